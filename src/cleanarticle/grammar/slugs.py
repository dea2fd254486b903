"""What an address says of its headline: ".../2024/05/bruecke-bei-arlen-gesperrt-4711.html" has the headline's words.

Programs fold the letters in one of two ways ("ä" is "a" or "ae") and drop the apostrophe or what stands before it.
"""

import re
import unicodedata
from typing import Final
from urllib.parse import unquote

from ..core.blocks import Metadata
from .declared import once
from .titles import telling, words_of

_HOST: Final = re.compile(r"^(?:[a-z]{2,8}:)?(?://)?[^/]*", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\.[a-z]{3,5}$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d")
_DIGITS: Final = 3
"""Figures beside letters ("art4886"), or more than a year has: the number that a program gave the story."""
_YEAR: Final = 4
_SHORTEST: Final = 5
"""Letters of a headline of one word."""
_FEWEST: Final = 2
_UP: Final = 3
"""Parts of a path that may tell, from its end: above them are folders."""
_ABOVE: Final = 4
"""Words that tell a headline from a folder's name."""
_KEY: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}", re.IGNORECASE)
"""A key that a program drew by lot."""
_TELLING: Final = 4
"""Words that a longer line must all have to be the headline: some programs leave out what is short ("the", "der")."""
_LONGER: Final = 3
"""How many times as many words such a line may have."""
_TOLD: Final = 0.6
"""What such a line is worth."""
_LEAST: Final = 0.6
"""Agreement below which a line is nothing."""
_MARKS: Final = re.compile(r"[\u0300-\u036f]+")
_APOSTROPHES: Final = re.compile("['’‘ʼ]")
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "a", "œ": "o", "ð": "d", "þ": "th"})
_DIGRAPHS: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"))


class Slug:
    """The words of an address's telling part; false where it has none."""

    def __init__(self, url: str | None) -> None:
        self._words = _told(url) if url else frozenset[str]()
        self._named = frozenset(word for word in self._words if not word.isdigit())
        self._telling = telling(self._words, _LEAST)[::-1]
        self._rated: dict[str, float] = {}

    def __bool__(self) -> bool:
        return bool(self._words)

    @property
    def is_short(self) -> bool:
        """True for one word or two, which may be those of a section."""
        return len(self._named) <= _FEWEST

    def agreement(self, line: str) -> float:
        """How well a line agrees with it, 0 to 1; one word or two must be the whole line."""
        if (known := self._rated.get(line)) is not None:  # several stages ask
            return known
        best, plain = 0.0, as_addressed(line)
        parted = "'" in plain or (not plain.isascii() and _APOSTROPHES.search(plain) is not None)
        for way in (plain, _APOSTROPHES.sub("", plain)) if parted else (plain,):
            if not any(map(way.__contains__, self._telling)):
                continue
            words = frozenset(words_of(way))
            shared = len(words & self._words)
            if self.is_short:
                best = max(best, float(words in (self._words, self._named)))
            elif shared >= _FEWEST:
                best = max(best, 2 * shared / (len(words) + len(self._words)))
                if shared == len(self._words) >= _TELLING and len(words) <= _LONGER * shared:
                    best = max(best, _TOLD)
        self._rated[line] = best
        return best


@once
def slug_of(metadata: Metadata, url: str | None) -> Slug:
    """What the address of a document says; `metadata` is the document's."""
    return Slug(url)


def as_addressed(text: str) -> str:
    """Letters as in an address, in both ways at once: "Brücke" and "Bruecke" are "brucke"."""
    plain = text.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
        plain = _MARKS.sub("", plain)
    for two, one in _DIGRAPHS:
        plain = plain.replace(two, one)
    return plain


def _told(url: str) -> frozenset[str]:
    """Words of the last part, or of a longer one above it that only a number or a program's word follows."""
    path = _HOST.sub("", url).partition("?")[0].partition("#")[0]
    parts = [_EXTENSION.sub("", unquote(part).partition(";")[0]) for part in path.split("/") if part]
    last = frozenset[str]()
    for place, part in enumerate(reversed(parts[-_UP:])):
        found = words_of(as_addressed(part)) if not _KEY.search(part) else ()
        words = frozenset(word for word in found if _is_word(word))
        named = [word for word in words if not word.isdigit()]
        if len(named) >= (_FEWEST if not place else _ABOVE if last else _ABOVE - 1):
            return words
        alone = not place and len(named) == 1 and len(words) == len(set(found))
        if alone and len(named[0]) >= _SHORTEST and named[0].isalpha():
            last = words
    return last


def _is_word(word: str) -> bool:
    """False for the number that a program gave the story: "4711", "art4886"."""
    figures = len(_NUMBER.findall(word))
    return figures <= _YEAR if figures == len(word) else figures < _DIGITS
