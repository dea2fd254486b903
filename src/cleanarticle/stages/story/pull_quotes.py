"""Pull quotes: a sentence of the story set large beside it, which the story says again in a paragraph."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...rules.matcher import normal

_FEWEST: Final = 25
"""Letters of a quote; a shorter one may be said twice."""
_LONGEST: Final = 400
_MORE: Final = 10
"""Code points that its paragraph has besides it; one that is all the quote is a copy of a paragraph."""
_UP: Final = 3
_MOST_BLOCKS: Final = 4
"""Elements around a block that may be called a quote, and blocks that they may hold."""
_CITED: Final = 3
_NAME: Final = 60
"""Blocks of a pull quote's element with whoever says it, and code points of such a line."""
_MARKS: Final = "\"'“”„‘’«»‹›…—–- "
_STRAIGHT: Final = str.maketrans("“”„‘’«»", '"""\'\'""')


def pull_quotes(page: Page, live: Sequence[Block]) -> Iterator[int]:
    """Indexes of quotes that stand word for word in a paragraph of the story, which keeps them."""
    quotes = [block for block in live if len(block.text) <= _LONGEST and _is_quote(page, block)]
    if not quotes:
        return
    told = [(block.index, _bare(block.text)) for block in live if block.kind == "paragraph"]
    own = {block.index for block in quotes}
    for block in quotes:
        said = _bare(block.text)
        if sum(map(str.isalpha, said)) >= _FEWEST and any(
            index not in own and len(text) >= len(said) + _MORE and said in text for index, text in told
        ):
            yield block.index
            yield from _cited(page, block, live)


def _cited(page: Page, quote: Block, live: Sequence[Block]) -> Iterator[int]:
    """Who is quoted, in the element of a pull quote: "Ann Lee"."""
    nodes, at = page.nodes, page.node[quote.index]
    for _ in range(_UP):
        if at < 0 or nodes.last[at] - nodes.first[at] > _CITED:
            return
        if nodes.tag[at] == "blockquote" or "quote" in nodes.label[at]:
            inside = range(nodes.first[at], nodes.last[at])
            yield from (one.index for one in live if one.index in inside and one.index > quote.index and _is_name(one))
            return
        at = nodes.parent[at]


def _is_name(block: Block) -> bool:
    return len(block.text) <= _NAME and block.text[-1] not in ".!?"


def _is_quote(page: Page, block: Block) -> bool:
    """True in a <blockquote>, or in a small element that its label calls a quote."""
    if block.kind == "quote":
        return True
    nodes, at = page.nodes, page.node[block.index]
    for _ in range(_UP):
        if at < 0 or nodes.last[at] - nodes.first[at] > _MOST_BLOCKS:
            return False
        if "quote" in nodes.label[at] or nodes.tag[at] == "blockquote":
            return True
        at = nodes.parent[at]
    return False


def _bare(text: str) -> str:
    """A text without the marks around it, its quotation marks straight: papers set them otherwise in such boxes."""
    return normal(text.translate(_STRAIGHT)).strip(_MARKS).rstrip(".,!?")
