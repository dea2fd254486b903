"""Cleaning in processes of their own, so that a document that takes too long or too much is given up, alone."""

import asyncio
import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from multiprocessing import resource_tracker
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..batch.worker import limit_memory
from ..cleaner import Cleaner
from ..config import Config
from ..core.blocks import Metadata
from ..errors import InputError
from ..export import FORMATS
from ..extras import extra
from ..report.page import view
from ..report.pieces import rows

with extra("serve"):
    from pebble import ProcessExpired, ProcessPool

_WARM_UP: Final = "The port of Arlen was closed on Monday after a storm, officials said."
_cleaner: Cleaner | None = None
"""The cleaner of a worker process, made when it starts."""


class Job(Struct, frozen=True, kw_only=True):
    """One document to clean, and what to answer."""

    data: str | bytes
    kind: Literal["html", "text"] | None = None
    url: str | None = None
    id: str | None = None
    metadata: Metadata | None = None
    format: str = "json"
    ledger: bool = False
    shown: bool = False
    """True: answer what the playground shows instead of the article."""


class Answer(Struct, frozen=True):
    """JSON, and the status of HTTP it goes with."""

    status: HTTPStatus
    body: bytes


class Limits(Struct, frozen=True):
    """What one document may take."""

    seconds: float = 30.0
    memory: int = 2 << 30
    size: int = 10_000_000
    """Bytes of a request, or of a line of a stream."""


def refused(status: HTTPStatus, why: str) -> Answer:
    """An answer that tells why there is no article."""
    return Answer(status, msgspec.json.encode({"error": why}))


class Workers:
    """Worker processes that each hold a warm cleaner. A worker that is over the limits is ended and replaced."""

    def __init__(self, config: Config, limits: Limits, number: int) -> None:
        Cleaner(config)  # an error in the configuration is told here, once, and not by every worker
        self.limits: Final = limits
        self.number: Final = number
        self._pool = ProcessPool(
            number,
            initializer=_start,
            initargs=(config, limits.memory),
            context=multiprocessing.get_context("spawn"),
        )
        with _without_interrupt():
            started = self._pool.active  # asking is what starts them: the first document need not wait for that
        if not started:
            raise RuntimeError("the workers could not be started")

    async def clean(self, job: Job) -> Answer:
        """The answer to one job. Raises nothing that a document can cause."""
        try:
            return await asyncio.wrap_future(self._pool.schedule(answer, args=(job,), timeout=self.limits.seconds))
        except TimeoutError:
            told = f"the document took more than {self.limits.seconds:g} seconds"
            return refused(HTTPStatus.UNPROCESSABLE_ENTITY, told)
        except ProcessExpired as error:
            return refused(HTTPStatus.INTERNAL_SERVER_ERROR, f"the worker ended: {error}")

    def stop(self) -> None:
        """End all workers, whatever they are at."""
        self._pool.stop()  # type: ignore[no-untyped-call]
        self._pool.join()


@contextmanager
def _without_interrupt() -> Iterator[None]:
    """What is started here, threads and processes, is not told of Ctrl-C: a terminal tells it to all of a group, and a
    worker that was still importing showed where it stood.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # which lets interrupts through when it starts
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(config: Config, memory: int) -> None:
    """Make this process a worker."""
    global _cleaner
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the service
    _cleaner = Cleaner(config)
    _cleaner.clean(_WARM_UP)  # packs and model are read before the first document's time runs
    limit_memory(memory)


def answer(job: Job) -> Answer:
    """Clean one document, in a worker."""
    if _cleaner is None:
        raise RuntimeError("this process was not started as a worker")
    try:
        draft, source = _cleaner.finish(job.data, url=job.url, kind=job.kind, metadata=job.metadata)
        id = job.id or draft.origin.metadata.identifier or None
        article = _cleaner.article_of(draft, source, id, ledger=job.ledger or job.shown)
        if job.shown:
            return Answer(HTTPStatus.OK, msgspec.json.encode(view(article, rows(article), article.title or "")))
        return Answer(HTTPStatus.OK, msgspec.json.encode(FORMATS[job.format](article)))
    except InputError as error:
        return refused(HTTPStatus.BAD_REQUEST, str(error))
    except MemoryError:
        return refused(HTTPStatus.UNPROCESSABLE_ENTITY, "the document took more memory than the service allows")
    except Exception as error:  # one document costs one answer, whatever it does
        return refused(HTTPStatus.INTERNAL_SERVER_ERROR, f"{type(error).__name__}: {error}")
