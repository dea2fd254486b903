"""Weights of words of short blocks: how much likelier a block that holds the word is part of a story."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleanarticle.model.vocabulary import short_words

_SITES: Final = 4
_DOUBT: Final = 3.0
_MOST: Final = 4000

Example = tuple[str, Sequence[str], NDArray[np.float32], NDArray[np.float32]]
"""A site, and per block its text, story or not, and weight."""


def learn(documents: Iterable[Example]) -> dict[str, float]:
    """Log-odds a word against the average short block, counted once a site and block text."""
    good: dict[str, set[tuple[str, str]]] = defaultdict(set)
    bad: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for site, texts, found, weight in documents:
        for text, story, known in zip(texts, found, weight, strict=True):
            if known > 0:
                for word in short_words(text):
                    (good if story > 0.5 else bad)[word].add((site, text))
    rate = sum(map(len, good.values())) / max(1, sum(map(len, good.values())) + sum(map(len, bad.values())))
    weights: dict[str, float] = {}
    spread: dict[str, int] = {}
    for word in good.keys() | bad.keys():
        spread[word] = len({site for site, _ in good[word] | bad[word]})
        if spread[word] >= _SITES:
            share = (len(good[word]) + _DOUBT * rate) / (len(good[word]) + len(bad[word]) + _DOUBT)
            weights[word] = round(math.log(share / (1 - share)) - math.log(rate / (1 - rate)), 2)
    ranked = sorted(weights, key=lambda word: (-spread[word] * abs(weights[word]), word))[:_MOST]
    return {word: weights[word] for word in sorted(ranked) if abs(weights[word]) >= 0.2}
