"""What stands together: in the element that holds the story, in one element, or in elements that look alike.

`made` and `sums` come from `pages.measures`, `scores` from `tree.name_scores`, `signature` from `tree.signatures`.
"""

from array import array
from typing import Final

from .arrays import Ints, Reals
from .rows import DENSITY, GOOD, GOODS, LINKS, OWN, TAG, WEIGHT, WEIGHTS

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
    totals, named = sums, scores
    count, nodes = len(node), len(parents)
    columns = array("f", bytes(4 * CONTAINERS * count))
    out = columns
    start = row * (count + 1)
    total = totals[start + count]
    if total <= 0.0:
        for at in range(CONTAINERS * count):
            out[at] = -1.0
        return columns
    inside = array("d", bytes(8 * nodes))
    meeting = array("q", bytes(8 * nodes))
    branch = array("q", bytes(8 * nodes))
    for at in range(nodes):
        first, last = firsts[at], lasts[at]
        inside[at] = totals[start + last] - totals[start + first]
    to = 0
    for turn in range(3):
        least = SHARES[turn]
        least = least * total
        holder = nodes - 1
        while holder > 0 and inside[holder] < least:
            holder -= 1
        holding = bytearray(nodes)
        above = holder
        while above >= 0:
            holding[above] = 1
            above = parents[above]
        # how deep the path from an element to the container turns, and the last element before the turn
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
        deepest = depths[holder]
        for at in range(count):
            own = node[at]
            depth = depths[own]
            out[to + at] = deepest - meeting[own]
            out[to + count + at] = depth - meeting[own]
            out[to + 2 * count + at] = inside[own] / total
        to += 3 * count
        if turn == BRANCHED:
            for at in range(count):
                own = node[at]
                own = branch[own]
                first, last = firsts[own], lasts[own]
                out[to + at] = inside[own] / total
                out[to + count + at] = last - first
                out[to + 2 * count + at] = named[OWN * nodes + own]
                out[to + 3 * count + at] = named[TAG * nodes + own]
            to += 4 * count
    return columns


def sibling_columns(
    sums: Reals,
    parents: tuple[int, ...],
    firsts: tuple[int, ...],
    lasts: tuple[int, ...],
    node: tuple[int, ...],
) -> Reals:
    """What else is in a block's element, its parent and its grandparent: SIBLING_COLUMNS x blocks, float32."""
    totals = sums
    count = len(node)
    columns = array("f", bytes(4 * SIBLINGS * count))
    out = columns
    width = count + 1
    for at in range(count):
        own = node[at]
        to = at
        for _ in range(3):
            first, last = firsts[own], lasts[own]
            weight = totals[WEIGHTS * width + last] - totals[WEIGHTS * width + first]
            if weight < 1.0:
                weight = 1.0
            out[to] = weight
            out[to + count] = last - first
            out[to + 2 * count] = (totals[LINKS * width + last] - totals[LINKS * width + first]) / weight
            out[to + 3 * count] = (totals[GOODS * width + last] - totals[GOODS * width + first]) / weight
            to += 4 * count
            own = parents[own]
            if own < 0:
                own = 0
    return columns


def twin_columns(made: Reals, sums: Reals, signature: Ints, text: Ints) -> Reals:
    """Blocks in elements of the same signature, and blocks of the same text: TWIN_COLUMNS x blocks, float32.

    `signature` and `text` are numbers of groups, less than there are blocks (`tree.numbered`).
    """
    known, totals, groups, copies = made, sums, signature, text
    count = len(signature)
    columns = array("f", bytes(4 * TWINS * count))
    out = columns
    members = array("q", bytes(8 * count))
    weights = array("d", bytes(8 * count))
    links = array("d", bytes(8 * count))
    goods = array("d", bytes(8 * count))
    same = array("q", bytes(8 * count))
    for at in range(count):
        group = groups[at]
        weight = known[WEIGHT * count + at]
        density = known[DENSITY * count + at]
        good = known[GOOD * count + at]
        members[group] += 1
        weights[group] += weight
        links[group] += weight * density
        goods[group] += good
        before = same[copies[at]]
        same[copies[at]] = before + 1
        out[6 * count + at] = before if before < MOST_EARLIER else MOST_EARLIER
    whole = totals[GOODS * (count + 1) + count]
    if whole < 1.0:
        whole = 1.0
    for at in range(count):
        group = groups[at]
        weight = weights[group]
        if weight < 1.0:
            weight = 1.0
        before = same[copies[at]]
        to = at
        out[to] = members[group]
        to += count
        out[to] = weight
        to += count
        out[to] = weight / members[group]
        to += count
        out[to] = links[group] / weight
        to += count
        out[to] = goods[group] / weight
        to += count
        out[to] = goods[group] / whole
        to += 2 * count
        out[to] = before if before < MOST_COPIES else MOST_COPIES
    return columns
