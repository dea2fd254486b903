"""Credits that extractors tear: the label on one line, the name on the next."""

from typing import Final

from ...grammar.pictures.caption import Captions
from ...kernels.captions import CREDIT_LINE
from ..story.prose import ends_sentence
from .lines import Lines, Looks

_NAME: Final = 80
_WORDS: Final = 8
"""Code points of a name behind a label, and its words."""
_PARTS: Final = frozenset("/—–|")
_COLONS: Final = ":："
_MARKS: Final = ":：.…"
"""What ends a label: "Quelle:", "Credit..."."""


def torn_credits(lines: Lines, looks: Looks, grammar: Captions) -> dict[int, str]:
    """Per index of a label's line and of its name's the credit that they make: "Image Credits:", "Ann Lee"."""
    found: dict[int, str] = {}
    first, last = lines.story
    seen = frozenset(looks.whole).union(looks.labelled, looks.asked) if looks.torn else frozenset[int]()
    for position in looks.torn:
        if position + 1 == len(lines.blocks):
            break
        label = lines.blocks[position]
        if label.text in _PARTS and first <= label.index < last:
            found |= _parted(lines, position, grammar)
        if label.text[-1] not in _MARKS:
            continue
        name = lines.blocks[position + 1]
        if position in seen and grammar.credits.openings.is_label(label.text):
            credit = name.text if len(name.text) <= _NAME and _is_name(name.text) else ""
            credit = "" if grammar.credits.openings.is_label(name.text) else credit
        else:
            credit = _proved(label.text, name.text, grammar) if first <= label.index < last else ""
        if credit:
            found[label.index] = found[name.index] = grammar.credits.clean(credit) or ""
    return found


def _parted(lines: Lines, position: int, grammar: Captions) -> dict[int, str]:
    """Per index the credit that a mark alone parts: "Photo by Ann Lee", "/", "AP"; "A boat.", "—", "© Ann Lee"."""
    mark, behind = lines.blocks[position : position + 2]
    above = lines.blocks[position - 1] if position else mark
    pieces = [above, mark, behind] if mark.text == "/" else [mark, behind]
    credit = f"{above.text}/{behind.text}" if mark.text == "/" else behind.text
    marked = mark.text != "/" and credit[0] in "©ⓒ"
    if len(credit) > CREDIT_LINE or not (marked or grammar.credits.whole(credit)):
        return {}
    return dict.fromkeys([piece.index for piece in pieces], grammar.credits.clean(credit) or "")


def _is_name(text: str) -> bool:
    """True for a few words that a name opens, and no sentence: "Ann Lee for The Harbour Times"."""
    words = text.split()
    return text[0].isupper() and len(words) <= _WORDS and not ends_sentence(text) and text[-1] != ":"


def _proved(label: str, name: str, grammar: Captions) -> str:
    """The credit of a label that news have too, where its form proves it ("Quelle:", "dpa/Name"); else ""."""
    credit = f"{label} {name}"
    if label[-1] not in _COLONS or len(credit) > CREDIT_LINE or not grammar.credits.opens(credit):
        return ""
    return credit if grammar.credits.whole(credit) or grammar.credits.whole(name) else ""
