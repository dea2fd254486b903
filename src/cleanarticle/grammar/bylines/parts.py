"""What one part of a byline says: whom it names, what an author is, an agency, a desk, or nothing at all."""

import re
from collections.abc import Sequence, Set
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...core.facts import Author
from ..eastern import EasternNames
from ..names import Names, is_all_eastern, is_eastern, key
from ..places import is_town
from .forms import COUNTED, NICKNAME, SHARE, is_quoted, is_sign, undoubled, with_role
from .opening import Openings
from .other_hands import OtherHands
from .undated import Undated

_GROUP: Final = 40
_PLACE: Final = 40
_WORDS: Final = 5
_SHORTEST: Final = 4
"""Code points of a desk's name, and of a part that counts as unknown; shorter ones are what dates leave behind ("Uhr",
"PST", "min")."""
_NAMED: Final = re.compile(r"[^\W\da-z_][^\W\d_]*|\d{1,2}[^\W\d_]+")


class Line(Struct, frozen=True):
    """A line cut into parts, and what holds of all of them."""

    parts: Sequence[str]
    opened: str
    """The words that open it, case folded; "" if none do."""
    dated: bool
    trusted: bool
    """True if markup calls it a byline."""
    known: Set[str]
    """Keys of the names that the page declares."""
    led: bool
    """True if what opens it opens bylines."""
    marked: bool
    """True if anything shows that persons are named in it: what opens it, markup, a role, tasks behind names."""
    alone: bool
    """True if it has one part, or a date or a town behind the first one."""


class Said(Struct, frozen=True):
    """What a part says. All fields empty: nothing, being a label of a date, a role alone, the town before the names."""

    author: Author | None = None
    role: str = ""
    """What the author before it is, or where."""
    agency: str | None = None
    group: str | None = None
    """A desk, team or outlet where a name would stand."""
    unknown: bool = False
    ends: bool = False
    """True if the parts behind it name those who did something else: "记者 张三 编辑 李四"."""


class BylineParts:
    """Reads parts of a language's bylines. Read-only."""

    def __init__(
        self,
        names: Names,
        eastern: EasternNames,
        openings: Openings,
        others: OtherHands,
        undated: Undated,
        place: re.Pattern[str],
        buttons: Set[str],
    ) -> None:
        self._names, self._eastern, self._openings, self._others = names, eastern, openings, others
        self._undated, self._place, self._buttons = undated, place, frozenset(buttons)

    def said(self, at: int, line: Line, before: Sequence[Author], *, closed: bool) -> Said:
        """What the part at a position says. `before` are the authors found so far; `closed` says that a date stands
        behind them, and what follows it belongs to something else: "Posted by Ann Lee on May 3 in Travel, Tips".
        """
        part, beside = self._names.beside_agency(self._whole(undoubled(line.parts[at]), line.led))
        if not part or (closed and key(part) not in line.known and self._names.agencies.name(part) is None):
            return Said(agency=beside)
        if before and part in self._others.did and is_eastern(part):
            return Said(agency=beside, ends=True)
        role, of = "", None
        if "(" in part:
            part, role, of = self._share(part, line.marked)
        agency = beside or of
        if not part:
            return Said(agency=agency)
        author = self._author(part, line, before, first=at == 0)
        said = Said(with_role(author, role)) if author is not None else self._unnamed(part, line, before, first=at == 0)
        return replace(said, agency=agency or said.agency)

    def _unnamed(self, part: str, line: Line, before: Sequence[Author], *, first: bool) -> Said:
        """The same of a part that names no person as persons are named."""
        if (agency := self._names.agencies.name(self._names.unjoined(part))) is not None:
            return Said(agency=agency)
        if before and self._is_of_author(part):
            return Said(role=part)
        if self._names.is_refused(part) and (desk := self._names.desk_of(part)) is not None:
            return Said(agency=desk)
        opened = line.opened in self._openings.known
        if line.alone and opened and self._names.is_staff(part):
            return Said(group=part)
        if self._undated.is_label(part) or self._names.is_role(part) or (before and self._eastern.reports(part)):
            return Said()
        if first and not line.opened and len(line.parts) > 1 and is_town(part):
            return Said()  # "القاهرة – أحمد سالم"
        if line.alone and line.led and (name := self._single(part)) is not None:
            return Said(Author(name))
        if (line.trusted or line.led or not line.opened) and self._is_group(part, line):
            return Said(group=part)
        return Said(unknown=len(part) > _SHORTEST and not COUNTED.fullmatch(part))  # but "91 replies"

    def _whole(self, part: str, led: bool) -> str:
        """The part without what hangs at its end where a date stood, unless that opens what stands on the next line."""
        bare = self._undated.unhung(part)
        last = part.rpartition(" ")[2]
        if bare == part or self._openings.is_one(last) or (last.isdigit() and not bare.replace(" ", "").isalpha()):
            return part
        whole = (led and not bare.istitle()) or self._names.person(bare) is not None
        return bare if whole else part

    def _share(self, part: str, marked: bool) -> tuple[str, str, str | None]:
        """The name of a part without what stands behind it in brackets, a role or an agency; "" for another's task."""
        share = SHARE.fullmatch(part)
        if share is None:
            return part, "", None
        what, of = share["what"], self._names.agencies.name(share["what"])
        if marked and what.casefold() in self._others.did:
            return "", "", None
        role = what if self._names.is_role(what) else ""
        if of is not None:
            return self._names.behind_town(share["name"]), role, of
        role = role or (what if is_town(what) else "")  # "Ana Ruiz (Lyon)"
        named = role or (marked and (what.casefold() in self._openings.known or is_sign(what)))
        return share["name"] if named else part, role, of

    def _author(self, part: str, line: Line, before: Sequence[Author], *, first: bool) -> Author | None:
        """The person that a part names."""
        if line.known and key(part) in line.known:
            return Author(part)
        if self._names.is_role(part) or (before and self._eastern.reports(part)):
            return None
        if (before or not first) and is_town(part):
            return None  # also behind a desk: "Redação g1 — São Paulo"
        if before and before[-1].role and len(part.split()) > 3:
            return None  # "Ann Lee, Deputy CTO, Northern Trusted Cyber Systems"
        name = self._names.person(part)
        if name is not None and is_eastern(name) and not self._eastern.fits(name):
            name = self._eastern.without_place(name)
            if not line.trusted and not self._eastern.fits(name):
                return None
        return Author(name) if name is not None else None

    def _single(self, part: str) -> str | None:
        """The name of one word alone behind what opens a byline."""
        return self._names.person(part, trusted=True) if " " not in part and not part[0].islower() else None

    def _is_of_author(self, part: str) -> bool:
        """True for what stands behind a name: a role, a town, "in Oslo", an outlet in quotes."""
        return self._names.is_role(part) or is_town(part) or self._is_place(part) or is_quoted(part)

    def _is_place(self, part: str) -> bool:
        opened = self._place.match(f" {part}")
        return opened is not None and len(part) < _PLACE

    def _is_group(self, part: str, line: Line) -> bool:
        """True for a desk's or outlet's name, for what stands where one would, and for a blogger's own name."""
        titled = line.alone and line.marked
        if self._may_name(part) and (self._is_desk(part) or (titled and self._is_title(part))):
            return True
        return line.led and line.alone and (line.dated or line.trusted) and self._is_nickname(part)

    def _may_name(self, part: str) -> bool:
        """False for what is no desk's or outlet's name: what opens bylines, "Uhr", a button ("Plus Icon")."""
        if (
            len(part) >= _GROUP
            or self._openings.is_one(part)
            or not self._buttons.isdisjoint((part.casefold(), *part.casefold().split()))
        ):
            return False
        return len(part) >= _SHORTEST or not self._names.is_refused(part) or self._names.is_outlet(part)

    def _is_desk(self, part: str) -> bool:
        """True for what begins as the name of a desk or outlet does."""
        named = part[0].isalpha() and (not part[0].islower() or self._names.is_outlet(part))
        return named and not self._names.opens_with_day(part) and self._names.is_refused(part)

    def _is_title(self, part: str) -> bool:
        """True for a few words that are written as a name is, a figure may open one ("3i Global")."""
        words = part.split()
        named = len(words) <= _WORDS and all(map(_NAMED.fullmatch, words)) and not self._names.is_company(part)
        return named and (not is_all_eastern(part) or self._names.is_refused(part))

    def _is_nickname(self, part: str) -> bool:
        """True for a word as blogs sign with, in small letters or with figures: "annlee", "ann_lee", "holm77"."""
        known = self._names.is_wordy(part) or self._names.is_refused(part) or self._names.is_role(part)
        return NICKNAME.fullmatch(part) is not None and not known and not self._undated.is_label(part)
