"""The walk over a page's elements: block-level elements become nodes, runs of text become blocks."""

import re
from itertools import pairwise
from typing import Final

from ..core.blocks import AUTHOR_PAGE, Block, BlockKind, Mark, Metadata, Nodes, Page
from .blanks import fold
from .elements import Elements

INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr nobr br input picture source".split()
)
_KINDS: Final[dict[str, BlockKind]] = {
    "li": "list_item", "dd": "list_item", "dt": "list_item", "blockquote": "quote",
    "td": "table", "th": "table", "pre": "preformatted",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
_REACHING: Final = frozenset(("quote", "preformatted", "list_item"))
"""Kinds that reach into the elements inside."""
_APART: Final = frozenset(("ul", "ol", "table", "section", "article"))
"""Elements into which no kind reaches."""
_PLAIN: Final = frozenset(("br", "img", "b", "i", "wbr"))
"""Inline elements whose names tell nothing."""
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_TELLING: Final = re.compile("author|byline|name|credit|caption|copyright|date|time|photo|publish|update|source")
_AUTHORS: Final = re.compile(
    r"/(?:authors?|aut[eo]u?r(?:e[ns]|s|as)?|contributors?|columnists?|writers?|reporters?|journalists?)/[^/?#]|[?&]author="
)
"""The address of an author's page, in the languages and systems met."""
_ENDS: Final = (".", "!", "?", '"', "”", "»", "…", ":", "。", "！", "？", "」", "؟", "।")
_LINK: Final = 1
_BOLD: Final = 2
_SLANTED: Final = 4
_FLAGS: Final = {"a": _LINK, "b": _BOLD, "strong": _BOLD, "i": _SLANTED, "em": _SLANTED}
BREAK: Final = "\x1e"
"""Stands for <br> in a text run until the run is cut."""
_SHORT_CELL: Final = 200
_PARAGRAPH: Final = 60
"""Code points: a run this long that ends like a sentence ends at a single <br>, a shorter one goes on."""


def _told(tag: str, label: str, address: str, telling: dict[str, str]) -> str:
    """What an inline element says it is, where that may be of use; else "". `telling` are labels told before."""
    if tag == "time":
        return label or "time"
    told = telling.get(label)
    if told is None:
        told = telling[label] = label if _TELLING.search(label) else ""
    if tag == "a" and address and _AUTHORS.search(address):
        return f"{told} {AUTHOR_PAGE}".lstrip()
    return told


class _Runs:
    """Text gathered for the blocks of one page: a builder that `walk` fills and closes."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.node: list[int] = []
        self.counts: list[tuple[int, int, int]] = []
        self.parts: list[str] = []
        self.flags: list[int] = []

    def add(self, text: str, flag: int) -> None:
        if self.parts or not text.isspace():
            self.parts.append(text)
            self.flags.append(flag)

    def line_break(self) -> None:
        """A <br>: two in a row end the block."""
        for part in reversed(self.parts):
            if part == BREAK:
                self.add(BREAK + BREAK, 0)
                return
            if not part.isspace():
                break
        self.add(BREAK, 0)

    def flush(self, node: int, kind: BlockKind, heading: int) -> None:
        """Cut what was gathered into blocks of the node."""
        parts, flags = self.parts, self.flags
        self.parts, self.flags = [], []
        if len(parts) == 1:
            self._block(parts, flags, node, kind, heading)
            return
        start = 0
        for index, part in enumerate(parts):
            if part[:1] == BREAK and (
                len(part) == 2
                or _ends_paragraph(parts, start, index)
                or _of_one_mark(parts, flags, start, index - 1, -1)
                or _of_one_mark(parts, flags, index + 1, len(parts), 1)
            ):
                self._block(parts[start:index], flags[start:index], node, kind, heading)
                start = index + 1
        self._block(parts[start:], flags[start:], node, kind, heading)

    def _block(self, parts: list[str], flags: list[int], node: int, kind: BlockKind, heading: int) -> None:
        raw = "".join(parts)
        text = _keep_lines(raw) if kind == "preformatted" else fold(raw.replace(BREAK, " "))
        if not text:
            return
        link = bold = slanted = 0
        for part, flag in zip(parts, flags, strict=True):
            if flag:
                size = len(part.strip())
                link += size * (flag & 1)
                bold += size * (flag >> 1 & 1)
                slanted += size * (flag >> 2 & 1)
        self.blocks.append(Block(len(self.blocks), text, kind=kind, heading=heading, link_chars=link))
        self.node.append(node)
        self.counts.append((link, bold, slanted))


def _ends_paragraph(parts: list[str], start: int, end: int) -> bool:
    """True if the text of the parts ends a sentence and is long. Looks back no further than it must."""
    tail = ""
    for index in range(end - 1, start - 1, -1):
        tail = (parts[index] + tail).rstrip()
        if tail and not tail.endswith(_ENDS):
            return False
        if len(tail.lstrip()) >= _PARAGRAPH:
            return True
    return False


def _of_one_mark(parts: list[str], flags: list[int], start: int, end: int, step: int) -> bool:
    """True if the line beside a single <br> is wholly a link, bold or slanted: a menu entry, a headline, a byline."""
    mark, size = 7, 0
    for index in range(start, end) if step > 0 else range(end, start - 1, -1):
        part = parts[index]
        if part[:1] == BREAK:
            break
        if any(map(str.isalnum, part)):  # a bullet may stand outside the link
            mark &= flags[index]
            size += len(part)
    return bool(mark) and size > 0


def _keep_lines(raw: str) -> str:
    return "\n".join(line.rstrip() for line in raw.replace(BREAK, "\n").strip("\n").split("\n")).strip()


def walk(elements: Elements, metadata: Metadata, html: bytes) -> tuple[tuple[Block, ...], Page]:
    """Blocks of a tree's elements in document order, and the page's geometry. Without recursion."""
    parents: list[int] = []
    tags: list[str] = []
    labels: list[str] = []
    depths: list[int] = []
    firsts: list[int] = []
    lasts: list[int] = []
    kinds: list[BlockKind] = []
    marks: list[Mark] = []
    images: list[tuple[int, int]] = []
    runs = _Runs()
    telling: dict[str, str] = {}
    # one entry an open element: its place, its node (-1 if inline), flags outside it, mark label, parts before it
    opened: list[tuple[int, int, int, str, int]] = []
    node, flag = -1, 0

    for at, depth in enumerate((*elements.depths, 0)):
        while len(opened) > depth:
            closed, own, outer, told, begun = opened.pop()
            if own >= 0:
                if runs.parts:
                    runs.flush(own, kinds[own], _HEADINGS.get(tags[own], 0))
                lasts[own] = len(runs.blocks)
                node = parents[own]
            elif told:
                marked = " ".join("".join(runs.parts[begun:]).replace(BREAK, " ").split())
                tag = elements.tags[closed]
                marks.append(Mark(len(runs.blocks), tag, told, marked, "" if tag == "a" else elements.extras[closed]))
            flag = outer
            if tail := elements.tails[closed]:
                runs.add(tail, flag)
        if at == len(elements.tags):
            break
        tag = elements.tags[at]
        if tag in INLINE:
            if tag == "br":
                runs.line_break()
            elif tag == "img" and node >= 0:
                images.append((node, len(runs.blocks)))
            told = "" if tag in _PLAIN else _told(tag, elements.labels[at], elements.extras[at], telling)
            opened.append((at, -1, flag, told, len(runs.parts)))
            flag |= _FLAGS.get(tag, 0)
        else:
            if node >= 0 and runs.parts:
                runs.flush(node, kinds[node], _HEADINGS.get(tags[node], 0))
            own = len(parents)
            parents.append(node)
            tags.append(tag)
            labels.append(elements.labels[at])
            depths.append(depths[node] + 1 if node >= 0 else 0)
            firsts.append(len(runs.blocks))
            lasts.append(len(runs.blocks))
            kinds.append(_kind(tag, kinds[node] if node >= 0 else "paragraph"))
            opened.append((at, own, flag, "", 0))
            node = own
        if text := elements.texts[at]:
            runs.add(text, flag)
    nodes = Nodes(tuple(parents), tuple(tags), tuple(labels), tuple(depths), tuple(firsts), tuple(lasts))
    links, bolds, slants = zip(*runs.counts, strict=True) if runs.counts else ((), (), ())
    page = Page(metadata, nodes, tuple(runs.node), links, bolds, slants, tuple(marks), tuple(images), html)
    return tuple(_rows(runs.blocks, page)), page


def _kind(tag: str, around: BlockKind) -> BlockKind:
    """What a block of this element is: lists, quotes and preformatted text reach into their children, cells do not."""
    return _KINDS.get(tag) or (around if around in _REACHING and tag not in _APART else "paragraph")


def _rows(blocks: list[Block], page: Page) -> list[Block]:
    """Mark short cells of one row as joined, so that a table becomes rows of cells."""
    parent, tag = page.nodes.parent, page.nodes.tag
    for before, block in pairwise(blocks):
        if block.kind != "table" or before.kind != "table" or len(block.text) > _SHORT_CELL:
            continue
        cell, last = page.node[block.index], page.node[before.index]
        if page.nodes.last[cell] - page.nodes.first[cell] > 1 or page.nodes.last[last] - page.nodes.first[last] > 1:
            continue  # a cell of several blocks lays out the page of 1999
        here, there = parent[cell], parent[last]
        if here == there and here >= 0 and tag[here] == "tr" and cell != last:
            blocks[block.index] = Block(block.index, block.text, kind="table", joined=True, link_chars=block.link_chars)
    return blocks
