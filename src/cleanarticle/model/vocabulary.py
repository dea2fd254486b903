"""What the words of a block tell: a learned weight for each word that page furniture or stories prefer."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from .characters import Floats
from .table import Ints

_WORD: Final = re.compile(r"[^\W\d_]{2,}|[\u3041-\u3096\u309d-\u309f\u30a1-\u30ff\u4e00-\u9fff]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_DOT: Final = "\u30fb"
"""The one sign that is a word and no letter: it stands between Japanese words of menus."""
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
        return _WORD.findall(text.lower())
    return [f" {word}" for word in _WORD.findall(text[:_LOOKED_AT].lower())]


def word_weights(texts: Sequence[str], vocabulary: Vocabulary) -> Floats:
    """Per text the mean, the least and the greatest weight of its `block_words`; 0 where none is known."""
    short = [at for at, text in enumerate(texts) if len(text) <= SHORT]
    long = [at for at, text in enumerate(texts) if len(text) > SHORT]
    words, owner = _words([texts[at] for at in short] + [texts[at][:_LOOKED_AT] for at in long])
    middle = int(np.searchsorted(owner, len(short)))
    unknown = repeat(np.nan)
    weights = chain(
        map(vocabulary.short.get, words[:middle], unknown), map(vocabulary.long.get, words[middle:], unknown)
    )
    weight = np.fromiter(weights, np.float64, len(words))
    known = ~np.isnan(weight)
    weight, owner = weight[known], np.array(short + long, np.int64)[owner[known]]
    rows = np.zeros((len(texts), 3), np.float32)
    if len(owner):
        first = np.flatnonzero(np.diff(owner, prepend=-1))
        counts = np.bincount(owner, minlength=len(texts))
        rows[:, 0] = np.bincount(owner, weight, len(texts)) / (counts + 1)
        rows[owner[first], 1] = np.minimum.reduceat(weight, first)
        rows[owner[first], 2] = np.maximum.reduceat(weight, first)
    return rows


def _words(texts: Sequence[str]) -> tuple[list[str], Ints]:
    """The words of all texts in order, lower case, and whose they are.

    All are cut at once: what is no letter becomes a blank. Single letters come too; no vocabulary has those that are no
    word by `block_words`.
    """
    lowered = [text.lower().replace(_DOT, f" {_DOT} ") if _DOT in text else text.lower() for text in texts]
    codes = np.frombuffer("\n".join([*lowered, ""]).encode("utf-32-le", "replace"), np.uint32)
    letter = _letters()[np.minimum(codes, 0xFFFF)]
    beyond = np.flatnonzero(codes > 0xFFFF)
    letter[beyond] = [_LETTERS.match(chr(code)) is not None for code in codes[beyond].tolist()]
    opens = letter.copy()
    opens[1:] &= ~letter[:-1]
    ends = np.cumsum([len(text) + 1 for text in lowered])
    owner = np.searchsorted(ends, np.flatnonzero(opens), side="right")
    return np.where(letter, codes, np.uint32(ord(" "))).tobytes().decode("utf-32-le").split(), owner


@cache
def _letters() -> NDArray[np.bool_]:
    """Which code points of the basic plane are letters."""
    table = np.zeros(0x10000, bool)
    for found in _LETTERS.finditer("".join(map(chr, range(0x10000)))):
        table[found.start() : found.end()] = True
    table[ord(_DOT)] = True
    return table
