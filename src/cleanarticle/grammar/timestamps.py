"""Timestamps: lines that hold a date and little else, and the dates that machines write into pages."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import repeat
from operator import attrgetter
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from ..rules import Pack
from .alternations import any_phrase
from .calendar import Calendar, Moment, day_of, find_dates, has_year, merged
from .machine_days import read_iso
from .mixed_scripts import EASTERN
from .numerals import plain_figures
from .places import is_town

Kind = Literal["published", "modified", "other", ""]
"""What a day is; "other": none of the story's ("until May 3, 2024")."""

_STOP: Final = "。"
"""What ends a sentence in scripts without blanks, where it may look like one word: "2025年1月14日、橋が開通した。"."""
_LONGEST: Final = 160
_LABEL: Final = 40
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’./-][^\W\d_]+)*")
_END: Final = re.compile(r"\s?([^\W\d_]{2,6})[)）]?$")
"""The word behind a line's last day."""
_FIELD: Final = re.compile(r"(?:^|[\s|])[^\W\d_][^\s:：|]{0,20}(?: [^\s:：|]{1,15}){0,2}\s?[:：](?!//)")
_FIELDS: Final = 2
"""Labels with colons in a row of data on the story."""
_SMALL: Final = 2
"""Letters of a word that stands before any day: "on", "am", "le"."""
_NAMED: Final = re.compile(r"([^\W\d_\u2e80-\uffff]{3,40})\s?:\s?$")
"""What names the day behind it: "Deadline: May 3, 2024"; not where no blanks part words."""
_JOINT: Final = re.compile(r"[a-z](?=[A-Z])")
"""Where a name and a label are glued: "By Ann LeePublished: …"."""
_AROUND: Final = " \u00a0,|:–—-·•"
_TOLD: Final = 2
"""Words that are left of a sentence which tells of the day: enough that it is no line of data."""
_EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?")
_SPAN: Final = re.compile(r"(?: ?[^\W\d_]{1,5}\.?)? ?[-–—] ?")
"""A dash behind a day or its hour ("20:00 Uhr –")."""
_HOUR: Final = re.compile(r"[012]?\d[:.h][0-5]\d")
_ZONE: Final = re.compile(r"\s?\(?(?:[A-Z]{1,4}T|UTC)\b\)?")
"""The zone behind a time of day: "EST", "CEST", "GMT"."""
_NUMBER: Final = r"(?:[^\W\d_]{1,6}[.:]? ?)?[A-Z]{0,2}\d{1,3}[A-Z]?"
_FOLIO: Final = re.compile(rf"{_NUMBER}[ •·|,–—/-]{{1,3}}[^\W\da-zß-ÿ].*|[^.!?:]*[^\W\d][ •·|,.–—/-]{{1,3}}{_NUMBER}")
"""A line that a page's number opens or ends: "A1 • Sunday, August 17, 2025 • The Norland Times"."""
_PAGED: Final = re.compile(r"\d, [^\W\d_]{1,6}\.? ?\d{1,3}$")
"""The page behind the day: "Norland Times, 2024-09-18, p. 9"."""
NULL: Final = "1970-01-01"
"""What a program that knows no day writes: the first second of Unix."""
_YEAR_LAST: Final = re.compile(r"\b(20\d\d|19\d\d)$")
_OUTLET: Final = 6
"""Words of a paper's name, or of its section's, beside a printed page's day."""
_VILLAGE: Final = re.compile(r"[^\W\d_a-z][^\d()|,:]{1,30} \((?P<near>[^\W\d_a-z][^\d()]{1,30})\)\W*$")
"""A village and the town near it, before the day: "Guadalaviar (Teruel) - 03 MAR 2026"."""
_TOWN: Final = 3
"""Words of a town's name: "New Delhi | Updated: May 3, 2024"."""


class Timestamp(Struct, frozen=True):
    """A line that is a timestamp: its dates, each with what the words before it say it is."""

    moments: tuple[tuple[Kind, Moment], ...]
    left: int
    """Words that are neither date nor label."""
    row: bool = False
    """True for a row of data on the story: "来源：… 时间：… 浏览：…", "Published: … | Category: … | Hits: …"."""

    folio: bool = False
    """True above a printed page: its number, and the day with its weekday, or the number behind a day and a word."""

    @property
    def told(self) -> bool:
        """True if a word says that one of its days is the publication's."""
        return any(kind == "published" for kind, _ in self.moments)

    def has(self, day: str) -> bool:
        """True if that is one of its days."""
        return any(moment.iso == day for _, moment in self.moments)


class Timestamps:
    """Reads the date lines of a language by its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.calendar: Final[Calendar] = merged(packs)
        self._labels: dict[str, Kind] = {}
        for pack in packs:
            for word in map(_bare, pack.dates.published):
                plain = len(word) <= _SMALL or word in pack.words.stop  # "vom", "on": before any day
                self._labels.setdefault(word, "" if plain else "published")
            for word in pack.dates.modified:
                self._labels[_bare(word)] = "modified"
            self._labels.update(dict.fromkeys(map(_bare, pack.dates.other), "other"))
        self._labels.pop("", None)
        edge = r"(?<![^\W\d_])(?<![^\W\d_]-)"  # "Storm-Update mit Ann Lee – 3. Mai 2024" tells of no change
        self._label = re.compile(rf"{edge}(?:{any_phrase(self._labels)})(?![^\W\d_])", re.IGNORECASE)
        whole = {_bare(words) for pack in packs for words in pack.dates.tells}
        self._tells = re.compile(rf"(?:{any_phrase(whole)})(?![^\W\d_])", re.IGNORECASE)
        self._days = frozenset(word for pack in packs for day in pack.words.weekdays for word in day.casefold().split())
        self._outlets = frozenset(name.casefold() for pack in packs for name in pack.outlets)
        self._known = set(self._days)
        self._known |= {word for pack in packs for ago in pack.dates.ago for word in ago.casefold().split()}

    def read(self, text: str, calendar: Calendar | None = None, *, month_first: bool = False) -> Timestamp | None:
        """The timestamp that the line is, or None: a line of prose with a date in it is none."""
        if len(text) > _LONGEST or not has_year(text):
            return None
        text = plain_figures(text)
        found = list(find_dates(text, calendar or self.calendar, month_first=month_first))
        if not any(moment.year for moment in found) or len(found) > 3:
            return None
        moments: list[tuple[Kind, Moment]] = []
        left = last = 0
        for moment in map(self._own, repeat(text), found):
            before = text[last : moment.start]
            kind = self._kind(before) or ("other" if _lasts(text, moment, found) else self._behind(text, moment))
            moments.append((kind, moment))
            left += self._unknown(before)
            zone = _ZONE.match(text, moment.end) if moment.clock else None
            last = zone.end() if zone else moment.end
        if self.tells(text):
            return Timestamp((("published", moments[0][1]), *moments[1:]), _TOLD)
        left += self._unknown(text[last:])
        row = len(_FIELD.findall(text)) >= _FIELDS
        if (
            left <= _OUTLET
            and len(moments) == 1
            and _FOLIO.fullmatch(text)
            and (self.names_weekday(text) or _PAGED.search(text))
        ):
            return Timestamp(tuple(moments), min(left, 1), folio=True)
        return Timestamp(tuple(moments), left, row) if not left or text[-1] != _STOP else None

    def _kind(self, before: str) -> Kind:
        """What the words before a moment say it is: the last that do, which is not "on" behind "updated at 10:15".

        Those that make it another's stand right before it; so does a name that nobody knows, with a colon.
        """
        labels = list(self._label.finditer(before))
        behind = before[labels[-1].end() :] if labels else before
        named = _NAMED.search(behind) if ":" in behind[-2:] else None
        if named is not None and self._unknown(named[0]) and not _JOINT.search(named[1]):
            return "other"
        for label in reversed(labels):
            kind = self._labels[_bare(label[0])]
            if kind and (kind != "other" or not self._unknown(before[label.end() :])):
                return kind
        return ""

    def _behind(self, text: str, moment: Moment) -> Kind:
        """What a line's last day is, by the word behind it in the east: "2026/11/16 21:04（2026/11/17 08:12 更新）"."""
        end = _END.match(text, moment.end) if text[-1] > EASTERN or text[-2:-1] > EASTERN else None
        return "modified" if end is not None and self._labels.get(end[1]) == "modified" else ""

    def _own(self, text: str, moment: Moment) -> Moment:
        """The moment without a time of day that a word calls another's: "03/03/2025 Updated at 14:30 on 05/03/2025"."""
        if not moment.clock:
            return moment
        told = self._label.finditer(text, moment.start, moment.end)
        at = next((word.start() for word in told if self._labels[_bare(word[0])] == "modified"), moment.start)
        return replace(moment, clock="", end=at) if at > moment.start else moment

    def tells(self, text: str) -> bool:
        """True for a line that says in a whole sentence what its day is: "This article was first published on …"."""
        return self._tells.match(text) is not None

    def names_weekday(self, text: str) -> bool:
        """True for a line with a day of the week."""
        return not self._days.isdisjoint(word.casefold().rstrip(".") for word in _WORD.findall(text))

    def label(self, text: str) -> Kind:
        """What a line that is nothing but such a word says of the date below it ("Published", "Last updated:")."""
        return self._labels.get(_bare(text), "") if len(text) <= _LABEL else ""

    def _unknown(self, text: str) -> int:
        """How many words are no label and no day; those of one town's name count as one."""
        if text.strip(_AROUND).casefold() in self._outlets:  # "KOMPAS.com - 16/11/2026, 21:04"
            return 0
        if "(" in text and (village := _VILLAGE.match(text)) is not None and is_town(village["near"]):
            return 1
        words = _WORD.findall(self._label.sub(" ", text))
        found = [word for word in words if word.casefold().rstrip(".") not in self._known and len(word) > 1]
        return 1 if 1 < len(found) <= _TOWN and is_town(" ".join(found)) else len(found)


def _lasts(text: str, moment: Moment, found: Sequence[Moment]) -> bool:
    """True for a day of what lasts: "3 May 2024, 18:00 – 20:00", "3.5.2024 – 5.5.2024"."""
    gap = _SPAN.match(text, moment.end)
    if gap is not None and moment.clock and _HOUR.match(text, gap.end()):
        return True
    others = [one for one in found if one.year and one.iso[:10] != moment.iso[:10]]
    return any(_are_joined(text, *sorted((one, moment), key=attrgetter("start"))) for one in others)


def _are_joined(text: str, before: Moment, after: Moment) -> bool:
    gap = _SPAN.match(text, before.end)
    return gap is not None and gap.end() == after.start


def _bare(label: str) -> str:
    return label.casefold().strip(" \u00a0:.,-–|")


def read_machine_date(text: str, calendar: Calendar) -> str | None:
    """A date of a meta element or JSON-LD in ISO 8601, whatever form the site gave it; None if no date is in it."""
    text = text.strip()
    if not text or len(text) > 80:
        return None
    if (read := read_iso(text)) is not None:
        return None if read.startswith(NULL) else read
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat()
    found = list(find_dates(text, calendar))
    for moment in found:
        if moment.year is not None:
            return moment.iso
    year = _YEAR_LAST.search(text)  # "Thu Dec 21 10:00:00 UTC 2023"
    return day_of(int(year[1]), found[0].month, found[0].day) if year and found else None
