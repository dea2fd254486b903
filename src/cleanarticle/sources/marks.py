"""Marks of the wires' old form (ANPA 1312) around lines: "^" opens those of a story's head, "=" and "<" end them."""

from typing import Final

from msgspec.structs import replace

from .lines import Line

_MARK: Final = "^"
_ENDS: Final = "<="
_FEWEST: Final = 2
"""Lines with such a mark: one may be anything."""


def unmarked(lines: list[Line]) -> list[Line]:
    """The lines without those marks; the same list if they have none."""
    if sum(line.text[0] == _MARK for line in lines) < _FEWEST:
        return lines
    return [_bare(line) for line in lines]


def _bare(line: Line) -> Line:
    opened = line.text[0] == _MARK
    if not opened and line.text[-1] != "<":
        return line
    text = line.text.lstrip(_MARK).rstrip(_ENDS if opened else "<").strip()
    return replace(line, text=text) if text else line
