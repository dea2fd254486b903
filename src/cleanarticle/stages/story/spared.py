"""Prose that the model doubts and that stays: without it the story would have a gap, or end before its end."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ...core.blocks import Block
from ...core.decisions import Drop
from ...core.draft import Draft
from .prose import ends_sentence, is_prose

_DOUBTED: Final = 0.5
_FADING: Final = 0.1
"""Least probability of a last sentence below one that is doubted too: half of what a line of a text needs."""
_LAST: Final = 40
"""Code points of such a sentence: "Sign up now." is shorter."""
_STOPS: Final = (".", "。", "।")
_OPENING: Final = frozenset({"most_read", "related"})


def spared_prose(draft: Draft, live: Sequence[Block], sure: set[int], values: Sequence[float]) -> frozenset[int]:
    """Doubted prose right between two blocks of sure prose; where none is sure, all prose, or else all sentences.

    Also the sentences right below a paragraph that is kept against the model's doubt: of languages that it hardly knows
    it loses hold of a story towards the end. What rules took from between is not there for a reader either, headings
    and lines of lists aside.
    """
    prose = {block.index for block in live if is_prose(block)}
    firm = prose & sure
    if not firm:
        return frozenset(prose or (block.index for block in live if ends_sentence(block.text)))
    doubted = prose - sure
    if len(sure) == len(live):
        return frozenset()
    listed = {made.block for made in draft.decided() if type(made) is Drop and made.kind in _OPENING}
    row = [block.index for block in draft.blocks if block.fate == "kept" or block.index in listed]
    between = (
        index
        for before, index, behind in zip(row, row[1:], row[2:], strict=False)
        if index in doubted and before in firm and behind in firm
    )
    fading = (
        index
        for before, index in pairwise(row)
        if before in sure and index not in sure and _goes_on(draft.blocks[index], draft.blocks[before], values)
    )
    return frozenset((*between, *fading))


def _goes_on(block: Block, before: Block, values: Sequence[float]) -> bool:
    """True for a sentence that is hardly less likely than the one before it, which is doubted too."""
    if values[before.index] >= _DOUBTED or values[block.index] < _FADING or len(block.text) < _LAST:
        return False
    return block.fate == "kept" and ends_sentence(before.text) and block.text.rstrip("\"'”’»").endswith(_STOPS)
