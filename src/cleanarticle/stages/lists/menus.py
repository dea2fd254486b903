"""Menus in texts of whole pages: lines of a word or two, of which rules know some and a line model none for sure.

No list of words holds all sections of all papers. What stands around them tells instead: nothing of a story stands
above its headline but its kicker, and a menu stands on a page twice, above the story and below it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from ...core.blocks import Block
from ..story.prose import ends_sentence
from .glued_labels import GLUED, glued_labels, is_spelled

_LABEL: Final = 30
_WORDS: Final = 3
_FEWEST: Final = 4
"""Labels in a row above the headline; fewer are its kicker, a section, a name."""
_LINKED: Final = 3
"""Items of a list in Markdown above the headline that are links."""
_WIDE: Final = 9
"""Letters of a word in the mean over a line of glued labels, which few other lines have."""
_ROW: Final = 8
"""Words of a line of glued labels: the last one of each item may stand apart ("KotimaaSää ja keliTalous")."""
_LONGEST: Final = 200
"""Letters of a line that is looked at."""
_STORY: Final = 0.8
"""Probability from which a line is the story's: the model gives labels of menus .2 to .5."""
_TRAIL: Final = " » "
_ARROWS: Final = (" >", " ›")
_MOST_OWN: Final = 6
"""Labels in a row above the story where no headline was found: of these two must be known."""
_BUTTONS: Final = frozenset({"x"})
"""Labels too short for a rule of their own: X is a network's button beside others, a numeral elsewhere."""


class _Lines(Struct, frozen=True):
    """Lines of a text that may be a menu's, by their positions."""

    labels: list[int]
    """Of a word or two, and those that rules took: a menu's row is made of both."""
    wordy: list[int]
    """Of so few words that they may be labels without a blank between them."""
    glued: dict[int, Sequence[str]]
    """Labels without a blank between them, as their capitals tell."""
    ways: list[int]
    """The way to the story from the front page, and links with an arrow."""


def menus(
    live: Sequence[Block], chances: Sequence[float] | None, headline: int, opening: int, taken: Collection[int]
) -> frozenset[int]:
    """Positions of a text's menu lines that are not yet `taken` by rules.

    `headline` is its block's index, or -1: then the position `opening` of the first prose ends what may be a menu's.
    """
    lines = _lines(live, chances, opening, taken)
    found = {*lines.glued, *lines.ways}
    if not lines.wordy:
        return frozenset(found)
    above = headline if headline >= 0 or opening >= len(live) else live[opening].index
    rows = _rows_above(live, lines, above, taken, own=above != headline)
    known = _BUTTONS.union(*lines.glued.values(), (live[position].text.casefold() for position in rows))
    found |= rows
    again = [at for at in lines.labels if at not in taken and live[at].text.casefold() in known]
    found |= _rows_again(live, again, headline, found.union(taken))
    if known != _BUTTONS:
        longest = tuple(sorted((label for label in known if len(label) > 1), key=len, reverse=True))
        for position in lines.wordy:
            text = live[position].text.casefold()
            if text.startswith(longest) and text not in known and is_spelled(text, longest):
                found.add(position)
    return frozenset(found.difference(taken))


def _lines(live: Sequence[Block], chances: Sequence[float] | None, opening: int, taken: Collection[int]) -> _Lines:
    """One look at all lines but the story's own, and long ones."""
    found = _Lines([], [], {}, [])
    for position, block in enumerate(live):
        if position in taken:
            found.labels.append(position)
            continue
        text = block.text
        if (chances and chances[position] >= _STORY) or (size := len(text)) > _LONGEST:
            continue
        if (blanks := text.count(" ")) <= _ROW:
            found.wordy.append(position)
            if size <= _LABEL and blanks < _WORDS and not ends_sentence(text):
                found.labels.append(position)
            if size >= GLUED and size > _WIDE * (blanks + 1) and (glued := glued_labels(text)):
                found.glued[position] = glued
        if (_TRAIL in text or text.endswith(_ARROWS)) and _leads(text, above=position < opening):
            found.ways.append(position)
    return found


def _rows_above(live: Sequence[Block], lines: _Lines, above: int, taken: Collection[int], *, own: bool) -> set[int]:
    """Labels in rows above a block, of which rules know some: more where it is the story's `own` first paragraph.

    Or links of a list, in Markdown: a menu whatever they say.
    """
    fewest, sure = (_MOST_OWN, 2) if own else (_FEWEST, 1)
    found: set[int] = set()
    for row in _runs([position for position in lines.labels if live[position].index < above]):
        linked = [at for at in row if live[at].kind == "list_item" and live[at].is_link]
        if len(row) >= fewest and sum(position in taken for position in row) >= sure:
            found.update(row)
        elif len(linked) >= _LINKED and not own:
            found.update(linked)
    return found


def _rows_again(live: Sequence[Block], again: list[int], headline: int, gone: Collection[int]) -> set[int]:
    """Known labels that stand there once more: in a row, above the headline, or beside what is `gone` already."""
    found: set[int] = set()
    for row in _runs(again):
        first, last = row[0], row[-1]
        if len(row) >= _FEWEST or live[last].index < headline or first - 1 in gone or last + 1 in gone:
            found.update(row)
    return found


def _runs(positions: Sequence[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(positions), lambda pair: pair[1] - pair[0]):
        yield [position for _, position in run]


def _leads(text: str, *, above: bool) -> bool:
    """True for the way to the story from the front page, above it, and for the story behind it, with its arrow."""
    if text.endswith(_ARROWS):
        return len(text) >= GLUED and not ends_sentence(text[:-2])
    return above and text.count(_TRAIL) > 1 and not text.startswith(_TRAIL.strip()) and not ends_sentence(text)
