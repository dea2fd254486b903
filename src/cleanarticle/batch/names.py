"""Names of inputs as people may see them, and the output names made of them: safe, stable, never two alike."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

PACKINGS: Final = {".gz": "gz", ".xz": "xz", ".zst": "zst", ".bz2": "bz2"}
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|\ud800-\udfff]')
_DEEPEST: Final = 100
_LONGEST_FOLDERS: Final = 2000
"""Folders of an output, and their bytes: Linux takes paths of 4,096, and what makes them calls itself once a folder."""
_LONGEST: Final = 200
"""Bytes of UTF-8 of a file name; file systems allow 255, and ".json" and ".part" come behind it."""


def shown(name: str) -> str:
    """A file name as valid Unicode on one line: bytes of other encodings and control characters as escapes."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace") if not name.isprintable() else name
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def safe(name: str) -> str:
    """One path component that every file system takes. A name that had to be changed ends in a hash of the old one."""
    changed = _UNSAFE.sub("_", name)
    if changed.strip(". ") == "":
        changed = "_"
    while len(changed.encode("utf-8", "replace")) > _LONGEST:
        changed = changed[: len(changed) * 9 // 10]
    if changed == name:
        return name
    digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return f"{changed}~{digest}"


def safe_path(member: str) -> str:
    """An archive member's name as a relative path that stays where it is put: no "..", no root, no drive."""
    parts = [part for part in member.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    return "/".join(safe(part) for part in parts) or "_"


def safe_label(label: str) -> str:
    """An input's name, or its path below the folder of all inputs, as a relative path that stays where it is put."""
    return "/".join(map(safe, label.split("/")))


def shortened(output: str) -> str:
    """An output's path, its folders replaced by one with a hash for a name where they are nested too deep."""
    folders, _, name = output.rpartition("/")
    if folders.count("/") < _DEEPEST and len(folders.encode("utf-8", "replace")) <= _LONGEST_FOLDERS:
        return output
    digest = hashlib.blake2b(folders.encode("utf-8", "replace"), digest_size=8).hexdigest()
    return f"deep~{digest}/{name}"


def stem(name: str) -> str:
    """A name without its suffix and that of its compression: "a.html.gz" -> "a"."""
    root, suffix = os.path.splitext(name)
    if suffix.lower() in PACKINGS:
        root, suffix = os.path.splitext(root)
    return root or name


class Taken:
    """Output names of one folder, told apart as the pickiest file system would (case and accents folded)."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._keys = {_key(name) for name in names}
        self._numbers: dict[str, int] = {}

    def take(self, *wishes: str) -> str:
        """The first wish that is free; if none is, the last one with a number."""
        for wish in wishes:
            if _key(wish) not in self._keys:
                break
        else:
            root, suffix = os.path.splitext(wishes[-1])
            key = _key(wishes[-1])
            number = self._numbers.get(key, 1) + 1
            while _key(wish := f"{root}~{number}{suffix}") in self._keys:
                number += 1
            self._numbers[key] = number  # an archive may hold one name a hundred thousand times
        self._keys.add(_key(wish))
        return wish


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def article_names(pages: list[str], others: Iterable[str]) -> dict[str, str]:
    """Output names for the pages of one folder: "a.html" -> "a.json", "a.html.json" where "a.txt" is there too.

    `others` are names that the folder's sub-folders and record files already have in the output.
    """
    taken = Taken(others)
    roots: dict[str, int] = {}
    for page in pages:
        roots[_key(stem(page))] = roots.get(_key(stem(page)), 0) + 1
    made: dict[str, str] = {}
    lone = [page for page in pages if roots[_key(stem(page))] == 1]
    for page in lone:
        made[page] = taken.take(f"{safe_label(stem(page))}.json", f"{safe_label(page)}.json")
    for page in pages:
        if page not in made:
            made[page] = taken.take(f"{safe_label(page)}.json")
    return made
