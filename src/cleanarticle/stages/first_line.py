"""The headline of a text: among its first lines, or right above its story."""

from typing import Final

from ..core.blocks import Block, Plain
from ..core.draft import Draft
from ..grammar.titles import agreement
from ..rules import Matcher
from .prose import first_prose, is_headline_like, size

SAME: Final = 0.8
"""Least agreement of two titles that are the same."""
_HALF: Final = 0.5
"""Least agreement of a text's headline with the declared one: over a half."""
_FEWEST_BLANKS: Final = 2
_TOP: Final = 8
"""Lines above which a text has its headline, after section, timestamp and breadcrumb."""


def first_line(draft: Draft, plain: Plain, declared: list[str], debris: Matcher) -> tuple[Block, float] | None:
    """The line that the front matter names, a Markdown heading of level one, or the first line that is a headline.

    With it its agreement with a declared title. Below the menu of a page that was turned to text whole, the headline is
    among the lines right above the story.
    """
    blocks = draft.blocks[plain.front :]
    opening = first_prose(blocks)
    top = blocks[: max(1, min(_TOP, opening))]
    for block in top if declared else ():
        if (agreed := max(agreement(block.text, title) for title in declared)) >= SAME:
            return block, agreed
    lines = [block for block in blocks[:opening] if block.heading == 1]
    if declared:  # a first line that is no kin of the title is a standfirst or a subheading
        heads = (block for block in top if _is_headline(block))
        lines += [block for block in heads if max(agreement(block.text, title) for title in declared) > _HALF]
    else:
        lines += [block for block in top if _is_headline(block) or _opens(block, plain)]
        lines += [block for block in blocks[max(_TOP, opening - _TOP) : opening] if _is_headline(block)]
    line = next((block for block in lines if debris.first(block.text) is None), None)
    return (line, 0.0) if line is not None else None


def _opens(block: Block, plain: Plain) -> bool:
    """The very first line may be a short headline: "A bridge is closed"."""
    return block.index == plain.front and block.text.count(" ") >= _FEWEST_BLANKS and is_headline_like(block)


def _is_headline(block: Block) -> bool:
    return is_headline_like(block) and size(block.text) >= 20 and block.kind in ("paragraph", "heading")
