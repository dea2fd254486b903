"""The quality gate: no change makes samples of the labelled pages come out worse than pinned, unsaid."""

import json
import lzma
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import Cleaner
from tests.conftest import ROOT

FLOORS: Final = ROOT / "tests" / "data" / "floors.toml"
STEPS: Final = {"html": 5, "text": 7}
CLEANER: Final = Cleaner()


def floors() -> dict[str, dict[str, float]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def scorer(shared: Path) -> Callable[[object, object], Mapping[str, tuple[int, int]]]:
    """`page` of the benchmark's own score.py."""
    sys.path.insert(0, str(shared / "bench"))
    try:
        import score  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    return score.page  # type: ignore[no-any-return]


@pytest.mark.shared
@pytest.mark.parametrize("sample", sorted(floors()["f1"]))
def test_a_sample_comes_out_no_worse_than_pinned(sample: str, shared: Path) -> None:
    kind, corpus = sample.split("/")
    folder = shared / "data" / ("text" if kind == "text" else "")
    page, f1, lost, words = scorer(shared), [], 0, 0
    with lzma.open(folder / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for number, line in enumerate(lines) if number % STEPS[kind] == 0]
    for row in rows:
        article = CLEANER.clean(row[kind], url=row["url"] or None, kind=kind)  # type: ignore[arg-type]
        body = "\n\n".join(filter(None, [article.dateline and article.dateline.text, article.body]))
        figures = page({**row, "title": None, "authors": None, "date": None, "captions": None}, {"body": body})
        f1.append(figures["wordF1"])
        lost, words = lost + figures["_lost"][0], words + figures["_lost"][1]
    assert sum(f1) / len(f1) >= floors()["f1"][sample]
    assert 100 * lost / words <= floors()["lost"][sample]


def test_no_floor_is_lowered_unsaid() -> None:
    log = ["git", "-C", str(ROOT), "log", "-n", "2", "--format=%H", "--", str(FLOORS.relative_to(ROOT))]
    commits = subprocess.run(log, capture_output=True, text=True, check=False).stdout.split()
    if not commits:
        pytest.skip("no git history here to compare the floors with")
    said = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for commit in commits:
        show = ["git", "-C", str(ROOT), "show", f"{commit}:{FLOORS.relative_to(ROOT).as_posix()}"]
        before = tomllib.loads(subprocess.run(show, capture_output=True, text=True, check=True).stdout)
        for name, floor in before["f1"].items():
            assert floors()["f1"].get(name, 0.0) >= floor or f"floor: {name}" in said
        for name, most in before["lost"].items():
            assert floors()["lost"].get(name, 100.0) <= most or f"floor: {name}" in said
