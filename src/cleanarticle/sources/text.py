"""Text or Markdown into blocks with exact spans: a block a line, or a paragraph where lines are wrapped by width."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ..core.blocks import Block, BlockKind, Plain
from .blanks import fold, has_halves
from .front import front_matter
from .markdown import is_markdown, may_be_markdown, read_line

_LINE_OF_HALVES: Final = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+")
_ASCII_BLANKS: Final = " \t"
_BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")
_WRAP_LEAST: Final = 50
_WRAP_MOST: Final = 100
"""Code points: the widths at which text is wrapped by hand or by old mailers (72, 80)."""
_WRAPPED_SHARE: Final = 0.6
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]$")


class _Line(Struct, frozen=True):
    """A line without the blanks around it: where it starts and ends in the input, and if a blank line is before it."""

    start: int
    end: int
    text: str
    gap: bool


def cut(text: str, *, markdown: bool | None = None) -> tuple[tuple[Block, ...], Plain]:
    """Blocks of a text in order. `markdown` None: told by the text itself."""
    lines = list(_lines(text))
    marked = may_be_markdown(text) and is_markdown(line.text for line in lines) if markdown is None else markdown
    groups = _paragraphs(lines) if _wrapped(lines) else [[line] for line in lines]
    blocks = tuple(_block(index, group, text, marked) for index, group in enumerate(groups))
    metadata, front = front_matter([block.text for block in blocks])
    gaps = tuple(group[0].gap for group in groups)
    return blocks, Plain(text, marked, metadata, front, gaps)


def _lines(text: str) -> Iterator[_Line]:
    """The lines that hold more than blanks."""
    last = 0
    first = True
    halves = has_halves(text)
    blanks = _ASCII_BLANKS if halves else None
    for at, raw in _rows_of_halves(text) if halves else _rows(text):
        stripped = raw.strip(blanks)
        if not stripped or stripped.isspace():
            continue
        start = at + len(raw) - len(raw.lstrip(blanks))
        breaks = text.count("\n", last, start) or text.count("\r", last, start)
        yield _Line(start, start + len(stripped), stripped, first or breaks > 1)
        last, first = start + len(stripped), False


def _rows(text: str) -> Iterator[tuple[int, str]]:
    """All lines, with their ends, and where each begins."""
    at = 0
    for row in text.splitlines(keepends=True):
        yield at, row
        at += len(row)


def _rows_of_halves(text: str) -> Iterator[tuple[int, str]]:
    """The same of a text in which U+0085 may be half of a letter, and ends no line."""
    return ((match.start(), match.group()) for match in _LINE_OF_HALVES.finditer(text))


def _wrapped(lines: list[_Line]) -> bool:
    """True if the text's lines are broken at a width: most are about as long as the longest, and sentences run over."""
    if len(lines) < 6:
        return False
    sizes = sorted(len(line.text) for line in lines)
    width = sizes[int(len(sizes) * 0.97)]
    if not _WRAP_LEAST <= width <= _WRAP_MOST or sizes[-1] > width * 1.3 + 10:
        return False
    full = [line for line, after in pairwise(lines) if not after.gap]
    if len(full) < len(lines) // 3:
        return False
    near = sum(len(line.text) > width * 0.75 for line in full)
    open_ended = sum(not line.text.endswith((".", "!", "?", '"', "”", ":", "»")) for line in full)
    return near > _WRAPPED_SHARE * len(full) and open_ended > _WRAPPED_SHARE * len(full)


def _paragraphs(lines: list[_Line]) -> list[list[_Line]]:
    """Wrapped lines gathered: a blank line, a bullet or a line that ends well short of the width ends a paragraph."""
    width = sorted(len(line.text) for line in lines)[int(len(lines) * 0.97)]
    groups: list[list[_Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        goes_on = before is not None and not line.gap and not _BULLET.match(line.text)
        if goes_on and before is not None:
            word = len(line.text.split(" ", 1)[0])
            goes_on = len(before.text) + word + 1 > width * 0.9
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _block(index: int, group: list[_Line], source: str, markdown: bool) -> Block:
    start, end = group[0].start, group[-1].end
    text = group[0].text if len(group) == 1 else _join(line.text for line in group)
    if markdown:
        line = read_line(text)
        shown = fold(line.text or text) or source[start:end]
        marked = text if line.text != text else ""
        return Block(
            index, shown, start, end, line.kind,
            heading=line.heading, links=line.links, link_chars=line.link_chars, marked=marked,
        )  # fmt: skip
    kind: BlockKind = "paragraph"
    bullet = None if text[0].isalpha() else _BULLET.match(text)
    if bullet and bullet.end() < len(text) and not _is_number_of_text(bullet.group(), text):
        kind = "list_item"
        text = text if bullet.group()[0].isdigit() else text[bullet.end() :]  # a number is part of the text
    return Block(index, fold(text) or source[start:end], start, end, kind)


def _is_number_of_text(bullet: str, text: str) -> bool:
    """ "10. November 2024" and a dash that opens a direct speech ("– No, he said") are not list items."""
    if bullet[0].isdigit():
        return len(text) < 20 or (bullet.rstrip()[-1:] == "." and text[len(bullet) :][:1].islower())
    return bullet[0] in "–-" and len(text) > 120


def _join(texts: Iterator[str]) -> str:
    joined = ""
    for text in texts:
        joined += text if not joined or (_WIDE.search(joined) and _WIDE.match(text[:1])) else f" {text}"
    return joined
