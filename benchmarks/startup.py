"""Start-up and memory, in fresh processes: `python -m benchmarks.startup`.

Each command runs several times; told is the least CPU time of the process and its children, and the least time on the
clock, which on a busy machine is longer. Memory is the most that any process of a batch held (resident, MB).
"""

import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct
from tests.conftest import INBOX, shared_folder

from .peers import CORPORA
from .written import ROOT, put, table

PROGRAM: Final = (sys.executable, "-m", "cleanarticle")
SINGLE: Final = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
COMMANDS: Final = {
    "python, nothing imported": ((sys.executable, "-c", ""), ""),
    "import cleanarticle": (
        (sys.executable, "-c", "import cleanarticle; cleanarticle.Cleaner, cleanarticle.Config"),
        ".25",
    ),
    "cleanarticle --version": ((*PROGRAM, "--version"), ".15"),
    "cleanarticle clean, a page": ((*PROGRAM, "clean", str(INBOX / "modern-en.html")), ".60"),
    "the same in German": ((*PROGRAM, "clean", str(INBOX / "modern-de.html")), ".60"),
    "cleanarticle clean, a text": ((*PROGRAM, "clean", str(INBOX / "flattened-en.txt")), ".60"),
    "the same in Japanese, UTF-16": ((*PROGRAM, "clean", str(INBOX / "utf-16-ja.txt")), ".60"),
}
"""What is run, and the most seconds that it may take."""


class Took(Struct, frozen=True):
    """Seconds of CPU and on the clock, and the most memory a process held, in MB."""

    cpu: float
    clock: float
    memory: float


_LAUNCH: Final = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""
"""Run by a small process: what the starter holds, a test run of a gigabyte, say, counts as memory of the started."""


def run(command: Sequence[str]) -> Took:
    """One run of a command. Raises CalledProcessError if it fails."""
    begun = time.perf_counter()
    launched = (sys.executable, "-S", "-c", _LAUNCH, *command)
    told = subprocess.run(launched, capture_output=True, text=True, check=True, env={**os.environ, **SINGLE})
    code, cpu, memory = map(float, told.stdout.split())
    if code:
        raise subprocess.CalledProcessError(int(code), list(command))
    return Took(cpu, time.perf_counter() - begun, memory / 1024)


def least(command: Sequence[str], times: int) -> Took:
    """The least of some runs."""
    runs = [run(command) for _ in range(times)]
    return Took(min(each.cpu for each in runs), min(each.clock for each in runs), min(each.memory for each in runs))


def memory(corpus: str, field: str, most: int) -> tuple[int, Took]:
    """A batch of a corpus with one worker: how many documents, and what it took."""
    folder = shared_folder() / "data" / ("text" if field == "text" else "")
    with tempfile.TemporaryDirectory() as name:
        source = Path(name) / "in.jsonl"
        count = 0
        with lzma.open(folder / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines, source.open("w") as out:
            for count, line in enumerate(lines, 1):
                row = json.loads(line)
                out.write(json.dumps({"id": row["id"], "url": row["url"] or None, field: row[field]}) + "\n")
                if count == most:
                    break
        return count, run((*PROGRAM, "batch", str(source), "-o", str(Path(name) / "out.jsonl"), "--workers", "1"))


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--documents", type=int, default=10**6, help="documents a corpus for memory, at most")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    rows = []
    for name, (command, limit) in COMMANDS.items():
        took = least(command, options.times)
        rows.append([name, f"{took.cpu:.2f}", f"{took.clock:.2f}", limit, f"{took.memory:.0f}"])
    lines = table(["command", "CPU, s", "clock, s", "limit, s", "memory, MB"], rows)
    if (shared_folder() / "data").is_dir():
        held = []
        for corpus, field in (*((corpus, "html") for corpus in CORPORA), ("fundus", "text")):
            count, took = memory(corpus, field, options.documents)
            held.append([f"{corpus}, {field}", f"{count:,}", f"{took.memory:.0f}"])
        lines += ["", *table(["batch of", "documents", "most memory of a process, MB"], held)]
    print("\n".join(lines))
    if options.write:
        put(ROOT / "docs" / "performance.md", "start-up", lines)


if __name__ == "__main__":
    main()
