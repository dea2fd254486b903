"""Letters in pieces put together: NFD, as file names of macOS and some exports have it."""

import re
import unicodedata
from typing import Final

_PIECES: Final = re.compile(r"[^\W\d_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?")
"""A letter and its marks, a syllable in its parts."""
_MARKS: Final = (0xCC, 0xCD)
_HANGUL: Final = b"\xe1\x84"
"""With what marks and the parts of syllables begin in UTF-8: one byte is looked for in a hundredth of the time."""


def composed(text: str) -> str:
    """The text with its letters whole. Signs that are not in pieces stay, though NFC has others for them (U+F90A)."""
    return _PIECES.sub(_whole, text)


def composed_octets(data: bytes) -> bytes:
    """The same of a page in UTF-8, its metadata too; kana alone are left to the blocks."""
    if any(mark in data for mark in _MARKS) or (_HANGUL[0] in data and _HANGUL in data):
        return composed(data.decode("utf-8", "replace")).encode()
    return data


def _whole(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])
