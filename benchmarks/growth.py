"""How time grows with the input: a table, and docs/growth.svg (extra `peers`, for matplotlib).

    python -m benchmarks.growth             # text of 1 KB to 10 MB, pages of 10 to 100,000 blocks
    python -m benchmarks.growth --odd       # odd shapes, doubled: every stage that more than doubles is named
    python -m benchmarks.growth --odd "text: dates" --sizes 100000 200000

Times are CPU time of one thread, the least of several runs: what other programs on the machine do changes it little.
"""

import argparse
import gc
import math
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from cleanarticle import Cleaner, Config
from cleanarticle.core.assemble import assemble
from cleanarticle.core.draft import Draft

from .shapes import ODD, page, text

TEXTS: Final = tuple(1000 * 10**power for power in range(5))
PAGES: Final = (10, 100, 1000, 10_000, 100_000)
PLOT: Final = Path(__file__).resolve().parent.parent / "docs" / "growth.svg"
ODD_SIZES: Final = (50_000, 100_000, 200_000)
STEEP: Final = 1.5
"""Doubled input that takes 2 ** STEEP as long is told: between linear (1) and quadratic (2), above noise."""
FAINT: Final = 0.02
"""Seconds under which a stage's growth is not looked at."""


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


def grow(cleaner: Cleaner, make: Callable[[int], str], sizes: Sequence[int], unit: str) -> list[Point]:
    """Measure and print a row a size."""
    print(f"\n{unit:>10} {'KB':>9} {'ms':>10} {'ms a KB':>8} {'power':>6}  the three costliest stages")
    found: list[Point] = []
    for size in sizes:
        document = make(size)
        point = measure(cleaner, size, document, max(2, min(30, 1_500_000 // len(document))))
        power = f"{slope(found[-1], point):6.2f}" if found else " " * 6
        costly = sorted(point.stages, key=lambda stage: -point.stages[stage])[:3]
        shares = ", ".join(f"{stage} {100 * point.stages[stage] / point.seconds:.0f} %" for stage in costly)
        kilo, spent = point.size / 1000, 1000 * point.seconds
        print(f"{size:>10,} {kilo:>9,.0f} {spent:>10,.1f} {spent / kilo:>8.3f} {power}  {shares}", flush=True)
        found.append(point)
    return found


def odd(cleaner: Cleaner, names: Sequence[str], sizes: Sequence[int]) -> None:
    """Double odd shapes and tell the stages that grow faster than they."""
    gc.disable()  # it comes in leaps, which look like growth
    for name in names:
        try:
            points = [measure(cleaner, size, ODD[name](size), 2) for size in sizes]
        except Exception as error:  # a shape that raises is a finding, and the others are still to be measured
            print(f"{name:36} {type(error).__name__}: {error}", flush=True)
            continue
        before, last = points[-2], points[-1]
        spent = "  ".join(f"{1000 * point.seconds:8.1f}" for point in points)
        costly = max(last.stages, key=lambda stage: last.stages[stage])
        each = 1e6 * last.seconds / last.size
        print(
            f"{name:36} {spent} ms  power {slope(before, last):5.2f}  {each:6.2f} ms a KB, most in {costly:10}", end=" "
        )
        print(", ".join(f"STEEP: {told}" for told in steep(before, last)), flush=True)


def steep(before: Point, last: Point) -> Iterator[str]:
    """Stages that grow faster than the input, and the power with which they do."""
    for stage, seconds in last.stages.items():
        power = math.log(max(seconds, 1e-9) / max(before.stages.get(stage, 0.0), 1e-9)) / math.log(
            last.size / before.size
        )
        if seconds > FAINT and power > STEEP:
            yield f"{stage} {power:.2f}"


def draw(texts: Sequence[Point], pages: Sequence[Point], path: Path) -> None:
    """Both curves on two logarithmic axes, beside a line of slope 1."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams |= {"svg.hashsalt": "cleanarticle", "font.size": 10, "svg.fonttype": "none"}
    from matplotlib import pyplot
    from matplotlib.ticker import FuncFormatter

    figure, axes = pyplot.subplots(figsize=(7, 4.4))
    for points, label, colour, mark in ((pages, "HTML pages", "#b3541e", "o"), (texts, "text", "#1f5fa8", "s")):
        sizes, spent = [point.size / 1000 for point in points], [1000 * point.seconds for point in points]
        axes.plot(sizes, spent, color=colour, marker=mark, linewidth=1.6, markersize=5, label=label)
        anchor = spent[-1] / sizes[-1]
        axes.plot(sizes, [anchor * size for size in sizes], color=colour, linewidth=0.8, linestyle=":", alpha=0.8)
    axes.plot([], [], color="#666666", linewidth=0.8, linestyle=":", label="strictly linear, through the last point")
    axes.set(xscale="log", yscale="log", xlabel="size of the input", ylabel="CPU time to the article")
    axes.xaxis.set_major_formatter(
        FuncFormatter(lambda kilo, _: f"{kilo / 1000:g} MB" if kilo >= 1000 else f"{kilo:g} KB")
    )
    axes.yaxis.set_major_formatter(
        FuncFormatter(lambda milli, _: f"{milli / 1000:g} s" if milli >= 1000 else f"{milli:g} ms")
    )
    axes.grid(which="major", color="#dddddd", linewidth=0.7)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="upper left")
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None, dpi=110)
    print(f"\ndrawn: {path}")


def main() -> None:
    """The table and the plot, or the odd shapes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--odd", nargs="*", metavar="SHAPE", help="odd shapes, all or by name, in place of the table")
    parser.add_argument("--sizes", type=int, nargs="+", default=ODD_SIZES, help="characters of the odd part")
    parser.add_argument("--most", type=int, default=10**9, help="leave out sizes over this many characters or blocks")
    parser.add_argument("--plot", type=Path, default=PLOT)
    options = parser.parse_args()
    cleaner = Cleaner(Config(max_chars=10**9))
    for document in (text(2000), page(30), page(1000)):  # packs, model, trafilatura
        once(cleaner, document)
    if options.odd is not None:
        odd(cleaner, options.odd or list(ODD), options.sizes)
        return
    texts = grow(cleaner, text, [size for size in TEXTS if size <= options.most], "characters")
    pages = grow(cleaner, page, [size for size in PAGES if size <= options.most], "blocks")
    draw(texts, pages, options.plot)


if __name__ == "__main__":
    main()
