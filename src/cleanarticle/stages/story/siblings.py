"""Sentences of a page that the model doubts and whose element is one of the story's own paragraphs.

A story's last paragraph below a box ("Read also") is short and stands alone: its surroundings cost it the model's
belief. What is not the story's own stands in an element of its own or bears another name.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...core.decisions import Drop
from ...core.draft import Draft
from .prose import is_prose, is_sentence

_LEAST: Final = 0.3
"""Least probability of such a sentence."""
_PARAGRAPHS: Final = 3
"""The story's paragraphs that stand in the same element and bear the same name, at least."""
_BOXES: Final = frozenset({"most_read", "related", "advertisement", "newsletter"})


def siblings(draft: Draft, live: Sequence[Block], sure: Collection[int], values: Sequence[float]) -> frozenset[int]:
    """Doubted sentences right below a box that a rule took from the story's element, and in that element themselves."""
    page = draft.origin
    if not isinstance(page, Page):
        return frozenset()
    doubted = [b for b in live if b.index not in sure and values[b.index] >= _LEAST and not b.link_chars]
    doubted = [block for block in doubted if is_sentence(block)]
    if not doubted:
        return frozenset()
    own = Counter(_place(page, block.index) for block in live if block.index in sure and is_prose(block))
    boxes = {made.block for made in draft.decided() if isinstance(made, Drop) and made.kind in _BOXES}
    return frozenset(
        block.index for block in doubted if block.index - 1 in boxes and own[_place(page, block.index)] >= _PARAGRAPHS
    )


def _place(page: Page, index: int) -> tuple[int, str, str]:
    """The element around a block's own, and what its own is called."""
    node = page.node[index]
    return page.nodes.parent[node], page.nodes.tag[node], page.nodes.label[node]
