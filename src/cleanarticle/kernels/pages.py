"""What is told of the blocks of a page by their letters, their links and their order.

`told` is what `letters.letters` counted, `made` and `sums` come from `measures`.
"""

from array import array
from collections.abc import Sequence
from math import exp
from typing import Final

from .arrays import Reals
from .letters import BARS, ENDS, FIRST_DIGIT, SIZE, STOPS, UPPERS, WORDS
from .letters import WEIGHT as LETTERS
from .rows import DENSITY, GOOD, GOODS, LINKS, MEASURES, NAMED, NAMEDS, NAMES, PATH, TOTALS, WEIGHT, WEIGHTS

PROSE: Final = 70.0
PROSE_WORDS: Final = 8.0
PROSE_LINKS: Final = 0.35
"""Letters and words that prose has at least, and the share of link text that it stays under."""
STEEPEST: Final = 6.0
FAR: Final = 99
"""Blocks to a good one, at most."""
FARTHEST: Final = 200
"""Blocks to the headline, at most."""
SHAPE_COLUMNS: Final = (
    "weight", "words", "density", "heading", "bold", "slanted", "joined", "upper", "digit", "stop", "comma", "quote",
    "mark", "wide", "bar", "stops", "ends", "colon", "ellipsis", "first_upper", "first_digit",
)  # fmt: skip
SHAPES: Final = len(SHAPE_COLUMNS)
WORD_COLUMNS: Final = ("word_mean", "word_least", "word_most")
POSITION_COLUMNS: Final = (
    "at", "at_weight", "good_before", "good_after", "from_headline", "weight_from_headline", "to_next_good",
    "to_last_good", "path_to_good",
)  # fmt: skip
POSITIONS: Final = len(POSITION_COLUMNS)
BESIDE: Final = (1, 2, -1, -2)
REACHES: Final = (3, 8)
NEIGHBOUR_COLUMNS: Final = (
    *(f"{name}_{by:+d}" for by in BESIDE for name in ("weight", "density")),
    *(f"{name}_{by:+d}" for by in (1, -1) for name in ("ends", "path", "heading")),
    *(f"good_{name}_{reach}" for reach in REACHES for name in ("within", "after", "before")),
)
NEIGHBOURS: Final = len(NEIGHBOUR_COLUMNS)


def measures(
    told: Reals,
    links: tuple[int, ...],
    headings: tuple[int, ...],
    node: tuple[int, ...],
    scores: Reals,
    nodes: int,
) -> tuple[Reals, Reals]:
    """What other columns are made of: MEASURES x blocks (float32), and running totals, TOTALS x blocks + 1 (doubles).

    Letters of Latin script, the share of link text, letters of good text, those doubted by names, what names tell. A
    total begins with 0: the sum over blocks [a, b) is total[b] - total[a]. Measures are rounded to float32, so that
    sums of them in doubles are exact, and equal halves of a page are equal.
    """
    counts, named = told, scores
    count = len(links)
    measured = array("f", bytes(4 * MEASURES * count))
    made = measured
    totals = array("d", bytes(8 * TOTALS * (count + 1)))
    sums = totals
    width = count + 1
    for at in range(count):
        size = counts[SIZE * count + at]
        weight = counts[LETTERS * count + at]
        density: float = links[at]
        if size > 1.0:
            density = density / size
        if density > 1.0:
            density = 1.0
        heading = headings[at]
        own = node[at]
        path = named[PATH * nodes + own]
        good = 0.0
        if weight >= PROSE and density < PROSE_LINKS and heading == 0 and counts[WORDS * count + at] >= PROSE_WORDS:
            good = weight * (1.0 - density) * (0.4 + 0.6 * counts[ENDS * count + at])
        made[WEIGHT * count + at] = weight
        made[DENSITY * count + at] = density
        made[GOOD * count + at] = good
        made[NAMES * count + at] = path
        good = made[GOOD * count + at]
        if good > 0.0:
            steep = STEEPEST if path > STEEPEST else -STEEPEST if path < -STEEPEST else path
            made[NAMED * count + at] = good / (1.0 + exp(-steep))
        weight = made[WEIGHT * count + at]
        density = made[DENSITY * count + at]
        doubted = made[NAMED * count + at]
        sums[WEIGHTS * width + at + 1] = sums[WEIGHTS * width + at] + weight
        sums[LINKS * width + at + 1] = sums[LINKS * width + at] + weight * density
        sums[GOODS * width + at + 1] = sums[GOODS * width + at] + good
        sums[NAMEDS * width + at + 1] = sums[NAMEDS * width + at] + doubted
    return measured, totals


def shape_columns(
    told: Reals,
    made: Reals,
    headings: tuple[int, ...],
    bolds: tuple[int, ...],
    slants: tuple[int, ...],
    joined: tuple[bool, ...],
) -> Reals:
    """What the text of a block is made of: SHAPE_COLUMNS x blocks, float32."""
    counts, known = told, made
    count = len(headings)
    columns = array("f", bytes(4 * SHAPES * count))
    out = columns
    for at in range(count):
        size = counts[SIZE * count + at]
        if size < 1.0:
            size = 1.0
        bold: float = bolds[at]
        slanted: float = slants[at]
        bold = bold / size
        slanted = slanted / size
        to = at
        out[to] = known[WEIGHT * count + at]
        to += count
        out[to] = counts[WORDS * count + at]
        to += count
        out[to] = known[DENSITY * count + at]
        to += count
        out[to] = headings[at]
        to += count
        out[to] = bold if bold < 1.0 else 1.0
        to += count
        out[to] = slanted if slanted < 1.0 else 1.0
        to += count
        out[to] = 1.0 if joined[at] else 0.0
        for row in range(UPPERS, BARS + 1):
            to += count
            out[to] = counts[row * count + at] / size
        to += count
        out[to] = counts[STOPS * count + at]
        for row in range(ENDS, FIRST_DIGIT + 1):
            to += count
            out[to] = counts[row * count + at]
    return columns


def word_columns(weights: Reals) -> Reals:
    """Word weights (3 x blocks, doubles) as columns: WORD_COLUMNS x blocks, float32."""
    told = weights
    columns = array("f", bytes(4 * len(weights)))
    out = columns
    for at in range(len(told)):
        out[at] = told[at]
    return columns


def position_columns(made: Reals, sums: Reals, texts: Sequence[str], headings: tuple[int, ...], title: str) -> Reals:
    """Where a block stands on the page and against headline and good text: POSITION_COLUMNS x blocks, float32."""
    known, totals = made, sums
    count = len(headings)
    columns = array("f", bytes(4 * POSITIONS * count))
    out = columns
    width = count + 1
    headline = headline_of(texts, headings, title, sums)
    weights = totals[WEIGHTS * width + count]
    goods = totals[GOODS * width + count]
    sure, told = goods > 0.0, 0.0
    first = last = -1
    for at in range(count):
        good = known[GOOD * count + at]
        if good > 0.0:
            name = known[NAMES * count + at]
            told += name * good
            last = at
            if first < 0:
                first = at
    if weights < 1.0:
        weights = 1.0
    if goods < 1.0:
        goods = 1.0
    mean = told / totals[GOODS * width + count] if sure else 0.0
    before = first
    for at in range(count):
        far = at - headline
        to = at
        out[to] = at / count
        to += count
        out[to] = totals[WEIGHTS * width + at] / weights
        to += count
        out[to] = totals[GOODS * width + at] / goods
        to += count
        out[to] = 1.0 - totals[GOODS * width + at + 1] / goods
        to += count
        out[to] = FARTHEST if far > FARTHEST else -FARTHEST if far < -FARTHEST else far
        to += count
        out[to] = totals[WEIGHTS * width + at] - totals[WEIGHTS * width + headline]
        to += count
        if sure:
            if known[GOOD * count + at] > 0.0:
                before = at
            far = at - before
            name = known[NAMES * count + at]
            out[to + count] = FAR if far > FAR else -FAR if far < -FAR else far
            out[to + 2 * count] = name - mean
        else:
            out[to] = out[to + count] = -FAR
    after = last
    for back in range(count if sure else 0):
        at = count - 1 - back
        if known[GOOD * count + at] > 0.0:
            after = at
        far = after - at
        out[6 * count + at] = FAR if far > FAR else -FAR if far < -FAR else far
    return columns


def headline_of(texts: Sequence[str], headings: tuple[int, ...], title: str, sums: Reals) -> int:
    """The block that is likeliest the headline: the h1 whose words are the page's title, else the first h1, else 0."""
    totals = sums
    count = len(headings)
    width = count + 1
    half = 0.5 * totals[GOODS * width + count]
    best, most = 0, -1.0
    for at in range(count):
        heading = headings[at]
        text = texts[at]
        size = len(text)
        if heading == 1 or heading == 2 or (title and 15 < size < 250):
            text = text.lower()
            start = text[:60]
            if heading == 1 or heading == 2 or start in title:
                points = 1.0 if heading == 1 else 0.0
                if title and len(text) > 10 and (title.startswith(start) or text in title):
                    points += 2.0
                if totals[GOODS * width + at] > half:
                    points -= 0.5
                if points > most:
                    best, most = at, points
    return best


def neighbour_columns(told: Reals, made: Reals, sums: Reals, headings: tuple[int, ...]) -> Reals:
    """The blocks before and after, and windows around: NEIGHBOUR_COLUMNS x blocks, float32."""
    counts, known, totals = told, made, sums
    count = len(headings)
    columns = array("f", bytes(4 * NEIGHBOURS * count))
    out = columns
    width = count + 1
    goods, weights = GOODS * width, WEIGHTS * width
    for at in range(count):
        name = known[NAMES * count + at]
        to = at
        for by in (1, 2, -1, -2):
            other = at - by
            if 0 <= other < count:
                out[to] = known[WEIGHT * count + other]
                out[to + count] = known[DENSITY * count + other]
            to += 2 * count
        for by in (1, -1):
            other = at - by
            if 0 <= other < count:
                there = known[NAMES * count + other]
                out[to] = counts[ENDS * count + other]
                out[to + count] = there - name
                out[to + 2 * count] = headings[other]
            else:
                out[to + count] = -name
            to += 3 * count
        for reach in (3, 8):
            low = at - reach if at > reach else 0
            high = at + reach + 1 if at + reach + 1 < count else count
            weight = totals[weights + high] - totals[weights + low]
            out[to] = (totals[goods + high] - totals[goods + low]) / (weight if weight > 1.0 else 1.0)
            out[to + count] = totals[goods + high] - totals[goods + at]
            out[to + 2 * count] = totals[goods + at] - totals[goods + low]
            to += 3 * count
    return columns
