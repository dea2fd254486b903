"""The lines of a text that hold more than blanks, with exact spans."""

import re
from typing import Final

from msgspec import Struct

_ROW_OF_HALVES: Final = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+|[\n\r\x0b\x0c\u2028\u2029]+")
"""Lines, and the ends of lines, of a text in which U+0085 may be half of a letter, and ends no line."""
_BLANKS_OF_HALVES: Final = " \t\n\r\x0b\x0c\u2028\u2029"
BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")


class Line(Struct, frozen=True, gc=False):
    """A line without the blanks around it: where it starts and ends in the input, and if a blank line is before it."""

    start: int
    end: int
    text: str
    gap: bool


def lines_of(text: str, halves: bool) -> list[Line]:
    """The lines that hold more than blanks."""
    found: list[Line] = []
    rows = _ROW_OF_HALVES.findall(text) if halves else text.splitlines(keepends=True)
    blanks = _BLANKS_OF_HALVES if halves else None
    at = last = 0
    apart = True  # rows of blanks, if any, came before this one: else there is one line's end to its last
    for row in rows:
        stripped = row.strip(blanks)
        if not stripped or (halves and stripped.isspace()):
            apart = True
        else:
            start = at if row[0] == stripped[0] else at + len(row) - len(row.lstrip(blanks))
            end = start + len(stripped)
            found.append(Line(start, end, stripped, not found or (apart and _has_gap(text, last, start))))
            last, apart = end, False
        at += len(row)
    return found


def _has_gap(text: str, start: int, end: int) -> bool:
    """True if more than one line ends there."""
    return (text.count("\n", start, end) or text.count("\r", start, end)) > 1


def is_item(text: str) -> bool:
    """True if a line begins with a bullet or a number of a list."""
    return not text[0].isalpha() and BULLET.match(text) is not None
