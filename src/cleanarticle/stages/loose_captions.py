"""Captions that stand as loose lines in a text, lifted with their credits; images of Markdown."""

from collections.abc import Iterator

from ..context import Context
from ..core.blocks import Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..grammar.caption import Captions
from .caption_habits import repeated_tails, single_above
from .caption_lines import caption_lines, is_credit, is_nameless
from .caption_signs import Beside, told_by
from .head import is_head_line
from .opened_brackets import by_bracket


def loose_captions(draft: Draft, plain: Plain, context: Context) -> Iterator[Decision]:
    """Lift loose captions and images of Markdown; drop credits that stand alone."""
    grammar = context.made(draft.language, Captions)
    lines = list(caption_lines(draft, plain))
    alone = {
        line.block.index: "" if is_nameless(line.block.text) else grammar.credits.clean(line.block.text) or ""
        for line in lines
        if is_credit(line, grammar)
    }
    tails = repeated_tails(lines, grammar)
    single = single_above(lines, alone)
    alone_there = Beside(surely=single)
    taken = owed = -1
    for position, line in enumerate(lines):
        index = line.block.index
        if index in alone:
            owed = index if index > taken else -1
            yield Drop(index, "captions/credit", "media", 0.9)
            continue
        if index <= taken:
            yield Lift(index, "captions/line", None, "captions", 0.9)
            continue
        below = alone.get(index + 1, "")
        above = alone.get(index - 1, "") if owed == index - 1 else ""
        tail = tails.get(index, "")
        beside = Beside(below, above, tail, single) if below or above or tail else alone_there
        told = by_bracket(lines, position, grammar) or told_by(line, plain, grammar, beside)
        if told is not None and (told.sure >= 0.9 or not is_head_line(line.block.text, context, draft.language)):
            taken = max(told.last, index + int(bool(below) and told.caption.credit == below))
            yield Lift(index, told.rule, told.caption, "captions", told.sure)
