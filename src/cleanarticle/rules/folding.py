"""The forms in which lines and phrases are compared (kernels/folding.py)."""

from typing import TYPE_CHECKING

from ..kernels import COMPILED
from ..kernels.folding import BULLETS, ENDS

if TYPE_CHECKING or not COMPILED:
    from ..kernels.folding import folded, forms
else:
    from ..kernels._folding import folded, forms

__all__ = ("BULLETS", "ENDS", "folded", "forms")
