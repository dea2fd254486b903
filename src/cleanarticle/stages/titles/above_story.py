"""A standfirst that reads like prose: the first paragraph below the headline, which stands apart from all others.

Where the story has an element of its own, what comes before it is none of its paragraphs: the page's description says
the same, or a byline or the day is between (Spiegel, Süddeutsche, the papers of Madsack).
"""

from typing import Final

from ...context import Context
from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.bylines.line import Bylines
from ...grammar.declared import descriptions
from ...grammar.titles import key_of
from ..story.head import Head, is_head_line
from ..story.prose import ends_sentence, is_prose

_LONGEST: Final = 320
"""Code points of a standfirst that only its place tells."""
_PLACE: Final = 20
"""Letters of a place before it, which the description lacks: "Arlen. The council …"."""
_NEAR: Final = 8
"""Blocks from it to the story: a picture with its caption, the byline, the day, buttons."""
_STORY: Final = 0.5


def is_summary(draft: Draft, head: Head, block: Block) -> bool:
    """True if it is the page's own description to the letter (one cut short is made of the first paragraph)."""
    page, key = draft.origin, key_of(block.text)
    if not isinstance(page, Page) or not _story_below(draft, page, head):
        return False
    told = [key_of(description) for description in descriptions(page.metadata)]
    return any(key.endswith(own) and len(own) + _PLACE >= len(key) for own in told if own)


def is_parted(draft: Draft, page: Page, head: Head, context: Context) -> bool:
    """True if a line that tells the author, or else the day, stands between it and the story, and none above it."""
    following = _story_below(draft, page, head) if head.title >= 0 else []
    if not following:
        return False
    block = draft.blocks[head.opening]
    if len(block.text) > _LONGEST or not ends_sentence(block.text) or block.link_chars or block.kind != "paragraph":
        return False
    bylines = context.made(draft.language, Bylines)
    between = [line.text for line in draft.blocks[head.opening + 1 : following[0].index]]
    above = [line.text for line in draft.blocks[head.title + 1 : head.opening]]

    def tells(text: str) -> bool:
        return is_head_line(text, context, draft.language)

    def signs(text: str) -> bool:
        read = bylines.read(text) if bylines.may_be_opened(text) else None
        return read is not None and bool(read.opened.strip("-"))

    return any(any(map(told, between)) and not any(map(told, above)) for told in (signs, tells))


def _story_below(draft: Draft, page: Page, head: Head) -> list[Block]:
    """The story's next paragraphs, if they stand in one element and the first prose below the headline outside of it;
    else none.
    """
    scores = draft.fact(Scores)
    if scores is None or not head.opening < len(draft.blocks):
        return []
    below = draft.blocks[head.opening + 1 : head.opening + 1 + 2 * _NEAR]
    prose = [block for block in below if is_prose(block) and scores.values[block.index] >= _STORY]
    if not prose or prose[0].index > head.opening + _NEAR:
        return []
    nodes, around = page.nodes, page.around(prose[0].index)
    if nodes.first[around] <= head.opening < nodes.last[around] or page.node[head.opening] == around:
        return []
    following = [block for block in prose if page.around(block.index) == around]
    return following if len(following) > 1 else []
