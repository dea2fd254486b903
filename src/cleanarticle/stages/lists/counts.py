"""Counts that stand alone beside a button or a byline: how many comments or shares there are."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block

_LONGEST: Final = 5
_BUTTONS: Final = 2
"""Lines from the first count above the story to its last: of comments, of shares."""


def counts(live: Sequence[Block], taken: Collection[int], opening: int, last: int) -> Iterator[int]:
    """Positions of numbers outside a text's story, from the first to the `last` paragraph, right below what went.

    `taken` are the positions of the lines that went; lines that were lifted are missing in `live`. None in a story
    that counts its own parts.
    """
    numbers = [at for at, block in enumerate(live) if block.text.isdecimal()]
    found = [
        at for at in numbers if len(live[at].text) <= _LONGEST and at not in taken and live[at].kind == "paragraph"
    ]
    above = [at for at in found if at < opening]
    if not found or any(opening < at < last for at in found) or above[-1:] > [above[0] + _BUTTONS if above else 0]:
        return
    gone: set[int] = set()
    for at in found:
        before = live[at - 1].index if at else -1
        if before < live[at].index - 1 or at - 1 in taken or at - 1 in gone:
            gone.add(at)
            yield at
