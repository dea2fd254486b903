"""Folding of white space, with an eye on broken texts whose blanks are halves of characters."""

import re
from typing import Final

_HALVES: Final = re.compile(r"[\x80-\xa0\xad](?:(?<=[\x80-\x84\x86-\x9f])|(?<=[ÂÃĂĹ√¬][\xa0\x85\xad])|(?<=[ГВ]\xad))")
"""C1 controls, and letters that stand for a lead byte before a no-break space: UTF-8 read as Latin-1 or the like.

There U+00A0, U+0085 and U+00AD are the second half of a letter ("cittÃ\\xa0" is "città"), no blank and no line's end.
Only letters that end no word of their own: "é" before a colon (French) and "В" (Russian "in") stand before true blanks.
"""
_LEAD: Final = 0xC2
_HALVES_UTF8: Final = re.compile(rb"\xc2(?:[\x80-\x84\x86-\x9f]|(?<=[\x82\x83\x92\x93\x9a\xac\xb9]\xc2)[\x85\xa0\xad])")
"""What `_HALVES` finds, in UTF-8, with any letter before whose last byte is that of such a letter.

Few texts have it, or its first byte even: it is looked for in a tenth of the time.
"""
_BLANKS: Final = re.compile(r"[ \t\n\r\x0b\x0c\u2000-\u200a\u2028\u2029\u202f\u3000]+")
INVISIBLE: Final = "\u200b\u00ad\ufeff\u2060\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Soft hyphens, blanks of no width, and what says which way a text runs: Windows and sites that are read from the right
put it around names and lines. Joiners (U+200C, U+200D) are not among them: letters of Persian and Hindi hang on them.
"""


def fold(text: str) -> str:
    """White space folded to single blanks and none at the ends; invisible characters gone."""
    if text.isprintable() and "  " not in text:
        return text.strip(" ")  # neither another blank nor an invisible character is printable
    folded = " ".join(text.split())
    if text.isascii() or (folded.isprintable() and "\xa0" not in text and "\x85" not in text):
        return folded  # neither halves nor invisible characters are printable
    if _HALVES.search(text):
        return _BLANKS.sub(" ", text).strip(" ")
    for sign in INVISIBLE:
        text = text.replace(sign, "")
    return " ".join(text.split())


def has_halves(text: str, utf8: bytes | None = None) -> bool:
    """True if U+00A0, U+0085 and U+00AD may be halves of letters in this text (`utf8`: the same, if at hand)."""
    data = text.encode("utf-8", "surrogatepass") if utf8 is None else utf8
    return _LEAD in data and _HALVES_UTF8.search(data) is not None and _HALVES.search(text) is not None
