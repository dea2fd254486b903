"""Many rows down many trees at once: one bit a row, 64 rows to a word. Here in numpy, in kernels/_forests.pyx compiled.

Every test of the forest is made for every row, whether it lies on the row's way or not: comparing whole columns costs
less than looking up whose turn it is. Then the rows that reach a node are a set of bits, and one level of all trees is
an AND and an XOR. (C. Lucchese et al., QuickScorer, 2015, go down trees by bits too; there a bit is a leaf.)
"""

from array import array
from typing import TYPE_CHECKING, Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ..kernels.arrays import Reals

if TYPE_CHECKING:
    from .forest import Forest

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
_WORD: Final = 64
_AT_ONCE: Final = 8 * _WORD
"""Rows that go down together: what they need stays in the processor's cache, however long the page."""


class Level(Struct, frozen=True):
    """The inner nodes of one depth of all trees and their tests. Their children begin at `below`, left ones first."""

    node: Places
    test: Places
    below: int


class Descent(Struct, frozen=True):
    """A forest as numpy goes down it.

    `leaf` and `value` have a row a tree, its leaves and what they add to the log-odds, filled up to a power of two with
    a node that no row reaches.
    """

    feature: Places
    threshold: Floats
    levels: tuple[Level, ...]
    leaf: Places
    value: Floats

    def margins(self, values: Reals, count: int) -> Reals:
        """See `Forest.margins`."""
        columns = np.frombuffer(values, np.float32).reshape(-1, count) if count else np.zeros((0, 0), np.float32)
        parts = [self._margins(columns[:, start : start + _AT_ONCE]) for start in range(0, count, _AT_ONCE)]
        return array("d", np.concatenate(parts).tobytes() if parts else b"")

    def _margins(self, columns: Floats) -> NDArray[np.float64]:
        number = _numbers(self._reached(columns))[:, : columns.shape[1]]
        first = np.arange(0, self.value.size, self.value.shape[1])
        margins: NDArray[np.float64] = self.value.take(number + first[:, None]).sum(axis=0, dtype=np.float64)
        return margins

    def _reached(self, columns: Floats) -> NDArray[np.uint64]:
        """The rows that reach each leaf, (leaves, trees, words)."""
        tests = _packed(columns.take(self.feature, axis=0) > self.threshold[:, None])
        reached = np.zeros((int(self.leaf.max()) + 1, tests.shape[1]), np.uint64)
        reached[: len(self.leaf)] = ~np.uint64(0)
        for level in self.levels:
            above = reached.take(level.node, axis=0)
            left, right = level.below, level.below + len(above)
            goes_right = np.bitwise_and(above, tests.take(level.test, axis=0), out=reached[right : right + len(above)])
            np.bitwise_xor(above, goes_right, out=reached[left:right])
        return reached.take(self.leaf.T, axis=0)


def descent_of(forest: "Forest") -> Descent:
    """The forest laid out for many rows at once."""
    node, test, leaf = (np.array(places, np.intp) for places in (forest.node, forest.test, forest.leaf))
    value = np.array(forest.value, np.float32)
    tree = np.arange(len(value))
    levels = []
    for first, last, below in forest.levels():
        inner = node[first:last]
        tree[below : below + 2 * len(inner)] = np.tile(tree[inner], 2)
        levels.append(Level(inner, test[first:last], below))
    order = np.argsort(tree[leaf], kind="stable")
    leaf = leaf[order]
    counts = np.bincount(tree[leaf])
    number = np.arange(len(leaf)) - np.repeat(np.cumsum(counts) - counts, counts)  # of a leaf in its tree
    shape = forest.trees, 1 << int(number.max()).bit_length()
    leaves, values = np.full(shape, len(value)), np.zeros(shape, np.float32)
    leaves[tree[leaf], number], values[tree[leaf], number] = leaf, value[leaf]
    feature, threshold = np.array(forest.feature, np.intp), np.array(forest.threshold, np.float32)
    return Descent(feature, threshold, tuple(levels), leaves, values)


def shares(forest: "Forest", rows: Floats) -> NDArray[np.float64]:
    """What each feature adds to each row's log-odds: the changes of `value` along its paths (A. Saabas, 2014)."""
    value, node = np.array(forest.value, np.float64), np.array(forest.node, np.intp)
    test = np.array(forest.test, np.intp)
    feature, threshold = np.zeros(len(value), np.intp), np.full(len(value), np.inf, np.float32)
    feature[node], threshold[node] = np.array(forest.feature)[test], np.array(forest.threshold, np.float32)[test]
    left, right = np.arange(len(value)), np.arange(len(value))
    for first, last, below in forest.levels():
        left[node[first:last]] = below + np.arange(last - first)
        right[node[first:last]] = below + np.arange(last - first, 2 * (last - first))
    found = np.zeros(rows.shape)
    row = np.arange(len(rows))[:, None]
    at = np.repeat(np.arange(forest.trees)[None, :], len(rows), axis=0)
    for _ in forest.levels():
        asked = feature[at]
        under = np.where(rows[row, asked] > threshold[at], right[at], left[at])
        np.add.at(found, (row, asked), value[under] - value[at])
        at = under
    return found


def _packed(tests: NDArray[np.bool_]) -> NDArray[np.uint64]:
    """Each row of booleans as words, the last one filled up with zeros."""
    count, width = tests.shape
    words = -(-width // _WORD)
    padded = np.zeros((count, words * _WORD), bool)
    padded[:, :width] = tests
    return np.packbits(padded).view(np.uint64).reshape(count, words)


def _numbers(reached: NDArray[np.uint64]) -> NDArray[np.uint16]:
    """Per tree and row the number of the one leaf that is reached, from the highest bit of the number down.

    A row reaches one of the upper half of the leaves if the bit is set; then the halves are laid over each other.
    """
    leaves, trees, words = reached.shape
    halves = reached.reshape(leaves, trees * words)
    numbers = np.zeros((trees, words * _WORD), np.uint16)
    while len(halves) > 1:
        middle = len(halves) // 2
        bit = np.bitwise_or.reduce(halves[middle:], axis=0)
        numbers += numbers
        numbers |= np.unpackbits(bit.view(np.uint8)).reshape(numbers.shape)
        halves = halves[:middle] | halves[middle:]
    return numbers
