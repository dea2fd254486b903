"""Kernels: compiled or not, they give the same; what is compiled is what stands in the sources."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanarticle.kernels
from cleanarticle.kernels import COMPILED, letters, runs
from cleanarticle.sources import elements
from cleanarticle.sources.blanks import fold
from cleanarticle.sources.html import parse
from tests import strategies
from tests.conftest import INBOX

FOLDER = Path(cleanarticle.kernels.__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.pxd"))
COLUMNS = "texts node link bold slanted elements parents depths kinds firsts lasts marks images".split()
KINDS = bytes(code * 7 % 10 for code in range(letters.BEYOND))
compiled = pytest.mark.skipif(
    not COMPILED, reason="kernels are not compiled: no C compiler, or CLEANARTICLE_PURE is set"
)


@compiled
@pytest.mark.parametrize("name", NAMES)
def test_a_compiled_kernel_is_that_of_its_source(name: str) -> None:
    """After an edit `python hatch_build.py` compiles again."""
    hatch_build = pytest.importorskip("hatch_build", reason="hatchling is not installed: pip install -e '.[dev]'")
    module = importlib.import_module(f"cleanarticle.kernels._{name}")
    assert hatch_build.fingerprint(name) == module.SOURCE


@compiled
@given(st.lists(st.text(), max_size=5))
def test_letters_are_counted_the_same(texts: list[str]) -> None:
    from cleanarticle.kernels import _letters

    assert _letters.letters(texts, KINDS) == letters.letters(texts, KINDS)


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
