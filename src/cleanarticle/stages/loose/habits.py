"""What the captions of one text have in common: the same words end them, or each is one sentence above its credit."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ...grammar.pictures.caption import Captions
from ...kernels.captions import LINE, NEAR_END, SENTENCE, TAILED_LEAST, TAILED_MOST
from ..story.prose import ends_sentence
from .forms import INSIDE, QUOTES, is_clause
from .lines import Line, Lines

_TAIL: Final = re.compile(r"[^\W\d_]{3}[.!…][”\"»)]?\s+(?P<tail>[^\W\d_a-z][^.!?…:/\n]{1,60})$")
_STOPPED: Final = re.compile(r"[.!…][”\"»)]?\s")
"""Cheap: what `_TAIL` cannot do without."""
_CHANCE: Final = 0.1
"""How likely it may be that all of the lines above credits are sentences like these if they are paragraphs."""


def repeated_tails(lines: Sequence[Line], grammar: Captions) -> dict[int, str]:
    """Per index of a line what stands behind its last sentence, where two lines and more end so ("… Supplied").

    Paragraphs end with their sentence; a text whose sentences go on in the next line has no such tails. Names before
    the outlet vary: "Ann Lee for Harbour Times", "Jo Lane for …".
    """
    tails: dict[int, str] = {}
    for line in lines:
        text = line.block.text
        if not line.inside or not TAILED_LEAST <= len(text) <= TAILED_MOST or ends_sentence(text):
            continue
        start = max(0, len(text) - NEAR_END)
        found = _TAIL.search(text, start) if _STOPPED.search(text, start) else None
        if found is not None and grammar.credits.is_named(found["tail"]) and is_clause(text):
            if line.below is not None and line.below.text[:1].islower():
                return {}  # the text's lines are broken by width: the sentence goes on below
            tails[line.block.index] = found["tail"]
    count = Counter(map(_end, tails.values()))
    return {index: tail for index, tail in tails.items() if count[_end(tail)] > 1}


def _end(tail: str) -> tuple[str, ...]:
    return tuple(tail.split()[-2:])


def single_above(lines: Lines, alone: Mapping[int, str]) -> bool:
    """True if all lines above credits are single sentences, and the text's paragraphs are not: so they are captions."""
    if not any(alone.values()):
        return False
    first, last = lines.story
    above, story = list[str](), list[str]()
    for block in lines.blocks:
        index, text = block.index, block.text
        if first <= index < last and index not in alone and len(text) <= LINE:
            if alone.get(index + 1):
                above.append(text)
            elif ends_sentence(text):
                story.append(text)
    if not above or not story or not all(map(_is_single, above)):
        return False
    single = 0.5  # of three none need be one by chance
    for text in story:
        single += _is_single(text)
        if (single / (len(story) + 1)) ** len(above) >= _CHANCE:
            return False
    return True


def _is_single(text: str) -> bool:
    return len(text) <= SENTENCE and not text.startswith(QUOTES) and INSIDE.search(text) is None
