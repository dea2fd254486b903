"""What kernels tell of the blocks of a document: named columns of one length, one after the other."""

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from ..kernels.arrays import Reals


class Columns(Struct, frozen=True):
    """`values` are float32, all of the first column, then all of the next: names x count."""

    names: tuple[str, ...]
    values: Reals
    count: int

    def rows(self) -> NDArray[np.float32]:
        """The table as training sees it, one row a block."""
        table = np.frombuffer(self.values, np.float32).reshape(len(self.names), self.count)
        return np.ascontiguousarray(table.T)
