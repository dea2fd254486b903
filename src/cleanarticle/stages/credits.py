"""Credit lines below and above the story: who reported, wrote, edited it, and from which source it came."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ..context import Context
from ..core.blocks import Block, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Credit, Scores
from ..grammar.credits.line import SHORT, Credits
from ..grammar.credits.signatures import written_by
from ..rules import Matcher
from .story.credit_lines import by_paper, is_label, is_sites, lift, two_lines, whole_line
from .story.extent import Extent, extent_of
from .story.prose import is_prose, size

_BELOW: Final = 10
_ABOVE: Final = 12
"""Blocks behind and before the story in which its credit lines stand."""
_END: Final = 3
"""Blocks of the story's end among which credit lines may stand."""
_LISTED: Final = 2
"""Blocks above those where a line of a list of labelled credits may stand: "Source: …", "Editing: …"."""
_SIGNED: Final = 40
"""Letters of a paragraph behind the last one that a signature keeps from ending as a sentence does."""
_MARK: Final = re.compile(r"[:：|｜\u4e28]")
"""Parts a role from its names; without one "a cura di Anna Riva" is the byline."""
_HEAD_LINE: Final = 120
_LABEL: Final = 20
"""Code points in which the label of a line at the head ends: "Source:"."""
_COLON: Final = re.compile("[:：]")
_SOME: Final = 0.1


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift credit lines at the story's end, note those at its head, cut signatures off the last paragraph."""
    grammar = context.made(draft.language, Credits)
    story = extent_of(draft, grammar.signatures.is_written, context.matcher(draft.language))
    if story is None:
        return
    start = max(story.opening, story.last - _END)
    inside = story.live[story.opening : start]
    yield from _above(draft, story, grammar)
    yield from _before_prose(story, grammar)
    yield from _inside([block for block in inside if len(block.text) <= SHORT], grammar)
    yield from _listed(inside, story.live[start : start + 1], grammar)
    yield from _at_end(draft, context, story, start)


def _above(draft: Draft, story: Extent, grammar: Credits) -> Iterator[Decision]:
    """Credit lines above the story; who reported and wrote it is the byline's."""
    for block in story.live[max(0, story.first - _ABOVE) : story.first]:
        for credit in grammar.read(block.text, partly=True) if len(block.text) <= _HEAD_LINE else ():
            if credit.role not in ("reporting", "writing", "photography"):
                yield _at_head(draft, block, credit, grammar)


def _before_prose(story: Extent, grammar: Credits) -> Iterator[Decision]:
    """Labelled lines between the story's head and its first paragraph."""
    for block in story.live[story.first : story.opening]:
        marked = len(block.text) <= SHORT and not block.heading and _MARK.search(block.text)
        found = grammar.read(block.text) if marked else ()
        if found and not any(credit.role in ("reporting", "writing") for credit in found):
            yield from lift(block, found)


def _inside(short: Sequence[Block], grammar: Credits) -> Iterator[Decision]:
    """Short lines between paragraphs: signed in brackets, or a sentence that tells who did what."""
    for block in short:
        if block.text[0] in "（【" and (signed := grammar.signatures.signed(block.text)) is not None:
            yield Lift(block.index, "credits/line", signed, "credits", 0.85)
    told = grammar.tells(" ".join([block.text for block in short]))
    for block in short if told else ():  # above the first paragraph such a line is the byline
        if (sentence := grammar.inside(block.text)) is not None:
            yield Lift(block.index, "credits/sentence", sentence, "credits", 0.85)


def _listed(inside: Sequence[Block], end: Sequence[Block], grammar: Credits) -> Iterator[Decision]:
    """Lines of several credits, and those that a list of labelled credits begins with, which goes on at the `end`: an
    author's box below it may look like the story's.
    """
    near = len(inside) - _LISTED
    for at, (block, below) in enumerate(pairwise((*inside, *end))):
        marked = at >= near and len(block.text) <= SHORT and _MARK.search(block.text[:_LABEL])
        listed = bool(marked and grammar.read(below.text))
        found = whole_line(block, grammar, -1, False) if listed or ";" in block.text else ()
        if found and (listed or len({credit.role for credit in found}) > 1):
            yield from lift(block, found)


def _at_head(draft: Draft, block: Block, credit: Credit, grammar: Credits) -> Decision:
    """In a text a line that is only a label and a name goes; of a page's head the model sees the elements."""
    labelled = not block.text[0].isdigit() and _COLON.search(block.text, 0, _LABEL)
    if labelled and isinstance(draft.origin, Plain) and len(grammar.read(block.text)) == 1:
        return Lift(block.index, "credits/head", credit, "credits", 0.8)
    return Note("credits/head", credit, 0.8, block.index)


def _is_media(block: Block, matcher: Matcher) -> bool:
    """True for what leads to the outlet's clips, however it is labelled: "Videos: all about Arlen"."""
    hit = matcher.first(block.text)
    return hit is not None and hit.kind in ("media", "related")


def _text(live: Sequence[Block], position: int) -> str:
    """The text of a line, "" behind the last one."""
    return live[position].text if position < len(live) else ""


def _at_end(draft: Draft, context: Context, story: Extent, start: int) -> Iterator[Decision]:
    """Credit lines from the position `start` on, and a signature at the end of the story's last paragraph."""
    live, last = story.live, story.last
    grammar = context.made(draft.language, Credits)
    scores = draft.fact(Scores)
    stop = context.function_words(draft.language)
    plain = isinstance(draft.origin, Plain)
    signed = False
    prose = next((position for position in range(last, start - 1, -1) if is_prose(live[position])), last)
    above = last  # the story's last line, or a credit line below it: initials may stand below "--IANS"
    for position in range(start, min(len(live), last + 1 + _BELOW)):
        block = live[position]
        some = _SOME if len(block.text) < 3 else _SOME / 2
        likely = (scores is None or scores.values[block.index] >= some) and block.text.lower() not in stop
        ends = plain and position == len(live) - 1 == above + 1
        likely = likely or (ends and grammar.signatures.is_agency(block.text))
        found = whole_line(block, grammar, position - above, likely)
        if not found and position == last + 1:
            found = by_paper(block, live[position + 1 : position + 2], grammar, ends)
        if found and _is_media(block, context.matcher(draft.language)):
            continue
        if found and not is_sites(block, found, draft, position - last):
            yield from lift(block, found)
            signed = True
            above = position if plain and position == above + 1 else above
        elif not found and position + 1 < len(live) and is_label(block, draft, grammar):
            yield from two_lines(block, live[position + 1], grammar)
        elif grammar.signatures.are_apart(block.text) and grammar.signatures.is_agency(_text(live, position + 1)):
            yield Lift(block.index, "credits/line", written_by(block.text, block.text), "credits", 0.85)
            above = position
        elif (
            position in (prose, last)
            or any(map(str.isdigit, block.text[-2:]))
            or (not signed and last - 1 <= position <= last + (size(block.text) >= _SIGNED))
        ) and (signature := grammar.signatures.signature(block.text)) is not None:
            above = position if plain else above
            yield Lift(block.index, "credits/signature", signature.credits[0], "credits", 0.85, signature.start)
            yield from (Note("credits/signature", credit, 0.85, block.index) for credit in signature.credits[1:])
