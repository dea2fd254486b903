"""Whether the model takes a block for the story's."""

from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...core.facts import Scores

LIKELY: Final = 0.5


def is_likely(draft: Draft, block: Block, least: float = LIKELY) -> bool:
    """True if the model gives the block at least this probability, or there is no model."""
    scores = draft.fact(Scores)
    return scores is None or scores.values[block.index] >= least
