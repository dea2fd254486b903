"""Credits that extractors tear: the label on one line, the name on the next."""

from itertools import pairwise
from typing import Final

from ..grammar.caption import Captions
from ..kernels.captions import CREDIT_LINE
from .caption_lines import Lines

_LABEL: Final = 24
"""Code points of a label."""
_MARKS: Final = (":", "：")


def torn_credits(lines: Lines, grammar: Captions) -> dict[int, str]:
    """Per index of a label's line and of its name's the credit that they make: "Quelle:", "dpa/Name"."""
    found: dict[int, str] = {}
    for position, (label, name) in enumerate(pairwise(lines.blocks)):
        if label.text.endswith(_MARKS) and len(label.text) <= _LABEL and lines.at(position).inside:
            credit = f"{label.text} {name.text}"
            if len(credit) > CREDIT_LINE or not grammar.credits.opens(credit):
                continue
            if grammar.credits.whole(credit) or grammar.credits.whole(name.text):
                told = grammar.credits.clean(credit) or ""
                found |= {label.index: told, name.index: told}
    return found
