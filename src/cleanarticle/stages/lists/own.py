"""Lists that a story has itself, told by their form: results, timetables, candidates, ingredients.

Their items share no word with the story's prose, as headlines of other stories do not. But headlines are long enough to
tell something, have figures now and then only, and the newest stands first.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from ...core.blocks import Block
from ..story.prose import size

_LIKELY: Final = 0.15
"""Least mean probability: tables of offers below a story are under it."""
_BELIEVED: Final = 0.9
"""Mean probability from which a figure in every item is enough: of what is for sale a story tells, item by item."""
_MOST: Final = 0.9
"""Share of the items that have figures; of lists of other stories (benchmarks/debris.py) none has more than 0.5."""
_SHORT: Final = 28.0
"""Mean size under which items with a figure among them are no headlines, if none is cut short."""
_DIGIT: Final = re.compile(r"\d")
_DATA: Final = re.compile(r"\d\D{0,4}$|\d[\d.,:]*\D+\d")
_TELLING: Final = 0.75
"""An item with several figures, or one at its end: scores, prices, ages; the share of them in data. Headlines of the
"5 reasons why" and "3 dead after" have one, at their head."""
_STAMP: Final = re.compile(
    r"^\W{0,3}\d{1,2}[.)．、](?!\d)|\d{1,2}\W{1,3}\w+\W{1,3}(?:19|20)\d\d|\w+ \d{1,2},? (?:19|20)\d\d"
    r"|\d{1,4}\D\d{1,2}\D\d{2,4}|\d\d[-./]\d\d(?=\W*$)|\b\d{1,2}:\d\d\b|(?:19|20)\d\d"
)
"""A number in a list, a day, a year, a time of day: what headlines are counted and dated with."""
_OPENING: Final = re.compile(r"\D{0,6}(\d{1,2})(?!\d)(?:\D{1,3}(\d\d)(?!\d))?")
"""The number that an item begins with, and its minutes if it is a time of day."""
_FIRST: Final = 3
"""Greatest number that a list is counted from: the headlines before it may be questions, which are not among them."""
_ELLIPSES: Final = ("…", "...")
_ANNOUNCING: Final = 30
"""Letters of a line with a colon that announces the story's own points; "More on this:" is shorter."""
_TRUSTED: Final = 0.5
"""Least probability of such a line. Of 726 pages' texts four lists below one of these were taken for lists of other
stories, all the story's own; below less probable ones five of six were of others."""
_ENOUGH: Final = 60
"""Items that tell what a long list is made of: every second of 120, and so on."""


def is_own_list(live: Sequence[Block], heads: Sequence[int], chances: Sequence[float]) -> bool:
    """True for items of data, for times that rise from item to item, and for items too short for headlines."""
    heads = heads[:: max(1, len(heads) // _ENOUGH)]
    items = [live[position].text for position in heads]
    figured = [item for item in items if _DIGIT.search(item)]
    likely = sum(chances[position] for position in heads) / max(1, len(heads))
    if not figured or likely < _LIKELY:
        return False
    if len(figured) >= _MOST * len(items):
        openings = [(int(found[1]), int(found[2] or 0)) for item in figured if (found := _OPENING.match(item))]
        rise = len(openings) >= _MOST * len(items) and all(before < behind for before, behind in pairwise(openings))
        counted = rise and openings[0][0] <= _FIRST
        if rise and not counted:
            return True  # a timetable
        bare = [_STAMP.sub("", _OPENING.sub("", item, count=1) if counted else item) for item in figured]
        told = likely >= _BELIEVED or _count(_DATA, bare) >= _TELLING * len(items)
        if told and _count(_DIGIT, bare) >= _MOST * len(items):
            return True
    return sum(map(size, items)) < _SHORT * len(items) and not any(item.endswith(_ELLIPSES) for item in items)


def announced(live: Sequence[Block], listed: Collection[int], chances: Sequence[float]) -> Iterator[int]:
    """Of the `listed` positions those of items below a line that announces them, and of this line."""
    end = 0
    for at in sorted({at for found in listed for at in (found - 1, found) if at >= 0}):
        text = live[at].text
        if at < end:
            continue  # an item of the list above, and so are those below it
        if not text.endswith((":", "：")) or chances[at] < _TRUSTED or size(text) < _ANNOUNCING:
            continue
        below = range(at + 1, len(live))
        items = list(takewhile(lambda item: item in listed and live[item].kind == "list_item", below))
        if items:
            yield from items
            yield at
            end = items[-1] + 1


def _count(form: re.Pattern[str], items: Sequence[str]) -> int:
    """How many of the items have the form."""
    return sum(form.search(item) is not None for item in items)
