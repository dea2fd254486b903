"""What the words of short blocks tell: a learned weight for each word that page furniture or stories prefer."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from .characters import Floats

_WORD: Final = re.compile(r"[^\W\d_]{2,}|[\u3040-\u30ff\u4e00-\u9fff]")
LONGEST: Final = 160
"""Code points: longer blocks speak by their shape."""


def short_words(text: str) -> list[str]:
    """Words of a short block, lower case; none of a long one."""
    return [] if len(text) > LONGEST else _WORD.findall(text.lower())


def word_weights(texts: Sequence[str], vocabulary: Mapping[str, float]) -> Floats:
    """Per text the mean, the least and the greatest weight of its words; 0 for long texts and unknown words."""
    rows = np.zeros((len(texts), 3), np.float32)
    for index, text in enumerate(texts):
        known = [weight for word in short_words(text) if (weight := vocabulary.get(word)) is not None]
        if known:
            rows[index] = sum(known) / (len(known) + 1), min(known), max(known)
    return rows
