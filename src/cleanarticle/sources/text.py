"""Text or Markdown into blocks with exact spans: a block a line, or a paragraph where lines are wrapped by width."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ..core.blocks import Block, BlockKind, Plain
from ..kernels import COMPILED
from .blanks import fold, has_halves
from .front import front_matter
from .markdown import is_markdown, read_line

if TYPE_CHECKING or not COMPILED:
    from ..kernels.cutting import cut_lines
else:
    from ..kernels._cutting import cut_lines

_BULLET: Final = re.compile(r"(?:[•·▪▫■□●○◦‣∙*+–-]|\d{1,3}[.)])\s+(?=\S)|[•●▪■◦‣]")
_WRAP_LEAST: Final = 50
_WRAP_MOST: Final = 100
"""Code points: the widths at which text is wrapped by hand or by old mailers (72, 80)."""
_WRAPPED_SHARE: Final = 0.6
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]$")


class _Line(Struct, frozen=True, gc=False):
    """A line without the blanks around it: where it starts and ends in the input, and if a blank line is before it.

    An `even` one needs no folding.
    """

    start: int
    end: int
    text: str
    gap: bool
    even: bool = False


def cut(text: str, utf8: bytes | None = None, *, markdown: bool | None = None) -> tuple[tuple[Block, ...], Plain]:
    """Blocks of a text in order; `utf8` is the same where it is at hand. `markdown` None: told by the text itself."""
    lines = cut_lines(text, has_halves(text, utf8), _Line)
    marked = is_markdown(text, [line.text for line in lines]) if markdown is None else markdown
    if _wrapped(lines):
        lines = [_joined(group) for group in _paragraphs(lines)]
    make = _marked_block if marked else _block
    blocks = tuple(
        [
            Block(at, line.text, line.start, line.end)
            if line.even and not marked and line.text[0].isalpha()
            else make(at, line, text)
            for at, line in enumerate(lines)
        ]
    )
    metadata, front = front_matter([block.text for block in blocks])
    return blocks, Plain(text, marked, metadata, front, tuple([line.gap for line in lines]))


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


def _block(index: int, line: _Line, source: str) -> Block:
    """A line of plain text."""
    kind: BlockKind = "paragraph"
    text = line.text
    bullet = None if text[0].isalpha() else _BULLET.match(text)
    if bullet and bullet.end() < len(text) and not _is_number_of_text(bullet.group(), text):
        kind = "list_item"
        text = text if bullet.group()[0].isdigit() else text[bullet.end() :]  # a number is part of the text
    shown = text if line.even else fold(text) or source[line.start : line.end]
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
