"""Where a byline may stand: around the headline, below the first paragraph, below the last one."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Plain
from ...core.decisions import Lift
from ...core.draft import Draft
from ...core.facts import Credit, Scores
from ...grammar.bylines.line import Bylines
from ...grammar.calendar import has_figure
from ...grammar.titles import key_of
from ...rules.matcher import Matcher
from ..story.head import Head
from ..story.likely import is_likely
from ..story.prose import ends_sentence, is_prose

_REACH: Final = 8
"""Blocks below the first paragraph where a byline may still stand."""
_FAR: Final = 40
"""Blocks above the first paragraph where one may stand if no headline is known."""
_SHORT_ONES: Final = 2
"""Short sentences that may be the story's last paragraphs."""
_TAIL: Final = 4
"""Blocks below the last paragraph where one may stand."""
TOP: Final = 6
"""Lines below a text's headline among which a name alone may be the author's."""
BESIDE: Final = 4
"""Blocks above the headline among which a name may stand beside the date."""
_BELOW: Final = 4
"""Blocks below the first paragraph, which may be the standfirst, where a name and its date may stand."""
_MOST: Final = 2
"""Paragraphs above them: the standfirst, a picture's caption."""
_STORY: Final = 0.9
_ENDS: Final = 0.4
"""Least probability of a short sentence that ends the story."""
SHORT: Final = 60
LINE: Final = 160
DATED: Final = 100
"""Code points of a line that has dates and times beside the name: it is short without them."""


class Spots(Struct, frozen=True):
    """A document as the search for its byline sees it."""

    draft: Draft
    head: Head
    last: int
    """The story's last paragraph, which may be a short sentence."""
    credited: frozenset[int]
    """Blocks that were lifted as credit lines: those of an interviewer or of further reporters."""
    dated: frozenset[int]
    """Blocks that were lifted as dates."""
    captions: frozenset[int]
    """Blocks that were lifted as captions: "Il porto di Valdora (ANSA/Name)" only holds what opens bylines."""
    closed: bool = False
    """In a text furniture follows the line behind the story: a button, a heading of other stories."""


def spots_of(draft: Draft, head: Head, grammar: Bylines, debris: Matcher) -> Spots:
    """The places of a document where its byline may stand."""
    last = last_of(draft, head, grammar, debris)
    credited = frozenset(
        made.block
        for made in draft.decided("credits")
        if isinstance(made, Lift) and isinstance(made.fact, Credit)
        if made.fact.role != "writing"  # "Text by Ann Lee" below the story
    )
    dated = frozenset(made.block for made in draft.decided("dates"))
    captions = frozenset(made.block for made in draft.decided("captions") if isinstance(made, Lift))
    closed = isinstance(draft.origin, Plain) and _is_closed(draft.blocks[last + 1 : last + 3], debris)
    return Spots(draft, head, last, credited, dated, captions, closed)


def last_of(draft: Draft, head: Head, grammar: Bylines, debris: Matcher | None = None) -> int:
    """The story's last paragraph, which may be a short sentence; what `debris` knows is none."""
    scores = draft.fact(Scores)
    last = next(
        (
            block.index
            for block in reversed(draft.blocks[head.opening :])
            if is_prose(block) and is_likely(draft, block)
            if debris is None or debris.first(block.text) is None  # "Our journalism is independent …"
        ),
        len(draft.blocks),
    )
    for block in draft.blocks[last + 1 : last + 1 + _SHORT_ONES]:
        likely = scores is not None and scores.values[block.index] >= _ENDS
        if not likely or not ends_sentence(block.text) or grammar.may_open(block.text):
            break
        last = block.index  # a last paragraph of one short sentence
    return last


def _is_closed(behind: Sequence[Block], debris: Matcher) -> bool:
    """True if the first of two blocks behind a story is short and no furniture, and the second one is."""
    if len(behind) < 2 or len(behind[0].text) >= SHORT:
        return False
    return debris.first(behind[1].text) is not None and debris.first(behind[0].text) is None


def near(spots: Spots) -> list[Block]:
    """The blocks that may be the byline, in order."""
    blocks, opening = spots.draft.blocks, spots.head.opening
    first = spots.head.first if spots.head.title >= 0 else max(0, opening - _FAR)
    return [*blocks[first : opening + _REACH], *blocks[max(spots.last + 1, opening + _REACH) :][:_TAIL]]


def is_story(spots: Spots, block: Block) -> bool:
    """True for a paragraph that the model is sure of."""
    return is_likely(spots.draft, block, _STORY)


def is_in_head(spots: Spots, block: Block) -> bool:
    """True for a block above the story or below its standfirst, where a name and its date may stand.

    Posts are signed so too: "— Ann Lee (@annlee) May 3, 2024".
    """
    below = block.index - spots.head.opening
    if below <= 0:
        return True
    above = spots.draft.blocks[spots.head.opening : block.index]
    return below <= _BELOW and "(@" not in block.text and sum(map(is_prose, above)) <= _MOST


def may_be_bare(spots: Spots, block: Block) -> bool:
    """True for a short line where a name needs no word beside it: below the headline, or behind the story."""
    if len(block.text) > SHORT and not (len(block.text) <= DATED and has_figure(block.text)):
        return False
    title = spots.head.title
    top = max(spots.head.opening, title + TOP)
    head = max(title - BESIDE, 0) <= block.index <= top and block.index != title
    if not head and block.index != spots.last + 1:
        return False
    if block.index >= title:
        return True
    return key_of(block.text) != key_of(spots.draft.blocks[title].text)  # a breadcrumb ends in the headline
