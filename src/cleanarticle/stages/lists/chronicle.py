"""Days that divide a story: a diary's, a chronicle's. Each stands alone on its line between paragraphs of the story."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from ...core.blocks import Block
from ..story.prose import is_prose

_FEWEST: Final = 2
"""Days between paragraphs: one alone may be the day of the story, below its first paragraph."""
_LIKELY: Final = 0.5
LONGEST: Final = 40
"""Code points of a line that is a day: "Wednesday, September 12th, 2024"."""


def divides(blocks: Sequence[Block], at: int, chances: Sequence[float]) -> bool:
    """True for a line between two paragraphs of the story, which is no time of day: live blogs have those."""
    text = blocks[at].text
    if len(text) > LONGEST or ":" in text or not 0 < at < len(blocks) - 1:
        return False
    return all(chances[beside] >= _LIKELY and is_prose(blocks[beside]) for beside in (at - 1, at + 1))


def precedes(blocks: Sequence[Block], at: int, opening: int) -> bool:
    """True for a line that may be the first of such days: it stands right above the first prose."""
    text = blocks[at].text
    return at == opening - 1 and len(text) <= LONGEST and ":" not in text


def parting(days: Collection[int], blocks: Sequence[Block], opening: int) -> frozenset[int]:
    """Of the positions of days those that stay: a chronicle's, the first above the story with them; else none."""
    between = {blocks[at].text for at in days if at != opening - 1}
    if not is_chronicle(between):
        return frozenset()
    return frozenset(at for at in days if at != opening - 1 or blocks[at].text not in between)


def is_chronicle(days: Iterable[str]) -> bool:
    """True for the days of a chronicle: several, all different; comments of one day have it again and again."""
    return len(set(days)) >= _FEWEST


def begins(first: str, days: Sequence[str]) -> bool:
    """True for a day above a chronicle's first paragraph that is its first: no farther from the next than these are
    from each other. Else it is the day of the story, which may tell of days to come.
    """
    told = [date.fromisoformat(day).toordinal() for day in (first, *days)]
    steps = [later - earlier for earlier, later in pairwise(told)]
    return all(0 < steps[0] <= step or 0 > steps[0] >= step for step in steps)
