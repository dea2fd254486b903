"""Bylines: a line that names the authors, with roles, places, agency, and dates around them."""

import re
from collections.abc import Sequence, Set
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...core.facts import Author
from ...rules import AnyOf, Pack
from ..alternations import any_phrase
from ..datelines.reporter import dateline_reporter
from ..eastern import EasternNames, placed
from ..names import Names, is_eastern, key
from ..pictures.signed import SignedNames
from ..places import is_town
from .forms import SHARE, placed_name, unmailed, with_role
from .opening import TITLED, Openings
from .other_hands import OtherHands
from .parts import BylineParts, Line
from .pieces import BylinePieces
from .undated import BREAK, DATE, Undated

LONGEST: Final = 260
_MAIL: Final = re.compile(r"\(?[^\s@]+@[\w-]+\.\S+|\(?\S+@\S+\)|\bhttps?://\S+|@\w+")
_HEAD: Final = 40
"""Code points in which an Eastern reporter stands in the head of a paragraph."""
_ENCLOSED: Final = re.compile(r"[(（\[【〔［]([^()（）\[\]【】〔〕]{2,80})[)）\]】〕］]")
"""A whole line in brackets: "（记者张三）", "[홍길동 기자]"."""
_SLASHED: Final = re.compile(r"/\s?([^/\n]{4,60}?)\s?/\.?")
"""The same between slashes: "/Корр. ТАСС Антон Белов/"."""
_HANDLE: Final = re.compile(r"(?<=[\u3041-\u9fff\uac00-\ud7af])\([a-z][\w.]{2,20}\)")
"""What a reader's or a reporter's account is called, behind a name in another script: "홍길동(gildong)"."""
_ASIDE: Final = re.compile(r"(?<=\w)\s\([^()]{1,40},[^()]{1,40}\)")
"""Place and role in brackets behind a name: "Ana Ruiz (Lyon, envoyée spéciale)"."""


_ROLE_BEHIND: Final = re.compile(
    r"(?P<name>[^\s:：／/|｜]{2,5}(?:[ \u3000][^\s:：／/|｜]{1,4})?)(?:\s?[:：／/|｜]\s?|\s)(?P<role>\S.{1,24})"
)
"""A name and what its bearer is, where no blank need part a name: "小池 和樹 : ジャーナリスト"."""


class Reading(Struct, frozen=True):
    """What a line says: its authors, agency, what opens it, and how much of it is something else."""

    authors: tuple[Author, ...] = ()
    agency: str | None = None
    opened: str = ""
    """The words that open it ("by"), case folded; "" if none do."""
    group: str | None = None
    """A desk, team or outlet where a name would stand ("MND Staff")."""
    dated: bool = False
    """True if a date stands in the line."""
    rest: int = 0
    """Parts that are neither name, role, place, agency nor date."""


class Bylines:
    """Reads bylines of a language by its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.names: Final = Names(packs)
        counts = {word for pack in packs for word in pack.byline.count}
        self._count: Final = _counting(counts) if counts else None
        suffixes = {word for pack in packs for word in pack.byline.suffix}
        self._suffix = re.compile(rf"\s?(?:{any_phrase(suffixes)})(?![^\W\d_])", re.IGNORECASE)
        places = {word for pack in packs for word in pack.byline.place}
        place = re.compile(rf"\s+(?i:{any_phrase(places)})\s+(?=[^\W\d_a-z])")
        filed = {word for pack in packs for word in pack.byline.filed}
        self._pieces: Final = BylinePieces(self.names, place, {name for pack in packs for name in pack.outlets}, filed)
        self._undated: Final = Undated(packs, self.names)
        self.eastern: Final = EasternNames(packs, self.names, self._suffix)
        self._signed: Final = SignedNames(packs)
        self._openings: Final = Openings(packs, self.eastern)
        self._others: Final = OtherHands(packs, self._openings.known)
        buttons = {word for pack in packs for word in (*pack.byline.button, *pack.byline.section)}
        glued = any_phrase(word for word in buttons if " " in word)
        self._buttons = tuple(sorted(buttons))
        self.buttons: Final = frozenset(buttons)
        self._button = re.compile(rf"(?:\s\+?\s?(?:{any_phrase(buttons)})|(?<=[a-z])(?:{glued}))\s*$", re.IGNORECASE)
        self._parts: Final = BylineParts(
            self.names, self.eastern, self._openings, self._others, self._undated, place, self.buttons
        )
        self._openers = AnyOf((*self._openings.known, *suffixes))

    def read(self, text: str, known: Sequence[str] = (), *, trusted: bool = False) -> Reading | None:
        """The line as a byline, or None. `known` are names that the page declares, found wherever they stand in it.

        `trusted` says that markup calls the line a byline: then a name in Chinese characters needs no word beside it.
        """
        opened, bare, dated = self._bared(text, known)
        if not bare:
            return None
        if signed := self.eastern.signed(bare):
            return Reading(tuple(map(Author, signed)), None, opened or TITLED)
        if not bare.isascii() and (titled := self._titled(bare)) is not None:
            return Reading((titled,), None, opened, None, dated)
        if (opened or trusted) and not bare.isascii() and (several := self._signed.apart(bare)):
            return Reading(tuple(map(Author, several)), None, opened, None, dated)
        line = self._line(opened, bare, dated, known, trusted)
        authors, agency, group, rest, closed = list[Author](), None, None, 0, False
        for at, part in enumerate(line.parts):
            if part == DATE:
                closed = bool(opened)
                continue
            said = self._parts.said(at, line, authors, closed=closed)
            if said.author is not None:
                authors.append(said.author)
            elif said.role:
                authors[-1] = with_role(authors[-1], said.role)
            agency, group, rest = agency or said.agency, group or said.group, rest + said.unknown
            if said.ends:
                break
        if not (authors or agency or group) or (not line.marked and _looks_like_words(authors, known)):
            return None
        return Reading(tuple(authors), agency, opened, group, dated, rest)

    def _titled(self, bare: str) -> Author | None:
        """An author with the role behind, whom a known family name proves."""
        found = _ROLE_BEHIND.fullmatch(bare.strip(" \u3000" + BREAK))
        if found is None or not self.names.is_role(found["role"]):
            return None
        signed = self._signed.read(found["name"])
        return Author(signed[0], found["role"]) if len(signed) == 1 else None

    def _line(self, opened: str, bare: str, dated: bool, known: Sequence[str], trusted: bool) -> Line:
        """The line cut into its parts; `bare` are its names with what stands beside them."""
        led = opened in self._openings.known or opened == TITLED
        parts = self._pieces.cut(bare, known, led)
        marked = bool(opened or trusted or self._pieces.role_before(bare.strip()) or self._tells_tasks(bare))
        alone = parts[1:2] in ([], [DATE]) or (led and len(parts) == 2 and is_town(parts[1]))
        return Line(parts, opened, dated, trusted, {key(name) for name in known}, led, marked, alone)

    def _bared(self, text: str, known: Sequence[str]) -> tuple[str, str, bool]:
        """What opens the line, its names with what stands beside them ("" without any), and if a date stands in it."""
        if not 2 <= len(text) <= LONGEST:
            return "", "", False
        bare = self._uncounted(text).strip()
        if bare[:1] == "/" and (enclosed := _SLASHED.fullmatch(bare)) is not None:
            bare = enclosed[1]
        elif (enclosed := _ENCLOSED.fullmatch(bare)) is not None:
            bare = bare[:-1] if self._openings.leads(bare) else enclosed[1]
        if self.eastern.is_pictures(bare):
            return "", "", False
        if "(" in bare:
            bare = _ASIDE.sub("", _HANDLE.sub("", bare))
        bare, dated = self._undated.cut(_MAIL.sub(BREAK, unmailed(bare)) if "@" in bare or "http" in bare else bare)
        if (tail := bare.rstrip(BREAK + " ")).casefold().endswith(self._buttons) and not tail.endswith(tuple(known)):
            bare = self._button.sub("", tail)  # but "Bernard Comment", whom the page declares
        opened, bare = self._openings.cut(bare)
        plain = self.eastern.unbracketed(bare) if opened and "（" in bare else bare
        bare = placed_name(self._others.cut(opened, plain))
        if opened in self._openings.known and (head := self.names.unfinished(bare.strip())):
            bare = head  # "By Ann Lee and", torn at a link
        return opened, bare, dated

    def _uncounted(self, text: str) -> str:
        """The line without how many authors more there are: "홍길동 기자 외 2명"."""
        return text if self._count is None else self._count.sub("", text)

    def _tells_tasks(self, bare: str) -> bool:
        """True for "Ana Ruiz (text) and Rui Gaspar (photos)": who did what, and nothing opens the line."""
        if bare.count("(") < 2:
            return False
        tasks = [
            share["what"].casefold() for share in map(SHARE.fullmatch, self.names.split(bare)) if share is not None
        ]
        known = [task in self._openings.known or task in self._others.did for task in tasks]
        return len(known) > 1 and all(known)

    def may_open(self, text: str) -> bool:
        """Cheap: False if no word that opens or closes a byline stands in the line."""
        if not self._openers.within(text):
            return False
        return self._openings.stands_in(text) or self._suffix.search(text) is not None

    def may_be_opened(self, text: str) -> bool:
        """Cheaper still: False if no such word stands anywhere in the line, whatever is cut away around it."""
        return self._openers.within(text)

    def leads(self, text: str) -> bool:
        """True if what opens a byline stands at the head of the line."""
        return self._openings.leads(text)

    def is_role_line(self, text: str) -> bool:
        """True for a role, its outlet and place behind it: "Environment correspondent, Oslo", "BBC Scotland"."""
        parts = self.names.split(text)
        return bool(parts) and (self.names.is_role(parts[0]) or self.names.is_outlet(parts[0]))

    def is_task(self, text: str) -> bool:
        """True for who did something else than write: "Ola Berg (foto)"."""
        share = SHARE.fullmatch(text) if text[-1:] == ")" else None
        if share is None or share["what"].casefold() not in self._others.did:
            return False
        return self.names.person(share["name"]) is not None

    def opens(self, label: str) -> bool:
        """True if the label is what opens a byline ("Written by")."""
        return self._openings.is_one(label)

    def opens_other(self, label: str) -> bool:
        """True if the label is what opens the name of one who did not write ("Reviewed by")."""
        return self._others.opens(label)

    def undated(self, text: str) -> str:
        """The line without its dates and times: "By Ann Lee | Updated May 3, 2024" -> "By Ann Lee"."""
        return self._undated.bare(text)

    def declared(self, text: str) -> tuple[str, ...]:
        """Persons in an author string of the metadata, "기자" and the like taken off."""
        if not text.isascii() and self.eastern.opening(text) and (read := self.read(text)) is not None:
            return tuple(author.name for author in read.authors)  # "聯合報／記者張三／台北報導"
        form = text.rpartition(",")[2].strip()
        if " " not in form and self.names.is_company(f" {form}"):
            return ()  # "Helianth Biosciences, Inc."
        return tuple(self.names.declared(self._suffix.sub(BREAK, self._uncounted(text))))

    def reporter(self, text: str, *, first: bool = True) -> tuple[str, Reading] | None:
        """The words in the head of a story's paragraph that name its reporter, and what they say: "（记者张三）", those
        beside the agency of a dateline, which may open another paragraph than the first.
        """
        if (found := dateline_reporter(text)) is not None:
            read, agency = self.read(found.names), self.names.agencies.name(found.agency)
            by = read is not None and (read.opened or not found.together)
            if agency is not None and read is not None and by and read.authors and not (read.rest or read.agency):
                return found.names, replace(read, agency=agency, opened=TITLED)
        for lead in self.eastern.leads(text) if first and not text[:_HEAD].isascii() else ():
            name = self.names.person(placed(lead))
            read = self.read(lead) if name is None or is_town(name) else Reading((Author(name),), opened=TITLED)
            if read is not None and read.opened and read.authors and all(is_eastern(one.name) for one in read.authors):
                return lead, read
        return None


def _looks_like_words(authors: Sequence[Author], known: Sequence[str]) -> bool:
    """True if a name looks like any other word of its script, and the page does not declare it."""
    return any(is_eastern(author.name) and author.name not in known for author in authors)


def _counting(words: Set[str]) -> re.Pattern[str]:
    """A pattern of words that count authors, "{}" being their number."""
    return re.compile(rf"\s(?:{any_phrase(words)})".replace(r"\{\}", r"\d+").replace(r"\ ", r"\s?"))
