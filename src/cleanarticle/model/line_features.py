"""Features of the lines of a text that has no tree: their shape, their words, and the company they keep.

Stories are long stretches of prose, page furniture comes in runs of short lines before and after them: so most columns
tell where a line stands against the stretches that hold most prose.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from ..core.blocks import Block, Plain
from .characters import Characters, Floats
from .table import Table, against, stretches, totals
from .vocabulary import Vocabulary, word_weights

_COSTS: Final = (40.0, 100.0, 250.0)
"""What a line costs a stretch, in letters: the dearer, the less furniture a stretch may bridge."""

_BESIDE: Final = 3
_REACHES: Final = np.array([[3], [6], [12]])
"""Lines to each side: of which a line's columns tell each alone, and all together."""
_WINDOWS: Final = ("good_before", "good_after", "letters_before", "letters_after", "words_around")


def line_features(blocks: Sequence[Block], plain: Plain, vocabulary: Vocabulary, stop_words: frozenset[str]) -> Table:
    """Features of every line; `stop_words`: the function words of the text's language (headlines have fewer)."""
    table = Table()
    texts = [block.text for block in blocks]
    characters = Characters(texts)
    weight = characters.weight
    known = np.array([_share(text, stop_words) for text in texts], np.float32)
    link = np.minimum(np.array([block.link_chars for block in blocks], np.float32) / np.maximum(characters.size, 1), 1)
    sentence = (characters.ends > 0) & (weight >= 60) & (link < 0.5)
    # a headline may be 200 letters long and have no stop; Thai has none either
    long = ((weight >= 300) | ((weight >= 150) & (characters.wide > characters.size * 0.4))) & (link < 0.5)
    good = np.where(sentence, weight, np.where(long, weight * np.float32(0.5), 0)).astype(np.float32)
    words = word_weights(texts, vocabulary)
    _shape(table, blocks, plain, characters, known, link)
    table.add_all(("word_mean", "word_least", "word_most"), words.T)
    _document(table, weight, good, known)
    _position(table, weight, good)
    _stretches(table, weight, good, words[:, 0])
    _neighbours(table, characters, good, words[:, 0], known)
    _runs(table, characters, good, words[:, 0])
    _copies(table, texts)
    return table


def _share(text: str, stop_words: frozenset[str]) -> float:
    """Share of the first forty words that are function words."""
    found = text[:300].lower().split()
    return sum(map(stop_words.__contains__, found)) / len(found) if found else 0.0


def _shape(table: Table, blocks: Sequence[Block], plain: Plain, c: Characters, known: Floats, link: Floats) -> None:
    size = np.maximum(c.size, 1)
    table.add("weight", np.log1p(c.weight))
    table.add("words", np.log1p(c.words))
    table.add("known", known)
    table.add("link", link)
    table.add("heading", np.array([block.heading for block in blocks]))
    table.add("bullet", np.array([block.kind == "list_item" for block in blocks]))
    table.add("gap", np.array(plain.blank_before, np.float32))
    shares = np.stack((c.upper, c.digit, c.stop, c.comma, c.quote, c.mark, c.wide, c.bar)) / size
    table.add_all(("upper", "digit", "stop", "comma", "quote", "mark", "wide", "bar"), shares)
    table.add("capitals", c.capitals / np.maximum(c.words, 1))
    table.add("stops", c.stop)
    for name in ("ends", "colon", "ellipsis", "first_upper", "first_digit"):
        table.add(name, getattr(c, name))


def _document(table: Table, weight: Floats, good: Floats, known: Floats) -> None:
    """How dirty the whole text is."""
    count = len(weight)
    total = max(1.0, float(weight.sum()))
    told = {
        "all_weight": np.log1p(total),
        "all_lines": np.log1p(count),
        "all_good": float(good.sum()) / total,
        "all_good_lines": np.count_nonzero(good > 0) / count,
        "all_short": np.count_nonzero(weight < 30) / count,
        "all_known": float(np.average(known, weights=weight + 1)),
    }
    table.add_all(tuple(told), np.repeat(np.array([*told.values()], np.float32)[:, None], count, axis=1))


def _position(table: Table, weight: Floats, good: Floats) -> None:
    count = len(weight)
    index = np.arange(count, dtype=np.float32)
    before, all_good = totals(weight), totals(good)
    table.add("line", np.minimum(index, 60))
    table.add("line_from_end", np.minimum(count - 1 - index, 60))
    table.add("at", index / max(1, count))
    table.add("at_weight", before[:-1] / max(1.0, before[-1]))
    table.add("good_before", all_good[:-1] / max(1.0, all_good[-1]))
    table.add("good_after", 1 - all_good[1:] / max(1.0, all_good[-1]))
    sure = np.flatnonzero(good > 0)
    if not len(sure):
        table.add("to_next_good", np.full(count, 99.0))
        table.add("to_last_good", np.full(count, 99.0))
        return
    at = np.arange(count)
    later = np.searchsorted(sure, at)
    earlier = np.searchsorted(sure, at, side="right") - 1
    table.add(
        "to_next_good", np.where(later < len(sure), np.minimum(sure[np.minimum(later, len(sure) - 1)] - at, 50), 99)
    )
    table.add("to_last_good", np.where(earlier >= 0, np.minimum(at - sure[np.maximum(earlier, 0)], 50), 99))


def _stretches(table: Table, weight: Floats, good: Floats, words: Floats) -> None:
    """Against the stretch of lines with the most prose, by what each line may cost (the maximum subarray)."""
    count = len(weight)
    gain = np.minimum(good, 600) * (1 + 0.15 * np.minimum(np.maximum(words, -3), 3))
    total = max(1.0, float(weight.sum()))
    for cost, (start, end) in zip(_COSTS, stretches(gain - np.array(_COSTS, np.float32)[:, None]), strict=True):
        before, after, inside = against(start, end, count)
        name = f"stretch{cost:.0f}"
        table.add(f"{name}_before", before)
        table.add(f"{name}_after", after)
        table.add(f"{name}_in", inside)
        table.add(f"{name}_share", np.full(count, float(weight[start:end].sum()) / total))


def _neighbours(table: Table, c: Characters, good: Floats, words: Floats, known: Floats) -> None:
    count = len(good)
    beside = np.zeros((6, count + 2 * _BESIDE), np.float32)
    beside[:, _BESIDE : _BESIDE + count] = np.log1p(c.weight), c.ends, words, known, c.bar, c.colon
    for names, which, steps in (
        (("weight", "ends"), slice(0, 2), (1, 2, 3, -1, -2, -3)),
        (("words", "known"), slice(2, 4), (1, 2, -1, -2)),
        (("bar", "colon"), slice(4, 6), (1,)),
    ):
        for by in steps:
            table.add_all([f"{name}_{by:+d}" for name in names], beside[which, _BESIDE - by : _BESIDE - by + count])
    all_good, all_weight, all_words = totals(good), totals(c.weight), totals(words)
    at = np.arange(count)
    low, high = np.maximum(at - _REACHES, 0), np.minimum(at + _REACHES + 1, count)
    before, after = all_good[at] - all_good[low], all_good[high] - all_good[at + 1]
    windows = (
        before / np.maximum(all_weight[at] - all_weight[low], 1),
        after / np.maximum(all_weight[high] - all_weight[at + 1], 1),
        np.log1p(before),
        np.log1p(after),
        (all_words[high] - all_words[low]) / (high - low),
    )
    for reach, columns in zip(_REACHES[:, 0].tolist(), np.stack(windows, axis=1), strict=True):
        table.add_all([f"{name}_{reach}" for name in _WINDOWS], columns)


def _runs(table: Table, c: Characters, good: Floats, words: Floats) -> None:
    """The run of lines without prose (or with it) that a line is in: its length, place and make-up."""
    count = len(good)
    prose = good > 0
    opens = np.concatenate(([True], prose[1:] != prose[:-1]))
    turns = np.flatnonzero(opens)
    run = np.cumsum(opens) - 1
    length = np.diff(np.append(turns, count))
    at = np.arange(count) - turns[run]
    table.add("run", np.log1p(length[run]))
    table.add("run_at", at)
    table.add("run_left", length[run] - 1 - at)
    size = len(turns)
    for name, values in (
        ("weight", np.log1p(c.weight)),
        ("capitals", c.capitals / np.maximum(c.words, 1)),
        ("words", words),
        ("ends", c.ends),
    ):
        table.add(f"run_{name}", (np.bincount(run, weights=values, minlength=size) / length)[run])
    table.add("run_first", run == 0)
    table.add("run_last", run == size - 1)
    opening = words[turns]
    table.add("run_opening", opening[run])


def _copies(table: Table, texts: Sequence[str]) -> None:
    seen: dict[str, int] = {}
    earlier = []
    for text in texts:
        earlier.append(seen.get(text, 0))
        seen[text] = earlier[-1] + 1
    table.add("earlier", np.minimum(earlier, 5))
    table.add("copies", np.minimum([seen[text] for text in texts], 6))
