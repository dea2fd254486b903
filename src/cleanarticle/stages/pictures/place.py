"""Where a caption stands on a page: below its image, its credit right below it, in one small element of the story."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...grammar.pictures.caption import Captions
from .labels import is_others

_UP: Final = 5
"""Elements from a cell's text up to its table."""
_HIGH: Final = 8
_NEAR: Final = 4
"""Elements around an image, and around a block, of which one may be the same."""
_HELD: Final = 2
"""Blocks that it holds, at most."""
_LONGEST: Final = 400
_LONGEST_CREDIT: Final = 60


def stands_under(page: Page, block: Block, image: int) -> bool:
    """True if an image stands right above the block in the same small element, and the block is no link or name."""
    if block.link_chars or block.text.count(" ") < 2 or len(block.text) > _LONGEST or block.text.endswith((":", "?")):
        return False
    around = set(page.nodes.enclosing(image, steps=_HIGH))
    return not around.isdisjoint(page.nodes.enclosing(page.node[block.index], most=_HELD, steps=_NEAR))


def shares_table(page: Page, block: Block, image: int) -> bool:
    """True if a table holds the image and the block and at most one more: older sites lay pictures out so."""
    nodes = page.nodes
    around = nodes.enclosing(page.node[block.index], most=_HELD, steps=_UP)
    table = next((node for node in around if nodes.tag[node] == "table"), -1)
    return table in nodes.enclosing(image, steps=2 * _UP)


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
    nodes = page.nodes
    for at in nodes.enclosing(nodes.parent[node]):
        position = bisect_left(story, nodes.first[at])
        if position < len(story) and story[position] < nodes.last[at]:
            return False
        if nodes.tag[at] in ("nav", "footer", "aside", "form") or is_others(nodes.label[at]):
            return True
    return False
