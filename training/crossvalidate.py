"""Cross-validate by site: `python -m training.crossvalidate --shared ../shared`.

For each fold trains weights on the other sites, has the benchmark's evaluate.py measure the fold with them, and prints
the figures of all folds together, each weighted by its number of documents, and their spread.
"""

import argparse
import json
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Final

FIGURES: Final = (
    "wordF1",
    "shingleF1",
    "exact",
    "lost%",
    "junk%",
    "snip",
    "title",
    "authors",
    "date",
    "caption",
    "leak",
)


def main() -> None:
    """Train and measure every fold, or measure with the weights of an earlier run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path("build/folds"), help="where weights and figures of folds go")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    gathered: dict[str, list[dict[str, float]]] = defaultdict(list)
    for fold in range(options.folds):
        weights = options.work / f"fold{fold}.npz"
        if not weights.exists():
            train = [sys.executable, "-m", "training.train", "--data", str(options.shared / "data"), "-o", str(weights)]
            subprocess.run([*train, "--fold", f"{fold}/{options.folds}"], check=True)
        for what in ("html", "text"):
            for name, figures in measured(
                options.shared, what, weights, f"{fold}/{options.folds}", options.work
            ).items():
                gathered[name].append(figures)
    for name, folds in gathered.items():
        print(f"{name:34}", " ".join(summary(folds)))


def measured(shared: Path, what: str, weights: Path, fold: str, work: Path) -> dict[str, dict[str, float]]:
    """Figures of one fold by evaluate.py, by corpus."""
    found = work / f"{what}.{weights.stem}.json"
    command = f"env CLEANARTICLE_MODEL={weights.resolve()} {Path(sys.executable).parent / 'cleanarticle'}"
    evaluate = [sys.executable, str(shared / "bench" / "evaluate.py"), what, "--cli", command, "--fold", fold]
    subprocess.run([*evaluate, "--json", str(found)], check=True, stdout=subprocess.DEVNULL)
    figures: dict[str, dict[str, float]] = json.loads(found.read_text())
    return figures


def summary(folds: list[dict[str, float]]) -> list[str]:
    """Each figure over all folds, with the standard deviation between them."""
    told = []
    for figure in FIGURES:
        held = [fold for fold in folds if figure in fold and fold["n"]]
        if held:
            total = sum(fold["n"] for fold in held)
            mean = sum(fold[figure] * fold["n"] for fold in held) / total
            told.append(f"{figure}={mean:.4f}±{statistics.pstdev(fold[figure] for fold in held):.4f}")
    return told


if __name__ == "__main__":
    main()
