"""The line model: from dirty texts to trees."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from cleanarticle import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block, Plain
from cleanarticle.core.draft import Draft
from cleanarticle.model.line_features import line_features
from cleanarticle.model.weights import Part
from cleanarticle.sources.text import cut
from cleanarticle.stages.language import find_language

from . import vocabulary
from .boost import train
from .corpus import Labelled, fold_of
from .labels import label

Floats = NDArray[np.float32]
TREES: Final = 200
_INNER: Final = 4


class Example(Struct, frozen=True):
    """A labelled text, cut and aligned, with the function words of its language."""

    document: Labelled
    blocks: tuple[Block, ...]
    plain: Plain
    stop_words: frozenset[str]
    found: Floats
    weight: Floats


def examples(documents: Sequence[Labelled]) -> list[Example]:
    """Texts with at least one line of known fate."""
    context = Context(Config())
    made = []
    for document in documents:
        blocks, plain = cut(document.text)
        found, weight = label(document, [block.text for block in blocks])
        if weight.sum() > 0:
            language = find_language(Draft(plain, blocks), context)
            made.append(Example(document, blocks, plain, context.function_words(language), found, weight))
    return made


def words_of(texts: Sequence[Example]) -> dict[str, float]:
    """The vocabulary of short lines."""
    return vocabulary.learn(
        (each.document.site, [block.text for block in each.blocks], each.found, each.weight) for each in texts
    )


def learn(texts: Sequence[Example]) -> Part:
    """The line model. Words of a text are weighed by other sites than its own, as they are at run time."""
    tables, found, weights = [], [], []
    features: tuple[str, ...] = ()
    for inner in range(_INNER):
        words = words_of([each for each in texts if fold_of(f"inner:{each.document.site}", _INNER) != inner])
        for each in texts:
            if fold_of(f"inner:{each.document.site}", _INNER) != inner:
                continue
            table = line_features(each.blocks, each.plain, words, each.stop_words)
            features = tuple(table.names)
            known = each.weight > 0
            root = np.sqrt(each.weight[known])
            tables.append(table.rows()[known])
            found.append(each.found[known])
            weights.append((1000 * root / root.sum()).astype(np.float32))
    forest = train(np.concatenate(tables), np.concatenate(found), np.concatenate(weights), trees=TREES)
    return Part(forest, features, words_of(texts))
