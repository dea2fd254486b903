"""What the names of the elements of a page say of the blocks inside.

Elements come in document order as parallel tuples (`core.blocks.Nodes`), tags and labels as numbers (`tree.numbered`).
"""

from collections.abc import Sequence
from typing import Final

from .arrays import DOUBLE, FLOAT, INT, LONG, Ints, Lookup, Reals, rows_of
from .rows import HIGHEST, LEAST, LOWEST, OWN, PATH, SCORES, TAG
from .words import BASIS, BITS, PRIME, place_of

LONGEST: Final = 300
"""Code points of a label that are looked at."""
FIRST, LAST = 97, 122
"""Code points of the letters of words: a and z."""
DECAY: Final = 0.8
"""Weight of an ancestor's name for each level it is farther away."""
TAGS: Final = ("p", "div", "li", "td", "span", "section", "figcaption", "blockquote", "button", "label", "dd",
               "article", "address")  # fmt: skip
"""Tags of which a block's element has one, or none."""
AROUND: Final = ("article", "main", "nav", "footer", "header", "aside", "form", "figure", "ul", "table", "blockquote",
                 "dialog")  # fmt: skip
"""Tags of which the elements that hold a block are counted."""
HIDDEN: Final = len(AROUND)
NAME_COLUMNS: Final = (
    "name", "name_least", "tag_score", "name_above", "name_above2", "path", "path_lowest", "path_highest", "depth",
    *(f"is_{tag}" for tag in TAGS), *(f"in_{tag}" for tag in AROUND), "hidden",
)  # fmt: skip
_NAME, _NAME_LEAST, _TAG_SCORE, _NAME_ABOVE, _NAME_ABOVE2, _PATH, _PATH_LOWEST, _PATH_HIGHEST, _DEPTH, _IS = range(10)
_IN: Final = _IS + len(TAGS)
"""Places of columns among these, of `_IS` and `_IN` the first."""
COLUMNS: Final = len(NAME_COLUMNS)


def label_weights(labels: list[str], words: Lookup) -> tuple[Reals, Reals]:
    """Of each label the mean of the known weights of its words, shrunk towards 0, and the least (doubles).

    A word is a run of the letters a to z, and counts once. `words` is what `lookup` made of the weights.
    """
    hashes, weight_of = words
    count = len(labels)
    means = DOUBLE * count
    leasts = DOUBLE * count
    mean_of, least_of = means, leasts
    places = LONG * LONGEST  # where the words of this label that are known stand
    for number in range(count):
        label = labels[number][:LONGEST] + " "
        total = least = 0.0
        known = 0
        key = BASIS
        for character in label:
            letter = ord(character)
            if FIRST <= letter <= LAST:
                key = ((key ^ letter) * PRIME) & BITS
                continue
            if key == BASIS:
                continue
            place = place_of(key, hashes)
            key = BASIS
            for before in range(known):
                if places[before] == place:
                    place = -1
            if place >= 0:
                weight = weight_of[place]
                least = min(least, weight) if known else weight
                total += weight
                places[known] = place
                known += 1
        if known:
            mean_of[number] = total / (known + 0.5)
            least_of[number] = least
    return means, leasts


def name_scores(
    parents: tuple[int, ...],
    tag: Ints,
    label: Ints,
    of_tags: Reals,
    means: Reals,
    leasts: Reals,
) -> Reals:
    """What names tell of each element (SCORES x elements, float32).

    Of its own label the mean and the least weight of a word, its tag's weight; then both with those of all ancestors:
    their sum, fading with the distance, the lowest and the highest. `of_tags` has a weight a tag, `means` and `leasts`
    one a label (doubles).
    """
    tags, names, tag_weights, label_means, label_leasts = tag, label, of_tags, means, leasts
    count = len(parents)
    scores = FLOAT * (SCORES * count)
    if not count:
        return scores
    out = rows_of(scores, SCORES)
    paths = DOUBLE * count
    lows = DOUBLE * count
    highs = DOUBLE * count
    for at in range(count):
        of_tag = tag_weights[tags[at]]
        mean = label_means[names[at]]
        least = label_leasts[names[at]]
        whole = mean + of_tag
        parent = parents[at]
        if parent < 0:
            path = whole
            low = whole if whole < 0.0 else 0.0
            high = whole if whole > 0.0 else 0.0
        else:
            path = paths[parent] * DECAY + whole
            low = least if least < whole else whole
            if lows[parent] < low:
                low = lows[parent]
            high = highs[parent]
            if whole > high:
                high = whole
        paths[at] = path
        lows[at] = low
        highs[at] = high
        out[OWN, at] = mean
        out[LEAST, at] = least
        out[TAG, at] = of_tag
        out[PATH, at] = path
        out[LOWEST, at] = low
        out[HIGHEST, at] = high
    return scores


NONE: Final = 255
"""Stands for a tag that is none of those asked for."""


def name_columns(
    parents: tuple[int, ...],
    depths: tuple[int, ...],
    firsts: tuple[int, ...],
    lasts: tuple[int, ...],
    node: tuple[int, ...],
    tag: Ints,
    tags: list[str],
    label: Ints,
    labels: list[str],
    scores: Reals,
) -> Reals:
    """What the element of each block and those around it are called: NAME_COLUMNS x blocks, float32."""
    tag_of, label_of = tag, label
    count, nodes = len(node), len(parents)
    columns = FLOAT * (COLUMNS * count)
    if not count:
        return columns
    out, told = rows_of(columns, COLUMNS), rows_of(scores, SCORES)
    # per tag its place among TAGS and among AROUND, per label whether it hides: 255 where it is none
    place = _places(tags, TAGS)
    around = _places(tags, AROUND)
    hiding = _hiding(labels)
    for at in range(count):
        own = node[at]
        above = parents[own]
        if above < 0:
            above = 0
        above2 = parents[above]
        if above2 < 0:
            above2 = 0
        out[_NAME, at] = told[OWN, own]
        out[_NAME_LEAST, at] = told[LEAST, own]
        out[_TAG_SCORE, at] = told[TAG, own]
        out[_NAME_ABOVE, at] = told[OWN, above]
        out[_NAME_ABOVE2, at] = told[OWN, above2]
        out[_PATH, at] = told[PATH, own]
        out[_PATH_LOWEST, at] = told[LOWEST, own]
        out[_PATH_HIGHEST, at] = told[HIGHEST, own]
        out[_DEPTH, at] = depths[own]
        kind = place[tag_of[own]]
        if kind != NONE:
            out[_IS + kind, at] = 1.0
    # an element opens a stretch of blocks: +1 where it begins and -1 behind it, added up block by block
    width = count + 1
    turns = INT * ((HIDDEN + 1) * width)
    for at in range(nodes):
        first, last = firsts[at], lasts[at]
        kind = around[tag_of[at]]
        if kind != NONE:
            turns[kind * width + first] += 1
            turns[kind * width + last] -= 1
        if hiding[label_of[at]]:
            turns[HIDDEN * width + first] += 1
            turns[HIDDEN * width + last] -= 1
    for kind in range(HIDDEN + 1):
        held = 0
        for at in range(count):
            held += turns[kind * width + at]
            out[_IN + kind, at] = held if kind < HIDDEN or not held else 1
    return columns


def _places(tags: Sequence[str], wanted: tuple[str, ...]) -> bytearray:
    """Per tag its place among the wanted ones, or NONE."""
    known = {tag: at for at, tag in enumerate(wanted)}
    return bytearray([known.get(tag, NONE) for tag in tags])


def _hiding(labels: Sequence[str]) -> bytearray:
    """Per label 1 if it says that its element is hidden."""
    return bytearray(["hidden" in label for label in labels])
