"""Odd shapes, doubled: what grows faster than the input shows here (shapes.ODD).

python -m benchmarks.odd                                    # all of them at 50, 100 and 200 KB
python -m benchmarks.odd "text: dates" --sizes 1000000 2000000
python -m benchmarks.odd --sizes 500000 1000000 --write     # the costliest ones into docs/performance.md
"""

import argparse
import gc
import math
from collections.abc import Iterator, Sequence
from typing import Final

from cleanarticle import Cleaner, Config

from .growth import Point, measure, once, slope
from .shapes import ODD, page, text
from .written import ROOT, put, table

SIZES: Final = (50_000, 100_000, 200_000)
STEEP: Final = 1.5
"""Between linear (1) and quadratic (2), above noise: a stage that grows with this power is named."""
FAINT: Final = 0.02
"""Seconds under which a stage's growth is not looked at."""
_TOLD: Final = 12


def steep(before: Point, last: Point) -> Iterator[str]:
    """Stages that grow faster than the input, and the power with which they do."""
    for stage, seconds in last.stages.items():
        power = math.log(seconds / max(before.stages.get(stage, 0.0), 1e-9)) / math.log(last.size / before.size)
        if seconds > FAINT and power > STEEP:
            yield f"{stage} {power:.2f}"


def doubled(cleaner: Cleaner, names: Sequence[str], sizes: Sequence[int]) -> Iterator[tuple[str, Point, Point]]:
    """Each shape at its last two sizes; one that raises is told, and left out."""
    for name in names:
        try:
            points = [measure(cleaner, size, ODD[name](size), 2) for size in sizes]
        except Exception as error:  # a shape that raises is a finding, and the others are still to be measured
            print(f"{name:36} {type(error).__name__}: {error}", flush=True)
            continue
        before, last = points[-2], points[-1]
        spent = "  ".join(f"{1000 * point.seconds:8.1f}" for point in points)
        found = ", ".join(f"STEEP: {told}" for told in steep(before, last))
        print(f"{name:36} {spent} ms  power {slope(before, last):5.2f}  {_each(last)}  {found}", flush=True)
        yield name, before, last


def _each(point: Point) -> str:
    costly = max(point.stages, key=lambda stage: point.stages[stage])
    return f"{1e6 * point.seconds / point.size:5.2f} ms a KB, most in {costly}"


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", default=list(ODD), help="names of shapes; all if none is given")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="characters, two or more")
    parser.add_argument("--write", action="store_true", help="put the costliest ones into docs/performance.md")
    options = parser.parse_args()
    cleaner = Cleaner(Config(max_chars=10**9))
    for document in (text(2000), page(30), page(1000)):  # packs, model, trafilatura
        once(cleaner, document)
    gc.disable()  # it comes in leaps, which look like growth
    found = sorted(doubled(cleaner, options.shapes, options.sizes), key=lambda each: -each[2].seconds / each[2].size)
    if options.write:
        rows = (
            [name, f"{1000 * last.seconds:,.0f}", f"{1e6 * last.seconds / last.size:.2f}", f"{slope(before, last):.2f}"]
            for name, before, last in found[:_TOLD]
        )
        put(ROOT / "docs" / "performance.md", "odd", table(["shape", "ms", "ms a KB", "power"], rows))


if __name__ == "__main__":
    main()
