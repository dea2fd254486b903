"""One pass over a line for thousands of literals (kernels/finding.py)."""

from typing import TYPE_CHECKING

from ..kernels import COMPILED

if TYPE_CHECKING or not COMPILED:
    from ..kernels.finding import Finder
else:
    from ..kernels._finding import Finder

__all__ = ("Finder",)
