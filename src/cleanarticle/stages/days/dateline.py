"""The day that a dateline names, by the day on which the story was published."""

from datetime import date, timedelta
from typing import Final

from ...grammar.calendar import LEAP, Moment, day_of

_SENT: Final = frozenset(("agency", "place-date"))
"""Forms of what is sent on its day; "Nordheim, 3 May 1984. The crowd …" may open a tale."""


def sent_on(form: str, day: str | None) -> str | None:
    """The day of a dateline that is also its story's, if the year is known."""
    return day if day and day[0] != "-" and form in _SENT else None


def iso(moment: Moment, published: str) -> str | None:
    """ISO date; year (and month, where only a day is given) are the latest that do not lie after publication."""
    try:
        last = date.fromisoformat(published[:10])
    except ValueError:
        last = None
    if not moment.month:
        if last is None:
            return None
        before = last - timedelta(days=last.day)
        own = day_of(last.year, last.month, moment.day) if moment.day <= last.day + 1 else None
        return own or day_of(before.year, before.month, moment.day) or day_of(before.year, before.month - 1, moment.day)
    if moment.year is not None:
        return day_of(moment.year, moment.month, moment.day)
    if last is None:
        return moment.iso if day_of(LEAP, moment.month, moment.day) else None
    late = (moment.month, moment.day) > (last.month, last.day + 2) and last.month != moment.month
    return day_of(last.year - late, moment.month, moment.day)
