"""The head of a document: the blocks around its headline, above the first paragraph of its story."""

from msgspec import Struct

from ..core.blocks import Page, Plain
from ..core.draft import Draft
from ..core.facts import Scores
from .prose import is_prose

_NEAR: int = 14
"""Blocks above the headline that may belong to it: section, timestamp, breadcrumb, byline."""
_LIKELY: float = 0.5


class Head(Struct, frozen=True):
    """Positions of blocks: the headline at `title` (-1 without one), the story's first paragraph at `opening`."""

    title: int
    opening: int

    @property
    def first(self) -> int:
        """The first block that may tell something about the story."""
        return max(0, (self.title if self.title >= 0 else self.opening) - _NEAR)


def head_of(draft: Draft, title: int | None = None) -> Head:
    """The head, from the lifted headline (or the block `title`) and the model's probabilities where they are noted."""
    if title is None:
        title = next(
            (
                entry.decision.block
                for entry in draft.ledger
                if entry.stage == "headline" and entry.applied and getattr(entry.decision, "field", "") == "title"
            ),
            -1,
        )
    scores = draft.fact(Scores)
    start = title + 1 if title >= 0 else draft.origin.front if isinstance(draft.origin, Plain) else 0
    size = len(draft.blocks)
    for index in range(start, size):
        block = draft.blocks[index]
        if is_prose(block) and (scores is None or scores.values[index] >= _LIKELY):
            return Head(title, index)
    if scores is not None and isinstance(draft.origin, Page):
        return Head(title, next((index for index in range(start, size) if scores.values[index] >= _LIKELY), size))
    return Head(title, size)
