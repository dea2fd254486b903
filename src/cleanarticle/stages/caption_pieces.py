"""Credits that extractors tear: the label on one line, the name on the next."""

from collections.abc import Sequence
from typing import Final

from ..grammar.caption import Captions
from ..kernels.captions import ASKED, CREDIT, LABELLED
from .caption_lines import Lines
from .prose import ends_sentence

_LOOKS: Final = ASKED | CREDIT | LABELLED
_LABEL: Final = 24
_NAME: Final = 80
_WORDS: Final = 8
"""Code points of a label and of a name behind it, and the name's words."""


def torn_credits(lines: Lines, looks: Sequence[int], grammar: Captions) -> dict[int, str]:
    """Per index of a label's line and of its name's the credit that they make: "Image Credits:", "Ann Lee"."""
    found: dict[int, str] = {}
    for position, (label, look) in enumerate(zip(lines.blocks[:-1], looks[:-1], strict=True)):
        if not look & _LOOKS or len(label.text) > _LABEL or not grammar.credits.is_label(label.text):
            continue
        name = lines.blocks[position + 1].text
        if len(name) <= _NAME and _is_name(name) and not grammar.credits.is_label(name):
            found[label.index] = found[lines.blocks[position + 1].index] = grammar.credits.clean(name) or ""
    return found


def _is_name(text: str) -> bool:
    """True for a few words that a name opens, and no sentence: "Ann Lee for The Harbour Times"."""
    words = text.split()
    return text[0].isupper() and len(words) <= _WORDS and not ends_sentence(text) and text[-1] != ":"
