"""The lines of a text that hold more than blanks, with exact spans."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..kernels import COMPILED

if TYPE_CHECKING or not COMPILED:
    from ..kernels.cutting import cut_lines
else:
    from ..kernels._cutting import cut_lines

ENDS: Final = (".", "!", "?", "…", "。", "”", '"', "»", "」")
"""What a line ends with where a sentence does."""
BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")


class Line(Struct, frozen=True, gc=False):
    """A line without the blanks around it: where it starts and ends in the input, and if a blank line is before it.

    An `even` one needs no folding.
    """

    start: int
    end: int
    text: str
    gap: bool
    even: bool = False


def lines_of(text: str, halves: bool) -> list[Line]:
    """The lines that hold more than blanks; `halves`: U+0085 and U+00A0 may be halves of letters (`blanks`)."""
    return cut_lines(text, halves, Line)


def joined(group: Sequence[Line], text: str) -> Line:
    """Lines that are pieces of one, which reads `text`."""
    return Line(group[0].start, group[-1].end, text, group[0].gap)


def is_item(text: str) -> bool:
    """True if a line begins with a bullet or a number of a list."""
    return not text[0].isalpha() and BULLET.match(text) is not None
