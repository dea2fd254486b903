"""Types of arrays of numbers: before Python 3.12 `array` takes no parameter when it runs."""

from array import array
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    Reals: TypeAlias = array[float]
    Ints: TypeAlias = array[int]
else:
    Reals = Ints = array
