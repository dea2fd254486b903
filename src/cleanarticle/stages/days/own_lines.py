"""Datelines on a line of their own right above a paragraph: a place alone, or a whole one torn off its paragraph."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...context import Context
from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...grammar.datelines.head import read_dateline
from ...grammar.datelines.own_line import read_own_line
from ...grammar.datelines.parts import Found, Words
from ...grammar.places import is_shouted
from ..story.container import are_beside
from ..story.prose import is_prose

_JOINTS: Final = "-–—―:"
"""What ends a dateline that is torn off its paragraph."""
_LONGEST: Final = 90


class Spot(Struct, frozen=True):
    """A block that a dateline opens, or that is one."""

    block: Block
    found: Found


def own_lines(draft: Draft, opening: list[Block], words: Words, context: Context) -> Iterator[Spot]:
    """A dateline alone on the line right before a paragraph at the story's head, in the same element.

    With its agency also above the day or the reporter.
    """
    touched = {made.block for made in draft.decided()}
    dated = {made.block for made in draft.decided("dates")}
    for first in opening:
        # above a small letter the place is a piece of the sentence, torn off at its link
        if not is_prose(first) or not first.index or first.text[0].islower():
            continue
        above = draft.blocks[max(first.index - 2, 0) : first.index][::-1]
        for block in above[: 1 + (above[0].fate == "lifted")]:
            if block.heading or not are_beside(draft, block, first):
                continue
            if block is above[0] and (block.index not in touched or block.index in dated):
                torn = _torn(block.text, first.text, words)
                if torn is not None:
                    yield Spot(block, torn)
            found = read_own_line(block.text, words)
            if found is None or (block is not above[0] and not found.agency):
                continue
            if _is_of_byline(draft, block, found) or _is_taken(draft, block, found):
                continue
            if context.matcher(draft.language).first(block.text) is None:
                yield Spot(block, found)


def _is_taken(draft: Draft, block: Block, found: Found) -> bool:
    """True for a line that is something else by now; agency and place may have been lifted as byline or credit."""
    took = {entry.stage for entry in draft.ledger if entry.applied and entry.decision.block == block.index}
    return bool(took) and not (found.agency and found.places and took <= {"byline", "captions"})


def _torn(line: str, paragraph: str, words: Words) -> Found | None:
    """What the line is if it and the paragraph are read as one: "NAIROBI, Kenya, Nov 18 –"."""
    if len(line) > _LONGEST or line[-1] not in _JOINTS:
        return None
    found = read_dateline(f"{line} {paragraph}", words)
    if found is None or not found.places or not len(line) <= found.end <= len(line) + 1:
        return None
    return replace(found, end=len(line))


def _is_of_byline(draft: Draft, block: Block, found: Found) -> bool:
    """True for a text's plain place right below the byline: where the author sits, or what stood beside the date."""
    if isinstance(draft.origin, Page) or found.agency or all(map(is_shouted, found.places)):
        return False
    return any(made.block == block.index - 1 for made in draft.decided("byline", "dates"))
