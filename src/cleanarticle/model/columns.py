"""What kernels tell of the blocks of a document: named columns of one length, one after the other."""

from typing import TYPE_CHECKING

from msgspec import Struct

from ..kernels.arrays import Reals

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Columns(Struct, frozen=True):
    """`values` are float32, all of the first column, then all of the next: names x count."""

    names: tuple[str, ...]
    values: Reals
    count: int

    def rows(self) -> "NDArray[np.float32]":
        """The table as training sees it, one row a block."""
        import numpy as np  # cleaning needs none

        table = np.frombuffer(self.values, np.float32).reshape(len(self.names), self.count)
        return np.ascontiguousarray(table.T)
