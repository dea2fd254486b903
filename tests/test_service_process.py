"""The service as a process of its own: whom it listens to, how it streams, how it ends."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

pytest.importorskip("pebble", reason="no service: pip install 'cleanarticle[serve-test]'")
pytest.importorskip("httpx", reason="no httpx: pip install 'cleanarticle[serve-test]'")
pytest.importorskip("uvicorn", reason="no uvicorn: pip install 'cleanarticle[serve-test]'")


from .cli_runs import PROGRAM, cli, story


class Served:
    """`cleanarticle serve` as a process of its own."""

    def __init__(self, *options: str) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "serve", "--port", "0", "--workers", "1", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.process.stderr is not None
        self.said = self.process.stderr.readline()
        self.port = int(self.said.split("/ ")[0].rpartition(":")[2])


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    made = Served()
    yield made
    os.killpg(made.process.pid, signal.SIGINT)  # as a terminal's Ctrl-C does
    out, err = made.process.communicate(timeout=30)
    assert made.process.returncode == 0, err
    assert out == ""
    assert "Traceback" not in err


def test_it_listens_to_this_machine_alone(served: Served) -> None:
    assert served.said.startswith("http://127.0.0.1:")
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.2", served.port), timeout=5)


def test_a_stream_is_answered_line_by_line_while_it_is_still_being_sent(served: Served) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=60) as wire:
        wire.sendall(
            b"POST /batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
            b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
        )
        got = b""
        for number in (1, 2):
            line = json.dumps({"id": f"s{number}", "text": story(number)}).encode() + b"\n"
            wire.sendall(b"%x\r\n%s\r\n" % (len(line), line))
            while f'"id":"s{number}"'.encode() not in got:
                received = wire.recv(65536)
                assert received
                got += received
        wire.sendall(b"0\r\n\r\n")
        while received := wire.recv(65536):
            got += received
    assert got.endswith(b"0\r\n\r\n")


def test_ctrl_c_right_after_the_start_ends_it_quietly() -> None:
    """A worker that was still importing printed a KeyboardInterrupt."""
    made = Served()
    os.killpg(made.process.pid, signal.SIGINT)
    out, err = made.process.communicate(timeout=30)
    assert (made.process.returncode, out) == (0, "")
    assert "KeyboardInterrupt" not in err


def test_an_address_that_is_taken_is_told(served: Served) -> None:
    told = cli("serve", "--port", str(served.port))
    assert told.code == 2
    assert "give another --host or --port" in told.err


def test_a_configuration_that_cannot_be_is_told_at_once() -> None:
    told = cli("serve", "--port", "0", "--ignore-rule", "nonsense")
    assert told.code == 2
    assert "nonsense" in told.err


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc to see the processes")
def test_its_workers_end_with_it() -> None:
    made = Served()
    try:
        threads = Path(f"/proc/{made.process.pid}/task").iterdir()
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
        assert children
    finally:
        made.process.terminate()
        _, err = made.process.communicate(timeout=30)
    assert made.process.returncode == 128 + signal.SIGTERM, err
    until = monotonic() + 10
    while any(map(_runs, children)) and monotonic() < until:
        sleep(0.1)
    assert [child for child in children if _runs(child)] == []


def _runs(number: str) -> bool:
    """True for a process that is there and no zombie, whose command line is empty."""
    try:
        return Path(f"/proc/{number}/cmdline").read_bytes() != b""
    except OSError:
        return False
