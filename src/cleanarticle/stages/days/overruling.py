"""The declared day against the one that the head of the story shows."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from .timestamp_lines import Dated

_DAY: Final = 10
"""Characters of an ISO day without its time."""
_LOCAL: Final = re.compile(r"T.*[+-](?!00:?00)\d\d:?\d\d$")
"""A time with the zone of its place: its day is the day on the spot."""
_ZONES: Final = timedelta(hours=-12), timedelta(hours=14)
_STEP: Final = timedelta(minutes=15)
"""How far clocks on the spot are from UTC, and in which steps."""


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


def on_the_spot(shown: str, declared: str) -> str | None:
    """The shown time with its zone, if it is the declared moment on the clocks of the place.

    "2025-09-10T05:00" and "2025-09-09T19:00:00Z": a morning in Sydney is the evening before in UTC.
    """
    if len(shown) <= _DAY or len(declared) <= _DAY:
        return None
    local, known = datetime.fromisoformat(shown), datetime.fromisoformat(declared)
    if local.tzinfo is not None or known.tzinfo is None:
        return None
    apart = local - known.astimezone(UTC).replace(tzinfo=None, second=local.second, microsecond=0)
    if apart % _STEP or not _ZONES[0] <= apart <= _ZONES[1]:
        return None
    return local.replace(tzinfo=timezone(apart)).isoformat(
        timespec="minutes" if len(shown) == len("2025-09-10T05:00") else "seconds"
    )


def precedes(one: str, other: str) -> bool:
    """True if the day of one is earlier than the other's; where both tell their zone, its moment is too."""
    if one[:_DAY] >= other[:_DAY]:
        return False
    if len(one) <= _DAY or len(other) <= _DAY:
        return True
    moments = datetime.fromisoformat(one), datetime.fromisoformat(other)
    return any(moment.tzinfo is None for moment in moments) or moments[0] < moments[1]


def ordinal(when: str) -> int:
    """The number of an ISO date's day, whatever its time: days are compared by it."""
    return date.fromisoformat(when[:10]).toordinal()
