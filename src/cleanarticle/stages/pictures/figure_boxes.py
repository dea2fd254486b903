"""What else stands where pictures do: links to other stories, forms of newsletters, buttons, quotations, code."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...rules import Matcher

_CARD: Final = 3
"""Lines of a linked page's card: its title, what it tells, the site's name, which looks like a credit."""
_CITED: Final = 60
"""Code points of the speaker below a pull quote."""


def is_box(blocks: Sequence[Block], page: Page, frame: int, matcher: Matcher, *, credited: bool = False) -> bool:
    """True for the blocks of a frame without a caption of its own that are links, or of which a rule knows one.

    Whom a pull quote cites stands in a figure too, and so do lines of code.
    """
    figure = page.nodes.tag[frame] == "figure"
    if figure and (not credited or len(blocks) >= _CARD) and all(2 * one.link_chars > len(one.text) for one in blocks):
        return True
    if credited:
        return False
    if figure and all(_is_cited(block) for block in blocks):
        return True
    return any(matcher.first(block.text) is not None for block in blocks)


def _is_cited(block: Block) -> bool:
    return block.kind == "preformatted" or (block.kind == "quote" and len(block.text) <= _CITED)
