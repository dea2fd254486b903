"""Captions that stand as loose lines in a text, lifted with their credits; images of Markdown."""

from collections.abc import Iterator

from ..context import Context
from ..core.blocks import Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..grammar.caption import Captions
from .caption_lines import caption_lines, is_credit, is_nameless
from .caption_signs import told_by
from .head import is_head_line


def loose_captions(draft: Draft, plain: Plain, context: Context) -> Iterator[Decision]:
    """Lift loose captions and images of Markdown; drop credits that stand alone."""
    grammar = context.made(draft.language, Captions)
    lines = list(caption_lines(draft, plain))
    alone = {
        line.block.index: "" if is_nameless(line.block.text) else grammar.credits.clean(line.block.text) or ""
        for line in lines
        if is_credit(line, grammar)
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
