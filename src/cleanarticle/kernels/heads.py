"""Whether a line begins with any of some phrases: bits by a hash of their first letters, looked up before a pattern."""

from collections.abc import Iterable
from typing import Final

from .finding import hashed
from .folding import folded

HEAD: Final = 6
"""Letters by which what begins a line is known."""
SHIFT: Final = 48
"""Bits of a hash of them that are dropped, of 64."""
AROUND: Final = " .:/()[](（\\[【<|│¦=＝0123456789"
"""What may stand before it: marks, and how many pictures there are ("1 ZDJĘCIE")."""


def begins(text: str, heads: bytes) -> bool:
    """False if the text begins with none of some phrases, case ignored; brackets and blanks may stand before one."""
    size = len(text)
    if size == 0 or text[0] in AROUND:
        return True
    key = 0
    for at in range(HEAD if size > HEAD else size):
        code = small(ord(text[at]))
        if code == 0 or (code == 32 and at + 1 < size and text[at + 1].isspace()):
            return True
        key = (key << 8) | bits_of(code)
        place = hashed(key, SHIFT)
        if heads[place >> 3] & (1 << (place & 7)):
            return True
    return False


def small(code: int) -> int:
    """The small letter of a capital, and what has none itself; 0 of blanks but one, and where case is not so simple.

    Czech, Polish, Turkish, Vietnamese and Arabic lines had all been let pass.
    """
    if code < 0x100:
        if 0x41 <= code < 0x5B or (0xC0 <= code < 0xDF and code != 0xD7):
            return code + 32
        return code if 0x20 <= code < 0x7F or (code >= 0xDF and code != 0xF7) else 0
    if code < 0x180:  # Latin letters with marks: capitals and small ones take turns, three stretches of them
        if code == 0x130 or code == 0x131:  # Turkish i: `re` takes all four for one letter if case is ignored
            return 0x69
        if code == 0x138 or code == 0x149 or code == 0x178 or code == 0x17F:
            return 0
        return code + (code & 1) if 0x139 <= code < 0x149 or code > 0x178 else code | 1
    if code < 0x2E80:
        if 0x400 <= code < 0x430:  # Cyrillic
            return code + (32 if code >= 0x410 else 80)
        if 0x1EA0 <= code < 0x1F00:  # Vietnamese
            return code | 1
        return code if 0x430 <= code < 0x460 or 0x590 <= code < 0x10A0 or 0x2010 <= code < 0x2028 else 0
    return code if code != 0x3000 and (code < 0xA000 or 0xAC00 <= code < 0xD7B0) else 0


def bits_of(code: int) -> int:
    """Eight bits of a letter: ASCII as it is, and none of it shares them with another letter."""
    return code if code < 0x80 else 0x80 | ((code ^ (code >> 7)) & 0x7F)


def heads_of(phrases: Iterable[str]) -> bytes:
    """The first letters of phrases, whose blanks a text may lack, or have before a colon: bits by hashes of them."""
    heads = bytearray(1 << (61 - SHIFT))
    spelled = {head for phrase in phrases for head in spellings(phrase)}
    spelled |= {head.replace("İ", "i") for head in spelled}
    for form in {form for head in spelled for form in (folded(head), head.lower(), head.casefold())}:
        key = 0
        for letter in form[:HEAD]:
            key = (key << 8) | bits_of(small(ord(letter)) or ord(letter))
        place = hashed(key, SHIFT)
        heads[place >> 3] |= 1 << (place & 7)
    return bytes(heads)


def spellings(phrase: str) -> list[str]:
    """All heads of a phrase with its blanks and without, each for itself, and with blanks before its colons."""
    start = phrase[:HEAD]
    if " " not in start and ":" not in start:
        return [start]
    found = [""]
    for letter in phrase:
        if min(map(len, found)) >= HEAD:
            break
        ways = ("", " ") if letter == " " else (":", " :") if letter == ":" else (letter,)
        found = [head + way for head in found for way in ways]
    return [head[:HEAD] for head in found]
