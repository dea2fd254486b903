"""Where a byline may stand: around the headline, below the first paragraph, below the last one."""

from typing import Final

from msgspec import Struct

from ..core.blocks import Block
from ..core.decisions import Lift
from ..core.draft import Draft
from ..core.facts import Credit, Scores
from .head import Head
from .prose import is_prose

_REACH: Final = 8
"""Blocks below the first paragraph where a byline may still stand."""
_TAIL: Final = 4
"""Blocks below the last paragraph where one may stand."""
_TOP: Final = 6
"""Lines below a text's headline among which a name alone may be the author's."""
_BEFORE: Final = 4
"""Lines between a text's byline and its first paragraph: role, reading time, a caption with its credit."""
_LIKELY: Final = 0.5
_STORY: Final = 0.9
_SHORT: Final = 60


class Spots(Struct, frozen=True):
    """A document as the search for its byline sees it: `last` is the story's last paragraph."""

    draft: Draft
    head: Head
    last: int
    credited: frozenset[int]
    """Blocks that were lifted as credit lines: those of an interviewer or of further reporters."""


def spots_of(draft: Draft, head: Head) -> Spots:
    """The places of a document where its byline may stand."""
    scores = draft.fact(Scores)
    last = next(
        (
            block.index
            for block in reversed(draft.blocks[head.opening :])
            if is_prose(block) and (scores is None or scores.values[block.index] >= _LIKELY)
        ),
        len(draft.blocks),
    )
    credited = frozenset(
        made.block
        for entry in draft.ledger
        if isinstance(made := entry.decision, Lift) and entry.stage == "credits" and entry.applied
        if isinstance(made.fact, Credit) and made.fact.role != "writing"  # "Text by Ann Lee" below the story
    )
    return Spots(draft, head, last, credited)


def near(spots: Spots) -> list[Block]:
    """The blocks that may be the byline, in order."""
    blocks, opening = spots.draft.blocks, spots.head.opening
    return [*blocks[spots.head.first : opening + _REACH], *blocks[max(spots.last + 1, opening + _REACH) :][:_TAIL]]


def is_story(spots: Spots, block: Block) -> bool:
    """True for a paragraph that the model is sure of."""
    scores = spots.draft.fact(Scores)
    return scores is None or scores.values[block.index] >= _STORY


def may_be_bare(spots: Spots, block: Block) -> bool:
    """True for a short line where a name needs no word beside it: below the headline, or behind the story."""
    top = max(spots.head.opening, spots.head.title + _TOP)
    return len(block.text) <= _SHORT and (spots.head.title < block.index <= top or block.index == spots.last + 1)


def opens_story(spots: Spots, block: Block) -> bool:
    """True for a line of a text's head above a paragraph, where extractors leave the author's bare name."""
    title, blocks = spots.head.title, spots.draft.blocks
    if not 0 <= title < block.index <= title + _TOP:
        return False
    below = blocks[block.index + 1 : block.index + 1 + _BEFORE]
    return any(map(is_prose, below)) and sum(map(is_prose, blocks[title + 1 : block.index])) <= 1  # a standfirst


def ends_story(spots: Spots, block: Block, least: float = _LIKELY) -> bool:
    """True for the line right behind the story's last paragraph, if the model gives it `least` of a chance."""
    scores = spots.draft.fact(Scores)
    return block.index == spots.last + 1 and (scores is None or scores.values[block.index] >= least)


def beside_date(spots: Spots, block: Block) -> bool:
    """True for a line of the head that has a line beside it that was lifted as a date."""
    if not spots.head.title < block.index <= spots.head.opening:
        return False
    beside = {block.index - 1, block.index + 1}
    return any(
        entry.stage == "dates" and entry.applied and entry.decision.block in beside
        for entry in reversed(spots.draft.ledger)
    )
