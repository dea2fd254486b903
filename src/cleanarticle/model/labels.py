"""What the names of elements tell: a learned weight a token of class, id, role and tag, summed over ancestors."""

import re
from collections.abc import Mapping
from typing import Final

import numpy as np

from ..core.blocks import Nodes
from .characters import Floats
from .table import Ints

_TOKEN: Final = re.compile(r"[a-z]{2,}")
DECAY: Final = 0.8
"""Weight of an ancestor's name for each level it is farther away."""


def tokens(tag: str, label: str) -> tuple[str, ...]:
    """Tokens of one element: its tag as "<p", and the words of class, id and role, each once."""
    return (f"<{tag}", *_words(label))


def _words(label: str) -> dict[str, None]:
    """The words of a label, each once, in order."""
    return dict.fromkeys(_TOKEN.findall(label[:300]))


class NodeScores:
    """Per node: the mean of its own tokens' weights, the lowest of them, and sums over ancestors."""

    def __init__(self, nodes: Nodes, lexicon: Mapping[str, float]) -> None:
        told = {label: _weighed(label, lexicon) for label in dict.fromkeys(nodes.label)}
        of_tag = {tag: lexicon.get(f"<{tag}", 0.0) for tag in dict.fromkeys(nodes.tag)}
        path: list[float] = []
        lowest: list[float] = []
        highest: list[float] = []
        for tag, label, parent in zip(nodes.tag, nodes.label, nodes.parent, strict=True):
            own, least = told[label]
            whole = own + of_tag[tag]
            if parent < 0:
                path.append(whole)
                lowest.append(min(0.0, whole))
                highest.append(max(0.0, whole))
            else:
                path.append(path[parent] * DECAY + whole)
                low, high = lowest[parent], highest[parent]
                if least < low or whole < low:
                    low = least if least < whole else whole
                lowest.append(low)
                highest.append(whole if whole > high else high)
        columns = np.array([told[label] for label in nodes.label], np.float32).reshape(-1, 2)
        self.own: Floats = columns[:, 0]
        self.least: Floats = columns[:, 1]
        self.tag: Floats = np.array([of_tag[tag] for tag in nodes.tag], np.float32)
        self.path: Floats = np.array(path, np.float32)
        self.lowest: Floats = np.array(lowest, np.float32)
        self.highest: Floats = np.array(highest, np.float32)


def _weighed(label: str, lexicon: Mapping[str, float]) -> tuple[float, float]:
    """The mean of the known weights of a label's words, shrunk towards 0, and the lowest."""
    named = [weight for word in _words(label) if (weight := lexicon.get(word))]
    return (sum(named) / (len(named) + 0.5), min(named)) if named else (0.0, 0.0)


def signatures(nodes: Nodes) -> Ints:
    """Per node the number of its signature: tag and names of the element, and names of its parent."""
    seen: dict[tuple[str, str, str], int] = {}
    return np.array(
        [
            seen.setdefault((tag, label, nodes.label[parent] if parent >= 0 else ""), len(seen))
            for tag, label, parent in zip(nodes.tag, nodes.label, nodes.parent, strict=True)
        ],
        np.int64,
    )
