"""Lines that were broken at a width, joined into their paragraphs again.

Two signs tell such a text. A program fills each line: the next word did not fit. One width that explains nearly all
breaks near it is no chance, however many menus and long lines stand around (a page that html2text wrote, a mail with
a signature). Lines broken by hand, or by the width of letters on paper, obey no such law: there most lines are about as
long as the longest.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from .lines import ENDS, Line, is_item, paragraphs

_LEAST: Final = 50
_MOST: Final = 132
"""Code points: the widths at which text is broken by hand, by old mailers (72), by writers of Markdown (78), by editors
(100, 120), by printers of listings (132)."""
_MOST_RAGGED: Final = 100
_LEAST_WIDE: Final = 30
"""The least width of Chinese and Japanese, whose letters take two columns."""
_FEWEST: Final = 6
"""Lines of a wrapped text, and breaks that show its width."""
_QUOTED: Final = 3
"""Such breaks in lines that a mail quotes: its program has filled them."""
_LAWFUL: Final = 0.7
"""Of the breaks near a width, how many it must explain: .97 and more on 95 % of 139 pages by html2text."""
_NEAR: Final = 15
"""Code points: a break so far from a width is near it."""
_LONGEST: Final = 30
"""Code points of a word that may be broken off: addresses of links may not."""
_BLANKS: Final = 4
_SLACK: Final = 4
"""Columns that an indent or the mark of a quotation takes of the width, or adds to it: where most paragraphs are of two
lines, the width that is found is that of their indented first ones."""
_SHARE: Final = 0.6
_SHORT: Final = 3
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Letters that have no blank between words. Korean has, and programs break its lines there."""
_CLOSED: Final = (*ENDS, ":")
_DOUBTFUL: Final = re.compile(r"(?P<dash>[-–])\s|(?P<number>\d{1,3})(?P<sign>[.)])\s")
_AROUND: Final = 8
"""What opens an item, or a line in a sentence's midst; lines near it that tell which."""


class _Break(Struct, frozen=True, gc=False):
    """Where a line ends and the next word did not fit: any width of `least` to `most` would have broken it there."""

    least: int
    most: int
    open: bool


def unwrapped(lines: list[Line], *, mail: bool = False) -> list[Line]:
    """The lines, those of a wrapped paragraph joined; the same list if the text is not wrapped."""
    if len(lines) < _FEWEST:
        return lines
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap]
    width = _filled(lines, pairs, _QUOTED if mail else _FEWEST)
    goes_on = _goes_on
    if not width:
        width, goes_on = _ragged(lines, pairs), _reaches
    if not width:
        return lines
    opened = [after.gap or _opens_item(lines, at) for at, after in enumerate(lines[1:], 1)]
    joins = [not opens and goes_on(*pair, width) for opens, pair in zip(opened, pairwise(lines), strict=True)]
    return paragraphs(lines, joins, _text_of)


def _opens_item(lines: Sequence[Line], at: int) -> bool:
    """True for an item of a list, which is none where a sentence goes on: "am / 7. Mai", "sich / – und das Land – …".

    There no item that would be its neighbour stands near.
    """
    text = lines[at].text
    if not is_item(text):
        return False
    found = None if lines[at - 1].text.endswith(_CLOSED) else _DOUBTFUL.match(text)
    if found is None:
        return True
    near = [line.text for line in lines[max(0, at - _AROUND) : at + _AROUND + 1] if line is not lines[at]]
    if found["dash"]:
        return any(other.startswith(found["dash"]) for other in near)
    beside = tuple(f"{int(found['number']) + step}{found['sign']}" for step in (-1, 1))
    return any(other.startswith(beside) for other in near)


def _filled(lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]], fewest: int) -> int:
    """The width that lines were filled up to, or 0; `pairs`: those with no blank line between."""
    breaks = [found for pair in pairs if _LEAST_WIDE <= len(pair[0].text) <= _MOST + _NEAR and (found := _break(*pair))]
    if len(breaks) < fewest:
        return 0
    votes = [0] * (_MOST + 2)
    for found in breaks:
        votes[min(found.least, _MOST + 1)] += 1
        votes[min(found.most + 1, _MOST + 1)] -= 1
    width = best = total = 0
    narrowest = _LEAST_WIDE if 2 * sum(found.least == found.most for found in breaks) > len(breaks) else _LEAST
    for at, vote in enumerate(votes[: _MOST + 1]):
        total += vote
        if total >= best and at >= narrowest:  # of widths that explain as much the widest: no line is longer than it
            width, best = at, total
    near = [found for found in breaks if abs(found.least - width) <= _NEAR]
    lawful = [found for found in near if found.least <= width <= found.most]
    if len(lawful) < max(fewest, _LAWFUL * len(near)) or sum(found.open for found in lawful) <= _SHARE * len(lawful):
        return 0
    unbroken = sum(len(line.text) > width + _SLACK and _may_be_broken(line.text) for line in lines)
    return width if unbroken < len(lawful) / 2 else 0


def _break(line: Line, after: Line) -> _Break | None:
    """The break between two lines, if it may be one of a paragraph."""
    size = len(line.text)
    if _is_wide(line.text, after.text):
        return _Break(size, size, not line.text.endswith(_CLOSED))
    if size < _LEAST - _NEAR or line.text.count(" ") < _BLANKS or is_item(line.text) or is_item(after.text):
        return None
    word = after.text.find(" ", 0, _LONGEST)
    return _Break(size, size + (word if word > 0 else min(len(after.text), _LONGEST)), not line.text.endswith(_CLOSED))


def _may_be_broken(text: str) -> bool:
    """True if a program that fills lines would have broken it: no item of a list, no address without blanks."""
    words = text.split(" ")
    return len(words) > _BLANKS and max(map(len, words)) <= _LONGEST and not is_item(text)


def _goes_on(line: Line, after: Line, width: int) -> bool:
    """True if a line that was filled up to a width goes on in the next: its first word did not fit."""
    if len(line.text) > width + _SLACK:
        return " " not in line.text  # an address that is longer than a line stands alone in one
    if _is_wide(line.text, after.text):
        return len(line.text) == width
    return len(line.text) + 1 + len(after.text.split(" ", 1)[0]) > width - _SLACK


def _ragged(lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]]) -> int:
    """About the width of lines that are most about as long as the longest, if sentences run over their ends; or 0."""
    sizes = [len(line.text) for line in lines]
    if len(pairs) < len(lines) // 3 or max(sizes) > _MOST_RAGGED * 1.3 + 10:
        return 0
    width = sorted(sizes)[int(len(sizes) * 0.97)]
    if not _LEAST <= width <= _MOST_RAGGED or max(sizes) > width * 1.3 + 10:
        return 0
    near = sum(len(line.text) > width * 0.75 for line, _ in pairs)
    open_ended = sum(not line.text.endswith(_CLOSED) for line, _ in pairs)
    return width if near > _SHARE * len(pairs) and open_ended > _SHARE * len(pairs) else 0


def _reaches(line: Line, after: Line, width: int) -> bool:
    """True if a line ends so near the width that the next one goes on with it."""
    return len(line.text) + len(after.text.split(" ", 1)[0]) + 1 > width * 0.9


def _text_of(group: Sequence[Line]) -> str:
    """The lines with what the break took from between them, if it took a blank."""
    pieces = [group[0].text]
    address = _ends_in_address(group[0].text, False)
    for line in group[1:]:
        whole = address or _is_wide(pieces[-1], line.text) or _is_hyphenated(pieces[-1], line.text)
        pieces.append(line.text if whole else f" {line.text}")
        address = _ends_in_address(line.text, address)
    return "".join(pieces)


def _ends_in_address(text: str, begun: bool) -> bool:
    """True if a line ends within the target of a link, `begun` if the line before it did."""
    target = text.rfind("](")
    return " " not in text[target + 1 :] and ")" not in text[target + 1 :] and (begun or target >= 0)


def _is_hyphenated(before: str, after: str) -> bool:
    """True if a break behind a hyphen took no blank; a short small word stood apart ("Vor- und Nachteile")."""
    if before[-1] != "-" or not before[-2:-1].isalnum() or not after[0].isalnum():
        return False
    return not after[0].islower() or len(after.split(" ", 1)[0]) > _SHORT


def _is_wide(before: str, after: str) -> bool:
    """True if a line's end and the next line's beginning are letters that have no blank between them."""
    return bool(_WIDE.match(before, len(before) - 1) and _WIDE.match(after))
