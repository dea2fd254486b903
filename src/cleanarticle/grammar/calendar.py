"""Dates as newspapers write them: "Nov 10", "10 ноября", "11月10日", "Sunday, 10 Nov 2024", "10.11.2024, 14:05 Uhr"."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from ..context import Context, base_language
from ..kernels import COMPILED
from ..rules import Figures, Pack
from ..rules.vocabulary import DateWords
from .alternations import any_phrase
from .figured_days import DAY, HOUR, MONTH, YEAR, clock_before, clock_behind, figured_day, figures_of
from .named_days import named_day
from .numerals import plain_figures
from .weekdays import falls_on
from .zones import WORLD, zone_behind

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
    "with_figures",
)

LEAP: Final = 2000
"""A year that has every day, for dates without one."""
_YEAR_FIRST: Final = re.compile(rf"(?<![\d.,/-])(?P<y>{YEAR})(?P<s>[-/.])\s?(?P<m>{MONTH})(?P=s)\s?(?P<d>{DAY})(?!\d)")
_YEAR_LAST: Final = re.compile(
    rf"(?<![\d.,/:-])(?<!\d\.\s)(?P<a>{DAY})(?P<s>[-/.])\s?(?P<b>{DAY})(?P=s)\s?(?P<y>{YEAR}|\d\d(?!\.\s\d|\s?%))"
    r"(?:(?![\d/]|[.:-]\d)|(?=\d\d?[/.]\d\d?[/.]20\d\d))"
)
_YEAR_APART: Final = re.compile(rf"(?<![\d.,/-])(?P<y>{YEAR})\s(?P<m>{MONTH})/(?P<d>{DAY})\s(?=\d\d:\d\d)")
"""Boxes of a page's head: "2024 11/10 14:05:33"."""
_GLUED: Final = re.compile(rf"(?:{HOUR}):[0-5]\d(?![\d:])")
_PARTED: Final = re.compile(r"\d[-/.]\s?\d\d?[-/.]")
"""Cheap: what `_YEAR_FIRST` and `_YEAR_LAST` cannot do without. A class at its head is run to, a look behind is tried
everywhere.
"""
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
    figures: Figures
    """What stands beside the figures of days and times."""
    week: tuple[str, ...] = ()
    """The days of the week from Monday on, lower case."""

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Month name -> number."""
        return {name: number for number in range(12, 0, -1) for name in self.months[number - 1]}

    @cached_property
    def named(self) -> re.Pattern[str]:
        """The two orders of a day with its month's name."""
        return named_day(any_phrase(self.numbers), self.figures)

    @cached_property
    def figured(self) -> re.Pattern[str]:
        """A day in figures with words behind them."""
        return figured_day(self.figures)

    @cached_property
    def clock_behind(self) -> re.Pattern[str]:
        """A time of day behind its date."""
        return clock_behind(self.figures)

    @cached_property
    def clock_before(self) -> re.Pattern[str]:
        """A time of day before its date."""
        return clock_before(self.figures)

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
    packs, base = context.packs_beside_english(language), base_language(language)
    return packs.shared(merged if any(pack.language == base for pack in packs) else _elsewhere)


def merged(packs: Iterable[Pack], *, elsewhere: bool = False) -> Calendar:
    """The calendar of several packs; `elsewhere`: of a language that none is of."""
    packs = tuple(packs)
    months = [pack.words.months for pack in packs]
    months += [pack.words.months_elsewhere for pack in packs if elsewhere]
    return _merged(tuple(of for of in months if len(of) == 12), tuple(pack.dates for pack in packs))


_elsewhere: Final = partial(merged, elsewhere=True)


@lru_cache(maxsize=64)
def _merged(months: tuple[tuple[tuple[str, ...], ...], ...], dates: tuple[DateWords, ...]) -> Calendar:
    """The calendar of lists of twelve months each, and of what stands beside dates."""
    return Calendar(
        months=tuple(tuple(dict.fromkeys(name for of in months for name in of[index])) for index in range(12)),
        morning=tuple(dict.fromkeys(word for words in dates for word in words.morning)),
        afternoon=tuple(dict.fromkeys(word for words in dates for word in words.afternoon)),
        figures=figures_of(words.figures for words in dates),
        week=next((words.week for words in dates if words.week), ()),
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
    text = plain_figures(text)
    made = [*_figured(text, calendar), *_numeric(text, month_first, calendar), *_named(text, calendar)]
    end = 0
    for moment in sorted(made, key=lambda found: (found.start, -found.end)):
        if moment.start >= end:
            timed = _timed(moment, text, end, calendar)
            end = timed.end
            yield timed


def _figured(text: str, calendar: Calendar) -> Iterator[Moment]:
    if text.isascii():
        return
    for found in calendar.figured.finditer(text):
        if moment := _moment(found, found["y"], found["m"], found["d"]):
            yield moment


def _numeric(text: str, month_first: bool, calendar: Calendar) -> Iterator[Moment]:
    apart = _YEAR_APART.finditer(text) if "/" in text else ()
    whole = _PARTED.search(text) is not None
    for found in (*apart, *(_YEAR_FIRST.finditer(text) if whole else ())):
        if moment := _moment(found, found["y"], found["m"], found["d"]):
            yield moment
    for found in _YEAR_LAST.finditer(text) if whole else ():
        day, month = (found["b"], found["a"]) if month_first and found["s"] != "." else (found["a"], found["b"])
        if int(month) > 12:
            day, month = month, day
        year = found["y"] if len(found["y"]) == 4 else f"20{found['y']}"
        if int(day) <= 12 and falls_on(calendar.week, text[: found.start()], (year, day, month)):
            day, month = month, day
        if len(found["y"]) == 2 and calendar.year_first:  # "26.02.12 17:30"
            year, month, day = f"20{found['a']:0>2}", found["b"], found["y"]
        if moment := _moment(found, year, month, day):
            yield moment


def _named(text: str, calendar: Calendar) -> Iterator[Moment]:
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
        ended = found["m2"] and text[found.end() - 1] == "."
        before = _YEAR_BEFORE.search(text, max(0, start - 7), start) if ended else None
        if before is not None:
            year = before["y"]
        if moment := _moment(found, year, month, found["d1"] or found["d2"]):
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


def _moment(found: re.Match[str], year: str | None, month: str, day: str) -> Moment | None:
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
    if (
        ":" in before
        and (found := calendar.clock_before.search(before)) is not None
        and (hour := _hour(found)) is not None
    ):
        zone = "+00:00" if (found["z"] or "").strip(" ()") in WORLD else ""
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
        return hour if found["pm"] else None  # "16:35 pm"
    return hour % 12 + (12 if found["pm"] else 0) if hour else None


def _clock(text: str, end: int, calendar: Calendar) -> tuple[str, int]:
    """Time of day that stands right behind a date, as "T14:05", and where it ends."""
    if _GLUED.match(text, end):  # "4 de mayo de 202221:25"
        clock, stop = _clock(f" {text[end : end + 2 * _REACH]}", 0, calendar)
        return clock, end + max(stop - 1, 0)
    found = calendar.clock_behind.search(text, end, end + _REACH)
    if found is None or not (found["n"] or found["p"]) or _CUT.match(text, found.end()):
        return "", end  # "07.10", of a date that the reach cuts off
    hour = _hour(found)
    if hour is None:
        return "", end
    if hour <= 12 and (half := calendar.half.search(text, end, found.start())) is not None:
        hour = hour % 12 + (12 if half["pm"] else 0)
    offset, stop = zone_behind(text, found.end())
    return f"T{hour:02d}:{int(found['n'] or 0):02d}{offset}", stop
