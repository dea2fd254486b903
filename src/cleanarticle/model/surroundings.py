"""What the first forest's answers for the blocks around say about a block: columns for a second forest.

A first answer sees the page before anything is decided. Beside the answers, what it cannot see becomes plain: an
improbable paragraph in an element whose other blocks are sure, a probable line in a run of improbable ones (stacked
generalisation, D. Wolpert 1992; on the tree of the page, as auto-context on images, Z. Tu 2008).
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from .characters import Floats
from .table import Table, against, stretches, totals
from .tree import Tree

_REACHES: Final = np.array([[2], [5], [12], [30]])
_WINDOWS: Final = ("chance_before", "chance_after", "mass_before", "mass_after")
_BESIDE: Final = 4
"""Blocks to each side: all together, and each alone up to the fourth."""
_SURE: Final = (0.8, 0.5, 0.2)
_COSTS: Final = (0.1, 0.3, 0.5)
"""Probability that a block of a stretch must have on average: the higher, the shorter the stretch."""
_LONGEST: Final = 600
_EDGE: Final = 1e-4
_LEVELS: Final = ("own", "parent", "grand", "grand2", "grand3")


def surroundings(chances: NDArray[np.float64], weight: Floats) -> Table:
    """Columns for every block: `chances` are the first answers, `weight` the letters of the blocks."""
    table = Table()
    p = np.clip(chances, _EDGE, 1 - _EDGE).astype(np.float32)
    odds = np.log(p / (1 - p))
    table.add("odds", odds)
    beside = np.zeros(len(p) + 2 * _BESIDE, np.float32)
    beside[_BESIDE : _BESIDE + len(p)] = odds
    for by in (1, 2, 3, 4, -1, -2, -3, -4):
        table.add(f"odds_{by:+d}", beside[_BESIDE - by : _BESIDE - by + len(p)])
    _windows(table, p, weight)
    for least in _SURE:
        _distances(table, p > least, f"{least}")
    for least in _SURE[1:]:
        _runs(table, p, weight, p > least, f"{least}")
    _stretches(table, p, weight)
    return table


def page_surroundings(chances: NDArray[np.float64], weight: Floats, tree: Tree) -> Table:
    """The columns of `surroundings`, and what the answers are in the elements around a block and in its twins."""
    table = surroundings(chances, weight)
    mass = (chances * weight).astype(np.float32)
    masses, weights = totals(mass), totals(weight)
    whole = max(1.0, float(masses[-1]))
    place = tree.node
    for level in _LEVELS:
        low, high = tree.first[place], tree.last[place]
        inside = masses[high] - masses[low]
        table.add(f"{level}_chance", inside / np.maximum(weights[high] - weights[low], 1))
        table.add(f"{level}_mass", inside / whole)
        place = np.maximum(tree.parent[place], 0)
    group = tree.signature
    size = int(group.max(initial=0)) + 1
    count = np.bincount(group, minlength=size)
    of_group = np.bincount(group, weights=mass, minlength=size)
    letters = np.maximum(np.bincount(group, weights=weight, minlength=size), 1)
    others = np.bincount(group, weights=chances, minlength=size)
    table.add("twins_chance", (of_group / letters)[group])
    table.add("twins_others", (others[group] - chances) / np.maximum(count[group] - 1, 1))
    table.add("twins_mass", (of_group / whole)[group])
    return table


def _windows(table: Table, p: Floats, weight: Floats) -> None:
    """How probable the letters before and after are, and how many of the story's."""
    masses, weights = totals(p * weight), totals(weight)
    at = np.arange(len(p))
    low, high = np.maximum(at - _REACHES, 0), np.minimum(at + _REACHES + 1, len(p))
    before, after = masses[at] - masses[low], masses[high] - masses[at + 1]
    windows = (
        before / np.maximum(weights[at] - weights[low], 1),
        after / np.maximum(weights[high] - weights[at + 1], 1),
        np.log1p(before),
        np.log1p(after),
    )
    for reach, columns in zip(_REACHES[:, 0].tolist(), np.stack(windows, axis=1), strict=True):
        table.add_all([f"{name}_{reach}" for name in _WINDOWS], columns)
    whole = max(1.0, float(masses[-1]))
    table.add("mass_before", masses[:-1] / whole)
    table.add("mass_after", 1 - masses[1:] / whole)
    table.add("mass", np.full(len(p), np.log1p(whole)))
    table.add("mass_share", np.full(len(p), whole / max(1.0, float(weights[-1]))))


def _distances(table: Table, sure: NDArray[np.bool_], name: str) -> None:
    """Blocks to the next and to the last sure one; 90 where there is none."""
    at, places = np.arange(len(sure)), np.flatnonzero(sure)
    if not len(places):
        table.add(f"to_next_{name}", np.full(len(at), 90.0))
        table.add(f"to_last_{name}", np.full(len(at), 90.0))
        return
    later, earlier = np.searchsorted(places, at), np.searchsorted(places, at, side="right") - 1
    ahead = places[np.minimum(later, len(places) - 1)] - at
    behind = at - places[np.maximum(earlier, 0)]
    table.add(f"to_next_{name}", np.where(later < len(places), np.minimum(ahead, 60), 90))
    table.add(f"to_last_{name}", np.where(earlier >= 0, np.minimum(behind, 60), 90))


def _runs(table: Table, p: Floats, weight: Floats, inside: NDArray[np.bool_], name: str) -> None:
    """The run of blocks on the same side of a probability that a block is in."""
    turns = np.flatnonzero(np.concatenate(([True], inside[1:] != inside[:-1])))
    length = np.diff(np.concatenate((turns, [len(p)])))
    run = np.repeat(np.arange(len(turns)), length)
    letters = np.add.reduceat(weight, turns)
    mass = np.add.reduceat(p * weight, turns)
    at = np.arange(len(p)) - turns[run]
    table.add(f"run_{name}", np.log1p(length[run]))
    table.add(f"run_letters_{name}", np.log1p(letters[run]))
    table.add(f"run_mass_{name}", (mass / max(1.0, float(mass.sum())))[run])
    table.add(f"run_best_{name}", np.maximum.reduceat(p, turns)[run])
    table.add(f"run_chance_{name}", (mass / np.maximum(letters, 1))[run])
    table.add(f"run_at_{name}", at)
    table.add(f"run_left_{name}", length[run] - 1 - at)


def _stretches(table: Table, p: Floats, weight: Floats) -> None:
    """Where a block stands against the stretch with the most of the story (the maximum subarray), by its cost."""
    gains = (p - np.array(_COSTS, np.float32)[:, None]) * np.minimum(weight, _LONGEST)
    for cost, (start, end) in zip(_COSTS, stretches(gains), strict=True):
        before, after, inside = against(start, end, len(p))
        table.add(f"stretch_before_{cost}", before)
        table.add(f"stretch_after_{cost}", after)
        table.add(f"stretch_in_{cost}", inside)
