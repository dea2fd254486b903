"""What the words of a block tell: a learned weight for each word that page furniture or stories prefer."""

import re
from array import array
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..kernels import COMPILED
from ..kernels.arrays import Ints, Lookup, Reals
from ..kernels.letters import BEYOND
from ..kernels.words import CAPITAL, DOT, LETTER, LOOKED_AT, NONE, SHORT

if TYPE_CHECKING or not COMPILED:
    from ..kernels.words import known_shares, lookup, speakers
    from ..kernels.words import word_weights as weigh
else:
    from ..kernels._words import known_shares, lookup, speakers
    from ..kernels._words import word_weights as weigh

_WORD: Final = re.compile(r"[^\W\d_]{2,}|[\u3041-\u3096\u309d-\u309f\u30a1-\u30ff\u4e00-\u9fff]")
_NO_LETTER: Final = re.compile(r"[\W\d_]")
_BLANK: Final = re.compile(r"\s")
_DOT: Final = 0x30FB
_CAPITALS: Final = "\u0130\u03a3"


class Vocabulary(Struct, frozen=True):
    """Weights of words, in short blocks and in long ones."""

    short: Lookup
    long: Lookup

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> "Vocabulary":
        """From weights of both, those of words of long blocks with a blank before the word."""
        short = {word: weight for word, weight in weights.items() if word[0] != " "}
        return cls(lookup(short), lookup({word[1:]: weight for word, weight in weights.items() if word[0] == " "}))


def block_words(text: str) -> list[str]:
    """Words of a block, lower case; those of a long block (of its first 400 code points) with a blank before them."""
    if len(text) <= SHORT:
        return _WORD.findall(text.lower())
    return [f" {word}" for word in _WORD.findall(text[:LOOKED_AT].lower())]


def word_weights(texts: Sequence[str], vocabulary: Vocabulary) -> Reals:
    """Per text the mean, the least and the greatest weight of its `block_words`; 0 where none is known (3 x texts)."""
    return weigh(texts, vocabulary.short, vocabulary.long, _letters())


def function_words(texts: Sequence[str], stop_words: frozenset[str]) -> Reals:
    """Per text the share of function words among the words it opens with (what stands between blanks)."""
    return known_shares(texts, _looked_up(stop_words), _signs())


class Speakers(Struct, frozen=True):
    """Languages and the hashes of their function words; `speak` tells of each word which of them have it.

    Where its answers for a word begin, a byte a language, stands in `first` at the place of the word's hash.
    """

    languages: tuple[str, ...]
    hashes: Ints
    first: Ints
    speak: bytes

    @classmethod
    def of(cls, function_words: Mapping[str, frozenset[str]]) -> "Speakers":
        """From the function words of each language."""
        known = dict.fromkeys(chain.from_iterable(function_words.values()))
        first = {word: at * len(function_words) for at, word in enumerate(known)}
        speak = bytearray(len(known) * len(function_words))
        for number, words in enumerate(function_words.values()):
            for word in words:
                speak[first[word] + number] = 1
        hashes, places = lookup(first)
        return cls(tuple(function_words), hashes, array("i", map(int, places)), bytes(speak))

    def met(self, text: str) -> tuple[int, dict[str, int]]:
        """How many words a text has, and how many of them are function words of each language (of those met)."""
        met = array("i", bytes(4 * len(self.languages)))
        words: int = speakers(text, self.hashes, self.first, self.speak, met, _all_letters())
        return words, {language: count for language, count in zip(self.languages, met, strict=True) if count}


@lru_cache(64)  # a set a language
def _looked_up(words: frozenset[str]) -> Lookup:
    return lookup(dict.fromkeys(words, 1.0))


@cache
def _letters() -> Ints:
    """Letters of the basic plane in lower case, and what is a word alone."""
    codes = _codes(_NO_LETTER)
    codes[_DOT] = DOT
    return codes


@cache
def _all_letters() -> Ints:
    """The same where nothing but letters is a word."""
    codes = _letters()[:]
    codes[_DOT] = NONE
    return codes


@cache
def _signs() -> Ints:
    """Signs of the basic plane in lower case: all is a word that stands between blanks, but for the first controls."""
    return _codes(_BLANK)


def _codes(others: re.Pattern[str]) -> Ints:
    """Code points of the basic plane in lower case, but for those that no word is made of (kernels/words.py)."""
    plane = others.sub(chr(NONE), array("I", range(BEYOND)).tobytes().decode("utf-32", "surrogatepass"))
    for capital in _CAPITALS:
        plane = plane.replace(capital, chr(CAPITAL))
    small = plane.lower().encode("utf-16", "surrogatepass")
    codes = array("H", small[2:])  # behind the mark that tells the order of bytes
    codes[:LETTER] = array("H", [NONE] * LETTER)
    return codes
