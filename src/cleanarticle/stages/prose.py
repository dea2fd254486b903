"""Signs of prose and of headlines in a block (kernels/prose.py), as stages share them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..core.blocks import Block
from ..kernels import COMPILED

if TYPE_CHECKING or not COMPILED:
    from ..kernels.prose import ends_sentence, is_headline, is_headline_like, is_prose, size
    from ..kernels.prose import marks as marks_of
    from ..kernels.prose import shapes as shapes_of
else:
    from ..kernels._prose import ends_sentence, is_headline, is_headline_like, is_prose, size
    from ..kernels._prose import marks as marks_of
    from ..kernels._prose import shapes as shapes_of

__all__ = (
    "ends_sentence",
    "first_prose",
    "is_headline",
    "is_headline_like",
    "is_prose",
    "marks_of",
    "shapes_of",
    "size",
)


def first_prose(blocks: Sequence[Block]) -> int:
    """Position of the first block of prose; the number of blocks if there is none."""
    return next((position for position, block in enumerate(blocks) if is_prose(block)), len(blocks))
