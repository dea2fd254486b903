"""Links to other stories amid a text, each an item of a list that has no other: "- Tolls scrapped from January".

Of 5 such lines in 1,210 labelled texts none is the story's own.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence, is_headline, is_prose, size
from .cohesion import Stems

_TITLE: Final = 25
_WORDS: Final = 5
"""Letters and words of a headline; shorter items name things."""
_FOREIGN: Final = 0.34
"""Share of its words that the story has too, under which a line speaks of something else."""


def lone_links(live: Sequence[Block], taken: Collection[int], common: frozenset[str]) -> Iterator[int]:
    """Positions of single items between two whole paragraphs that are headlines and share few words with the story."""
    found = [at for at in range(1, len(live) - 1) if at not in taken and _is_alone(live, at)]
    if not found:
        return
    stems = Stems(live, common)
    known = stems.of(at for at, block in enumerate(live) if is_prose(block))
    for at in found:
        own = stems[at]
        if own and len(own & known) < _FOREIGN * len(own):
            yield at


def _is_alone(live: Sequence[Block], at: int) -> bool:
    block = live[at]
    if block.kind != "list_item" or not is_headline(block) or size(block.text) < _TITLE:
        return False
    beside = (live[at - 1], live[at + 1])
    whole = all(one.kind == "paragraph" and is_prose(one) and ends_sentence(one.text) for one in beside)
    return whole and block.text.count(" ") + 1 >= _WORDS
