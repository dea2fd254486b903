"""Types of arrays of numbers: before Python 3.12 `array` takes no parameter when it runs. And tables of them."""

from array import array
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    Reals: TypeAlias = array[float]
    Ints: TypeAlias = array[int]
else:
    Reals = Ints = array
INT: Final[Ints] = array("i", (0,))
LONG: Final[Ints] = array("q", (0,))
HASH: Final[Ints] = array("Q", (0,))
FLOAT: Final[Reals] = array("f", (0,))
DOUBLE: Final[Reals] = array("d", (0,))
"""One zero of each type: so many of them are `DOUBLE * count`, in a thirtieth of the time of `array("d", bytes(…))`."""
Lookup: TypeAlias = tuple[Ints, Reals]
"""Words with a number each, as two columns (`words.lookup`)."""


def rows_of(values: Reals, rows: int) -> "memoryview[float]":
    """The numbers, of which there must be some, as a table of so many rows: `table[row, at]` reads and writes them."""
    return memoryview(values).cast("B").cast("f" if values.typecode == "f" else "d", (rows, len(values) // rows))
