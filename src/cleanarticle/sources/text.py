"""Text or Markdown into blocks with exact spans: a block a line, or a paragraph where lines are wrapped by width."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ..core.blocks import Block, BlockKind, Plain
from .blanks import fold, has_halves
from .front import front_matter
from .markdown import is_markdown, read_line

_ROW_OF_HALVES: Final = re.compile(r"[^\n\r\x0b\x0c\u2028\u2029]+|[\n\r\x0b\x0c\u2028\u2029]+")
"""Lines, and the ends of lines, of a text in which U+0085 may be half of a letter, and ends no line."""
_BLANKS_OF_HALVES: Final = " \t\n\r\x0b\x0c\u2028\u2029"
_BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")
_WRAP_LEAST: Final = 50
_WRAP_MOST: Final = 100
"""Code points: the widths at which text is wrapped by hand or by old mailers (72, 80)."""
_WRAPPED_SHARE: Final = 0.6
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]$")


class _Line(Struct, frozen=True, gc=False):
    """A line without the blanks around it: where it starts and ends in the input, and if a blank line is before it."""

    start: int
    end: int
    text: str
    gap: bool


def cut(text: str, utf8: bytes | None = None, *, markdown: bool | None = None) -> tuple[tuple[Block, ...], Plain]:
    """Blocks of a text in order; `utf8` is the same where it is at hand. `markdown` None: told by the text itself."""
    lines = _lines(text, has_halves(text, utf8))
    texts = [line.text for line in lines]
    marked = is_markdown(text, texts) if markdown is None else markdown
    even = "  " not in "\n".join(texts)
    if _wrapped(lines):
        lines = [_joined(group) for group in _paragraphs(lines)]
    blocks = tuple(
        [_marked_block(at, line, text) if marked else _block(at, line, text, even) for at, line in enumerate(lines)]
    )
    metadata, front = front_matter([block.text for block in blocks])
    return blocks, Plain(text, marked, metadata, front, tuple([line.gap for line in lines]))


def _lines(text: str, halves: bool) -> list[_Line]:
    """The lines that hold more than blanks."""
    found: list[_Line] = []
    rows = _ROW_OF_HALVES.findall(text) if halves else text.splitlines(keepends=True)
    blanks = _BLANKS_OF_HALVES if halves else None
    at = last = 0
    apart = True  # rows of blanks, if any, came before this one: else there is one line's end to its last
    for row in rows:
        stripped = row.strip(blanks)
        if not stripped or (halves and stripped.isspace()):
            apart = True
        else:
            start = at if row[0] == stripped[0] else at + len(row) - len(row.lstrip(blanks))
            end = start + len(stripped)
            found.append(_Line(start, end, stripped, not found or (apart and _has_gap(text, last, start))))
            last, apart = end, False
        at += len(row)
    return found


def _has_gap(text: str, start: int, end: int) -> bool:
    """True if more than one line ends there."""
    return (text.count("\n", start, end) or text.count("\r", start, end)) > 1


def _wrapped(lines: list[_Line]) -> bool:
    """True if the text's lines are broken at a width: most are about as long as the longest, and sentences run over."""
    if len(lines) < 6:
        return False
    sizes = sorted([len(line.text) for line in lines])
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


def _joined(group: list[_Line]) -> _Line:
    """The lines of a paragraph as one."""
    return _Line(group[0].start, group[-1].end, _join(line.text for line in group), group[0].gap)


def _marked_block(index: int, line: _Line, source: str) -> Block:
    read = read_line(line.text)
    shown = fold(read.text or line.text) or source[line.start : line.end]
    marked = line.text if read.text != line.text else ""
    return Block(
        index, shown, line.start, line.end, read.kind,
        heading=read.heading, links=read.links, link_chars=read.link_chars, marked=marked,
    )  # fmt: skip


def _block(index: int, line: _Line, source: str, even: bool) -> Block:
    """A line of plain text; `even` if no line of its source has two blanks together."""
    kind: BlockKind = "paragraph"
    text = line.text
    bullet = None if text[0].isalpha() else _BULLET.match(text)
    if bullet and bullet.end() < len(text) and not _is_number_of_text(bullet.group(), text):
        kind = "list_item"
        text = text if bullet.group()[0].isdigit() else text[bullet.end() :]  # a number is part of the text
    shown = text if even and text.isprintable() else fold(text) or source[line.start : line.end]
    return Block(index, shown, line.start, line.end, kind)


def _is_number_of_text(bullet: str, text: str) -> bool:
    """ "10. November 2024" and a dash that opens a direct speech ("– No, he said") are not list items."""
    if bullet[0].isdigit():
        return len(text) < 20 or (bullet.rstrip()[-1:] == "." and text[len(bullet) :][:1].islower())
    return bullet[0] in "–-" and len(text) > 120


def _join(texts: Iterable[str]) -> str:
    joined = ""
    for text in texts:
        joined += text if not joined or (_WIDE.search(joined) and _WIDE.match(text[:1])) else f" {text}"
    return joined
