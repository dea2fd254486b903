"""Types of arrays of numbers: before Python 3.12 `array` takes no parameter when it runs. And tables of them."""

from array import array
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Reals: TypeAlias = array[float]
    Ints: TypeAlias = array[int]
else:
    Reals = Ints = array
Lookup: TypeAlias = tuple[Ints, Reals]
"""Words with a number each, as two columns (`words.lookup`)."""


def rows_of(values: Reals, rows: int) -> "memoryview[float]":
    """The numbers, of which there must be some, as a table of so many rows: `table[row, at]` reads and writes them."""
    return memoryview(values).cast("B").cast("f" if values.typecode == "f" else "d", (rows, len(values) // rows))
