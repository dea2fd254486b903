"""Lines that belong to the page rather than to the story, and the lists of other stories that some of them open."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import Block
from ..core.decisions import Decision, Drop
from ..core.draft import Draft
from ..rules import Hit
from .prose import first_prose, is_headline_like, is_prose

_LONGEST_LIST: Final = 40


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Mark debris lines; a heading such as "Most read" takes the bounded run of headlines below it along."""
    language = draft.language
    matcher = context.matcher(language)
    live = list(draft.live())
    opening = first_prose(live)
    taken = -1
    for position, block in enumerate(live):
        if position <= taken:
            continue
        hit = matcher.first(block.text)
        if hit is None or not _in_place(hit, position, opening):
            for piece in matcher.pieces(block.text):
                yield Drop(block.index, piece.rule, piece.kind, piece.confidence, piece.start, piece.end)
            continue
        yield Drop(block.index, hit.rule, hit.kind, hit.confidence)
        if hit.opens:
            for other in _listed(live, position):
                taken = position + 1 if taken < position else taken + 1
                inner = matcher.first(other.text)
                named = inner or hit
                yield Drop(other.index, named.rule, named.kind, min(named.confidence, 0.95))


def _in_place(hit: Hit, position: int, opening: int) -> bool:
    if hit.at == "head":
        return position < opening
    return hit.at != "tail" or position > opening


def _listed(live: Sequence[Block], heading: int) -> Iterator[Block]:
    """The headline-like blocks after a heading, until prose returns or the list grows longer than lists do."""
    for block in live[heading + 1 : heading + 1 + _LONGEST_LIST]:
        if is_prose(block) or not is_headline_like(block):
            return
        yield block
