"""What an element of a page is to a picture: its caption, its credit, its frame, or somebody else's picture."""

import re
from bisect import bisect_left
from typing import Final, Literal

from msgspec import Struct

from ..core.blocks import Page

Part = Literal["caption", "credit"]
_CAPTION: Final = re.compile(
    r"caption|cutline|bild-?_?(?:unter|text|besch)|legend(?:e|a)?\b|didascalia|pie-?(?:de-?)?foto|leyenda|bijschrift|"
    r"(?:image|img|photo|picture|foto|bild|media|figure)[\w-]*[-_]{1,2}(?:desc|text|title|info|sub|lead|label)|"
    r"\b(?:image|img|photo|pic|picture)(?:text|desc|info|title)\b|mediainfo|photodesc|article_image-container-text"
)
_OUTRIGHT: Final = re.compile(
    r"caption|cutline|bild-?_?(?:unter|text)|(?:image|img|photo|picture)-?_?desc|didascalia|credit|copyright"
)
_CREDIT: Final = re.compile(
    r"credit|copyright|bild-?_?(?:autor|quelle|nachweis)|photographer|fotograf|attribution|courtesy|"
    r"(?:image|img|photo|picture|figure|media|caption)[\w-]*[-_]{1,2}(?:source|author|byline|rights|owner)"
)
_IMAGE: Final = re.compile(r"(?<![a-z])(?:image|img|picture|photo|foto|bild|figure|media|gallery|lightbox|slide|hero)")
_OTHERS: Final = re.compile(
    r"teaser(?!-?_?(?:image|img|photo|media))|related|recommend|promo|most-?_?read|sidebar|newsletter|outbrain|taboola|"
    r"footer|(?<![a-z])nav(?![a-z])|"
    r"author-?_?(?:bio|card|image|photo)|avatar|comment(?!ary)|more-?(?:on|from)|read-?more|card-?list|video-?playlist"
)
_PICTURES: Final = re.compile(
    r"caption|cutline|legend|didascalia|pie|leyenda|bijschrift|image|img|photo|pic|foto|bild|media|figure|credit|"
    r"copyright|attribution|courtesy|gallery|lightbox|slide|hero"
)
"""Cheap: one of these is in every label that says anything of a picture."""
_CAPTION_ONLY: Final = re.compile(r"caption(?!\w*[-_]{1,2}(?:credit|copyright|source|author))")
FIGURES: Final = frozenset(("figure", "figcaption"))
_UP: Final = 4
"""Elements above a block in which a label may tell what it is."""
_MOST_BLOCKS: Final = 8
_MOST_FRAMED: Final = 3


class Sight(Struct, frozen=True):
    """What an element is by its labels: a caption's or a credit's, or just inside a picture's frame."""

    part: Part | None = None
    frame: int = -1
    framed: bool = False
    told: bool = False
    """True if the element says "caption" or "credit" outright, not just "image text"."""


class _Label(Struct, frozen=True):
    """What the words of an element's label say."""

    caption: bool
    credit: bool
    words: bool
    """A caption's words, not its credit."""
    outright: bool
    image: bool


_SILENT: Final = _Label(False, False, False, False, False)
"""What most labels say of pictures."""
_NOWHERE: Final = Sight()


class Labels(dict[str, _Label]):
    """What the labels of one page say, each read when it is first asked for: blocks share those above them."""

    def __missing__(self, label: str) -> _Label:
        found = self[label] = _read(label)
        return found


def _read(label: str) -> _Label:
    """A label's words."""
    if not _PICTURES.search(label):
        return _SILENT
    found = (pattern.search(label) is not None for pattern in (_CAPTION, _CREDIT, _CAPTION_ONLY, _OUTRIGHT, _IMAGE))
    return _Label(*found)


def _is_others(label: str) -> bool:
    """True if a label names something beside the story: a teaser, a sidebar, an author's box."""
    return _OTHERS.search(label) is not None


def sight_of(page: Page, node: int, story: list[int], labels: Labels) -> Sight:
    """What an element is by its own tag and label and those above it, and the frame its picture's blocks share."""
    nodes = page.nodes
    part: Part | None = None
    frame, framed, told, top, at = -1, False, False, -1, node
    for step in range(_UP):
        if at < 0:
            break
        label, tag = labels[nodes.label[at]], nodes.tag[at]
        size = nodes.last[at] - nodes.first[at]
        if tag not in FIGURES:
            if size > _MOST_BLOCKS:
                break
            if label is _SILENT:
                at = nodes.parent[at]
                continue
        if part is None:
            if tag == "figcaption" or label.caption:
                told = tag == "figcaption" or label.outright
                part = "credit" if label.credit and not label.words else "caption"
            elif label.credit and (step == 0 or label.image):
                part = "credit"
        if size <= _MOST_FRAMED and label.image:
            framed, top = True, at
        if part is not None and frame < 0:
            frame = at
        if tag == "figure":
            frame = at
            part = part or ("caption" if at != node else None)
            break
        at = nodes.parent[at]
    if (part is None and not framed) or _foreign(page, frame if frame >= 0 else top, story):
        return _NOWHERE
    if part == "credit" and not _near_picture(page, node, labels):
        return _NOWHERE
    return Sight(part, frame, framed, told)


def _near_picture(page: Page, node: int, labels: Labels) -> bool:
    """True if an element close above is a figure or named after pictures: else a credit may be the article's."""
    nodes, at = page.nodes, node
    for _ in range(_UP):
        if at < 0:
            return False
        label = labels[nodes.label[at]]
        if nodes.tag[at] in FIGURES or label.image or label.caption:
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
        if nodes.tag[at] in ("nav", "footer", "aside", "form") or _is_others(nodes.label[at]):
            return True
        at = nodes.parent[at]
    return False
