"""How a line is worded: a learned weight for each run of letters that pages or stories prefer, for all languages.

Rules know a phrase and its kin, the forests where a line stands. This knows neither; it knows the wording of forms,
offers, notices and buttons that nobody has written a rule for. A logistic regression over hashed runs of characters
(Cavnar and Trenkle, "N-gram-based text categorization", 1994; Weinberger et al., "Feature hashing", 2009).
"""

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..kernels import COMPILED
from ..kernels.arrays import Ints

if TYPE_CHECKING or not COMPILED:
    from ..kernels.folding import folded
    from ..kernels.grams import leaning
else:
    from ..kernels._folding import folded
    from ..kernels._grams import leaning

PLACES: Final = 1 << 16
"""Hashes that there are."""


class Phrasing(Struct, frozen=True):
    """The log-odds that a line is a page's: `bias` + `scale` * its leaning by the weights (int8, one a hash)."""

    weights: Ints
    scale: float
    bias: float

    def odds(self, text: str) -> float:
        """Log-odds (natural) of a line to be worded as pages word theirs; above 0 it rather is."""
        return self.bias + self.scale * leaning(plain(text), self.weights)


def plain(text: str) -> str:
    """A line as its runs are cut: folded, its words parted by single blanks."""
    fold = folded(text)
    return fold if "  " not in fold and fold[:1] != " " != fold[-1:] else " ".join(fold.split())
