"""The headline of a page without headings: a line that says what a declared title says."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.titles import agreement, overlap, words_of
from ..story.head import head_of
from ..story.prose import is_headline_like, size
from .first_line import SAME
from .headings import Heading

_SHORTEST: Final = 12
_LONGEST: Final = 300
_FEWEST: Final = 4
"""Words of a title that is cut short, or that begins the line."""
_KIN: Final = 0.6
"""Agreement with the declared title from which a line near the story is the headline."""
_MORE: Final = 0.1
"""How much better a line further down must agree: below the headline stand lists of what the story holds."""
_TRAIL: Final = (" / ", ">", "»", "›")
"""Signs of breadcrumbs, which end with the headline."""


def bare(draft: Draft, declared: Sequence[str], *, least: float) -> Heading | None:
    """The longest line that a declared title opens or ends with ("The Paper: Line"), or a longer one that it begins.

    Else the line near the story that agrees best with a title, better than `least`.
    """
    live = (block for block in draft.live() if _SHORTEST < len(block.text) <= _LONGEST)
    lines = [block for block in live if " " in block.text or not block.text.isascii()] if declared else []
    told = [block for block in lines if any(_is_part(block.text, title) for title in declared)]
    if told:
        best = max(told, key=lambda block: len(block.text))
        return Heading(best.text, (best.index,), SAME, SAME)
    heads = tuple(cut for title in declared if len(words_of(cut := title.rstrip(" .…"))) >= _FEWEST)
    head = head_of(draft, -1)
    near = [
        block
        for block in lines
        if head.first <= block.index < head.opening
        and is_headline_like(block)
        and not any(map(block.text.__contains__, _TRAIL))
    ]
    for block in near:
        if heads and block.text.startswith(heads):
            return Heading(block.text, (block.index,), SAME, SAME)
    return _kin(near, [frozenset(words_of(title)) for title in declared], max(least, _KIN))


def _is_part(line: str, title: str) -> bool:
    """True if a title opens or ends with the line and says hardly more, or a sign parts it from the rest.

    "Arlen" is no part of "Nordheim against Arlen".
    """
    if title.startswith(line):
        signs = line[-1:] + title[len(line) :].lstrip()[:1]
    elif title.endswith(line):
        signs = title[: -len(line)].rstrip()[-1:]
    else:
        return False
    return not all(map(str.isalnum, signs)) or agreement(line, title) >= SAME


def _kin(lines: Sequence[Block], titles: Sequence[frozenset[str]], least: float) -> Heading | None:
    best: Heading | None = None
    for block in lines:
        words = frozenset(words_of(block.text))
        agreed = max((overlap(words, title) for title in titles), default=0.0)
        if agreed > least and size(block.text) >= 2 * _SHORTEST:
            best, least = Heading(block.text, (block.index,), agreed, agreed), agreed + _MORE
    return best
