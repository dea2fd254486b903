"""Log-odds, which forests add up, as the probabilities they stand for."""

from collections.abc import Sequence
from math import exp
from typing import Final

from .arrays import DOUBLE, Reals

STEEPEST: Final = 709.0
"""Almost the greatest number that has an exponential."""


def probability(margins: Sequence[float]) -> Reals:
    """The logistic function of each (doubles)."""
    count = len(margins)
    found = out = DOUBLE * count  # compiled, `out` is a view of it
    for at in range(count):
        out[at] = 1.0 / (1.0 + exp(min(-margins[at], STEEPEST)))
    return found


def means(one: Sequence[float], other: Sequence[float]) -> Reals:
    """The mean of each two (doubles). Raises ValueError if there are more of one kind."""
    count = len(one)
    if len(other) != count:
        raise ValueError("columns of different lengths")
    found = out = DOUBLE * count
    for at in range(count):
        out[at] = (one[at] + other[at]) / 2
    return found
