"""What lines and blocks alike are asked in their order: running totals, neighbours, distances, runs, stretches.

`out` is a table of floats, (columns, blocks); functions fill the columns from `column` on.
"""

from collections.abc import Sequence

from .arrays import DOUBLE, Reals


def totals(values: Sequence[float]) -> Reals:
    """Running totals with a leading 0: the sum over blocks [a, b) is totals[b] - totals[a]."""
    count = len(values)
    found = DOUBLE * (count + 1)
    running = 0.0
    for at in range(count):
        running += values[at]
        found[at + 1] = running
    return found


def beside(out: "memoryview[float]", column: int, values: Sequence[float], by: int) -> None:
    """The value `by` blocks before each block (after it, if negative); 0 where there is no block."""
    count = len(values)
    for at in range(count):
        other = at - by
        out[column, at] = values[other] if 0 <= other < count else 0.0


def windows(out: "memoryview[float]", column: int, part: Sequence[float], whole: Sequence[float], reach: int) -> None:
    """Four columns of the blocks within `reach`: what share `part` is of `whole` before and after, and how much it is.

    Both are running totals. What is before ends at the block, what is after begins behind it.
    """
    count = len(part) - 1
    for at in range(count):
        low, high = max(at - reach, 0), min(at + reach + 1, count)
        before, after = part[at] - part[low], part[high] - part[at + 1]
        out[column, at] = before / max(1.0, whole[at] - whole[low])
        out[column + 1, at] = after / max(1.0, whole[high] - whole[at + 1])
        out[column + 2, at] = before
        out[column + 3, at] = after


def distances(
    out: "memoryview[float]", column: int, values: Sequence[float], least: float, farthest: int, none: int
) -> None:
    """Two columns: blocks to the next and from the last block whose value is over `least`, itself included.

    `farthest` is the most that is told; `none` stands where there is no such block.
    """
    count = len(values)
    sure = -1
    for at in range(count - 1, -1, -1):
        if values[at] > least:
            sure = at
        out[column, at] = none if sure < 0 else min(sure - at, farthest)
    sure = -1
    for at in range(count):
        if values[at] > least:
            sure = at
        out[column + 1, at] = none if sure < 0 else min(at - sure, farthest)


def run_end(values: Sequence[float], least: float, start: int) -> int:
    """One past the last block of the run from `start` on whose values are all over `least`, or all not."""
    count = len(values)
    inside = values[start] > least
    end = start + 1
    while end < count and (values[end] > least) == inside:
        end += 1
    return end


def stretch(gains: Sequence[float]) -> tuple[int, int]:
    """The stretch [start, end) of blocks with the greatest sum, the first of equal ones (the maximum subarray).

    J. Kadane's way: what has lost more than it won is no opening of the best. A sum is made from its own blocks, not
    as a difference of running totals, so that blocks of one gain are equal.
    """
    best = running = gains[0]
    start = opened = 0
    end = 1
    for at in range(1, len(gains)):
        if running < 0:
            running = 0.0
            opened = at
        running += gains[at]
        if running > best:
            best, start, end = running, opened, at + 1
    return start, end


def against(out: "memoryview[float]", column: int, start: int, end: int, count: int) -> None:
    """Three columns: blocks up to a stretch, blocks behind it (60 at most), and where inside: 0 to 1, or -1."""
    for at in range(count):
        out[column, at] = min(max(start - at, 0), 60)
        out[column + 1, at] = min(max(at - (end - 1), 0), 60)
        out[column + 2, at] = (at - start) / (end - start) if start <= at < end else -1.0
