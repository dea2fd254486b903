"""Which blocks of a page are captions and picture credits: told by elements, labels and the blocks beside them."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from ..core.blocks import Block, Page
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.caption import Captions
from .prose import is_prose

Part = Literal["caption", "credit", "note"]
_CAPTION: Final = re.compile(
    r"caption|cutline|bild-?_?(?:unter|text|besch)|legend(?:e|a)?\b|didascalia|pie-?(?:de-?)?foto|leyenda|bijschrift|"
    r"(?:image|img|photo|picture|foto|bild|media|figure)[\w-]*[-_]{1,2}(?:desc|text|title|info|sub|lead|label)|"
    r"\b(?:image|img|photo|pic|picture)(?:text|desc|info|title)\b|mediainfo|photodesc|article_image-container-text"
)
_CREDIT: Final = re.compile(r"credit|copyright|bild-?_?(?:autor|quelle|nachweis)|photographer|fotograf|attribution|"
                            r"(?:image|img|photo|picture|figure|media|caption)[\w-]*[-_]{1,2}(?:source|author|byline|rights|owner)|courtesy")  # fmt: skip
_IMAGE: Final = re.compile(r"(?<![a-z])(?:image|img|picture|photo|foto|bild|figure|media|gallery|lightbox|slide|hero)")
_OTHERS: Final = re.compile(
    r"teaser(?!-?_?(?:image|img|photo|media))|related|recommend|promo|most-?_?read|sidebar|newsletter|outbrain|taboola|footer|(?<![a-z])nav(?![a-z])|"
    r"author-?_?(?:bio|card|image|photo)|avatar|comment(?!ary)|more-?(?:on|from)|read-?more|card-?list|video-?playlist"
)
_CREDIT_MARK: Final = re.compile(r"credit|copyright|source|author|photographer|attribution|agency")
_CAPTION_ONLY: Final = re.compile(r"caption(?!\w*[-_]{1,2}(?:credit|copyright|source|author))")
_UP: Final = 4
"""Elements above a block in which a label may tell what it is."""
_MOST_BLOCKS: Final = 8
_MOST_FRAMED: Final = 3
_LONGEST: Final = 1400
_LONGEST_LOOSE: Final = 450
_LONGEST_CREDIT: Final = 60
_UNLIKELY: Final = 0.55
"""Probability under which the model leaves a block without a telling label to the rules for pictures."""
_BEFORE: Final = 40
_AFTER: Final = 12
"""Blocks before the first and behind the last paragraph of the story in which its pictures may stand."""


class Piece(Struct, frozen=True):
    """A block of a picture: its words or its credit, and the element that shows which blocks belong together."""

    block: Block
    part: Part
    frame: int
    credit_at: tuple[int, int] | None = None
    """Where inside the block its own markup says the credit stands."""


class _Sight(Struct, frozen=True):
    """What an element is by its labels: a caption's or a credit's, or just inside a picture's frame."""

    part: Part | None = None
    frame: int = -1
    framed: bool = False


def pieces(draft: Draft, page: Page, grammar: Captions) -> Iterator[Piece]:
    """Blocks of the story's pictures in order."""
    live = list(draft.live())
    scores = draft.fact(Scores)
    story = [block.index for block in live if (scores.values[block.index] >= 0.5 if scores else is_prose(block))]
    if not story:
        return
    low, high = story[0] - _BEFORE, story[-1] + _AFTER
    told = _marked_credits(draft, page, low, high)
    seen: dict[int, _Sight] = {}
    for position, block in enumerate(live):
        if not low <= block.index <= high or len(block.text) > _LONGEST:
            continue
        node = page.node[block.index]
        if node not in seen:
            seen[node] = _sight(page, node, story)
        sight = seen[node]
        inside = story[0] <= block.index <= story[-1]
        if 2 * block.link_chars > len(block.text) > 40 and not (inside and sight.part):
            continue
        part: Part | None = sight.part
        if part is None and (sight.framed or inside) and (scores is None or scores.values[block.index] < _UNLIKELY):
            below = live[position + 1] if position + 1 < len(live) else None
            part = _unlabelled(page, block, below, sight.framed, grammar)
        if part is None:
            continue
        spots = told.get(block.index)
        if part == "caption" and (grammar.is_credit(block.text) or (spots and spots[0] == (0, len(block.text)))):
            part = "credit"
        frame = sight.frame if sight.frame >= 0 else page.nodes.parent[node]
        yield Piece(block, part, frame, min(spots) if spots and part == "caption" else None)


def _marked_credits(draft: Draft, page: Page, low: int, high: int) -> dict[int, list[tuple[int, int]]]:
    """Per block the spans that inline elements of the page call credit, author or source."""
    told: dict[int, list[tuple[int, int]]] = {}
    for mark in page.marks:
        if (
            low <= mark.block <= high
            and mark.block < len(draft.blocks)
            and _CREDIT_MARK.search(mark.label)
            and mark.text
        ):
            at = draft.blocks[mark.block].text.rfind(mark.text)
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
    parts = grammar.split(text)
    if parts.strong or "©" in text[-_LONGEST_CREDIT:]:
        return "caption" if parts.text or "©" in text[1:] else "credit"
    if below is not None and below.index == block.index + 1 and grammar.is_credit(below.text):
        here, there = page.node[block.index], page.node[below.index]
        parent = page.nodes.parent
        above = parent[here]
        if above >= 0 and above in (parent[there], there) and page.nodes.last[above] - page.nodes.first[above] <= 3:
            return "caption"
    return None


def _sight(page: Page, node: int, story: list[int]) -> _Sight:
    """What an element is by its own tag and label and those above it, and the frame its picture's blocks share."""
    nodes = page.nodes
    part: Part | None = None
    frame, framed, at = -1, False, node
    for step in range(_UP):
        if at < 0:
            break
        label, tag = nodes.label[at], nodes.tag[at]
        size = nodes.last[at] - nodes.first[at]
        if size > _MOST_BLOCKS and tag not in ("figure", "figcaption"):
            break
        if part is None:
            if tag == "figcaption" or _CAPTION.search(label):
                part = "credit" if _CREDIT.search(label) and not _CAPTION_ONLY.search(label) else "caption"
            elif _CREDIT.search(label) and (step == 0 or _IMAGE.search(label)):
                part = "credit"
        framed = framed or (size <= _MOST_FRAMED and bool(_IMAGE.search(label)))
        if part is not None and frame < 0:
            frame = at
        if tag == "figure":
            frame = at
            part = part or ("caption" if at != node else None)
            break
        at = nodes.parent[at]
    if (part is None and not framed) or _foreign(page, frame if frame >= 0 else node, story):
        return _Sight()
    if part == "credit" and not _near_picture(page, node):
        return _Sight()
    return _Sight(part, frame, framed)


def _near_picture(page: Page, node: int) -> bool:
    """True if an element close above is a figure or named after pictures: else a credit may be the article's."""
    nodes, at = page.nodes, node
    for _ in range(_UP):
        if at < 0:
            return False
        label = nodes.label[at]
        if nodes.tag[at] in ("figure", "figcaption") or _IMAGE.search(label) or _CAPTION.search(label):
            return nodes.last[at] - nodes.first[at] <= 2 * _MOST_BLOCKS
        at = nodes.parent[at]
    return False


def _foreign(page: Page, node: int, story: list[int]) -> bool:
    """True inside a teaser, a sidebar or an author's box that holds nothing of the story: somebody else's picture.

    The frame's own label ("teaser-image") tells how it looks, not whose it is: the look begins above it.
    """
    nodes, at = page.nodes, page.nodes.parent[node]
    while at >= 0:
        position = bisect_left(story, nodes.first[at])
        if position < len(story) and story[position] < nodes.last[at]:
            return False
        if nodes.tag[at] in ("nav", "footer", "aside", "form") or _OTHERS.search(nodes.label[at]):
            return True
        at = nodes.parent[at]
    return False
