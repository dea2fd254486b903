"""Lines of a text that may belong to a picture, with what stands beside each; and those that are only a credit."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ..core.blocks import Block, Plain
from ..core.draft import Draft
from ..core.facts import Caption, Scores
from ..grammar.caption import Captions
from .insets import insets
from .prose import ends_sentence

_LONGEST: Final = 700
_HERO: Final = 5
"""Lines above the story's first paragraph that may belong to its picture."""
_LIKELY: Final = 0.5
_LONGEST_CREDIT: Final = 130
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NAMELESS: Final = re.compile(
    r"^!\[[^\]]{0,2}\]\(\S+\)$|^[\w.-]{1,80}\.(?:jpe?g|png|webp|gif|svg|avif)$", re.IGNORECASE
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
    """Deeper than the story (stages/insets.py)."""


def caption_lines(draft: Draft, plain: Plain) -> Iterator[Line]:
    """The lines that may belong to a picture, with what stands beside them."""
    noted = draft.fact(Scores)
    live = [block for block in draft.live() if not block.heading]
    scores = noted.values if noted else (0.0,) * len(draft.blocks)
    story = [block.index for block in live if scores[block.index] >= _LIKELY]
    first, last = (story[0] - _HERO, story[-1]) if story else (0, -1)
    blank = plain.blank_before
    deeper = insets(plain, live, scores)
    around: list[Block | None] = [None, *live, None, None]
    for block, above, below, next_ in zip(live, around, around[2:], around[3:], strict=False):
        if len(block.text) > _LONGEST:
            continue
        tight = below is not None and blank[block.index] and not blank[below.index]
        amid = tight and _ends(above) and _ends(next_)
        inside = first <= block.index < last
        inset = block.index in deeper
        yield Line(block, scores[block.index], inside, block.index >= last, above, below, tight, amid, inset)


def _ends(block: Block | None) -> bool:
    return block is None or ends_sentence(block.text)


def is_nameless(text: str) -> bool:
    """True for an image of Markdown without words, or with its file's name for them."""
    return (" " not in text or text.startswith("![")) and _NAMELESS.search(text) is not None


def is_credit(line: Line, grammar: Captions) -> bool:
    """True for a line that is nothing but a credit: by its form anywhere, an agency's name at the story alone."""
    text = line.block.text
    if is_nameless(text):
        return True
    if line.behind or len(text) > _LONGEST_CREDIT or ends_sentence(text[:-1]):
        return False  # behind the story a line names the text's source
    if line.inside and text[0] in "©ⓒ" and not _YEAR.search(text):  # a year is the site's own notice
        return True
    return (line.inside or grammar.possible(text)) and grammar.credits.whole(text)
