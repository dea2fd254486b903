"""What the words of texts tell: learned weights of words, and shares of function words.

No word is made a string: its letters are hashed as they are read, and looked up by 64 bits of hash (FNV-1a). That two
words of a text and a vocabulary share them is less likely than a fault of the memory.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from .arrays import DOUBLE, HASH, Ints, Lookup, Reals
from .letters import BEYOND

SHORT: Final = 160
"""Code points up to which a block is short. Words of long blocks are weighed apart: "cookies" in a sentence, say."""
LOOKED_AT: Final = 400
"""Code points of a long block whose words are weighed."""
OPENING: Final = 300
"""Code points of a line whose function words are counted."""
NONE, DOT, CAPITAL, LETTER = range(4)
"""What is no letter, in `codes`; from LETTER on they are letters in lower case.

DOT is the one sign that is a word and no letter, U+30FB between Japanese words of menus. CAPITAL are U+0130 and U+03A3,
whose lower case is no one letter: two, or another at the end of a word.
"""
BASIS: Final = 0xCBF29CE484222325
PRIME: Final = 0x100000001B3
BITS: Final = 0xFFFFFFFFFFFFFFFF


def lookup(words: Mapping[str, float]) -> Lookup:
    """Words as two columns, hashes (Q) and values (d): each stands at its hash's last bits, or behind it; 0 is empty.

    At least half of the places are empty, so that a search is short.
    """
    size = 2
    while size < 2 * len(words):
        size *= 2
    keys, numbers = HASH * size, DOUBLE * size
    hashes, values = keys, numbers  # compiled, these are views
    for word, value in words.items():
        key = BASIS
        for letter in word:
            key = ((key ^ ord(letter)) * PRIME) & BITS
        place = key & (size - 1)
        while hashes[place] != 0 and hashes[place] != key:
            place = (place + 1) & (size - 1)
        hashes[place] = key
        values[place] = value
    return keys, numbers


def place_of(key: int, hashes: Sequence[int]) -> int:
    """Where a word stands among `lookup`'s, or -1."""
    last = len(hashes) - 1
    place = key & last
    while hashes[place] != 0:
        if hashes[place] == key:
            return place
        place = (place + 1) & last
    return -1


def word_weights(texts: Sequence[str], short_words: Lookup, long_words: Lookup, codes: Ints) -> Reals:
    """Per text the mean, the least and the greatest weight of its words that are known, else 0 (3 x texts, doubles).

    The mean is drawn to 0 by one word more. `short_words` and `long_words` are what `lookup` made of the weights;
    `codes` are those of `_hashes`.
    """
    count = len(texts)
    told = out = DOUBLE * (3 * count)  # compiled, `out` is a view of it
    found = HASH * (2 * LOOKED_AT)
    of_short, short_weights = short_words
    of_long, long_weights = long_words
    for at in range(count):
        text = texts[at]
        brief = len(text) <= SHORT
        words = _hashes(text if brief else text[:LOOKED_AT], codes, False, found)
        known = _places(found, words, of_short if brief else of_long)
        total = least = most = 0.0
        for word in range(known):
            weight = short_weights[found[word]] if brief else long_weights[found[word]]
            least = min(least, weight) if word else weight
            most = max(most, weight) if word else weight
            total += weight
        out[at] = total / (known + 1)
        out[count + at] = least
        out[2 * count + at] = most
    return told


def known_shares(texts: Sequence[str], stop_words: Lookup, codes: Ints) -> Reals:
    """Per text the share of function words among what stands between blanks at its head (doubles).

    `stop_words` is what `lookup` made of them; `codes` are those of `_hashes`, where all but blanks is a letter.
    """
    count = len(texts)
    told = out = DOUBLE * count
    found = HASH * (2 * LOOKED_AT)
    hashes = stop_words[0]
    for at in range(count):
        text = texts[at]
        words = _hashes(text if len(text) <= OPENING else text[:OPENING], codes, True, found)
        out[at] = _places(found, words, hashes) / max(1, words)
    return told


def _places(found: Ints, words: int, hashes: Sequence[int]) -> int:
    """Hashes of words made the places of those that stand among `lookup`'s, in their order; how many."""
    last = len(hashes) - 1
    known = 0
    for word in range(words):
        key = found[word]
        place = key & last
        while hashes[place] != 0 and hashes[place] != key:
            place = (place + 1) & last
        found[known] = place
        known += hashes[place] != 0
    return known


def speakers(text: str, hashes: Ints, first: Ints, speak: bytes, met: Ints, codes: Ints) -> int:
    """How many words a text has; adds to `met` (i) how many of them each language has.

    `hashes` are what `lookup` made of the words; at the place of each, `first` (i) has where in `speak` stands for each
    language if it has the word. `codes` are those of `_hashes`.
    """
    found = HASH * (2 * (len(text) + 1))
    words = _hashes(text, codes, False, found)
    for word in range(_places(found, words, hashes)):
        for language in range(len(met)):
            met[language] += speak[first[found[word]] + language]
    return words


def _hashes(text: str, codes: Sequence[int], signs: bool, found: Ints) -> int:
    """Hashes of a text's words in lower case, into `found`; how many. Words are runs of letters, or a dot.

    `codes` (H) has the lower case of each letter of the basic plane, and what is no letter. Beyond it all are letters
    if `signs`.
    """
    words = 0
    key = BASIS
    for character in text:
        code = ord(character)
        if code < BEYOND:
            code = codes[code]
        elif signs or (character.isalnum() and not character.isdecimal()):
            code = ord(character.lower())
        else:
            code = NONE
        if code >= LETTER:
            key = ((key ^ code) * PRIME) & BITS
            continue
        if key != BASIS:
            found[words] = key
            words += 1
            key = BASIS
        if code == CAPITAL:
            return _hashes(text.lower(), codes, signs, found)
        if code == DOT:
            found[words] = ((BASIS ^ ord(character)) * PRIME) & BITS
            words += 1
    if key != BASIS:
        found[words] = key
        words += 1
    return words
