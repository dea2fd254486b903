"""Paragraphs that were torn at their links, joined again.

`soup.get_text("\\n", strip=True)` of BeautifulSoup, and whatever else puts an end of line around each piece of text,
makes three lines of a sentence with a link in it. No paragraph begins with a comma or a full stop: a text in which
lines do was torn.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from .lines import Line, is_item, joined, paragraphs

_REST: Final = re.compile(r"[،؛؟。、]|[,.;!?)\]»”’]+(?:\s|$)|['’]s\b|[\"'’”]+$")
_FIRST: Final = frozenset(",.;!?)]»”’،؛؟。、'\"")
"""What a line begins with that is the rest of a sentence. A colon is none: kickers stand above ": Headline"."""
_FEWEST: Final = 2
"""Lines that begin so in a torn text: 81 of 139 texts of BeautifulSoup, none of 1,210 of four extractors."""
_CLOSED: Final = re.compile(r"(?:[.!?…:。।۔؟][\"”“»«')]?|»)$")
_MARKS: Final = "\"'’”"
_OPENED: Final = re.compile(r"(?:^[(„]|\s[(„“«»\"])$")
_GOES_ON: Final = re.compile(r"(?:[,;]|\S\s?[–—]|^[(„]|\s[(„“«»\"])$")
_LEAD_ENDS: Final = re.compile(r"\)[.:]?\s?[-–—]{1,2}|\):")
"""The end of a dateline, whose paragraph stands on the next line."""
_LINK: Final = 40
"""Code points of an agency's name or a place beside a bracket."""
_QUOTED: Final = ("“", "”", "«", "»", '"')
_PROSE: Final = 40
"""Code points of an open line that a piece with a capital may go on: above shorter ones stand menus and kickers."""


def mended(lines: list[Line]) -> list[Line]:
    """The lines, those of one torn paragraph joined; the same list if the text is not torn."""
    lines = _closed_brackets(lines)
    torn = [line for line in lines[1:] if line.text[0] in _FIRST and not line.gap and _REST.match(line.text)]
    if len(torn) < _FEWEST:
        return lines
    return paragraphs(lines, _goes_on(lines), _text_of)


def _goes_on(lines: Sequence[Line]) -> Iterator[bool]:
    """Of each line whether the next is of its paragraph: the rest of it, or a piece that begins such a rest itself."""
    follows = [*(_follows(*pair) for pair in pairwise(lines)), False]
    size = len(lines[0].text)
    for at, (line, after) in enumerate(pairwise(lines)):
        goes_on = follows[at] or (follows[at + 1] and size >= _PROSE and _leads(line, after))
        size = len(after.text) + (size if goes_on else 0)
        yield goes_on


def _closed_brackets(lines: list[Line]) -> list[Line]:
    """The lines, those joined that a link in brackets tore: "SEOUL, Nov 10 (", "Reuters", ") - The port …"."""
    if not any(line.text[-1] == "(" for line in lines[:-2]):
        return lines
    mended: list[Line] = []
    at = 0
    while at < len(lines):
        group = lines[at : at + 3]
        if not (_is_bracketed(group) and not any(line.gap for line in group[1:])):
            mended.append(lines[at])
            at += 1
            continue
        at += 3
        if at < len(lines) and _LEAD_ENDS.fullmatch(group[2].text) and not lines[at].gap:
            group.append(lines[at])
            at += 1
        if group[0].text == "(" and mended and len(mended[-1].text) <= _LINK and not group[0].gap:
            group.insert(0, mended.pop())
        mended.append(joined(group, _text_of(group)))
    return mended


def _is_bracketed(group: Sequence[Line]) -> bool:
    """True for a line that ends in a bracket, a link, and what begins with the bracket's end."""
    return len(group) == 3 and group[0].text[-1] == "(" and group[2].text[0] == ")" and len(group[1].text) <= _LINK


def _text_of(group: Sequence[Line]) -> str:
    """The pieces with the blanks that stripping took from between them."""
    pieces = [group[0].text]
    for before, line in pairwise(group):
        pieces.append(line.text if _REST.match(line.text) or _OPENED.search(before.text) else f" {line.text}")
    return "".join(pieces)


def _follows(line: Line, after: Line) -> bool:
    """True if a line is the rest of the one above."""
    if after.gap or is_item(after.text):
        return False
    if _REST.match(after.text):
        return True
    small = after.text[0].islower() and not after.text[1:2].isupper()
    return (small and not _is_closed(line.text)) or _GOES_ON.search(line.text, max(0, len(line.text) - 3)) is not None


def _leads(line: Line, piece: Line) -> bool:
    """True if a piece that begins with a capital, and goes on below, may go on an open line above it."""
    return not piece.gap and not _is_closed(line.text) and not line.text.endswith(_QUOTED) and not is_item(piece.text)


def _is_closed(text: str) -> bool:
    """True if a sentence ends with a line, which may be the quotation mark behind it."""
    return _CLOSED.search(text, max(0, len(text) - 2)) is not None or not text.strip(_MARKS)
