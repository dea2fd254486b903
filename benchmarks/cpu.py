"""How long a command takes, and how much processor time it and all that it starts use, daemons included."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter, sleep
from typing import Final

from msgspec import Struct

_GROUPS: Final = Path("/sys/fs/cgroup/cpuacct")
_JOIN: Final = "import os, sys; open(sys.argv[1], 'w').write('0'); os.execvp(sys.argv[2], sys.argv[2:])"


class Taken(Struct, frozen=True):
    """Seconds from start to end, and of the processor (None where the kernel's accounting cannot be had)."""

    wall: float
    cpu: float | None


def take(command: Sequence[str], folder: Path) -> Taken:
    """Run a command in a folder to its end. Raises SystemExit with what it said if it fails.

    Processor time is told by a control group (cgroup v1, as root), which counts what no wait() sees: it does not depend
    on who else is at work on the machine, as wall time does.
    """
    try:
        group = Path(mkdtemp(prefix="cleanarticle-", dir=_GROUPS))
    except OSError:
        return Taken(_run(command, folder), None)
    try:
        wall = _run([sys.executable, "-c", _JOIN, str(group / "cgroup.procs"), *command], folder)
        return Taken(wall, int((group / "cpuacct.usage").read_text()) / 1e9)
    finally:
        _remove(group)


def _run(command: Sequence[str], folder: Path) -> float:
    began = perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: {done.stderr[-2000:]}")
    return perf_counter() - began


def _remove(group: Path) -> None:
    """Remove a group once the last daemon in it has ended; one that cannot be removed harms nobody."""
    for _ in range(50):
        try:
            group.rmdir()
        except OSError:
            sleep(0.1)
        else:
            return
