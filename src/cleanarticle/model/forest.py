"""Gradient-boosted trees evaluated with numpy: no runtime of a training library is needed."""

from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from .characters import Floats

_FIRST: Final = 3
"""Levels in which hardly any row has reached its leaf."""


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
        """Log-odds of each row of an (n, features) table: the sum of the leaves it falls into.

        All rows go down all trees together. Most reach a leaf long before the deepest one: every second level, the
        pairs of row and tree that have are set aside.
        """
        count = len(rows)
        columns = np.ascontiguousarray(rows.T).ravel()
        start = self.feature * np.int32(count)
        leaf = np.repeat(self.root, count)
        pair: NDArray[np.intp] | None = None  # of the nodes `at`, their places in `leaf`; None: all
        at, row = leaf, np.tile(np.arange(count, dtype=np.int32), len(self.root))
        for level in range(self.depth):
            below = self.left[at] + (columns[row + start[at]] > self.threshold[at])
            if level % 2 == 0 or level < _FIRST:
                at = below
                continue
            moved = np.flatnonzero(below != at)
            if pair is None:
                leaf, pair = below, moved
            else:
                leaf[pair] = below
                pair = pair[moved]
            at, row = below[moved], row[moved]
            if not len(pair):
                break
        if pair is None:
            leaf = at
        else:
            leaf[pair] = at
        margins: NDArray[np.float64] = self.value[leaf].reshape(-1, count).sum(axis=0, dtype=np.float64)
        return margins

    def shares(self, rows: Floats) -> NDArray[np.float64]:
        """What each feature adds to each row's log-odds: the changes of `value` along its paths (A. Saabas, 2014)."""
        shares = np.zeros(rows.shape)
        row = np.arange(len(rows))[:, None]
        at = np.repeat(self.root[None, :], len(rows), axis=0)
        for _ in range(self.depth):
            feature = self.feature[at]
            below = self.left[at] + (rows[row, feature] > self.threshold[at])
            np.add.at(shares, (row, feature), self.value[below] - self.value[at])
            at = below
        return shares


def probability(margins: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logistic function."""
    chances: NDArray[np.float64] = 1.0 / (1.0 + np.exp(-margins))
    return chances
