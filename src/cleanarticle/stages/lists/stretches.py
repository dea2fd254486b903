"""Long lists of other stories that no heading opens: a tabloid's page tells one story and names a hundred.

Two kinds: headlines alone, and headlines with a sentence or two of each story. Both are told from a story's own lines
by its prose, which does not speak of what they speak of.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence, is_prose, marks_of
from .cohesion import LIKELY, Stems, nearby, shares, told
from .own import is_own_list

_FEWEST: Final = 8
"""Headlines: a story's own lines without a stop (tables, winners, recipes) are rarely so many."""
_STRETCH: Final = re.compile(r"h(?:m{0,3}h|(?<=[hm]h)q(?=m?h[hm]))*")
"""Up to three labels between two headlines; a sentence ("Who wore it best?") only between headlines on either side."""
_TEASERS: Final = re.compile(r"(?:[hm]{1,6}q){3,}[hm]{0,4}")

_STAYS: Final = 0.1
"""Less probable lines go anyway."""
_SOME: Final = 3
_STOPS: Final = frozenset('.!?"”»。」')
_DOUBTED: Final = 0.45
"""Greatest mean probability of teasers, and of headlines where there is a tree that the model has seen."""
_FOREIGN: Final = 0.2
_FOREIGN_TEASERS: Final = 0.17
"""Greatest mean share of a line's words that the story's prose has too.

Measured on the runs of whole-page texts and of the gold bodies in them: under a fifth are 9 in 10 lists of others, and
one in thirty of a story's own. Celebrities and offers that a story lists share least with its prose.
"""
_BELIEVED: Final = 0.5
_FEW: Final = 2
"""Believed paragraphs of a list that are the story's own, between many short lines; teasers are more."""
_ENOUGH: Final = 80
"""Words of the story's prose that must be known: of a story in a few lines any list is strange."""
_LEAST_KNOWN: Final = 40
_ALIKE: Final = 0.25
"""Greatest mean share of a headline's words that its neighbours have too: offers, dishes, results repeat themselves."""
_OWN: Final = 0.5
_NEXT: Final = 6
"""Lines at the ends of a list among which one that shares half its words with the story is the story's own."""


def long_lists(live: Sequence[Block], chances: Sequence[float], stems: Stems, *, tree: bool) -> Iterator[int]:
    """Positions of the lines of long lists anywhere in the text.

    With a `tree` the model is believed when it finds them probable: it sees the element that holds them.
    """
    if not _worth_a_look(live, chances):
        return
    marks = marks_of(live)
    headlines = [range(*run.span()) for run in _STRETCH.finditer(marks) if run.group().count("h") >= _FEWEST]
    teasers = [range(*run.span()) for run in _TEASERS.finditer(marks) if "h" in run.group()]
    if not headlines and not teasers:
        return
    aside = {*chain(*headlines, *teasers)}
    story = [
        at
        for at, block in enumerate(live)
        if chances[at] >= LIKELY and at not in aside and is_prose(block) and ends_sentence(block.text)
    ]
    known = stems.of(story)
    words = told(known)
    for stretch in headlines:
        run = _between_own(stretch, marks, stems, known)
        heads = [at for at in run if marks[at] == "h"]
        if len(heads) < _FEWEST or ((tree or words < _LEAST_KNOWN) and not _doubted(heads, chances)):
            continue
        if is_own_list(live, heads, chances):
            continue
        if _mean(shares(stems, heads, known)) < _FOREIGN and nearby(stems, heads) < _ALIKE:
            yield from _without_own(run, story, live, chances)
    for stretch in teasers if words >= _ENOUGH else ():
        run = _below_story(_between_own(stretch, marks, stems, known), marks, chances)
        lines = [at for at in run if marks[at] != "m"]
        if not lines or not _doubted(lines, chances) or _mean(shares(stems, lines, known)) >= _FOREIGN_TEASERS:
            continue
        teased = [at for at in run if marks[at] == "q"]
        if run.start > story[0] or _doubted(teased or lines, chances):  # above it its own standfirst may be among them
            yield from _without_own(run, story, live, chances)


def _without_own(run: range, story: Sequence[int], live: Sequence[Block], chances: Sequence[float]) -> Iterator[int]:
    """The lines of a list without the one or two paragraphs below the story's first that the model believes."""
    own = [at for at in run if chances[at] >= _BELIEVED and story and story[0] < at and is_prose(live[at])]
    yield from run if len(own) > _FEW else (at for at in run if at not in own)


def _worth_a_look(live: Sequence[Block], chances: Sequence[float]) -> bool:
    """True if a few lines that may be headlines would stay: most pages are done here."""
    ends = [block.text[-1:] for block, chance in zip(live, chances, strict=True) if chance >= _STAYS]
    return len([end for end in ends if end not in _STOPS]) >= _SOME


def _between_own(run: range, marks: str, stems: Stems, known: set[str]) -> range:
    """A stretch without what the story has at its ends: its headline, a subheading, a paragraph without a stop.

    Lines between are not asked: none of a stretch vouches for another (`aside`).
    """
    ends = [*run[:_NEXT], *run[_NEXT:][-_NEXT:]]
    told = zip(ends, shares(stems, ends, known), strict=True)
    own = [at - run.start for at, share in told if share >= _OWN and marks[at] != "m"]
    start = max((at + 1 for at in own if at < _NEXT), default=0)
    end = min((at for at in own if start <= at and len(run) - at <= _NEXT), default=len(run))
    return run[start:end]


def _below_story(run: range, marks: str, chances: Sequence[float]) -> range:
    """A stretch without the likely sentences at its head that have labels alone above them: the story goes on there."""
    start = run.start
    for at in run:
        if marks[at] == "h" or (marks[at] == "q" and chances[at] < LIKELY):
            break
        if marks[at] == "q":
            start = at + 1
    return range(start, run.stop)


def _doubted(run: Sequence[int], chances: Sequence[float]) -> bool:
    return _mean([chances[position] for position in run]) < _DOUBTED


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
