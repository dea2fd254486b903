"""The page model: from labelled pages to trees."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from cleanarticle.core.blocks import Block, Page
from cleanarticle.model.labels import Lexicon
from cleanarticle.model.page_features import page_features
from cleanarticle.model.scorer import page_title
from cleanarticle.model.tree import tree_of
from cleanarticle.model.vocabulary import Vocabulary
from cleanarticle.model.weights import Part
from cleanarticle.sources.html import cut

from . import lexicon, stacking, vocabulary
from .corpus import Labelled, fold_of
from .labels import is_cut_short, label
from .stacking import INNER, Sample, shares

Floats = NDArray[np.float32]
SNIPPETS: Final = 0.3
"""Weight of a page of which only snippets are labelled, beside 1 for a whole one."""


class Example(Struct, frozen=True):
    """A labelled page, cut and aligned."""

    document: Labelled
    blocks: tuple[Block, ...]
    page: Page
    found: Floats
    weight: Floats


def examples(documents: Sequence[Labelled]) -> list[Example]:
    """Pages with at least one block of known fate, those aside whose gold is cut short."""
    made = []
    for document in documents:
        blocks, page = cut(document.text)
        found, weight = label(document, [block.text for block in blocks])
        if weight.sum() > 0 and not (document.body and is_cut_short(blocks, page, found, weight)):
            made.append(Example(document, blocks, page, found, weight))
    return made


def names_and_words(pages: Sequence[Example]) -> tuple[dict[str, float], dict[str, float]]:
    """The lexicon of element names and the vocabulary of short blocks."""
    names = lexicon.learn(
        lexicon.Evidence(each.document.site, each.page.nodes, each.page.node, each.found, each.weight) for each in pages
    )
    words = vocabulary.learn(
        (each.document.site, [block.text for block in each.blocks], each.found, each.weight)
        for each in pages
        if each.document.body is not None
    )
    return names, words


def learn(pages: Sequence[Example]) -> Part:
    """The page model. Names and words of a page are weighed by other sites than its own, as they are at run time."""
    samples: list[Sample] = []
    features: tuple[str, ...] = ()
    for part in range(INNER):
        names, weights = names_and_words([each for each in pages if _part(each) != part])
        laid_out, words = Lexicon.of(names), Vocabulary.of(weights)
        for each in pages:
            if _part(each) == part:
                table = page_features(each.blocks, tree_of(each.page), laid_out, words, page_title(each.page))
                features = table.names
                weight = shares(each.weight, SNIPPETS if each.document.body is None else 1.0)
                samples.append(Sample(each.blocks, each.page, table.rows(), each.found, weight, part))
    stacked = stacking.learn(samples)
    names, words = names_and_words(pages)
    return Part(stacked.first, stacked.second, features, stacked.surroundings, words, names)


def _part(each: Example) -> int:
    return fold_of(f"inner:{each.document.site}", INNER)
