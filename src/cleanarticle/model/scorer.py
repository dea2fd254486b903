"""The probability of each block to belong to the story."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np

from ..core.blocks import Block, Origin, Page, Plain
from ..core.facts import Scores
from ..kernels import lines
from ..kernels.around import AROUND_COLUMNS, PAGE_AROUND_COLUMNS, PLAIN
from ..kernels.arrays import Reals
from ..kernels.lines import LINE_COLUMNS
from .columns import Columns
from .descent import shares as shares_of
from .forest import probability
from .line_features import line_features
from .page_features import page_features
from .surroundings import page_surroundings, surroundings
from .tree import Tree, tree_of
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
        part = self._part(origin)
        if part is None:
            return None
        if not blocks:
            return Scores((), _name(origin))
        place = placed(origin)
        columns = _as_trained(_table(blocks, place, part, stop_words))
        first = probability(part.first.margins(columns.values, len(blocks)))
        told = _as_trained(around(blocks, place, first))
        second = probability(part.second.margins(told.values + columns.values, len(blocks)))
        # of pages the second answer alone is better (docs/model.md); of texts the mean is as good, and steadier
        if isinstance(origin, Plain):
            second = array("d", [(one + other) / 2 for one, other in zip(first, second, strict=True)])
        return Scores(tuple(second), _name(origin))

    def weigh(self, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Weighed:
        """Per block the columns that weighed most, the heaviest first, and what each added to the log-odds.

        What the first answer for the block itself adds is dealt to the columns that made it, by their shares in it.
        """
        part = self._part(origin)
        if part is None:
            return ()
        place = placed(origin)
        table = _as_trained(_table(blocks, place, part, stop_words))
        rows = table.rows()
        told = _as_trained(around(blocks, place, probability(part.first.margins(table.values, len(rows)))))
        shares = shares_of(part.second, np.concatenate((told.rows(), rows), axis=1))
        own = shares_of(part.first, rows)
        own /= np.maximum(np.abs(own).sum(axis=1, keepdims=True), 1e-9)
        width, odds = len(told.names), told.names.index("odds")
        shares[:, width:] += np.abs(shares[:, [odds]]) * own
        shares[:, odds] = 0
        names = (*told.names, *table.names)
        heaviest = np.argsort(-np.abs(shares), axis=1, kind="stable")[:, :_TOLD]
        return tuple(
            tuple((names[at], round(float(share[at]), 2)) for at in order)
            for share, order in zip(shares, heaviest, strict=True)
        )

    def _part(self, origin: Origin) -> Part | None:
        return self.weights.page if isinstance(origin, Page) else self.weights.line


def placed(origin: Origin) -> Tree | Plain:
    """The elements of a page as arrays, made once for both forests; a text as it is."""
    return tree_of(origin) if isinstance(origin, Page) else origin


def around(blocks: Sequence[Block], place: Tree | Plain, chances: Reals) -> Columns:
    """Columns of the first answers around each block."""
    letters = array("d", [len(block.text) for block in blocks])
    if isinstance(place, Tree):
        return page_surroundings(chances, letters, place.page, place.signature.tolist())
    return surroundings(chances, letters)


def _name(origin: Origin) -> str:
    return "page" if isinstance(origin, Page) else "line"


def _table(blocks: Sequence[Block], place: Tree | Plain, part: Part, stop_words: frozenset[str]) -> Columns:
    if isinstance(place, Tree):
        table = page_features(blocks, place, part.lexicon, part.words, page_title(place.page))
        return Columns(tuple(table.names), array("f", table.stacked().tobytes()), len(blocks))
    return line_features(blocks, place, part.words, stop_words)


def _as_trained(columns: Columns) -> Columns:
    """The columns with the logarithms that the shipped weights were trained on. Until their thresholds are moved."""
    plain = {LINE_COLUMNS: lines.PLAIN, AROUND_COLUMNS: PLAIN, PAGE_AROUND_COLUMNS: PLAIN}.get(columns.names, ())
    table = columns.rows().T.copy()
    at = [columns.names.index(name) for name in plain]
    table[at] = np.log1p(table[at])
    return Columns(columns.names, array("f", table.tobytes()), columns.count)


def page_title(page: Page) -> str:
    """The page's own title, lower case, by which the features find the headline."""
    metadata = page.metadata
    return (metadata.meta.get("og:title", ("",))[0] or metadata.title).lower()
