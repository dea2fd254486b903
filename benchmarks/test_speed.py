"""pytest-benchmark on invented documents: `python -m pytest benchmarks` (extra `bench`).

    python -m pytest benchmarks --benchmark-autosave
    python -m pytest benchmarks --benchmark-compare --benchmark-compare-fail=median:20%

For figures that mean something see the scripts beside this file; these tell whether a change made something slower.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from tests.conftest import INBOX

from cleanarticle import Article, Cleaner, Config
from cleanarticle.context import Context
from cleanarticle.core.draft import Draft
from cleanarticle.core.pipeline import Stage, run
from cleanarticle.stages import STAGES

from .shapes import page, text

pytest.importorskip("pytest_benchmark", reason="pytest-benchmark is not installed: pip install -e '.[bench]'")

Benchmark = Callable[..., Any]
"""The fixture of pytest-benchmark, which is not typed."""
DOCUMENTS = {
    "page": (INBOX / "modern-en.html").read_text(encoding="utf-8"),
    "text": (INBOX / "flattened-en.txt").read_text(encoding="utf-8"),
    "page of 100 blocks": page(100),
    "text of 10 KB": text(10_000),
}
CLEANER = Cleaner()
CONTEXT = Context(Config())


@cache
def before(name: str, stage: Stage) -> Draft:
    """The draft that a stage sees."""
    draft, _ = CLEANER.read(DOCUMENTS[name])
    return run(draft, CONTEXT, STAGES[: STAGES.index(stage)])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_to_its_json(benchmark: Benchmark, name: str) -> None:
    told = benchmark(lambda: CLEANER.clean(DOCUMENTS[name]).to_json())
    assert Article.from_json(told).body


@pytest.mark.parametrize("name", DOCUMENTS)
def test_reading(benchmark: Benchmark, name: str) -> None:
    draft, _ = benchmark(CLEANER.read, DOCUMENTS[name])
    assert draft.blocks


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.name)
@pytest.mark.parametrize("name", ["page", "text"])
def test_a_stage(benchmark: Benchmark, name: str, stage: Stage) -> None:
    draft = before(name, stage)
    made = benchmark(lambda: list(stage.run(draft, CONTEXT)))
    assert made == list(stage.run(draft, CONTEXT))
