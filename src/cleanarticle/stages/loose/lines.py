"""Lines of a text that may belong to a picture, with what stands beside each."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...core.facts import Caption, Scores
from ...grammar.pictures.caption import Captions
from ...kernels import COMPILED
from ...kernels.captions import PARAGRAPH, STORY
from ...rules import Matcher
from ..story.prose import ends_sentence

if TYPE_CHECKING or not COMPILED:
    from ...kernels.captions import insets, looks
else:
    from ...kernels._captions import insets, looks

_HERO: Final = 8
"""Lines above the story's first paragraph that may belong to its picture."""
_LIKELY: Final = 0.5


class Told(Struct, frozen=True):
    """A caption, the rule that found it, how sure that is, and the last block that belongs to it (-1: its line)."""

    rule: str
    caption: Caption
    sure: float = 0.8
    last: int = -1


class Line(Struct, frozen=True, gc=False):
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
    single: bool = False
    """Deeper than the story, and the lines beside it are not."""
    before: bool = False
    """Above the first paragraph of which the model is sure."""
    after: bool = False
    """Below the last one, and below the last long paragraph that may be the story's."""


class Looks(Struct, frozen=True):
    """What lines may be, by their positions (kernels/captions.py)."""

    whole: list[int]
    """Nothing but a credit."""
    torn: list[int]
    """A label torn off its name, or a mark between the two."""
    tailed: list[int]
    """Ended by words that other lines end with too."""
    posed: list[int]
    """A caption if words tell who stands where."""
    labelled: list[int]
    """A caption if a word in it labels a credit."""
    asked: list[int]
    """A caption by what else stands in it or beside it."""


class Lines(Struct, frozen=True):
    """The lines of a text, and where the captions of its story stand."""

    blocks: list[Block]
    scores: tuple[float, ...]
    story: tuple[int, int]
    """From the lines above its first paragraph to its last."""
    blank: tuple[bool, ...]
    deeper: frozenset[int]
    """Those that are deeper than the story."""
    sure: tuple[int, int]
    """The first paragraph of which the model is sure; the last one, or the last long one that may be the story's."""

    @property
    def opening(self) -> int:
        """Index of the story's first line, as far as the model can tell; -1 without one."""
        return self.story[0] + _HERO if self.story[1] >= 0 else -1

    def looks(self, grammar: Captions) -> Looks:
        """What each may be."""
        endings = grammar.credits.photographers.words
        return Looks(*looks(self.blocks, self.scores, self.blank, self.story, self.deeper, grammar.heads, endings))

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
        before, after = at < self.sure[0], at > self.sure[1]
        deep = at in self.deeper
        single = deep and not any(beside is not None and beside.index in self.deeper for beside in (above, below))
        return Line(block, self.scores[at], inside, behind, above, below, tight, amid, deep, single, before, after)


def lines_of(draft: Draft, plain: Plain, matcher: Matcher) -> Lines:
    """The lines of a text; an agency's notice of its rights, which rules know, is no paragraph that ends the story."""
    noted = draft.fact(Scores)
    live = [block for block in draft.blocks if block.fate == "kept" and not block.heading]
    scores = noted.values if noted else (0.0,) * len(draft.blocks)
    story = [block for block in live if scores[block.index] >= _LIKELY]
    ends = (block.index for block in reversed(story) if _is_paragraph(block) and matcher.first(block.text) is None)
    bounds = (story[0].index - _HERO, next(ends, story[-1].index)) if story else (0, -1)
    sure = [block.index for block in story if scores[block.index] >= STORY]
    last = next((block.index for block in reversed(story) if _is_long(block)), -1)
    among = (sure[0], max(sure[-1], last)) if sure else (0, len(draft.blocks))
    return Lines(live, scores, bounds, plain.blank_before, insets(plain.text, live, scores), among)


def _is_paragraph(block: Block) -> bool:
    """True for a sentence, or for what is too long for a credit: a last paragraph may be signed "(abc)"."""
    return ends_sentence(block.text) or len(block.text) >= PARAGRAPH


def _is_long(block: Block) -> bool:
    return len(block.text) >= PARAGRAPH and ends_sentence(block.text)


def _ends(block: Block | None) -> bool:
    return block is None or ends_sentence(block.text)
