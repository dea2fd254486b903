"""The standfirst of a text: nothing calls it so, but it stands alone between the headline and who wrote it, or when."""

import re
from collections.abc import Container, Iterator
from typing import Final

from ...context import Context
from ...core.blocks import Block
from ...core.decisions import Decision, Drop, Lift, Note
from ...core.draft import Draft
from ...core.facts import Standfirst
from ...grammar.pictures.caption import Captions
from ...grammar.titles import overlap, words_of
from ..story.head import headline_at
from ..story.prose import ends_sentence, size

_SHORTEST: Final = 40
_LONGEST: Final = 500
_FEWEST: Final = 7
"""Words: buttons, sections and kickers have less."""
_REACH: Final = 6
"""Blocks below it among which the byline or the day stands: buttons and marks may stand above them."""
_SAME: Final = 0.6
"""A second wording of the headline, for lists and sharing, is no standfirst."""
_ROW: Final = re.compile(r"[|•·»›]|\d[:h]\d\d(?!\d)|[:：]$")
"""Signs between parts of a row, a clock's time: what tells the day, the way to the page or the minutes to read."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_FURNISHED: Final = -4.0
"""Log-odds from which it may be worded as the page's own lines are: ten real ones that were read are under -4.8."""
_FIELDS: Final = ("dates", "byline")


def standfirst_line(draft: Draft, context: Context, doubted: Container[int]) -> Iterator[Decision]:
    """Tell the line right below the headline that the model takes for none of the story, if byline or day is below it.

    `doubted` are blocks that would be dropped. What is kept between it and the byline shows that it is no head.
    """
    title = headline_at(draft)
    at = title + 1
    if title < 0 or at not in doubted or draft.fact(Standfirst) is not None:
        return
    block = draft.blocks[at]
    if not _is_worded(block, draft.blocks[title].text) or not _is_signed_below(draft, at):
        return
    phrasing = context.scorer.weights.phrasing if context.scorer is not None else None
    if phrasing is not None and phrasing.odds(block.text) > _FURNISHED:
        return
    pictures = context.made(draft.language, Captions)
    if pictures.opens(block.text) or pictures.ends_credited(block.text):
        return
    yield Note("headline/standfirst-line", Standfirst(block.text), 0.7, at)


def _is_worded(block: Block, title: str) -> bool:
    """True for a sentence, or most of one: not for a headline in capitals, nor for a row of labels."""
    text, words = block.text, words_of(block.text)
    if block.kind != "paragraph" or not _SHORTEST <= size(text) <= _LONGEST or len(words) < _FEWEST:
        return False
    if _ROW.search(text) or overlap(frozenset(words), frozenset(words_of(title))) > _SAME:
        return False
    long = _WORD.findall(text)
    return ends_sentence(text) or 2 * sum(word[0].isupper() for word in long[1:]) <= len(long)


def _is_signed_below(draft: Draft, at: int) -> bool:
    """True if the next block of the head below is lifted as byline or day."""
    signed = {made.block for made in draft.decided(*_FIELDS) if isinstance(made, Lift | Drop)}
    for block in draft.blocks[at + 1 : at + 1 + _REACH]:
        if block.index in signed:
            return True
        if block.fate == "kept" and ends_sentence(block.text):
            return False
    return False
