"""How prompts are built: a word that addresses the reader beside the thing it is about, in one line without quotes."""

import re
from collections.abc import Iterable
from typing import Final

_SAID: Final = r"[^\"“”„«»「」『』]"
"""What a prompt is made of: with a quotation mark in it, a line is more likely speech."""
_OPENING: Final = r"(?:^[^\w\"“”„«»‘'「『]{0,6}|[.!?…:;|–—•。！？：] ?)"
"""Where a sentence begins."""
_REACH: Final = 120
"""Code points between the two, and at either end."""
_NO_BLANKS: Final = "\u0e00"
"""From this code point on, near enough, scripts put no blanks between words."""


def composed(ask: Iterable[str], about: Iterable[str]) -> tuple[str, ...]:
    """Patterns for a line that holds one of each, in either order.

    `^` before a phrase: only where a sentence begins; `$` after it: only at the end of the line. `*` before or after
    it: the word may go on there. A line that opens with a long dash is speech.
    """
    asks, abouts = _any_of(ask), _any_of(about)
    gap = f"{_SAID}{{0,{_REACH}}}"
    return tuple(f"^(?![—–]){gap}?{first}{gap}?{last}{gap}$" for first, last in ((asks, abouts), (abouts, asks)))


def _any_of(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(_phrase, phrases))})"


def _phrase(phrase: str) -> str:
    opening = _OPENING if phrase.startswith("^") else ""
    closing = r"\W{0,3}$" if phrase.endswith("$") else ""
    words = phrase.strip("^$*")
    before = r"\b" if _is_bounded(words[0]) and "*" not in phrase[:2] else ""
    after = r"\b" if _is_bounded(words[-1]) and not phrase.endswith("*") else ""
    escaped = re.escape(words).replace("\\ ", r"\s").replace("'", "['’]")
    return f"{opening}{before}{escaped}{after}{closing}"


def _is_bounded(character: str) -> bool:
    return character.isalnum() and character < _NO_BLANKS
