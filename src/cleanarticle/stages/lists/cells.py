"""Cells of a table that holds data: two or more stand in a row. (A cell alone in its row laid out the page of 1999.)"""

from collections.abc import Sequence

from ...core.blocks import Block


def data_cells(blocks: Sequence[Block]) -> set[int]:
    """Positions of the blocks that share a table's row with another one."""
    joined = [position for position, block in enumerate(blocks) if block.joined]
    return {beside for position in joined if position for beside in (position - 1, position)}
