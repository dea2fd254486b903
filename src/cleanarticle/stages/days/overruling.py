"""The declared day against the one that the head of the story shows."""

import re
from datetime import date
from typing import Final

from .timestamp_lines import Dated

_DAY: Final = 10
"""Characters of an ISO day without its time."""
_LOCAL: Final = re.compile(r"T.*[+-](?!00:?00)\d\d:?\d\d$")
"""A time with the zone of its place: its day is the day on the spot."""


def timed(declared: str, lines: list[Dated]) -> str:
    """The declared day with the time of day that the page shows beside it."""
    if len(declared) > _DAY:
        return declared
    moments = (moment for _, read in lines for kind, moment in read.moments if kind in ("published", ""))
    return next((moment.iso for moment in moments if moment.clock and moment.iso[:_DAY] == declared), declared)


def overrules(shown: str, declared: str, changed: str, *, named: bool) -> bool:
    """True if the day in the head is another one than the declared one, and not later than that of the last change.

    One that an element names the publication's may be later.
    """
    day, known, last = ordinal(shown), ordinal(declared), ordinal(shown if named else changed or declared)
    swapped = f"{shown[:5]}{shown[8:10]}-{shown[5:7]}"
    if day == known or swapped == declared[:10] or day > max(known, last) + 1:
        return False
    return abs(day - known) > 1 or not _LOCAL.search(declared)


def ordinal(when: str) -> int:
    """The number of an ISO date's day, whatever its time: days are compared by it."""
    return date.fromisoformat(when[:10]).toordinal()
