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
from cleanarticle.model.vocabulary import Vocabulary
from cleanarticle.model.weights import Part
from cleanarticle.sources.labels import labels_of
from cleanarticle.sources.text import cut
from cleanarticle.stages.language import find_language

from . import stacking, vocabulary
from .corpus import Labelled, fold_of
from .labels import label
from .stacking import INNER, Sample, shares

Floats = NDArray[np.float32]
OWN_GOLD: Final = 0.7
"""Weight of a text whose gold is the page model's own answer, beside 1 for a labelled one."""


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
    labels = labels_of(context.vocabulary)
    made = []
    for document in documents:
        blocks, plain = cut(document.text, labels=labels)
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
    samples: list[Sample] = []
    features: tuple[str, ...] = ()
    for part in range(INNER):
        words = Vocabulary.of(words_of([each for each in texts if _part(each) != part]))
        for each in texts:
            if _part(each) == part:
                table = line_features(each.blocks, each.plain, words, each.stop_words)
                features = table.names
                weight = shares(each.weight, OWN_GOLD if each.document.corpus == "snippets" else 1.0)
                samples.append(Sample(each.blocks, each.plain, table.rows(), each.found, weight, part))
    stacked = stacking.learn(samples)
    return Part(stacked.first, stacked.second, features, stacked.surroundings, words_of(texts))


def _part(each: Example) -> int:
    return fold_of(f"inner:{each.document.site}", INNER)
