"""Named feature columns of one document, and the running sums and shifts that make them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .characters import Floats

Ints = NDArray[np.int64]


class Table:
    """Columns of one length, in the order they were added."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.columns: list[NDArray[np.generic]] = []

    def add(self, name: str, column: NDArray[np.generic]) -> None:
        """One more column."""
        self.names.append(name)
        self.columns.append(column)

    def add_all(self, names: Sequence[str], columns: NDArray[np.generic]) -> None:
        """More columns, (names, blocks): of a short text the calls of numpy cost more than their work."""
        self.names.extend(names)
        self.columns.extend(columns)

    def stacked(self) -> Floats:
        """The table, (features, blocks)."""
        return np.concatenate(self.columns, dtype=np.float32).reshape(len(self.columns), -1)

    def rows(self) -> Floats:
        """The table, one row a block."""
        return np.ascontiguousarray(self.stacked().T)


def totals(values: Floats) -> NDArray[np.float64]:
    """Running totals with a leading 0: the sum over blocks [a, b) is totals[b] - totals[a]."""
    running = np.zeros(len(values) + 1)
    values.cumsum(dtype=np.float64, out=running[1:])
    return running


def earlier(groups: Ints) -> Ints:
    """Per entry how many before it are of the same group; groups are numbers from 0."""
    count = np.bincount(groups)
    found = np.empty_like(groups)
    found[np.argsort(groups, kind="stable")] = np.arange(len(groups)) - np.repeat(np.cumsum(count) - count, count)
    return found


def shift(values: NDArray[np.generic], by: int) -> Floats:
    """Values moved by some blocks; zeros come in."""
    out = np.zeros(len(values), np.float32)
    if abs(by) >= len(values):
        return out
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out
