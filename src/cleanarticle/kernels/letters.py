"""What texts are written with, counted letter by letter, and what their words tell."""

from collections.abc import Sequence
from typing import Final

from .arrays import DOUBLE, INT, Reals

UPPER, DIGIT, BLANK, STOP, COMMA, QUOTE, MARK, WIDE, BAR, OTHER = range(10)
"""Classes of letters, as `letters` counts them."""
SIZE, UPPERS, DIGITS, STOPS, COMMAS, QUOTES, MARKS, WIDES, BARS, CAPITALS, WORDS, ENDS, COLON, ELLIPSIS = range(14)
FIRST_UPPER, FIRST_DIGIT, WEIGHT = range(14, 17)
"""Columns of `letters`."""
COLUMNS: Final = 17
BEYOND: Final = 0x10000
"""The first code point behind the basic plane."""


def letters(texts: Sequence[str], kinds: bytes) -> Reals:
    """Counts per text, a column after the other (COLUMNS x texts, doubles).

    `kinds` has the class of each code point of the basic plane.
    """
    count = len(texts)
    counted = out = DOUBLE * (COLUMNS * count)  # compiled, `out` is a view of it
    counts = INT * (OTHER + 1)
    for at in range(count):
        text = texts[at]
        size = len(text)
        for kind in range(OTHER + 1):
            counts[kind] = 0
        capitals = 0
        first = last = before = OTHER
        last_code = before_code = 0
        for character in text:
            code = ord(character)
            kind = kinds[code] if code < BEYOND else OTHER
            counts[kind] += 1
            if kind == UPPER and last == BLANK:
                capitals += 1
            before, last = last, kind
            before_code, last_code = last_code, code
        if size:
            code = ord(text[0])
            first = kinds[code] if code < BEYOND else OTHER
        if size < 2:
            before, before_code = last, last_code
        for kind in (UPPER, DIGIT):
            out[(UPPERS + kind) * count + at] = counts[kind]
        for kind in range(STOP, OTHER):
            out[(STOPS + kind - STOP) * count + at] = counts[kind]
        closes = last == QUOTE or last_code == 0x29 or last_code == 0xFF09
        ends = last == STOP or (closes and before == STOP)
        out[SIZE * count + at] = size
        out[CAPITALS * count + at] = capitals
        out[WORDS * count + at] = counts[BLANK] + 1 + 0.6 * counts[WIDE]
        out[ENDS * count + at] = 1.0 if ends else 0.0
        out[COLON * count + at] = 1.0 if last_code == 0x3A or last_code == 0xFF1A else 0.0
        out[ELLIPSIS * count + at] = 1.0 if last_code == 0x2026 or (last_code == 0x2E and before_code == 0x2E) else 0.0
        out[FIRST_UPPER * count + at] = 1.0 if first == UPPER else 0.0
        out[FIRST_DIGIT * count + at] = 1.0 if first == DIGIT else 0.0
        out[WEIGHT * count + at] = size + 1.5 * counts[WIDE]
    return counted
