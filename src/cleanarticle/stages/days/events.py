"""Days below a story on which something will be: no one's publication."""

import re
from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.calendar import Calendar, Moment, find_dates, has_figure
from ...grammar.timestamps import Timestamps
from ..story.head import Head
from ..story.likely import is_likely
from ..story.prose import is_prose, is_sentence

_QUARTER: Final = re.compile(r"T\d\d:(?:00|15|30|45)$")
"""The time for which something is called; stories appear at any minute."""


def is_called(stamps: Timestamps, block: Block, head: Head, moment: Moment) -> bool:
    """True below the story's first paragraph for what is to be: "Saturday, 12 July 2025, 8 pm"."""
    if block.index < head.opening or not stamps.names_weekday(block.text):
        return False
    return _QUARTER.match(moment.clock) is not None or has_figure(block.text[moment.end :])


def is_told(draft: Draft, stamps: Timestamps, calendar: Calendar, block: Block, head: Head, moment: Moment) -> bool:
    """True below the story for a day with its weekday, or one of which the story tells: "Sunday, 12 July 2025"."""
    if block.index < head.opening:
        return False
    below = (one for one in draft.blocks[head.opening :] if is_prose(one) or is_sentence(one))
    told = [one for one in below if is_likely(draft, one)]
    if not told or told[-1].index > block.index or len(told) < 2:
        return False
    return stamps.names_weekday(block.text) or any(
        (day.month, day.day) == (moment.month, moment.day) for one in told for day in find_dates(one.text, calendar)
    )
