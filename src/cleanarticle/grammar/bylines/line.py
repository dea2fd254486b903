"""Bylines: a line that names the authors, with roles, places, agency, and dates around them."""

import re
from collections.abc import Sequence, Set
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...core.facts import Author
from ...rules import AnyOf, Pack
from ..datelines.reporter import dateline_reporter
from ..eastern import EasternNames, leads, placed
from ..names import Names, is_all_eastern, is_eastern, key
from ..pictures.labels import any_phrase
from ..places import is_town
from .forms import COUNTED, NICKNAME, SHARE, is_quoted, is_sign, placed_name, undoubled, unmailed, with_role
from .opening import TITLED, Openings
from .other_hands import OtherHands
from .pieces import BylinePieces
from .undated import BREAK, DATE, Undated

LONGEST: Final = 260
_MAIL: Final = re.compile(r"\(?[^\s@]+@[\w-]+\.\S+|\(?\S+@\S+\)|\bhttps?://\S+|@\w+")
_GROUP: Final = 40
_WORDS: Final = 5
_SHORTEST: Final = 4
"""Code points of a desk's name; shorter words are what dates leave behind ("Uhr")."""
_NAMED: Final = re.compile(r"[^\W\da-z_][^\W\d_]*|\d{1,2}[^\W\d_]+")
_ENCLOSED: Final = re.compile(r"[(（\[【〔［]([^()（）\[\]【】〔〕]{2,80})[)）\]】〕］]")
"""A whole line in brackets: "（记者张三）", "[홍길동 기자]"."""
_ASIDE: Final = re.compile(r"(?<=\w)\s\([^()]{1,40},[^()]{1,40}\)")
"""Place and role in brackets behind a name: "Ana Ruiz (Lyon, envoyée spéciale)"."""


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
        self._place = re.compile(rf"\s+(?i:{any_phrase(places)})\s+(?=[^\W\d_a-z])")
        filed = {word for pack in packs for word in pack.byline.filed}
        self._pieces: Final = BylinePieces(
            self.names, self._place, {name for pack in packs for name in pack.outlets}, filed
        )
        self._undated: Final = Undated(packs, self.names)
        self._eastern: Final = EasternNames(packs, self.names, self._suffix)
        self._openings: Final = Openings(packs, self._eastern)
        self._others: Final = OtherHands(packs, self._openings.known)
        buttons = {word for pack in packs for word in (*pack.byline.button, *pack.byline.section)}
        glued = any_phrase(word for word in buttons if " " in word)
        self._buttons = tuple(sorted(buttons))
        self.buttons: Final = frozenset(buttons)
        self._button = re.compile(rf"(?:\s\+?\s?(?:{any_phrase(buttons)})|(?<=[a-z])(?:{glued}))\s*$", re.IGNORECASE)
        self._openers = AnyOf((*self._openings.known, *suffixes))

    def read(self, text: str, known: Sequence[str] = (), *, trusted: bool = False) -> Reading | None:
        """The line as a byline, or None. `known` are names that the page declares, found wherever they stand in it.

        `trusted` says that markup calls the line a byline: then a name in Chinese characters needs no word beside it.
        """
        opened, bare, dated = self._bared(text, known)
        if not bare:
            return None
        authors, rest, keys = list[Author](), 0, {key(name) for name in known}
        agency: str | None = None
        group: str | None = None
        led = opened in self._openings.known or opened == TITLED
        parts = self._pieces.cut(bare, known, led)
        if signed := self._eastern.signed(bare):
            return Reading(tuple(map(Author, signed)), None, opened or TITLED)
        marked = bool(opened or trusted or self._pieces.role_before(bare.strip()) or self._tells_tasks(bare))
        alone, told = parts[1:2] in ([], [DATE]), False
        told_who = alone and (dated or trusted)
        for part in parts:
            if part == DATE:
                told = bool(opened and (authors or group))
                continue
            part, beside = self.names.beside_agency(self._whole(undoubled(part), led))
            agency = agency or beside
            if not part or (told and key(part) not in keys and self.names.agencies.name(part) is None):
                continue  # "Posted by Ann Lee on May 3 in Travel, Tips"
            if authors and part in self._others.did and is_eastern(part):
                break  # "记者 张三 编辑 李四"
            part, role, of = self._share(part, marked) if "(" in part else (part, "", None)
            agency = agency or of
            if not part:
                continue
            found = self._author(part, keys, authors, trusted)
            if found is not None and not marked and is_eastern(found.name) and found.name not in known:
                return None
            if found is not None:
                authors.append(with_role(found, role))
            elif (named := self.names.agencies.name(self.names.unjoined(part))) is not None:
                agency = agency or named
            elif authors and (self.names.is_role(part) or is_town(part) or self._is_place(part) or is_quoted(part)):
                authors[-1] = with_role(authors[-1], part)
            elif opened in self._openings.known and alone and self.names.is_staff(part):
                group = part
            elif self._undated.is_label(part) or self.names.is_role(part) or (authors and self._eastern.reports(part)):
                continue
            elif not opened and part is parts[0] and len(parts) > 1 and is_town(part):
                continue  # "القاهرة – أحمد سالم"
            elif alone and led and (name := self._single(part)) is not None:
                authors.append(Author(name))
            elif (trusted or led or not opened) and self._is_unperson(part, alone and marked, signed=led and told_who):
                group = group or part
            elif len(part) > 4 and not COUNTED.fullmatch(part):  # "PST", "on", "min", "91 replies"
                rest += 1
        if not authors and not agency and not group:
            return None
        return Reading(tuple(authors), agency, opened, group, dated, rest)

    def _bared(self, text: str, known: Sequence[str]) -> tuple[str, str, bool]:
        """What opens the line, its names with what stands beside them ("" without any), and if a date stands in it."""
        if not 2 <= len(text) <= LONGEST:
            return "", "", False
        bare = self._uncounted(text)
        if (enclosed := _ENCLOSED.fullmatch(bare.strip())) is not None:
            bare = bare.strip()[:-1] if self._openings.leads(bare.strip()) else enclosed[1]
        if self._eastern.is_pictures(bare):
            return "", "", False
        if "(" in bare and "," in bare:
            bare = _ASIDE.sub("", bare)
        bare, dated = self._undated.cut(_MAIL.sub(BREAK, unmailed(bare)) if "@" in bare or "http" in bare else bare)
        if (tail := bare.rstrip(BREAK + " ")).casefold().endswith(self._buttons) and not tail.endswith(tuple(known)):
            bare = self._button.sub("", tail)  # but "Bernard Comment", whom the page declares
        opened, bare = self._openings.cut(bare)
        plain = self._eastern.unbracketed(bare) if opened and "（" in bare else bare
        bare = placed_name(self._others.cut(opened, plain))
        if opened in self._openings.known and (head := self.names.unfinished(bare.strip())):
            bare = head  # "By Ann Lee and", torn at a link
        return opened, bare, dated

    def _uncounted(self, text: str) -> str:
        """The line without how many authors more there are: "홍길동 기자 외 2명"."""
        return text if self._count is None else self._count.sub("", text)

    def _whole(self, part: str, led: bool) -> str:
        """The part without what hangs at its end where a date stood, unless that opens what stands on the next line."""
        bare = self._undated.unhung(part)
        last = part.rpartition(" ")[2]
        if bare == part or self.opens(last) or (last.isdigit() and not bare.replace(" ", "").isalpha()):
            return part
        whole = (led and not bare.istitle()) or self.names.person(bare) is not None
        return bare if whole else part

    def _share(self, part: str, marked: bool) -> tuple[str, str, str | None]:
        """The name of a part without what stands behind it in brackets, a role or an agency; "" for another's task."""
        share = SHARE.fullmatch(part)
        if share is None:
            return part, "", None
        what, of = share["what"], self.names.agencies.name(share["what"])
        if marked and what.casefold() in self._others.did:
            return "", "", None
        role = what if self.names.is_role(what) else ""
        named = role or of or (marked and (what.casefold() in self._openings.known or is_sign(what)))
        return share["name"] if named else part, role, of

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
        if not text.isascii() and self._eastern.opening(text) and (read := self.read(text)) is not None:
            return tuple(author.name for author in read.authors)  # "聯合報／記者張三／台北報導"
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
        for lead in leads(text) if first and not text[:_GROUP].isascii() else ():
            name = self.names.person(placed(lead))
            read = self.read(lead) if name is None or is_town(name) else Reading((Author(name),), opened=TITLED)
            if read is not None and read.opened and read.authors and all(is_eastern(one.name) for one in read.authors):
                return lead, read
        return None

    def _author(self, part: str, known: Set[str], before: Sequence[Author], trusted: bool) -> Author | None:
        """The person that a part names; `known` are the keys of declared names, `before` the authors found so far."""
        if known and key(part) in known:
            return Author(part)
        if self.names.is_role(part) or (before and (is_town(part) or self._eastern.reports(part))):
            return None
        if before and before[-1].role and len(part.split()) > 3:
            return None  # "Ann Lee, Deputy CTO, Northern Trusted Cyber Systems"
        name = self.names.person(part)
        if name is not None and is_eastern(name) and not self._eastern.fits(name):
            name = self._eastern.without_place(name)
            if not trusted and not self._eastern.fits(name):
                return None
        return Author(name) if name is not None else None

    def _may_name(self, part: str) -> bool:
        """False for what is no desk's or outlet's name: what opens bylines, "Uhr", a button ("Plus Icon")."""
        if (
            len(part) >= _GROUP
            or self.opens(part)
            or not self.buttons.isdisjoint((part.casefold(), *part.casefold().split()))
        ):
            return False
        return len(part) >= _SHORTEST or not self.names.is_refused(part) or self.names.is_outlet(part)

    def _is_unperson(self, part: str, marked: bool, *, signed: bool) -> bool:
        """True for a desk's or outlet's name, for what stands where one would, and for a blogger's own name."""
        named = self._may_name(part) and (self._is_group(part) or (marked and self._is_title(part)))
        return named or (signed and self._is_nickname(part))

    def _is_group(self, part: str) -> bool:
        """True for what begins as the name of a desk or outlet does."""
        named = part[0].isalpha() and (not part[0].islower() or self.names.is_outlet(part))
        return named and not self.names.opens_with_day(part) and self.names.is_refused(part)

    def _is_title(self, part: str) -> bool:
        """True for a few words that are written as a name is, a figure may open one ("3i Global")."""
        words = part.split()
        named = len(words) <= _WORDS and all(map(_NAMED.fullmatch, words)) and not self.names.is_company(part)
        return named and (not is_all_eastern(part) or self.names.is_refused(part))

    def _single(self, part: str) -> str | None:
        """The name of one word alone behind what opens a byline."""
        return self.names.person(part, trusted=True) if " " not in part and not part[0].islower() else None

    def _is_nickname(self, part: str) -> bool:
        """True for a word as blogs sign with, in small letters or with figures: "annlee", "ann_lee", "holm77"."""
        known = self.names.is_wordy(part) or self.names.is_refused(part) or self.names.is_role(part)
        return NICKNAME.fullmatch(part) is not None and not known and not self._undated.is_label(part)

    def _is_place(self, part: str) -> bool:
        opened = self._place.match(f" {part}")
        return opened is not None and len(part) < 40


def _counting(words: Set[str]) -> re.Pattern[str]:
    """A pattern of words that count authors, "{}" being their number."""
    return re.compile(rf"\s(?:{any_phrase(words)})".replace(r"\{\}", r"\d+").replace(r"\ ", r"\s?"))
