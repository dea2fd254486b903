"""What else stands where pictures do: links to other stories, forms of newsletters, buttons, quotations, code."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...grammar.declared import descriptions
from ...grammar.titles import overlap, words_of
from ...rules import Matcher
from .roles import STORY

_CARD: Final = 3
"""Lines of a linked page's card: its title, what it tells, the site's name, which looks like a credit."""
_DESCRIBED: Final = 80
_LONG: Final = 300
_SAME: Final = 0.85
_LIKELY: Final = 0.45
_CUT: Final = "….[] "
"""Code points of a description, of one longer than captions are, how much of it is told, how likely it is the story's;
what ends one that was cut off."""
_CITED: Final = 60
"""Code points of the speaker below a pull quote."""


def is_box(blocks: Sequence[Block], page: Page, frame: int, matcher: Matcher, *, credited: bool = False) -> bool:
    """True for the blocks of a frame without a caption of its own that are links, or of which a rule knows one.

    Whom a pull quote cites stands in a figure too, and so do lines of code.
    """
    figure = page.nodes.tag[frame] == "figure"
    if figure and (not credited or len(blocks) >= _CARD) and all(block.is_link for block in blocks):
        return True
    if credited:
        return False
    if figure and all(_is_cited(block) for block in blocks):
        return True
    return any(matcher.first(block.text) is not None for block in blocks)


def is_standfirst(text: str, blocks: Sequence[Block], page: Page, scores: Sequence[float], *, bound: bool) -> bool:
    """True for the page's own description of its story, which some print in the main picture's element.

    The model must find it likely to be the story's, and nothing above it is.
    `bound`: it has a credit, or its element calls it a caption; then it is longer than captions are.
    """
    if len(text) < (_LONG if bound else _DESCRIBED) or max(scores[block.index] for block in blocks) < _LIKELY:
        return False
    if max(scores[: blocks[0].index], default=0.0) >= STORY:
        return False
    words = frozenset(words_of(text))
    return any(
        overlap(words, frozenset(words_of(told))) > _SAME
        or (len(told) >= _DESCRIBED and text.startswith(told.rstrip(_CUT)))
        for told in descriptions(page.metadata)
    )


def is_count(text: str) -> bool:
    """True for a rating or a time, which has more numbers than words: "5 / 5 (5 votes)", "Jan 04 09:34 2025"."""
    words = text.split()
    numbers = sum(any(map(str.isdigit, word)) for word in words)
    return numbers > 1 and numbers > sum(any(map(str.isalpha, word)) for word in words) > 0


def _is_cited(block: Block) -> bool:
    return block.kind == "preformatted" or (block.kind == "quote" and len(block.text) <= _CITED)
