"""The lines of a text that hold more than blanks: where they stand, and which of them need no folding."""

from collections.abc import Callable
from typing import TypeVar

L = TypeVar("L")


def cut_lines(text: str, halves: bool, line: Callable[[int, int, str, bool, bool], L]) -> list[L]:
    """Of each line, blanks around it aside: where it starts and ends, its text, if a blank line is before it; if even.

    An even one has single blanks between its words, and no sign that cannot be seen. `halves`: in this text U+0085 and
    U+00A0 may be halves of letters, and neither ends a line nor is a blank.
    """
    found: list[L] = []
    start = end = -1  # of the line; its text ends where the last sign is that is no blank
    at = -1
    newlines = returns = 0  # what ended lines since the last one that was found
    even = True
    for character in text:
        at += 1
        if " " <= character <= "~" or not is_blank(character, halves):
            blank = character == " "
            if blank and at > end:  # the second one, or one before the line
                even = False
            elif start < 0 and not blank:
                start = at
                even = True
            if not (" " <= character <= "~" or character.isprintable()):
                even = False
            end = end if blank else at + 1
        elif ends_line(character, halves):
            if start >= 0 and not (halves and text[start:end].isspace()):
                found.append(line(start, end, text[start:end], apart(len(found), newlines, returns), even))
                newlines = returns = 0
            start = -1
            newlines += character == "\n"
            returns += character == "\r"
        else:
            even = False
    if start >= 0 and not (halves and text[start:end].isspace()):
        found.append(line(start, end, text[start:end], apart(len(found), newlines, returns), even))
    return found


def apart(before: int, newlines: int, returns: int) -> bool:
    """True if more than one line ended since the line before, or if there is none."""
    return before == 0 or (newlines if newlines else returns) > 1


def is_blank(character: str, halves: bool) -> bool:
    """True for white space; the blanks and ends of lines that are no half of a letter if it may be one."""
    return character in " \t\n\r\x0b\x0c\u2028\u2029" if halves else character.isspace()


def ends_line(character: str, halves: bool) -> bool:
    """True for what ends lines: "\\n" and all that `str.splitlines` knows."""
    return character in "\n\r\x0b\x0c\u2028\u2029" or (not halves and character in "\x1c\x1d\x1e\x85")
