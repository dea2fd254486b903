"""Places around a story where a name alone may be a byline."""

from itertools import islice
from typing import Final

from ...core.blocks import Block, Page, Plain
from ..story.likely import is_likely
from ..story.prose import is_prose
from .spots import TOP, Spots

_NEAR: Final = 3
"""Lines below a page's headline, or above a text's story, where a name with its role needs no markup."""
DASHES: Final = "—–-"
_BEFORE: Final = 6
"""Lines between a text's byline and its first paragraph."""
_CODES: Final = 24
"""Code points of editors' initials below the author's name."""


def opens_story(spots: Spots, block: Block, more: int = 0) -> bool:
    """True for a line of a text's head above a paragraph, where extractors leave the author's bare name.

    `more`: how many lines farther from the headline it may stand than a bare name.
    """
    title, blocks = spots.head.title, spots.draft.blocks
    if title < 0:
        return _opens_text(spots, block)
    if not title < block.index <= title + TOP + more:
        return False
    some = block.fate == "kept"  # then pictures between the line and the story do not count
    rest = (one for one in islice(blocks, block.index + 1, None) if not some or one.fate == "kept")
    below = list(islice(rest, _BEFORE))
    return any(map(is_prose, below)) and sum(map(is_prose, blocks[title + 1 : block.index])) <= 1  # a standfirst


def _opens_text(spots: Spots, block: Block) -> bool:
    """True for one of the first lines of a text without a headline right above its story; pages begin with menus.

    A dateline there ends in a dash: "London CNN —".
    """
    at, opening = block.index, spots.head.opening
    near = at < TOP and 0 < opening - at <= _NEAR and opening < len(spots.draft.blocks)
    return near and block.text[-1] not in DASHES


def heads_story(spots: Spots, block: Block) -> bool:
    """True for a line right above the story where an agency alone wrote it; a desk's words name sections too."""
    return opens_story(spots, block) if isinstance(spots.draft.origin, Plain) else below_headline(spots, block)


def below_headline(spots: Spots, block: Block) -> bool:
    """True for a line between a page's headline and its first paragraph that stands beside either as they are made."""
    page, head = spots.draft.origin, spots.head
    if not isinstance(page, Page) or block.kind == "list_item" or block.link_chars:
        return False
    if not 0 <= head.title < block.index <= head.title + _NEAR or not block.index < head.opening < len(page.node):
        return False
    parents = page.nodes.parent
    return parents[page.node[block.index]] in {parents[page.node[other]] for other in (head.title, head.opening)}


def ends_story(spots: Spots, block: Block) -> bool:
    """True for the line right behind the story's last paragraph, if the model may think that it belongs to it."""
    return block.index == spots.last + 1 and is_likely(spots.draft, block)


def ends_text(spots: Spots, block: Block) -> bool:
    """True for the last line of a text, right below its story, or the last one above furniture."""
    if block.index != spots.last + 1 or not isinstance(spots.draft.origin, Plain):
        return False
    below = spots.draft.blocks[block.index + 1 : block.index + 2]
    signed = any(line.fate == "lifted" and "/" in line.text and len(line.text) <= _CODES for line in below)
    return spots.closed or signed or not below  # "Anna Lis", "al/ bh/"


def below_story(spots: Spots, block: Block) -> bool:
    """True for the line behind a page's last paragraph that stands in the same element, made as the paragraph is."""
    page, last = spots.draft.origin, spots.last
    if not isinstance(page, Page) or block.index != last + 1:
        return False
    here, there, nodes = page.node[block.index], page.node[last], page.nodes
    return nodes.parent[here] == nodes.parent[there] and nodes.label[here] == nodes.label[there]
