"""The README's table: quality and speed beside other extractors, on the same pages (extra `peers`).

    python -m benchmarks.peers                     # the labelled pages of ../shared; invented ones where it is missing
    python -m benchmarks.peers --pages 40          # a sample while one works
    python -m benchmarks.peers --write             # and put the tables into README.md and docs/performance.md

Our quality is measured with the weights of a cross-validation (`make cv` leaves them in build/folds): every page is
cleaned by weights that saw no page of its site. The shipped weights were trained on these pages, so they are used for
speed alone. Speed is CPU time of one thread; every page is given to every tool in turn, so that a machine that slows
down slows all. Median of the rounds.
"""

import argparse
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import json
import logging
import lzma
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TypeVar

from msgspec import Struct
from tests.conftest import shared_folder
from tests.invented import pages as layouts
from tests.invented.story import stories
from training.corpus import fold_of

from cleanarticle import Cleaner, Config

from .tools import TOOLS, Extract, chain, installed, offline
from .written import ROOT, put, table

CORPORA: Final = ("fundus", "news424", "wcxb")
TEXTS: Final = ("fundus", "news424")
FOLDS: Final = 5
OURS: Final = "**cleanarticle**"
Row = dict[str, object]
Scorer = Callable[[Row, Row], Mapping[str, object]]
T = TypeVar("T")


class Sample(Struct, frozen=True):
    """A page or a text to measure on; `row` is what the scorer reads of it, None where nothing is labelled."""

    corpus: str
    site: str
    text: str
    row: Row | None = None


class Quality(Struct, frozen=True):
    """Means over pages, and shares of words over all pages (micro)."""

    f1: Mapping[str, float]
    lost: float
    junk: float
    pages: int
    failures: int


def labelled(folder: Path, corpora: Sequence[str], field: str) -> list[Sample]:
    """Pages with a labelled body."""
    found = []
    for corpus in corpora:
        with lzma.open(folder / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["body"]:
                    bare = {**row, "html": "", "title": None, "authors": None, "date": None, "captions": None}
                    found.append(Sample(corpus, row["site"], row[field], bare))
    return found


def invented() -> list[Sample]:
    """Pages of every invented story in two layouts: enough for speed, where there are no labelled pages."""
    return [
        Sample("invented", name, layout(story))
        for name, story in stories().items()
        for layout in (layouts.modern, layouts.blog_engine)
    ]


def spread(samples: Sequence[T], count: int) -> list[T]:
    """So many of them, evenly from first to last."""
    step = max(1.0, len(samples) / max(1, count))
    return [samples[int(number * step)] for number in range(min(count, len(samples)))]


def score_page() -> Scorer | None:
    """The scorer of the shared benchmark, None where it is missing."""
    bench = shared_folder() / "bench"
    if not (bench / "score.py").exists():
        return None
    sys.path.insert(0, str(bench))
    try:
        import score  # type: ignore[import-not-found]
    finally:
        sys.path.pop(0)
    return score.page  # type: ignore[no-any-return]


def ours(weights: Path | None = None) -> Extract:
    """Our body, its dateline left in as the peers leave it."""
    cleaner = Cleaner(Config(keep_dateline=True, model=weights))
    return lambda text: cleaner.clean(text).body


def held_out(folder: Path) -> dict[int, Path]:
    """Weights by the fold that they have not seen."""
    return {fold: path for fold in range(FOLDS) if (path := folder / f"fold{fold}.npz").exists()}


def judge(pairs: Iterator[tuple[Sample, Extract]], page: Scorer) -> Quality:
    """Score one tool on pages, each with the function that is to read it."""
    f1: dict[str, list[float]] = {}
    lost, junk = [0, 0], [0, 0]
    failures = 0
    for sample, extract in pairs:
        try:
            body = extract(sample.text)
        except Exception:  # whatever a peer raises, its user has no text then
            body, failures = "", failures + 1
        figures = page(sample.row or {}, {"body": body})
        f1.setdefault(sample.corpus, []).append(float(str(figures["wordF1"])))
        for sums, name in ((lost, "_lost"), (junk, "_junk")):
            part, whole = figures[name]  # type: ignore[misc]
            sums[0] += part
            sums[1] += whole
    return Quality(
        {corpus: statistics.mean(values) for corpus, values in f1.items()},
        100 * lost[0] / max(1, lost[1]),
        100 * junk[0] / max(1, junk[1]),
        sum(map(len, f1.values())),
        failures,
    )


def quality(samples: Sequence[Sample], tools: Mapping[str, Extract], weights: Mapping[int, Path]) -> dict[str, Quality]:
    """Every tool on the pages whose fold has weights; the peers alone, on all pages, if there are none."""
    page = score_page()
    if page is None:
        return {}
    found: dict[str, Quality] = {}
    if weights:
        readers = {fold: ours(path) for fold, path in weights.items()}
        samples = [sample for sample in samples if fold_of(sample.site, FOLDS) in readers]
        found[OURS] = judge(((sample, readers[fold_of(sample.site, FOLDS)]) for sample in samples), page)
    for name, extract in tools.items():
        found[name] = judge(((sample, extract) for sample in samples), page)
        print(f"judged: {name} on {len(samples)} pages, {found[name].failures} failed", file=sys.stderr, flush=True)
    return found


def speed(samples: Sequence[Sample], tools: Mapping[str, Extract], rounds: int) -> dict[str, float]:
    """Median over rounds of the mean CPU time in ms a document, turn by turn, after one round to warm up."""
    spent: dict[str, list[float]] = {name: [] for name in tools}
    for turn in range(rounds + 1):
        sums = dict.fromkeys(tools, 0.0)
        for sample in samples:
            for name, extract in tools.items():
                begun = time.process_time()
                try:
                    extract(sample.text)
                except Exception:  # a page a peer cannot read costs what it costs
                    assert name != OURS
                sums[name] += time.process_time() - begun
        for name in tools if turn else ():
            spent[name].append(1000 * sums[name] / len(samples))
    return {name: statistics.median(values) for name, values in spent.items()}


def rows(judged: Mapping[str, Quality], took: Mapping[str, float], corpora: Sequence[str]) -> Iterator[list[str]]:
    """A row a tool, by word F1."""
    for name in sorted(took, key=lambda name: -statistics.mean(judged[name].f1.values()) if name in judged else 0.0):
        seen = "no (cross-validated)" if name == OURS else "no training here"
        figures = [seen, *("–" for _ in corpora), "–", "–"]
        if name in judged:
            each = judged[name]
            told = [f"{each.f1[corpus]:.3f}" if corpus in each.f1 else "–" for corpus in corpora]
            figures = [seen, *told, f"{each.lost:.1f}", f"{each.junk:.1f}"]
        yield [name, *figures, f"{took[name]:.1f}", f"{took[name] / took[OURS]:.1f}"]


def on_pages(options: argparse.Namespace) -> list[str]:
    """The table of pages."""
    data = shared_folder() / "data"
    samples = spread(labelled(data, CORPORA, "html") if data.is_dir() else invented(), options.pages)
    tools = dict(installed(TOOLS))
    weights = held_out(options.weights)
    if not weights:
        print(f"no weights in {options.weights}: our quality is not measured (make cv trains them)", file=sys.stderr)
    judged = quality(samples, tools, weights) if data.is_dir() else {}
    took = speed(spread(samples, options.timed), {OURS: ours(), **tools}, options.rounds)
    corpora = CORPORA if judged else ()
    head = ["tool", "saw these sites in training", *(f"F1 {corpus}" for corpus in corpora), "lost %", "junk %"]
    count = next((each.pages for each in judged.values()), 0)
    seen = f", sites of fold {', '.join(map(str, weights))} of {FOLDS}" if judged and len(weights) < FOLDS else ""
    return [
        *table([*head, "ms a page", "time, ours = 1"], rows(judged, took, corpora)),
        "",
        f"Quality: {count} pages{seen}; speed: {min(options.timed, len(samples))} pages.",
    ]


def on_texts(options: argparse.Namespace) -> list[str]:
    """The table of texts: speed beside the chain a user would write."""
    data = shared_folder() / "data" / "text"
    samples = labelled(data, TEXTS, "text") if data.is_dir() else [
        Sample("invented", name, "\n\n".join((story.title, *story.body))) for name, story in stories().items()
    ]  # fmt: skip
    samples = spread(samples, options.timed)
    took = speed(samples, {OURS: ours(), "ftfy + langdetect + a line filter": chain()}, options.rounds)
    told = [[name, f"{spent:.2f}", f"{spent / took[OURS]:.1f}"] for name, spent in took.items()]
    return [*table(["tool", "ms a text", "time, ours = 1"], told), "", f"{len(samples)} texts."]


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=ROOT / "build" / "folds", help="weights of a cross-validation")
    parser.add_argument("--pages", type=int, default=10**6, help="pages for quality, spread over all")
    parser.add_argument("--timed", type=int, default=60, help="pages for speed, spread over these")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the tables into README.md and docs/performance.md")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    logging.disable(logging.CRITICAL)
    offline()
    pages, texts = on_pages(options), on_texts(options)
    print("\n".join([*pages, "", *texts]))
    if options.write:
        put(ROOT / "README.md", "peers", pages)
        put(ROOT / "docs" / "performance.md", "texts", texts)


if __name__ == "__main__":
    main()
