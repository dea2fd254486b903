"""A disk that is full and files that may grow no further end no run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from .cli_runs import PROGRAM, batch, state, undisturbed, write_records

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")

OUTPUTS: Final = ("out", "out.jsonl", "out.jsonl.zst", "out.parquet")


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_records(tmp_path_factory.mktemp("input") / "in.jsonl", 600, poison=50)


@pytest.fixture
def small_disk(tmp_path: Path):  # type: ignore[no-untyped-def]
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", place], check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.skipif(not shutil.which("prlimit"), reason="needs prlimit")
@pytest.mark.parametrize("output", OUTPUTS)
def test_a_limit_on_file_sizes_is_told_and_the_run_goes_on_without_it(
    tmp_path: Path, records: Path, output: str
) -> None:
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    tight = 5_000 if output == "out" else 100_000
    run = subprocess.run(
        ["prlimit", f"--fsize={tight}", *PROGRAM, "batch", records, "-o", tmp_path / output],
        capture_output=True,
        check=False,
    )
    assert run.returncode == 1, run.stderr
    assert b"goes on" in run.stderr
    assert b"Traceback" not in run.stderr
    assert batch(records, "-o", tmp_path / output).code == 1
    assert state(tmp_path / output) == undisturbed(records, tmp_path / "calm" / output)


@pytest.mark.parametrize("output", ["out", "out.jsonl", "out.jsonl.gz", "out.parquet"])
def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(
    tmp_path: Path, small_disk: Path, records: Path, output: str
) -> None:
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    run = batch(records, "-o", small_disk / output)
    assert run.code == 1
    assert "No space left" in run.err or "disk is full" in run.err
    assert "Traceback" not in run.err
    assert "goes on" in run.err
    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    assert batch(records, "-o", small_disk / output).code == 1
    assert state(small_disk / output) == undisturbed(records, tmp_path / "calm" / output)
