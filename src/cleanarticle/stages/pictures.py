"""Which blocks of a page are captions and picture credits: told by elements, labels and the blocks beside them."""

import re
from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from ..core.blocks import Block, Page
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.caption import Captions
from .prose import ends_sentence, is_prose

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
    r"teaser|related|recommend|promo|most-?_?read|sidebar|newsletter|outbrain|taboola|footer|(?<![a-z])nav(?![a-z])|"
    r"author-?_?(?:bio|card|image|photo)|avatar|comment(?!ary)|more-?(?:on|from)|read-?more|card-?list|video-?playlist"
)
_UP: Final = 4
"""Elements above a block in which a label may tell what it is."""
_MOST_BLOCKS: Final = 8
_LONGEST: Final = 1400
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


def pieces(draft: Draft, page: Page, grammar: Captions) -> Iterator[Piece]:
    """Blocks of the story's pictures in order."""
    live = list(draft.live())
    story = _story(draft, live)
    if not story:
        return
    low, high = story[0] - _BEFORE, story[-1] + _AFTER
    told: dict[int, list[tuple[int, int]]] = {}
    for mark in page.marks:
        if low <= mark.block <= high and _CREDIT_MARK.search(mark.label) and mark.text:
            text = draft.blocks[mark.block].text if mark.block < len(draft.blocks) else ""
            at = text.rfind(mark.text)
            if at >= 0:
                told.setdefault(mark.block, []).append((at, at + len(mark.text)))
    seen: dict[int, tuple[Part | None, int]] = {}
    for block in live:
        if not low <= block.index <= high or len(block.text) > _LONGEST:
            continue
        node = page.node[block.index]
        if node not in seen:
            seen[node] = _place(page, node)
        part, frame = seen[node]
        if part is None or 2 * block.link_chars > len(block.text) > 40:
            continue
        spots = told.get(block.index)
        if part == "caption" and (grammar.is_credit(block.text) or (spots and spots[0] == (0, len(block.text)))):
            part = "credit"
        yield Piece(block, part, frame, min(spots) if spots and part == "caption" else None)


_CREDIT_MARK: Final = re.compile(r"credit|copyright|source|author|photographer|attribution|agency")


def _story(draft: Draft, live: list[Block]) -> list[int]:
    """Indices of the story's paragraphs: by the model, else by shape."""
    scores = draft.fact(Scores)
    if scores is not None:
        return [block.index for block in live if scores.values[block.index] >= 0.5]
    return [block.index for block in live if is_prose(block)]


def _place(page: Page, node: int) -> tuple[Part | None, int]:
    """What an element is by its own tag and label and those above it, and the frame its picture's blocks share."""
    nodes = page.nodes
    part: Part | None = None
    frame, at = -1, node
    for _ in range(_UP):
        if at < 0:
            break
        label, tag = nodes.label[at], nodes.tag[at]
        small = nodes.last[at] - nodes.first[at] <= _MOST_BLOCKS
        if not small and tag not in ("figure", "figcaption"):
            break
        if part is None:
            if tag == "figcaption" or _CAPTION.search(label):
                part = "credit" if _CREDIT.search(label) and not _CAPTION_ONLY.search(label) else "caption"
            elif _CREDIT.search(label) and (at == node or _IMAGE.search(label)):
                part = "credit"
        if part is not None and frame < 0:
            frame = at
        if tag == "figure":
            frame = at
            part = part or ("caption" if at != node else None)
            break
        at = nodes.parent[at]
    if part is None or _foreign(page, node):
        return None, -1
    if part == "credit" and not _near_picture(page, node):
        return None, -1
    return part, frame


_CAPTION_ONLY: Final = re.compile(r"caption(?!\w*[-_]{1,2}(?:credit|copyright|source|author))")


def _near_picture(page: Page, node: int) -> bool:
    """True if an element close above is a figure or named after pictures: else a credit may be the article's."""
    nodes, at = page.nodes, node
    for _ in range(_UP):
        if at < 0:
            return False
        if nodes.tag[at] in ("figure", "figcaption") or _IMAGE.search(nodes.label[at]) or _CAPTION.search(nodes.label[at]):
            return nodes.last[at] - nodes.first[at] <= 2 * _MOST_BLOCKS
        at = nodes.parent[at]
    return False


def _foreign(page: Page, node: int) -> bool:
    """True inside a teaser, a sidebar or an author's box: somebody else's picture."""
    nodes, at = page.nodes, node
    while at >= 0:
        if nodes.last[at] - nodes.first[at] > 60:
            return False
        if nodes.tag[at] in ("nav", "footer", "aside", "form") or _OTHERS.search(nodes.label[at]):
            return nodes.tag[at] != "figure" or bool(_OTHERS.search(nodes.label[at]))
        at = nodes.parent[at]
    return False
