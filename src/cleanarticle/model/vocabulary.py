"""What the words of a block tell: a learned weight for each word that page furniture or stories prefer."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from msgspec import Struct

from .characters import Floats

_WORD: Final = re.compile(r"[^\W\d_]{2,}|[\u3040-\u30ff\u4e00-\u9fff]")
_ASCII_WORD: Final = re.compile(r"[a-z]{2,}")
"""The same in ASCII, told from fewer signs."""
SHORT: Final = 160
"""Code points up to which a block is short. Words of long blocks are weighed apart: "cookies" in a sentence, say."""
_LOOKED_AT: Final = 400


class Vocabulary(Struct, frozen=True):
    """Weights of words, in short blocks and in long ones."""

    short: Mapping[str, float]
    long: Mapping[str, float]

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> "Vocabulary":
        """From weights of both, those of words of long blocks with a blank before the word."""
        short = {word: weight for word, weight in weights.items() if word[0] != " "}
        return cls(short, {word[1:]: weight for word, weight in weights.items() if word[0] == " "})


def block_words(text: str) -> list[str]:
    """Words of a block, lower case; those of a long block (of its first 400 code points) with a blank before them."""
    if len(text) <= SHORT:
        return _words(text)
    return [f" {word}" for word in _words(text[:_LOOKED_AT])]


def _words(text: str) -> list[str]:
    lower = text.lower()
    return (_ASCII_WORD if lower.isascii() else _WORD).findall(lower)


def word_weights(texts: Sequence[str], vocabulary: Vocabulary) -> Floats:
    """Per text the mean, the least and the greatest weight of its words; 0 where none is known."""
    return np.array([_weighed(text, vocabulary) for text in texts], np.float32).reshape(-1, 3)


def _weighed(text: str, vocabulary: Vocabulary) -> tuple[float, float, float]:
    weights = vocabulary.short if len(text) <= SHORT else vocabulary.long
    known = [weights[word] for word in _words(text[:_LOOKED_AT]) if word in weights]
    return (sum(known) / (len(known) + 1), min(known), max(known)) if known else (0.0, 0.0, 0.0)
