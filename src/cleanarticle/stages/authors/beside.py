"""What stands beside the names of a byline's lines: "by", "and", a role, an address, a town, an outlet."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ...core.decisions import Lift
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.places import is_seat
from .lines import WORD, is_role, joins
from .signed import is_address, is_sent

_OUTLET: Final = 24
"""Code points of an outlet's name, and its words at most."""
_WORDS: Final = 3


def parts(draft: Draft, named: Sequence[Block], grammar: Bylines) -> Iterator[Block]:
    """The lines beside those that name the authors which say no more than "by", "and", a role, an address or a town;
    and a word or three between them and the day: "Hélène Évrard", "Radio Arlen", "30/09/2026 06:12".
    """
    dated = {made.block for made in draft.decided("dates") if isinstance(made, Lift)}
    for block in named:
        if block.index and _leads(above := draft.blocks[block.index - 1], grammar):
            yield above
        for below in draft.blocks[block.index + 1 : block.index + 3]:
            said = below.fate == "kept" and (is_address(below.text) or (not below.heading and is_seat(below.text)))
            said = said or (below.fate == "kept" and (is_sent(draft, block, grammar) or grammar.is_task(below.text)))
            if not (is_role(below, grammar) or said or (below.index + 1 in dated and _is_outlet(below))):
                break
            yield below


def _is_outlet(block: Block) -> bool:
    text = block.text
    if block.fate != "kept" or block.heading or len(text) > _OUTLET or text.count(" ") >= _WORDS:
        return False
    return text[0].isupper() and text[-1].isalnum()


def _leads(block: Block, grammar: Bylines) -> bool:
    text = block.text
    return block.fate == "kept" and 0 < len(text) <= WORD and (joins(block, grammar) or grammar.opens(text.strip("()")))
