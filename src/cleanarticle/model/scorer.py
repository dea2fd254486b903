"""The probability of each block to belong to the story."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from ..core.blocks import Block, Origin, Page
from ..core.facts import Scores
from .forest import probability
from .line_features import line_features
from .page_features import page_features
from .table import Table
from .weights import Part, load

Weighed = tuple[tuple[tuple[str, float], ...], ...]
_TOLD: Final = 3


class Scorer:
    """Weights, read once; scores documents. Raises ModelError if the file is no block model."""

    def __init__(self, path: Path) -> None:
        self.weights = load(path)

    def __call__(self, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Scores | None:
        """One probability a block; None if there is no model for this kind of input.

        `stop_words` are the function words of the document's language.
        """
        part = self.weights.page if isinstance(origin, Page) else self.weights.line
        if part is None:
            return None
        if not blocks:
            return Scores((), _name(origin))
        chances: list[float] = probability(
            part.forest.margins(_table(blocks, origin, part, stop_words).rows())
        ).tolist()
        return Scores(tuple(chances), _name(origin))

    def weigh(self, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Weighed:
        """Per block the features that weighed most, the heaviest first, and what each added to the log-odds."""
        part = self.weights.page if isinstance(origin, Page) else self.weights.line
        if part is None:
            return ()
        table = _table(blocks, origin, part, stop_words)
        shares = part.forest.shares(table.rows())
        heaviest = np.argsort(-np.abs(shares), axis=1, kind="stable")[:, :_TOLD]
        return tuple(
            tuple((table.names[at], round(float(share[at]), 2)) for at in order)
            for share, order in zip(shares, heaviest, strict=True)
        )


def _name(origin: Origin) -> str:
    return "page" if isinstance(origin, Page) else "line"


def _table(blocks: Sequence[Block], origin: Origin, part: Part, stop_words: frozenset[str]) -> Table:
    if isinstance(origin, Page):
        return page_features(blocks, origin, part.lexicon, part.vocabulary, page_title(origin))
    return line_features(blocks, origin, part.vocabulary, stop_words)


def page_title(page: Page) -> str:
    """The page's own title, lower case, by which the features find the headline."""
    metadata = page.metadata
    return (metadata.meta.get("og:title", ("",))[0] or metadata.title).lower()
