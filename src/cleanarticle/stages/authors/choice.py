"""Which of the blocks that may be the byline is it, and which others name further authors of the same one."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.names import key
from ...grammar.wording import calls_persons
from ..story.head import Head
from ..story.prose import ends_sentence
from .lines import is_presented, is_role
from .shown import Shown

_RUN: Final = 2
"""Blocks from one to the next of those that name one author each of the same byline."""


def choice(draft: Draft, shown: Sequence[Shown], head: Head, declared: Sequence[str], grammar: Bylines) -> list[Shown]:
    """The strongest block, of equals the one nearest to the headline, and its neighbours that name further authors."""
    if not shown:
        return []
    at = head.title if head.title >= 0 else head.opening
    shown = _without_others(shown, draft, grammar)
    best = min(shown, key=lambda one: (-_weight(one), not one.read.authors, -min(one.strength, 3), _distance(one, at)))
    chosen, seen = [best], {key(author.name) for author in best.read.authors}
    known = {key(name) for name in declared}
    for one in shown:
        names = {key(author.name) for author in one.read.authors}
        near = 0 < one.block.index - chosen[-1].block.index <= _RUN and one.read.opened in ("", best.read.opened)
        sure = one.strength >= 2 or names <= known or _is_further(chosen[-1], one, draft, grammar)
        if near and names and sure and not names & seen and not _tells_other(chosen[-1], one, grammar):
            chosen.append(one)
            seen |= names
    return chosen


def _is_further(before: Shown, one: Shown, draft: Draft, grammar: Bylines) -> bool:
    """True for a person's name on the line below another one's, or below the role of that: "Ann Lee", "Bo Berg"."""
    if bool(before.read.authors and before.read.authors[0].role) != bool(one.read.authors[0].role):
        return False  # "Ann Lee", "Research Fellow, Mara M. Holm Centre"
    between = draft.blocks[before.block.index + 1 : one.block.index]
    persons = any(calls_persons(author.name) for read in (before.read, one.read) for author in read.authors)
    return before.strength == one.strength == 1 and persons and all(is_role(block, grammar) for block in between)


def _without_others(shown: Sequence[Shown], draft: Draft, grammar: Bylines) -> Sequence[Shown]:
    """The same without a bare name above the standfirst, a picture's credit, where below it a name has its role."""
    if len(shown) < 2 or not isinstance(draft.origin, Plain) or any(one.strength > 1 for one in shown):
        return shown
    told = next((one for one in shown if is_presented(draft, one.block, grammar)), shown[0])
    between = draft.blocks[shown[0].block.index + 1 : told.block.index]
    return [told] if any(ends_sentence(block.text) for block in between) else shown


def _weight(one: Shown) -> int:
    """How much a block's strength counts; a desk or outlet stands back behind whoever is named."""
    return min(one.strength, 3 if one.read.authors or one.read.agency else 1)


def _distance(one: Shown, title: int) -> int:
    """Blocks from the headline; one above it is three times as far, since lists of other stories stand there."""
    blocks = one.block.index - title
    return blocks if blocks >= 0 else -3 * blocks


def _tells_other(before: Shown, one: Shown, grammar: Bylines) -> bool:
    """True for a line that looks like a further author's and is the role of the one before ("National Recruiting
    Analyst"), or names who took the picture below ("By Bo Holm/Getty Images").
    """
    text, read = one.block.text, one.read
    if read.agency is not None and before.read.agency is None and "/" in text:
        return True
    author = read.authors[0]
    next_to = one.block.index == before.block.index + 1 and not any(other.role for other in before.read.authors)
    whole = next_to and not read.opened and text == f"{author.name} {author.role}"
    return whole and grammar.names.is_role(text)
