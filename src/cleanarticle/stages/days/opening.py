"""A timestamp glued to the head of the first paragraph: systems print it in the element of the story's text."""

from collections.abc import Iterator
from typing import Final

from ...core.decisions import Decision, Lift
from ...core.draft import Draft
from ...grammar.calendar import Calendar, find_dates
from ..story.head import Head
from ..story.prose import is_prose

_REACH: Final = 40
"""Code points at the paragraph's head in which the day and its time stand."""
_EDGES: Final = " \u00a0|-–—:,/"


def stamp_at_opening(draft: Draft, calendar: Calendar, head: Head) -> Iterator[tuple[str, Decision]]:
    """The moment and its lift: a day in figures with its time of day, behind which the sentence begins.

    "25.11.2024 09:40 The railway opened …"; a day alone, or one that goes on in small letters, is the sentence's.
    """
    block = draft.blocks[head.opening] if head.opening < len(draft.blocks) else None
    if block is None or not block.text[0].isdigit() or block.fate != "kept" or not is_prose(block):
        return
    moment = next(find_dates(block.text[:_REACH], calendar), None)
    if moment is None or moment.start or moment.year is None or not moment.clock:
        return
    stamp = block.text[: moment.end].rstrip(_EDGES)
    rest = block.text[len(stamp) :].lstrip(_EDGES)
    if any(map(str.isalpha, stamp.replace("T", ""))) or not rest or not rest[0].isalpha() or rest[0].islower():
        return
    if len(stamp) + len(rest) == len(block.text):
        return  # glued to what follows: "2025-01-14 09:40h"
    end = len(block.text) - len(rest)
    yield moment.iso, Lift(block.index, "dates/opening", None, "published", 0.85, 0, end)
