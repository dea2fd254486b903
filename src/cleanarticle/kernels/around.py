"""What first answers for the blocks around say about a block: columns for a second forest.

A first answer sees the page before anything is decided. Beside the answers, what it cannot see becomes plain: an
improbable paragraph in an element whose other blocks are sure, a probable line in a run of improbable ones (stacked
generalisation, D. Wolpert 1992; on the tree of the page, as auto-context on images, Z. Tu 2008). A constant `_NAME` is
the place of the column "name" in the table, or of the first of a group.
"""

from collections.abc import Sequence
from math import log
from typing import Final

from .arrays import DOUBLE, FLOAT, Ints, Reals, rows_of
from .sequence import against, beside, distances, run_end, stretch, totals, windows

_STEPS: Final = (1, 2, 3, 4, -1, -2, -3, -4)
"""Neighbours whose answers are told each alone."""
_REACHES: Final = (2, 5, 12, 30)
"""Blocks to each side whose answers are told together."""
_SURE: Final = (0.8, 0.5, 0.2)
_RUN_CHANCES: Final = (0.5, 0.2)
"""Probabilities that part runs."""
_COSTS: Final = (0.1, 0.3, 0.5)
"""Probability that a block of a stretch must have on average: the higher, the shorter the stretch."""
_LONGEST: Final = 600
_EDGE: Final = 1e-4
_LEVELS: Final = ("own", "parent", "grand", "grand2", "grand3")

_ODDS, _NEIGHBOURS, _WINDOWS, _MASS_BEFORE, _MASS_AFTER, _MASS, _MASS_SHARE = 0, 1, 9, 25, 26, 27, 28
_DISTANCES, _RUNS, _STRETCHES, _PAGE = 29, 35, 49, 58
_TWINS_CHANCE, _TWINS_OTHERS, _TWINS_MASS, _PAGE_END = range(68, 72)

AROUND_COLUMNS: Final = (
    "odds",
    *(f"odds_{by:+d}" for by in _STEPS),
    *(
        f"{what}_{reach}"
        for reach in _REACHES
        for what in ("chance_before", "chance_after", "mass_before", "mass_after")
    ),
    *("mass_before", "mass_after", "mass", "mass_share"),
    *(f"{what}_{least}" for least in _SURE for what in ("to_next", "to_last")),
    *(
        f"run{what}_{least}"
        for least in _RUN_CHANCES
        for what in ("", "_letters", "_mass", "_best", "_chance", "_at", "_left")
    ),
    *(f"stretch_{what}_{cost}" for cost in _COSTS for what in ("before", "after", "in")),
)
"""Names of the columns of `around`, in order."""

PAGE_AROUND_COLUMNS: Final = (
    *AROUND_COLUMNS,
    *(f"{level}_{what}" for level in _LEVELS for what in ("chance", "mass")),
    *("twins_chance", "twins_others", "twins_mass"),
)
"""Names of the columns of `page_around`, in order."""


def around(chances: Sequence[float], letters: Sequence[float]) -> Reals:
    """The table AROUND_COLUMNS x blocks, floats, a column after the other.

    `chances` are the first answers (doubles), `letters` the sizes of the blocks (doubles).
    """
    count = len(chances)
    table = FLOAT * (_PAGE * count)
    if count:
        _fill(rows_of(table, _PAGE), chances, letters)
    return table


def page_around(
    chances: Sequence[float],
    letters: Sequence[float],
    node: tuple[int, ...],
    parent: tuple[int, ...],
    first: tuple[int, ...],
    last: tuple[int, ...],
    group: Ints,
) -> Reals:
    """The table PAGE_AROUND_COLUMNS x blocks: also what the answers are in the elements around and in the twins.

    Of each block the element that holds it (`node`) and the number of its signature (`group`); of each element the one
    around it (-1: none) and the blocks [first, last) inside.
    """
    count = len(chances)
    table = FLOAT * (_PAGE_END * count)
    if len(node) != count or len(group) != count:
        raise ValueError("columns of different lengths")
    if count:
        out = rows_of(table, _PAGE_END)
        _fill(out, chances, letters)
        mass = DOUBLE * count
        for at in range(count):
            mass[at] = chances[at] * letters[at]
        _elements(out, mass, letters, node, parent, first, last)
        _twins(out, chances, mass, letters, group)
    return table


def _fill(out: "memoryview[float]", chances: Sequence[float], letters: Sequence[float]) -> None:
    """The columns of lines and pages alike."""
    count = len(chances)
    if len(letters) != count:
        raise ValueError("columns of different lengths")
    chance, mass, odds = DOUBLE * count, DOUBLE * count, DOUBLE * count
    for at in range(count):
        p = min(max(chances[at], _EDGE), 1 - _EDGE)
        chance[at] = p
        mass[at] = p * letters[at]
        odds[at] = log(p / (1 - p))
        out[_ODDS, at] = odds[at]
    column = _NEIGHBOURS
    for by in _STEPS:
        beside(out, column, odds, by)
        column += 1
    _windows(out, mass, letters)
    column = _DISTANCES
    for least in _SURE:
        distances(out, column, chance, least, 60, 90)
        column += 2
    column = _RUNS
    for least in _RUN_CHANCES:
        _runs(out, column, chance, mass, letters, least)
        column += 7
    _stretches(out, chance, letters)


def _windows(out: "memoryview[float]", mass: Sequence[float], letters: Sequence[float]) -> None:
    """How probable the letters before and after are, and how many of the story's."""
    count = len(mass)
    masses, sizes = totals(mass), totals(letters)
    column = _WINDOWS
    for reach in _REACHES:
        windows(out, column, masses, sizes, reach)
        column += 4
    whole = max(1.0, masses[count])
    for at in range(count):
        out[_MASS_BEFORE, at] = masses[at] / whole
        out[_MASS_AFTER, at] = 1 - masses[at + 1] / whole
        out[_MASS, at] = whole
        out[_MASS_SHARE, at] = whole / max(1.0, sizes[count])


def _runs(
    out: "memoryview[float]",
    column: int,
    chance: Sequence[float],
    mass: Sequence[float],
    letters: Sequence[float],
    least: float,
) -> None:
    """The run of blocks on the same side of a probability that a block is in."""
    count = len(chance)
    whole = 0.0
    for at in range(count):
        whole += mass[at]
    start = 0
    while start < count:
        end = run_end(chance, least, start)
        size = inside = best = 0.0
        for at in range(start, end):
            size += letters[at]
            inside += mass[at]
            best = max(best, chance[at])
        for at in range(start, end):
            out[column, at] = end - start
            out[column + 1, at] = size
            out[column + 2, at] = inside / max(1.0, whole)
            out[column + 3, at] = best
            out[column + 4, at] = inside / max(1.0, size)
            out[column + 5, at] = at - start
            out[column + 6, at] = end - 1 - at
        start = end


def _stretches(out: "memoryview[float]", chance: Sequence[float], letters: Sequence[float]) -> None:
    """Where a block stands against the stretch with the most of the story, by its cost."""
    count = len(chance)
    gains = DOUBLE * count
    column = _STRETCHES
    for cost in _COSTS:
        for at in range(count):
            gains[at] = (chance[at] - cost) * min(letters[at], _LONGEST)
        start, end = stretch(gains)
        against(out, column, start, end, count)
        column += 3


def _elements(
    out: "memoryview[float]",
    mass: Sequence[float],
    letters: Sequence[float],
    node: tuple[int, ...],
    parent: tuple[int, ...],
    first: tuple[int, ...],
    last: tuple[int, ...],
) -> None:
    """What the answers are in the block's element and in those around it, up to the root."""
    count = len(mass)
    masses, sizes = totals(mass), totals(letters)
    whole = max(1.0, masses[count])
    for at in range(count):
        place = node[at]
        for level in range(len(_LEVELS)):
            low, high = first[place], last[place]
            inside = masses[high] - masses[low]
            out[_PAGE + 2 * level, at] = inside / max(1.0, sizes[high] - sizes[low])
            out[_PAGE + 2 * level + 1, at] = inside / whole
            place = max(parent[place], 0)


def _twins(
    out: "memoryview[float]",
    chances: Sequence[float],
    mass: Sequence[float],
    letters: Sequence[float],
    group: Ints,
) -> None:
    """What the answers are for the blocks with the same names as a block's."""
    count = len(mass)
    whole = 0.0
    size = 0
    for at in range(count):
        whole += mass[at]
        size = max(size, group[at] + 1)
    blocks, masses = DOUBLE * size, DOUBLE * size
    sizes, answers = DOUBLE * size, DOUBLE * size
    for at in range(count):
        blocks[group[at]] += 1
        masses[group[at]] += mass[at]
        sizes[group[at]] += letters[at]
        answers[group[at]] += chances[at]
    for at in range(count):
        of = group[at]
        out[_TWINS_CHANCE, at] = masses[of] / max(1.0, sizes[of])
        out[_TWINS_OTHERS, at] = (answers[of] - chances[at]) / max(1.0, blocks[of] - 1)
        out[_TWINS_MASS, at] = masses[of] / max(1.0, whole)
