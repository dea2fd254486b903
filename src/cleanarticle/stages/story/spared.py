"""Prose that the model doubts and that stays: without it the story would have a gap, or end before its end."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ...core.blocks import Block, Plain
from ...core.decisions import Lift
from ...core.draft import Draft, dropped_as
from ...core.facts import Credit
from .prose import ends_sentence, is_prose, is_sentence

_DOUBTED: Final = 0.5
_FADING: Final = 0.1
"""Least probability of a last sentence below one that is doubted too: half of what a line of a text needs."""
_LAST: Final = 40
"""Code points of such a sentence: "Sign up now." is shorter."""
_INDENT: Final = "\u3000"
_FEWEST: Final = 2
"""Paragraphs so indented."""
_ENTRIES: Final = 4
"""Sentences below clock times that make a ticker."""
_STOPS: Final = (".", "。", "।")


def spared_prose(draft: Draft, live: Sequence[Block], sure: set[int], values: Sequence[float]) -> frozenset[int]:
    """Doubted prose right between two blocks of sure prose; where none is sure, all prose, or else all sentences.

    Between two sure ones a short sentence too. Also the sentences right below a paragraph that is kept against the
    model's doubt: of languages that it hardly knows it loses hold of a story towards the end. And prose that its writer
    signs, and the sentence between a sure one and the story's credits, or right below a table. What rules took from
    between is not there for a reader either, headings and lines of lists aside.
    """
    prose = {block.index for block in live if is_prose(block)}
    firm = prose & sure
    if not firm:
        return frozenset(prose or (block.index for block in live if ends_sentence(block.text)))
    doubted = prose - sure
    if len(sure) == len(live):
        return frozenset()
    listed = dropped_as(draft, "most_read", "related")
    row = [block.index for block in draft.blocks if block.fate == "kept" or block.index in listed]
    between = (
        index
        for before, index, behind in zip(row, row[1:], row[2:], strict=False)
        if before in firm and behind in firm and index not in sure
        if index in doubted or _is_said(draft.blocks[index], values)
    )
    fading = (
        index
        for before, index in pairwise(row)
        if before in sure and index not in sure and _goes_on(draft.blocks[index], draft.blocks[before], values)
    )
    credits = [made for made in draft.decided("credits") if isinstance(made, Lift)]
    credited = {made.block for made in credits}
    signed = {made.block for made in credits if made.start and made.rule == "credits/signature" and _is_written(made)}
    last = (
        index
        for before, index in pairwise(row)
        if before in sure and index not in sure and index + 1 in credited and before + 1 == index
        if ends_sentence(draft.blocks[before].text) and draft.blocks[index].text.endswith(_STOPS)
    )
    tabled = (
        index
        for before, index in pairwise(row)
        if draft.blocks[before].kind == "table" and index not in sure and _is_last(draft.blocks[index])
    )
    aside = (*_timed(draft, live, sure), *_indented(draft, live, sure))
    return frozenset((*between, *fading, *last, *tabled, *(signed & doubted), *aside))


def _is_written(made: Lift) -> bool:
    """True for what tells the writer, behind whose paragraph it stands; an agency's name ends teasers too."""
    return isinstance(made.fact, Credit) and made.fact.role == "writing"


def _indented(draft: Draft, live: Sequence[Block], sure: set[int]) -> Iterator[int]:
    """Sentences with the indent of Chinese and Japanese paragraphs, if the text's sure ones have it."""
    text = draft.origin.text if isinstance(draft.origin, Plain) else ""
    if _INDENT not in text:
        return
    deep = [block for block in live if block.start and text[block.start - 1] == _INDENT]
    if sum(block.index in sure for block in deep) >= _FEWEST:
        yield from (block.index for block in deep if block.index not in sure and block.text.endswith(_STOPS))


def _is_last(block: Block) -> bool:
    return block.fate == "kept" and len(block.text) >= _LAST and block.text.endswith(_STOPS)


def _timed(draft: Draft, live: Sequence[Block], sure: set[int]) -> Iterator[int]:
    """Sentences right below the clock times of a ticker."""
    times = dropped_as(draft, "timestamp")
    below = [block for block in live if block.index - 1 in times and ends_sentence(block.text)]
    if len(below) >= _ENTRIES:
        yield from (block.index for block in below if block.index not in sure and len(block.text) >= _LAST)


def _is_said(block: Block, values: Sequence[float]) -> bool:
    """True for a short sentence that is not quite out of place: rules and wording know prompts, and links ask."""
    return values[block.index] >= _FADING and is_sentence(block) and block.text.rstrip("\"'”’»").endswith(_STOPS)


def _goes_on(block: Block, before: Block, values: Sequence[float]) -> bool:
    """True for a sentence that is hardly less likely than the one before it, which is doubted too."""
    if values[before.index] >= _DOUBTED or values[block.index] < _FADING or len(block.text) < _LAST:
        return False
    return block.fate == "kept" and ends_sentence(before.text) and block.text.rstrip("\"'”’»").endswith(_STOPS)
