"""The comments below a story: the button that stands under each of them shows how far they go."""

from collections.abc import Iterator, Sequence, Set
from typing import Final

from ...core.blocks import Block
from ...rules.matcher import normal
from ..story.prose import is_prose

FEWEST: Final = 3
"""Buttons of a page with comments; a story has none."""
_LIKELY: Final = 0.5
_STORY: Final = 3
"""Paragraphs of the story above the comments: of a thread the first post is no more, and the answers are its text."""
_NEAR: Final = 12
"""Lines above the first button among which the first comment begins."""
_STAMP: Final = (6, 40)
"""Code points of the line with a comment's time: "2 d ago", but no count of votes."""


def comment_runs(
    live: Sequence[Block], told: Sequence[int], chances: Sequence[float], reply: Set[str], dated: Set[int]
) -> Iterator[int]:
    """Positions from the first comment to the last button; `told` are those of lines that rules call comments'.

    Without labels the model takes comments for the story: readers write prose. `dated` are blocks lifted as
    dates and bylines.
    """
    buttons = [at for at in told if _is_reply(normal(live[at].text), reply)]
    if len(buttons) < FEWEST:
        return
    start = _first(live, told, buttons, chances, dated)
    if sum(chances[at] >= _LIKELY and is_prose(live[at]) for at in range(start)) >= _STORY:
        yield from range(start, buttons[-1])


def _first(
    live: Sequence[Block], told: Sequence[int], buttons: Sequence[int], chances: Sequence[float], dated: Set[int]
) -> int:
    """Where the comment above the first button begins: at its time or byline, or below the heading of them all.

    Where the second comment has no time, figures above the first button are not its own: it stays.
    """
    first, second = buttons[:2]
    timed = any(_is_stamp(live[at].text, chances[at]) for at in range(first + 1, second))
    for at in range(first - 1, max(first - _NEAR, -1), -1):
        if at in told or live[at].index - 1 in dated or (timed and _is_stamp(live[at].text, chances[at])):
            return at
    return first


def _is_stamp(text: str, chance: float) -> bool:
    """True for a line with a comment's time."""
    return _STAMP[0] <= len(text) <= _STAMP[1] and chance < _LIKELY and any(map(str.isdigit, text))


def _is_reply(line: str, reply: Set[str]) -> bool:
    """True for the button, also with whom it answers: "Reply to Sara"."""
    return line in reply or line.partition(" ")[0] in reply
