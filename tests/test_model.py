"""The block model: its trees answer as LightGBM's do, scores are the same each time, and nothing breaks without it."""

import re
from array import array
from itertools import chain
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.typing import NDArray

from cleanarticle import Cleaner, Config
from cleanarticle.core.blocks import Block
from cleanarticle.errors import ModelError
from cleanarticle.kernels import letters
from cleanarticle.kernels.odds import probability
from cleanarticle.model import weights
from cleanarticle.model.characters import kinds
from cleanarticle.model.columns import Columns
from cleanarticle.model.descent import descent_of
from cleanarticle.model.forest import Forest
from cleanarticle.model.line_features import line_features
from cleanarticle.model.page_features import page_features
from cleanarticle.model.scorer import Scorer, page_title
from cleanarticle.model.surroundings import page_surroundings, surroundings
from cleanarticle.model.tree import tree_of
from cleanarticle.model.vocabulary import Speakers, Vocabulary, block_words, function_words, word_weights
from cleanarticle.model.weights import BUILT_IN, Weights, load, save
from cleanarticle.sources.html import cut as cut_html
from cleanarticle.sources.text import cut as cut_text
from tests.invented import pages
from tests.invented.story import stories

STORY = stories()["harbour"]
PAGE = pages.modern(STORY)
TEXT = "\n".join((STORY.title, *STORY.body, *STORY.others))
NONE = frozenset[str]()

# --- trees ---

STUMP = Forest(
    trees=1,
    feature=array("i", [1]),
    threshold=array("f", [0.5]),
    node=array("i", [0]),
    test=array("i", [0]),
    leaf=array("i", [1, 2]),
    value=array("f", [0.0, -2.0, 3.0]),
)


def margins(forest: Forest, rows: NDArray[np.float32]) -> list[float]:
    """Log-odds of rows, told the same by the kernel and by numpy."""
    columns = array("f", rows.T.astype(np.float32).tobytes())
    found = forest.margins(columns, len(rows))
    assert found == descent_of(forest).margins(columns, len(rows))
    return list(found)


def test_a_row_goes_left_up_to_the_threshold_and_right_above_it() -> None:
    assert margins(STUMP, np.array([[9, 0.4], [9, 0.5], [9, 0.6]], np.float32)) == [-2.0, -2.0, 3.0]


@pytest.mark.parametrize("count", [0, 1, 15, 21, 63, 64, 65, 1000])
def test_any_number_of_rows_goes_down_all_trees_of_the_model(count: int) -> None:
    part = load(BUILT_IN).page
    rows = np.random.default_rng(count).normal(size=(count, len(part.features))).astype(np.float32)
    assert len(margins(part.first, rows)) == count


def test_log_odds_become_probabilities() -> None:
    assert [round(chance, 6) for chance in probability(array("d", [0.0, 50.0, -50.0]))] == [0.5, 1.0, 0.0]


def test_the_forest_answers_as_lightgbm_does() -> None:
    lightgbm = pytest.importorskip("lightgbm", reason="needs the extra `train`")
    from training.boost import SETTINGS, convert

    rng = np.random.default_rng(5)
    rows = rng.normal(size=(800, 6)).astype(np.float32)
    rows[:, 2] = rows[:, 2].round(1)  # many equal values: rows that lie on a threshold
    found = (rows[:, 0] + rows[:, 2] * rows[:, 3] > 0.2).astype(np.float32)
    booster = lightgbm.train({**SETTINGS, "min_data_in_leaf": 5}, lightgbm.Dataset(rows, found), 25)
    forest = convert([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]])
    assert np.allclose(margins(forest, rows), booster.predict(rows, raw_score=True), atol=1e-4)


# --- the file ---


def test_weights_survive_their_file(tmp_path: Path) -> None:
    weights, copy = load(BUILT_IN), tmp_path / "copy"
    save(weights, copy)
    again = load(copy)
    assert again.page.features == weights.page.features
    assert again.page.vocabulary == weights.page.vocabulary
    assert again.page.second.threshold == weights.page.second.threshold
    assert copy.read_bytes() == BUILT_IN.read_bytes()


def test_features_are_those_that_the_weights_were_trained_on() -> None:
    weights = load(BUILT_IN)
    blocks, page = cut_html(PAGE)
    table = page_features(blocks, tree_of(page), weights.page.names, weights.page.words, page_title(page))
    assert table.names == weights.page.features
    assert weights.line is not None
    lines, plain = cut_text(TEXT)
    assert line_features(lines, plain, weights.line.words, NONE).names == weights.line.features


@pytest.mark.parametrize("data", [b"", b"no model", b"PK\x03\x04 torn", BUILT_IN.read_bytes()[:5000]])
def test_a_damaged_file_is_a_model_error_that_names_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "torn.npz"
    path.write_bytes(data)
    with pytest.raises(ModelError, match=r"torn\.npz.*training\.train"):
        load(path)


@pytest.mark.parametrize(
    "part",
    [
        {"feature": array("i", [134])},
        {"feature": array("i", [-1])},
        {"test": array("i", [1])},
        {"leaf": array("i", [1, 3])},
        {"threshold": array("f")},
        {"feature": array("i", [1, 0]), "threshold": array("f", [0.5, 0.5])},
        {"trees": 2},
    ],
)
def test_trees_that_look_where_nothing_is_are_a_model_error(tmp_path: Path, part: dict[str, object]) -> None:
    page = load(BUILT_IN).page
    save(Weights(replace(page, surroundings=(), first=replace(STUMP, **part))), tmp_path / "torn")
    with pytest.raises(ModelError):
        load(tmp_path / "torn")


@pytest.mark.parametrize("data", [PAGE, TEXT])
def test_without_its_file_documents_are_cleaned_by_rules_with_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: str
) -> None:
    monkeypatch.setattr(weights, "BUILT_IN", tmp_path / "missing.weights")
    article = Cleaner().clean(data)
    assert any("missing.weights" in warning for warning in article.warnings)
    assert article.title == STORY.title
    assert [text for text in STORY.body if text not in article.body] == []


def test_a_model_that_is_named_and_is_none_is_an_error_before_the_first_document(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"missing\.weights.*training\.train"):
        Cleaner(Config(model=tmp_path / "missing.weights"))


def test_a_forest_that_asks_for_more_columns_than_there_are_is_refused() -> None:
    with pytest.raises(ValueError, match="more columns"):
        STUMP.margins(array("f", [0.0, 1.0]), 2)


# --- scores ---


@pytest.mark.parametrize("kind", ["page", "line"])
def test_the_same_document_gives_the_same_scores(kind: str) -> None:
    blocks, origin = cut_html(PAGE) if kind == "page" else cut_text(TEXT)
    first, again = (Scorer(BUILT_IN)(blocks, origin, NONE) for _ in range(2))
    assert first is not None
    assert first == again
    assert first.model == kind
    assert len(first.values) == len(blocks)
    assert all(0 <= value <= 1 for value in first.values)


def test_a_storys_paragraphs_are_more_probable_than_the_rest_of_its_page() -> None:
    blocks, page = cut_html(PAGE)
    scores = Scorer(BUILT_IN)(blocks, page, NONE)
    assert scores is not None
    inside = [value for block, value in zip(blocks, scores.values, strict=True) if block.text in STORY.body]
    outside = [value for block, value in zip(blocks, scores.values, strict=True) if block.text in STORY.others]
    assert min(inside) > 0.5 > sum(outside) / len(outside)


def test_a_document_without_blocks_has_no_scores() -> None:
    blocks, page = cut_html("<html></html>")
    scores = Scorer(BUILT_IN)(blocks, page, NONE)
    assert scores is not None
    assert scores.values == ()


@pytest.mark.parametrize("text", ["x", "。" * 50, "\U0010ffff", "1 2 3", "a\nb"])
def test_odd_documents_have_scores_too(text: str) -> None:
    blocks, plain = cut_text(text)
    scores = Scorer(BUILT_IN)(blocks, plain, NONE)
    assert scores is not None
    assert len(scores.values) == len(blocks)


# --- characters, words, columns ---


def counted(texts: list[str]) -> dict[int, list[float]]:
    """The columns of `letters`, by their numbers."""
    told = letters.letters(texts, kinds()).tolist()
    return {column: told[column * len(texts) : (column + 1) * len(texts)] for column in range(letters.COLUMNS)}


def test_letters_are_counted_block_by_block() -> None:
    told = counted(["Ice, Ice and 42 Ships.", "港口重开。", "By noon:", "“So.”", "cut …"])
    assert told[letters.SIZE] == [22, 5, 8, 5, 5]
    assert told[letters.UPPERS] == [3, 0, 1, 1, 0]
    assert told[letters.DIGITS] == [2, 0, 0, 0, 0]
    assert told[letters.ENDS] == [1, 1, 0, 1, 1]
    assert told[letters.COLON] == [0, 0, 1, 0, 0]
    assert told[letters.ELLIPSIS] == [0, 0, 0, 0, 1]
    assert told[letters.WIDES][1] == 4


def test_the_first_word_of_a_block_does_not_count_as_a_capital_within() -> None:
    assert counted(["Ice and Ships", "By noon"])[letters.CAPITALS] == [1, 0]


# --- first answers around a block ---


def columns(told: Columns) -> dict[str, list[float]]:
    return dict(zip(told.names, told.rows().T.tolist(), strict=True))


def test_a_doubtful_line_is_told_by_the_answers_around_it() -> None:
    chances, letters = array("d", [0.9, 0.2, 0.9, 0.1, 0.2, 0.1]), array("d", [100] * 6)
    told = columns(surroundings(chances, letters))
    assert told["odds_+1"][1] > 0 > told["odds_+1"][4]
    assert told["chance_before_2"][1] == pytest.approx(0.9)
    assert told["to_next_0.8"][:4] == [0, 1, 0, 90]
    assert told["run_0.5"][4] == 3
    assert told["stretch_after_0.5"][4] == 2


def test_a_doubtful_block_is_told_by_the_answers_in_its_element_and_of_its_twins() -> None:
    sure, other = "<p>Ice.</p>" * 3, "<p>Share.</p><p>Menu.</p>"
    _, page = cut_html(f"<html><body><div class=a>{sure}<p>Doubt.</p></div><div class=b>{other}</div></body></html>")
    chances = array("d", [0.9, 0.9, 0.9, 0.3, 0.1, 0.1])
    told = columns(page_surroundings(chances, array("d", [10] * 6), page, array("q", [0, 0, 0, 0, 1, 1])))
    assert told["parent_chance"] == pytest.approx([0.75] * 4 + [0.1] * 2)
    assert told["twins_others"][3] == pytest.approx(0.9)


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5000)), min_size=1, max_size=40))
def test_any_answers_give_finite_columns_of_one_length(answers: list[tuple[float, int]]) -> None:
    chances, letters = zip(*answers, strict=True)
    rows = surroundings(array("d", chances), array("d", letters)).rows()
    assert len(rows) == len(answers)
    assert np.isfinite(rows).all()


def test_words_of_long_blocks_are_weighed_apart() -> None:
    assert block_words("Share this") == ["share", "this"]
    assert block_words("share " * 40)[0] == " share"


def test_a_block_tells_the_mean_least_and_greatest_weight_of_its_words() -> None:
    told = word_weights(["share ferry", "unknown"], Vocabulary.of({"share": -2.0, "ferry": 1.0}))
    assert told.tolist() == [pytest.approx(-1 / 3), 0.0, -2.0, 0.0, 1.0, 0.0]


@given(st.lists(st.text(st.sampled_from("ab İΣé²5_・アイ漢\n𝐁😀-"), max_size=200), max_size=6))
def test_words_of_many_blocks_are_weighed_as_word_by_word(texts: list[str]) -> None:
    words = {
        word: len(word) - at / 8 for at, word in enumerate(dict.fromkeys(chain.from_iterable(map(block_words, texts))))
    }
    known = [[words[word] for word in block_words(text)] for text in texts]
    told = word_weights(texts, Vocabulary.of(words)).tolist()
    assert told[len(texts) :] == [*(min(each, default=0) for each in known), *(max(each, default=0) for each in known)]
    assert told[: len(texts)] == pytest.approx([sum(each) / (len(each) + 1) for each in known])


@given(st.lists(st.text(st.sampled_from("ab İΣé²5_ア漢\n\u3000𐐀😀-"), max_size=400), max_size=6))
def test_function_words_are_told_between_blanks_in_lower_case(texts: list[str]) -> None:
    heads = [text[:300].lower().split() for text in texts]
    words = frozenset(chain.from_iterable(head[::2] for head in heads))
    told = function_words(texts, words)
    assert told.tolist() == [sum(map(words.__contains__, head)) / max(1, len(head)) for head in heads]


@given(st.lists(st.text(st.sampled_from("ab İΣé²5_・漢\n-"), max_size=60), min_size=2, max_size=4))
def test_function_words_of_languages_are_told_as_word_by_word(texts: list[str]) -> None:
    words = re.findall(r"[^\W\d_]+", " ".join(texts).lower())
    own = {f"l{at}": frozenset(words[at::2]) | frozenset(texts[:at]) for at in range(len(texts))}
    met = {language: sum(word in known for word in words) for language, known in own.items()}
    assert Speakers.of(own).met(" ".join(texts)) == (len(words), {each: count for each, count in met.items() if count})


def test_a_line_between_prose_differs_from_one_after_it() -> None:
    lines = [*STORY.body[:3], "Share", *STORY.body[3:], "Share"]
    blocks = [Block(number, text) for number, text in enumerate(lines)]
    _, plain = cut_text("\n".join(lines))
    column = columns(line_features(blocks, plain, Vocabulary.of({}), NONE))
    assert column["good_after"][3] > 0 == column["good_after"][-1]
    assert column["copies"][3] == column["copies"][-1] == 2
