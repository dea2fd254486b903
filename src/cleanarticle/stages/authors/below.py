"""The authors once more, below their story ("Ana Ruiz (Lyon, envoyée spéciale) et Jo Lane") or below its headline."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.names import key, may_hold_name
from ..story.head import Head
from ..story.prose import ends_sentence
from .signed import signature_of
from .spots import last_of

_BELOW: Final = 2
"""Lines below the story that may be it: an agency's "(FOTOĞRAFLI)" stands between."""
_LONGEST: Final = 120
"""Code points of such a line."""
_BOX: Final = 5
"""Lines below the last paragraph of a text among which the author's box has the name alone: address, picture."""


def authors_again(
    draft: Draft, head: Head, authors: Sequence[str], lines: Sequence[int], grammar: Bylines
) -> Iterator[int]:
    """Index of a line right below the story's last paragraph that says nothing but authors, agency and places.

    Also of lines between headline and story that say so, and in a text of one further down that is an author's name and
    no more. `lines` are those that told them.
    """
    if not authors:
        return
    known = {key(name): name.split()[-1].casefold() for name in authors}
    if head.title >= 0:
        for block in draft.blocks[head.title + 1 : head.opening]:
            if block.index not in lines and _names(block, known, grammar):
                yield block.index
    at = last_of(draft, head, grammar) + 1
    if head.opening < at:
        text = isinstance(draft.origin, Plain)
        below = draft.blocks[at : at + (_BELOW if text else 1)]
        lines_below = (block for block in below if not signature_of(block.text))  # a paragraph that is signed stays
        named = [block.index for block in lines_below if _names(block, known, grammar)][:1]
        box = draft.blocks[at : at + _BOX] if text and not named else ()
        yield from named or [block.index for block in box if block.fate == "kept" and key(block.text) in known]


def _names(block: Block, known: Mapping[str, str], grammar: Bylines) -> bool:
    """True for a line of such names; `known` has the last word of each, which is looked for first."""
    text = block.text.casefold()
    if not any(map(text.__contains__, known.values())):
        return False
    if block.fate != "kept" or block.heading or len(block.text) > _LONGEST or ends_sentence(block.text):
        return False
    read = grammar.read(block.text) if may_hold_name(block.text) else None
    return read is not None and bool(read.authors) and not read.rest and all(key(o.name) in known for o in read.authors)
