"""Roles that extractors leave on a line of their own below the author's name: "Europe Correspondent"."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..core.blocks import Plain
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.bylines import Bylines
from .byline_spots import LIKELY, SHORT
from .prose import ends_sentence

_BELOW: Final = 2
"""Lines below a name in which its role stands: the outlet's may stand between."""


def role_lines(draft: Draft, names: Sequence[int], grammar: Bylines) -> Iterator[int]:
    """Indexes of the lines of a text below those of its byline (`names`) that hold a role and no more."""
    scores = draft.fact(Scores)
    for name in names if isinstance(draft.origin, Plain) else ():
        for block in draft.blocks[name + 1 : name + 1 + _BELOW]:
            if block.index in names:
                break
            unlikely = scores is None or scores.values[block.index] < LIKELY
            short = len(block.text) <= SHORT and not ends_sentence(block.text)
            if block.fate == "kept" and unlikely and short and grammar.is_role_line(block.text):
                yield block.index
