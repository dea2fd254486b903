"""How time grows with the input: a table, and docs/growth.svg (extra `bench`, for matplotlib).

    python -m benchmarks.growth                 # text of 1 KB to 10 MB, pages of 10 to 100,000 blocks
    python -m benchmarks.growth --most 10000    # the small ones alone
    python -m benchmarks.growth --write         # and put the table and the plot into docs/

Times are CPU time of one thread, the least of several runs: what other programs on the machine do changes it little.
Odd shapes stand in benchmarks/odd.py.
"""

import argparse
import gc
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from cleanarticle import Cleaner, Config
from cleanarticle.core.assemble import assemble
from cleanarticle.core.draft import Draft

from .shapes import page, text
from .written import ROOT, put, table

TEXTS: Final = tuple(1000 * 10**power for power in range(5))
PAGES: Final = (10, 100, 1000, 10_000, 100_000)
PLOT: Final = ROOT / "docs" / "growth.svg"
_SPENT: Final = 1_500_000
"""Characters that all runs of one size read together, more or less: small sizes run often."""


class Point(Struct, frozen=True):
    """One size measured: characters of input, and the least CPU seconds, in all and by stage."""

    name: int
    size: int
    seconds: float
    stages: dict[str, float]


def once(cleaner: Cleaner, document: str) -> dict[str, float]:
    """CPU seconds of each stage for one document."""
    spent: Counter[str] = Counter()
    last = time.process_time()

    def observe(stage: str, _: Draft) -> None:
        nonlocal last
        now = time.process_time()
        spent[stage] += now - last
        last = now

    draft, source = cleaner.finish(document, observe=observe)
    assemble(draft, source)
    observe("assemble", draft)
    return dict(spent)


def measure(cleaner: Cleaner, name: int, document: str, runs: int) -> Point:
    """The least of some runs, each without garbage of the one before."""
    found = []
    for _ in range(runs):
        gc.collect()
        found.append(once(cleaner, document))
    stages = {stage: min(each[stage] for each in found) for stage in found[0]}
    return Point(name, len(document), min(sum(each.values()) for each in found), stages)


def slope(one: Point, other: Point) -> float:
    """The power with which time grows from one size to the next: 1 is linear."""
    return math.log(other.seconds / one.seconds) / math.log(other.size / one.size)


def rows(points: Sequence[Point], unit: str) -> list[list[str]]:
    """A row a size: what it took, in all and a KB, and the stages that took most."""
    found = []
    for number, point in enumerate(points):
        costly = sorted(point.stages, key=lambda stage: -point.stages[stage])[:2]
        shares = ", ".join(f"{stage} {100 * point.stages[stage] / point.seconds:.0f} %" for stage in costly)
        kilo, spent = point.size / 1000, 1000 * point.seconds
        power = f"{slope(points[number - 1], point):.2f}" if number else ""
        found.append([f"{point.name:,} {unit}", f"{kilo:,.0f}", f"{spent:,.1f}", f"{spent / kilo:.2f}", power, shares])
    return found


def grow(cleaner: Cleaner, make: Callable[[int], str], sizes: Sequence[int]) -> list[Point]:
    """Measure documents of some sizes."""
    found = []
    for size in sizes:
        document = make(size)
        found.append(measure(cleaner, size, document, max(3, min(30, _SPENT // len(document)))))
        print(f"{make.__name__} {size:,}: {1000 * found[-1].seconds:,.1f} ms", file=sys.stderr, flush=True)
    return found


def draw(texts: Sequence[Point], pages: Sequence[Point], path: Path) -> None:
    """Both curves on two logarithmic axes, each beside a straight line of slope 1."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams |= {"svg.hashsalt": "cleanarticle", "font.size": 10}
    from matplotlib import pyplot
    from matplotlib.ticker import FuncFormatter, NullFormatter

    figure, axes = pyplot.subplots(figsize=(7, 4.4))
    for points, label, colour, mark in ((pages, "HTML pages", "#b3541e", "o"), (texts, "text", "#1f5fa8", "s")):
        sizes, spent = [point.size / 1000 for point in points], [1000 * point.seconds for point in points]
        axes.plot(sizes, spent, color=colour, marker=mark, linewidth=1.6, markersize=5, label=label, zorder=3)
        each = spent[-1] / sizes[-1]
        axes.plot(sizes, [each * size for size in sizes], color=colour, linewidth=0.9, linestyle=":")
    axes.plot([], [], color="#555555", linewidth=0.9, linestyle=":", label="proportional, through the largest")
    axes.set(xscale="log", yscale="log", xlabel="length of the input", ylabel="CPU time to the article")
    axes.xaxis.set_major_formatter(FuncFormatter(lambda kilo, _: _told(kilo, "KB", "MB")))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda milli, _: _told(milli, "ms", "s")))
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_minor_formatter(NullFormatter())
    axes.grid(which="major", color="#dddddd", linewidth=0.7)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="upper left")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None, dpi=110, facecolor="white")


def _told(value: float, small: str, large: str) -> str:
    return f"{value / 1000:g} {large}" if value >= 1000 else f"{value:g} {small}"


def main() -> None:
    """Measure, print, and draw if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10**9, help="leave out sizes over this many characters or blocks")
    parser.add_argument("--plot", type=Path, help="draw the plot into this file (.svg, .png)")
    parser.add_argument("--write", action="store_true", help="put table and plot into docs/")
    options = parser.parse_args()
    cleaner = Cleaner(Config(max_chars=10**9))
    for document in (text(2000), page(30), page(1000)):  # packs, model, trafilatura
        once(cleaner, document)
    texts = grow(cleaner, text, [size for size in TEXTS if size <= options.most])
    pages = grow(cleaner, page, [size for size in PAGES if size <= options.most])
    head = ["size", "KB", "ms", "ms a KB", "power", "costliest stages"]
    lines = table(head, [*rows(texts, "characters"), *rows(pages, "blocks")])
    print("\n".join(lines))
    if plot := PLOT if options.write else options.plot:
        draw(texts, pages, plot)
    if options.write:
        put(ROOT / "docs" / "performance.md", "growth", lines)


if __name__ == "__main__":
    main()
