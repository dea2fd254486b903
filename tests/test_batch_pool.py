"""The pool by itself, with workers that die on demand: order, blame, replacement."""

import os
import time
from collections.abc import Iterator
from ctypes import Array, c_char
from multiprocessing.connection import Connection
from typing import Final

import msgspec
import pytest

from cleanarticle.batch import pool
from cleanarticle.batch.documents import Document, Result
from cleanarticle.batch.readers.parts import Reading
from cleanarticle.batch.worker import READY, Orders
from cleanarticle.config import Config

ORDERS: Final = Orders(config=Config(), reading=Reading(), timeout=5.0)


def deadly(wire: Connection, _: Orders, spot: "Array[c_char]") -> None:
    """A worker that echoes what it is given, and does what a document says: b"die", b"hang", b"linger"."""
    wire.send_bytes(READY)
    while True:
        for document in msgspec.msgpack.decode(wire.recv_bytes(), type=list[Document]):
            spot.value = b"debris"
            match document.data[:6]:
                case b"die":
                    os._exit(9)
                case b"hang":
                    time.sleep(60)
                case b"linger":
                    time.sleep(0.02)
            wire.send_bytes(msgspec.msgpack.encode(Result(document.data)))


def _documents(kinds: list[bytes]) -> Iterator[Document]:
    for number, data in enumerate(kinds):
        yield Document(name=f"n{number}", id=f"n{number}", output=f"{number}.json", data=data)


def _results(monkeypatch: pytest.MonkeyPatch, kinds: list[bytes], workers: int) -> list[tuple[Document, Result]]:
    monkeypatch.setattr(pool, "serve", deadly)
    made = pool.Pool(ORDERS, workers)
    try:
        return list(made.results(_documents(kinds)))
    finally:
        made.close()


@pytest.mark.parametrize("workers", [1, 3])
def test_a_document_that_takes_its_worker_down_is_blamed_and_no_other(
    monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    kinds = [b"linger"] * 60
    for at in (0, 7, 8, 31, 59):
        kinds[at] = b"die"
    found = _results(monkeypatch, kinds, workers)
    assert [document.name for document, _ in found] == [f"n{number}" for number in range(60)], "in order, none twice"
    failed = {document.name: result.failure for document, result in found if result.failure}
    assert set(failed) == {"n0", "n7", "n8", "n31", "n59"}
    assert {failure.error for failure in failed.values()} == {"WorkerDied"}
    assert {failure.stage for failure in failed.values()} == {"debris"}


def test_a_document_that_hangs_is_given_up_and_those_behind_it_are_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    found = _results(monkeypatch, [b"quick", b"hang", *[b"quick"] * 20], 2)
    assert [result.failure.error if result.failure else "" for _, result in found] == ["", "Timeout", *[""] * 20]


def test_large_documents_and_results_do_not_block_the_pipes(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = [bytes([number % 7]) * (10 if number % 3 else 700_000) for number in range(60)]
    found = _results(monkeypatch, kinds, 2)
    assert [result.article for _, result in found] == kinds


def test_workers_that_never_start_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_STILLBORN", 2)
    monkeypatch.setattr(pool, "serve", os._exit)
    made = pool.Pool(ORDERS, 1)
    with pytest.raises(pool.WorkerError, match="before they are ready"):
        list(made.results(_documents([b"x"])))
    made.close()
