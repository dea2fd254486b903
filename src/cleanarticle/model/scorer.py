"""The probability of each block to belong to the story."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..core.blocks import Block, Origin, Page, Plain
from ..core.facts import Scores
from .forest import probability
from .line_features import line_features
from .page_features import page_features
from .weights import Part, Weights, load

Chances = NDArray[np.float64]


class Scorer:
    """Weights, read once; scores documents. Raises ModelError if the file is no block model."""

    def __init__(self, path: Path) -> None:
        self.weights = load(path)

    def __call__(self, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Scores | None:
        """One probability a block; None if there is no model for this kind of input.

        `stop_words` are the function words of the document's language.
        """
        if isinstance(origin, Page):
            values: list[float] = score_page(blocks, origin, self.weights).tolist()
            return Scores(tuple(values), "page")
        if self.weights.line is None:
            return None
        lines: list[float] = score_lines(blocks, origin, self.weights.line, stop_words).tolist()
        return Scores(tuple(lines), "line")


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


def score_lines(blocks: Sequence[Block], plain: Plain, part: Part, stop_words: frozenset[str]) -> Chances:
    """One probability a line of a text."""
    if not blocks:
        return np.zeros(0)
    return probability(part.forest.margins(line_features(blocks, plain, part.vocabulary, stop_words).rows()))
