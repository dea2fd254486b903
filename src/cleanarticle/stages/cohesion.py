"""Whether lines speak of what the story speaks of: the words that they share with the rest of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import Final

from ..core.blocks import Block

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_STEM: Final = re.compile(r"([^\W\d_]{5})[^\W\d_]*+")
_ASCII_STEM: Final = re.compile(r"([a-z]{5})[a-z]*+")
"""The letters by which `Stems` tells a word, of words that have as many."""
_EAST: Final = r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]"
_WIDE: Final = re.compile(_EAST + _EAST)  # half the time of a class with {2}
_LETTERS: Final = 5
"""Words of at least so many letters tell what a line is about; so many make a stem that inflection leaves alone."""
_LIKELY: Final = 0.2
"""Less probable blocks are no part of the story: two lists of the same headlines must not vouch for each other."""
_NEAR: Final = 5


def stems(text: str) -> frozenset[str]:
    """First letters of the long words of a line; pairs of characters where words have no blanks between them."""
    if text.isascii():
        return frozenset(_ASCII_STEM.findall(text.lower()))
    if not _WIDE.search(text):
        return frozenset(_STEM.findall(text.lower()))
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        if _WIDE.match(word):
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) >= _LETTERS:
            found.add(word[:_LETTERS])
    return frozenset(found)


class Stems:
    """Stems of the blocks of one text, of each cut when they are first asked for.

    `common` are function words, which tell nothing.
    """

    def __init__(self, live: Sequence[Block], common: frozenset[str]) -> None:
        self._live = live
        self._common = common
        self._cut: dict[int, frozenset[str]] = {}

    @cached_property
    def _idle(self) -> frozenset[str]:
        return frozenset(word[:_LETTERS] for word in self._common if len(word) >= _LETTERS)

    def __getitem__(self, position: int) -> frozenset[str]:
        """The stems of one block."""
        found = self._cut.get(position)
        if found is None:
            found = self._cut[position] = stems(self._live[position].text) - self._idle
        return found


class Cohesion:
    """Stems of the blocks of one text, counted by block.

    Blocks at positions `aside` vouch for nothing, like those that are no part of the story.
    """

    def __init__(self, stems: Stems, chances: Sequence[float], aside: frozenset[int] = frozenset()) -> None:
        self._stems = stems
        self._likely = [chance >= _LIKELY and position not in aside for position, chance in enumerate(chances)]
        self._counts = Counter(chain.from_iterable(self._stems[at] for at, likely in enumerate(self._likely) if likely))

    def shares(self, run: Sequence[int]) -> list[float]:
        """Of each line the share of its stems that a likely block outside the run has too; 0 if it has none."""
        inside = Counter(chain.from_iterable(self._stems[position] for position in run if self._likely[position]))
        anywhere, within = self._counts.get, inside.get
        found = []
        for position in run:
            own = self._stems[position]
            shared = sum([anywhere(stem, 0) > within(stem, 0) for stem in own])
            found.append(shared / len(own) if own else 0.0)
        return found

    def within(self, run: Sequence[int]) -> float:
        """Mean share of a line's stems that another line of the run has too."""
        inside = Counter(chain.from_iterable(self._stems[position] for position in run))
        shares = [sum(inside[stem] > 1 for stem in own) / len(own) for at in run if (own := self._stems[at])]
        return sum(shares) / max(1, len(shares))

    @property
    def known(self) -> int:
        """How many stems vouch for a line."""
        return len(self._counts)

    def nearby(self, run: Sequence[int]) -> float:
        """Mean share of a line's stems that one of the lines of the run near it has too."""
        shares = []
        cut = [self._stems[position] for position in run]
        for at, own in enumerate(cut):
            if own:
                others = frozenset().union(*cut[max(0, at - _NEAR) : at], *cut[at + 1 : at + 1 + _NEAR])
                shares.append(len(own & others) / len(own))
        return sum(shares) / max(1, len(shares))
