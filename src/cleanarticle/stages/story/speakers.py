"""Who speaks in a transcript: a name and a colon open the lines, and the same names come again."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from typing import Final

from ...core.blocks import Block

_SPEAKER: Final = re.compile(
    r"(?P<name>[^\W\d_a-zß-ÿ][^:：.!?\"“”«»„\n]{1,40}?)(?:,[^:.!?\n]{2,60}|\s?[(（][^()（）:]{1,40}[)）])?\s?[:：]\s?(?=\S)"
)
_SIGN: Final = re.compile(r"[(\[（［][^\W\d_a-zß-ÿ][^()\[\]a-zß-ÿ\n]{2,80}[)\]）］]")
"""What is heard between the speakers: "(CROSSTALK)", "(SOUNDBITE OF CLOCK CHIMING)"."""
_LONGEST: Final = 110
"""Code points of a speaker's name and post, with the colon."""
_FEWEST: Final = 4
_AGAIN: Final = 2
"""Lines of speech that make a transcript, and how many of them two of the speakers must have each."""


def spoken(live: Sequence[Block], sure: Set[int]) -> frozenset[int]:
    """Indexes of a transcript's lines from its first speaker to its last, if they are speech or tell what is heard.

    Of most the model is `sure`: "Video: …", "Article: …" open headlines of other stories.

    A name may be whole where it first stands, and the family's afterwards ("RUTH CALLOWAY, BYLINE:", "CALLOWAY:").
    """
    named = [(at, found["name"].split()[-1].casefold()) for at, block in enumerate(live) if (found := _speaker(block))]
    often = {name for name, times in Counter(name for _, name in named).items() if times >= _AGAIN}
    said = [at for at, name in named if name in often]
    if len(often) < _AGAIN or len(said) < _FEWEST or 2 * sum(live[at].index in sure for at in said) <= len(said):
        return frozenset()
    lines = {at for at, _ in named}
    return frozenset(
        live[at].index
        for at in range(said[0], said[-1] + 1)
        if at in lines or _SIGN.fullmatch(live[at].text) is not None
    )


def answered(live: Sequence[Block], sure: Set[int]) -> frozenset[int]:
    """Indexes of a page's lines that open with the name of one of two speakers, of whose lines the model is sure of two
    at least: "SPIEGEL: And Vienna?" is short. The model saw a page's elements, so nobody else is believed.
    """
    named = [(block.index, found["name"]) for block in live if not block.link_chars and (found := _speaker(block))]
    often = Counter(name for index, name in named if index in sure)
    known = {name for name, times in often.items() if times >= _AGAIN}
    return frozenset(index for index, name in named if name in known) if len(known) >= _AGAIN else frozenset()


def _speaker(block: Block) -> re.Match[str] | None:
    head = block.text[:_LONGEST]
    if (":" not in head and "：" not in head) or block.heading or block.links:
        return None
    return _SPEAKER.match(block.text)
