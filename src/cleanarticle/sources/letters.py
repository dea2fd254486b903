"""Letters that were written as a letter and its marks ("u" and U+0308), put together as nearly all text has them.

macOS's file names, PDFs and what is pasted from them part letters so (Unicode's NFD); readers see no difference, but
no phrase, name or other copy of the text is equal to it. Of 609 pages of the web 30 have some. Texts are not put into
NFC as a whole, which takes signs for others: the unit of ohms for an omega, old standards' ideographs for today's.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final
from unicodedata import normalize

from ..kernels import COMPILED

_APART: Final = re.compile(r"[\u0300-\u036f\u0653-\u0655\u3099\u309a]+")
"""Marks of Latin, Greek and Cyrillic letters, of Arabic and of Japanese ones."""
_BESIDE: Final = 24
"""Bytes to either side of a mark in which the letter and its other marks stand."""
_SYLLABLE: Final = re.compile(r"[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
"""A Korean syllable in two or three parts."""
MARKS: Final = (
    b"\xcc", b"\xcd", b"\xd9\x93", b"\xd9\x94", b"\xd9\x95", b"\xe1\x85", b"\xe3\x82\x99", b"\xe3\x82\x9a"
)  # fmt: skip
"""How marks begin in UTF-8: those of Latin, Greek and Cyrillic, of Arabic, vowels of Korean, marks of Japanese."""


def composed(text: str) -> str:
    """The text with its parted letters put together; marks that no letter holds (a stressed "а́") stay as they are."""
    if text.isascii():
        return text
    parts: list[str] = []
    last = 0
    for found in _APART.finditer(text):
        start = found.start() - 1
        if start >= last and text[start].isalpha():
            parts += [text[last:start], normalize("NFC", text[start : found.end()])]
            last = found.end()
    return _SYLLABLE.sub(_whole, "".join([*parts, text[last:]]) if parts else text)


def composed_page(utf8: bytes) -> bytes:
    """The same of a page in UTF-8: only what stands about marks is decoded, being a few letters of most such pages."""
    parts: list[bytes] = []
    last = 0
    for start, end in _about(utf8):
        parts += [utf8[last:start], composed(utf8[start:end].decode()).encode()]
        last = end
    return b"".join([*parts, utf8[last:]])


def _about(utf8: bytes) -> Iterator[tuple[int, int]]:
    """Where marks stand with the letters around them, in order."""
    places = sorted(chain.from_iterable(_places(mark, utf8) for mark in MARKS if mark[0] in utf8))
    size, end, start = len(utf8), 0, -1
    for place in places:
        low, high = max(place - _BESIDE, 0), min(place + _BESIDE, size)
        while low > 0 and utf8[low] & 0xC0 == 0x80:
            low -= 1
        while high < size and utf8[high] & 0xC0 == 0x80:
            high += 1
        if start >= 0 and low > end:
            yield start, end
            start = low
        start, end = low if start < 0 else start, max(end, high)
    if start >= 0:
        yield start, end


def _places(mark: bytes, utf8: bytes) -> Iterator[int]:
    """Where a mark begins: `find` takes a twentieth of what `re.finditer` does of a page, where there are few."""
    at = utf8.find(mark)
    while at >= 0:
        yield at
        at = utf8.find(mark, at + len(mark))


def may_be_parted(utf8: bytes) -> bool:
    """A quick look at a text in UTF-8: False if none of its letters is parted from its marks.

    Where the kernels are compiled, `kernels/_octets.pyx` tells it in a fifth of the time.
    """
    if COMPILED:
        from ..kernels._octets import has_marks as compiled

        return bool(compiled(utf8))
    return any(map(utf8.__contains__, MARKS))


def _whole(found: re.Match[str]) -> str:
    return normalize("NFC", found[0])
