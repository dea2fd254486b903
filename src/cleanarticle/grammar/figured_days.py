"""Days and times in figures, as patterns: "2024年11月10日", "14:05", "2:05 p.m.", "14時5分".

Words stand in the packs. What stays here is no language's: digits, signs, the "h" between hours and minutes (a unit's
sign), and the names of the world's time ("UTC").
"""

import re
from collections.abc import Iterable
from typing import Final

from ..rules import Figures
from .alternations import any_phrase

YEAR: Final = r"(?:19[5-9]\d|20\d\d)"
MONTH: Final = r"1[0-2]|0?[1-9]"
DAY: Final = r"3[01]|[12]\d|0?[1-9]"
HOUR: Final = r"[01]?\d|2[0-3]"
"""Figures of a year (all four), of a month, a day, an hour: to be put into groups of other patterns."""
_HOUR: Final = rf"(?<![\d.,:/+-])(?P<h>{HOUR})"
_DOTTED: Final = r"\.?\s?"
"""Between the letters of "p. m."."""


def figures_of(told: Iterable[Figures]) -> Figures:
    """The words of several packs together."""
    told = tuple(told)
    merged = {
        name: tuple(dict.fromkeys(word for figures in told for word in getattr(figures, name)))
        for name in Figures.__struct_fields__
    }
    return Figures(**merged)


def year_mark(figures: Figures) -> str:
    """What stands behind a year, as an alternation."""
    return f"(?:{any_phrase(figures.year)})"


def month_mark(figures: Figures) -> str:
    """The same of a month."""
    return f"(?:{any_phrase(figures.month)})"


def day_mark(figures: Figures) -> str:
    """The same of a day."""
    return f"(?:{any_phrase(figures.day)})"


def figured_day(figures: Figures) -> re.Pattern[str]:
    """A day whose figures all have a word behind them: "2024年11月10日", "11월 10일"."""
    short = rf"\d\d(?={any_phrase(figures.short_year)})"
    day = any_phrase((*figures.day, *figures.number))
    return re.compile(
        rf"(?:(?P<y>{YEAR}|{short})\s?{year_mark(figures)}\s?)?(?<!\d)"
        rf"(?P<m>{MONTH})\s?{month_mark(figures)}\s?(?P<d>{DAY})\s?(?:{day})"
    )


def lone_day(figures: Figures) -> re.Pattern[str]:
    """A day of the month alone: "20日"."""
    return re.compile(rf"(?P<day>{DAY}){day_mark(figures)}")


def clock_behind(figures: Figures) -> re.Pattern[str]:
    """A time of day behind its date: "14:05", "2.05 p.m.", "14h05"."""
    parts = rf"(?:[:.h]|{any_phrase(figures.hour)})"
    return re.compile(
        rf"{_HOUR}\s?(?:{parts}\s?(?P<n>[0-5]\d)(?::[0-5]\d(?:\.\d{{3,6}})?)?)?\s?{_half(figures)}?(?![\d%]|[.-]\d)",
        re.IGNORECASE,
    )


def clock_before(figures: Figures) -> re.Pattern[str]:
    """The same before it, with what may stand between: "14:05 CET, "."""
    return re.compile(
        rf"{_HOUR}:(?P<n>[0-5]\d)(?::[0-5]\d)?(?:\s?{_half(figures)}\.?)?"
        r"(?P<z>\s?\(?[A-Z]{2,4}\)?)?\s?[,،|·–—-]?\s?$",
        re.IGNORECASE,
    )


def halves(words: Iterable[str], gap: str = _DOTTED) -> str:
    """What tells the half of the day behind a time, as an alternation; `gap` is what may part its letters."""
    return "|".join(gap.join(map(re.escape, word)) for word in words) or r"(?!)"


def _half(figures: Figures) -> str:
    return rf"(?P<p>(?:(?P<pm>{halves(figures.pm)})|{halves(figures.am)})\b)"
