"""Gradient-boosted trees: no runtime of a training library is needed."""

from array import array
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from ..kernels import COMPILED
from ..kernels.arrays import Ints, Reals

if TYPE_CHECKING or not COMPILED:
    from ..kernels.odds import probability
else:
    from ..kernels._odds import probability
if TYPE_CHECKING:
    from .descent import Descent


class Forest(Struct, frozen=True, dict=True):
    """All trees at once, breadth first: places 0 to `trees` - 1 are the roots, then come their children, and so on.

    `feature` and `threshold` are the tests, each once, for trees share many, in ascending order: a row passes if its
    feature is above the threshold. `node` and `test` tell of each inner node, in the order of places, where it is and
    what it asks. The children of one depth are neighbours: first those of the rows that do not pass, in the order of
    their nodes, then those of the rows that do. `leaf` are the places of leaves. `value` is what a place adds to the
    log-odds; of an inner node, the mean of the leaves below it. Values are multiples of 2^-41 (training/boost.py), so
    that no order of adding changes a sum.
    """

    trees: int
    feature: Ints
    threshold: Reals
    node: Ints
    test: Ints
    leaf: Ints
    value: Reals

    def levels(self) -> list[tuple[int, int, int]]:
        """Per depth its inner nodes [first, last) and the place of their first child."""
        found: list[tuple[int, int, int]] = []
        first, places = 0, self.trees
        while first < len(self.node):
            last = first
            while last < len(self.node) and self.node[last] < places:
                last += 1
            if last == first:
                raise ValueError("the places of its nodes are in no order")
            found.append((first, last, places))
            first, places = last, places + 2 * (last - first)
        if places != len(self.value):
            raise ValueError("it has places that no node leads to")
        return found

    def chances(self, columns: Reals, count: int) -> Reals:
        """The probabilities that the `margins` of rows stand for."""
        return probability(self.margins(columns, count))

    def margins(self, columns: Reals, count: int) -> Reals:
        """Log-odds of rows, of which `columns` has all of the first feature (float32), then all of the next.

        Raises ValueError if a feature that is asked for is not there.
        """
        if len(columns) < count * self._width:
            raise ValueError("the model asks for more columns than there are")
        return self._descent.margins(columns, count)

    @cached_property
    def _width(self) -> int:
        """How many features there must be."""
        return 1 + max(self.feature, default=-1)

    @cached_property
    def _descent(self) -> "Descent":
        if not COMPILED:
            from .descent import descent_of  # numpy is not needed where the kernels are compiled

            return descent_of(self)
        from ..kernels._forests import Descent as Compiled

        steps = array("i", [number for level in self.levels() for number in level])
        found: Descent = Compiled(steps, self.feature, self.threshold, self.node, self.test, self.leaf, self.value)
        return found
