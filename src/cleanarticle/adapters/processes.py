"""Worker processes for those who have none of their own: plain Python, pandas, polars and Scrapy."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import Final

from .. import Cleaner
from ..errors import InputError
from .rows import Outcome, Row, clean_row, freeze, thaw

_CHUNK: Final = 32
"""Rows that are sent to a worker at once."""
_AHEAD: Final = 3
"""Chunks a worker that are under way or wait to be given back: more rows than these are not asked for."""
DIED: Final = "its worker died: perhaps the machine ran out of memory"

_Waiting = deque[tuple[Sequence[Row], Future[list[Outcome]]]]


def clean_rows(rows: Iterable[Row], cleaner: Cleaner, workers: int = 1) -> Iterator[Outcome]:
    """What came of each row, in order. More than one worker are processes, which start anew with each call.

    Rows are asked for as they are worked on, so that there may be any number of them. If a worker dies, the rows it
    may have died of are cleaned one by one: only the one that kills is lost, and says so.
    Raises InputError if `workers` is no number.
    """
    if not isinstance(workers, int):
        raise InputError(f"workers={workers!r}: {type(workers).__name__} is no int: give a number of processes")
    if workers <= 1:
        for row in rows:
            yield clean_row(cleaner, row)
        return
    frozen, chunks, waiting = freeze(cleaner), _chunks(rows), _Waiting()
    running = pool(workers)
    try:
        while True:
            for chunk in islice(chunks, workers * _AHEAD - len(waiting)):
                waiting.append((chunk, running.submit(clean_frozen, frozen, chunk)))
            if not waiting:
                return
            oldest, found = waiting.popleft()
            try:
                outcomes = found.result()
            except BrokenProcessPool:
                outcomes = list(_one_by_one(frozen, oldest))
                running = pool(workers)
                waiting = _Waiting((chunk, running.submit(clean_frozen, frozen, chunk)) for chunk, _ in waiting)
            yield from outcomes
    finally:
        running.shutdown(cancel_futures=True)


def pool(workers: int) -> ProcessPoolExecutor:
    """Processes that inherit nothing: engines run threads, and a fork would copy their locks."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def clean_frozen(frozen: bytes, rows: Iterable[Row]) -> list[Outcome]:
    """What came of each row, by the warm cleaner of this process."""
    cleaner = thaw(frozen)
    return [clean_row(cleaner, row) for row in rows]


def _one_by_one(frozen: bytes, rows: Sequence[Row]) -> Iterator[Outcome]:
    """What came of each row by a worker that holds no other: if it dies, that row is to blame."""
    alone = pool(1)
    for row in rows:
        try:
            yield from alone.submit(clean_frozen, frozen, [row]).result()
        except BrokenProcessPool:
            alone = pool(1)
            yield Outcome(error=DIED)
    alone.shutdown()


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk
