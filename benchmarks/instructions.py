"""Instructions and cache misses of a document: `python -m benchmarks.instructions` (needs valgrind).

Counted, not timed: the same to the last one each time, whatever else the machine does. A change of half a percent
shows here; what it is worth in time does not, so benchmarks.stages has the last word. What two rounds over the same
documents count is taken from what three do: start-up and first meetings are left out.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cleanarticle import Cleaner

from .stages import documents_of
from .written import table

CACHES: Final = ("--cache-sim=yes", "--I1=32768,8,64", "--D1=32768,8,64", "--LL=1048576,16,64")
"""Of a machine with 32 KB of each first cache, and 1 MB behind them that are its own."""
COUNTED: Final = {
    "instructions, M": r"I\s+refs:\s+([\d,]+)",
    "I1 misses, K": r"I1\s+misses:\s+([\d,]+)",
    "D1 misses, K": r"D1\s+misses:\s+([\d,]+)",
    "LL misses, K": r"LL misses:\s+([\d,]+)",
}
_ROUNDS: Final = (2, 3)


def work(kind: str, count: int, rounds: int) -> None:
    """Clean the documents so many times."""
    cleaner, found = Cleaner(), documents_of(kind, count)
    for _ in range(rounds):
        for document in found:
            cleaner.clean(document)


def counted(kind: str, count: int) -> dict[str, float]:
    """What a document takes, by what is counted. Raises SystemExit without valgrind."""
    if shutil.which("valgrind") is None:
        raise SystemExit("valgrind counts the instructions: install it (Debian: apt-get install valgrind)")
    command = ["valgrind", "--tool=cachegrind", "--cachegrind-out-file=/dev/null", *CACHES]
    child = [sys.executable, "-m", "benchmarks.instructions", "--work", kind, "--documents", str(count), "--rounds"]
    here = {**os.environ, "PYTHONHASHSEED": "0", "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    runs = [
        subprocess.Popen([*command, *child, str(rounds)], stderr=subprocess.PIPE, text=True, env=here)
        for rounds in _ROUNDS
    ]
    told = [run.communicate()[1] for run in runs]
    size = len(documents_of(kind, count))
    return {
        name: _more(told, pattern) / size / (1e6 if name.endswith("M") else 1e3) for name, pattern in COUNTED.items()
    }


def _more(told: Sequence[str], pattern: str) -> int:
    """How much more the second run counted than the first."""
    found = [re.search(pattern, report) for report in told]
    if not all(found):
        raise SystemExit(f"valgrind counted nothing: {told[0][-2000:]}")
    counts = [int(one[1].replace(",", "")) for one in found if one is not None]
    return next(after - before for before, after in pairwise(counts))


def main() -> None:
    """Count and print; as a child of itself, clean."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=["html", "text"], help="html, text or both")
    parser.add_argument("--documents", type=int, default=30)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work(options.work, options.documents, options.rounds)
        return
    rows = [[kind, *(f"{value:.1f}" for value in counted(kind, options.documents).values())] for kind in options.kinds]
    print("\n".join(table(["a document", *COUNTED], rows)))


if __name__ == "__main__":
    main()
