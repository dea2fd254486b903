"""What the names of elements tell: a learned weight a token of class, id, role and tag, summed over ancestors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import numpy as np

from .characters import Floats
from .tree import Tree

_LONGEST: Final = 300
"""Code points of a label that are looked at."""
_END: Final = "\x00"
"""Stands between labels; HTML has no such character."""
_LETTERS: Final = bytes(byte if chr(byte) == _END or 97 <= byte <= 122 else 32 for byte in range(256))
"""Table for `bytes.translate`: what is no letter of a token becomes a blank."""
DECAY: Final = 0.8
"""Weight of an ancestor's name for each level it is farther away."""


def tokens(tag: str, label: str) -> tuple[str, ...]:
    """Tokens of one element: its tag as "<p", and the words of class, id and role, each once."""
    return (f"<{tag}", *next(_words((label,))))


def _words(labels: Iterable[str]) -> Iterator[dict[str, None]]:
    """The words of each label, each once, in order; single letters count, as in hashed names ("css-1a2b")."""
    text = _END.join([label[:_LONGEST] for label in labels])
    for words in text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split(_END):
        yield dict.fromkeys(words.split())


class NodeScores:
    """Per node: the mean of its own tokens' weights, the lowest of them, and sums over ancestors."""

    def __init__(self, tree: Tree, lexicon: Mapping[str, float]) -> None:
        told = np.array([_weighed(words, lexicon) for words in _words(tree.labels)]).reshape(-1, 2)[tree.label]
        of_tag = np.array([lexicon.get(f"<{tag}", 0.0) for tag in tree.tags])[tree.tag]
        own = told[:, 0] + of_tag
        least = np.minimum(told[:, 1], own)
        path: list[float] = []
        lowest: list[float] = []
        highest: list[float] = []
        for parent, whole, low in zip(tree.page.nodes.parent, own.tolist(), least.tolist(), strict=True):
            if parent < 0:
                path.append(whole)
                lowest.append(min(0.0, whole))
                highest.append(max(0.0, whole))
            else:
                path.append(path[parent] * DECAY + whole)
                above = lowest[parent]
                lowest.append(low if low < above else above)
                above = highest[parent]
                highest.append(whole if whole > above else above)
        self.own: Floats = told[:, 0].astype(np.float32)
        self.least: Floats = told[:, 1].astype(np.float32)
        self.tag: Floats = of_tag.astype(np.float32)
        self.path: Floats = np.array(path, np.float32)
        self.lowest: Floats = np.array(lowest, np.float32)
        self.highest: Floats = np.array(highest, np.float32)


def _weighed(words: Mapping[str, None], lexicon: Mapping[str, float]) -> tuple[float, float]:
    """The mean of the known weights of a label's words, shrunk towards 0, and the lowest."""
    named = list(filter(None, map(lexicon.get, words)))
    return (sum(named) / (len(named) + 0.5), min(named)) if named else (0.0, 0.0)
