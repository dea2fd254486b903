"""Short lines that stand alone beside what went: how many comments there are, the sections that tag a story."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ...grammar.rubrics import Rubrics

_LONGEST: Final = 5


def counts(live: Sequence[Block], taken: Collection[int], opening: int, last: int) -> Iterator[int]:
    """Positions of numbers outside a text's story, from the first to the `last` paragraph, right below what went.

    `taken` are the positions of the lines that went; lines that were lifted are missing in `live`. None in a story
    that counts its own parts.
    """
    numbers = [at for at, block in enumerate(live) if block.text.isdecimal()]
    found = [
        at for at in numbers if len(live[at].text) <= _LONGEST and at not in taken and live[at].kind == "paragraph"
    ]
    if not found or any(opening < at < last for at in found) or sum(at < opening for at in found) > 1:
        return
    for at in found:
        above = live[at - 1].index if at else -1
        if above < live[at].index - 1 or at - 1 in taken:
            yield at


def tags(live: Sequence[Block], taken: Collection[int], last: int, rubrics: Rubrics) -> Iterator[int]:
    """Positions of the names of sections right below a text's `last` paragraph, lines that went between them."""
    for at in range(last + 1, len(live)):
        if at in taken:
            continue
        if not rubrics.has(live[at].text):
            return
        yield at
