"""Marks of omission at the end of what is kept: of a story that a feed or a list gives the beginning of."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...core.decisions import Drop
from ...core.draft import Draft, Entry

_MARKS: Final = ("…", "...")
_BRACKETED: Final = ("[", "(")
_SHOWN: Final = 60
_BUTTONS: Final = ("navigation", "related", "paywall")


def breaks_off(draft: Draft, kept: Sequence[Block]) -> str:
    """The mark where the text goes on elsewhere; "" if it does not.

    WordPress ends what it cuts with "[…]"; others let it trail off before a link to the rest, or say in that link, the
    last thing there is, that it goes on ("Continue reading..."). A lone paragraph that trails off is a teaser too.
    """
    if not kept:
        return ""
    last = kept[-1]
    trails = last.text.endswith(_MARKS)
    dropped = {made.decision.block: made for made in draft.ledger if made.applied and isinstance(made.decision, Drop)}
    cut = dropped.get(last.index)
    if cut is not None and _is_button(cut):
        mark = cut.before.strip()
        if trails or (mark.startswith(_BRACKETED) and any(map(mark.__contains__, _MARKS))):
            return mark[:_SHOWN]
    below = dropped.get(last.index + 1)
    if below is not None and _is_button(below):
        said, final = below.before.strip(), last.index + 2 == len(draft.blocks)
        if trails or (final and said.endswith(_MARKS)):
            return said[:_SHOWN]
    return last.text[-_SHOWN:] if trails and len(kept) == 1 else ""


def _is_button(made: Entry) -> bool:
    return isinstance(made.decision, Drop) and made.decision.kind in _BUTTONS
