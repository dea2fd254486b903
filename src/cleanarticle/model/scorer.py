"""The probability of each block to belong to the story."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.blocks import Block, Origin, Page
from ..core.facts import Scores
from .forest import probability
from .page_features import page_features
from .weights import Weights, load

Chances = NDArray[np.float64]


class Scorer:
    """Weights, read once; scores documents. Raises ModelError if the file is no block model."""

    def __init__(self, path: Path) -> None:
        self.weights = load(path)

    def __call__(self, blocks: Sequence[Block], origin: Origin) -> Scores | None:
        """One probability a block; None if there is no model for this kind of input."""
        if isinstance(origin, Page):
            values: list[float] = score_page(blocks, origin, self.weights).tolist()
            return Scores(tuple(values), "page")
        return None


def page_title(page: Page) -> str:
    """The page's own title, lower case, by which the features find the headline."""
    metadata = page.metadata
    return (metadata.meta.get("og:title", ("",))[0] or metadata.title).lower()


def score_page(blocks: Sequence[Block], page: Page, weights: Weights) -> Chances:
    """One probability a block of an HTML page."""
    if not blocks:
        return np.zeros(0)
    part = weights.page
    table = page_features(blocks, page, part.lexicon, part.vocabulary, page_title(page))
    return probability(part.forest.margins(table.rows()))
