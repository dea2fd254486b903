"""The walk over a page's elements: block-level elements become nodes, runs of text become blocks."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, cast

from ..core.blocks import AUTHOR_PAGE, Block, BlockKind, Mark, Metadata, Nodes, Page
from ..kernels import COMPILED
from ..kernels.runs import BOLD, LINK, SLANTED
from ..rules import AnyOf
from .author_pages import author_pages
from .blanks import fold
from .elements import Elements

if TYPE_CHECKING or not COMPILED:
    from ..kernels.runs import gather, telling
else:
    from ..kernels._runs import gather, telling

INLINE: Final = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr nobr br input picture source".split()
)
_KINDS: Final[dict[str, str]] = {
    "li": "list_item", "dd": "list_item", "dt": "list_item", "blockquote": "quote",
    "td": "table", "th": "table", "pre": "preformatted",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
_APART: Final = frozenset(("ul", "ol", "table", "section", "article"))
"""Elements into which no kind reaches."""
_MARKING: Final = INLINE - {"br", "img", "b", "i", "wbr"}
"""Inline elements whose names may tell what they hold."""
_TELLING: Final = AnyOf(
    "author autor auteur byline writer journalist reporter contributor verfasser skribent redakt creator"
    " name credit caption copyright date time photo publish source".split()
)
"""One of them is in every label of use."""
_FLAGS: Final = {"a": LINK, "b": BOLD, "strong": BOLD, "i": SLANTED, "em": SLANTED}
_INLINE_FLAGS: Final = {tag: _FLAGS.get(tag, 0) for tag in sorted(INLINE)}
_SHORT_CELL: Final = 200


def walk(
    elements: Elements, metadata: Metadata, html: bytes, places: Sequence[str] = ()
) -> tuple[tuple[Block, ...], Page]:
    """Blocks of a tree's elements in document order, and the page's geometry.

    `places`: where each element stands in the document that the page was drawn from, its story's bounds being known.
    """
    tags, labels, extras = elements.tags, elements.labels, elements.extras
    told = telling(tags, labels, extras, _MARKING, _TELLING.among, author_pages, AUTHOR_PAGE)
    runs = gather((tags, elements.depths, elements.texts, elements.tails), told, _INLINE_FLAGS, _KINDS, _APART, fold)
    nodes = Nodes(
        tuple(runs.parents),
        tuple([tags[at] for at in runs.elements]),
        tuple([labels[at] for at in runs.elements]),
        tuple(runs.depths),
        tuple(runs.firsts),
        tuple(runs.lasts),
        tuple([places[at] for at in runs.elements]) if places else (),
    )
    marks = [
        Mark(block, tags[at], label, text, "" if tags[at] == "a" else extras[at])
        for block, at, label, text in runs.marks
    ]
    page = Page(
        metadata, nodes, tuple(runs.node), tuple(runs.link), tuple(runs.bold), tuple(runs.slanted),
        tuple(marks), tuple(runs.images), html, bool(places),
    )  # fmt: skip
    kinds, headings = cast(list[BlockKind], runs.kinds), nodes.headings
    blocks = [
        Block(index, text, kind=kinds[node], heading=headings.get(node, 0), link_chars=links)
        for index, (text, node, links) in enumerate(zip(runs.texts, runs.node, runs.link, strict=True))
    ]
    return tuple(_rows(blocks, page)), page


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
