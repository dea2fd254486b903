"""What a run costs, and what it shows on a terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .cli_runs import PROGRAM, page, write_records


def _peak(source: Path, output: Path) -> int:
    """Kilobytes that the largest process of a run took."""
    args = [*PROGRAM, "batch", str(source), "-o", str(output), "--workers", "1", "-q"]
    run = subprocess.Popen(args)
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    assert run.returncode == 0
    return used.ru_maxrss


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="kilobytes are Linux's unit")
def test_twenty_times_the_input_takes_the_same_memory(tmp_path: Path) -> None:
    filler = f"<script>{'x' * 200_000}</script>"
    for name, count in (("small", 100), ("large", 2000)):
        with open(tmp_path / f"{name}.jsonl", "w") as file:
            for number in range(count):
                file.write(json.dumps({"html": page(number).replace("<body>", f"<body>{filler}")}) + "\n")
    assert (tmp_path / "large.jsonl").stat().st_size > 19.9 * (tmp_path / "small.jsonl").stat().st_size
    small, large = (_peak(tmp_path / f"{name}.jsonl", tmp_path / f"{name}.out.jsonl") for name in ("small", "large"))
    assert large < 1.1 * small


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
def test_a_terminal_sees_a_bar_and_a_summary(tmp_path: Path) -> None:
    import pty

    records = write_records(tmp_path / "in.jsonl", 300, poison=100)
    ours, theirs = pty.openpty()
    args = [*PROGRAM, "batch", str(records), "-o", str(tmp_path / "out.jsonl"), "--workers", "1"]
    run = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=theirs, env=os.environ | {"TERM": "xterm"})
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        shown += part
    out, _ = run.communicate(timeout=60)
    os.close(ours)
    assert run.returncode == 1
    assert out == b""
    assert b"\x1b[" in shown
    assert "━".encode() in shown
    assert b"documents" in shown
    assert b"learning" in shown
    assert b"cleaning" in shown
    assert b"/s" in shown
    assert b"297 articles, 3 failed" in shown
