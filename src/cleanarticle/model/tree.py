"""The elements of a page as kernels read them, made once for all features."""

from typing import TYPE_CHECKING

from msgspec import Struct

from ..core.blocks import Page
from ..kernels import COMPILED
from ..kernels.arrays import Ints

if TYPE_CHECKING or not COMPILED:
    from ..kernels.tree import numbered, signatures
else:
    from ..kernels._tree import numbered, signatures


class Tree(Struct, frozen=True):
    """Columns of `Page.nodes` and `Page.node`; tags and labels as numbers, for a page has few different ones."""

    page: Page
    node: tuple[int, ...]
    """Of each block."""
    parents: tuple[int, ...]
    firsts: tuple[int, ...]
    lasts: tuple[int, ...]
    tag: Ints
    """The number of each element's tag."""
    tags: list[str]
    label: Ints
    labels: list[str]
    signature: Ints
    """Of each block a number for tag and names of its element, and names of the parent, less than there are blocks."""


def tree_of(page: Page) -> Tree:
    """The elements of a page."""
    nodes = page.nodes
    tag, tags = numbered(nodes.tag, len(nodes.tag))
    label, labels = numbered(nodes.label, len(nodes.label))
    signature = signatures(nodes.parent, page.node, tag, label, labels)
    return Tree(page, page.node, nodes.parent, nodes.first, nodes.last, tag, tags, label, labels, signature)
