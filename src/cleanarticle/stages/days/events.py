"""Days below a story on which something will be: no one's publication."""

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.calendar import Calendar, Moment, find_dates
from ...grammar.timestamps import Timestamps
from ..story.head import Head
from ..story.likely import is_likely
from ..story.prose import is_prose, is_sentence


def is_told(draft: Draft, stamps: Timestamps, calendar: Calendar, block: Block, head: Head, moment: Moment) -> bool:
    """True below the story for a day with its weekday, or one of which the story tells: "Sunday, 12 July 2025"."""
    if block.index < head.opening:
        return False
    below = (one for one in draft.blocks[head.opening :] if is_prose(one) or is_sentence(one))
    told = [one for one in below if is_likely(draft, one)]
    if len(told) < 2 or told[-1].index > block.index:
        return False
    return stamps.names_weekday(block.text) or any(
        (day.month, day.day) == (moment.month, moment.day) for one in told for day in find_dates(one.text, calendar)
    )
