"""Whether lines speak of what the story speaks of: the words that they share with the rest of the text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

from ...core.blocks import Block
from ...kernels import COMPILED
from ...kernels.stems import LETTERS

if TYPE_CHECKING or not COMPILED:
    from ...kernels.stems import stems
else:
    from ...kernels._stems import stems

LIKELY: Final = 0.2
"""Less probable blocks are no part of the story: two lists of the same headlines must not vouch for each other."""
_PAIR: Final = 0.25
"""What a pair of characters tells, beside the head of a long word: of four one is such a word."""
_NEAR: Final = 5


def told(stems: AbstractSet[str]) -> float:
    """How many long words the stems are worth."""
    whole = len([stem for stem in stems if len(stem) == LETTERS])
    return whole + _PAIR * (len(stems) - whole)


class Stems:
    """Stems of the blocks of one text, of each cut when they are first asked for.

    `common` are function words, which tell nothing.
    """

    def __init__(self, live: Sequence[Block], common: frozenset[str]) -> None:
        self._live = live
        self._common = common
        self._cut: dict[int, set[str]] = {}

    @cached_property
    def _idle(self) -> frozenset[str]:
        return frozenset(word[:LETTERS] for word in self._common if len(word) >= LETTERS)

    def __getitem__(self, position: int) -> set[str]:
        """The stems of one block."""
        found = self._cut.get(position)
        if found is None:
            found = self._cut[position] = stems(self._live[position].text, self._idle)
        return found

    def of(self, positions: Iterable[int]) -> set[str]:
        """The stems of several blocks together, cut at once."""
        return stems("\n".join([self._live[position].text for position in positions]), self._idle)


def shares(stems: Stems, run: Sequence[int], known: AbstractSet[str]) -> list[float]:
    """Of each line the share of its stems that are known; 0 if it has none."""
    return [len(own & known) / len(own) if (own := stems[position]) else 0.0 for position in run]


def nearby(stems: Stems, run: Sequence[int]) -> float:
    """Mean share of a line's stems that one of the lines of the run near it has too."""
    shares = []
    cut = [stems[position] for position in run]
    for at, own in enumerate(cut):
        if own:
            others = frozenset().union(*cut[max(0, at - _NEAR) : at], *cut[at + 1 : at + 1 + _NEAR])
            shares.append(len(own & others) / len(own))
    return sum(shares) / max(1, len(shares))


class Cohesion:
    """Stems of the blocks of one text that may be part of the story: of some lines counted, of the others known."""

    def __init__(self, stems: Stems, chances: Sequence[float], lines: Iterable[int]) -> None:
        self._stems = stems
        self._likely = [chance >= LIKELY for chance in chances]
        counted = frozenset(lines)
        self._counts = Counter(chain.from_iterable(stems[at] for at in counted if self._likely[at]))
        self._known = stems.of(at for at, likely in enumerate(self._likely) if likely and at not in counted)

    @cached_property
    def known(self) -> float:
        """Words that the likely blocks beside the counted ones are worth."""
        return told(self._known)

    def shares(self, run: Sequence[int]) -> list[float]:
        """Of each of some counted lines the share of its stems that a likely block beside them has too; 0 without."""
        inside = Counter(chain.from_iterable(self._stems[position] for position in run if self._likely[position]))
        found = []
        for position in run:
            own = self._stems[position]
            others = sum(self._counts[stem] > inside[stem] for stem in own - self._known)
            found.append((len(own & self._known) + others) / len(own) if own else 0.0)
        return found

    def within(self, run: Sequence[int]) -> float:
        """Mean share of a line's stems that another line of the run has too."""
        inside = Counter(chain.from_iterable(self._stems[position] for position in run))
        shares = [sum(inside[stem] > 1 for stem in own) / len(own) for at in run if (own := self._stems[at])]
        return sum(shares) / max(1, len(shares))
