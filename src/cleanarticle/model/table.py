"""Named feature columns of one document, and the running sums and shifts that make them."""

from collections.abc import Iterator, Sequence

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


def stretches(gains: NDArray[np.floating]) -> Iterator[tuple[int, int]]:
    """Per row of (rows, blocks) the stretch [start, end) with the greatest sum (the maximum subarray)."""
    running = np.zeros((len(gains), gains.shape[1] + 1))
    np.cumsum(gains, axis=1, dtype=np.float64, out=running[:, 1:])
    lowest = np.minimum.accumulate(running[:, :-1], axis=1)
    ends = np.argmax(running[:, 1:] - lowest, axis=1) + 1
    for sums, end in zip(running, ends.tolist(), strict=True):
        yield int(np.argmin(sums[:end])), end


def against(start: int, end: int, count: int) -> tuple[Ints, Ints, NDArray[np.float64]]:
    """Per block how far it is before a stretch, how far behind it (60 at most), and where inside: 0 to 1, or -1."""
    at = np.arange(count)
    inside = np.full(count, -1.0)
    inside[start:end] = np.arange(end - start) / max(1, end - start)
    return np.minimum(np.maximum(start - at, 0), 60), np.minimum(np.maximum(at - (end - 1), 0), 60), inside


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
