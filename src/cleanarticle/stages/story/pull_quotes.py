"""Pull quotes of a page: a sentence of the story once more, in an element that says so."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...grammar.titles import key_of
from .prose import is_prose

_NAMES: Final = ("quote", "zitat", "citat", "pull", "sitat", "citaat", "blikfang", "destaque", "destacad")
_NAMED: Final = re.compile(
    r"quote|(?:^|[\s_-])(?:zitat\w*|citat\w*|pull\w*|sitat\w*|citaat\w*|blikfang\w*|destaques?|destacad[oa]s?)(?:$|[\s_-])|webelement_citation"
)
_TAGS: Final = ("blockquote", "aside", "q")
_UP: Final = 3
_HELD: Final = 3
"""Elements around a block that may say so, and blocks that they hold at most."""
_SHORTEST: Final = 24
_LONGEST: Final = 400
_MORE: Final = 1.2
"""Letters of a quote; how much longer the paragraph is from which it is taken."""


def pull_quotes(page: Page, live: Sequence[Block]) -> Iterator[int]:
    """Indexes of blocks whose letters stand in one paragraph of another element, which says more."""
    named = page.nodes.labels_with(*_NAMES)
    told = [block for block in live if _SHORTEST <= len(block.text) <= _LONGEST and _is_told(page, block.index, named)]
    if not told:
        return
    quoted = {block.index for block in told}
    prose = [key_of(block.text) for block in live if block.index not in quoted and is_prose(block)]
    for block in told:
        key = key_of(block.text)
        if len(key) >= _SHORTEST and any(key in whole and len(whole) >= _MORE * len(key) for whole in prose):
            yield block.index


def _is_told(page: Page, index: int, named: set[str]) -> bool:
    nodes, node = page.nodes, page.node[index]
    for _ in range(_UP):
        if node <= 0 or nodes.last[node] - nodes.first[node] > _HELD:
            return False
        label = nodes.label[node]
        if nodes.tag[node] in _TAGS or (label in named and _NAMED.search(label)):
            return True
        node = nodes.parent[node]
    return False
