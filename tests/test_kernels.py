"""Kernels: compiled or not, they give the same; what is compiled is what stands in the sources."""

import importlib
import math
import os
import subprocess
import sys
from array import array
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanarticle.kernels
from cleanarticle.core.blocks import Block
from cleanarticle.kernels import (
    COMPILED,
    around,
    broken,
    folding,
    heads,
    letters,
    lines,
    odds,
    prose,
    runs,
    words,
)
from cleanarticle.sources import decode, elements
from cleanarticle.sources import letters as parted
from cleanarticle.sources.blanks import fold
from cleanarticle.sources.html import parse
from cleanarticle.stages import repair
from tests import strategies
from tests.conftest import INBOX

FOLDER = Path(cleanarticle.kernels.__file__).parent
NAMES = sorted(path.stem for path in (*FOLDER.glob("*.pxd"), *FOLDER.glob("*.pyx")))
COLUMNS = "texts node link bold slanted elements parents depths kinds firsts lasts marks images".split()
KINDS = bytes(code * 7 % 10 for code in range(letters.BEYOND))
CODES = array("H", [chr(code).isalpha() * ord(chr(code).lower()[0]) for code in range(words.BEYOND)])
CODES[0x130], CODES[0x3A3], CODES[0x30FB] = words.CAPITAL, words.CAPITAL, words.DOT
compiled = pytest.mark.skipif(
    not COMPILED, reason="kernels are not compiled: no C compiler, or CLEANARTICLE_PURE is set"
)


@compiled
@pytest.mark.parametrize("name", NAMES)
def test_a_compiled_kernel_is_that_of_its_source(name: str) -> None:
    """After an edit `python hatch_build.py` compiles again."""
    hatch_build = pytest.importorskip("hatch_build", reason="hatchling is not installed: pip install -e '.[dev]'")
    module = importlib.import_module(f"cleanarticle.kernels._{name.removeprefix('_')}")
    assert hatch_build.fingerprint(name) == module.SOURCE


@compiled
@given(st.lists(st.text(), max_size=5))
def test_letters_are_counted_the_same(texts: list[str]) -> None:
    from cleanarticle.kernels import _letters

    assert _letters.letters(texts, KINDS) == letters.letters(texts, KINDS)


@compiled
@given(st.binary(max_size=300), st.text(max_size=200))
def test_controls_are_found_the_same(data: bytes, text: str) -> None:
    from cleanarticle.kernels import _octets

    for each in (data, text.encode()):
        assert _octets.has_controls(each) == any(byte in decode._CONTROLS for byte in each)


@compiled
@given(
    st.binary(max_size=60),
    st.lists(st.text(max_size=20) | st.sampled_from(["u\u0308", "が", "か\u3099", "أ"]), max_size=9),
)
def test_parted_letters_are_found_the_same(data: bytes, parts: list[str]) -> None:
    from cleanarticle.kernels import _octets

    for each in (data, "".join(parts).encode("utf-8", "replace")):
        assert _octets.has_marks(each) == any(mark in each for mark in parted.MARKS)


@compiled
@given(st.lists(st.text(max_size=40) | st.sampled_from(["a" * 33, "й" * 17, "\ud800"]), max_size=9))
def test_texts_are_written_in_utf8_the_same(parts: list[str]) -> None:
    from cleanarticle.kernels import _octets

    text = "".join(parts)
    found = _octets.encoded(text)
    assert found == (None if "\ud800" in text else text.encode())


@compiled
@given(st.lists(st.floats(allow_nan=False), max_size=70))
def test_probabilities_are_the_same(margins: list[float]) -> None:
    from cleanarticle.kernels import _odds

    chances = _odds.probability(array("d", margins))
    assert chances == odds.probability(array("d", margins))
    assert _odds.means(chances, chances[::-1]) == odds.means(chances, chances[::-1])
    with pytest.raises(ValueError, match="different lengths"):
        _odds.means(chances, array("d", [0.0, *chances]))


LINES = st.lists(
    st.text(max_size=500) | st.sampled_from(["", "Ice in the harbour.", "Share", "İΣ\U00010400・"]), max_size=20
)
MANY = [f"{'Ice, or the ferry 港口 ' * (at % 23)}{at % 7}{'.' * (at % 3 % 2)}" for at in range(4000)]


def told_of_lines(texts: list[str], letters: ModuleType, words: ModuleType, lines: ModuleType) -> list[bytes]:
    """What kernels tell of lines: their words, and all columns."""
    count = len(texts)
    known = words.lookup({word: len(word) - 3.7 for text in texts[::2] for word in text.lower().split()})
    weights = words.word_weights(texts, known, words.lookup({"ice": 0.1}), CODES)
    shares = words.known_shares(texts, known, CODES)
    met = array("i", [0, 0, 0])
    first = array("i", [len(texts) % 2] * len(known[0]))
    count_of_words = [words.speakers(text, known[0], first, b"\1\0\1\1", met, CODES) for text in texts]
    columns = lines.line_columns(
        texts,
        letters.letters(texts, KINDS),
        weights,
        shares,
        [len(text) // 3 for text in texts],
        [at % 4 for at in range(count)],
        [at % 5 == 0 for at in range(count)],
        [at % 2 == 0 for at in range(count)],
    )
    assert len(columns) == len(lines.LINE_COLUMNS) * count
    return [each.tobytes() for each in (*known, weights, shares, array("i", count_of_words), met, columns)]


def check_lines(texts: list[str]) -> None:
    from cleanarticle.kernels import _letters, _lines, _words

    assert told_of_lines(texts, _letters, _words, _lines) == told_of_lines(texts, letters, words, lines)


@compiled
@given(LINES)
def test_lines_and_words_tell_the_same(texts: list[str]) -> None:
    check_lines(texts)


@compiled
def test_thousands_of_lines_tell_the_same() -> None:
    check_lines(MANY)


def told_around(answers: list[tuple[float, int]], kernel: ModuleType) -> list[bytes]:
    """What a kernel tells around blocks, of lines and of a page: a chain of elements, a block or none in each."""
    count = len(answers)
    chances = array("d", [chance for chance, _ in answers])
    sizes = array("d", [size for _, size in answers])
    order, parent, last = tuple(range(count)), tuple(range(-1, count)), (count,) * (count + 1)
    group = array("q", [size % 3 for _, size in answers])
    page = kernel.page_around(chances, sizes, order, parent, (*order, count), last, group)
    line = kernel.around(chances, sizes)
    assert len(line) == len(kernel.AROUND_COLUMNS) * count
    assert len(page) == len(kernel.PAGE_AROUND_COLUMNS) * count
    assert all(map(math.isfinite, page))
    return [line.tobytes(), page.tobytes()]


@compiled
@given(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3000)), max_size=70))
def test_first_answers_around_blocks_tell_the_same(answers: list[tuple[float, int]]) -> None:
    from cleanarticle.kernels import _around

    assert told_around(answers, _around) == told_around(answers, around)


FIRSTS = {
    "_STRETCHES": "stretch40_before",
    "_NEIGHBOURS": "weight_+1",
    "_WINDOWS": "good_before_3",
    "_DISTANCES": "to_next_0.8",
    "_RUNS": "run_0.5",
    "_PAGE": "own_chance",
}
"""Groups of columns by the names of their first."""


@pytest.mark.parametrize(("kernel", "columns"), [(lines, lines.LINE_COLUMNS), (around, around.PAGE_AROUND_COLUMNS)])
def test_columns_stand_where_the_kernel_puts_them(kernel: ModuleType, columns: tuple[str, ...]) -> None:
    places = {name: place for name, place in vars(kernel).items() if isinstance(place, int) and name[1:].isupper()}
    named = {name: place for name in columns if (place := places.get(f"_{name.upper()}")) is not None}
    assert len(named) > 6
    assert named == {name: columns.index(name) for name in named}
    firsts = {name: columns.index(first) for name, first in FIRSTS.items() if first in columns}
    assert firsts == {name: places[name] for name in firsts}


@compiled
@given(strategies.html())
def test_elements_are_read_the_same(html: str) -> None:
    root, again = (parse(html.encode("utf-8", "replace")) for _ in range(2))
    if root is not None and again is not None:
        assert elements.read_elements(root) == elements.read_by_lxml(again)


@pytest.mark.parametrize("name", ["modern-en.html", "flattened-en.txt", "mojibake-de.txt"])
def test_without_compiled_kernels_articles_are_the_same(name: str) -> None:
    code = "import cleanarticle, sys; print(cleanarticle.clean(open(sys.argv[1], 'rb').read()).to_json())"
    told = [
        subprocess.run(
            [sys.executable, "-c", code, str(INBOX / name)], env={**os.environ, **more}, capture_output=True, check=True
        ).stdout
        for more in ({}, {"CLEANARTICLE_PURE": "1"})
    ]
    assert told[0] == told[1] != b""


@compiled
@given(strategies.html())
def test_runs_are_cut_the_same(html: str) -> None:
    from cleanarticle.kernels import _runs

    root = parse(html.encode("utf-8", "replace"))
    if root is None:
        return
    found = elements.read_by_lxml(root)
    given_ = (found.tags, found.depths, found.texts, found.tails)
    told = ["told" if label else "" for label in found.labels]
    same = [
        kernel.gather(given_, told, {"b": 2, "a": 1, "br": 0, "img": 0}, {"li": "list_item"}, frozenset(("ul",)), fold)
        for kernel in (runs, _runs)
    ]
    assert len({repr([getattr(each, name) for name in COLUMNS]) for each in same}) == 1


@given(st.text("aé>\xa0\x85Ã\u2009\u200b \n\t", max_size=12))
def test_a_text_that_needs_no_folding_is_told_before_it_is_folded(text: str) -> None:
    assert runs.Runs(fold).folded(text) == fold(text)


def test_a_capital_is_known_by_its_small_letter_in_every_alphabet() -> None:
    for code in range(0x20, 0x10000):
        small = heads.small(code)
        assert small == 0 or chr(small) == chr(code).lower() or (chr(small) == "i" and chr(code) in "İı")
        assert small in (0, ord(" ")) or not chr(code).isspace()


@pytest.mark.parametrize("phrase", ["čtk", "Źródło", "şekil", "İSTANBUL", "Kırım", "Фото", "صورة", "Ảnh"])
def test_how_a_line_begins_is_told_in_every_alphabet(phrase: str) -> None:
    known = heads.heads_of([phrase])
    assert all(heads.begins(f"{form} more", known) for form in (phrase, phrase.lower(), phrase.capitalize()))
    others = ("Řeka", "Żółw", "Ülke", "Городские", "مدينة", "Thế giới")
    assert not any(heads.begins(f"{other} more", known) for other in others)


TAGS = st.sampled_from(["a", "span", "time", "p"])
ADDRESSES = st.sampled_from(["", "/list/", "/author/jane", "/news/1", "2026-11-29"])


@compiled
@given(st.lists(st.tuples(TAGS, st.sampled_from(["", "byline", "x "]), ADDRESSES), max_size=8))
def test_what_elements_say_is_the_same(found: list[tuple[str, str, str]]) -> None:
    from cleanarticle.kernels import _runs

    columns = [[each[at] for each in found] for at in range(3)]
    asked = (
        frozenset(("a", "span", "time")),
        lambda labels: {label for label in labels if "by" in label},
        lambda addresses: {address for address in addresses if "author" in address},
        "page",
    )
    assert _runs.telling(*columns, *asked) == runs.telling(*columns, *asked)


@compiled
@given(st.text(st.characters(codec=None), max_size=200), st.integers(0, 2), st.integers(0, 300))
def test_shapes_and_forms_of_lines_are_the_same(text: str, heading: int, links: int) -> None:
    from cleanarticle.kernels import _folding, _prose

    block = Block(0, text, heading=heading, link_chars=links)
    for name in ("is_prose", "is_headline_like", "is_headline"):
        if text or name != "is_headline":
            assert getattr(_prose, name)(block) == getattr(prose, name)(block)
    assert (_prose.size(text), _prose.ends_sentence(text)) == (prose.size(text), prose.ends_sentence(text))
    assert not text or _prose.marks([block]) == prose.marks([block])
    assert _prose.shapes([block]) == prose.shapes([block])
    assert _folding.forms(text) == folding.forms(text)


LETTERS = "Ãâé\x80\xa0\x85\x1c\t\x00\x7f&;a \ufffd漢č"


@compiled
@given(st.lists(st.text(st.sampled_from(LETTERS), max_size=6), max_size=5))
def test_lines_that_may_be_broken_are_the_same_and_all_that_are(texts: list[str]) -> None:
    from cleanarticle.kernels import _broken

    found = broken.doubtful(texts, repair.LEAD)
    assert _broken.doubtful(texts, repair.LEAD) == found
    assert {at for at, text in enumerate(texts) if repair.SUSPECT.search(text)} <= set(found)


@compiled
def test_what_is_no_text_is_refused_before_c_reads_it() -> None:
    from cleanarticle.kernels import _finding, _folding, _prose

    finder = _finding.Finder(["é"], [[(0, 0, 0)]], [()])
    found = partial(finder.numbers, size=0, slack=0)
    for told in (_prose.size, _prose.ends_sentence, _folding.folded, _folding.forms, found):
        told("é")  # once called, a method of text is called without a look at what it is given
        with pytest.raises(TypeError):
            told(None)
