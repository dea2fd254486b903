"""Which blocks of a labelled document belong to its story: blocks aligned with the gold paragraphs by their words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cleanarticle.core.blocks import Block, Page

from .corpus import Labelled, words

_GRAM: Final = 4
_ENOUGH: Final = 0.55
_NEAR: Final = 12
_LONG: Final = 15
_HALF: Final = 0.5
Floats = NDArray[np.float32]


def label(document: Labelled, texts: Sequence[str]) -> tuple[Floats, Floats]:
    """Per block 1 for story, 0 for page; and the weight of that: words of the block, 0 where it is unknown."""
    cut = [words(text) for text in texts]
    weight = np.array([len(each) for each in cut], np.float32)
    if document.body is None:
        return _by_snippets(document, cut, weight)
    return _by_body(document.body, cut), weight


def _by_body(body: Sequence[str], cut: list[list[str]]) -> Floats:
    gold = [words(paragraph) for paragraph in body]
    whole = [word for paragraph in gold for word in paragraph]
    grams = set(_grams(whole))
    lines = {tuple(paragraph) for paragraph in gold}
    told = _across(cut, grams)
    found = np.zeros(len(cut), np.float32)
    for index, block in enumerate(cut):
        if len(block) > _GRAM:
            inside = [gram in grams for gram in _grams(block)]
            found[index] = sum(inside) / len(inside) >= _ENOUGH
        elif block:
            found[index] = tuple(block) in lines or told[index]
    _copies(cut, found, f" {' '.join(whole)} ")
    return found


def _grams(run: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of four words in it."""
    return zip(*(run[start:] for start in range(_GRAM)), strict=False)


def _across(cut: Sequence[Sequence[str]], grams: Set[tuple[str, ...]]) -> list[bool]:
    """Per block if each word of it stands in a run that the gold holds, blocks read on as one text.

    Cells of a table and lines of a list are shorter than a run: alone they cannot be told from the page's menus.
    """
    stream = [word for block in cut for word in block]
    covered = np.zeros(len(stream), bool)
    for start, gram in enumerate(_grams(stream)):
        if gram in grams:
            covered[start : start + _GRAM] = True
    ends = np.cumsum([len(block) for block in cut])
    return [bool(covered[end - len(block) : end].all()) for block, end in zip(cut, ends, strict=True)]


def _copies(cut: list[list[str]], found: Floats, spaced: str) -> None:
    """Of blocks with the same words only as many count as the gold holds: those with most of the story around them."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in np.flatnonzero(found):
        places[tuple(cut[index])].append(int(index))
    sizes = np.array([len(block) for block in cut], np.float32) * found
    for block, indexes in places.items():
        held = max(1, spaced.count(f" {' '.join(block)} "))
        if len(indexes) > held:
            around = {at: sizes[max(0, at - _NEAR) : at + _NEAR + 1].sum() for at in indexes}
            for at in sorted(indexes, key=lambda at: (-around[at], at))[held:]:
                found[at] = 0


def _by_snippets(document: Labelled, cut: list[list[str]], weight: Floats) -> tuple[Floats, Floats]:
    must = [" ".join(words(snippet)) for snippet in document.must]
    mustnot = [" ".join(words(snippet)) for snippet in document.mustnot]
    found, known = np.zeros(len(cut), np.float32), np.zeros(len(cut), np.float32)
    for index, block in enumerate(cut):
        flat = f" {' '.join(block)} "
        if any(f" {snippet} " in flat for snippet in mustnot if snippet):
            known[index] = weight[index]
        elif any(f" {snippet} " in flat for snippet in must if snippet):
            known[index], found[index] = weight[index], 1
    return found, known


def is_cut_short(blocks: Sequence[Block], page: Page, found: Floats, weight: Floats) -> bool:
    """True if the gold stops in mid-story: less than half of the long blocks that look like its own belong to it.

    Such labels (a list article's opening, the part before a paywall) teach that prose is debris, so they are left out.
    """
    held: dict[tuple[str, str, str], tuple[float, float]] = {}
    for block in blocks:
        words, index = float(weight[block.index]), block.index
        if words >= _LONG:
            parent = page.nodes.parent[page.node[index]]
            signature = page.tag(index), page.label(index), page.nodes.label[parent] if parent >= 0 else ""
            story, every = held.get(signature, (0.0, 0.0))
            held[signature] = story + words * float(found[index]), every + words
    own = [(story, every) for story, every in held.values() if story]
    return bool(own) and sum(story for story, _ in own) < _HALF * sum(every for _, every in own)
