"""Two forests, the second of which sees the first one's answers: trained so that it never sees one that was learned by
heart.
"""

from array import array
from collections.abc import Sequence
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from cleanarticle.core.blocks import Block, Origin
from cleanarticle.model.forest import Forest
from cleanarticle.model.scorer import around, placed

from .boost import train

Floats = NDArray[np.float32]
INNER: Final = 4
"""Parts of the sites: the words, names and first answers of a part come from the other ones."""
TREES: Final = 200
SECOND_TREES: Final = 120


class Sample(Struct, frozen=True):
    """The blocks of a document as rows, what is known of them (weight 0: nothing), and the part its site is in."""

    blocks: tuple[Block, ...]
    origin: Origin
    rows: Floats
    found: Floats
    weight: Floats
    part: int


class Stacked(Struct, frozen=True):
    """The forests, and the names of the second one's own columns."""

    first: Forest
    second: Forest
    surroundings: tuple[str, ...]


def learn(samples: Sequence[Sample]) -> Stacked:
    """Train both forests. First answers for the second come from trees that saw no document of the site's part."""
    names: tuple[str, ...] = ()
    tables: list[Floats] = []
    wide: list[Sample] = []
    for part in range(INNER):
        forest = _forest([each for each in samples if each.part != part], [], TREES)
        for each in samples:
            if each.part == part:
                first = forest.chances(array("f", each.rows.T.tobytes()), len(each.rows))
                told = around(each.blocks, placed(each.origin), first)
                names = told.names
                wide.append(each)
                tables.append(told.rows())
    return Stacked(_forest(samples, [], TREES), _forest(wide, tables, SECOND_TREES), names)


def _forest(samples: Sequence[Sample], tables: Sequence[Floats], trees: int) -> Forest:
    """Trees for the rows of known blocks, with the tables' columns before the samples' own."""
    known = [each.weight > 0 for each in samples]
    own = np.concatenate([each.rows[mask] for each, mask in zip(samples, known, strict=True)])
    if tables:
        own = np.concatenate((np.concatenate([t[mask] for t, mask in zip(tables, known, strict=True)]), own), axis=1)
    found = np.concatenate([each.found[mask] for each, mask in zip(samples, known, strict=True)])
    weight = np.concatenate([each.weight[mask] for each, mask in zip(samples, known, strict=True)])
    return train(own, found, weight, trees=trees)


def shares(weight: Floats, whole: float) -> Floats:
    """Weights of a document's blocks: roots of their words, `whole` thousand in all, so that documents weigh alike."""
    root = np.sqrt(weight)
    total: Floats = (1000 * whole * root / root.sum()).astype(np.float32)
    return total
