"""Menus in texts of whole pages: lines of a word or two, of which rules know some and a line model none for sure.

No list of words holds all sections of all papers. What stands around them tells instead: nothing of a story stands
above its headline but its kicker, and a menu stands on a page twice, above the story and below it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence

_LABEL: Final = 30
_WORDS: Final = 3
_FEWEST: Final = 4
"""Labels in a row above the headline; fewer are its kicker, a section, a name."""
_GLUED: Final = 18
"""Letters of a word that may be several labels; most lines have none so long."""
_WIDE: Final = 9
"""Letters of a word in the mean over a line of glued labels, which few other lines have."""
_SEAMS: Final = 3
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


def menus(
    live: Sequence[Block], chances: Sequence[float] | None, headline: int, opening: int, taken: Collection[int]
) -> frozenset[int]:
    """Positions of a text's menu lines that are not yet `taken` by rules.

    `headline` is its block's index, or -1: then the position `opening` of the first prose ends what may be a menu's.
    """
    known, found, labels = set(_BUTTONS), set[int](), list[int]()
    lines: list[int] = []
    for position, block in enumerate(live):
        if position in taken:
            labels.append(position)
            continue
        text = block.text
        if (chances and chances[position] >= _STORY) or (size := len(text)) > _LONGEST:
            continue
        if (blanks := text.count(" ")) <= _ROW:
            lines.append(position)
            if size <= _LABEL and blanks < _WORDS and not ends_sentence(text):
                labels.append(position)
            if size >= _GLUED and size > _WIDE * (blanks + 1) and (glued := _glued(text)):
                known.update(glued)
                found.add(position)
        if (_TRAIL in text or text.endswith(_ARROWS)) and _leads(text, above=position < opening):
            found.add(position)
    if not lines:
        return frozenset(found)
    if headline < 0 and opening < len(live):
        above, fewest, sure = live[opening].index, _MOST_OWN, 2
    else:
        above, fewest, sure = headline, _FEWEST, 1
    for run in _runs([position for position in labels if live[position].index < above]):
        if len(run) >= fewest and sum(position in taken for position in run) >= sure:
            known.update(live[position].text.casefold() for position in run)
            found.update(run)
    again = [position for position in labels if position not in taken and live[position].text.casefold() in known]
    for run in _runs(again):
        beside = run[0] - 1, run[-1] + 1
        if len(run) >= _FEWEST or live[run[-1]].index < headline or any(p in taken or p in found for p in beside):
            found.update(run)
    if len(known) > len(_BUTTONS):
        longest = tuple(sorted((label for label in known if len(label) > 1), key=len, reverse=True))
        for position in lines:
            text = live[position].text.casefold()
            if text.startswith(longest) and text not in known and _is_spelled(text, longest):
                found.add(position)
    return frozenset(found.difference(taken))


def _runs(positions: Sequence[int]) -> Iterator[list[int]]:
    for _, run in groupby(enumerate(positions), lambda pair: pair[1] - pair[0]):
        yield [position for _, position in run]


def _leads(text: str, *, above: bool) -> bool:
    """True for the way to the story from the front page, above it, and for the story behind it, with its arrow."""
    if text.endswith(_ARROWS):
        return len(text) >= _GLUED and not ends_sentence(text[:-2])
    return above and text.count(_TRAIL) > 1 and not text.startswith(_TRAIL.strip()) and not ends_sentence(text)


def _glued(text: str) -> Sequence[str]:
    """The labels of a line whose boxes had no blank between them: small letters run into capitals over and over."""
    longest = max(text.split(), key=len)
    if len(longest) < _GLUED or longest.islower() or ends_sentence(text) or not longest.replace("-", "").isalpha():
        return ()
    seams = [at for at, (one, two) in enumerate(pairwise(text), 1) if one.islower() and two.isupper()]
    return (
        [text[start:end].casefold() for start, end in pairwise((0, *seams, len(text)))] if len(seams) >= _SEAMS else ()
    )


def _is_spelled(text: str, known: Sequence[str]) -> bool:
    """True if a line is several `known` labels, longest first, with no blank between them: in any script."""
    at = count = 0
    while at < len(text):
        label = next((label for label in known if text.startswith(label, at)), "")
        if not label:
            return False
        at, count = at + len(label), count + 1
    return count > 1
