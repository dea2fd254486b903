"""Many rows down many trees at once, in numpy: one bit a row, 64 rows to a word.

Every test of the forest is made for every row, whether it lies on the row's way or not: comparing whole columns costs
less than looking up whose turn it is. Then the rows that reach a node are a set of bits, and one level of all trees is
an AND and an XOR. (C. Lucchese et al., QuickScorer, 2015, go down trees by bits too; there a bit is a leaf.)
"""

from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from .characters import Floats

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
    """A forest by levels: its first nodes are the roots, then come their children, and so on.

    `feature` and `threshold` are the tests, each once: trees share many. `leaf` and `value` have a row a tree, its
    leaves and what they add to the log-odds, filled up to a power of two with a node that no row reaches.
    """

    feature: Places
    threshold: Floats
    levels: tuple[Level, ...]
    leaf: Places
    value: Floats

    def margins(self, columns: Floats) -> NDArray[np.float64]:
        """Log-odds of the rows of a table, given as (features, rows): the sum of the leaves they fall into."""
        count = columns.shape[1]
        parts = [self._margins(columns[:, start : start + _AT_ONCE]) for start in range(0, count, _AT_ONCE)]
        return np.concatenate(parts) if parts else np.zeros(0)

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
