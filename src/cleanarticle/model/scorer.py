"""The probability of each block to belong to the story."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.blocks import Block, Origin, Page, Plain
from ..core.facts import Scores
from ..kernels import COMPILED
from ..kernels.arrays import Reals
from .columns import Columns
from .line_features import line_features
from .page_features import page_features
from .surroundings import page_surroundings, surroundings
from .tree import Tree, tree_of
from .weights import Part, load

if TYPE_CHECKING or not COMPILED:
    from ..kernels.odds import means
else:
    from ..kernels._odds import means


class Scorer:
    """Weights, read once; scores documents. Raises ModelError if the file is no block model."""

    def __init__(self, path: Path) -> None:
        self.weights = load(path)

    def __call__(self, blocks: Sequence[Block], origin: Origin, stop_words: frozenset[str]) -> Scores | None:
        """One probability a block; None if there is no model for this kind of input.

        `stop_words` are the function words of the document's language.
        """
        part = self.part(origin)
        if part is None:
            return None
        if not blocks:
            return Scores((), _name(origin))
        place = placed(origin)
        columns = told_of(blocks, place, part, stop_words)
        first = part.first.chances(columns.values, len(blocks))
        told = around(blocks, place, first)
        second = part.second.chances(told.values + columns.values, len(blocks))
        # of pages the second answer alone is better (docs/model.md); of texts the mean is as good, and steadier
        if isinstance(origin, Plain):
            second = means(first, second)
        return Scores(tuple(second), _name(origin))

    def part(self, origin: Origin) -> Part | None:
        """The model for a kind of input, or None."""
        return self.weights.page if isinstance(origin, Page) else self.weights.line


def placed(origin: Origin) -> Tree | Plain:
    """The elements of a page as arrays, made once for both forests; a text as it is."""
    return tree_of(origin) if isinstance(origin, Page) else origin


def around(blocks: Sequence[Block], place: Tree | Plain, chances: Reals) -> Columns:
    """Columns of the first answers around each block."""
    letters = array("d", [len(block.text) for block in blocks])
    if isinstance(place, Tree):
        return page_surroundings(chances, letters, place.page, place.signature)
    return surroundings(chances, letters)


def told_of(blocks: Sequence[Block], place: Tree | Plain, part: Part, stop_words: frozenset[str]) -> Columns:
    """Columns of what each block is and where it stands."""
    if isinstance(place, Tree):
        return page_features(blocks, place, part.names, part.words, page_title(place.page))
    return line_features(blocks, place, part.words, stop_words)


def page_title(page: Page) -> str:
    """The page's own title, lower case, by which the features find the headline."""
    metadata = page.metadata
    return (metadata.meta.get("og:title", ("",))[0] or metadata.title).lower()


def _name(origin: Origin) -> str:
    return "page" if isinstance(origin, Page) else "line"
