"""Lines with figures: those that may hold a date, of all lines of a document in one look."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..core.blocks import Block


def with_figures(blocks: "Sequence[Block]", longest: int) -> "list[Block]":
    """The blocks that have a figure and are no longer than that, in order."""
    found = []
    for block in blocks:
        text = block.text
        if len(text) <= longest and has_figure(text):
            found.append(block)
    return found


def has_figure(text: str) -> bool:
    """False for a line in which no date can stand; figures of other scripts count."""
    for character in text:
        if character < ":" and character >= "0":
            return True
        if character > "\x7f" and character.isdecimal():
            return True
    return False


def has_year(text: str) -> bool:
    """False for a line without a date of a known year: four figures, a day in figures ("3.5.24"), "24년", "May ’24".

    Four figures of another script ("٢٠٢٥") may be a year of ours, or of another calendar."""
    at = -1
    last = len(text) - 1
    for character in text:
        at += 1
        if character < "0" or ":" <= character <= "\x7f":
            continue
        if character == "년":
            return True
        if not character.isdecimal():
            continue
        if (at > 1 and is_short_year(text, at, last)) or (character > "\x7f" and is_four(text, at, last)):
            return True
        if at + 3 > last:
            continue
        if (character == "1" and text[at + 1] == "9") or (character == "2" and text[at + 1] == "0"):
            if text[at + 2].isdecimal() and text[at + 3].isdecimal():
                return True
        elif text[at + 1] in "-/.":
            next_ = at + 3 if text[at + 2].isspace() else at + 2
            if text[next_].isdecimal():
                next_ += 2 if next_ < last and text[next_ + 1].isdecimal() else 1
                if next_ <= last and text[next_] in "-/.":
                    return True
    return False


def is_short_year(text: str, at: int, last: int) -> bool:
    """True for two figures behind an apostrophe, or behind a month's name and its sign: "14 Feb ’20", "3.Mai.20"."""
    if at == last or not text[at + 1].isdecimal() or (at + 1 < last and text[at + 2].isdecimal()):
        return False
    return text[at - 1] in "'’‘" or (text[at - 1] in "-/." and text[at - 2].isalpha())


def is_four(text: str, at: int, last: int) -> bool:
    """True for four figures from there on."""
    return at + 3 <= last and text[at + 1].isdecimal() and text[at + 2].isdecimal() and text[at + 3].isdecimal()
