"""A page as the search for its pictures sees it: the story's bounds, images, boxes and marked credits."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from operator import attrgetter
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.pictures.caption import Captions
from ...kernels.captions import PARAGRAPH
from ...rules import Matcher
from ..story.prose import ends_sentence, is_prose
from .boxes import Boxed, boxed
from .frames import FIGURES, Part
from .proof import Provable, by_its_form, by_its_place, by_its_words, provable_of

_INDEX: Final = attrgetter("index")
STORY: Final = 0.85
"""Probability from which only a real figure makes a block a caption."""
_CREDIT_MARK: Final = re.compile(r"credit|copyright|source|author|owner|byline|photographer|attribution|agency")
_LONGEST: Final = 1400
_BEFORE: Final = 40
_AFTER: Final = 12
"""Blocks before the first and behind the last paragraph of the story in which its pictures may stand."""
_HERO: Final = 5
"""Blocks before the first paragraph in which the main picture's own caption stands."""
_MANY: Final = 4
_ITEM: Final = 60
"""Images above elements of one label that are a list's icons, and code points of its items."""


class Setting(Struct, frozen=True):
    """What the blocks of a page's pictures are told by."""

    page: Page
    live: list[Block]
    scores: tuple[float, ...]
    story: list[int]
    """Indexes of its paragraphs, one at least."""
    ended: int
    """The last one that is a sentence or long, and no notice that rules know."""
    images: dict[int, int]
    """Per block the element of the image right above it."""
    figures: bool
    boxes: dict[int, Boxed]
    credits: dict[int, list[tuple[int, int]]]
    """Per block the spans that its inline elements call a credit."""
    headlines: list[int]
    icons: frozenset[str]
    """Labels of elements that many images stand right above."""
    provable: Provable

    def reached(self) -> list[tuple[int, Block]]:
        """Blocks that may be a picture's by their place and length, and their positions in `live`."""
        first = bisect_left(self.live, self.story[0] - _BEFORE, key=_INDEX)
        last = bisect_right(self.live, self.story[-1] + _AFTER, key=_INDEX)
        near = enumerate(self.live[first:last], first)
        return [(at, block) for at, block in near if len(block.text) <= _LONGEST and block.heading != 1]

    def is_near(self, index: int) -> bool:
        """True from the main picture's caption to the story's last paragraph."""
        return self.story[0] - _HERO <= index <= self.story[-1]

    def below(self, position: int) -> Block | None:
        """The block behind the one at a position of `live`, at the story alone."""
        near = position + 1 < len(self.live) and self.is_near(self.live[position].index)
        return self.live[position + 1] if near else None

    def is_listed(self, block: Block) -> bool:
        """True for an item of a list that has an icon before each: "✓ Free delivery"."""
        if block.kind == "list_item":
            return True
        return self.page.label(block.index) in self.icons and len(block.text) < _ITEM and not ends_sentence(block.text)

    def is_told(self, block: Block) -> bool:
        """True for a paragraph of the story which only a real figure could make a caption."""
        return self.scores[block.index] >= STORY and not self.figures

    def proved(self, block: Block, grammar: Captions) -> Part | None:
        """What the form of a block at the story proves it to be, whatever the model thinks of it."""
        if block.index not in self.provable.somehow or not self.is_near(block.index):
            return None
        image = self.images.get(block.index, -1)
        part = None
        if image >= 0 or grammar.is_labelled(block.text):
            part = by_its_form(block, grammar) or by_its_place(self.page, block, image, grammar)
        return part or by_its_words(block, grammar, inside=block.index < self.ended)


def setting_of(draft: Draft, page: Page, grammar: Captions, matcher: Matcher) -> Setting | None:
    """The setting of a page's pictures; None where no block is the story's."""
    live, noted = draft.live(), draft.fact(Scores)
    scores = noted.values if noted else (0.0,) * len(draft.blocks)
    story = [block.index for block in live if (scores[block.index] >= 0.5 if noted else is_prose(block))]
    if not story:
        return None
    images = {index: node for node, index in page.images}
    first, last = bisect_left(live, story[0] - _BEFORE, key=_INDEX), bisect_right(live, story[-1], key=_INDEX)
    return Setting(
        page,
        live,
        scores,
        story,
        next((index for index in reversed(story) if _ends(draft.blocks[index], matcher)), story[-1]),
        images,
        not FIGURES.isdisjoint(page.nodes.tag),
        boxed(page, draft.blocks, scores, story, _headline(draft, story[0]), grammar) if noted else {},
        _marked_credits(draft, page, story[0] - _BEFORE, story[-1] + _AFTER),
        [block.index for block in live if block.heading == 1],
        _icons(page, story[0], story[-1]),
        provable_of(live[first:last], images, grammar),
    )


def _ends(block: Block, matcher: Matcher) -> bool:
    return (len(block.text) >= PARAGRAPH or ends_sentence(block.text)) and not matcher.first(block.text)


def _icons(page: Page, first: int, last: int) -> frozenset[str]:
    below = {index for _, index in page.images if first <= index <= last}
    count = Counter(map(page.label, below if len(below) >= _MANY else ()))
    return frozenset(label for label, times in count.items() if label and times >= _MANY)


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
