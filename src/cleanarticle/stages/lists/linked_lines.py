"""One headline of another story between two paragraphs: a line that is a link and nothing else, with its teaser."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ..story.prose import ends_sentence, is_prose, size
from .cohesion import LIKELY, Stems, told

_DOUBTED: Final = 0.7
"""Of what the model is surer it is the story's: "Read the report", the heading of a list's item."""
_TEASER: Final = 0.85
"""The same of the line below it in an element of the two."""
_CARDED: Final = 0.9
"""The same of a line in an <article> or <aside> of its own, or of so many words as headlines have."""
_WORDY: Final = 6
_LINKED: Final = 0.95
_AROUND: Final = " []()<>«»›–—-·•*→►"
"""What papers put around such a link."""
_FEWEST: Final = 20
"""Letters of a headline."""
_STRANGE: Final = 0.2
"""Share of a line's words that the story has too, at most."""
_LEAST_KNOWN: Final = 30
_CARD: Final = 3
"""Blocks of an element that holds a link with its teaser and nothing else, at most."""


def linked_lines(page: Page, live: Sequence[Block], chances: Sequence[float], stems: Stems, last: int) -> Iterator[int]:
    """Positions of such lines before the `last` paragraph, or of the teaser alone.

    Where the model doubts them, and the story has hardly a word of theirs.
    """
    first = next((at for at, block in enumerate(live) if chances[at] >= _DOUBTED and is_prose(block)), last)
    for at in range(first + 1, last):
        block = live[at]
        if (
            not block.link_chars
            or (block.kind == "list_item" and not _is_lone(page, block.index))
            or chances[at] >= _CARDED
            or block.link_chars < _LINKED * len(block.text.strip(_AROUND))
            or size(block.text) < _FEWEST
            or ends_sentence(block.text)
            or block.text[0].islower()
            or (chances[at] >= _DOUBTED and not (len(block.text.split()) >= _WORDY or _in_card(page, block.index)))
        ):
            continue
        taken = [at, *_teaser(page, live, chances, at)]
        if chances[at] < LIKELY:  # the model drops it itself
            taken = taken[1:]
            if not taken:
                continue
        around = _likely(live, chances, taken[0], -1), _likely(live, chances, taken[-1], 1)
        told = all(
            beside >= 0 and is_prose(live[beside]) and not _in_card(page, live[beside].index) for beside in around
        )  # of a page of cards each is as much the page's as the others
        if told and _is_strange(live, chances, stems, taken):
            yield from taken


def _is_lone(page: Page, index: int) -> bool:
    """True for the only item of a list: CBC puts one link so between two paragraphs."""
    return any(page.nodes.tag[node] in ("ul", "ol") for node in page.nodes.enclosing(page.node[index], most=1))


def _in_card(page: Page, index: int) -> bool:
    """True inside an <article> or <aside> of its own, as small as a card."""
    around = page.nodes.enclosing(page.node[index], most=_CARD)
    return any(page.nodes.tag[node] in ("article", "aside") for node in around)


def _teaser(page: Page, live: Sequence[Block], chances: Sequence[float], at: int) -> Iterator[int]:
    """The line below the headline in an element that holds nothing else."""
    nodes, index = page.nodes, live[at].index
    ends = (nodes.last[node] for node in nodes.enclosing(page.around(index), most=_CARD))
    end = next((end for end in ends if end > index + 1), index)
    for position in range(at + 1, min(len(live), at + _CARD)):
        inside = live[position].index < end and LIKELY <= chances[position] < _TEASER
        if inside and ends_sentence(live[position].text):
            yield position


def _likely(live: Sequence[Block], chances: Sequence[float], at: int, step: int) -> int:
    """The nearest position with a block that may be the story's; -1 without one."""
    at += step
    while 0 <= at < len(live):
        if chances[at] >= _DOUBTED:
            return at
        at += step
    return -1


def _is_strange(live: Sequence[Block], chances: Sequence[float], stems: Stems, lines: Sequence[int]) -> bool:
    known = stems.of(at for at in range(len(live)) if chances[at] >= LIKELY and at not in lines)
    own = stems.of(lines)
    return told(known) >= _LEAST_KNOWN and len(own & known) <= _STRANGE * len(own)
