"""What lines are about: the stems of their long words."""

from typing import Final

LETTERS: Final = 5
"""Words of at least so many letters tell what a line is about; so many make a stem that inflection leaves alone."""


def stems(text: str, idle: frozenset[str] = frozenset()) -> set[str]:
    """First letters of the long words of a line, small; pairs of characters where words have no blanks between them.

    Stems that are `idle` are left out.
    """
    found: set[str] = set()
    if "İ" in text or "Σ" in text:
        text = text.lower()  # what these are written as small tells the word around them
    start = at = 0
    capital = False
    for character in text + " ":
        if "a" <= character <= "z":
            at += 1
            continue
        if "A" <= character <= "Z":
            capital = True
            at += 1
            continue
        if character > "\x7f" and character.isalnum() and not character.isdecimal():
            capital = capital or character.isupper() or character.istitle()
            at += 1
            continue
        size = at - start
        if size > 1:
            if is_eastern(text[start]) and is_eastern(text[start + 1]):
                for first in range(start, at - 1):
                    add(found, text[first : first + 2], capital, idle)
            elif size >= LETTERS:
                add(found, text[start : start + LETTERS], capital, idle)
        at += 1
        start = at
        capital = False
    return found


def add(found: set[str], stem: str, capital: bool, idle: frozenset[str]) -> None:
    """Add a stem, which has capitals perhaps."""
    if capital:
        stem = stem.lower()
    if stem not in idle:
        found.add(stem)


def is_eastern(character: str) -> bool:
    """True for kana, Han and Hangul, of which words are written without blanks or of few characters."""
    if character < "\u4e00":
        return "\u3040" <= character <= "\u30ff"
    return character <= "\u9fff" or "\uac00" <= character <= "\ud7af"
