"""Features of the blocks of an HTML page: where they stand, what their elements are called, what they are made of.

All columns are computed for all blocks at once. What carried a prototype (docs/model.md): the tree distance from the
deepest container that holds half of the page's good text, then names of elements, then neighbours and siblings.
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..core.blocks import Block, Page
from .characters import Characters, Floats
from .labels import NodeScores
from .table import Table, earlier, shift
from .table import totals as totals_of
from .tree import Tree, numbered
from .vocabulary import Vocabulary, word_weights

_TAGS: Final = (
    "p",
    "div",
    "li",
    "td",
    "span",
    "section",
    "figcaption",
    "blockquote",
    "button",
    "label",
    "dd",
    "article",
    "address",
)
_AROUND: Final = (
    "article",
    "main",
    "nav",
    "footer",
    "header",
    "aside",
    "form",
    "figure",
    "ul",
    "table",
    "blockquote",
    "dialog",
)
_SHARES: Final = (0.5, 0.8, 0.95)
_BRANCH: Final = ("branch_share", "branch_blocks", "branch_name", "branch_tag")
"""Of the child of the container in which a block stands: a paragraph of its own, or a box of several."""
_DEEPEST: Final = 60


def page_features(
    blocks: Sequence[Block], tree: Tree, lexicon: Mapping[str, float], vocabulary: Vocabulary, title: str
) -> Table:
    """Features of every block; `title` is the page's own title in normal form, to find the headline by."""
    table = Table()
    characters = Characters([block.text for block in blocks])
    page, node = tree.page, tree.node
    link = np.array(page.link_chars, np.float32)
    weight = characters.weight
    density = np.minimum(link / np.maximum(characters.size, 1), 1.0)
    heading = np.array([block.heading for block in blocks], np.float32)
    scores = NodeScores(tree, lexicon)
    prose = ((weight >= 70) & (density < 0.35) & (heading == 0) & (characters.words >= 8)).astype(np.float32)
    good = prose * weight * (1 - density) * (0.4 + 0.6 * characters.ends)
    named = good / (1 + np.exp(-np.clip(scores.path[node], -6, 6)))
    _shape(table, blocks, page, characters, density, heading)
    _names(table, tree, scores)
    _words(table, blocks, vocabulary)
    for word, text in (("good", good), ("named", named)):
        _containers(table, tree, text, word, scores)
    _position(table, blocks, characters, good, title, scores.path[node])
    _neighbours(table, weight, density, good, characters.ends, scores.path[node], heading)
    _siblings(table, tree, weight, density, good)
    _twins(table, blocks, tree, weight, density, good)
    return table


def _shape(table: Table, blocks: Sequence[Block], page: Page, c: Characters, density: Floats, heading: Floats) -> None:
    """What the text of a block is made of."""
    size = np.maximum(c.size, 1)
    table.add("weight", np.log1p(c.weight))
    table.add("words", np.log1p(c.words))
    table.add("density", density)
    table.add("heading", heading)
    table.add("bold", np.minimum(np.array(page.bold_chars, np.float32) / size, 1))
    table.add("slanted", np.minimum(np.array(page.slanted_chars, np.float32) / size, 1))
    table.add("joined", np.array([block.joined for block in blocks]))
    for name in ("upper", "digit", "stop", "comma", "quote", "mark", "wide", "bar"):
        table.add(name, getattr(c, name) / size)
    table.add("stops", c.stop)
    for name in ("ends", "colon", "ellipsis", "first_upper", "first_digit"):
        table.add(name, getattr(c, name))


def _words(table: Table, blocks: Sequence[Block], vocabulary: Vocabulary) -> None:
    """What the words of short blocks tell: the mean and the least of their learned weights."""
    weights = word_weights([block.text for block in blocks], vocabulary)
    columns = np.frombuffer(weights).astype(np.float32).reshape(3, -1)
    for name, column in zip(("word_mean", "word_least", "word_most"), columns, strict=True):
        table.add(name, column)


def _names(table: Table, tree: Tree, scores: NodeScores) -> None:
    """What the block's element and those around it are called."""
    node = tree.node
    above = np.maximum(tree.parent[node], 0)
    table.add("name", scores.own[node])
    table.add("name_least", scores.least[node])
    table.add("tag_score", scores.tag[node])
    table.add("name_above", scores.own[above])
    table.add("name_above2", scores.own[np.maximum(tree.parent[above], 0)])
    table.add("path", scores.path[node])
    table.add("path_lowest", scores.lowest[node])
    table.add("path_highest", scores.highest[node])
    table.add("depth", tree.depth[node])
    tags = tree.tag[node]
    for tag in _TAGS:
        table.add(f"is_{tag}", tags == tree.tags.get(tag, -1))
    for tag in _AROUND:
        table.add(f"in_{tag}", tree.holding(np.flatnonzero(tree.tag == tree.tags.get(tag, -1))))
    hiding = np.array(["hidden" in label for label in tree.labels], bool)[tree.label]
    table.add("hidden", tree.holding(np.flatnonzero(hiding)) > 0)


def _containers(table: Table, tree: Tree, text: Floats, word: str, scores: NodeScores) -> None:
    """Tree distance from the deepest elements that hold half, four fifths and nearly all of the good text."""
    node, first, last, depth = tree.node, tree.first, tree.last, tree.depth
    totals = totals_of(text)
    inside = totals[last] - totals[first]
    index = np.arange(len(node))
    for share in _SHARES:
        name = f"{word}{round(100 * share)}"
        if totals[-1] <= 0:
            for suffix in ("up", "down", "share", *(_BRANCH if share == 0.8 else ())):
                table.add(f"{name}_{suffix}", np.full(len(node), -1.0))
            continue
        holder = int(np.flatnonzero(inside >= share * totals[-1])[-1])
        chain = tree.upwards(holder)
        up = ((index < first[chain][:, None]) | (index >= last[chain][:, None])).sum(axis=0)
        meeting = depth[holder] - up
        table.add(f"{name}_up", up)
        table.add(f"{name}_down", depth[node] - meeting)
        table.add(f"{name}_share", inside[node] / totals[-1])
        if share == 0.8:
            branch = node
            for _ in range(_DEEPEST):
                higher = depth[branch] > meeting + 1
                if not higher.any():
                    break
                branch = np.where(higher, tree.parent[branch], branch)
            table.add(f"{name}_{_BRANCH[0]}", inside[branch] / totals[-1])
            table.add(f"{name}_{_BRANCH[1]}", np.log1p(last[branch] - first[branch]))
            table.add(f"{name}_{_BRANCH[2]}", scores.own[branch])
            table.add(f"{name}_{_BRANCH[3]}", scores.tag[branch])


def _position(table: Table, blocks: Sequence[Block], c: Characters, good: Floats, title: str, path: Floats) -> None:
    """Where the block stands on the page and against the headline and the good text."""
    count = len(blocks)
    index = np.arange(count, dtype=np.float32)
    totals = totals_of(c.weight)
    before = totals_of(good)
    table.add("at", index / max(1, count))
    table.add("at_weight", totals[:-1] / max(1.0, totals[-1]))
    table.add("good_before", before[:-1] / max(1.0, before[-1]))
    table.add("good_after", 1 - before[1:] / max(1.0, before[-1]))
    headline = _headline(blocks, title, before)
    table.add("from_headline", np.clip(index - headline, -200, 200))
    weights = totals_of(c.weight)
    table.add("weight_from_headline", np.log1p(np.abs(weights[:-1] - weights[headline])) * np.sign(index - headline))
    sure = np.flatnonzero(good > 0)
    if len(sure):
        nearest = np.searchsorted(sure, np.arange(count))
        after = sure[np.minimum(nearest, len(sure) - 1)]
        earlier = sure[np.maximum(np.searchsorted(sure, np.arange(count), side="right") - 1, 0)]
        table.add("to_next_good", np.clip(after - index, -99, 99))
        table.add("to_last_good", np.clip(index - earlier, -99, 99))
        table.add("path_to_good", path - np.average(path, weights=good))
    else:
        table.add("to_next_good", np.full(count, -99.0))
        table.add("to_last_good", np.full(count, -99.0))
        table.add("path_to_good", path * 0)


def _headline(blocks: Sequence[Block], title: str, good_before: NDArray[np.float64]) -> int:
    """Index of the likeliest headline: the h1 whose words are the page's title, else the first h1, else 0."""
    best, score = 0, -1.0
    for block in blocks:
        if block.heading in (1, 2) or (
            len(block.text) > 15 and len(block.text) < 250 and title and block.text.lower()[:60] in title
        ):
            text = block.text.lower()
            points = (2.0 if title and len(text) > 10 and (text in title or title.startswith(text[:60])) else 0.0) + (
                block.heading == 1
            )
            points -= 0.5 * (good_before[block.index] > 0.5 * good_before[-1])
            if points > score:
                best, score = block.index, points
    return best


def _neighbours(
    table: Table, weight: Floats, density: Floats, good: Floats, ends: Floats, path: Floats, heading: Floats
) -> None:
    """The blocks before and after, and windows around."""
    logged = np.log1p(weight)
    for by in (1, 2, -1, -2):
        table.add(f"weight_{by:+d}", shift(logged, by))
        table.add(f"density_{by:+d}", shift(density, by))
    for by in (1, -1):
        table.add(f"ends_{by:+d}", shift(ends, by))
        table.add(f"path_{by:+d}", shift(path, by) - path)
        table.add(f"heading_{by:+d}", shift(heading, by))
    all_good, all_weight = totals_of(good), totals_of(weight)
    count = len(weight)
    index = np.arange(count)
    for reach in (3, 8):
        low, high = np.maximum(index - reach, 0), np.minimum(index + reach + 1, count)
        table.add(
            f"good_within_{reach}", (all_good[high] - all_good[low]) / np.maximum(all_weight[high] - all_weight[low], 1)
        )
        table.add(f"good_after_{reach}", np.log1p(all_good[high] - all_good[index]))
        table.add(f"good_before_{reach}", np.log1p(all_good[index] - all_good[low]))


def _siblings(table: Table, tree: Tree, weight: Floats, density: Floats, good: Floats) -> None:
    """What else is in the block's element, in its parent and in its grandparent."""
    all_weight, all_link, all_good = totals_of(weight), totals_of(weight * density), totals_of(good)
    place = tree.node
    for name in ("own", "parent", "grand"):
        a, b = tree.first[place], tree.last[place]
        total = np.maximum(all_weight[b] - all_weight[a], 1)
        table.add(f"{name}_weight", np.log1p(total))
        table.add(f"{name}_blocks", np.log1p(b - a))
        table.add(f"{name}_density", (all_link[b] - all_link[a]) / total)
        table.add(f"{name}_good", (all_good[b] - all_good[a]) / total)
        place = np.maximum(tree.parent[place], 0)


def _twins(table: Table, blocks: Sequence[Block], tree: Tree, weight: Floats, density: Floats, good: Floats) -> None:
    """Blocks of the same signature (tag and names of element and parent), and blocks of the same text."""
    group = tree.signature
    size = int(group.max(initial=0)) + 1
    count = np.bincount(group, minlength=size)
    total = np.maximum(np.bincount(group, weights=weight, minlength=size), 1)
    table.add("twins", np.log1p(count[group]))
    table.add("twins_weight", np.log1p(total[group]))
    table.add("twins_mean", np.log1p((total / np.maximum(count, 1))[group]))
    table.add("twins_density", (np.bincount(group, weights=weight * density, minlength=size) / total)[group])
    table.add("twins_good", (np.bincount(group, weights=good, minlength=size) / total)[group])
    table.add("twins_share", (np.bincount(group, weights=good, minlength=size) / max(1.0, float(good.sum())))[group])
    text, _ = numbered([block.text for block in blocks])
    table.add("earlier", np.minimum(earlier(text), 5))
    table.add("copies", np.minimum(np.bincount(text)[text], 6))
