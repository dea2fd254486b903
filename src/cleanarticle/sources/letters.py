"""Letters that were written as a letter and its marks ("u" and U+0308), put together as nearly all text has them.

macOS's file names, PDFs and what is pasted from them part letters so (Unicode's NFD); readers see no difference, but
no phrase, name or other copy of the text is equal to it. Of 609 pages of the web 30 have some. Texts are not put into
NFC as a whole, which takes signs for others: the unit of ohms for an omega, old standards' ideographs for today's.
"""

import re
from typing import Final
from unicodedata import normalize

from ..kernels import COMPILED

_PARTED: Final = re.compile(
    r"[^\W\d_][\u0300-\u036f\u0653-\u0655\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)
"""A letter with marks of Latin, Greek and Cyrillic, of Arabic, of Japanese; a Korean syllable in two or three parts."""
MARKS: Final = (
    b"\xcc", b"\xcd", b"\xd9\x93", b"\xd9\x94", b"\xd9\x95", b"\xe1\x85", b"\xe3\x82\x99", b"\xe3\x82\x9a"
)  # fmt: skip
"""How marks begin in UTF-8: those of Latin, Greek and Cyrillic, of Arabic, vowels of Korean, marks of Japanese."""


def composed(text: str) -> str:
    """The text with its parted letters put together; marks that no letter holds (a stressed "а́") stay as they are."""
    return text if text.isascii() else _PARTED.sub(_whole, text)


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
