"""Captions that stand as loose lines in a text, lifted with their credits; images of Markdown."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.caption import Captions
from .caption_signs import Line, is_credit, told_by
from .head import is_head_line
from .prose import ends_sentence

_LONGEST: Final = 700
_HERO: Final = 5
"""Lines above the story's first paragraph that may belong to its picture."""
_LIKELY: Final = 0.5


def loose_captions(draft: Draft, plain: Plain, context: Context) -> Iterator[Decision]:
    """Lift loose captions and images of Markdown; drop credits that stand alone."""
    grammar = context.made(draft.language, Captions)
    lines = list(_lines(draft, plain))
    alone = {
        line.block.index: grammar.credits.clean(line.block.text) or "" for line in lines if is_credit(line, grammar)
    }
    taken = owed = -1
    for line in lines:
        index, credit = line.block.index, alone.get(line.block.index + 1, "")
        if index in alone:
            owed = index if taken != index else -1
            yield Drop(index, "captions/credit", "media", 0.9)
        elif index == taken:
            yield Lift(index, "captions/line", None, "captions", 0.9)
        elif told := told_by(line, plain, grammar, credit, alone.get(index - 1, "") if owed == index - 1 else ""):
            if told.sure < 0.9 and is_head_line(line.block.text, context, draft.language):
                continue
            taken = index + 1 if told.with_below or (credit and told.caption.credit == credit) else -1
            yield Lift(index, told.rule, told.caption, "captions", told.sure)


def _lines(draft: Draft, plain: Plain) -> Iterator[Line]:
    """The lines that may belong to a picture, with what stands beside them."""
    noted = draft.fact(Scores)
    live = [block for block in draft.live() if not block.heading]
    scores = noted.values if noted else (0.0,) * len(draft.blocks)
    story = [block.index for block in live if scores[block.index] >= _LIKELY]
    first, last = (story[0] - _HERO, story[-1]) if story else (0, -1)
    blank = plain.blank_before
    for position, block in enumerate(live):
        if len(block.text) > _LONGEST:
            continue
        above = live[position - 1] if position else None
        below, next_ = [*live[position + 1 : position + 3], None, None][:2]
        tight = below is not None and blank[block.index] and not blank[below.index]
        ends = (above is None or ends_sentence(above.text)) and (next_ is None or ends_sentence(next_.text))
        inside = first <= block.index < last
        yield Line(block, scores[block.index], inside, block.index >= last, above, below, tight, tight and ends)
