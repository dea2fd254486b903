"""Where a caption stands on a page: below its image, its credit right below it, in one small element of the story."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...grammar.pictures.caption import Captions
from .labels import is_others

_UP: Final = 5
"""Elements from a cell's text up to its table."""
_LONGEST: Final = 400
_LONGEST_CREDIT: Final = 60


def stands_under(page: Page, block: Block, image: int) -> bool:
    """True if an image stands right above the block in the same small element, and the block is no link or name."""
    if block.link_chars or block.text.count(" ") < 2 or len(block.text) > _LONGEST or block.text.endswith((":", "?")):
        return False
    nodes, at = page.nodes, page.node[block.index]
    around = {image}
    while image >= 0 and len(around) < 8:
        image = nodes.parent[image]
        around.add(image)
    for _ in range(4):
        if at < 0 or nodes.last[at] - nodes.first[at] > 2:
            return False
        if at in around:
            return True
        at = nodes.parent[at]
    return False


def shares_table(page: Page, block: Block, image: int) -> bool:
    """True if a table holds the image and the block and at most one more: older sites lay pictures out so."""
    nodes, at = page.nodes, page.node[block.index]
    for _ in range(_UP):
        if at < 0 or nodes.last[at] - nodes.first[at] > 2:
            return False
        if nodes.tag[at] == "table":
            break
        at = nodes.parent[at]
    else:
        return False
    for _ in range(2 * _UP):
        if image < 0 or image == at:
            return image == at
        image = nodes.parent[image]
    return False


def is_credit_of(page: Page, block: Block, below: Block, image: int, grammar: Captions) -> bool:
    """True if the block below is the picture's credit: by its form, or as the only other line under an image."""
    if container_of(page, block, below) < 0:
        return False
    return grammar.credits.whole(below.text, known=True) or (image >= 0 and len(below.text) <= _LONGEST_CREDIT)


def container_of(page: Page, block: Block, below: Block) -> int:
    """The element that holds these two blocks and at most one more; -1 if there is none."""
    if below.index != block.index + 1:
        return -1
    nodes, parent = page.nodes, page.nodes.parent
    above = parent[page.node[block.index]]
    there = page.node[below.index]
    if above < 0 or above not in (there, parent[there]):
        return -1
    return above if nodes.last[above] - nodes.first[above] <= 3 else -1


def is_foreign(page: Page, node: int, story: Sequence[int]) -> bool:
    """True inside a teaser, a sidebar or an author's box that holds nothing of the story: somebody else's picture.

    The frame's own label ("teaser-image") tells how it looks, not whose it is: the look begins above it.
    """
    nodes, at = page.nodes, page.nodes.parent[node]
    while at >= 0:
        position = bisect_left(story, nodes.first[at])
        if position < len(story) and story[position] < nodes.last[at]:
            return False
        if nodes.tag[at] in ("nav", "footer", "aside", "form") or is_others(nodes.label[at]):
            return True
        at = nodes.parent[at]
    return False
