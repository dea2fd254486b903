"""What happens in a worker process: jobs come in bundles, each is answered by one message."""

import faulthandler
import gc
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
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..cleaner import About, Cleaner
from ..config import Config
from ..core.article import Article, encodable
from ..core.decisions import Note
from ..core.draft import Draft, apply
from ..core.facts import Duplicate
from ..errors import InputError
from ..report.corrections import Corrections, corrected
from ..sites import StoredSites
from ..sites.store import Twin
from .documents import Counts, Document, Failure, Result
from .lessons import lesson
from .opening import Opened, open_document
from .readers.parts import Reading

READY: Final = b"ready"
MOST_SPOT: Final = 31
"""Bytes of a stage's name that the parent can read."""
_WARM_UP: Final = (
    "<html><body><p>The port of Arlen was closed on Monday after a storm, officials said.</p></body></html>"
)
_BUNDLE: Final = msgspec.msgpack.Decoder(list[Document])


class Orders(Struct, frozen=True, kw_only=True):
    """What a worker is told once: it pickles, and is all that a worker knows."""

    config: Config
    reading: Reading
    sites: Path | None = None
    """What is known of sites; the first pass may still have to write it."""
    twins: Path | None = None
    """Which documents are near-duplicates of others: the file that the first pass writes."""
    corrections: Corrections = {}
    """What readers put right, by document."""
    timeout: float = 30.0
    """Seconds a document may take."""
    memory: int = 0
    """Bytes a document may take beyond what the worker has when it starts; 0: no limit."""
    indent: int = 0


def make_cleaner(orders: Orders) -> Cleaner:
    """The cleaner of every worker: the one place where what the first pass learned comes in."""
    return Cleaner(orders.config, StoredSites(orders.sites) if orders.sites else None)


def serve(wire: Connection, orders: Orders, spot: "Array[c_char]") -> None:
    """Answer bundles until the parent hangs up. Runs as a process of its own; never outlives its parent for long.

    `spot` holds the name of the running stage: shared memory, which the parent reads when this process is dead.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the run
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    logging.getLogger().addHandler(logging.NullHandler())  # what libraries log is no message of ours
    cleaner = make_cleaner(orders)
    twins = StoredSites(orders.twins) if orders.twins else None
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
                    wire.send_bytes(encode(answer(cleaner, document, orders, spot, twins)))
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


def answer(
    cleaner: Cleaner,
    document: Document,
    orders: Orders,
    spot: "Array[c_char] | None" = None,
    twins: StoredSites | None = None,
) -> Result:
    """The article of one document, or why there is none. Raises nothing that a document can cause."""
    clock = _Clock(spot)
    try:
        opened = open_document(document, orders.reading)
        clock.done("load")
        if document.learned:
            draft, _ = cleaner.read(opened.data, **_about(document, opened))
            return Result(lesson(draft, document, _id(draft, document, opened)))
        twin = twins.twin(document.name) if twins else None
        article = _clean(cleaner, document, opened, clock, orders.corrections, twin)
        data = msgspec.json.encode(article)
        if orders.indent:
            data = msgspec.json.format(data, indent=orders.indent)
        clock.done("write")
        named = article.id if article.id in orders.corrections else None
        return Result(data, None, _counts(article, clock), twin is not None, named or "")
    except MemoryError:
        gc.collect()
        told = f"{document.name}: took more memory than --memory-limit allows"
        return Result(failure=Failure("MemoryError", told, clock.stage))
    except Exception as error:  # one page costs one page, whatever it does
        told = str(error) if isinstance(error, InputError) else f"{document.name}: {type(error).__name__}: {error}"
        return Result(failure=Failure(type(error).__name__, encodable(told), clock.stage))


def _about(document: Document, opened: Opened) -> About:
    return {
        "url": opened.url,
        "path": document.name,
        "kind": opened.kind,
        "site": opened.site,
        "metadata": opened.metadata,
    }


def _id(draft: Draft, document: Document, opened: Opened) -> str:
    """The id that a record gives its document, else the one in the document, else its place."""
    given = document.named or opened.id != document.id
    return opened.id if given else draft.origin.metadata.identifier or opened.id


def _clean(
    cleaner: Cleaner, document: Document, opened: Opened, clock: _Clock, corrections: Corrections, twin: Twin | None
) -> Article:
    draft, source = cleaner.finish(opened.data, observe=clock.done, **_about(document, opened))
    if twin is not None:
        told = Note("site/near-duplicate", Duplicate(twin.of, twin.similarity), twin.similarity)
        draft = apply(draft, "site", [told])
    id = _id(draft, document, opened)
    if id in corrections:
        draft = corrected(draft, corrections[id])
    if document.fetched:
        source = replace(source, fetched=document.fetched)
    article = cleaner.article_of(draft, source, id)
    clock.done("assemble")
    return article


def _counts(article: Article, clock: _Clock) -> Counts:
    kinds = Counter[str](removed.kind for removed in article.removed)
    rules = Counter(removed.rule for removed in article.removed)
    total = (clock.last - clock.start) * 1000
    return Counts(article.verdict, article.language or "", dict(kinds), dict(rules), clock.spent, round(total, 3))
