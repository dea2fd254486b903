"""What lines are about: the stems of their long words."""

from typing import Final

LETTERS: Final = 5
"""Words of at least so many letters tell what a line is about; so many make a stem that inflection leaves alone."""


def stems(text: str, idle: frozenset[str] = frozenset()) -> set[str]:
    """First letters of the long words of a line; pairs of characters where words have no blanks between them.

    Stems that are `idle` are left out.
    """
    small = text.lower()
    found: set[str] = set()
    start, count = 0, len(small)
    for at in range(count + 1):
        character = small[at] if at < count else " "
        if "a" <= character <= "z" or (character > "\x7f" and character.isalnum() and not character.isdecimal()):
            continue
        size = at - start
        if size > 1 and is_eastern(small[start]) and is_eastern(small[start + 1]):
            for first in range(start, at - 1):
                stem = small[first : first + 2]
                if stem not in idle:
                    found.add(stem)
        elif size >= LETTERS:
            stem = small[start : start + LETTERS]
            if stem not in idle:
                found.add(stem)
        start = at + 1
    return found


def is_eastern(character: str) -> bool:
    """True for kana, Han and Hangul, of which words are written without blanks or of few characters."""
    if character < "\u4e00":
        return "\u3040" <= character <= "\u30ff"
    return character <= "\u9fff" or "\uac00" <= character <= "\ud7af"
