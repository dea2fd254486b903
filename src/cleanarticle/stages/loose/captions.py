"""Captions that stand as loose lines in a text, lifted with their credits; images of Markdown."""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Final

from ...context import Context
from ...core.blocks import Block, Plain
from ...core.decisions import Decision, Drop, Lift
from ...core.draft import Draft
from ...grammar.pictures.caption import Captions
from ...kernels.captions import ASKED, CREDIT, LABELLED, LINE, POSED, TAIL
from ..story.head import is_head_line
from ..story.prose import ends_sentence, size
from ..titles.lines import SHORTEST
from .brackets import by_bracket
from .credits import is_credit, is_nameless
from .habits import repeated_tails, single_above
from .head import agency_below_standfirst, headline_of, is_signed_above_date, says_address
from .images import by_image, is_image
from .lines import Lines, Told, lines_of
from .pieces import torn_credits
from .signs import TWICE, Beside, told_by

_TRAIL: Final = frozenset("›»>/→")
"""What parts breadcrumbs, which end with the headline below them: no caption and its credit."""
_SURE: Final = 0.9
"""From here on a caption's own form proves it."""


def loose_captions(draft: Draft, plain: Plain, grammar: Captions, context: Context) -> Iterator[Decision]:
    """Lift loose captions and images of Markdown; drop credits that stand alone."""
    lines = lines_of(draft, plain)
    looks = lines.looks(grammar)
    alone = {
        line.block.index: "" if is_nameless(line.block.text) else grammar.credits.clean(line.block.text) or ""
        for position, look in enumerate(looks)
        if look & CREDIT and is_credit(line := lines.at(position), grammar)
    }
    alone |= torn_credits(lines, looks, grammar)
    headline = headline_of(draft, context)
    named = says_address(draft, headline)
    if (byline := agency_below_standfirst(draft, lines.opening, grammar)) in alone:
        del alone[byline]
    for index in [index for index in alone if is_signed_above_date(draft, index, context, grammar)]:
        del alone[index]
    tails = repeated_tails([lines.at(position) for position, look in enumerate(looks) if look & TAIL], grammar)
    single = any(alone.values()) and single_above(lines.all(), alone)
    asked = ASKED
    for sort, holds in ((POSED, grammar.is_posed), (LABELLED, grammar.credits.labels_with_mark.within)):
        if holds(" ".join([block.text for block, look in zip(lines.blocks, looks, strict=True) if look & sort])):
            asked |= sort  # one look at all of them: few texts have such words
    beside = {index + step for index in alone for step in (-1, 0, 1)} | tails.keys()
    labelled = _labelled(lines, looks, grammar)
    beside |= {index + 1 for index in labelled}
    taken = owed = -1
    is_doubled = cache(partial(_is_doubled, lines.blocks))  # seldom asked, and then for every sentence
    for position, (block, look) in enumerate(zip(lines.blocks, looks, strict=True)):
        index = block.index
        if not (look & asked or index <= taken or index in beside or (plain.markdown and block.marked)):
            continue
        if len(block.text) > LINE or (named and block.text.endswith(headline)):
            continue
        if index in alone:
            owed = index if index > taken else -1
            yield Drop(index, "captions/credit", "media", 0.9)
            continue
        if look & ASKED and grammar.is_frame(block.text):
            yield Drop(index, "captions/label", "media", 0.9)
            continue
        if index <= taken:
            yield Lift(index, "captions/line", None, "captions", 0.9)
            continue
        above = alone.get(owed, "") if owed == index - 1 or (owed == index - 2 and index - 1 in labelled) else ""
        own = index in labelled
        below = "" if (own and above) or (not own and index + 2 in labelled) else alone.get(index + 1, "")
        is_headline = headline.startswith(block.text) and (size(block.text) >= SHORTEST or not position)
        seen = Beside(below, above, tails.get(index, ""), single, own, is_headline)
        line = lines.at(position)
        told: Told | None = None
        if plain.markdown and block.marked and is_image(line):
            told = by_image(line, draft.blocks, grammar, alone, headline)
        told = told or by_bracket(lines, position, grammar) or told_by(line, grammar, seen)
        if (
            told is not None
            and told.rule == TWICE
            and (told.caption.text[-1:] in _TRAIL or (told.caption.text == block.text and is_doubled()))
        ):
            continue
        if told is not None and (told.sure >= _SURE or not _is_beside(block.text, context, draft.language)):
            taken = max(told.last, index + int(bool(below) and told.caption.credit == below))
            if not told.caption.text:  # "Image caption, Photo: A Name": a label, and behind it a credit alone
                yield Drop(index, "captions/credit", "media", told.sure)
                continue
            yield Lift(index, told.rule, told.caption, "captions", told.sure)
            for heading in range(index + 1, told.last + 1):  # lines are none, but a caption may be set as one
                if draft.blocks[heading].heading:
                    yield Lift(heading, "captions/line", None, "captions", told.sure)


def _is_beside(text: str, context: Context, language: str) -> bool:
    """True for a byline, a timestamp, or the line of a box ("… by following our channel. Follow Us")."""
    return is_head_line(text, context, language) or context.matcher(language).first(text) is not None


def _is_doubled(blocks: Sequence[Block]) -> bool:
    """True if a text tells most of its sentences twice, one copy for each kind of screen: none is a caption by that."""
    told = [block.text for block in blocks if ends_sentence(block.text)]
    return 2 * sum(one == other for one, other in pairwise(told)) > len(set(told))


def _labelled(lines: Lines, looks: Sequence[int], grammar: Captions) -> frozenset[int]:
    """Indexes of lines that a label opens, or that are one: credits above them are theirs ("Image source, Name").

    So are those that say by their form that they stand above.
    """
    blocks = lines.blocks
    below = {
        blocks[at + 1].index
        for at, look in enumerate(looks[:-1])
        if look & CREDIT and grammar.credits.leads(blocks[at].text)
    }
    return frozenset(below).union(
        block.index
        for block, look in zip(blocks, looks, strict=True)
        if look & ASKED and grammar.is_labelled(block.text)
    )
