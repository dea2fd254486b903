"""Lists of other stories: the run of headlines below a heading, and the run that has none."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..core.blocks import Block
from .prose import ends_sentence, is_headline_like, is_prose, size

_LONGEST: Final = 40
"""Lines: "Most read" lists have five to ten stories, each of at most three lines."""
_SHORTEST: Final = 4
"""A list without a heading is told from a story's own short lines by its length."""
_LEAST: Final = 25
_UNLIKELY: Final = 0.45
_WORD: Final = re.compile(r"[^\W\d_]{4,}")


def headed_list(live: Sequence[Block], heading: int) -> Iterator[int]:
    """Positions of the lines that a list's heading opens: headline-like ones, until prose returns.

    A short line right before that prose is the story's next subheading, if it does not look like the items above it.
    """
    run: list[int] = []
    for position in range(heading + 1, min(len(live), heading + 1 + _LONGEST)):
        block = live[position]
        if is_prose(block) or not is_headline_like(block) or (run and block.heading and not live[run[0]].heading):
            break
        run.append(position)
    end = run[-1] + 1 if run else heading + 1
    if len(run) > 1 and end < len(live) and is_prose(live[end]) and _is_other(live, run):
        run.pop()
    yield from run


def _is_other(live: Sequence[Block], run: Sequence[int]) -> bool:
    """True if the last line of a run is of another make than those before: without their bullet, or far shorter."""
    items, last = [live[position] for position in run[:-1]], live[run[-1]]
    bullets = sum(item.kind == "list_item" for item in items)
    if bullets > len(items) // 2:
        return last.kind != "list_item"
    usual = sorted(size(item.text) for item in items)[len(items) // 2]
    return size(last.text) < 0.6 * usual


def unheaded_list(live: Sequence[Block], chances: Sequence[float] | None, story: str) -> Iterator[int]:
    """Positions of headlines after the last paragraph that no heading opens, where the model doubts them as a whole."""
    if chances is None:
        return
    first = len(live)
    while first > 0 and is_headline_like(live[first - 1]) and not is_prose(live[first - 1]):
        first -= 1
    run = [position for position in range(first, len(live)) if not live[position].heading]
    heads = [
        position for position in run if size(live[position].text) >= _LEAST and not ends_sentence(live[position].text)
    ]
    if first == 0 or len(heads) < _SHORTEST or 2 * len(heads) < len(run):
        return
    mean = sum(chances[position] for position in heads) / len(heads)
    own = set(_WORD.findall(story.lower()))
    about = sum(len(own & set(_WORD.findall(live[position].text.lower()))) > 1 for position in heads)
    if mean < _UNLIKELY and 2 * about < len(heads):
        yield from run
