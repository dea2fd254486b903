"""The element of a page that holds the story: its home, named so that the site's other pages know it again."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from ..core.blocks import Block, Nodes, Page
from .keys import hashed
from .prose_signature import has_sentences

_SHARE: Final = 0.8
"""Of the prose's letters that the home holds: comments and teasers stand outside."""
_LEAVES: Final = frozenset(
    ("html", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "dt", "dd", "blockquote", "pre")
)
"""Elements that hold one paragraph, or everything."""
_MOST_NAMES: Final = 6
"""Words of class and id that count: the last of many name the article's topics."""
_DIGITS: Final = re.compile(r"\d+")


def home(blocks: Sequence[Block], page: Page) -> int:
    """Key of the deepest named element that holds most of the prose; 0 if there is none."""
    nodes = page.nodes
    letters = [0, *accumulate(len(block.text) if _is_prose(block) else 0 for block in blocks)]
    least = _SHARE * letters[-1]
    if not letters[-1]:
        return 0
    holding = [
        at
        for at, (first, last) in enumerate(zip(nodes.first, nodes.last, strict=True))
        if letters[last] - letters[first] >= least and _is_named(nodes, at)
    ]
    if not holding:
        return 0
    deepest = max(holding, key=nodes.depth.__getitem__)
    return _key(nodes.tag[deepest], nodes.label[deepest])


def inside(page: Page, home: int) -> frozenset[int]:
    """Indices of the blocks in elements that have this key."""
    nodes = page.nodes
    found: set[int] = set()
    homely = {sign for sign in set(zip(nodes.tag, nodes.label, strict=True)) if _key(*sign) == home}
    for at, first in enumerate(nodes.first):
        if first not in found and _is_named(nodes, at) and (nodes.tag[at], nodes.label[at]) in homely:
            found.update(range(first, nodes.last[at]))
    return frozenset(found)


def _is_prose(block: Block) -> bool:
    return 2 * block.link_chars < len(block.text) and has_sentences(block.text)


def _is_named(nodes: Nodes, at: int) -> bool:
    return nodes.label[at] != "" and nodes.tag[at] not in _LEAVES


def _key(tag: str, label: str) -> int:
    """Of tag, class, id, role and itemprop; every number is the same number."""
    names = _DIGITS.sub("0", label).split()[:_MOST_NAMES]
    return hashed(" ".join([tag, *names]).encode("utf-8", "surrogatepass"))
