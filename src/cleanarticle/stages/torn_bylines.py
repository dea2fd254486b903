"""Bylines whose word and names stand on lines of their own: "By", "Ann Lee", "and", "Bo Sandberg".

Tools that print a line for each element leave them so.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ..core.blocks import Block, Plain
from ..core.draft import Draft
from ..grammar.bylines import Bylines
from ..grammar.names import is_all_eastern

_LABEL_ENDS: Final = ": ,،"
_WORD: Final = 30
"""Code points of a line that only opens the next one: "By", "Kommentar von", "Author(s)"."""


def opener(draft: Draft, block: Block, grammar: Bylines, title: int) -> str:
    """What opens the byline on the line above it ("By", "Author(s)"), or above the name before it; "" if nothing does.

    A name before it is joined by a line of its own ("and"); only in a text are such lines a byline's. Menus hold
    "Authors" and below it a section: above the headline a word alone is no name.
    """
    blocks, at = draft.blocks, block.index - 1
    if at < 0 or (block.index + 1 < len(blocks) and grammar.opens_other(blocks[block.index + 1].text)):
        return ""  # "Ann Lee", "Text", "Bo Sandberg", "Photos": each tells what the one above it did
    if at > 1 and isinstance(draft.origin, Plain) and grammar.names.is_joiner(blocks[at].text):
        at -= 2
    above = blocks[at].text
    if not 0 < len(above) <= _WORD or not grammar.opens(above):
        return ""
    in_menu = not 0 <= title < block.index and above[-1].isalnum()
    if in_menu and " " not in block.text and not is_all_eastern(block.text):
        return ""
    return f"{above.rstrip(_LABEL_ENDS)}: "


def remains(draft: Draft, names: Sequence[int], grammar: Bylines) -> Iterator[int]:
    """Indexes of a text's lines with nothing but what opened a byline or joined its names."""
    if not isinstance(draft.origin, Plain):
        return
    for at in (index - 1 for index in names if index):
        block = draft.blocks[at]
        if len(block.text) > _WORD or block.fate != "kept" or at in names:
            continue
        if grammar.opens(block.text) or (at - 1 in names and grammar.names.is_joiner(block.text)):
            yield at
