"""The days by which a chronicle or a diary parts its story, as its blocks show them."""

from collections.abc import Iterator, Sequence
from typing import Final, TypeGuard

from ...core.blocks import Block
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.calendar import Calendar, with_figures
from ...grammar.declared_dates import declared_day
from ...grammar.timestamps import Timestamp, Timestamps
from ..lists.chronicle import LONGEST, begins, divides, is_chronicle
from ..story.head import Head

BELOW: Final = 6
"""Blocks below the first paragraph where a timestamp may still stand, after a picture and its caption."""


def parting_days(draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head) -> frozenset[int]:
    """The days that part a chronicle: alone on their lines, between paragraphs of the story."""
    scores = draft.fact(Scores)
    if scores is None or not with_figures(draft.blocks[head.opening : head.opening + BELOW], LONGEST):
        return frozenset()
    live = draft.live()
    chances = [scores.values[block.index] for block in live]
    short = {block.index for block in with_figures(live, LONGEST)}
    days = {
        block.index: read.moments[0][1].iso
        for at, block in enumerate(live)
        if block.index in short and divides(live, at, chances) and _is_day(read := stamps.read(block.text, calendar))
    }
    if not is_chronicle(days.values()):
        return frozenset()
    return frozenset((*days, *_first_day(draft, live, stamps, calendar, head, tuple(days.values()))))


def _first_day(
    draft: Draft, live: Sequence[Block], stamps: Timestamps, calendar: Calendar, head: Head, days: Sequence[str]
) -> Iterator[int]:
    """The line right above the story's first paragraph, if it is a chronicle's first day."""
    above = [block for block in live if head.title < block.index < head.opening][-1:]
    for block in above:
        if len(block.text) > LONGEST or ":" in block.text or not _is_day(read := stamps.read(block.text, calendar)):
            continue
        day = read.moments[0][1].iso
        if begins(day, days) and (declared_day(draft.origin.metadata, calendar)[0] or "")[:10] != day:
            yield block.index


def _is_day(read: Timestamp | None) -> TypeGuard[Timestamp]:
    return read is not None and not read.left and not any(kind or moment.clock for kind, moment in read.moments)
