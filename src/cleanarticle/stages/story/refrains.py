"""Lines that a story says again and again: a song's refrain, a crowd's chant, the question put to each passer-by."""

from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_FEWEST: Final = 3
"""Times that it stands: a paragraph of a second layout, a pulled quotation stand twice."""
_BELIEVED: Final = 0.5
"""Least probability wherever it stands: a prompt between paragraphs may come as often."""


def is_refrain(standing: Sequence[int], first: Sequence[int], chances: Sequence[float]) -> bool:
    """True if between each two of the blocks where a line stands something new is told.

    `first` are the blocks whose lines stand nowhere before: a story that a page has three times has none in its copies.
    """
    if len(standing) < _FEWEST or min(chances[index] for index in standing) < _BELIEVED:
        return False
    return all(bisect(first, before) < bisect(first, behind) for before, behind in pairwise(standing))
