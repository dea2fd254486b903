"""Pull quotes of a page: a sentence of the story once more, in an element that says so."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...grammar.titles import key_of
from .prose import ends_sentence, is_prose

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
_NAME: Final = 60
"""Code points of a line that says who is quoted."""


def pull_quotes(page: Page, live: Sequence[Block]) -> Iterator[int]:
    """Indexes of blocks whose letters stand in one paragraph of another element, which says more; and who says it."""
    named = page.nodes.labels_with(*_NAMES)
    boxes = {
        block.index: box
        for block in live
        if _SHORTEST <= len(block.text) <= _LONGEST and (box := _box(page, block.index, named)) >= 0
    }
    if not boxes:
        return
    prose = [key_of(block.text) for block in live if block.index not in boxes and is_prose(block)]
    for block in live:
        key = key_of(block.text) if block.index in boxes else ""
        if len(key) >= _SHORTEST and any(key in whole and len(whole) >= _MORE * len(key) for whole in prose):
            yield block.index
            inside = range(block.index + 1, page.nodes.last[boxes[block.index]])
            yield from (one.index for one in live if one.index in inside and _is_name(one))


def _box(page: Page, index: int, named: set[str]) -> int:
    """The small element around a block that is called a quote, by its tag or its label; -1 if none is."""
    nodes = page.nodes
    for node in nodes.enclosing(page.node[index], most=_HELD, steps=_UP):
        label = nodes.label[node]
        if nodes.tag[node] in _TAGS or (label in named and _NAMED.search(label)):
            return node
    return -1


def _is_name(block: Block) -> bool:
    return len(block.text) <= _NAME and not ends_sentence(block.text)
