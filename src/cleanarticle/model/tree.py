"""The elements of a page as arrays, made once for all features."""

from collections.abc import Mapping, Sequence

import numpy as np
from msgspec import Struct

from ..core.blocks import Page
from .table import Ints


class Tree(Struct, frozen=True):
    """Columns of `Page.nodes` and `Page.node`; tags and labels as numbers, for a page has few different ones."""

    page: Page
    parent: Ints
    depth: Ints
    first: Ints
    last: Ints
    tag: Ints
    tags: Mapping[str, int]
    """The number of each tag."""
    label: Ints
    labels: Mapping[str, int]
    node: Ints
    """Of each block."""
    signature: Ints
    """Of each block a number for tag and names of its element, and names of the parent."""

    def holding(self, nodes: Ints) -> Ints:
        """Per block how many of the nodes hold it, near or far."""
        size = len(self.node) + 1
        turns = np.bincount(self.first[nodes], minlength=size) - np.bincount(self.last[nodes], minlength=size)
        return np.cumsum(turns)[:-1]

    def upwards(self, node: int) -> Ints:
        """The node and its ancestors up to the root."""
        found = []
        while node >= 0:
            found.append(node)
            node = self.page.nodes.parent[node]
        return np.array(found, np.int64)


def tree_of(page: Page) -> Tree:
    """The arrays of a page that has blocks."""
    nodes = page.nodes
    parent, node = np.array(nodes.parent, np.int64), np.array(page.node, np.int64)
    tag, tags = numbered(nodes.tag)
    label, labels = numbered(nodes.label)
    above = np.where(parent >= 0, label[parent], labels.get("", len(labels)))
    width = len(labels) + 1
    signs = (tag * width + label) * width + above
    return Tree(
        page=page,
        parent=parent,
        depth=np.array(nodes.depth, np.int64),
        first=np.array(nodes.first, np.int64),
        last=np.array(nodes.last, np.int64),
        tag=tag,
        tags=tags,
        label=label,
        labels=labels,
        node=node,
        signature=np.unique(signs[node], return_inverse=True)[1],
    )


def numbered(texts: Sequence[str]) -> tuple[Ints, dict[str, int]]:
    """Each text's number, and the numbers of the different ones."""
    numbers = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return np.fromiter(map(numbers.__getitem__, texts), np.int64, len(texts)), numbers
