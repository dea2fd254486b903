"""From what the user names to files, one by one, in an order that never changes."""

import glob
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from ..errors import ConfigError
from .names import PACKINGS, Taken, article_names, safe_label, shown, stem
from .peeking import is_read_file

Form = Literal["page", "lines", "json", "table", "stories", "zip", "tar", "parquet", "warc", "unknown", "broken"]

_SUFFIXES: Final[dict[Form, tuple[str, ...]]] = {
    "page": (".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".mhtml", ".mht", ".eml"),
    "lines": (".jsonl", ".ndjson"),
    "json": (".json",),
    "table": (".csv", ".tsv", ".tab"),
    "stories": (".sgm", ".sgml", ".xml", ".nitf", ".rss", ".atom", ".rdf"),
    "zip": (".zip",),
    "tar": (".tar", ".tgz", ".txz", ".tbz2", ".tzst"),
    "parquet": (".parquet",),
    "warc": (".warc",),
}
_FORMS: Final = {suffix: form for form, suffixes in _SUFFIXES.items() for suffix in suffixes}
ANY_XML: Final = re.compile(r"\.xml(?:\.\w{2,4})?(?:~\d+)?$", re.IGNORECASE)
"""An ending that any XML may have, the second of its name in an archive too: what it holds is told by its beginning."""
_COMPANION: Final = re.compile(
    r"(?:\.(?:part|journal|lock|failed\.jsonl|report\.json|sites\.sqlite|spool|aside|tail\.\d+))*(?:-wal|-shm)?"
)
_CORPUS: Final = re.compile(r"(?:.*/)?(?:[a-z]{3}_){0,2}[a-z]{0,3}\d{6}")
"""Names of LDC's files, which have no ending but their packing's: "afp_eng_199405.gz", "apw199811.gz"."""
_SHORT: Final = {".tgz": "gz", ".txz": "xz", ".tbz2": "bz2", ".tzst": "zst"}


class File(Struct, frozen=True, kw_only=True):
    """One input file. `path` "-" is stdin."""

    path: str
    name: str
    """The path as given, fit to be shown."""
    id: str
    """The path below the input folder, fit to be shown."""
    output: str
    """Path of the article in an output folder; for a file of many records their folder."""
    form: Form
    packing: str = ""
    size: int = 0
    stamp: str = ""
    problem: str = ""
    """Why it cannot be read (form "broken")."""


class Selection(Struct, frozen=True):
    """Which files of a folder are taken, and which paths are the run's own."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    own: str = ""
    """Real path of the output: it and its companions are never read, wherever they lie."""
    passed: Counter[str] | None = None
    """Files of folders that are passed over since nothing is known to read them, by the ends of their names."""

    def is_own(self, path: str) -> bool:
        """True for the output itself, its journal, quarantine, report and unfinished parts."""
        name = os.path.basename(self.own)
        if not os.path.basename(path).startswith(name):
            return bool(self.own) and os.path.islink(path) and os.path.realpath(path) == self.own
        real = os.path.realpath(path)
        return real.startswith(self.own) and _COMPANION.fullmatch(real, len(self.own)) is not None

    def takes(self, relative: str, path: str) -> bool:
        """True if a file of this path below the folder is wanted."""
        if any(_fits(relative, pattern) for pattern in self.exclude):
            return False
        if self.include:
            return any(_fits(relative, pattern) for pattern in self.include)
        form, packing = form_of(relative)
        known = form != "unknown" and (ANY_XML.search(relative) is None or is_read_file(path, packing))
        if not known and self.passed is not None and not self.is_own(path):
            self.passed[os.path.splitext(relative)[1].lower() or "no suffix"] += 1
        return known

    def enters(self, relative: str) -> bool:
        """True if a sub-folder of this path is to be looked into."""
        return not any(_fits(relative, pattern) for pattern in self.exclude)


def _fits(relative: str, pattern: str) -> bool:
    return fnmatchcase(relative, pattern) or ("/" not in pattern and fnmatchcase(relative.rsplit("/", 1)[-1], pattern))


def form_of(name: str) -> tuple[Form, str]:
    """Form and compression that a file's name promises."""
    root, suffix = os.path.splitext(name.lower())
    if suffix in _SHORT:
        return "tar", _SHORT[suffix]
    packing = PACKINGS.get(suffix, "")
    if packing:
        suffix = os.path.splitext(root)[1]
        if not suffix and _CORPUS.fullmatch(root):
            return "stories", packing
    return _FORMS.get(suffix, "unknown"), packing


def expand(inputs: Sequence[str]) -> list[str]:
    """Inputs with globs replaced by what they match. Raises ConfigError for one that is not there."""
    found: list[str] = []
    for name in inputs:
        if name == "-" or os.path.lexists(name):
            found.append(name)
        elif matches := sorted(glob.glob(name, recursive=True), key=os.fsencode):
            found += matches
        else:
            raise ConfigError(f"{shown(name)}: no such file or folder")
    return found


class _Folder(Struct, frozen=True):
    """A folder to look into. `trail` are the folders around it: one that comes again is a loop of links."""

    path: str
    above: str
    """What stands before the ids of its files: "" or a path that ends in "/"."""
    output: str
    trail: tuple[tuple[int, int], ...] = ()


def find(inputs: Sequence[str], selection: Selection) -> Iterator[File]:
    """Every file to read, in the order given; folders entry by entry, in byte order of their names.

    One folder alone gives its files paths below it; of several inputs, each folder keeps its own name as first part.
    """
    if len(inputs) == 1 and os.path.isdir(inputs[0]):
        ahead = [_look_into(_Folder(inputs[0], "", ""), selection)]
    else:
        ahead = [_entries(_labelled(inputs), _Folder("", "", ""), selection)]
    while ahead:  # no recursion: folders can be nested deeper than calls
        found = next(ahead[-1], None)
        if found is None:
            ahead.pop()
        elif isinstance(found, File):
            yield found
        else:
            ahead.append(_look_into(found, selection))


def _labelled(inputs: Sequence[str]) -> dict[str, str]:
    """Label -> path of each input, none twice: its name, or where two share one, paths below the folder of all."""
    paths = list({path if path == "-" else os.path.abspath(path): path for path in reversed(inputs)}.items())[::-1]
    labels = [os.path.basename(whole) for whole, _ in paths]
    if len(set(labels)) < len(labels):
        common = os.path.commonpath([os.path.dirname(whole) for whole, _ in paths if whole != "-"])
        labels = [whole if whole == "-" else os.path.relpath(whole, common) for whole, _ in paths]
    return {label: path for label, (_, path) in zip(labels, paths, strict=True)}


def _look_into(folder: _Folder, selection: Selection) -> Iterator[File | _Folder]:
    if selection.is_own(folder.path):
        return
    try:
        told = os.stat(folder.path)
        names = sorted(os.listdir(folder.path), key=os.fsencode)
    except OSError as error:
        yield _broken(folder.path, f"{folder.above}{shown(os.path.basename(folder.path))}", folder.output, error)
        return
    here = (told.st_dev, told.st_ino)
    if here not in folder.trail:
        inner = replace(folder, trail=(*folder.trail, here))
        yield from _entries(names, inner, selection)


def _entries(
    entries: Sequence[str] | dict[str, str], folder: _Folder, selection: Selection
) -> Iterator[File | _Folder]:
    """Files and folders among names in a folder, or among labels of inputs: those are taken whatever their name."""
    above, output = folder.above, folder.output
    named = isinstance(entries, dict)

    def place(name: str) -> str:  # joined when needed: a folder may have a million files
        return entries[name] if isinstance(entries, dict) else os.path.join(folder.path, name)

    wanted: list[tuple[str, bool]] = []
    for name in entries:
        path = place(name)
        inner = os.path.isdir(path)
        if inner and (named or selection.enters(f"{above}{name}")):
            wanted.append((name, True))
        elif not inner and (named or selection.takes(f"{above}{name}", place(name))) and not selection.is_own(path):
            wanted.append((name, False))
    made = _outputs(wanted)
    for name, inner in wanted:
        if inner:
            yield _Folder(place(name), f"{above}{shown(name)}/", f"{output}{made[name]}/", folder.trail)
        else:
            yield _file(place(name), f"{above}{shown(name)}", f"{output}{made[name]}", pipes=named)


def _outputs(names: Sequence[tuple[str, bool]]) -> dict[str, str]:
    """Output names for the entries of one folder, (name, is it a folder) each: no two alike."""
    pages: list[str] = []
    holders = {name: safe_label(name) for name, inner in names if inner}
    taken = Taken(holders.values())
    for name, inner in names:
        form = form_of(name)[0]
        if not inner and form in ("page", "unknown"):
            pages.append(name)
        elif not inner:
            lone = form in ("json", "stories")  # one, "a.json", or many, in the folder "a.json.d"
            holders[name] = taken.take(*_of_json(name) if lone else (safe_label(name),))
    reserved = [*holders.values(), *(name.removesuffix(".d") for name in holders.values())]
    return holders | article_names(pages, reserved)


def _of_json(name: str) -> tuple[str, str]:
    return f"{safe_label(stem(name))}.json.d", f"{safe_label(name)}.json.d"


def _file(path: str, id: str, output: str, *, pipes: bool) -> File:
    """One file. A pipe is read only where the user names it: in a folder it could block for ever."""
    if path == "-":
        return File(path="-", name="-", id="stdin", output="stdin", form="unknown")
    try:
        told = os.stat(path)
    except OSError as error:
        return _broken(path, id, output, error)
    if not (stat.S_ISREG(told.st_mode) or (pipes and stat.S_ISFIFO(told.st_mode))):
        return File(path=path, name=shown(path), id=id, output=output, form="broken", problem="not a regular file")
    form, packing = form_of(path)
    return File(
        path=path,
        name=shown(path),
        id=id,
        output=output,
        form=form,
        packing=packing,
        size=told.st_size,
        stamp=f"{told.st_size}:{told.st_mtime_ns}",
    )


def _broken(path: str, id: str, output: str, error: OSError) -> File:
    problem = f"cannot be read: {error.strerror or type(error).__name__}"
    return File(path=path, name=shown(path), id=id, output=output or "_", form="broken", problem=problem)
