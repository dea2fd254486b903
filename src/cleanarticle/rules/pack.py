"""A rule pack: the TOML shape, typed, and how it is read."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal, get_args

import msgspec
import tomli
from msgspec import Struct

from ..config import Share
from ..core.decisions import RemovedKind
from ..errors import PackError
from .asks import composed
from .vocabulary import (
    BylineWords,
    CaptionWords,
    CreditWords,
    DatelineWords,
    DateWords,
    HeadlineWords,
    VerdictWords,
    Words,
)

PACKS: Final = Path(__file__).resolve().parent.parent / "packs"
LONGEST: Final = 600
"""Code points: no line rule is tried on a longer block, which is prose; so every pattern's cost is bounded."""


class Where(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a rule may match. Words are runs of non-blank characters; in scripts without blanks use `max_chars`."""

    max_words: int | None = None
    max_chars: int = LONGEST
    at: Literal["any", "head", "tail"] = "any"
    """head: before the first paragraph of prose; tail: after the first one."""


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule. It flags a block if any of its patterns does and `where` holds.

    `exact`, `prefix`, `suffix` and `contains` are compared in normal form (`normal`): case folded, blanks folded,
    quotes straightened, bullets at the head and punctuation at the end gone. `regex` is searched in the block's text
    as it stands, ignoring case.
    """

    id: str
    kind: RemovedKind
    why: str
    exact: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    suffix: tuple[str, ...] = ()
    contains: tuple[str, ...] = ()
    regex: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    """Words that address the reader: "^sign up", "^do you have" (`^`: at a sentence's start, `$`: at the end)."""
    about: tuple[str, ...] = ()
    """What they are about: "newsletter*" (`*`: the word may go on). A line that holds one of each, in either order, and
    no quotation mark is flagged (`asks.composed`)."""
    opens: bool = False
    """True for a heading of a list of other stories: the bounded run of headline-like lines below goes too."""
    closes: bool = False
    """True for a line of a text below which nothing of the story comes: what is below goes too, up to sure prose."""
    namesake: bool = False
    """True for a heading that counts only above a paragraph that opens with the name in it: "About Arlen Ferries"."""
    piece: bool = False
    """True if only what `regex` matches goes, not the whole block."""
    where: Where = Where()
    confidence: Share = 0.95
    status: Literal["active", "preview"] = "active"
    hit: tuple[str, ...] = ()
    miss: tuple[str, ...] = ()
    miss_todo: tuple[str, ...] = ()

    @property
    def patterns(self) -> tuple[str, ...]:
        """`regex`, and what `ask` and `about` make together."""
        return self.regex + (composed(self.ask, self.about) if self.ask else ())


class Pack(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything the product knows about one language ("any": about all)."""

    language: str
    name: str
    words: Words = Words()
    byline: BylineWords = BylineWords()
    credits: CreditWords = CreditWords()
    caption: CaptionWords = CaptionWords()
    dates: DateWords = DateWords()
    verdict: VerdictWords = VerdictWords()
    headline: HeadlineWords = HeadlineWords()
    dateline: DatelineWords = DatelineWords()
    unlisted: dict[str, tuple[str, ...]] = {}
    """Words that tell a language which has no pack and which langdetect does not know (only in "any")."""
    agencies: dict[str, tuple[str, ...]] = {}
    """Agency as usually written -> other spellings met in datelines, bylines and credits."""
    outlets: tuple[str, ...] = ()
    """Outlets whose names stand where an agency would."""
    rule: tuple[Rule, ...] = ()

    def full_name(self, rule: Rule) -> str:
        """The name a rule has in the ledger: "en/most-read"."""
        return f"{self.language}/{rule.id}"


_BROKEN: Final = (OSError, UnicodeDecodeError, tomli.TOMLDecodeError, msgspec.ValidationError)


def _broken(path: Path, error: Exception) -> PackError:
    kinds = f" (the kinds are {', '.join(get_args(RemovedKind))})" if str(error).endswith(".kind`") else ""
    return PackError(f"{path}: not a rule pack: {error}{kinds}; the format is told in CONTRIBUTING.md")


def load_pack(path: Path) -> Pack:
    """Read one pack. Raises PackError naming the file and what is wrong in it.

    A pack is found by its file's name, which must be that of its language: under another it would never be asked.
    """
    try:
        pack = msgspec.convert(tomli.loads(path.read_text(encoding="utf-8")), Pack)
    except _BROKEN as error:
        raise _broken(path, error) from error
    if pack.language != path.stem:
        raise PackError(f"{path}: its language is {pack.language!r}: call the file {pack.language}.toml")
    for rule in pack.rule:
        if bool(rule.ask) != bool(rule.about):
            raise PackError(f"{path}: rule {rule.id} needs both ask and about, or neither")
        for pattern in rule.regex if path.parent != PACKS else ():  # those of built-in packs are tested, not compiled
            try:
                re.compile(pattern)
            except re.error as error:
                raise PackError(f"{path}: rule {rule.id}: regex {pattern!r}: {error}") from error
        if not (rule.exact or rule.prefix or rule.suffix or rule.contains or rule.patterns):
            raise PackError(
                f"{path}: rule {rule.id} has no pattern: give exact, prefix, suffix, contains, regex or ask"
            )
    return pack


def load_words(path: Path) -> Words:
    """The word lists of a pack without its rules, which come last in the file: a tenth of the time.

    Raises PackError as `load_pack` does.
    """
    try:
        head = path.read_text(encoding="utf-8").split("\n[[rule]]", 1)[0]
        return msgspec.convert(tomli.loads(head).get("words", {}), Words)
    except _BROKEN as error:
        raise _broken(path, error) from error


def find_packs(extra: Iterable[Path] = ()) -> dict[str, tuple[Path, ...]]:
    """Language -> the files that make its pack: the built-in one first, then those in `extra` files and folders."""
    found: dict[str, list[Path]] = {path.stem: [path] for path in sorted(PACKS.glob("*.toml"))}
    for place in extra:
        if not place.exists():
            raise PackError(f"{place}: no such rule pack: give a .toml file or a folder of them")
        for path in sorted(place.glob("*.toml")) if place.is_dir() else [place]:
            found.setdefault(path.stem, []).append(path)
    return {language: tuple(paths) for language, paths in sorted(found.items())}
