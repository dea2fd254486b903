"""A rule pack: the TOML shape, typed, and how it is read."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Literal

import msgspec
import tomli
from msgspec import Struct

from ..core.decisions import RemovedKind
from ..errors import PackError
from .asks import composed

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
    piece: bool = False
    """True if only what `regex` matches goes, not the whole block."""
    where: Where = Where()
    confidence: float = 0.95
    status: Literal["active", "preview"] = "active"
    hit: tuple[str, ...] = ()
    miss: tuple[str, ...] = ()
    miss_todo: tuple[str, ...] = ()

    @property
    def patterns(self) -> tuple[str, ...]:
        """`regex`, and what `ask` and `about` make together."""
        return self.regex + (composed(self.ask, self.about) if self.ask else ())


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Plain words of the language, lower case."""

    stop: tuple[str, ...] = ()
    """The most frequent function words: they tell the language, and prose from headlines."""
    letters: tuple[str, ...] = ()
    """Of these letters one stands in any text of some length, in those of the language's kin none: "ы" in Russian."""
    months: tuple[tuple[str, ...], ...] = ()
    """Twelve lists, January first: full names, cases, abbreviations without the dot."""
    weekdays: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()
    """Words that join two names: "and"."""
    reply: tuple[str, ...] = ()
    """The button under each comment: "reply"."""


class BylineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How bylines are written. Lower case, compared case folded at word boundaries."""

    prefix: tuple[str, ...] = ()
    """What opens a byline: "by", "von", "text:"."""
    head: tuple[str, ...] = ()
    """What opens one at the head of a line and nowhere else: "by" on pages in other languages."""
    suffix: tuple[str, ...] = ()
    """What closes a name: "記者", "기자"."""
    role: tuple[str, ...] = ()
    """Roles beside a name: "staff writer", "korrespondent"."""
    place: tuple[str, ...] = ()
    """Words between name and place: "in", "aus"."""
    filed: tuple[str, ...] = ()
    """Of these, words between a name and what blogs file the story under: "by Ann in Travel"."""
    refuse: tuple[str, ...] = ()
    """Never a person: "staff", "redaktion", "admin"."""
    other: tuple[str, ...] = ()
    """What opens the name of one who did not write: "reviewed by", "styled by"."""
    button: tuple[str, ...] = ()
    """Buttons behind an author's name: "follow", "view more articles"."""
    count: tuple[str, ...] = ()
    """How authors are counted who are not named behind the first one, "{}" being their number: "외 {}명"."""
    section: tuple[str, ...] = ()
    """Sections that read like a person's name beside a date: "real estate", "middle east"."""
    town: tuple[str, ...] = ()
    """Words that open the name of a place and no person's: "north", "sankt"."""
    company: tuple[str, ...] = ()
    """Legal forms behind a company's name: "ltd", "gmbh"."""
    family: tuple[str, ...] = ()
    """Family names, where names stand without blanks and look like any other word: "王", "김"."""
    known_family: tuple[str, ...] = ()
    """The same where there are too many to list: those listed prove a name, others disprove none."""
    place_end: tuple[str, ...] = ()
    """The last character of towns and counties, which begin as families do: "県" in "山口県"."""
    unspaced: bool = False
    """True if names have no blank in them: one parts two names."""


class CreditWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands before the names of each role in a credit line: "reporting by"; "{}" marks them if words follow.

    A "*" stands for a word that no list has: "translated from the * by".
    """

    reporting: tuple[str, ...] = ()
    additional_reporting: tuple[str, ...] = ()
    writing: tuple[str, ...] = ()
    editing: tuple[str, ...] = ()
    translation: tuple[str, ...] = ()
    photography: tuple[str, ...] = ()
    compiled: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    research: tuple[str, ...] = ()
    beside_agency: tuple[str, ...] = ()
    """What may stand before an agency that is a line of its own: "with", "avec", "mit"."""
    imprint: tuple[str, ...] = ()
    """Legal forms in the notice of rights at a site's foot, which is no credit: "gmbh", "kg"."""
    owner: tuple[str, ...] = ()
    """What joins an outlet to its own reporter: "'s" in "CNN's Ann Lee"."""


class CaptionWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How photo credits are written."""

    credit_prefix: tuple[str, ...] = ()
    """"photo:", "foto:", "bildquelle:"."""
    credit_suffix: tuple[str, ...] = ()
    """"撮影", "제공"."""
    taken: tuple[str, ...] = ()
    """Of these, what proves a credit behind whoever took or gave the picture: "摄", "撮影"."""
    file_photo: tuple[str, ...] = ()
    """"file photo", "archivbild"."""
    drop: tuple[str, ...] = ()
    """Notes to desks and buttons inside captions: "attention editors", "acquire licensing rights"."""
    posed: tuple[str, ...] = ()
    """What tells who stands where in a picture: "(left)", "from left", "v.l.n.r.", "pictured here"."""
    label: tuple[str, ...] = ()
    """What opens a caption, or stands above it: "image caption", "bildunterschrift", "légende image"."""
    stock: tuple[str, ...] = ()
    """Of the agencies those that sell pictures and no text."""
    frame: tuple[str, ...] = ()
    """Lines that only stand beside a picture: "view image in fullscreen", "image source"."""
    of: tuple[str, ...] = ()
    """What parts a picture's number from how many there are, if nations are written small: "1 de 2", "1 sur 4"."""


class DateWords(Struct, frozen=True, forbid_unknown_fields=True):
    """What stands beside a date line."""

    published: tuple[str, ...] = ()
    modified: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """What makes the day behind it none of the story's: "until", "deadline", "printed on"."""
    ago: tuple[str, ...] = ()
    """Words of relative times: "minutes ago", "vor 5 minuten" -> "minuten"."""
    morning: tuple[str, ...] = ()
    afternoon: tuple[str, ...] = ()
    """What stands before a time and tells which half of the day it is in: "오전", "午後"."""
    week: tuple[str, ...] = ()
    """The days of the week from Monday on: one before a numeric date tells which of its numbers is the month."""
    tells: tuple[str, ...] = ()
    """How a sentence begins that tells the day of publication: "this entry was posted on"."""


class VerdictWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Phrases that tell a page that is no article. Lower case, searched in whole blocks."""

    consent: tuple[str, ...] = ()
    paywall: tuple[str, ...] = ()
    error: tuple[str, ...] = ()
    live: tuple[str, ...] = ()


class HeadlineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Furniture around headlines: "breaking:", "exclusive:", "eilmeldung:"."""

    furniture: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    """What papers call their sections, lower case: "politics", "local news". No towns: a kicker tells them too."""
    no_section: tuple[str, ...] = ()
    """What stands in a section's place and is none: the front page, a program's "uncategorized", "previous"."""


class DatelineWords(Struct, frozen=True, forbid_unknown_fields=True):
    """How datelines are written. `refuse`: what looks like a place before a dash or colon and is none ("update")."""

    refuse: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    """Places that the gazetteer lacks, lower case: "vatican city", "united nations"."""
    sender: tuple[str, ...] = ()
    """What stands before the place of the paper's own reporter: "dal nostro inviato"."""
    colon: bool = False
    """True if a town before a colon opens stories also in small letters: "Kochi: The state government …"."""


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
    return PackError(f"{path}: not a rule pack: {error}; the format is told in CONTRIBUTING.md")


def load_pack(path: Path) -> Pack:
    """Read one pack. Raises PackError naming the file and what is wrong in it."""
    try:
        pack = msgspec.convert(tomli.loads(path.read_text(encoding="utf-8")), Pack)
    except _BROKEN as error:
        raise _broken(path, error) from error
    for rule in pack.rule:
        if bool(rule.ask) != bool(rule.about):
            raise PackError(f"{path}: rule {rule.id} needs both ask and about, or neither")
        for pattern in rule.regex if path.parent != PACKS else ():  # those of built-in packs are tested, not compiled
            try:
                re.compile(pattern)
            except re.error as error:
                raise PackError(f"{path}: rule {rule.id}: regex {pattern!r}: {error}") from error
        if not (rule.exact or rule.prefix or rule.suffix or rule.contains or rule.patterns):
            raise PackError(f"{path}: rule {rule.id} has no pattern: give exact, prefix, contains, regex or ask")
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
