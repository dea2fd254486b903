"""What stands together: in the element that holds the story, in one element, or in elements that look alike.

`made` and `sums` come from `pages.measures`, `scores` from `tree.name_scores`, `signature` from `tree.signatures`.
"""

from typing import Final

from .arrays import DOUBLE, FLOAT, LONG, Ints, Reals, rows_of
from .rows import DENSITY, GOOD, GOODS, LINKS, MEASURES, OWN, SCORES, TAG, TOTALS, WEIGHT, WEIGHTS

SHARES: Final = (0.5, 0.8, 0.95)
CONTAINER_COLUMNS: Final = (
    "50_up", "50_down", "50_share", "80_up", "80_down", "80_share", "80_branch_share", "80_branch_blocks",
    "80_branch_name", "80_branch_tag", "95_up", "95_down", "95_share",
)  # fmt: skip
"""Of a branch: the child of the container in which a block stands, a paragraph of its own or a box of several."""
CONTAINERS: Final = len(CONTAINER_COLUMNS)
BRANCHED: Final = 1
"""The share of whose container branches are told."""
SIBLING_COLUMNS: Final = tuple(
    f"{level}_{name}" for level in ("own", "parent", "grand") for name in ("weight", "blocks", "density", "good")
)
SIBLINGS: Final = len(SIBLING_COLUMNS)
TWIN_COLUMNS: Final = (
    "twins", "twins_weight", "twins_mean", "twins_density", "twins_good", "twins_share", "earlier", "copies",
)  # fmt: skip
_TWINS, _TWINS_WEIGHT, _TWINS_MEAN, _TWINS_DENSITY, _TWINS_GOOD, _TWINS_SHARE, _EARLIER, _COPIES = range(8)
TWINS: Final = len(TWIN_COLUMNS)
MOST_EARLIER: Final = 5
MOST_COPIES: Final = 6


def container_columns(
    row: int,
    sums: Reals,
    scores: Reals,
    parents: tuple[int, ...],
    depths: tuple[int, ...],
    firsts: tuple[int, ...],
    lasts: tuple[int, ...],
    node: tuple[int, ...],
) -> Reals:
    """Tree distance from the deepest elements that hold half, four fifths and nearly all of the good text.

    `row` is the row of `sums` that tells good text. CONTAINER_COLUMNS x blocks, float32; -1 on a page without.
    """
    count, nodes = len(node), len(parents)
    columns = FLOAT * (CONTAINERS * count)
    if not count:
        return columns
    totals, named, out = rows_of(sums, TOTALS), rows_of(scores, SCORES), rows_of(columns, CONTAINERS)
    total = totals[row, count]
    if total <= 0.0:
        for column in range(CONTAINERS):
            for at in range(count):
                out[column, at] = -1.0
        return columns
    inside = DOUBLE * nodes
    meeting = LONG * nodes
    branch = LONG * nodes
    for at in range(nodes):
        first, last = firsts[at], lasts[at]
        inside[at] = totals[row, last] - totals[row, first]
    column = 0
    for turn in range(3):
        least = SHARES[turn]
        least = least * total
        holder = nodes - 1
        while holder > 0 and inside[holder] < least:
            holder -= 1
        turn_off(holder, parents, depths, meeting, branch)
        deepest = depths[holder]
        for at in range(count):
            own = node[at]
            depth = depths[own]
            out[column, at] = deepest - meeting[own]
            out[column + 1, at] = depth - meeting[own]
            out[column + 2, at] = inside[own] / total
        column += 3
        if turn == BRANCHED:
            for at in range(count):
                own = node[at]
                own = branch[own]
                first, last = firsts[own], lasts[own]
                out[column, at] = inside[own] / total
                out[column + 1, at] = last - first
                out[column + 2, at] = named[OWN, own]
                out[column + 3, at] = named[TAG, own]
            column += 4
    return columns


def turn_off(holder: int, parents: tuple[int, ...], depths: tuple[int, ...], meeting: Ints, branch: Ints) -> None:
    """Writes per element how deep the path from it to the element `holder` turns, and the last one before the turn."""
    nodes = len(parents)
    holding = bytearray(nodes)
    above = holder
    while above >= 0:
        holding[above] = 1
        above = parents[above]
    for at in range(nodes):
        above = parents[at]
        if holding[at]:
            meeting[at] = depths[at]
            branch[at] = at
        elif above < 0:
            meeting[at] = -1
            branch[at] = at
        else:
            meeting[at] = meeting[above]
            branch[at] = at if holding[above] else branch[above]


def sibling_columns(
    sums: Reals,
    parents: tuple[int, ...],
    firsts: tuple[int, ...],
    lasts: tuple[int, ...],
    node: tuple[int, ...],
) -> Reals:
    """What else is in a block's element, its parent and its grandparent: SIBLING_COLUMNS x blocks, float32."""
    count = len(node)
    columns = FLOAT * (SIBLINGS * count)
    if not count:
        return columns
    totals, out = rows_of(sums, TOTALS), rows_of(columns, SIBLINGS)
    for at in range(count):
        own = node[at]
        for level in range(3):
            first, last = firsts[own], lasts[own]
            weight = totals[WEIGHTS, last] - totals[WEIGHTS, first]
            if weight < 1.0:
                weight = 1.0
            out[4 * level, at] = weight
            out[4 * level + 1, at] = last - first
            out[4 * level + 2, at] = (totals[LINKS, last] - totals[LINKS, first]) / weight
            out[4 * level + 3, at] = (totals[GOODS, last] - totals[GOODS, first]) / weight
            own = parents[own]
            if own < 0:
                own = 0
    return columns


def twin_columns(made: Reals, sums: Reals, signature: Ints, text: Ints) -> Reals:
    """Blocks in elements of the same signature, and blocks of the same text: TWIN_COLUMNS x blocks, float32.

    `signature` and `text` are numbers of groups, less than there are blocks (`tree.numbered`).
    """
    groups, copies = signature, text
    count = len(signature)
    columns = FLOAT * (TWINS * count)
    if not count:
        return columns
    known, totals, out = rows_of(made, MEASURES), rows_of(sums, TOTALS), rows_of(columns, TWINS)
    members = LONG * count
    weights = DOUBLE * count
    links = DOUBLE * count
    goods = DOUBLE * count
    same = LONG * count
    for at in range(count):
        group = groups[at]
        weight = known[WEIGHT, at]
        members[group] += 1
        weights[group] += weight
        links[group] += weight * known[DENSITY, at]
        goods[group] += known[GOOD, at]
        before = same[copies[at]]
        same[copies[at]] = before + 1
        out[_EARLIER, at] = before if before < MOST_EARLIER else MOST_EARLIER
    whole = totals[GOODS, count]
    if whole < 1.0:
        whole = 1.0
    for at in range(count):
        group = groups[at]
        weight = weights[group]
        if weight < 1.0:
            weight = 1.0
        before = same[copies[at]]
        out[_TWINS, at] = members[group]
        out[_TWINS_WEIGHT, at] = weight
        out[_TWINS_MEAN, at] = weight / members[group]
        out[_TWINS_DENSITY, at] = links[group] / weight
        out[_TWINS_GOOD, at] = goods[group] / weight
        out[_TWINS_SHARE, at] = goods[group] / whole
        out[_COPIES, at] = before if before < MOST_COPIES else MOST_COPIES
    return columns
