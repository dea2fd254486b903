"""Weights of words: how much likelier a block that holds the word is part of a story. Short and long blocks apart."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleanarticle.model.vocabulary import block_words

_SITES: Final = 4
_DOUBT: Final = 3.0
_MOST: Final = 3500
"""Words of each kind: short blocks, long blocks."""

Example = tuple[str, Sequence[str], NDArray[np.float32], NDArray[np.float32]]
"""A site, and per block its text, story or not, and weight."""
Places = set[tuple[str, str]]


def learn(documents: Iterable[Example]) -> dict[str, float]:
    """Log-odds a word against the average block of its kind, counted once a site and block text."""
    good: dict[str, set[tuple[str, str]]] = defaultdict(set)
    bad: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for site, texts, found, weight in documents:
        for text, story, known in zip(texts, found, weight, strict=True):
            if known > 0:
                for word in block_words(text):
                    (good if story > 0.5 else bad)[word].add((site, text))
    words = sorted(good.keys() | bad.keys())
    kinds = ([word for word in words if word[0] != " "], [word for word in words if word[0] == " "])
    return {word: weight for kind in kinds for word, weight in _weigh(kind, good, bad).items()}


def _weigh(words: Sequence[str], good: Mapping[str, Places], bad: Mapping[str, Places]) -> dict[str, float]:
    """The most telling words and their weights, in alphabetical order."""
    right = sum(len(good.get(word, ())) for word in words)
    rate = (right + 1) / (right + sum(len(bad.get(word, ())) for word in words) + 2)
    weights: dict[str, float] = {}
    spread: dict[str, int] = {}
    for word in words:
        here, there = good.get(word, set()), bad.get(word, set())
        spread[word] = len({site for site, _ in here | there})
        if spread[word] >= _SITES:
            share = (len(here) + _DOUBT * rate) / (len(here) + len(there) + _DOUBT)
            weights[word] = round(math.log(share / (1 - share)) - math.log(rate / (1 - rate)), 2)
    ranked = sorted(weights, key=lambda word: (-spread[word] * abs(weights[word]), word))[:_MOST]
    return {word: weights[word] for word in sorted(ranked) if abs(weights[word]) >= 0.2}
