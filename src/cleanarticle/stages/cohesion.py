"""Whether lines speak of what the story speaks of: the words that they share with the rest of the text."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain, compress
from typing import Final

from ..core.blocks import Block

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_LONG_ASCII_WORD: Final = re.compile(r"[a-z]{5,}")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}")
_LETTERS: Final = 5
"""Words of at least so many letters tell what a line is about; so many make a stem that inflection leaves alone."""
_LIKELY: Final = 0.2
"""Less probable blocks are no part of the story: two lists of the same headlines must not vouch for each other."""
_NEAR: Final = 5


def stems(text: str) -> frozenset[str]:
    """First letters of the long words of a line; pairs of characters where words have no blanks between them."""
    if text.isascii():
        return frozenset([word[:_LETTERS] for word in _LONG_ASCII_WORD.findall(text.lower())])
    if not _WIDE.search(text):
        return frozenset([word[:_LETTERS] for word in _LONG_WORD.findall(text.lower())])
    found: set[str] = set()
    for word in _WORD.findall(text.lower()):
        if _WIDE.match(word):
            found.update(word[at : at + 2] for at in range(len(word) - 1))
        elif len(word) >= _LETTERS:
            found.add(word[:_LETTERS])
    return frozenset(found)


class Stems:
    """Stems of the blocks of one text, cut once they are asked for. `common` are function words, which tell nothing."""

    def __init__(self, live: Sequence[Block], common: frozenset[str]) -> None:
        self._live = live
        self._common = common

    @cached_property
    def by_block(self) -> list[frozenset[str]]:
        """The stems of each block."""
        plain = frozenset(word[:_LETTERS] for word in self._common if len(word) >= _LETTERS)
        return [stems(block.text) - plain for block in self._live]


class Cohesion:
    """Stems of the blocks of one text, counted by block.

    Blocks at positions `aside` vouch for nothing, like those that are no part of the story.
    """

    def __init__(self, stems: Stems, chances: Sequence[float], aside: frozenset[int] = frozenset()) -> None:
        self._stems = stems.by_block
        self._likely = [chance >= _LIKELY and position not in aside for position, chance in enumerate(chances)]
        self._counts = Counter(chain.from_iterable(compress(self._stems, self._likely)))

    def shares(self, run: Sequence[int]) -> list[float]:
        """Of each line the share of its stems that a likely block outside the run has too; 0 if it has none."""
        inside = Counter(chain.from_iterable(self._stems[position] for position in run if self._likely[position]))
        found = []
        for position in run:
            own = self._stems[position]
            shared = sum(self._counts[stem] > inside[stem] for stem in own)
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
        for at, position in enumerate(run):
            near = (*run[max(0, at - _NEAR) : at], *run[at + 1 : at + 1 + _NEAR])
            others = frozenset(chain.from_iterable(self._stems[other] for other in near))
            if own := self._stems[position]:
                shares.append(len(own & others) / len(own))
        return sum(shares) / max(1, len(shares))
