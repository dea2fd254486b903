"""What happens in a worker process: jobs come in bundles, each is answered by one message."""

import faulthandler
import gc
import io
import json
import logging
import os
import signal
import sys
from collections import Counter
from ctypes import Array, c_char
from functools import cache
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..cleaner import Cleaner
from ..config import Config
from ..core.article import Article
from ..core.assemble import assemble
from ..core.draft import Draft
from ..errors import InputError
from .documents import Document, Failure, Figures, Result
from .limits import BROKEN, read_all, unpack
from .readers.parts import Reading

READY: Final = b"ready"
MOST_SPOT: Final = 31
"""Bytes of a stage's name that the parent can read."""
_WARM_UP: Final = (
    "<html><body><p>The port of Arlen was closed on Monday after a storm, officials said.</p></body></html>"
)
_BUNDLE: Final = msgspec.msgpack.Decoder(list[Document])
_RECORD: Final = msgspec.json.Decoder(dict[str, object])


class Orders(Struct, frozen=True, kw_only=True):
    """What a worker is told once: it pickles, and is all that a worker knows."""

    config: Config
    reading: Reading
    sites: Path | None = None
    """What the first pass learned of the run's sites."""
    timeout: float = 30.0
    """Seconds a document may take."""
    memory: int = 0
    """Bytes a document may take beyond what the worker has when it starts; 0: no limit."""
    indent: int = 0


def make_cleaner(orders: Orders) -> Cleaner:
    """The cleaner of every worker: the one place where what the first pass learned comes in."""
    return Cleaner(orders.config)


def serve(wire: Connection, orders: Orders, spot: "Array[c_char]") -> None:
    """Answer bundles until the parent hangs up. Runs as a process of its own; never outlives its parent for long.

    `spot` holds the name of the running stage: shared memory, which the parent reads when this process is dead.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    logging.getLogger().addHandler(logging.NullHandler())  # what libraries log is no talk of ours
    cleaner = make_cleaner(orders)
    cleaner.clean(_WARM_UP)  # reads packs and models before the first document's clock runs
    limit_memory(orders.memory)
    encode = msgspec.msgpack.Encoder().encode
    with open(os.devnull, "w") as nowhere:
        try:
            wire.send_bytes(READY)
            while True:
                bundle = _BUNDLE.decode(wire.recv_bytes())
                # The parent kills a worker that hangs. This is for a parent that was killed itself.
                faulthandler.dump_traceback_later(len(bundle) * orders.timeout + 60, exit=True, file=nowhere)
                for document in bundle:
                    wire.send_bytes(encode(answer(cleaner, document, orders, spot)))
                faulthandler.cancel_dump_traceback_later()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            pass


def limit_memory(extra: int) -> None:
    """Let this process take `extra` bytes more than it has now; the next allocation raises MemoryError. Unix only."""
    if extra and sys.platform != "win32":
        import resource

        taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize() if _PROC else 1 << 30
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = taken + extra if hard == resource.RLIM_INFINITY else min(taken + extra, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


_PROC: Final = os.path.exists("/proc/self/statm")


class _Clock:
    """Which stage is running, and how long each took: an observer of the pipeline."""

    def __init__(self, spot: "Array[c_char] | None" = None) -> None:
        self._spot = spot
        self.last = self.start = perf_counter()
        self.spent: dict[str, float] = {}
        self._run("load")

    def done(self, stage: str, _: Draft | None = None) -> None:
        """A stage has ended."""
        now = perf_counter()
        self.spent[stage] = round((now - self.last) * 1000, 4)
        self.last = now
        self._run(_next_stage().get(stage, "assemble"))

    def _run(self, stage: str) -> None:
        self.stage = stage
        if self._spot is not None:
            self._spot.value = stage.encode()[:MOST_SPOT]


@cache
def _next_stage() -> dict[str, str]:
    """Which stage follows which."""
    from ..stages import STAGES

    order = ["load", "read", *(stage.name for stage in STAGES), "assemble", "write", "sent"]
    return dict(pairwise(order))


def answer(cleaner: Cleaner, document: Document, orders: Orders, spot: "Array[c_char] | None" = None) -> Result:
    """The article of one document, or why there is none. Raises nothing that a document can cause."""
    clock = _Clock(spot)
    try:
        article = _clean(cleaner, document, orders.reading, clock)
        data = msgspec.json.encode(article)
        if orders.indent:
            data = msgspec.json.format(data, indent=orders.indent)
        clock.done("write")
        return Result(data, None, _figures(article, clock))
    except MemoryError:
        gc.collect()
        told = f"{document.name}: took more memory than --memory-limit allows"
        return Result(failure=Failure("MemoryError", told, clock.stage))
    except Exception as error:  # one page costs one page, whatever it does
        told = str(error) if isinstance(error, InputError) else f"{document.name}: {type(error).__name__}: {error}"
        return Result(failure=Failure(type(error).__name__, _printable(told), clock.stage))


def _clean(cleaner: Cleaner, document: Document, reading: Reading, clock: _Clock) -> Article:
    data: str | bytes
    data, kind, id, url = _load(document, reading), document.kind, document.id, document.url
    if document.form == "record":
        data, kind, id, url = _open_record(data, document, reading)
    clock.done("load")
    draft, source = cleaner.finish(data, url=url, path=document.name, kind=kind, observe=clock.done)
    config = cleaner.config
    article = assemble(draft, source, id=id, ledger=config.ledger, markdown=config.markdown)
    clock.done("assemble")
    return article


def _load(document: Document, reading: Reading) -> bytes:
    """The bytes of a document, unpacked, within the limits."""
    try:
        if document.path:
            with open(document.path, "rb") as stream:
                return read_all(unpack(stream, document.packing, document.name), reading.most, document.name)
        if document.packing:
            packed = io.BytesIO(document.data)
            return read_all(unpack(packed, document.packing, document.name), reading.most, document.name)
    except BROKEN as error:
        raise InputError(f"{document.name}: cannot be read: {error}") from error
    return document.data


def _open_record(
    data: bytes, document: Document, reading: Reading
) -> tuple[str, Literal["html", "text"], str, str | None]:
    """Text, kind, id and url of a JSON record."""
    record = _decode_record(data, document.name)
    id, url = record.get("id"), record.get("url")
    id = document.id if id is None or id == "" else _printable(str(id))
    url = _printable(url) if isinstance(url, str) and url else None
    for field, kind in ((reading.html_field, "html"), (reading.text_field, "text")):
        found = record.get(field)
        if isinstance(found, str):
            return found, "html" if kind == "html" else "text", id, url
    raise InputError(
        f"{document.name}: no text in {reading.html_field!r} or {reading.text_field!r}, only {sorted(record)[:8]}: "
        "name the fields with --html-field, --text-field"
    )


def _decode_record(data: bytes, name: str) -> dict[str, object]:
    try:
        return _RECORD.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        try:
            found = json.loads(data.decode("utf-8", "replace"))  # takes lone surrogates and NaN, as scrapers write them
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
        raise InputError(f"{name}: not a JSON object: {error}") from error


def _printable(text: str) -> str:
    """Text that JSON can hold: lone surrogates as U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _figures(article: Article, clock: _Clock) -> Figures:
    kinds = Counter[str](removed.kind for removed in article.removed)
    rules = Counter(removed.rule for removed in article.removed)
    total = (clock.last - clock.start) * 1000
    return Figures(article.verdict, article.language or "", dict(kinds), dict(rules), clock.spent, round(total, 3))
