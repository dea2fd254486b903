"""What the first answers say around each block (kernels/around.py says how)."""

from typing import TYPE_CHECKING

from ..core.blocks import Page
from ..kernels import COMPILED
from ..kernels.around import AROUND_COLUMNS, PAGE_AROUND_COLUMNS
from ..kernels.arrays import Ints, Reals
from .columns import Columns

if TYPE_CHECKING or not COMPILED:
    from ..kernels.around import around, page_around
else:
    from ..kernels._around import around, page_around


def surroundings(chances: Reals, letters: Reals) -> Columns:
    """Columns for every line: `chances` are the first answers, `letters` the sizes of the blocks (both doubles)."""
    return Columns(AROUND_COLUMNS, around(chances, letters), len(chances))


def page_surroundings(chances: Reals, letters: Reals, page: Page, signature: Ints) -> Columns:
    """The columns of `surroundings`, and what the answers are in the elements around a block and in its twins.

    `signature` is of each block a number for the names of its element and of the one above.
    """
    nodes = page.nodes
    values = page_around(chances, letters, page.node, nodes.parent, nodes.first, nodes.last, signature)
    return Columns(PAGE_AROUND_COLUMNS, values, len(chances))
