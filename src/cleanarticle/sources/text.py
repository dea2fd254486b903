"""Text or Markdown into blocks with exact spans: a block a line, or a paragraph where lines are pieces of one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..core.blocks import Block, BlockKind, Plain
from .blanks import fold, has_halves
from .code import may_hold_code, with_code_folded
from .columns import undivided
from .escapes import with_breaks, with_line_ends
from .front import front_matter
from .indents import parted
from .labels import NO_LABELS, Labels
from .lines import BULLET, ENDS, Line, lines_of, seen
from .links import linked
from .mails import unquoted
from .markdown import headed, is_markdown, read_line
from .marks import unmarked
from .references import referenced
from .tearing import mended
from .wrapping import unwrapped

_NEAR: Final = {"-": 8, "–": 1}
"""Dashes that open direct speech, and how many lines around one tell whether it is a list's."""
_BOLD: Final = re.compile(r"[*]([^\s*][^*]*[^\s*])[*]")
"""A whole line in bold, as messengers write it."""
_NOTHING: Final = "[]()"
"""A line of links without a word, for an address is no text: `any/links-without-a-word` removes it.

"![]()" is an image: what stands below may be its caption.
"""


def cut(
    text: str, utf8: bytes | None = None, *, markdown: bool | None = None, labels: Labels = NO_LABELS
) -> tuple[tuple[Block, ...], Plain]:
    """Blocks of a text in order; `utf8` is the same where it is at hand. `markdown` None: told by the text itself.

    `labels`: what heads of mails and databases are told by; without, the text is taken to have none.
    """
    source, text, halves = text, with_line_ends(text), has_halves(text, utf8)
    lines = _lines(text, halves)
    marked = is_markdown(text, [line.text for line in lines]) if markdown is None else markdown
    if not marked and (broken := with_breaks(text)) != text:
        text, lines = broken, _lines(broken, halves)
    if not marked and "\n^" in text:
        lines = unmarked(lines)
    bare = unquoted(lines) if not marked and "\n>" in text else lines
    lines = mended(unwrapped(undivided(parted(bare, text)), mail=bare is not lines))
    if marked:
        lines = linked(referenced(headed(lines)))
    make = _marked_block if marked else _block
    blocks = [
        Block(at, line.text, line.start, line.end)
        if line.even and not marked and line.text[0].isalpha()
        else make(at, line, text)
        for at, line in enumerate(lines)
    ]
    for at in _speeches(lines, blocks) if not marked else ():
        blocks[at] = Block(at, _shown(lines[at].text, lines[at], text), lines[at].start, lines[at].end)
    metadata, front = front_matter([block.text for block in blocks], labels)
    return tuple(blocks), Plain(source, marked, metadata, front, tuple([line.gap for line in lines]))


def _lines(text: str, halves: bool) -> list[Line]:
    lines = seen(lines_of(text, halves))
    return with_code_folded(lines) if may_hold_code(text) else lines


def _marked_block(index: int, line: Line, source: str) -> Block:
    read = read_line(line.text)
    nothing = f"!{_NOTHING}" if line.text.startswith("![") else _NOTHING
    bare = read.text or (nothing if "](" in line.text else line.text)
    shown = fold(bare) or source[line.start : line.end]
    marked = line.text if read.text != line.text else ""
    return Block(
        index, shown, line.start, line.end, read.kind,
        heading=read.heading, links=read.links, link_chars=read.link_chars, marked=marked,
    )  # fmt: skip


def _block(index: int, line: Line, source: str) -> Block:
    """A line of plain text."""
    kind: BlockKind = "paragraph"
    text = line.text
    if text[0] == "*" and (bold := _BOLD.fullmatch(text)) is not None:
        text = bold[1]
    bullet = None if text[0].isalpha() else BULLET.match(text)
    if bullet and bullet.end() < len(text) and not _is_number_of_text(bullet.group(), text):
        kind = "list_item"
        text = text if bullet.group()[0].isdigit() else text[bullet.end() :]  # a number is part of the text
    return Block(index, _shown(text, line, source), line.start, line.end, kind)


def _speeches(lines: Sequence[Line], blocks: Sequence[Block]) -> Iterator[int]:
    """Items that are direct speech: a dash opens it ("– No, he said."), and stays.

    A sentence among lines that no dash opens, or beside such sentences alone: a list's items seldom have a stop. A
    hyphen is many tools' bullet, and opens speech only where no other one is near.
    """
    for at in [at for at, block in enumerate(blocks) if block.kind == "list_item"]:
        if (dash := lines[at].text[0]) not in _NEAR or not _is_said(blocks[at].text):
            continue
        near = [*lines[max(0, at - _NEAR[dash]) : at], *lines[at + 1 : at + 1 + _NEAR[dash]]]
        if not any(line.text[0] == dash and (dash == "-" or not _is_said(line.text)) for line in near):
            yield at


def _is_said(text: str) -> bool:
    return text.endswith(ENDS) and not text.endswith("...")


def _shown(text: str, line: Line, source: str) -> str:
    """A line's text, or what its bullet leaves of it, as a block shows it."""
    return text if line.even else fold(text) or source[line.start : line.end]


def _is_number_of_text(bullet: str, text: str) -> bool:
    """ "10. November 2024" and a dash that opens a direct speech ("– No, he said") are not list items."""
    if bullet[0].isdigit():
        return len(text) < 20 or (bullet.rstrip()[-1:] == "." and text[len(bullet) :][:1].islower())
    return bullet[0] in "–-" and len(text) > 120
