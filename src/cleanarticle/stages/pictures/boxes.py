"""A picture's box: a small element that holds an image and its words, and nothing of the story.

Class names and figures tell it outright; a page without either still puts image, caption and credit into one element,
and its paragraphs beside that. A grid of cards and a story that is told in such boxes look alike: they are left.
"""

from collections.abc import Sequence, Set
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...grammar.pictures.caption import Captions
from .frames import Part
from .roles import LIKELY, STORY, Box, is_told, read_box
from .steps import MOST, captions_of

_OPEN: Final = "(（"
_CLOSE: Final = ")）"


class Boxed(Struct, frozen=True):
    """What a block is in its picture's box, which is the element `node`."""

    node: int
    part: Part


def boxed(
    page: Page, blocks: Sequence[Block], scores: Sequence[float], story: Sequence[int], low: int, grammar: Captions
) -> dict[int, Boxed]:
    """The blocks of pictures' boxes from the block `low` to the story's last."""
    seen = _Seen(page, blocks, scores, grammar)
    found, beside = _boxes(seen, low, story[-1])
    found = captions_of(found, page, blocks, scores, story, beside)
    taken = {index for box in found for index in box.roles}
    parts: dict[int, Boxed] = {}
    for box in found:
        if not box.credited and not taken.isdisjoint((min(box.roles) - 1, max(box.roles) + 1)):
            continue  # a grid of cards
        for index, role in box.roles.items():
            if role != "label" or any(map(str.isalpha, blocks[index].text)):  # not "1/2"
                parts[index] = Boxed(box.node, role)
    for block in blocks[max(low, 0) : story[-1]]:
        if block.text[-1] in _OPEN and block.index not in parts:
            parts.update(_torn(seen, block))
    return parts


class _Seen(Struct, frozen=True):
    """What boxes are told by."""

    page: Page
    blocks: Sequence[Block]
    scores: Sequence[float]
    grammar: Captions


class _Around(Struct, frozen=True):
    """What stands around an image: its box, if it has one."""

    box: Box | None
    elements: tuple[int, ...]
    """The small ones that were looked at, each with more blocks than the one inside it."""
    outer: int = -1
    """The first that is none, if the image stands in it without any words."""


def _torn(seen: _Seen, block: Block) -> dict[int, Boxed]:
    """A caption whose bracket the next blocks of its element close: "The bridge (", "Image:", "Ann Lee)"."""
    page, blocks = seen.page, seen.blocks
    node = page.node[block.index]
    first, last = page.nodes.first[node], page.nodes.last[node]
    if block.heading or not first == block.index < last - 1 < first + MOST or blocks[last - 1].text[-1] not in _CLOSE:
        return {}
    whole = " ".join([piece.text for piece in blocks[first:last]])
    return {index: Boxed(node, "caption") for index in range(first, last)} if seen.grammar.ends_credited(whole) else {}


def _boxes(seen: _Seen, low: int, high: int) -> tuple[list[Box], frozenset[int]]:
    """The boxes of images from the block `low` to `high`, and the blocks that stand in small elements with images."""
    nodes = seen.page.nodes
    boxes: list[Box] = []
    looked, beside = set[int](), set[int]()
    for node, index in seen.page.images:
        if not low <= index <= high:
            continue
        around = _around(seen, node, looked)
        for inner in around.elements[:1]:
            beside.update(range(nodes.first[inner], nodes.last[inner]))
        looked.update(around.elements)
        box = around.box
        below = _element_below(seen, index, around.outer) if box is None and around.outer >= 0 else -1
        if below >= 0 and below not in looked:
            looked.add(below)
            box = _below(seen, index, below)
        if box is not None and is_told(box, seen.blocks, seen.scores, seen.page) and not _ends_story(box, high, seen):
            boxes.append(box)
    return boxes, frozenset(beside)


def _ends_story(box: Box, last: int, seen: _Seen) -> bool:
    """True for what is likely the story's last paragraph: nothing of the story behind it shows that it is none."""
    return box.caption == last and not box.credited and seen.scores[last] >= LIKELY


def _around(seen: _Seen, at: int, looked: Set[int]) -> _Around:
    """The largest element around an image that holds one caption and no more; `looked`: those of other images."""
    nodes = seen.page.nodes
    best: Box | None = None
    elements: list[int] = []
    size = 0
    while at >= 0 and nodes.last[at] - nodes.first[at] <= MOST:
        first, last = nodes.first[at], nodes.last[at]
        if last - first > size:
            size = last - first
            if at in looked:
                return _Around(None, tuple(elements))
            elements.append(at)
            inside = seen.blocks[first:last]
            box = read_box(at, seen.page, inside, seen.scores, seen.grammar)
            if box is None:
                firm = best is not None and (best.credited or any(_is_outside(block, seen) for block in inside))
                return _Around(best if firm else None, tuple(elements))
            best = box
        at = nodes.parent[at]
    return _Around(best, tuple(elements), -1 if size else at)


def _element_below(seen: _Seen, index: int, around: int) -> int:
    """The small element inside `around` that begins right below an image, at the block `index`; -1 without one."""
    if index >= len(seen.blocks):
        return -1
    nodes, at = seen.page.nodes, seen.page.node[index]
    while at >= 0 and nodes.parent[at] != around:
        at = nodes.parent[at]
    return at if at >= 0 and nodes.first[at] == index and nodes.last[at] - index <= MOST else -1


def _below(seen: _Seen, index: int, element: int) -> Box | None:
    """The element as a box, if it opens with a caption and holds its credit and no more."""
    last = seen.page.nodes.last[element]
    box = read_box(element, seen.page, seen.blocks[index:last], seen.scores, seen.grammar)
    return box if box is not None and box.credited and box.caption == index else None


def _is_outside(block: Block, seen: _Seen) -> bool:
    """True for the headline and for what the model knows as the story's: an element that holds them is no box."""
    return block.heading == 1 or seen.scores[block.index] >= STORY
