"""Cells of a table that holds data: two or more stand in a row. (A cell alone in its row laid out the page of 1999.)"""

from collections.abc import Sequence
from itertools import pairwise

from ...core.blocks import Block


def data_cells(blocks: Sequence[Block]) -> frozenset[int]:
    """Indexes of the blocks that share a table's row with another one."""
    return frozenset(
        index for before, block in pairwise(blocks) if block.joined for index in (before.index, block.index)
    )
