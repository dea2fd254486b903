"""MinHash of a document's prose: how alike two documents are can be told from 256 bytes of each."""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import Final

SIZE: Final = 64
ALGORITHM: Final = "rensa RMinHash, 64 of 32 bits, seed 1106, words 4, characters 6"
"""Signatures of another one cannot be compared."""
_SEED: Final = 1106
_SHINGLE: Final = 4
_SHINGLE_WIDE: Final = 6
_PROSE: Final = 80
_PROSE_WIDE: Final = 35
_FEWEST: Final = 20
"""Shingles under which a document is too short to be compared."""
_WORD: Final = re.compile(r"\w+")
_END: Final = re.compile(r"""[.!?…。！？؟।።]["'”’»«“)\]）」』›]{0,3}$""")
"""What ends a sentence: lists of headlines, however long, are no prose."""
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")


def signature(texts: Sequence[str]) -> bytes:
    """MinHash over word 4-grams (6-grams of characters in scripts without blanks) of the lines that are long enough.

    64 unsigned 32-bit integers, or nothing if the document has too little prose.
    """
    found = {shingle for text in texts for shingle in _shingles(text)}
    if len(found) < _FEWEST:
        return b""
    from rensa import RMinHash

    made = RMinHash(num_perm=SIZE, seed=_SEED)
    made.update(sorted(found))
    return array("I", made.digest()).tobytes()


def similarity(mine: bytes, other: bytes) -> float:
    """Estimated Jaccard similarity of the shingles of two documents, 0 to 1; 0 where one is too short to tell."""
    if not mine or not other:
        return 0.0
    a, b = memoryview(mine).cast("I"), memoryview(other).cast("I")
    return sum(x == y for x, y in zip(a, b, strict=True)) / SIZE


def has_sentences(text: str) -> bool:
    """True for a line of prose: long enough, and ending as a sentence does."""
    return len(text) >= _PROSE_WIDE and bool(_END.search(text)) and (len(text) >= _PROSE or _is_wide(text))


def _is_wide(text: str) -> bool:
    return not text.isascii() and 3 * len(_WIDE.findall(text)) > len(text)


def _shingles(text: str) -> Iterator[str]:
    if not has_sentences(text):
        return
    if _is_wide(text):
        yield from (text[at : at + _SHINGLE_WIDE] for at in range(len(text) - _SHINGLE_WIDE + 1))
    else:
        words = _WORD.findall(text.lower())
        for at in range(len(words) - _SHINGLE + 1):
            yield " ".join(words[at : at + _SHINGLE])
