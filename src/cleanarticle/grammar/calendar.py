"""Dates as newspapers write them: "Nov 10", "10 ноября", "11月10日", "Sunday, 10 Nov 2024", "10.11.2024, 14:05 Uhr"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from ..context import Context
from ..kernels import COMPILED
from ..rules import Pack
from .named_days import YEAR, named_day
from .pictures.labels import any_phrase

if TYPE_CHECKING or not COMPILED:
    from ..kernels.figures import has_figure, has_year, with_figures
else:
    from ..kernels._figures import has_figure, has_year, with_figures

__all__ = (
    "LEAP",
    "Calendar",
    "Moment",
    "calendar_of",
    "day_of",
    "find_date",
    "find_dates",
    "has_figure",
    "has_year",
    "merged",
    "read_iso",
    "with_figures",
)

LEAP: Final = 2000
"""A year that has every day, for dates without one."""
_EAST: Final = re.compile(
    rf"(?:(?P<y>{YEAR}|\d\d(?=년))\s?[年년]\s?)?(?<!\d)(?P<m>1[0-2]|0?[1-9])\s?[月월]\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日号號일]"
)
_NUMERIC: Final = (
    re.compile(rf"(?<![\d.,/-])(?P<y>{YEAR})(?P<s>[-/.])\s?(?P<m>1[0-2]|0?[1-9])(?P=s)\s?(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)"),
    re.compile(rf"(?<![\d.,/:-])(?<!\d\.\s)(?P<a>3[01]|[12]\d|0?[1-9])(?P<s>[-/.])\s?(?P<b>3[01]|[12]\d|0?[1-9])(?P=s)\s?(?P<y>{YEAR}|\d\d(?!\.\s\d|\s?%))(?:(?![\d/]|[.:-]\d)|(?=\d\d?[/.]\d\d?[/.]20\d\d))"),
)  # fmt: skip
_CLOCK: Final = re.compile(
    r"(?<![\d.,:/+-])(?P<h>[01]?\d|2[0-3])\s?(?:[:.h時时시點点]\s?(?P<n>[0-5]\d)(?::[0-5]\d(?:\.\d{3,6})?)?)?\s?(?P<p>[ap]\.?\s?m\b|[صم]\b)?(?![\d%]|[.-]\d)",
    re.IGNORECASE,
)
_CLOCK_BEFORE: Final = re.compile(
    r"(?<![\d.,:/+-])(?P<h>[01]?\d|2[0-3]):(?P<n>[0-5]\d)(?::[0-5]\d)?(?:\s?(?P<p>[ap]\.?\s?m\b|[صم]\b)\.?)?"
    r"(?P<z>\s?\(?[A-Z]{2,4}\)?)?\s?[,،|·–—-]?\s?$",
    re.IGNORECASE,
)
_GLUED: Final = re.compile(r"(?P<h>[01]?\d|2[0-3]):(?P<n>[0-5]\d)(?![\d:])(?:\s?(?P<p>[ap]\.?m\b))?", re.IGNORECASE)
_AFTERNOON: Final = "pPم"
_ZONE: Final = re.compile(r"\s?\(?(?:(?P<utc>UTC|GMT|Z)\b)?(?P<off>[+-]\d\d:?\d\d\b)?")
_PARTED: Final = re.compile(r"\d[-/.]\s?\d\d?[-/.]")
"""Cheap: what `_NUMERIC` cannot do without. A class at its head is run to, a look behind is tried everywhere."""
_WEEKDAY: Final = re.compile(r"([^\W\d_]{3,9})\.?,?\s*$")  # "Thu, 01/09/2025"
_Told = tuple[tuple[tuple[str, ...], ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_CUT: Final = re.compile(r"[.-]?\d")
_REACH: Final = 24
"""Code points between a date and its time of day."""


class Moment(Struct, frozen=True):
    """A date found in a text at [start, end), with its time of day where one stands beside it."""

    month: int
    day: int
    year: int | None = None
    clock: str = ""
    """"T14:05" or "T14:05+00:00", "" if the text has no time."""
    start: int = 0
    end: int = 0

    @property
    def iso(self) -> str:
        """ "2024-11-10", "2024-11-10T14:05", or "--11-10" while the year is unknown."""
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}{self.clock}"


class Calendar(Struct, frozen=True, eq=False, dict=True):
    """How some languages write days. One object a set of languages: what is compiled of it is kept with it."""

    months: tuple[tuple[str, ...], ...]
    """Twelve lists of month names, January first, lower case."""
    morning: tuple[str, ...]
    afternoon: tuple[str, ...]
    """What tells before a time which half of the day it is in."""
    week: tuple[str, ...] = ()
    """The days of the week from Monday on, lower case."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Month name -> number."""
        return {name: number for number in range(12, 0, -1) for name in self.months[number - 1]}

    @cached_property
    def named(self) -> re.Pattern[str] | None:
        """The two orders of a day with its month's name; None without names."""
        return named_day(any_phrase(self.numbers)) if self.numbers else None

    @cached_property
    def half(self) -> re.Pattern[str]:
        """The words before a time; one of the afternoon is the group `pm`."""
        return re.compile(rf"(?:{any_phrase(self.morning)}|(?P<pm>{any_phrase(self.afternoon)}))\s?$")

    @cached_property
    def year_first(self) -> bool:
        """True where the year comes first: months are numbered there ("2월", "2月")."""
        return any(name[0] == "1" for name in self.months[0])


def calendar_of(context: Context, language: str) -> Calendar:
    """The calendar of the language and of English, whose dates stand on pages in any language."""
    return merged(pack for code in (language, "en") for pack in context.packs(code))


def merged(packs: Iterable[Pack]) -> Calendar:
    """The calendar of several packs."""
    told = ((pack.words.months, pack.dates) for pack in packs)
    return _merged(tuple((months, dates.morning, dates.afternoon, dates.week) for months, dates in told))


@lru_cache(maxsize=64)
def _merged(told: tuple[_Told, ...]) -> Calendar:
    whole = [months for months, *_ in told if len(months) == 12]
    return Calendar(
        tuple(tuple(dict.fromkeys(name for months in whole for name in months[index])) for index in range(12)),
        tuple(dict.fromkeys(word for _, morning, _, _ in told for word in morning)),
        tuple(dict.fromkeys(word for _, _, afternoon, _ in told for word in afternoon)),
        next((week for *_, week in told if week), ()),
    )


def find_date(text: str, calendar: Calendar, *, month_first: bool = False) -> Moment | None:
    """The first date in the text, one with a year preferred. `month_first` reads 10/11/2024 as October 11th."""
    first: Moment | None = None
    for found in find_dates(text, calendar, month_first=month_first):
        if found.year is not None:
            return found
        first = first or found
    return first


def find_dates(text: str, calendar: Calendar, *, month_first: bool = False) -> Iterator[Moment]:
    """All dates of a text in its order; days that no month has ("31 November") are no dates."""
    if not has_figure(text):
        return
    made = [*_eastern(text), *_numeric(text, month_first, calendar), *_named(text, calendar)]
    end = 0
    for moment in sorted(made, key=lambda found: (found.start, -found.end)):
        if moment.start >= end:
            timed = _timed(moment, text, end, calendar)
            end = timed.end
            yield timed


def _eastern(text: str) -> Iterator[Moment]:
    if text.isascii():
        return
    for found in _EAST.finditer(text):
        if moment := _moment(found, found["y"], found["m"], found["d"], text):
            yield moment


def _numeric(text: str, month_first: bool, calendar: Calendar) -> Iterator[Moment]:
    if not _PARTED.search(text):
        return
    for found in _NUMERIC[0].finditer(text):
        if moment := _moment(found, found["y"], found["m"], found["d"], text):
            yield moment
    for found in _NUMERIC[1].finditer(text):
        day, month = (found["b"], found["a"]) if month_first and found["s"] != "." else (found["a"], found["b"])
        if int(month) > 12:
            day, month = month, day
        year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
        if day != month and int(day) <= 12 and _falls_on(text[: found.start()], calendar, year, day, month):
            day, month = month, day
        if len(found["y"]) == 2 and calendar.year_first:  # "26.02.12 17:30"
            year, month, day = f"20{found['a']:0>2}", found["b"], found["y"]
        if moment := _moment(found, year, month, day, text):
            yield moment


def _falls_on(before: str, calendar: Calendar, year: str, month: str, day: str) -> bool:
    """True if that day falls on the day of the week which stands before its date: "Thu, 01/09/2025" is in January."""
    told = _WEEKDAY.search(before[-12:]) if calendar.week else None
    said = told[1].casefold() if told else ""
    return said != "" and calendar.week[date(int(year), int(month), int(day)).weekday()].startswith(said)


def _named(text: str, calendar: Calendar) -> Iterator[Moment]:
    if calendar.named is None:
        return
    for found in calendar.named.finditer(_lower(text)):
        start = found.start()
        if (
            found["m2"]
            and start
            and text[start - 1].isalpha()
            and not (text[start].isupper() and (text[start - 1].islower() or text[start + 1].islower()))
        ):
            continue  # "Omar 10"; but "By Ann LeeDec. 21, 2023", "By Ann ODec. 21", where a page glues name and date
        month = str(calendar.numbers[found["m1"] or found["m2"]])
        year = next(filter(None, found.group("y1", "y2", "y3", "y4", "y5")), None)
        ended = found["m2"] and not year and text[found.end() - 1] == "."
        before = _YEAR_BEFORE.search(text, max(0, start - 7), start) if ended else None
        if before is not None:
            year = before["y"]
        if moment := _moment(found, year, month, found["d1"] or found["d2"], text):
            yield moment if before is None else replace(moment, start=before.start())


_YEAR_BEFORE: Final = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)\.\s?$")
"""The year of a date that ends with the day, as Hungarians write them: "2025. május 17."."""


def _lower(text: str) -> str:
    """Lower case with every offset kept: the dotted capital İ alone would make two characters."""
    return text.lower() if text.isascii() else text.replace("İ", "i").lower()


def day_of(year: int, month: int, day: int) -> str | None:
    """ISO date of a day, or None if there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _moment(found: re.Match[str], year: str | None, month: str, day: str, text: str) -> Moment | None:
    number = int(year) + (2000 if len(year) == 2 else 0) if year else None
    read = Moment(int(month), int(day), number, "", found.start(), found.end())
    return read if day_of(number or LEAP, read.month, read.day) is not None else None


def _timed(moment: Moment, text: str, last: int, calendar: Calendar) -> Moment:
    """The date with its time of day: right before it ("14:05, 10 ноября 2024"; no other date's, which ends at `last`),
    else behind it.
    """
    if moment.year is None:
        return moment
    before = text[max(last, moment.start - _REACH) : moment.start]
    if ":" in before and (found := _CLOCK_BEFORE.search(before)) is not None and (hour := _hour(found)) is not None:
        zone = "+00:00" if (found["z"] or "").strip(" ()") in ("GMT", "UTC") else ""
        return replace(
            moment, clock=f"T{hour:02d}:{found['n']}{zone}", start=moment.start - len(before) + found.start()
        )
    clock, end = _clock(text, moment.end, calendar)
    return replace(moment, clock=clock, end=end)


def _hour(found: re.Match[str]) -> int | None:
    hour = int(found["h"])
    if not found["p"]:
        return hour
    if hour > 12:
        return hour if found["p"][0] in _AFTERNOON else None  # "16:35 pm"
    return hour % 12 + (12 if found["p"][0] in _AFTERNOON else 0) if hour else None


def _clock(text: str, end: int, calendar: Calendar) -> tuple[str, int]:
    """Time of day that stands right behind a date, as "T14:05", and where it ends."""
    glued = _GLUED.match(text, end)  # "4 de mayo de 202221:25"
    found = glued or _CLOCK.search(text, end, end + _REACH)
    if found is None or not (found["n"] or found["p"]) or _CUT.match(text, found.end()):
        return "", end  # "07.10", of a date that the reach cuts off
    hour = _hour(found)
    if hour is None:
        return "", end
    if not found["p"] and hour <= 12 and (half := calendar.half.search(text, end, found.start())) is not None:
        hour = hour % 12 + (12 if half["pm"] else 0)
    zone = _ZONE.match(text, found.end())
    offset = (zone["off"] or ("+00:00" if zone["utc"] else "")) if zone else ""
    if offset and ":" not in offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"T{hour:02d}:{int(found['n'] or 0):02d}{offset}", zone.end() if zone and offset else found.end()


def read_iso(text: str) -> str | None:
    """A machine's date ("2024-11-10T08:00:00Z", "20241110", "2024-11-10 08:00") in ISO 8601; None if it is none."""
    text = text.strip()
    if not text[:4].isdigit() or len(text) > 40:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        try:
            read = datetime.fromisoformat(text[:19].rstrip("+-.Zz "))
        except ValueError:
            return None
    if not 1950 <= read.year <= 2099:
        return None
    return read.date().isoformat() if len(text) <= 10 else read.isoformat(timespec="seconds")
