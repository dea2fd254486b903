"""Whether a day in figures begins with the month: 10/11 is October 11th in American English."""

import re
from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.calendar import Calendar, find_dates, with_figures
from ...grammar.declared import first

_SHORT: Final = 60
_EITHER: Final = re.compile(r"(?<![\d/-])(?:1[0-2]|0?[1-9])[/-](?:1[0-2]|0?[1-9])[/-](?:20|19)?\d\d(?!\d)")
"""A day that may be a month: 10/11/2024."""
_DAY_CLOCK: Final = re.compile(r"(?<![\d:])[012]?\d:[0-5]\d(?!\s?[ap]\.?m|:|\d)", re.IGNORECASE)  # no American one
_PARTED: Final = re.compile(r"\d[/-]\d\d?[/-]\d")
"""Cheap: what it cannot do without; `re` runs to a class at the head, a look behind is tried everywhere."""
_COUNTRY: Final = re.compile(r"//[^/:]+\.(?!us|co|io|ai|tv|me)[a-z]{2}(?:[:/]|$)", re.IGNORECASE)
"""An address of a country where English writes the day first; companies anywhere have those left out."""


def is_month_first(draft: Draft, figured: Sequence[Block], calendar: Calendar) -> bool:
    """True if 10/11 is October 11th on the page: it says that it writes American English, or English of no country.

    Then the days that it writes with the month's name tell, as the "13 May" of a list of stories.
    """
    metadata = draft.origin.metadata
    code = (metadata.lang or first(metadata, "og:locale", "content-language")).replace("_", "-").lower()
    if code == "en-us":
        return True
    if code not in ("", "en") or draft.language != "en" or _COUNTRY.search(draft.url or ""):
        return False
    if not any(_PARTED.search(block.text) and _EITHER.search(block.text) for block in figured):
        return True  # nothing hangs on it
    votes = -any(_EITHER.search(block.text) and _DAY_CLOCK.search(block.text) for block in figured)
    for block in with_figures(draft.blocks, _SHORT):
        text = block.text
        named = (found for found in find_dates(text, calendar) if not _is_numeric(text[found.start : found.end]))
        votes += sum(-1 if text[found.start].isdigit() else 1 for found in named)
    return votes >= 0


def _is_numeric(written: str) -> bool:
    return not any(map(str.isalpha, written))
