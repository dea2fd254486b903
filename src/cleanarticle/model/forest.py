"""Gradient-boosted trees evaluated with numpy: no runtime of a training library is needed."""

from functools import cached_property

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from .characters import Floats
from .descent import Descent, Level
from .table import earlier


class Forest(Struct, frozen=True, dict=True):
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

    def margins(self, columns: Floats) -> NDArray[np.float64]:
        """Log-odds of the rows of a table, given as (features, rows): the sum of the leaves they fall into."""
        return self._descent.margins(columns)

    @cached_property
    def _descent(self) -> Descent:
        """The forest laid out for many rows at once."""
        inner = self.left != np.arange(len(self.left))
        asked = self.feature.astype(np.uint64) << np.uint64(32) | self.threshold.view(np.uint32)
        tests, test = np.unique(asked, return_inverse=True)  # in the order of features
        at, tree, places = self.root, np.arange(len(self.root)), 0
        levels: list[Level] = []
        leaves: list[NDArray[np.intp]] = []
        for _ in range(self.depth + 1):  # of a damaged file the nodes may go in circles
            goes_on = inner[at]
            place = np.arange(places, places + len(at))
            leaves.append(np.array((tree, place, at), np.intp)[:, ~goes_on])
            places += len(at)
            levels.append(Level(place[goes_on], test[at[goes_on]], places))
            left = self.left[at[goes_on]]
            at, tree = np.concatenate((left, left + 1)), np.concatenate((tree[goes_on], tree[goes_on]))
        tree, place, at = np.concatenate(leaves, axis=1)
        count = np.bincount(tree)
        number = earlier(tree)  # of a leaf in its tree
        shape = len(count), 1 << int(count.max() - 1).bit_length()
        leaf, value = np.full(shape, places), np.zeros(shape, np.float32)
        leaf[tree, number], value[tree, number] = place, self.value[at]
        feature, threshold = (tests >> np.uint64(32)).astype(np.intp), tests.astype(np.uint32).view(np.float32)
        return Descent(feature, threshold, tuple(levels), leaf, value)

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
