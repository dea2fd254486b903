"""Which blocks of a page are captions and picture credits: told by elements, labels and the blocks beside them."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.pictures.caption import Captions
from ..story.prose import is_prose
from .boxes import boxed
from .frames import FIGURES, LOOSE, STORY, UNLIKELY, Part, Sight, sight_of, told_part
from .labels import Labels
from .place import container_of, is_credit_of, stands_under
from .proof import by_its_form, by_its_place, by_its_words

_CREDIT_MARK: Final = re.compile(r"credit|copyright|source|author|photographer|attribution|agency")
_LONGEST: Final = 1400
_LONGEST_LOOSE: Final = 400
_LONGEST_CREDIT: Final = 60
_BEFORE: Final = 40
_AFTER: Final = 12
"""Blocks before the first and behind the last paragraph of the story in which its pictures may stand."""
_HERO: Final = 5
"""Blocks before the first paragraph in which the main picture's own caption stands."""


class Piece(Struct, frozen=True):
    """A block of a picture: its words or its credit, and the element that shows which blocks belong together."""

    block: Block
    part: Part
    frame: int
    framed: bool
    """True if a figure or a label shows the frame; else it is only the element around, the whole story at times."""
    told: bool = False
    """True if the element says "caption" or "credit" outright."""
    credit_at: tuple[int, int] | None = None
    """Where inside the block its own markup says the credit stands."""


def pieces(draft: Draft, page: Page, grammar: Captions) -> Iterator[Piece]:
    """Blocks of the story's pictures in order."""
    live = draft.live()
    scores = draft.fact(Scores)
    story = [block.index for block in live if (scores.values[block.index] >= 0.5 if scores else is_prose(block))]
    if not story:
        return
    low, high = story[0] - _BEFORE, story[-1] + _AFTER
    told = _marked_credits(draft, page, low, high)
    shown = {index: node for node, index in page.images}
    figures = not FIGURES.isdisjoint(page.nodes.tag)
    boxes = boxed(page, draft.blocks, scores.values, story, _headline(draft, story[0]), grammar) if scores else {}
    headlines = [block.index for block in live if block.heading == 1]
    seen: dict[int, Sight] = {}
    labels = Labels()
    credit_below = -1
    for position, block in enumerate(live):
        if not low <= block.index <= high or len(block.text) > _LONGEST or block.heading == 1:
            continue
        score = scores.values[block.index] if scores else 0.0
        near = story[0] - _HERO <= block.index <= story[-1]
        proved = None
        if near and (block.index in shown or grammar.is_labelled(block.text)):
            proved = by_its_form(block, grammar) or by_its_place(page, block, shown.get(block.index, -1), grammar)
        if near and proved is None:
            proved = by_its_words(block, grammar)
        box = boxes.get(block.index)
        if score >= STORY and not figures and block.index != credit_below and proved is None and box is None:
            continue
        node = page.node[block.index]
        if node not in seen:
            seen[node] = sight_of(page, node, story, labels, headlines)
        sight = seen[node]
        if block.kind == "quote" and not sight.told and proved is None and page.nodes.tag[sight.frame] == "figure":
            continue  # a pull quote, somebody's post
        if 2 * block.link_chars > len(block.text) > 40 and not (near and sight.part):
            continue
        part = told_part(page, block, score, sight)
        if block.index == credit_below:
            part = "credit"
        elif proved is not None:
            part = proved
        elif box is not None and (part is None or box.part != "caption"):
            part = box.part
        elif part is None and block.index <= story[-1] and score < (UNLIKELY if sight.framed else LOOSE):
            below = live[position + 1] if position + 1 < len(live) and near else None
            part = _unlabelled(page, block, below, sight.framed, grammar)
            image = shown.get(block.index, -1) if near else -1
            if part is None and image >= 0 and stands_under(page, block, image):
                part = "caption"
            if part == "caption" and below is not None and is_credit_of(page, block, below, image, grammar):
                credit_below = below.index
        if part is None:
            continue
        spots = told.get(block.index)
        if part == "caption" and (
            grammar.credits.whole(block.text, known=True) or (spots and spots[0] == (0, len(block.text)))
        ):
            part = "credit"
        frame = sight.frame if sight.frame >= 0 else box.node if box is not None else page.nodes.parent[node]
        yield Piece(
            block, part, frame, sight.frame >= 0, sight.told, min(spots) if spots and part == "caption" else None
        )


def _headline(draft: Draft, first: int) -> int:
    """The headline's block above the story's first, or one from which its main picture may stand."""
    near = max(0, first - _HERO)
    for block in reversed(draft.blocks[max(0, first - _BEFORE) : near]):
        if block.heading == 1:
            return block.index
    return near


def _marked_credits(draft: Draft, page: Page, low: int, high: int) -> dict[int, list[tuple[int, int]]]:
    """Per block the spans that inline elements of the page call credit, author or source."""
    told: dict[int, list[tuple[int, int]]] = {}
    for mark in page.marks:
        if not (low <= mark.block <= high and mark.block < len(draft.blocks)):
            continue
        text = draft.blocks[mark.block].text
        if mark.text and len(text) <= _LONGEST and _CREDIT_MARK.search(mark.label):
            at = text.rfind(mark.text)
            if at >= 0:
                told.setdefault(mark.block, []).append((at, at + len(mark.text)))
    return told


def _unlabelled(page: Page, block: Block, below: Block | None, framed: bool, grammar: Captions) -> Part | None:
    """A block without a telling label: in a picture's frame, with a credit at its end, or with one right below it."""
    text = block.text
    if len(text) > _LONGEST_LOOSE:
        return None
    if framed:
        return "caption"
    if grammar.possible(text):
        parts = grammar.split(text)
        if parts.sure or (below is not None and "©" in text[1:][-_LONGEST_CREDIT:]):
            return "caption" if parts.text else "credit"
    if below is not None and container_of(page, block, below) >= 0 and grammar.credits.whole(below.text, known=True):
        return "caption"
    return None
