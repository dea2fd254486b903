"""What a line of the page's furniture cuts off from the story: beyond it a doubt of the model is enough."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ...core.blocks import Block
from ...core.decisions import Drop
from ...core.draft import Draft
from ...core.facts import Scores
from ...sites.known import Seen
from .prose import ends_sentence, is_prose

_FIRM: Final = 0.7
"""Probability from which a paragraph of the document's own is the story's."""
_DOUBTED: Final = (0.6, 0.5)
"""Probabilities under which a line, a paragraph goes that a shared line parts from the story (docs/sites.md)."""

_BELIEVED: Final = 0.5
_ENDS: Final = (0.5, 0.4)
_PROSE: Final = 0.3
"""Probabilities under which a line, a sentence, prose goes below what rules dropped, if all lines there are doubted: of
languages that it hardly knows the model loses hold of a story towards its end."""
_AMID: Final = frozenset({"advertisement", "media", "related", "most_read"})
"""Furniture that stands between a story's paragraphs as often as below the last."""


class Line(Struct, frozen=True):
    """A block with what is known of it. `sure`: the model says it is the story's, or there is no model."""

    block: Block
    seen: Seen
    prose: bool
    sure: bool
    chance: float
    """What the model gives it, 0 to 1; without a model 1 for prose, 0 for the rest."""


def cut_off(lines: Sequence[Line], *, judged: bool) -> Iterator[tuple[Block, int]]:
    """Doubted blocks that a shared line parts from the story, and how many other stories hold that line.

    Below the last firm paragraph a shared line parts what follows it. Between two of them the whole gap is furniture,
    as a video is with the lines around it. A line that stands twice parts nothing: it opens the entries of a live
    blog. If no model has `judged` the lines, those that are no prose are doubted, and only below: amid the story they
    might be subheadings.
    """
    firm = [at for at, line in enumerate(lines) if line.prose and not line.seen.stories and line.chance >= _FIRM]
    times = Counter(line.block.text for line in lines)
    marks = [at for at, line in enumerate(lines) if line.seen.stories and times[line.block.text] == 1]
    for start, end in pairwise([*(firm if judged else firm[-1:]), len(lines)]):
        between = marks[bisect_left(marks, start) : bisect_left(marks, end)]
        if not between:
            continue
        stories = max(lines[at].seen.stories for at in between)
        first = between[0] if end == len(lines) else start
        for line in lines[first + 1 : end]:
            if not line.seen.stories and line.chance < _DOUBTED[line.prose] and line.block.fate == "kept":
                yield line.block, stories


def below_story(draft: Draft, live: Sequence[Block], scores: Scores) -> Iterator[int]:
    """Indices of doubted lines of a text below the first that rules dropped beneath all that the model believes.

    Of 1,210 labelled texts 200 lines go so and 3 of their stories', held out on a fifth of the sites 50 and none. Above
    that first line stand a story's last words ("The case continues.") as often as furniture.
    """
    never = len(draft.blocks)
    believed = (block.index for block in reversed(live) if scores.values[block.index] >= _BELIEVED)
    last = next(believed, never)
    if not live or last >= live[-1].index:
        return
    times = Counter(block.text for block in draft.blocks)
    marks = (at for at in _ruled(draft) if at > last and times[draft.blocks[at].text] == 1)
    end = min(marks, default=never)
    for block in live[bisect_right(live, end, key=lambda block: block.index) :]:
        if scores.values[block.index] < (_PROSE if is_prose(block) else _ENDS[ends_sentence(block.text)]):
            yield block.index


def _ruled(draft: Draft) -> Iterator[int]:
    """Indices of the lines that rules dropped, but for such as stand amid a story."""
    for made in draft.decided("debris"):
        if isinstance(made, Drop) and made.end is None and made.kind not in _AMID:
            yield made.block
