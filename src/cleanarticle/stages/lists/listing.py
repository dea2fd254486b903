"""Lists of other stories: the run of headlines below a heading, and the runs that have none."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from ...core.blocks import Block
from ..story.prose import is_headline, is_headline_like, is_prose, shapes_of, size
from .cohesion import Cohesion, Stems
from .own import is_own_list
from .stretches import long_lists

_LONGEST: Final = 40
"""Lines: "Most read" lists have five to ten stories, each of at most three lines."""
_SHORTEST: Final = 4
"""A list without a heading is told from a story's own short lines by its length."""
_RUN: Final = re.compile(f"s{{{_SHORTEST},}}")
_SIGNED: Final = re.compile(r"[.。!?！？」”]»?\s?(?:[(（【\[][^()（）【】[\]]{2,24}[)）】\]]|/[^\W\d_][^/]{1,9}/|-0-)$")
"""A sentence, and behind it a name in brackets or slashes, or BelTA's end: "… roku. /PAP/", "… roku.-0-"."""
_DOUBTED: Final = (0.45, 0.35)
_FOREIGN: Final = (0.97, 0.25)
"""Greatest mean probability of the headlines and greatest share of their words that the story has too.

Measured on 780 runs of short lines in gold bodies and 550 lists of other stories put into them (benchmarks/debris.py):
under a quarter of shared words are 89 % of the lists, and 2 % of the stories' own runs. Those are tables written as
lines and lists of winners, whose items share words with each other as headlines do not.
"""
_LEAST_FOREIGN: Final = 5
"""Of headlines that the model takes for the story's own; four are as often a list of the story (trims of a car)."""
_LEAST_KNOWN: Final = 30
"""Words of the story's prose; fewer do not tell whether a headline is strange to it."""
_ALIKE: Final = 0.25
_SENTENCE: Final = 60
"""Letters from which a line with a colon at its end is the story's own, which goes on: "Here are some places to …:"."""
_DAY: Final = re.compile(r"\d{1,2}[. ][^\d\s]{0,12}[\d. ]{0,4}(?:19|20)\d\d$")
_STAMP: Final = 30
_MOST_OWN: Final = 2
"""Short lines of the story's own right before or after a list: a subheading, a cry."""


def headed_list(live: Sequence[Block], heading: int) -> Iterator[int]:
    """Positions of the lines that a list's heading opens: headline-like ones, until prose returns.

    A short line right before that prose is the story's next subheading, if it does not look like the items above it.
    """
    run: list[int] = []
    for position in range(heading + 1, min(len(live), heading + 1 + _LONGEST)):
        block = live[position]
        if is_prose(block) or not is_headline_like(block) or (run and block.heading and not live[run[0]].heading):
            break
        if block.text.endswith((":", "：")) and size(block.text) >= _SENTENCE:
            break
        run.append(position)
    end = run[-1] + 1 if run else heading + 1
    if len(run) > 1 and end < len(live) and is_prose(live[end]) and _is_other(live, run):
        run.pop()
    yield from run


def _is_other(live: Sequence[Block], run: Sequence[int]) -> bool:
    """True if the last line of a run, no day, is of another make than those before: without bullet, or far shorter."""
    items, last = [live[position] for position in run[:-1]], live[run[-1]]
    if _DAY.match(last.text):
        return False
    bullets = sum(item.kind == "list_item" for item in items)
    if bullets > len(items) // 2:
        return last.kind != "list_item"
    usual = sorted(size(item.text) for item in items)[len(items) // 2]
    return size(last.text) < 0.6 * usual


def unheaded_lists(
    live: Sequence[Block], chances: Sequence[float], common: frozenset[str], *, tree: bool
) -> Iterator[int]:
    """Positions of headlines after the first paragraph that no heading opens and that are not about this story.

    `common` are function words of the language. With a `tree` the model is believed when it finds them probable: it
    sees the element that holds them, as nobody does in a text.
    """
    stems = Stems(live, common)
    taken = frozenset(long_lists(live, chances, stems, tree=tree))
    yield from sorted(taken)
    cohesion: Cohesion | None = None
    runs = [*_runs(live)]
    for run in runs:
        heads = [position for position in run if is_headline(live[position])]
        if len(heads) < _SHORTEST:
            continue
        mean = sum(chances[position] for position in heads) / len(heads)
        least, limit = (_SHORTEST, _DOUBTED[1]) if mean < _DOUBTED[0] else (_LEAST_FOREIGN, _FOREIGN[1])
        if mean > (_DOUBTED if tree else _FOREIGN)[0] or (mean >= _DOUBTED[0] and _is_introduced(live, run[0])):
            continue
        if _are_few(heads, run, live):
            continue
        cohesion = cohesion or Cohesion(stems, chances, chain(*runs))
        shares = cohesion.shares(run)
        if (own := _trimmed(run, shares)) != run:
            run, shares = own, cohesion.shares(own)
        heads = sorted(among := frozenset(heads).intersection(run))
        if len(heads) < least or (mean >= _DOUBTED[0] and _is_untold(cohesion, heads)):
            continue
        if is_own_list(live, heads, chances):
            continue
        foreign = [share for position, share in zip(run, shares, strict=True) if position in among]
        if sum(foreign) < limit * len(foreign):
            yield from (position for position in run if position not in taken)


def _is_untold(cohesion: Cohesion, heads: Sequence[int]) -> bool:
    """True if words do not tell whose they are: headlines share some, or the story has few to share."""
    return cohesion.known < _LEAST_KNOWN or cohesion.within(heads) > _ALIKE


def _are_few(heads: list[int], run: list[int], live: Sequence[Block]) -> bool:
    """True if headlines are under half of a run, stamps aside."""
    others = len(run) - 2 * len(heads)
    return others > 0 and len([position for position in run if _is_stamp(live[position])]) < others


def _is_stamp(block: Block) -> bool:
    """A time or a number between two headlines, which tells nothing of either."""
    return len(block.text) < _STAMP and any(map(str.isdigit, block.text)) and size(block.text) < _STAMP


def _runs(live: Sequence[Block]) -> Iterator[list[int]]:
    """Stretches of headline-like lines after the first paragraph of prose."""
    shapes = shapes_of(live)
    first = shapes.find("p")
    for run in _RUN.finditer(shapes, first) if first >= 0 else ():
        start, end = run.span()
        while start < end and _SIGNED.search(live[start].text):
            start += 1  # the story's last paragraph with its author in brackets
        if end - start >= _SHORTEST:
            yield [*range(start, end)]


def _is_introduced(live: Sequence[Block], first: int) -> bool:
    """True if a line with a colon announces the list: it is the story's own."""
    return any(live[position].text.endswith((":", "：")) for position in (first - 1, first) if position >= 0)


def _trimmed(run: list[int], shares: Sequence[float]) -> list[int]:
    """The run without the story's own short lines at its ends: those that speak of the same things as the story."""
    start, end = 0, len(run)
    while start < _MOST_OWN and shares[start] >= 0.5:
        start += 1
    while end > len(run) - _MOST_OWN and shares[end - 1] >= 0.5:
        end -= 1
    return run[start:end]
