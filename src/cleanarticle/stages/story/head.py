"""The head of a document: the blocks around its headline, above the first paragraph of its story."""

from typing import Final

from msgspec import Struct

from ...context import Context
from ...core.blocks import Page, Plain
from ...core.decisions import Lift
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.bylines.line import Bylines
from ...grammar.calendar import has_figure
from ...grammar.timestamps import Timestamps
from ...rules import Matcher
from .likely import LIKELY, is_likely
from .prose import is_prose

_NEAR: Final = 14
"""Blocks above the headline, or above the story without one, that may belong to it: section, timestamp, breadcrumb."""
_SHORT: Final = 60
"""Code points of a name and a date on one line."""
HEAD_LINE: Final = 100
"""Code points of a line that tells the day or the author, at most."""
_STAMP: Final = 3
"""Words of a timestamp beside its dates: "in: Society | Comments"."""


class Head(Struct, frozen=True):
    """Positions of blocks: the headline at `title` (-1 without one), the story's first paragraph at `opening`."""

    title: int
    opening: int

    @property
    def first(self) -> int:
        """The first block that may tell something about the story."""
        return max(0, (self.title if self.title >= 0 else self.opening) - _NEAR)


def headline_at(draft: Draft) -> int:
    """Index of the block that was lifted as the headline; -1 without one."""
    lifts = (made for made in draft.decided("headline", "markup") if isinstance(made, Lift))
    return next((made.block for made in lifts if made.field == "title"), -1)


def head_of(draft: Draft, title: int | None = None) -> Head:
    """The head, from the lifted headline (or the block `title`) and the model's probabilities where they are noted."""
    if title is None:
        title = headline_at(draft)
    scores = draft.fact(Scores)
    start = title + 1 if title >= 0 else draft.origin.front if isinstance(draft.origin, Plain) else 0
    size = len(draft.blocks)
    if (opening := _opening(draft, start)) < size:
        return Head(title, opening)
    if scores is not None and isinstance(draft.origin, Page):
        return Head(title, next((index for index in range(start, size) if scores.values[index] >= LIKELY), size))
    return Head(title, size)


def past_notices(draft: Draft, head: Head, matcher: Matcher) -> Head:
    """The head with the story's first paragraph that no rule knows: CNA's pages have "Set CNA as your preferred
    source", NZ Herald's "Listening to articles is free" above it, which the model takes for the story's.
    """
    opening, size = head.opening, len(draft.blocks)
    while opening < size and matcher.first(draft.blocks[opening].text) is not None:
        opening = _opening(draft, opening + 1)
    return head if opening == size else Head(head.title, opening)


def _opening(draft: Draft, start: int) -> int:
    """Position of the first paragraph that the model takes for the story's; behind the last block if none is."""
    told = (block.index for block in draft.blocks[start:] if is_prose(block) and is_likely(draft, block))
    return next(told, len(draft.blocks))


def is_head_line(text: str, context: Context, language: str) -> bool:
    """True for a byline that a word opens, or a timestamp: they stand beside the main picture as its caption does."""
    bylines = context.made(language, Bylines)
    if not (has_figure(text) or bylines.may_be_opened(text)):
        return False
    read = bylines.read(text)
    if read is not None and not read.rest and (read.opened.strip("-") or (read.dated and len(text) <= _SHORT)):
        return True
    stamp = context.made(language, Timestamps).read(text)
    return stamp is not None and stamp.left <= _STAMP
