"""What a second worker gains, in a way that holds on a machine that does other work too.

    python benchmarks/workers.py [--shared DIR] [--text] [--rounds 3] [--learn] [-o out.jsonl]

Cleans the same pages (news424 of ../shared as HTML or as extracted text, or invented ones) by `batch` with one worker
and with two, turn about, and prints the medians: pages a second by the clock; CPU milliseconds a page of the parent and
of the workers; and the speed-up that two idle cores would show by these CPU times. With one worker the parent has the
other core to itself, so that a page takes w1; with two, both cores share the workers' work and the parent's:
(w2 + p) / 2. Every page is cleaned four times, and a run that cleans each once is taken off, so that what a worker's
start costs (half a second, and the packs of each language that it meets) is not counted. On a machine that does other
work, w2 and w1 differ by more than chance of caches; so the speed-up is also told for w2 = w1: what the program's own
share, the parent, leaves of a factor of two.
"""

import argparse
import json
import lzma
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import monotonic
from typing import Final

from msgspec import Struct

HERE: Final = Path(__file__).resolve().parent
WORKERS: Final = (1, 2)
TIMES: Final = 4


class Cost(Struct, frozen=True):
    """Seconds of one run: by the clock, and of the CPU in the parent and in its workers."""

    clock: float
    parent: float
    workers: float


def pages(shared: Path, text: bool) -> Iterator[dict[str, str]]:
    """Records of the labelled corpus, as HTML pages or as text; invented ones where it is missing."""
    corpus = shared / "data" / ("text" if text else ".") / "news424.jsonl.xz"
    if not corpus.exists():
        sys.path.insert(0, str(HERE.parent))
        from tests.invented.sites import pages as invented

        yield from ({"text" if text else "html": page.data} for page in invented() if page.html is not text)
        return
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield {"text": record["text"]} if text else {"html": record["html"]}


def once(source: Path, output: Path, workers: int, learn: bool) -> Cost:
    """One run in a process of its own, so that it starts as the command line does."""
    shutil.rmtree(output) if output.is_dir() else output.unlink(missing_ok=True)
    call = [sys.executable, __file__, "--once", str(source), "-o", str(output), "--workers", str(workers)]
    done = subprocess.run([*call, *(["--learn"] if learn else [])], check=True, capture_output=True, text=True)
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def run_here(source: Path, output: Path, workers: int, learn: bool) -> Cost:
    """The run itself: what the command line does, with its costs."""
    import resource

    from cleanarticle.batch.plan import Plan, checked
    from cleanarticle.batch.progress import Log
    from cleanarticle.batch.runner import run

    began = monotonic()
    before = resource.getrusage(resource.RUSAGE_SELF)
    plan = checked(Plan(inputs=(str(source),), output=output, workers=workers, site_learning=learn, restart=True))
    run(plan, Log(quiet=True))
    clock = monotonic() - began
    own, theirs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    parent = own.ru_utime + own.ru_stime - before.ru_utime - before.ru_stime
    return Cost(clock, parent, theirs.ru_utime + theirs.ru_stime)


def measured(source: Path, once_each: Path, output: Path, rounds: int, learn: bool) -> dict[int, list[Cost]]:
    """Costs beyond those of a run that cleans every page once, by workers; the order turns every round."""
    costs: dict[int, list[Cost]] = {workers: [] for workers in WORKERS}
    for number in range(rounds):
        for workers in WORKERS if number % 2 == 0 else WORKERS[::-1]:
            less = once(once_each, output, workers, learn)
            whole = once(source, output, workers, learn)
            beyond = Cost(whole.clock - less.clock, whole.parent - less.parent, whole.workers - less.workers)
            costs[workers].append(beyond)
            print(f"{workers} workers: {beyond}", file=sys.stderr)
    return costs


def table(costs: dict[int, list[Cost]], count: int) -> str:
    """Markdown: a row for each number of workers, and what two gain."""
    middle = {
        workers: Cost(*(statistics.median(getattr(cost, name) for cost in found) for name in Cost.__struct_fields__))
        for workers, found in costs.items()
    }
    rows = [
        "| workers | pages/s by the clock | workers' CPU, ms a page | parent's CPU, ms a page | parent's share |",
        "|---|---|---|---|---|",
    ]
    for workers, cost in middle.items():
        own, theirs = 1000 * cost.parent / count, 1000 * cost.workers / count
        rows.append(f"| {workers} | {count / cost.clock:.1f} | {theirs:.2f} | {own:.3f} | {own / (own + theirs):.1%} |")
    one, two = middle[1], middle[2]
    pairs = [a.clock / b.clock for a, b in zip(costs[1], costs[2], strict=True)]
    rows += [
        "",
        f"by the clock two do {statistics.median(pairs):.2f} times as much as one (load {os.getloadavg()[0]:.1f} now); "
        f"by CPU time, on two idle cores: {2 * max(one.workers, one.parent) / (two.workers + two.parent):.2f}; "
        f"were a page's own cost the same: {2 / (1 + two.parent / two.workers):.2f}",
    ]
    return "\n".join(rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--text", action="store_true", help="extracted text instead of HTML")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--learn", action="store_true", help="with the first pass over all pages")
    parser.add_argument("--once", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--workers", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("-o", "--out", default="out.jsonl", help="name of the output: its form")
    options = parser.parse_args()
    if options.once:
        cost = run_here(options.once, Path(options.out), options.workers, options.learn)
        print(json.dumps({name: getattr(cost, name) for name in Cost.__struct_fields__}))
        return
    with tempfile.TemporaryDirectory() as folder:
        source, once_each = Path(folder) / "pages.jsonl", Path(folder) / "once.jsonl"
        lines = [json.dumps(page) + "\n" for page in pages(options.shared, options.text)]
        source.write_text("".join(lines * TIMES), encoding="utf-8")
        once_each.write_text("".join(lines), encoding="utf-8")
        costs = measured(source, once_each, Path(folder) / options.out, options.rounds, options.learn)
        print(table(costs, len(lines) * (TIMES - 1)))


if __name__ == "__main__":
    main()
