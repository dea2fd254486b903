"""What else stands where pictures do: links to other stories, forms of newsletters, buttons, quotations, code."""

from collections.abc import Sequence
from typing import Final

from ..core.blocks import Block, Page
from ..rules import Matcher

_CITED: Final = 60
"""Code points of the speaker below a pull quote."""


def is_box(blocks: Sequence[Block], page: Page, frame: int, matcher: Matcher) -> bool:
    """True for the blocks of a frame without a caption of its own that are links, or of which a rule knows one.

    Whom a pull quote cites stands in a figure too, and so do lines of code.
    """
    if page.nodes.tag[frame] == "figure" and all(_is_cited(block) for block in blocks):
        return True
    linked = all(2 * block.link_chars > len(block.text) for block in blocks)
    if linked and page.nodes.tag[frame] == "figure":
        return True
    return any(matcher.first(block.text) is not None for block in blocks)


def _is_cited(block: Block) -> bool:
    return block.kind == "preformatted" or (block.kind == "quote" and len(block.text) <= _CITED)
