"""Which of the blocks that may be the byline is the one, and which others belong to it."""

from collections.abc import Sequence
from typing import Final

from ..grammar.bylines import Bylines
from ..grammar.names import key
from .head import Head
from .shown import Shown

_RUN: Final = 2
"""Blocks from one to the next of those that name one author each of the same byline."""


def choose(shown: Sequence[Shown], head: Head, grammar: Bylines) -> list[Shown]:
    """The strongest block, of equals the one nearest to the headline, and its neighbours that name further authors."""
    if not shown:
        return []
    at = head.title if head.title >= 0 else head.opening
    best = min(shown, key=lambda one: (-min(one.strength, 3), not one.read.authors, _distance(one.block.index - at)))
    chosen, seen = [best], {key(author.name) for author in best.read.authors}
    for one in shown:
        names = {key(author.name) for author in one.read.authors}
        if one.block.index > best.block.index and _is_role(one, best, grammar):
            continue
        near = 0 < one.block.index - chosen[-1].block.index <= _RUN and one.read.opened in ("", best.read.opened)
        if near and names and not names & seen and one.strength >= 2:
            chosen.append(one)
            seen |= names
    return chosen


def _distance(blocks: int) -> int:
    """Blocks from the headline; one above it is three times as far, since lists of other stories stand there."""
    return blocks if blocks >= 0 else -3 * blocks


def _is_role(one: Shown, best: Shown, grammar: Bylines) -> bool:
    """True for a role below a name without one, whose first words look like a name: "Junior Affiliate Writer"."""
    if len(one.read.authors) != 1 or one.read.opened or any(author.role for author in best.read.authors):
        return False
    return bool(best.read.authors) and grammar.names.is_role(one.block.text)
