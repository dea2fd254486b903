"""Days of the week before dates: "Thu, 01/09/2025" is in January."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

_WEEKDAY: Final = re.compile(r"([^\W\d_]{3,9})\.?,?\s*$")
_REACH: Final = 12


def falls_on(week: Sequence[str], before: str, day: tuple[str, str, str]) -> bool:
    """True if a day (year, month, day) falls on the weekday that ends the words before it; `week` begins on Monday."""
    told = _WEEKDAY.search(before[-_REACH:]) if week else None
    said = told[1].casefold() if told else ""
    year, month, number = map(int, day)
    return said != "" and week[date(year, month, number).weekday()].startswith(said)
