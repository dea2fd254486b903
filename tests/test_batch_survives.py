"""A batch that is killed: the real program, at random moments, with kill -9; then rerun, and compared byte by byte.

CLEANARTICLE_KILLS says how many kills each case gets (8 if unset; 50 in the slow run).
"""

import contextlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from cleanarticle.batch import spool

from .cli_runs import batch, cli, lines_of, start, state, undisturbed, write_records

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")

KILLS: Final = int(os.environ.get("CLEANARTICLE_KILLS") or 8)
DOCUMENTS: Final = 600
OUTPUTS: Final = ("out", "out.jsonl", "out.jsonl.zst", "out.parquet")


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_records(tmp_path_factory.mktemp("input") / "in.jsonl", DOCUMENTS, poison=50)


def _end(run: "subprocess.Popen[bytes]", number: int = signal.SIGKILL) -> int:
    """End the parent alone: workers must see it by themselves."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(run.pid, number)
    run.communicate(timeout=60)
    return run.returncode


def _done(output: Path) -> int:
    journal = output.with_name(f"{output.name}.journal")
    return int(json.loads(journal.read_bytes())["done"]) if journal.exists() else 0


def _killed_again_and_again(records: Path, output: Path, workers: str, kills: int) -> None:
    """Kill reruns of one command until enough were hit in their work; each rerun may only go forward."""
    moments = random.Random(f"{output.name} {workers}")
    seen = 0
    span = 3.0
    while kills:
        began = time.monotonic()
        run = start("batch", records, "-o", output, "--workers", workers)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(timeout=moments.uniform(0.0, span))
        if run.poll() is None:
            _end(run)
            kills -= 1
            done = _done(output)
            if not done and output.is_file() and not output.with_name(f"{output.name}.journal").exists():
                seen = 0  # complete but for the end of the process
                continue
            assert done >= seen, "a rerun goes on where it was"
            seen = done
        else:  # it was through before its time: begin anew
            run.communicate()
            span = min(span, time.monotonic() - began)
            seen = 0


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize("workers", ["1", "2"])
def test_kill_9_at_random_moments_loses_and_doubles_nothing(
    tmp_path: Path, records: Path, output: str, workers: str
) -> None:
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    _killed_again_and_again(records, tmp_path / output, workers, max(1, KILLS // 4))
    assert batch(records, "-o", tmp_path / output, workers=workers).code == 1
    assert state(tmp_path / output) == undisturbed(records, tmp_path / "calm" / output)
    told = json.loads((tmp_path / f"{output}.report.json").read_text())["tally"]
    assert (told["documents"], told["failed"]) == (DOCUMENTS, DOCUMENTS // 50)
    left = {path.name for path in tmp_path.iterdir()} - {"calm"}
    assert left == {output, f"{output}.failed.jsonl", f"{output}.report.json"}
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.slow
@pytest.mark.parametrize("workers", ["1", "2"])
def test_fifty_kills_lose_and_double_nothing(tmp_path: Path, records: Path, workers: str) -> None:
    _killed_again_and_again(records, tmp_path / "out.jsonl", workers, 50)
    assert batch(records, "-o", tmp_path / "out.jsonl", workers=workers).code == 1
    assert state(tmp_path / "out.jsonl") == undisturbed(records, tmp_path / "calm" / "out.jsonl")


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def _workers_killed(records: Path, output: Path, kills: int) -> None:
    """Kill workers at random moments of both passes, over as many runs as it takes; each run must come through."""
    moments = random.Random(7)
    while kills:
        run = start("batch", records, "-o", output, "--workers", "2")
        while run.poll() is None and kills:
            time.sleep(moments.uniform(0.05, 0.6))
            workers = [pid for pid in _children(run.pid) if b"spawn_main" in _command(pid)]
            if workers:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(moments.choice(workers), signal.SIGKILL)
                    kills -= 1
        _, err = run.communicate(timeout=120)
        assert run.returncode == 1, err


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
@pytest.mark.parametrize("kills", [KILLS, pytest.param(50, marks=pytest.mark.slow)])
def test_workers_that_are_killed_are_replaced(tmp_path: Path, records: Path, kills: int) -> None:
    _workers_killed(records, tmp_path / "out.jsonl", kills)
    assert state(tmp_path / "out.jsonl") == undisturbed(records, tmp_path / "calm" / "out.jsonl")


def _command(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_workers_do_not_outlive_a_killed_parent(tmp_path: Path, records: Path) -> None:
    run = start("batch", records, "-o", tmp_path / "out.jsonl", "--workers", "2")
    _wait_for(lambda: _done(tmp_path / "out.jsonl") > 0)
    workers = _children(run.pid)
    _end(run)
    assert workers
    _wait_for(lambda: not any(_command(pid) for pid in workers))


def _wait_for(happens: "object", seconds: float = 60) -> None:
    limit = time.monotonic() + seconds
    while not happens():  # type: ignore[operator]
        assert time.monotonic() < limit, "waited in vain"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_in_order_and_says_how_to_go_on(tmp_path: Path, records: Path, number: signal.Signals) -> None:
    run = start("batch", records, "-o", tmp_path / "out.jsonl", "--workers", "2")
    _wait_for(lambda: _done(tmp_path / "out.jsonl") > 0)
    os.killpg(run.pid, number)  # as a terminal does it: to the workers too
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (128 + number, b"")
    assert b"the same command goes on from here" in err
    assert b"Traceback" not in err
    done = _done(tmp_path / "out.jsonl")
    assert 0 < done < DOCUMENTS
    assert len(lines_of(tmp_path / "out.jsonl.part")) + len(lines_of(tmp_path / "out.jsonl.failed.jsonl.part")) == done
    again = batch(records, "-o", tmp_path / "out.jsonl")
    assert again.code == 1
    assert f"going on after {done:,} documents" in again.err
    told = json.loads((tmp_path / "out.jsonl.report.json").read_text())
    assert told["resumed_at"] == done
    assert state(tmp_path / "out.jsonl") == undisturbed(records, tmp_path / "calm" / "out.jsonl")


def test_a_signal_at_any_moment_leaves_no_traceback(tmp_path: Path, records: Path) -> None:
    moments = random.Random(3)
    for _ in range(KILLS):
        run = start("batch", records, "-o", tmp_path / "out.jsonl", "--workers", "2")
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(timeout=moments.uniform(0.4, 3.0))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(run.pid, signal.SIGINT)
        _, err = run.communicate(timeout=60)
        assert b"Traceback" not in err, err
        assert run.returncode in (1, 130, -signal.SIGINT)  # the last: Python itself was still starting
        assert (b"the same command goes on from here" in err) is (run.returncode == 130)
    assert batch(records, "-o", tmp_path / "out.jsonl").code == 1
    assert state(tmp_path / "out.jsonl") == undisturbed(records, tmp_path / "calm" / "out.jsonl")


def _spool(output: Path) -> Path:
    return output.with_name(f"{output.name}.sites.sqlite.spool")


def _learned(output: Path) -> int:
    """Documents that a killed run had read for the first time, and 0 if it has no such pass unfinished."""
    path = _spool(output)
    if not path.exists():
        return 0
    with contextlib.closing(sqlite3.connect(path)) as spool:
        if not spool.execute("SELECT count(*) FROM sqlite_master WHERE name = 'state'").fetchone()[0]:
            return 0
        return sum(done for (done,) in spool.execute("SELECT done FROM state"))


@pytest.mark.slow
def test_a_run_killed_while_it_learns_goes_on_where_it_was(tmp_path: Path) -> None:
    many = write_records(tmp_path / "in.jsonl", 12_000, poison=50)
    output, seen, hits, patience = tmp_path / "out.jsonl", 0, 0, 1.5
    while not _done(output) and hits < 2:
        run = start("batch", many, "-o", output, "--workers", "1")
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(timeout=patience)
        _end(run)
        if not _done(output) and _spool(output).exists():  # it is gone once all is learned
            assert _learned(output) >= seen
            hits += _learned(output) > seen
            patience *= 1.0 if _learned(output) > seen else 1.3  # what is learned is kept once a second
            seen = _learned(output)
    assert hits > 1, "it was killed in its first pass, and went on"
    assert batch(many, "-o", output).code == 1
    assert state(output) == undisturbed(many, tmp_path / "calm" / "out.jsonl")


def test_what_was_learned_is_not_learned_again(tmp_path: Path, records: Path) -> None:
    output = tmp_path / "out.jsonl"
    _begun(records, output)
    learned, done = (tmp_path / "out.jsonl.sites.sqlite").stat(), _done(output)
    run = start("batch", records, "-o", output, "--workers", "2")
    _wait_for(lambda: _done(output) > done)
    _end(run)
    again = (tmp_path / "out.jsonl.sites.sqlite").stat()
    assert (learned.st_ino, learned.st_mtime_ns) == (again.st_ino, again.st_mtime_ns)


def test_another_configuration_while_it_learns_says_so_too(tmp_path: Path) -> None:
    key = {"config": "another"}
    with contextlib.closing(spool.Spool(tmp_path / "out.jsonl.sites.sqlite", key)) as left:
        left.commit()
    (tmp_path / "in.txt").write_text("A story.")
    run = batch(tmp_path / "in.txt", "-o", tmp_path / "out.jsonl")
    assert run.code == 2
    assert "--restart" in run.err
    assert batch(tmp_path / "in.txt", "-o", tmp_path / "out.jsonl", "--restart").code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"in.txt", "out.jsonl", "out.jsonl.report.json"}


def _begun(records: Path, output: Path) -> None:
    """Leave a run that was killed in the middle."""
    run = start("batch", records, "-o", output, "--workers", "2")
    _wait_for(lambda: _done(output) > 0)
    _end(run)


def test_another_configuration_says_so_and_asks_for_restart(tmp_path: Path, records: Path) -> None:
    _begun(records, tmp_path / "out.jsonl")
    run = cli("batch", records, "-o", tmp_path / "out.jsonl", "--keep-dateline")
    assert run.code == 2
    assert "keep_dateline" in run.err
    assert "--restart" in run.err
    run = cli("batch", records, "-o", tmp_path / "out.jsonl", "--keep-dateline", "--restart")
    assert run.code == 1
    told = json.loads((tmp_path / "out.jsonl.report.json").read_text())
    assert (told["resumed_at"], told["tally"]["documents"]) == (0, DOCUMENTS)


def test_other_inputs_say_so_and_ask_for_restart(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    write_records(inbox / "b.jsonl", DOCUMENTS)
    _begun(inbox, tmp_path / "out.jsonl")
    write_records(inbox / "a.jsonl", 3)
    run = batch(inbox, "-o", tmp_path / "out.jsonl")
    assert run.code == 2
    assert "--restart" in run.err
    assert batch(inbox, "-o", tmp_path / "out.jsonl", "--restart").code == 0


def test_two_runs_do_not_write_one_output(tmp_path: Path, records: Path) -> None:
    first = start("batch", records, "-o", tmp_path / "out.jsonl", "--workers", "1")
    _wait_for(lambda: _done(tmp_path / "out.jsonl") > 0)
    second = batch(records, "-o", tmp_path / "out.jsonl")
    assert second.code == 2
    assert "another run" in second.err
    first.communicate(timeout=120)
    assert first.returncode == 1
