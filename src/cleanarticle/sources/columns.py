"""Lines of a printed page's columns, words divided at their ends, joined into paragraphs: text of a PDF.

Its lines are as long as letters are narrow, so no width explains where they break (`wrapping`). What tells them is that
again and again a word's head and a hyphen end a line and its small rest begins the next.
"""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from .lines import ENDS, Line, is_item, paragraphs

_HYPHENS: Final = "-‐\u00ad¬"
_FEWEST: Final = 3
_SHARE: Final = 0.04
"""Divided words, and their share of the lines: texts that were filled to a width break at few hyphens of their own."""
_NARROWEST: Final = 20
_WIDEST: Final = 110
_FULL: Final = 0.7
"""A line of so much of the width is a full one; so many of a column's lines are."""
_ENDS: Final = 0.8
_REACHES: Final = 0.85
"""A sentence that ends before so much of the width ends its paragraph; a line that the next word would have filled to
so much of it goes on."""
_LONG: Final = 1.4
_CLOSED: Final = (*ENDS, "“", "«", ")")
_KNOWN: Final = 2
_AROUND: Final = ".,;:!?…()[]\"'“”„«»‘’"
"""Marks around a word."""


def undivided(lines: list[Line]) -> list[Line]:
    """The lines, those of columns joined and their words made whole; the same list if none are divided."""
    ends = len([None for line in lines if line.text[-1] in _HYPHENS])
    if ends < _FEWEST:
        return lines
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap]
    divided = sorted(len(line.text) for line, after in pairs if _is_divided(line.text, after.text))
    if len(divided) < max(_FEWEST, _SHARE * len(lines)):
        return lines
    width = divided[int(len(divided) * 0.9)]  # they are full: of a page's head and a short story too
    open_ended = [line for line, _ in pairs if not line.text.endswith(_CLOSED)]
    full = sum(len(line.text) > _FULL * width for line in open_ended)
    if not _NARROWEST <= width <= _WIDEST or full < _FULL * len(open_ended):
        return lines
    words = Counter(lines[0].text.split())
    for pair in pairwise(lines):
        words.update(_whole_words(*pair).split())
    hyphened = frozenset(word.strip(_AROUND) for word in words if "-" in word)
    goes_on = [_goes_on(*pair, width) for pair in pairwise(lines)]
    return paragraphs(lines, goes_on, lambda group: _text_of(group, words, hyphened))


def _is_divided(before: str, after: str) -> bool:
    return before[-1] in _HYPHENS and before[-2:-1].isalpha() and after[0].islower()


def _whole_words(line: Line, after: Line) -> str:
    """The words of the second line, without the rest of one that the first line began."""
    return after.text.partition(" ")[2] if _is_divided(line.text, after.text) else after.text


def _goes_on(line: Line, after: Line, width: int) -> bool:
    text = line.text
    if after.gap or is_item(after.text) or after.text.isdigit() or len(text) > _LONG * width:
        return False  # the number of a page, and what stands over all its columns
    if text[-1] in _HYPHENS:
        return text[-2:-1].isalpha()
    if text.endswith(_CLOSED) and len(text) < _ENDS * width:
        return False
    return after.text[0].islower() or len(text) + 1 + len(after.text.split(" ", 1)[0]) > _REACHES * width


def _text_of(group: Sequence[Line], words: Mapping[str, int], hyphened: Set[str]) -> str:
    """The lines as one; a hyphen stays in "Merkel-Regierung", and in what the text writes with it elsewhere."""
    pieces = [group[0].text]
    for before, line in pairwise(group):
        text, rest = before.text, line.text
        if text[-1] not in _HYPHENS:
            pieces.append(f" {rest}")
        elif not _is_divided(text, rest):
            pieces.append(rest)
        elif words.get(tail := rest.split(" ", 1)[0], 0) >= _KNOWN:  # "Vor- und Nachteile"
            pieces.append(f" {rest}")
        else:
            head = text.rsplit(" ", 1)[-1][:-1]
            if f"{head}-{tail}".strip(_AROUND) not in hyphened:
                pieces[-1] = pieces[-1][:-1]
            pieces.append(rest)
    return "".join(pieces)
