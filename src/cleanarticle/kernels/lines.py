"""Columns of the lines of a text that has no tree: their shape, their words, and the company they keep.

Stories are long stretches of prose, page furniture comes in runs of short lines before and after them: so most columns
tell where a line stands against the stretches that hold most prose. A constant `_NAME` is the place of the column
"name" in the table, or of the first of a group.
"""

from collections.abc import Sequence
from math import log1p
from typing import Final

from .arrays import DOUBLE, FLOAT, Reals, rows_of
from .letters import BARS, COLUMNS, ENDS, FIRST_DIGIT, SIZE, STOPS, UPPERS, WEIGHT, WIDES, WORDS
from .letters import CAPITALS as CAPITAL_WORDS
from .sequence import against, beside, distances, run_end, stretch, totals, windows

_COSTS: Final = (40, 100, 250)
"""What a line costs a stretch, in letters: the dearer, the less furniture a stretch may bridge."""
_REACHES: Final = (3, 6, 12)
"""Lines to each side of which columns tell together."""
_STEPS: Final = (1, 2, 3, -1, -2, -3)
_NEAR_STEPS: Final = (1, 2, -1, -2)
"""Neighbours of which columns tell each alone."""

_WEIGHT, _WORDS, _KNOWN, _LINK, _HEADING, _BULLET, _GAP, _UPPER = range(8)
_CAPITALS, _STOPS, _ENDS = range(15, 18)
_WORD_MEAN, _WORD_LEAST, _WORD_MOST, _ALL_WEIGHT, _ALL_LINES, _ALL_GOOD, _ALL_GOOD_LINES, _ALL_SHORT = range(22, 30)
_ALL_KNOWN, _LINE, _LINE_FROM_END, _AT, _AT_WEIGHT, _GOOD_BEFORE, _GOOD_AFTER, _TO_NEXT_GOOD = range(30, 38)
_STRETCHES, _NEIGHBOURS, _WINDOWS = 39, 51, 73
_RUN, _RUN_AT, _RUN_LEFT, _RUN_WEIGHT, _RUN_CAPITALS, _RUN_WORDS, _RUN_ENDS, _RUN_FIRST, _RUN_LAST = range(88, 97)
_RUN_OPENING, _EARLIER, _COPIES, _COLUMNS = range(97, 101)

LINE_COLUMNS: Final = (
    *("weight", "words", "known", "link", "heading", "bullet", "gap"),
    *("upper", "digit", "stop", "comma", "quote", "mark", "wide", "bar"),
    *("capitals", "stops", "ends", "colon", "ellipsis", "first_upper", "first_digit"),
    *("word_mean", "word_least", "word_most"),
    *("all_weight", "all_lines", "all_good", "all_good_lines", "all_short", "all_known"),
    *("line", "line_from_end", "at", "at_weight", "good_before", "good_after", "to_next_good", "to_last_good"),
    *(f"stretch{cost}_{what}" for cost in _COSTS for what in ("before", "after", "in", "share")),
    *(f"{what}_{by:+d}" for by in _STEPS for what in ("weight", "ends")),
    *(f"{what}_{by:+d}" for by in _NEAR_STEPS for what in ("words", "known")),
    *("bar_+1", "colon_+1"),
    *(
        f"{what}_{reach}"
        for reach in _REACHES
        for what in ("good_before", "good_after", "letters_before", "letters_after", "words_around")
    ),
    *("run", "run_at", "run_left", "run_weight", "run_capitals", "run_words", "run_ends", "run_first", "run_last"),
    *("run_opening", "earlier", "copies"),
)
"""Names of the columns, in order."""


def line_columns(
    texts: Sequence[str],
    written: Reals,
    words: Reals,
    known: Reals,
    links: Sequence[int],
    headings: Sequence[int],
    bullets: Sequence[bool],
    gaps: Sequence[bool],
) -> Reals:
    """The table LINE_COLUMNS x lines, floats, a column after the other.

    `written` is what `letters` counted, `words` what `word_weights` found, `known` the shares of function words. Of
    each line: letters in links, level of heading (0: none), whether it is an item of a list, and whether a blank line
    stands before it.
    """
    count = len(texts)
    table = FLOAT * (_COLUMNS * count)
    if not count:
        return table
    sizes = len(written) // COLUMNS, len(words) // 3, len(known), len(links), len(headings), len(bullets), len(gaps)
    if sizes != (count,) * 7:
        raise ValueError("columns of different lengths")
    out = rows_of(table, _COLUMNS)
    told = memoryview(written)
    weight = told[WEIGHT * count : (WEIGHT + 1) * count]
    ends = told[ENDS * count : (ENDS + 1) * count]
    mean = memoryview(words)[:count]
    good = DOUBLE * count
    for at in range(count):
        out[_HEADING, at] = headings[at]
        out[_BULLET, at] = 1.0 if bullets[at] else 0.0
        out[_GAP, at] = 1.0 if gaps[at] else 0.0
        size = max(1.0, told[SIZE * count + at])
        link: float = links[at]  # compiled, a number of C from here on
        link = min(1.0, link / size)
        out[_LINK, at] = link
        good[at] = _goodness(weight[at], ends[at], told[WIDES * count + at], told[SIZE * count + at], link)
    _shape(out, told, words, known)
    _document(out, weight, good, known)
    _position(out, weight, good)
    _stretches(out, weight, good, mean)
    _neighbours(out, told, ends, weight, mean, known)
    _windows(out, good, weight, mean)
    _runs(out, told, good, mean)
    _copies(out, texts)
    return table


def _goodness(weight: float, ends: float, wide: float, size: float, link: float) -> float:
    """How many letters of prose a line has: all if it is a sentence, half if it is long."""
    if link >= 0.5:
        return 0.0
    if ends > 0 and weight >= 60:
        return weight
    # a headline may be 200 letters long and have no stop; Thai has none either
    if weight >= 300 or (weight >= 150 and 5 * wide > 2 * size):
        return weight / 2
    return 0.0


def _shape(out: "memoryview[float]", told: Sequence[float], words: Sequence[float], known: Sequence[float]) -> None:
    """What a line is made of, and what its words tell."""
    count = len(known)
    for at in range(count):
        size = max(1.0, told[SIZE * count + at])
        out[_WEIGHT, at] = told[WEIGHT * count + at]
        out[_WORDS, at] = told[WORDS * count + at]
        out[_KNOWN, at] = known[at]
        for kind in range(BARS - UPPERS + 1):
            out[_UPPER + kind, at] = told[(UPPERS + kind) * count + at] / size
        out[_CAPITALS, at] = told[CAPITAL_WORDS * count + at] / max(1.0, told[WORDS * count + at])
        out[_STOPS, at] = told[STOPS * count + at]
        for sign in range(FIRST_DIGIT - ENDS + 1):
            out[_ENDS + sign, at] = told[(ENDS + sign) * count + at]
        for of in range(3):
            out[_WORD_MEAN + of, at] = words[of * count + at]


def _document(out: "memoryview[float]", weight: Sequence[float], good: Sequence[float], known: Sequence[float]) -> None:
    """How dirty the whole text is."""
    count = len(weight)
    letters = prose = share = 0.0
    sentences = short = 0
    for at in range(count):
        letters += weight[at]
        prose += good[at]
        share += known[at] * (weight[at] + 1)
        if good[at] > 0:
            sentences += 1
        if weight[at] < 30:
            short += 1
    for at in range(count):
        out[_ALL_WEIGHT, at] = max(1.0, letters)
        out[_ALL_LINES, at] = count
        out[_ALL_GOOD, at] = prose / max(1.0, letters)
        out[_ALL_GOOD_LINES, at] = sentences / count
        out[_ALL_SHORT, at] = short / count
        out[_ALL_KNOWN, at] = share / (letters + count)


def _position(out: "memoryview[float]", weight: Sequence[float], good: Sequence[float]) -> None:
    """Where a line stands, by lines, by letters and by prose."""
    count = len(weight)
    letters, prose = totals(weight), totals(good)
    all_letters, all_prose = max(1.0, letters[count]), max(1.0, prose[count])
    for at in range(count):
        out[_LINE, at] = min(at, 60)
        out[_LINE_FROM_END, at] = min(count - 1 - at, 60)
        out[_AT, at] = at / count
        out[_AT_WEIGHT, at] = letters[at] / all_letters
        out[_GOOD_BEFORE, at] = prose[at] / all_prose
        out[_GOOD_AFTER, at] = 1 - prose[at + 1] / all_prose
    distances(out, _TO_NEXT_GOOD, good, 0.0, 50, 99)


def _stretches(
    out: "memoryview[float]", weight: Sequence[float], good: Sequence[float], words: Sequence[float]
) -> None:
    """Against the stretch of lines with the most prose, by what each line may cost, and that stretch's letters."""
    count = len(weight)
    gains = DOUBLE * count
    letters = 0.0
    for at in range(count):
        letters += weight[at]
    column = _STRETCHES
    for cost in _COSTS:
        for at in range(count):
            gains[at] = min(good[at], 600.0) * (1 + 0.15 * min(max(words[at], -3.0), 3.0)) - cost
        start, end = stretch(gains)
        against(out, column, start, end, count)
        inside = 0.0
        for at in range(start, end):
            inside += weight[at]
        for at in range(count):
            out[column + 3, at] = inside / max(1.0, letters)
        column += 4


def _neighbours(
    out: "memoryview[float]",
    told: Sequence[float],
    ends: Sequence[float],
    weight: Sequence[float],
    words: Sequence[float],
    known: Sequence[float],
) -> None:
    """What stands some lines before (and, where the step is negative, after)."""
    count = len(weight)
    column = _NEIGHBOURS
    for by in _STEPS:
        beside(out, column, weight, by)
        beside(out, column + 1, ends, by)
        column += 2
    for by in _NEAR_STEPS:
        beside(out, column, words, by)
        beside(out, column + 1, known, by)
        column += 2
    beside(out, column, told[BARS * count : (BARS + 1) * count], 1)
    beside(out, column + 1, told[(ENDS + 1) * count : (ENDS + 2) * count], 1)


def _windows(out: "memoryview[float]", good: Sequence[float], weight: Sequence[float], words: Sequence[float]) -> None:
    """Share and letters of prose in the lines before and after, and what the words of both tell."""
    count = len(weight)
    prose, letters, told = totals(good), totals(weight), totals(words)
    column = _WINDOWS
    for reach in _REACHES:
        windows(out, column, prose, letters, reach)
        for at in range(count):
            low, high = max(at - reach, 0), min(at + reach + 1, count)
            out[column + 4, at] = (told[high] - told[low]) / (high - low)
        column += 5


def _runs(out: "memoryview[float]", told: Sequence[float], good: Sequence[float], words: Sequence[float]) -> None:
    """The run of lines without prose (or with it) that a line is in: its length, place and make-up."""
    count = len(good)
    start = 0
    while start < count:
        end = run_end(good, 0.0, start)
        length = end - start
        weight = capitals = word = ends = 0.0
        for at in range(start, end):
            weight += log1p(told[WEIGHT * count + at])
            capitals += told[CAPITAL_WORDS * count + at] / max(1.0, told[WORDS * count + at])
            word += words[at]
            ends += told[ENDS * count + at]
        for at in range(start, end):
            out[_RUN, at] = length
            out[_RUN_AT, at] = at - start
            out[_RUN_LEFT, at] = end - 1 - at
            out[_RUN_WEIGHT, at] = weight / length
            out[_RUN_CAPITALS, at] = capitals / length
            out[_RUN_WORDS, at] = word / length
            out[_RUN_ENDS, at] = ends / length
            out[_RUN_FIRST, at] = 1.0 if start == 0 else 0.0
            out[_RUN_LAST, at] = 1.0 if end == count else 0.0
            out[_RUN_OPENING, at] = words[start]
        start = end


def _copies(out: "memoryview[float]", texts: Sequence[str]) -> None:
    """How often a line stood before, and stands in all."""
    count = len(texts)
    seen: dict[str, int] = {}
    for at in range(count):
        text = texts[at]
        before = seen.get(text, 0)
        seen[text] = before + 1
        out[_EARLIER, at] = min(before, 5)
    for at in range(count):
        out[_COPIES, at] = min(seen[texts[at]], 6)
