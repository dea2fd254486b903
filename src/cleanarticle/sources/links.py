"""Links and images of Markdown: what a reader sees of them, and where they lead.

Brackets nest (an image in a link, a link around a teaser), targets hold brackets and blanks, and converters break all
of them over lines; so a line is scanned by its brackets, once from left to right.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from .lines import Line

_MARK: Final = re.compile(r"\\.|!?\[|\]")
_ROUND: Final = re.compile(r"[()]")
_TARGET: Final = 4000
"""Code points of the longest target, but for pictures that stand in it as data."""
_SPACELESS: Final = re.compile(r"\s*<?\S*>?(?:\s+[\"'].*[\"'])?\s*", re.DOTALL)
_ADDRESS: Final = re.compile(r"\s*<?(?:[a-z][a-z+.-]{1,15}:|[/#?])")
"""How a target begins that may hold blanks: converters leave them in as the page has them."""
_REFERENCE: Final = re.compile(r"\[[^\]]{0,200}\]")
_ONWARD: Final = 8
_TEASER: Final = 600
"""Lines below it, and code points in all, within which a link that was broken over lines must end."""
_HEADING: Final = re.compile(r"#{1,6}\s+")


class Shown(Struct, frozen=True):
    """What a reader sees of a line: its text, the targets of links, and how many letters of it are links."""

    text: str
    links: tuple[str, ...] = ()
    link_chars: int = 0


class _Opening(Struct, frozen=True):
    """A bracket: which piece it is, if it opens an image, how many letters stood before it, and how many of links."""

    piece: int
    mark: str
    letters: int
    linked: int


def shown(line: str) -> Shown:
    """A line without the markup of links and images; brackets that open neither stay."""
    if "](" not in line and "][" not in line:
        return Shown(line)
    pairs = _pairs(line)
    pieces: list[str] = []
    opened: list[_Opening] = []
    links: list[str] = []
    letters = chars = at = 0
    while (found := _MARK.search(line, at)) is not None:
        mark = found.group()
        pieces += line[at : found.start()], mark
        letters += found.end() - at
        at = found.end()
        if mark in ("[", "!["):
            opened.append(_Opening(len(pieces) - 1, mark, letters - len(mark), chars))
        elif mark == "]" and opened:
            opening = opened.pop()
            end = _end_of_target(line, at, opening.mark, pairs)
            if end < 0:
                continue
            pieces[opening.piece] = pieces[-1] = ""
            letters -= len(opening.mark) + 1
            if opening.mark == "[":
                links.append(_address(line[at + 1 : end - 1]))
                chars = opening.linked + letters - opening.letters
            at = end
    pieces.append(line[at:])
    return Shown("".join(pieces), tuple(links), chars)


def _pairs(line: str) -> dict[int, int]:
    """Where round brackets open and the place behind the one that closes each."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for found in _ROUND.finditer(line):
        if found.group() == "(":
            opened.append(found.start())
        elif opened:
            pairs[opened.pop()] = found.end()
    return pairs


def _end_of_target(line: str, at: int, mark: str, pairs: Mapping[int, int]) -> int:
    """Where the target behind a closed bracket ends, or -1 if there is none."""
    if mark == "![" and (found := _REFERENCE.match(line, at)) is not None:
        return found.end()
    end = pairs.get(at, -1)
    if end < 0 or (end - at > _TARGET and not line.startswith("data:", at + 1)):
        return -1
    target = line[at + 1 : end - 1]
    return end if _ADDRESS.match(target) or _SPACELESS.fullmatch(target) else -1


def _address(target: str) -> str:
    return (target.split(maxsplit=1) or [""])[0].strip("<>")


def _is_open(line: str) -> bool:
    """True if a bracket of the line is not closed on it."""
    return line.count("[") > line.count("]") or line.rfind("](") > line.rfind(")")


def _parted(line: Line) -> list[Line]:
    """The line, or two where one link ends on it and the next begins right behind: "… here.](https://…)[2/16/2024"."""
    text = line.text
    at = text.rfind(")[") + 1
    if not at or line.end - line.start != len(text) or "](" not in text[:at] or not _is_open(text[at:]):
        return [line]
    middle = line.start + at
    return [Line(line.start, middle, text[:at], line.gap), Line(middle, line.end, text[at:], False)]


def linked(lines: Sequence[Line]) -> list[Line]:
    """The lines, those of one link or image joined that a converter broke over them."""
    lines = [part for line in lines for part in (_parted(line) if ")[" in line.text else (line,))]
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if "[" in line.text and _is_open(line.text):
            whole = line
            for count, more in enumerate(lines[at : at + _ONWARD], 1):
                whole = Line(whole.start, more.end, f"{whole.text} {_HEADING.sub('', more.text, count=1)}", whole.gap)
                if len(whole.text) > _TEASER + _TARGET:
                    break
                if "](" in more.text and not _is_open(whole.text):
                    line, at = whole, at + count
                    break
        joined.append(line)
    return joined
