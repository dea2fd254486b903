"""What else stands where pictures do: links to other stories, forms of newsletters, buttons."""

from collections.abc import Sequence

from ..core.blocks import Block, Page
from ..rules import Matcher


def is_box(blocks: Sequence[Block], page: Page, frame: int, matcher: Matcher) -> bool:
    """True for the blocks of a frame without a caption of its own that are links, or of which a rule knows one."""
    linked = all(2 * block.link_chars > len(block.text) for block in blocks)
    if linked and page.nodes.tag[frame] == "figure":
        return True
    return any(matcher.first(block.text) is not None for block in blocks)
