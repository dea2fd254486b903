"""Classes of letters, by which the kernel `letters` counts what a block is written with."""

from functools import cache
from typing import Final

from ..kernels.letters import BAR, BEYOND, BLANK, COMMA, DIGIT, MARK, OTHER, QUOTE, STOP, UPPER, WIDE

_SIGNS: Final = (
    (".!?…。！？؟।።", STOP),
    (",;，、；،", COMMA),
    ("\"“”„«»「」『』‘’'", QUOTE),
    (":/@#&%©®™", MARK),
    ("|•·›»→▶◀●■", BAR),
)
_CJK: Final = ((0x2E80, 0xA000), (0xF900, 0xFE00))
_THAI: Final = (0x0E00, 0x0E80)
"""Thai has no blanks between its words either."""


@cache
def kinds() -> bytes:
    """Class of each code point of the basic plane."""
    table = bytearray([OTHER]) * BEYOND
    for code in range(_CJK[0][0]):
        character = chr(code)
        if character.isspace():
            table[code] = BLANK
        elif character.isdigit():
            table[code] = DIGIT
        elif character.isupper():
            table[code] = UPPER
    for first, end in (*_CJK, _THAI):
        table[first:end] = bytes([WIDE]) * (end - first)
    for characters, kind in _SIGNS:
        for character in characters:
            table[ord(character)] = kind
    return bytes(table)
