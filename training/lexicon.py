"""Weights of tokens of class, id and tag: how much likelier the story is inside an element that bears them."""

import math
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from cleanarticle.core.blocks import Nodes
from cleanarticle.model.labels import tokens

_SITES: Final = 3
_DOUBT: Final = 2.0
_MOST: Final = 6000


class Evidence(Struct, frozen=True):
    """What one page tells: its site, its elements, and per block story or not with the weight of that."""

    site: str
    nodes: Nodes
    node: tuple[int, ...]
    found: NDArray[np.float32]
    weight: NDArray[np.float32]


def learn(pages: Iterable[Evidence]) -> dict[str, float]:
    """Log-odds a token, those of three sites and more; the share of story is averaged over sites, not over words."""
    shares: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    base: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for page in pages:
        total = float(page.weight.sum())
        if total <= 0:
            continue
        story = np.concatenate(([0.0], np.cumsum(page.found * page.weight)))
        known = np.concatenate(([0.0], np.cumsum(page.weight)))
        base[page.site][0] += float(story[-1]) / total
        base[page.site][1] += 1.0
        seen: dict[str, list[float]] = {}
        last_end: dict[str, int] = {}
        for tag, label, first, last in zip(
            page.nodes.tag, page.nodes.label, page.nodes.first, page.nodes.last, strict=True
        ):
            held = float(known[last] - known[first])
            if held <= 0:
                continue
            for token in tokens(tag, label):
                if first < last_end.get(token, 0):
                    continue  # inside an element of the same token, counted there
                last_end[token] = last
                entry = seen.setdefault(token, [0.0, 0.0])
                entry[0] += float(story[last] - story[first])
                entry[1] += held
        for token, (good, held) in seen.items():
            shares[token][page.site][0] += good / held
            shares[token][page.site][1] += 1.0
    prior = float(np.mean([good / count for good, count in base.values()]))
    weights: dict[str, float] = {}
    for token, sites in shares.items():
        if len(sites) >= _SITES:
            mean = (sum(good / count for good, count in sites.values()) + _DOUBT * prior) / (len(sites) + _DOUBT)
            weights[token] = round(_logit(mean) - _logit(prior), 3)
    ranked = sorted(weights, key=lambda token: (-len(shares[token]), token))[:_MOST]
    return {token: weights[token] for token in sorted(ranked) if abs(weights[token]) >= 0.05}


def _logit(share: float) -> float:
    share = min(max(share, 0.01), 0.99)
    return math.log(share / (1 - share))
