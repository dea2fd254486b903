"""The comments below a story without buttons: each one's head has who, the day and the time."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from ...core.blocks import Block
from ...grammar.timestamps import Timestamps
from ..story.prose import is_prose

_FEWEST: Final = 4
"""Heads of comments; fewer are as often the days of a course."""
_LONGEST: Final = 90
_CLOCK: Final = re.compile(r"\d ?[:h.] ?\d\d")
_NAME: Final = 4
"""Words of a head beside the day: the name, "says"."""
_WHO: Final = 40
"""Code points of the line above a head that has no name: "Ann Lee says:"."""
_LIKELY: Final = 0.5
_STORY: Final = 1000
"""Letters of likely prose above. Of 1,300 pages as text 27 with comments of this form have more; less have the first
posts of two threads, whose answers are their text."""
_HEADING: Final = 6
"""Lines above the first head among which a rule knows the heading of comments, or a button."""
_LAST: Final = 12
"""Lines of the last comment, at most, before the line that a rule knows."""


def dated_comments(
    live: Sequence[Block], told: Sequence[int], taken: Set[int], chances: Sequence[float], stamps: Timestamps
) -> Iterator[int]:
    """Positions of comments; `told` are lines that rules call comments', `taken` all lines that rules took.

    One of them must stand right above the first comment, or two between them: an article may list evenings with their
    hours, and a live blog its entries.
    """
    if not told:
        return
    known = frozenset(told)
    heads = [at for at, block in enumerate(live) if _is_head(block.text, stamps, at in known, at in taken)]
    if len({live[at].text for at in heads}) < _FEWEST:
        return
    first, last = heads[0], heads[-1]
    if not any(first - _HEADING <= at < first for at in told) and sum(first < at <= last + 1 for at in told) < 2:
        return
    if sum(len(live[at].text) for at in range(first) if chances[at] >= _LIKELY and is_prose(live[at])) < _STORY:
        return
    if first - 1 not in taken and len(live[first - 1].text) <= _WHO and not is_prose(live[first - 1]):
        yield first - 1
    yield from range(first, last + 1)
    end = next((at for at in range(last + 1, min(last + 2 + _LAST, len(live))) if at in taken), last + 2)
    yield from range(last + 1, min(end, len(live)))


def _is_head(text: str, stamps: Timestamps, told: bool, taken: bool) -> bool:
    """True for "Ann Lee May 3, 2024 at 7:01 pm", "3. Ann Lee 3. Mai 2024 um 19:01 Uhr", and what a rule has told."""
    if taken or len(text) > _LONGEST:
        return told and _CLOCK.search(text) is not None
    if not _CLOCK.search(text):
        return False
    read = stamps.read(text)
    if read is None or len(read.moments) != 1 or read.left > _NAME:
        return False
    moment = read.moments[0][1]
    return bool(moment.clock and moment.year)
