"""What an element of a page is to a picture: its caption, its credit, its frame, or somebody else's picture."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from ...core.blocks import Page
from .labels import SILENT, Label, Labels
from .place import is_foreign

Part = Literal["caption", "credit", "label"]
"""Labels are the buttons of a picture: no words of its own."""
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


NOWHERE: Final = Sight()
"""Of what no element says anything of pictures."""


class Sights(dict[int, Sight]):
    """What the elements of one page are to its pictures, each looked at when it is first asked for.

    An element that holds one of the `headlines` too ("hero", "lead-image") is no picture's frame, whatever its name.
    """

    def __init__(self, page: Page, story: Sequence[int], headlines: Sequence[int]) -> None:
        super().__init__()
        self._page, self._story, self._headlines = page, story, headlines
        self._labels = Labels()
        self._telling: dict[int, bool] = {}

    def __missing__(self, node: int) -> Sight:
        found = self[node] = self._look(node)
        return found

    def _look(self, node: int) -> Sight:
        """Of most elements neither they nor those above them, which paragraphs share, say anything of pictures."""
        above = self._page.nodes.parent[node]
        if above not in self._telling:
            self._telling[above] = self._tells(above, _UP - 1)
        if not (self._telling[above] or self._tells(node, 1)):
            return NOWHERE
        return _sight(self._page, node, self._story, self._labels, self._headlines)

    def _tells(self, at: int, steps: int) -> bool:
        """True if an element or one close above it is a figure, or small with a label that says anything."""
        nodes = self._page.nodes
        for _ in range(steps):
            if at < 0:
                return False
            if nodes.tag[at] in FIGURES:
                return True
            if nodes.last[at] - nodes.first[at] > _MOST_BLOCKS:
                return False
            if self._labels[nodes.label[at]] is not SILENT:
                return True
            at = nodes.parent[at]
        return False


def _sight(page: Page, node: int, story: Sequence[int], labels: Labels, headlines: Sequence[int]) -> Sight:
    """What an element is by its own tag and label and those above it, and the frame its picture's blocks share."""
    nodes = page.nodes
    part: Part | None = None
    frame, framed, told, captioned, top, at = -1, False, False, False, -1, node
    for _ in range(_UP):
        if at < 0:
            break
        tag, size = nodes.tag[at], nodes.last[at] - nodes.first[at]
        if tag not in FIGURES and (size > _MOST_BLOCKS or _holds(nodes.first[at], nodes.last[at], headlines)):
            break
        label = labels[nodes.label[at]]
        if label is SILENT and tag not in FIGURES:
            at = nodes.parent[at]
            continue
        captioned = captioned or tag == "figcaption"
        if part is None and (part := _named(label, tag, own=at == node)) is not None:
            frame, told = at, tag == "figcaption" or label.outright
        if size <= _MOST_FRAMED and label.image:
            framed, top = True, at
        if tag == "figure":
            frame, part = at, part or ("caption" if at != node else None)
            break
        at = nodes.parent[at]
    if part is not None and nodes.tag[frame] != "figure":
        frame = _figure(page, at, frame, captioned=captioned)
    if (part is None and not framed) or is_foreign(page, frame if frame >= 0 else top, story):
        return NOWHERE
    if part == "credit" and not _near_picture(page, node, labels):
        return NOWHERE
    return Sight(part, frame, framed, told)


def _named(label: Label, tag: str, *, own: bool) -> Part | None:
    """What an element's tag and label call its words; only a picture's label, or a block's own, tells of a credit."""
    if tag == "figcaption" or label.caption:
        return "credit" if label.credit and not label.words else "caption"
    return "credit" if label.credit and (own or label.image) else None


def _holds(first: int, end: int, indexes: Sequence[int]) -> bool:
    at = bisect_left(indexes, first)
    return at < len(indexes) and indexes[at] < end


def _figure(page: Page, at: int, frame: int, *, captioned: bool) -> int:
    """The figure of a figcaption above the last element looked at: what is deep inside is the same picture's."""
    nodes = page.nodes
    for _ in range(_UP):
        if at < 0 or nodes.last[at] - nodes.first[at] > _MOST_BLOCKS:
            break
        if nodes.tag[at] == "figure":
            return at if captioned else frame
        captioned = captioned or nodes.tag[at] == "figcaption"
        at = nodes.parent[at]
    return frame


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
