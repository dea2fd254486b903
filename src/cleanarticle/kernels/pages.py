"""What is told of the blocks of a page by their letters, their links and their order.

`told` is what `letters.letters` counted, `made` and `sums` come from `measures`.
"""

from collections.abc import Sequence
from math import exp
from typing import Final

from .arrays import DOUBLE, FLOAT, Reals, rows_of
from .letters import BARS, COLUMNS, ENDS, FIRST_DIGIT, SIZE, STOPS, UPPERS, WORDS
from .letters import WEIGHT as LETTERS
from .rows import DENSITY, GOOD, GOODS, LINKS, MEASURES, NAMED, NAMEDS, NAMES, PATH, SCORES, TOTALS, WEIGHT, WEIGHTS

_WEIGHT, _WORDS, _DENSITY, _HEADING, _BOLD, _SLANTED, _JOINED, _UPPER = range(8)
_STOPS, _ENDS = 15, 16
"""Places of columns among SHAPE_COLUMNS; of `_UPPER` and `_ENDS` the first of a group, as in the two below."""
_AT, _AT_WEIGHT, _GOOD_BEFORE, _GOOD_AFTER, _FROM_HEADLINE, _WEIGHT_FROM_HEADLINE = range(6)
_TO_NEXT_GOOD, _TO_LAST_GOOD, _PATH_TO_GOOD = range(6, 9)
_BESIDE, _BESIDE_NAMES, _AROUND = 0, 8, 14

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
) -> tuple[Reals, Reals]:
    """What other columns are made of: MEASURES x blocks (float32), and running totals, TOTALS x blocks + 1 (doubles).

    Letters of Latin script, the share of link text, letters of good text, those doubted by names, what names tell. A
    total begins with 0: the sum over blocks [a, b) is total[b] - total[a]. Measures are rounded to float32, so that
    sums of them in doubles are exact, and equal halves of a page are equal.
    """
    count = len(links)
    measured = FLOAT * (MEASURES * count)
    totals = DOUBLE * (TOTALS * (count + 1))
    if not count:
        return measured, totals
    counts, named, made, sums = (
        rows_of(told, COLUMNS),
        rows_of(scores, SCORES),
        rows_of(measured, MEASURES),
        rows_of(totals, TOTALS),
    )
    for at in range(count):
        size = counts[SIZE, at]
        weight = counts[LETTERS, at]
        density: float = links[at]
        if size > 1.0:
            density = density / size
        if density > 1.0:
            density = 1.0
        heading = headings[at]
        own = node[at]
        path = named[PATH, own]
        good = 0.0
        if weight >= PROSE and density < PROSE_LINKS and heading == 0 and counts[WORDS, at] >= PROSE_WORDS:
            good = weight * (1.0 - density) * (0.4 + 0.6 * counts[ENDS, at])
        made[WEIGHT, at] = weight
        made[DENSITY, at] = density
        made[GOOD, at] = good
        made[NAMES, at] = path
        good = made[GOOD, at]
        if good > 0.0:
            steep = STEEPEST if path > STEEPEST else -STEEPEST if path < -STEEPEST else path
            made[NAMED, at] = good / (1.0 + exp(-steep))
        weight = made[WEIGHT, at]
        sums[WEIGHTS, at + 1] = sums[WEIGHTS, at] + weight
        sums[LINKS, at + 1] = sums[LINKS, at] + weight * made[DENSITY, at]
        sums[GOODS, at + 1] = sums[GOODS, at] + good
        sums[NAMEDS, at + 1] = sums[NAMEDS, at] + made[NAMED, at]
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
    count = len(headings)
    columns = FLOAT * (SHAPES * count)
    if not count:
        return columns
    counts, known, out = rows_of(told, COLUMNS), rows_of(made, MEASURES), rows_of(columns, SHAPES)
    for at in range(count):
        size = counts[SIZE, at]
        if size < 1.0:
            size = 1.0
        bold: float = bolds[at]
        slanted: float = slants[at]
        bold = bold / size
        slanted = slanted / size
        out[_WEIGHT, at] = known[WEIGHT, at]
        out[_WORDS, at] = counts[WORDS, at]
        out[_DENSITY, at] = known[DENSITY, at]
        out[_HEADING, at] = headings[at]
        out[_BOLD, at] = bold if bold < 1.0 else 1.0
        out[_SLANTED, at] = slanted if slanted < 1.0 else 1.0
        out[_JOINED, at] = 1.0 if joined[at] else 0.0
        for kind in range(BARS - UPPERS + 1):
            out[_UPPER + kind, at] = counts[UPPERS + kind, at] / size
        out[_STOPS, at] = counts[STOPS, at]
        for kind in range(FIRST_DIGIT - ENDS + 1):
            out[_ENDS + kind, at] = counts[ENDS + kind, at]
    return columns


def word_columns(weights: Reals) -> Reals:
    """Word weights (3 x blocks, doubles) as columns: WORD_COLUMNS x blocks, float32."""
    told = weights
    columns = FLOAT * len(weights)
    out = columns
    for at in range(len(told)):
        out[at] = told[at]
    return columns


def position_columns(made: Reals, sums: Reals, texts: Sequence[str], headings: tuple[int, ...], title: str) -> Reals:
    """Where a block stands on the page and against headline and good text: POSITION_COLUMNS x blocks, float32."""
    count = len(headings)
    columns = FLOAT * (POSITIONS * count)
    if not count:
        return columns
    known, totals, out = rows_of(made, MEASURES), rows_of(sums, TOTALS), rows_of(columns, POSITIONS)
    headline = headline_of(texts, headings, title, sums)
    weights = totals[WEIGHTS, count]
    goods = totals[GOODS, count]
    sure, told = goods > 0.0, 0.0
    first = last = -1
    for at in range(count):
        good = known[GOOD, at]
        if good > 0.0:
            told += known[NAMES, at] * good
            last = at
            if first < 0:
                first = at
    if weights < 1.0:
        weights = 1.0
    if goods < 1.0:
        goods = 1.0
    mean = told / totals[GOODS, count] if sure else 0.0
    before = first
    for at in range(count):
        far = at - headline
        out[_AT, at] = at / count
        out[_AT_WEIGHT, at] = totals[WEIGHTS, at] / weights
        out[_GOOD_BEFORE, at] = totals[GOODS, at] / goods
        out[_GOOD_AFTER, at] = 1.0 - totals[GOODS, at + 1] / goods
        out[_FROM_HEADLINE, at] = FARTHEST if far > FARTHEST else -FARTHEST if far < -FARTHEST else far
        out[_WEIGHT_FROM_HEADLINE, at] = totals[WEIGHTS, at] - totals[WEIGHTS, headline]
        if sure:
            if known[GOOD, at] > 0.0:
                before = at
            far = at - before
            out[_TO_LAST_GOOD, at] = FAR if far > FAR else -FAR if far < -FAR else far
            out[_PATH_TO_GOOD, at] = known[NAMES, at] - mean
        else:
            out[_TO_NEXT_GOOD, at] = out[_TO_LAST_GOOD, at] = -FAR
    after = last
    for back in range(count if sure else 0):
        at = count - 1 - back
        if known[GOOD, at] > 0.0:
            after = at
        far = after - at
        out[_TO_NEXT_GOOD, at] = FAR if far > FAR else -FAR if far < -FAR else far
    return columns


def headline_of(texts: Sequence[str], headings: tuple[int, ...], title: str, sums: Reals) -> int:
    """The block that is likeliest the headline: the h1 whose words are the page's title, else the first h1, else 0."""
    totals = rows_of(sums, TOTALS)
    count = len(headings)
    half = 0.5 * totals[GOODS, count]
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
                if totals[GOODS, at] > half:
                    points -= 0.5
                if points > most:
                    best, most = at, points
    return best


def neighbour_columns(told: Reals, made: Reals, sums: Reals, headings: tuple[int, ...]) -> Reals:
    """The blocks before and after, and windows around: NEIGHBOUR_COLUMNS x blocks, float32."""
    count = len(headings)
    columns = FLOAT * (NEIGHBOURS * count)
    if not count:
        return columns
    counts, known, totals = rows_of(told, COLUMNS), rows_of(made, MEASURES), rows_of(sums, TOTALS)
    out = rows_of(columns, NEIGHBOURS)
    for at in range(count):
        name = known[NAMES, at]
        row = _BESIDE
        for by in (1, 2, -1, -2):
            other = at - by
            if 0 <= other < count:
                out[row, at] = known[WEIGHT, other]
                out[row + 1, at] = known[DENSITY, other]
            row += 2
        row = _BESIDE_NAMES
        for by in (1, -1):
            other = at - by
            if 0 <= other < count:
                there = known[NAMES, other]
                out[row, at] = counts[ENDS, other]
                out[row + 1, at] = there - name
                out[row + 2, at] = headings[other]
            else:
                out[row + 1, at] = -name
            row += 3
        row = _AROUND
        for reach in (3, 8):
            low = at - reach if at > reach else 0
            high = at + reach + 1 if at + reach + 1 < count else count
            weight = totals[WEIGHTS, high] - totals[WEIGHTS, low]
            out[row, at] = (totals[GOODS, high] - totals[GOODS, low]) / (weight if weight > 1.0 else 1.0)
            out[row + 1, at] = totals[GOODS, high] - totals[GOODS, at]
            out[row + 2, at] = totals[GOODS, at] - totals[GOODS, low]
            row += 3
    return columns
