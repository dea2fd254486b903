"""A picture's box: a small element that holds an image and its words, and nothing of the story.

Class names and figures tell it outright; a page without either still puts image, caption and credit into one element,
and its paragraphs beside that. A grid of cards and a story that is told in such boxes look alike: they are left.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ..core.blocks import Block, Page
from ..grammar.caption import Captions
from .frames import Part
from .picture_roles import LIKELY, STORY, Box, is_told, read_box
from .picture_steps import MOST, captions_of

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
    beside: set[int] = set()
    found = list(_boxes(page, blocks, scores, low, story[-1], grammar, beside))
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
            parts.update(_torn(page, blocks, block, grammar))
    return parts


def _torn(page: Page, blocks: Sequence[Block], block: Block, grammar: Captions) -> dict[int, Boxed]:
    """A caption whose bracket the next blocks of its element close: "The bridge (", "Image:", "Ann Lee)"."""
    node = page.node[block.index]
    first, last = page.nodes.first[node], page.nodes.last[node]
    if block.heading or not first == block.index < last - 1 < first + MOST or blocks[last - 1].text[-1] not in _CLOSE:
        return {}
    whole = " ".join([piece.text for piece in blocks[first:last]])
    return {index: Boxed(node, "caption") for index in range(first, last)} if grammar.ends_credited(whole) else {}


def _boxes(
    page: Page,
    blocks: Sequence[Block],
    scores: Sequence[float],
    low: int,
    high: int,
    grammar: Captions,
    beside: set[int],
) -> Iterator[Box]:
    """Each image's box, if it has one. The blocks that stand in small elements with images are put into `beside`."""
    seen: set[int] = set()
    for node, index in page.images:
        if not low <= index <= high:
            continue
        found, above = _around(page, node, blocks, scores, grammar, seen, beside)
        if found is None and above >= 0:
            found = _beside(page, index, above, blocks, scores, grammar, seen)
        if found is not None and is_told(found, blocks, scores, page) and not _ends_story(found, high, scores):
            yield found


def _ends_story(box: Box, last: int, scores: Sequence[float]) -> bool:
    """True for what is likely the story's last paragraph: nothing of the story behind it shows that it is none."""
    return box.caption == last and not box.credited and scores[last] >= LIKELY


def _around(
    page: Page,
    at: int,
    blocks: Sequence[Block],
    scores: Sequence[float],
    grammar: Captions,
    seen: set[int],
    beside: set[int],
) -> tuple[Box | None, int]:
    """The largest element around an image that holds one caption and no more; and the element at which it ends, if the
    image stands there without any words.
    """
    parent, first, last = page.nodes.parent, page.nodes.first, page.nodes.last
    best: Box | None = None
    size = 0
    while at >= 0 and last[at] - first[at] <= MOST:
        if last[at] - first[at] > size:
            size = last[at] - first[at]
            if at in seen:
                return None, -1
            seen.add(at)
            if best is None:
                beside.update(range(first[at], last[at]))
            inside = blocks[first[at] : last[at]]
            box = read_box(at, page, inside, scores, grammar)
            if box is None:
                firm = best is not None and (best.credited or any(_is_outside(block, scores) for block in inside))
                return best if firm else None, -1
            best = box
        at = parent[at]
    return best, -1 if size else at


def _beside(
    page: Page,
    index: int,
    around: int,
    blocks: Sequence[Block],
    scores: Sequence[float],
    grammar: Captions,
    seen: set[int],
) -> Box | None:
    """The element right below an image that holds a caption with its credit and no more."""
    if index >= len(blocks):
        return None
    parent, first, last = page.nodes.parent, page.nodes.first, page.nodes.last
    at = page.node[index]
    while at >= 0 and parent[at] != around:
        at = parent[at]
    if at < 0 or at in seen or first[at] != index or last[at] - first[at] > MOST:
        return None
    seen.add(at)
    box = read_box(at, page, blocks[index : last[at]], scores, grammar)
    return box if box is not None and box.credited and box.caption == index else None


def _is_outside(block: Block, scores: Sequence[float]) -> bool:
    """True for the headline and for what the model knows as the story's: an element that holds them is no box."""
    return block.heading == 1 or scores[block.index] >= STORY
