"""Signs of prose and of headlines in a block (kernels/prose.py), as stages share them."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ...core.blocks import Block
from ...kernels import COMPILED

if TYPE_CHECKING or not COMPILED:
    from ...kernels.prose import ends_sentence, is_headline, is_headline_like, is_prose, size
    from ...kernels.prose import marks as marks_of
    from ...kernels.prose import shapes as shapes_of
else:
    from ...kernels._prose import ends_sentence, is_headline, is_headline_like, is_prose, size
    from ...kernels._prose import marks as marks_of
    from ...kernels._prose import shapes as shapes_of

_SIGNED: Final = re.compile(r"[.。!?！？」”]»?\s?(?:[(（【\[][^()（）【】[\]]{2,24}[)）】\]]|/[^\W\d_][^/]{1,9}/|-0-)$")
"""A sentence, and behind it a name in brackets or slashes, or BelTA's end: "… roku. /PAP/", "… roku.-0-"."""
_SURE: Final = 0.5
_SENTENCE: Final = 30
"""Letters of a last paragraph that is one short sentence."""
__all__ = (
    "ends_sentence",
    "first_prose",
    "is_headline",
    "is_headline_like",
    "is_last",
    "is_prose",
    "is_sentence",
    "last_prose",
    "marks_of",
    "shapes_of",
    "size",
)


def is_sentence(block: Block) -> bool:
    """A sentence that is too short to be prose by itself: a story may end with it."""
    text = block.text
    return size(text) >= _SENTENCE and not block.heading and not block.is_link and ends_sentence(text)


def is_last(block: Block, chance: float) -> bool:
    """A story's last words above a list: a paragraph with its author in brackets, or a sentence that the model is sure
    of, be it one that quotes: 'Its last entry reads: "Light off. Going home."'. A question may be a headline.
    """
    told = chance > _SURE and block.text.rstrip("\"'”’»").endswith((".", "。", "।"))
    return _SIGNED.search(block.text) is not None or (told and is_sentence(block))


def first_prose(blocks: Sequence[Block]) -> int:
    """Position of the first block of prose; the number of blocks if there is none."""
    return next((position for position, block in enumerate(blocks) if is_prose(block)), len(blocks))


def last_prose(blocks: Sequence[Block]) -> int:
    """Position of the last block of prose; -1 if there is none."""
    return next((position for position in range(len(blocks) - 1, -1, -1) if is_prose(blocks[position])), -1)
