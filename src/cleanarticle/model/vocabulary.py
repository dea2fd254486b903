"""What the words of a block tell: a learned weight for each word that page furniture or stories prefer."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import numpy as np

from .characters import Floats

_WORD: Final = re.compile(r"[^\W\d_]{2,}|[\u3040-\u30ff\u4e00-\u9fff]")
SHORT: Final = 160
"""Code points up to which a block is short. Words of long blocks are weighed apart: "cookies" in a sentence, say."""
_LOOKED_AT: Final = 400


def block_words(text: str) -> list[str]:
    """Words of a block, lower case; those of a long block (of its first 400 code points) with a blank before them."""
    if len(text) <= SHORT:
        return _WORD.findall(text.lower())
    return [f" {word}" for word in _WORD.findall(text[:_LOOKED_AT].lower())]


def word_weights(texts: Sequence[str], vocabulary: Mapping[str, float]) -> Floats:
    """Per text the mean, the least and the greatest weight of its words; 0 where none is known."""
    return np.array([_weighed(text, vocabulary.get) for text in texts], np.float32).reshape(-1, 3)


def _weighed(text: str, weight_of: Callable[[str], float | None]) -> tuple[float, float, float]:
    known = [weight for word in block_words(text) if (weight := weight_of(word)) is not None]
    return (sum(known) / (len(known) + 1), min(known), max(known)) if known else (0.0, 0.0, 0.0)
