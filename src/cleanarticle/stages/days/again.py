"""The day of a text's publication once more, alone on a line below its story."""

from collections.abc import Iterator, Set
from typing import Final

from ...core.blocks import Plain
from ...core.draft import Draft
from ...grammar.calendar import Calendar, has_year
from ...grammar.timestamps import Timestamps
from ..story.head import Head
from ..story.prose import is_prose

_LINE: Final = 60


def days_below(draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head, days: Set[str]) -> Iterator[int]:
    """Lines behind the last paragraph that say nothing but one of the days (a chronicle's are others)."""
    if not days or not isinstance(draft.origin, Plain):
        return
    for block in reversed(draft.blocks[head.opening + 1 :]):
        if is_prose(block):
            return
        if block.fate != "kept" or len(block.text) > _LINE or not has_year(block.text):
            continue
        read = stamps.read(block.text, calendar)
        if read is not None and not read.left and all(moment.iso[:10] in days for _, moment in read.moments):
            yield block.index
