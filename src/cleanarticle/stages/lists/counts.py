"""Short lines that stand alone beside what went: how many comments there are, the sections that tag a story."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ...grammar.rubrics import Rubrics

_LONGEST: Final = 7
_PLAIN: Final = 5
_PARTED: Final = re.compile(r"\d{1,3}[\s.,]\d{3}")
_BUTTONS: Final = 2
"""Lines from the first count above the story to its last: of comments, of shares."""


def counts(live: Sequence[Block], taken: Collection[int], opening: int, last: int) -> Iterator[int]:
    """Positions of numbers outside a text's story, from the first to the `last` paragraph, right below what went.

    `taken` are the positions of the lines that went; lines that were lifted are missing in `live`. None in a story
    that counts its own parts.
    """
    numbers = [at for at, block in enumerate(live) if len(block.text) <= _LONGEST and _is_number(block.text)]
    found = [at for at in numbers if at not in taken and live[at].kind == "paragraph"]
    above = [at for at in found if at < opening]
    if not found or any(opening < at < last for at in found) or above[-1:] > [above[0] + _BUTTONS if above else 0]:
        return
    gone: set[int] = set()
    for at in found:
        before = live[at - 1].index if at else -1
        if before < live[at].index - 1 or at - 1 in taken or at - 1 in gone:
            gone.add(at)
            yield at


def tags(live: Sequence[Block], taken: Collection[int], last: int, rubrics: Rubrics) -> Iterator[int]:
    """Positions of the names of sections right below a text's `last` paragraph, lines that went between them."""
    for at in range(last + 1, len(live)):
        if at in taken:
            continue
        if not rubrics.has(live[at].text):
            return
        yield at


def _is_number(text: str) -> bool:
    """True for a figure, its thousands parted or not: "1 204"."""
    return text.isdecimal() if len(text) <= _PLAIN and text.isalnum() else _PARTED.fullmatch(text) is not None
