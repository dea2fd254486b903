"""Which row is what in the arrays that kernels of a page hand to each other."""

from typing import Final

OWN, LEAST, TAG, PATH, LOWEST, HIGHEST = range(6)
"""Rows of `tree.name_scores`, one value an element."""
SCORES: Final = 6

WEIGHT, DENSITY, GOOD, NAMED, NAMES = range(5)
"""Rows of the measures of `pages.measures`, one value a block."""
MEASURES: Final = 5

WEIGHTS, LINKS, GOODS, NAMEDS = range(4)
"""Rows of the running totals of `pages.measures`, one value more than there are blocks."""
TOTALS: Final = 4
