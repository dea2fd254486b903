"""Captions that stand as loose lines in a text, lifted with their credits; images of Markdown."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ...context import Context
from ...core.blocks import Block, Plain
from ...core.decisions import Decision, Drop, Lift
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.pictures.caption import Captions
from ...kernels.captions import LINE
from ..story.head import is_head_line
from ..story.prose import ends_sentence, size
from ..titles.choice import said_again
from ..titles.lines import SHORTEST
from .brackets import by_bracket
from .head import headline_of, opens_with_town, says_address
from .images import by_image, is_image
from .lines import Line, Told, lines_of
from .neighbours import asked_for, neighbours_of
from .signs import TWICE, told_by

_TRAIL: Final = frozenset("›»>/→")
"""What parts breadcrumbs, which end with the headline below them: no caption and its credit."""
_BRACKETS: Final = "([（【"
_BYLINE: Final = 60
"""Code points of a byline that a slash parts from its agency."""
_SURE: Final = 0.9
"""From here on a caption's own form proves it."""


def loose_captions(draft: Draft, plain: Plain, grammar: Captions, context: Context) -> Iterator[Decision]:
    """Lift loose captions and images of Markdown; drop credits that stand alone."""
    lines = lines_of(draft, plain, context.matcher(draft.language))
    looks = lines.looks(grammar)
    headline = headline_of(draft, context)
    neighbours = neighbours_of(draft, lines, looks, headline, context, grammar)
    named = says_address(draft, headline)
    reached, told_alone = neighbours.reached(), frozenset(looks.asked)
    asked = asked_for(lines, looks, grammar) | {at for at in looks.whole if grammar.glued(lines.blocks[at].text)}
    doubled: bool | None = None  # seldom asked, and then for every sentence
    taken = owed = -1
    for position, block in enumerate(lines.blocks):
        index = block.index
        marked = plain.markdown and block.marked != ""
        if not (position in asked or index <= taken or index in reached or marked):
            continue
        text = block.text
        if len(text) > LINE or (named and text.endswith(headline)):
            continue
        if index in neighbours.credits:
            owed = index if index > taken else -1
            yield Drop(index, "captions/credit", "media", 0.9)
        elif position in told_alone and grammar.is_frame(text):
            yield Drop(index, "captions/label", "media", 0.9)
        elif index <= taken:
            yield Lift(index, "captions/line", None, "captions", 0.9)
        else:
            is_headline = headline.startswith(text) and (size(text) >= SHORTEST or not position)
            if is_headline and said_again(draft, index) >= 0:
                continue  # "Headline | Paper", the page's title
            beside = neighbours.of(index, owed, headline=is_headline)
            line = lines.at(position)
            image = marked and is_image(line)
            told = by_image(line, draft.blocks, grammar, neighbours.credits, headline) if image else None
            told = told or by_bracket(lines, position, grammar) or told_by(line, grammar, beside)
            if told is None or _is_other(told, line, context, draft.language):
                continue
            if told.rule == TWICE and told.caption.text == text:
                doubled = _is_doubled(lines.blocks) if doubled is None else doubled
                if doubled:
                    continue
            taken = max(told.last, index + int(bool(beside.below) and told.caption.credit == beside.below))
            owed = -1 if beside.labelled and told.caption.text else owed
            yield from _lifted(draft, index, told)


def _is_other(told: Told, line: Line, context: Context, language: str) -> bool:
    """True for breadcrumbs and reporters with their place behind a slash; and where no form proves the caption, for a
    byline, a timestamp, the line of a box ("… by following our channel. Follow Us"), and for what is below the head of
    a list: the agency below wrote that story.
    """
    if told.rule == TWICE and told.caption.text[-1:] in _TRAIL:
        return True
    if len(told.caption.text) <= _BYLINE and opens_with_town(line.block.text):
        return True
    text = line.block.text
    bylines = context.made(language, Bylines)
    if not text.isascii() and bylines.eastern.reporting(text):
        return True
    if told.sure >= _SURE:
        return False
    matcher = context.matcher(language)
    if is_head_line(text, context, language) or matcher.first(text) is not None:
        return True
    if bylines.leads(text) and (read := bylines.read(text)) is not None and read.authors:
        return True  # "By Ann Lee, who joined the paper in 2017", above the picture's credit
    if text[0] in _BRACKETS and bylines.reporter(text) is not None:
        return True  # "[메일데이=홍길동 기자] …": the story's first paragraph
    return line.above is not None and (hit := matcher.first(line.above.text)) is not None and hit.opens


def _lifted(draft: Draft, index: int, told: Told) -> Iterator[Decision]:
    if not told.caption.text:  # "Image caption, Photo: A Name": a label, and behind it a credit alone
        yield Drop(index, "captions/credit", "media", told.sure)
        return
    yield Lift(index, told.rule, told.caption, "captions", told.sure)
    for heading in range(index + 1, told.last + 1):  # lines are none, but a caption may be set as one
        if draft.blocks[heading].heading:
            yield Lift(heading, "captions/line", None, "captions", told.sure)


def _is_doubled(blocks: Sequence[Block]) -> bool:
    """True if a text tells most of its sentences twice, one copy for each kind of screen: none is a caption by that."""
    told = [block.text for block in blocks if ends_sentence(block.text)]
    return 2 * sum(one == other for one, other in pairwise(told)) > len(set(told))
