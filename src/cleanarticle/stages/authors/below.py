"""The authors once more, below their story: "Ana Ruiz (Lyon, envoyée spéciale) et Jo Lane"."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.names import key, may_hold_name
from ..story.head import Head
from ..story.prose import ends_sentence
from .spots import spots_of

_LONGEST: Final = 120
"""Code points of such a line."""


def authors_below(draft: Draft, head: Head, authors: Sequence[str], grammar: Bylines) -> Iterator[int]:
    """Index of the line right below the story's last paragraph, if it says nothing but authors, agency and places."""
    if not authors:
        return
    at = spots_of(draft, head, grammar).last + 1
    if not head.opening < at < len(draft.blocks):
        return
    block = draft.blocks[at]
    if block.fate != "kept" or block.heading or len(block.text) > _LONGEST or ends_sentence(block.text):
        return
    read = grammar.read(block.text) if may_hold_name(block.text) else None
    known = {key(name) for name in authors}
    if read is not None and read.authors and not read.rest and all(key(one.name) in known for one in read.authors):
        yield at
