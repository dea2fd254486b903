"""Lines of a text that may belong to a picture, with what stands beside each; and those that are only a credit."""

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..core.blocks import Block, Plain
from ..core.draft import Draft
from ..core.facts import Caption, Scores
from ..grammar.caption import Captions
from ..kernels import COMPILED
from ..kernels.captions import CREDIT_LINE, LINE, may_be_nameless
from .prose import ends_sentence

if TYPE_CHECKING or not COMPILED:
    from ..kernels.captions import insets, looks
else:
    from ..kernels._captions import insets, looks

_HERO: Final = 8
"""Lines above the story's first paragraph that may belong to its picture."""
_LIKELY: Final = 0.5
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NAMELESS: Final = re.compile(
    r"^!\[[^\]]{0,2}\]\(\S*\)$|^[\w.-]{1,80}\.(?:jpe?g|png|webp|gif|svg|avif)$", re.IGNORECASE
)


class Told(Struct, frozen=True):
    """A caption, the rule that found it, how sure that is, and the last block that belongs to it (-1: its line)."""

    rule: str
    caption: Caption
    sure: float = 0.8
    last: int = -1


class Line(Struct, frozen=True):
    """A line of a text with what stands beside it."""

    block: Block
    score: float
    inside: bool
    """At the story, from the lines above its first paragraph to the one before its last."""
    behind: bool
    above: Block | None
    below: Block | None
    tight: bool
    """True if the text parts its paragraphs by blank lines, and this line from the one below by none."""
    amid: bool
    """Tight, and sentences end above it and below the next line."""
    inset: bool = False
    """Deeper than the story (kernels/captions.py, insets)."""


class Lines(Struct, frozen=True):
    """The lines of a text, and where the captions of its story stand."""

    blocks: list[Block]
    scores: tuple[float, ...]
    story: tuple[int, int]
    """From the lines above its first paragraph to its last."""
    blank: tuple[bool, ...]
    deeper: frozenset[int]
    """Those that are deeper than the story."""

    def looks(self, grammar: Captions) -> list[int]:
        """What each may be (kernels/captions.py)."""
        return looks(
            self.blocks,
            self.scores,
            self.blank,
            self.story,
            self.deeper,
            grammar.heads,
            grammar.credits.photographers.words,
        )

    def at(self, position: int) -> Line:
        """A line with what stands beside it."""
        blocks, blank = self.blocks, self.blank
        block, (first, last) = blocks[position], self.story
        above = blocks[position - 1] if position else None
        below = blocks[position + 1] if position + 1 < len(blocks) else None
        tight = below is not None and blank[block.index] and not blank[below.index]
        amid = tight and _ends(above) and _ends(blocks[position + 2] if position + 2 < len(blocks) else None)
        at = block.index
        inside, behind = first <= at < last, at >= last
        return Line(block, self.scores[at], inside, behind, above, below, tight, amid, at in self.deeper)

    def all(self) -> list[Line]:
        """Those that are not too long for captions."""
        return [self.at(position) for position, block in enumerate(self.blocks) if len(block.text) <= LINE]


def lines_of(draft: Draft, plain: Plain) -> Lines:
    """The lines of a text."""
    noted = draft.fact(Scores)
    live = [block for block in draft.live() if not block.heading]
    scores = noted.values if noted else (0.0,) * len(draft.blocks)
    story = [block.index for block in live if scores[block.index] >= _LIKELY]
    bounds = (story[0] - _HERO, story[-1]) if story else (0, -1)
    return Lines(live, scores, bounds, plain.blank_before, insets(plain.text, live, scores))


def _ends(block: Block | None) -> bool:
    return block is None or ends_sentence(block.text)


def is_nameless(text: str) -> bool:
    """True for an image of Markdown without words, or with its file's name for them."""
    return may_be_nameless(text) and _NAMELESS.search(text) is not None


def is_credit(line: Line, grammar: Captions) -> bool:
    """True for a line that is nothing but a credit: by its form anywhere, an agency's name at the story alone."""
    text = line.block.text
    if is_nameless(text):
        return True
    if line.behind or len(text) > CREDIT_LINE or ends_sentence(text[:-1]):
        return False  # behind the story a line names the text's source
    if line.inside and text[0] in "©ⓒ" and not _YEAR.search(text):  # a year is the site's own notice
        return True
    return (line.inside or grammar.possible(text)) and grammar.credits.whole(text)
