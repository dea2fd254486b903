"""From where to where the story goes, among the blocks that live."""

from collections.abc import Callable, Sequence
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...core.draft import Draft, noted
from ...core.facts import Scores, Standfirst
from ...rules import Matcher
from .prose import ends_sentence, is_prose, is_sentence

_NEAR: Final = 2
"""Blocks from the last paragraph to one that still belongs to the story."""
_BOXES: Final = 6
"""Blocks from a text's last likely paragraph to one that its writer's initials sign: boxes may stand between."""
_SIGNED: Final = 80
"""Code points of such a paragraph."""
_STORY: Final = 0.5
_ENDS: Final = 0.4
"""Least probability of a short sentence that ends the story."""


class Extent(Struct, frozen=True):
    """The story's place. All numbers are positions in `live`."""

    live: Sequence[Block]
    first: int
    opening: int
    """The first paragraph of prose; above it stand headings, bylines and the like."""
    last: int


def extent_of(draft: Draft, signed: Callable[[str], bool], matcher: Matcher) -> Extent | None:
    """Where the story stands; None if there is none. It begins below the standfirst, and does not end with a notice
    that rules know.

    `signed` knows a paragraph that its writer's initials end.
    """
    live = draft.live()
    scores = draft.fact(Scores)
    page = isinstance(draft.origin, Page)
    own = noted(draft, Standfirst)
    story = [
        position
        for position, block in enumerate(live)
        if (scores is None or scores.values[block.index] >= _STORY)
        and ((page and scores is not None) or is_prose(block))
    ]
    story = [position for position in story if live[position].index not in own] or story
    if not story:
        return None
    last = _last(live, story, scores, page, matcher)
    if not page:
        below = range(last + 1, min(last + 1 + _BOXES, len(live)))
        last = next((at for at in below if len(live[at].text) >= _SIGNED and signed(live[at].text)), last)
    first = story[0]
    return Extent(live, first, next((at for at in range(first, last) if is_prose(live[at])), first), last)


def _last(live: Sequence[Block], story: Sequence[int], scores: Scores | None, page: bool, matcher: Matcher) -> int:
    """The last block of the story, whose blocks are known but for sentences too short to be prose."""
    prose = [position for position in story if is_prose(live[position])]
    last = next((at for at in reversed(prose) if not matcher.first(live[at].text)), prose[-1] if prose else story[-1])
    while scores is not None and last + 1 < len(live) and is_sentence(block := live[last + 1]):
        if scores.values[block.index] < _ENDS:
            break
        last += 1
    for position in story:  # what the model finds far below the last paragraph is another story's
        if last < position <= last + _NEAR and not matcher.first(live[position].text):
            last = position
    if scores is not None and not page:
        for position in range(last + 1, min(last + 1 + _NEAR, len(live))):
            text = live[position].text
            if scores.values[live[position].index] >= _STORY and ends_sentence(text) and not matcher.first(text):
                last = position  # a last sentence too short to be prose
    return last
