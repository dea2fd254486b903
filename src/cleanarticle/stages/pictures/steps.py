"""Stories told in small elements with images: a recipe's steps, a review's sections. They look like pictures' boxes."""

import re
from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block, Page
from .roles import LIKELY, STORY, Box

MOST: Final = 4
"""Blocks of a box: a caption and its credit, each of them twice where a lightbox repeats them."""
_SHARE: Final = 0.25
"""Share of the story's letters from which a page tells its story in boxes."""
_GOES_ON: Final = re.compile(r"\w{4}[.!?…][\"”»“’]?\s+[^\sa-z\d]|\w[。！？」].")
"""A sentence behind another: paragraphs have that more often than captions."""


def captions_of(
    found: list[Box],
    page: Page,
    blocks: Sequence[Block],
    scores: Sequence[float],
    story: Sequence[int],
    beside: frozenset[int],
) -> list[Box]:
    """Those that hold no paragraph of the story. `beside`: all blocks in small elements with images."""
    if all(box.credited for box in found):
        return found
    inside = sum(len(blocks[index].text) for index in beside if scores[index] >= LIKELY)
    if inside and inside > _SHARE * sum(len(blocks[index].text) for index in story):  # it tells its story in boxes
        return [box for box in found if box.credited]
    told = {
        _row(page, page.node[index])
        for index in beside.difference(*(box.roles for box in found))
        if scores[index] >= STORY
    }
    found = [box for box in found if box.credited or _row(page, box.node) not in told]
    paragraphs = {box.node for box in found if _goes_on(box, blocks, scores)}
    if 2 * len(paragraphs) < len(found):  # the page's captions are so long at times
        return found
    return [box for box in found if box.node not in paragraphs]


def _row(page: Page, node: int) -> int:
    """The first element around another that is no small one: the list of a recipe's steps."""
    parent, first, last = page.nodes.parent, page.nodes.first, page.nodes.last
    while node >= 0 and last[node] - first[node] <= MOST:
        node = parent[node]
    return node


def _goes_on(box: Box, blocks: Sequence[Block], scores: Sequence[float]) -> bool:
    """True for a box without a credit that may be the story's, and holds more than one sentence."""
    likely = not box.credited and scores[box.caption] >= LIKELY
    return likely and _GOES_ON.search(blocks[box.caption].text) is not None
