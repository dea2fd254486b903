"""What a flagged line takes along: the list that it opens, or the lines in which it goes on."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence, is_headline
from .listing import headed_list

_BROKEN: Final = 60
"""Code points of a line that ends where the width did; shorter ones are labels, and "iPhone sales fall" is below."""


def along(
    live: Sequence[Block], position: int, headline: int, blank_before: Sequence[bool], *, opens: bool
) -> Iterator[int]:
    """Positions of the lines below a flagged one that go with it.

    What a menu `opens` ends at the headline (the block of that index): below it stands the standfirst.
    """
    below = headed_list(live, position) if opens else _continued(live, position, blank_before)
    for other in below:
        if live[position].index < headline < live[other].index and is_headline(live[other]):
            return
        yield other


def _continued(live: Sequence[Block], position: int, blank_before: Sequence[bool]) -> Iterator[int]:
    """Positions of the lines right below in which a flagged sentence goes on: the text's lines are broken by width.

    A page, whose `blank_before` is empty, has no such lines.
    """
    for below in range(position + 1, len(live) if blank_before else 0):
        before, block = live[below - 1].text, live[below]
        if len(before) < _BROKEN or ends_sentence(before) or blank_before[block.index] or not block.text[0].islower():
            return
        yield below
