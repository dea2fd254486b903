"""Which columns weighed most in the model's answers: what `explain` shows beside each block."""

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np

from ..core.blocks import Block, Origin
from .descent import shares
from .scorer import Scorer, around, placed, told_of

Weighed: TypeAlias = tuple[tuple[tuple[str, float], ...], ...]
"""Per block its heaviest columns, each with what it added to the log-odds."""
_TOLD: Final = 3


def weighed(scorer: Scorer, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Weighed:
    """Per block the columns that weighed most, the heaviest first, and what each added to the log-odds.

    What the first answer for the block itself adds is dealt to the columns that made it, by their shares in it.
    """
    part = scorer.part(origin)
    if part is None:
        return ()
    place = placed(origin)
    columns = told_of(blocks, place, part, stop_words)
    told = around(blocks, place, part.first.chances(columns.values, len(blocks)))
    rows = columns.rows()
    found = shares(part.second, np.concatenate((told.rows(), rows), axis=1))
    own = shares(part.first, rows)
    own /= np.maximum(np.abs(own).sum(axis=1, keepdims=True), 1e-9)
    width, odds = len(told.names), told.names.index("odds")
    found[:, width:] += np.abs(found[:, [odds]]) * own
    found[:, odds] = 0
    names = (*told.names, *columns.names)
    heaviest = np.argsort(-np.abs(found), axis=1, kind="stable")[:, :_TOLD]
    return tuple(
        tuple((names[at], round(float(share[at]), 2)) for at in order)
        for share, order in zip(found, heaviest, strict=True)
    )
