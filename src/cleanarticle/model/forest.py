"""Gradient-boosted trees evaluated with numpy: no runtime of a training library is needed."""

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from .characters import Floats


class Forest(Struct, frozen=True):
    """All nodes of all trees as columns.

    At an inner node a row goes to `left` if its `feature` is at most `threshold`, else to the node after `left`. A leaf
    is its own `left` and its threshold is infinite, so that a row that reached it stays. Features are never missing.
    `value` is what a leaf adds to the log-odds; of an inner node, the mean of the leaves below it.
    """

    root: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    value: NDArray[np.float32]
    depth: int

    def margins(self, rows: Floats) -> NDArray[np.float64]:
        """Log-odds of each row of an (n, features) table: the sum of the leaves it falls into."""
        at = self._roots(len(rows))
        for below in self._descent(rows):
            at = below
        margins: NDArray[np.float64] = self.value[at].sum(axis=1, dtype=np.float64)
        return margins

    def shares(self, rows: Floats) -> NDArray[np.float64]:
        """What each feature adds to each row's log-odds: the changes of `value` along its paths (A. Saabas, 2014)."""
        at = self._roots(len(rows))
        shares = np.zeros(rows.shape)
        row = np.repeat(np.arange(len(rows))[:, None], len(self.root), axis=1)
        for below in self._descent(rows):
            np.add.at(shares, (row, self.feature[at]), self.value[below] - self.value[at])
            at = below
        return shares

    def _roots(self, count: int) -> NDArray[np.int32]:
        """The node each row starts from in each tree."""
        return np.repeat(self.root[None, :], count, axis=0)

    def _descent(self, rows: Floats) -> Iterator[NDArray[np.int32]]:
        """The node each row is at in each tree, one level deeper each time."""
        count, width = rows.shape
        flat = np.ascontiguousarray(rows).ravel()
        offset = (np.arange(count, dtype=np.int32) * np.int32(width))[:, None]
        at = self._roots(count)
        for _ in range(self.depth):
            at = self.left[at] + (flat[offset + self.feature[at]] > self.threshold[at])
            yield at


def probability(margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logistic function."""
    chances: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-margins))
    return chances
