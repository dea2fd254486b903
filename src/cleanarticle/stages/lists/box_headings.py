"""Headings of a page's boxes of which rules took all the rest: a newsletter's name above its form."""

from collections.abc import Iterator
from typing import Final

from ...core.blocks import Page
from ...core.decisions import Drop
from ...core.draft import Draft

_BOXES: Final = frozenset({"newsletter", "promotion", "social", "paywall", "comments", "share"})
_MOST: Final = 8
"""Blocks of such a box."""
_LONGEST: Final = 80
"""Code points of its heading."""


def box_headings(draft: Draft, page: Page) -> Iterator[Drop]:
    """Drop a heading if rules dropped all else that its element holds as one of such boxes."""
    dropped = {made.block: made for made in draft.decided("debris") if isinstance(made, Drop) and made.kind in _BOXES}
    nodes = page.nodes
    for block in draft.live() if dropped else ():
        if not block.heading or len(block.text) > _LONGEST or block.index + 1 not in dropped:
            continue
        around = page.around(block.index)
        held = range(nodes.first[around], nodes.last[around])
        if len(held) <= _MOST and all(at == block.index or draft.blocks[at].fate == "removed" for at in held):
            own = next((dropped[at] for at in held if at in dropped), None)
            if own is not None:
                yield Drop(block.index, "boilerplate/box-heading", own.kind, 0.85)
