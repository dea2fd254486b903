"""The lines of a text that hold more than blanks, with exact spans."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from ..kernels import COMPILED
from .blanks import INVISIBLE

if TYPE_CHECKING or not COMPILED:
    from ..kernels.cutting import cut_lines
else:
    from ..kernels._cutting import cut_lines

ENDS: Final = (".", "!", "?", "…", "。", "”", '"', "»", "」")
"""What a line ends with where a sentence does."""
BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")

_UNSEEN: Final = f"{INVISIBLE} "


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


def seen(lines: list[Line]) -> list[Line]:
    """The lines, each from its first to its last sign that can be seen: those tell bullets, and where sentences end."""
    return [
        line if line.even or not (text := line.text.strip(_UNSEEN)) or text == line.text else replace(line, text=text)
        for line in lines
    ]


def joined(group: Sequence[Line], text: str) -> Line:
    """Lines that are pieces of one, which reads `text`."""
    return Line(group[0].start, group[-1].end, text, group[0].gap)


def paragraphs(lines: Sequence[Line], goes_on: Iterable[bool], text_of: Callable[[Sequence[Line]], str]) -> list[Line]:
    """The lines, those of a paragraph as one: whether each line goes on in the next, and how such a group reads."""
    groups = [[lines[0]]]
    for line, joins in zip(lines[1:], goes_on, strict=True):
        if joins:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group[0] if len(group) == 1 else joined(group, text_of(group)) for group in groups]


def is_item(text: str) -> bool:
    """True if a line begins with a bullet or a number of a list."""
    return not text[0].isalpha() and BULLET.match(text) is not None
