"""Lines of a text that stand deeper than the story's paragraphs: what an extractor that keeps the page's boxes leaves.

inscriptis, and readability printed with it, indent by the elements around a line. A picture's frame is a box inside the
story, so its caption stands deeper than the paragraphs before it and after it.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from ..core.blocks import Block, Plain

_LONG: Final = 100
_LIKELY: Final = 0.5
"""Code points of a paragraph, and its probability of the story."""


def insets(plain: Plain, live: Sequence[Block], scores: Sequence[float]) -> frozenset[int]:
    """Indexes of the blocks that stand deeper than the story, between two paragraphs of it."""
    text = plain.text
    if "\n  " not in text:
        return frozenset()
    depths = [block.start - text.rfind("\n", 0, block.start) - 1 for block in live]  # blanks before each in its line
    letters: Counter[int] = Counter()
    story = [len(block.text) >= _LONG and scores[block.index] >= _LIKELY for block in live]
    for block, depth, paragraph in zip(live, depths, story, strict=True):
        if paragraph:
            letters[depth] += len(block.text)
    if not letters:
        return frozenset()
    usual = max(letters, key=lambda depth: (letters[depth], -depth))
    own = [position for position, depth in enumerate(depths) if story[position] and depth == usual]
    return frozenset(live[at].index for at in range(own[0], own[-1]) if depths[at] > usual)
