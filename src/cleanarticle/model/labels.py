"""What the names of elements tell: a learned weight a token of class, id, role and tag, summed over ancestors."""

import re
from collections.abc import Mapping
from typing import Final

import numpy as np

from ..core.blocks import Nodes
from .characters import Floats

_TOKEN: Final = re.compile(r"[a-z]{2,}")
DECAY: Final = 0.8
"""Weight of an ancestor's name for each level it is farther away."""


def tokens(tag: str, label: str) -> tuple[str, ...]:
    """Tokens of one element: its tag as "<p", and the words of class, id and role with their neighbours joined."""
    words = _TOKEN.findall(label[:300])
    return (f"<{tag}", *dict.fromkeys(words))


class NodeScores:
    """Per node: the mean of its own tokens' weights, the lowest of them, and sums over ancestors."""

    def __init__(self, nodes: Nodes, lexicon: Mapping[str, float]) -> None:
        seen: dict[tuple[str, str], tuple[float, float, float]] = {}
        own: list[tuple[float, float, float]] = []
        path: list[float] = []
        lowest: list[float] = []
        highest: list[float] = []
        for tag, label, parent in zip(nodes.tag, nodes.label, nodes.parent, strict=True):
            key = (tag, label)
            score = seen.get(key)
            if score is None:
                weights = [lexicon.get(token, 0.0) for token in tokens(tag, label)]
                named = [weight for weight in weights[1:] if weight]
                score = (sum(named) / (len(named) + 0.5), min(named, default=0.0), weights[0])
                seen[key] = score
            own.append(score)
            whole = score[0] + score[2]
            if parent < 0:
                path.append(whole)
                lowest.append(min(0.0, whole))
                highest.append(max(0.0, whole))
            else:
                path.append(path[parent] * DECAY + whole)
                lowest.append(min(lowest[parent], score[1], whole))
                highest.append(max(highest[parent], whole))
        columns = np.array(own, np.float32).reshape(-1, 3)
        self.own: Floats = columns[:, 0]
        self.least: Floats = columns[:, 1]
        self.tag: Floats = columns[:, 2]
        self.path: Floats = np.array(path, np.float32)
        self.lowest: Floats = np.array(lowest, np.float32)
        self.highest: Floats = np.array(highest, np.float32)
