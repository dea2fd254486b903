"""Worker processes: fed in bundles, watched, killed and replaced; results come back in the order of the documents."""

import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from ctypes import c_char
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Final

import msgspec
from msgspec.structs import replace

from ..errors import CleanArticleError
from .documents import Document, Failure, Result
from .worker import MOST_SPOT, READY, Orders, serve

_BUNDLE_COUNT: Final = 8
_BUNDLE_BYTES: Final = 1 << 18
_UNREAD: Final = 1 << 15 if sys.platform == "linux" else 0
"""Bytes that may be sent to a worker that is busy: they must fit into the pipe, or both ends could wait for ever."""
_FEW: Final = 4
"""Documents left to a worker that make it time to send more: it must not stand idle while the parent syncs files."""
_AHEAD: Final = 64
"""Documents a worker that may be read, in work or waiting for an earlier one: what bounds the memory."""
_AHEAD_BYTES: Final = 1 << 24
_ATTEMPTS: Final = 5
"""How many workers a document may take down before it is blamed: some may have been killed by someone else.

With 3, fifty kills at random on a busy machine once hit the same document three times, at a new worker's slow first
document each time.
"""
_STILLBORN: Final = 20
"""How many workers in a row may die before they are ready: then it is not chance."""
_BEAT: Final = 0.25
"""Seconds after which the pool looks whether it should stop."""
_RESULT: Final = msgspec.msgpack.Decoder(Result)
_ENCODE: Final = msgspec.msgpack.Encoder().encode


class WorkerError(CleanArticleError):
    """Workers cannot be started."""


class _Job:
    """A document on its way, and what came of it."""

    __slots__ = ("attempts", "document", "result", "size")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.attempts = 0
        self.size = len(document.data) + len(document.path) + len(document.name) + len(document.id)
        """Bytes that it holds in memory, and about those of its message."""
        self.result: Result | None = None

    def settle(self, result: Result) -> None:
        """Note the result and let go of the document's bytes."""
        self.result = result
        if self.document.data:
            self.document = replace(self.document, data=b"")
        self.size = len(result.article)


class _Worker:
    """One process, and the jobs that it has been given, in their order."""

    def __init__(self, orders: Orders) -> None:
        context = multiprocessing.get_context("spawn")
        self.wire, theirs = context.Pipe()
        self._spot = context.RawArray(c_char, MOST_SPOT + 1)
        self.process: SpawnProcess = context.Process(target=serve, args=(theirs, orders, self._spot), daemon=True)
        with _deaf():
            self.process.start()
        theirs.close()
        self.jobs: deque[_Job] = deque()
        self.last = 0
        """Jobs in the last bundle."""
        self.ready = False
        self.since = monotonic()
        """When the job at the head began."""

    def give(self, bundle: list[_Job]) -> None:
        """Send a bundle. The worker waits to read, or it fits into the pipe, so that sending never waits for long."""
        if not self.jobs:
            self.since = monotonic()
        self.jobs.extend(bundle)
        self.last = len(bundle)
        with suppress(OSError):  # it has just died: its end of the wire will say so
            self.wire.send_bytes(_ENCODE([job.document for job in bundle]))

    @property
    def stage(self) -> str:
        """The stage that the process is in, or died in."""
        return self._spot.value.decode() or "start"

    def end(self) -> None:
        """Kill the process and wait for its end; a message that it had sent whole can still be read."""
        self.process.kill()
        self.process.join()


@contextmanager
def _deaf() -> Iterator[None]:
    """Block SIGINT: a process that starts meanwhile never hears it, even before its first line runs; this one later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # its own start unblocks SIGINT
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Pool:
    """`count` workers under `orders`. `results` is the whole of its use; `close` ends it."""

    def __init__(self, orders: Orders, count: int, should_stop: Callable[[], bool] = lambda: False) -> None:
        for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ.setdefault(name, "1")  # the workers are the threads
        self._orders = orders
        self._should_stop = should_stop
        self._workers = [_Worker(orders) for _ in range(count)]
        self._waiting: deque[_Job] = deque()
        self._stillborn = 0
        self._held = 0
        """Bytes of documents and results in memory."""

    def results(self, documents: Iterator[Document]) -> Iterator[tuple[Document, Result]]:
        """Each document with its result, in order. Ends early when told to stop; what was in work is then left out."""
        window: deque[_Job] = deque()
        more = True
        while not self._should_stop():
            while more and len(window) < _AHEAD * len(self._workers) and self._held < _AHEAD_BYTES:
                document = next(documents, None)
                if document is None:
                    more = False
                    break
                job = _Job(document)
                self._held += job.size
                window.append(job)
                if document.failure is not None or document.copied:
                    job.settle(Result(failure=document.failure))
                else:
                    self._waiting.append(job)
                    self._feed()
                if window[0].result is not None:
                    break
            while window and window[0].result is not None:
                job = window.popleft()
                self._held -= job.size
                yield job.document, job.result or Result()
                if self._should_stop():
                    return
            if not window and not more:
                return
            self._feed()
            if window and window[0].result is None:
                self._listen()

    def close(self) -> None:
        """End all workers, at once."""
        for worker in self._workers:
            worker.wire.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def _feed(self) -> None:
        for worker in self._workers:
            if not worker.ready or not self._waiting:
                continue
            if not worker.jobs:
                worker.give(self._bundle(_BUNDLE_BYTES))
            elif len(worker.jobs) <= min(worker.last, _FEW):  # the last bundle has been read: the pipe is empty
                head = self._waiting[0]
                if head.size < _UNREAD and not head.attempts and not worker.jobs[0].attempts:
                    worker.give(self._bundle(_UNREAD))

    def _bundle(self, most: int) -> list[_Job]:
        """The next few jobs; one that has taken a worker down goes alone, so that no other can be blamed for it."""
        bundle = [self._waiting.popleft()]
        size = bundle[0].size
        share = 1 + len(self._waiting) // (2 * len(self._workers))
        while (
            self._waiting
            and len(bundle) < min(share, _BUNDLE_COUNT)
            and not bundle[-1].attempts
            and not self._waiting[0].attempts
            and size + self._waiting[0].size < most
        ):
            bundle.append(self._waiting.popleft())
            size += bundle[-1].size
        return bundle

    def _listen(self) -> None:
        """Take what workers have sent, or wait for it; then look for those that are dead or hang."""
        now = monotonic()
        busy = [worker for worker in self._workers if worker.ready and worker.jobs]
        left = min([_BEAT, *(worker.since + self._orders.timeout - now for worker in busy)])
        heard = wait([worker.wire for worker in self._workers], max(0.0, left))
        for place, worker in enumerate(self._workers):
            if worker.wire in heard and not self._take(worker):
                self._bury(place)
        now = monotonic()
        for place, worker in enumerate(self._workers):
            if worker.ready and worker.jobs and now - worker.since > self._orders.timeout and not worker.wire.poll():
                self._give_up(place)

    def _take(self, worker: _Worker) -> bool:
        """Take all whole messages of a worker. False if it is dead."""
        try:
            while worker.wire.poll():
                message = worker.wire.recv_bytes()
                if not worker.ready and message == READY:
                    worker.ready = True
                    self._stillborn = 0
                else:
                    self._settle(worker, _RESULT.decode(message))
                    worker.since = monotonic()
        except (EOFError, OSError):
            return False
        self._feed()
        return True

    def _bury(self, place: int) -> None:
        """Replace a worker that died by itself; the document it was at is tried again, a few times."""
        worker = self._workers[place]
        worker.end()
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn > _STILLBORN:
                raise WorkerError(f"workers die before they are ready, exit code {worker.process.exitcode}")
        if worker.jobs:
            head = worker.jobs[0]
            head.attempts += 1
            if head.attempts >= _ATTEMPTS:
                code = worker.process.exitcode
                told = f"{head.document.name}: its worker died {_ATTEMPTS} times, exit code {code}"
                self._settle(worker, Result(failure=Failure("WorkerDied", told, worker.stage)))
        self._replace(place)

    def _give_up(self, place: int) -> None:
        """Kill a worker whose document has taken too long."""
        worker = self._workers[place]
        head = worker.jobs[0]
        worker.end()
        self._take(worker)
        if head.result is None:
            told = f"{head.document.name}: took over {self._orders.timeout:g} seconds: leave it out, or raise --timeout"
            self._settle(worker, Result(failure=Failure("Timeout", told, worker.stage)))
        self._replace(place)

    def _settle(self, worker: _Worker, result: Result) -> None:
        job = worker.jobs.popleft()
        self._held -= job.size
        job.settle(result)
        self._held += job.size

    def _replace(self, place: int) -> None:
        worker = self._workers[place]
        self._waiting.extendleft(reversed(worker.jobs))
        worker.wire.close()
        self._workers[place] = _Worker(self._orders)
