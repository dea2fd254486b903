"""Columns of pages are the same to the last bit from compiled kernels and from the Python they are made of."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle.core.blocks import Block, Metadata, Nodes, Page
from cleanarticle.kernels import COMPILED, containers, labels, letters, pages, tree
from cleanarticle.model import labels as lexicons
from cleanarticle.model import page_features as features
from cleanarticle.model import tree as trees
from cleanarticle.model.columns import Columns
from cleanarticle.model.labels import Lexicon, tokens
from cleanarticle.model.vocabulary import Vocabulary

PROSE = "The harbour of the island opened again on Monday, after a winter of ice that no ferry had broken. "
LEXICON = Lexicon.of({"menu": -3.25, "story": 2.1, "a": 0.3, "recommendations": -1.7, "<p": 1.1, "<nav": -2.0})
WORDS = Vocabulary.of({"share": -2.0, " ferry": 1.0})
TITLE = "the harbour of the island"
TAGS = ("p", "div", "li", "nav", "h1", "article", "x-y")
compiled_only = pytest.mark.skipif(not COMPILED, reason="no compiled kernels here: python hatch_build.py makes them")

Element = tuple[int, str, str, Sequence[tuple[str, int]]]
"""How many open elements end before it, its tag and label, and the text and link characters of its own blocks."""


def page_of(elements: Sequence[Element]) -> tuple[list[Block], Page]:
    parents, depths, firsts, lasts = [-1], [0], [0], [0]
    blocks: list[Block] = []
    node: list[int] = []
    links: list[int] = []
    opened = [0]
    for ended, tag, _, own in elements:
        for _ in range(min(ended, len(opened) - 1)):
            lasts[opened.pop()] = len(blocks)
        parents.append(opened[-1])
        depths.append(len(opened))
        firsts.append(len(blocks))
        lasts.append(len(blocks))
        opened.append(len(parents) - 1)
        for text, link in own:
            heading = int(tag[1]) if tag == "h1" else 0
            blocks.append(Block(len(blocks), text, heading=heading, joined=len(text) % 7 == 3))
            node.append(opened[-1])
            links.append(min(link, len(text)))
    for each in opened:
        lasts[each] = len(blocks)
    tags, names = ("html", *(each[1] for each in elements)), ("", *(each[2] for each in elements))
    nodes = Nodes(tuple(parents), tags, names, tuple(depths), tuple(firsts), tuple(lasts))
    bold, slanted = tuple(link // 2 for link in links), tuple(link // 3 for link in links)
    return blocks, Page(Metadata(), nodes, tuple(node), tuple(links), bold, slanted)


def columns(blocks: Sequence[Block], page: Page) -> Columns:
    return features.page_features(blocks, trees.tree_of(page), LEXICON, WORDS, TITLE)


@contextmanager
def interpreted() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for kernel in (containers, labels, letters, pages, tree):
            for name, function in vars(kernel).items():
                for user in (features, trees, lexicons):
                    if getattr(function, "__module__", "") == kernel.__name__ and hasattr(user, name):
                        patch.setattr(user, name, function)
        yield


def same(blocks: Sequence[Block], page: Page) -> None:
    told = columns(blocks, page)
    with interpreted():
        again = columns(blocks, page)
    assert told.names == again.names
    assert len(told.values) == len(told.names) * len(blocks)
    differing = (told.rows().view(np.uint32) != again.rows().view(np.uint32)).any(axis=0)
    assert [name for name, differs in zip(told.names, differing, strict=True) if differs] == []
    assert np.isfinite(told.rows()).all()


texts = st.one_of(
    st.text(st.sampled_from("abcXYZ .,:|“”'…()09é港。Я!😀-\n"), min_size=1, max_size=300),
    st.sampled_from([PROSE, PROSE * 9, PROSE[:41], TITLE, "Share", PROSE.upper(), "港口在星期一重新开放。" * 12]),
)
own_blocks = st.lists(st.tuples(texts, st.integers(0, 120)), max_size=4)
names = st.one_of(
    st.text(st.sampled_from("abmenustory -7É"), max_size=40), st.sampled_from(["", "hidden", "Menu story"])
)
elements = st.lists(st.tuples(st.integers(0, 5), st.sampled_from(TAGS), names, own_blocks), min_size=1, max_size=40)


@compiled_only
@given(elements)
def test_any_page_has_the_same_columns(told: list[Element]) -> None:
    blocks, page = page_of(told)
    if blocks:
        same(blocks, page)


ODD: dict[str, list[Element]] = {
    "one block": [(0, "p", "", [(PROSE, 0)])],
    "one letter": [(0, "p", "", [("x", 0)])],
    "no prose": [(1, "li", f"menu a{number}", [("Share", 5)]) for number in range(30)],
    "nothing but links": [(1, "p", "recommendations", [(PROSE, 999)]) for _ in range(30)],
    "deep": [(0, "div", "story a", [(PROSE, number % 40)]) for number in range(1500)],
    "deep, then out": [(0, "div", "", []) for _ in range(900)]
    + [(500, "p", "", [(PROSE, 0)]), (9, "p", "", [("By", 0)])],
    "wide": [(number % 3 == 0, "p", f"s{number % 9}", [(PROSE * (number % 5), 3)]) for number in range(1, 4000, 3)],
    "equal halves": [(2, "div", "story", []), (0, "p", "", [(PROSE, 0)])] * 2,
    "long names": [(0, "div", "recommendations recommendation menu " * 20, [(PROSE, 0)])],
}


@compiled_only
@pytest.mark.parametrize("shape", ODD)
def test_odd_pages_have_the_same_columns(shape: str) -> None:
    same(*page_of([(*each[:3], [(text or "-", link) for text, link in each[3]]) for each in ODD[shape]]))


@settings(max_examples=30)
@given(st.dictionaries(st.text(st.sampled_from("abcz"), min_size=1, max_size=12), st.floats(-5, 5), max_size=80))
def test_every_word_of_a_table_is_found_again(words: dict[str, float]) -> None:
    known = {word: weight for word, weight in words.items() if weight}
    means, leasts = Lexicon.of(words).of_labels(list(known))
    assert leasts.tolist() == list(known.values())
    assert means.tolist() == pytest.approx([weight / 1.5 for weight in known.values()])


# --- names of elements ---


def test_names_of_elements_are_split_into_words_and_the_tag() -> None:
    assert tokens("div", "article-body js-2 Body article-body") == ("<div", "article", "body", "js", "ody")
    assert tokens("p", "") == ("<p",)


@given(st.lists(st.text(st.sampled_from("abcdeé- 7B_"), max_size=60), max_size=6), st.integers(0, 9))
def test_labels_are_weighed_word_by_word(labels: list[str], odd: int) -> None:
    words = dict.fromkeys(word for label in labels for word in tokens("p", label)[1:])
    weights = {word: at - 4.5 for at, word in enumerate(words) if at % 3 != odd}
    means, leasts = Lexicon.of(weights).of_labels(labels)
    known = [[weights[word] for word in tokens("p", label)[1:] if word in weights] for label in labels]
    assert leasts.tolist() == [min(each, default=0.0) for each in known]
    assert means.tolist() == pytest.approx([sum(each) / (len(each) + 0.5) for each in known])


# --- where a block stands ---


def told_of(*told: Element) -> dict[str, list[float]]:
    blocks, page = page_of(told)
    table = columns(blocks, page)
    return dict(zip(table.names, table.rows().T.tolist(), strict=True))


def test_a_name_weighs_on_what_is_inside_it_less_with_each_level() -> None:
    told = told_of((0, "nav", "menu", []), (0, "p", "", [("Ice", 0)]))
    assert [told[name][0] for name in ("name", "name_above", "name_above2")] == [0.0, pytest.approx(-3.25 / 1.5), 0.0]
    assert told["path"][0] == pytest.approx((-3.25 / 1.5 - 2.0) * 0.8 + 1.1)
    assert [told[name][0] for name in ("name_least", "path_highest")] == [0.0, pytest.approx(1.1)]
    assert told["path_lowest"][0] == pytest.approx(-3.25 / 1.5 - 2.0)


def test_the_container_is_the_deepest_element_that_holds_the_good_text() -> None:
    told = told_of(
        (0, "nav", "menu", [("Home", 4)]),
        (1, "div", "story", []),
        (0, "p", "", [(PROSE, 0)]),
        (1, "p", "", [(PROSE, 0)]),
        (2, "div", "", []),
        (0, "p", "", [("Share", 0)]),
    )
    assert told["good80_up"] == [1, 0, 0, 1]
    assert told["good80_down"] == [1, 1, 1, 2]
    assert told["good80_share"] == [0, 0.5, 0.5, 0]
    assert told["good80_branch_blocks"] == [1, 1, 1, 1]
    assert told["in_nav"] == [1, 0, 0, 0]


def test_a_branch_is_the_child_of_the_container_however_deep_its_block_is() -> None:
    story: list[Element] = [(1, "p", "", [(PROSE, 0)])] * 12
    deep: list[Element] = [(0, "div", "", [])] * 200
    told = told_of((0, "div", "story", []), *story, (1, "div", "menu", [("One", 0)]), *deep, (0, "p", "", [("Two", 0)]))
    assert told["good80_branch_name"][-1] == told["good80_branch_name"][-2] < 0
    assert told["good80_branch_blocks"][-1] == 2


def test_of_two_equal_halves_the_later_one_holds_half() -> None:
    told = told_of(*ODD["equal halves"])
    assert told["good50_up"] == [2, 0]


def test_a_page_without_good_text_has_no_container() -> None:
    told = told_of(*ODD["no prose"])
    assert set(told["good50_up"]) == set(told["named80_branch_blocks"]) == {-1}
    assert set(told["to_next_good"]) == {-99}


def test_the_headline_is_the_heading_whose_words_are_the_title() -> None:
    told = told_of((0, "h1", "", [("Weather", 0)]), (1, "h1", "", [(TITLE.title(), 0)]), (1, "p", "", [(PROSE, 0)]))
    assert told["from_headline"] == [-1, 0, 1]


def test_copies_and_twins_are_counted() -> None:
    told = told_of(*((1, "li", "share", [("Share", 0)]) for _ in range(8)), (1, "p", "", [("Share", 0)]))
    assert told["earlier"] == [0, 1, 2, 3, 4, 5, 5, 5, 5]
    assert told["copies"] == [6] * 9
    assert told["twins"] == [8] * 8 + [1]
