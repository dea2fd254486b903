"""Lines of a page that the model doubts and whose element is one of the story's own paragraphs.

A story's last paragraph below a box ("Read also") is short and stands alone: its surroundings cost it the model's
belief. So do they a subheading's below an advertisement, and a short story's last line. What is not the story's own
stands in an element of its own or bears another name.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...core.draft import Draft, dropped_as
from .prose import is_prose, is_sentence

_LEAST: Final = 0.28
"""Least probability of such a line."""
_PARAGRAPHS: Final = 3
_FEW: Final = 5
"""The story's paragraphs in one element that bear one name, at least; those of a short story, at most."""
_LONGEST: Final = 80
"""Code points of a subheading."""


def siblings(
    draft: Draft, page: Page, live: Sequence[Block], sure: Collection[int], values: Sequence[float]
) -> frozenset[int]:
    """Doubted sentences in the story's element, right below a box that a rule took from there or as a short story's
    last; subheadings there, right above a paragraph.
    """
    doubted = [b for b in live if b.index not in sure and values[b.index] >= _LEAST and not b.link_chars]
    if not doubted:
        return frozenset()
    told = {block.index for block in live if block.index in sure and (is_prose(block) or is_sentence(block))}
    own = Counter(_place(page, index) for index in told)
    boxes = dropped_as(draft, "most_read", "related", "advertisement", "newsletter")
    above = boxes | told if len(told) <= _FEW else boxes

    def belongs(block: Block) -> bool:
        if block.heading > 1:  # its name is another one
            below = block.index + 1
            beside = below in told and own[_place(page, below)] >= _PARAGRAPHS
            return beside and page.around(below) == page.around(block.index) and len(block.text) <= _LONGEST
        last = is_sentence(block) and block.index - 1 in above
        return last and own[_place(page, block.index)] >= _PARAGRAPHS

    return frozenset(block.index for block in doubted if belongs(block))


def _place(page: Page, index: int) -> tuple[int, str, str]:
    """The element around a block's own, and what its own is called."""
    return page.around(index), page.tag(index), page.label(index)
