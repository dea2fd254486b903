"""Worker processes for engines that have none of their own: pandas, polars and Scrapy."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, repeat
from multiprocessing import get_context
from typing import Final

from .. import Cleaner
from .rows import Outcome, Row, clean_row, freeze, thaw

_CHUNK: Final = 32
"""Rows that are sent to a worker at once."""


def clean_rows(rows: Iterable[Row], cleaner: Cleaner, workers: int = 1) -> Iterator[Outcome]:
    """What came of each row, in order. More than one worker are processes, which start anew with each call."""
    if workers <= 1:
        for row in rows:
            yield clean_row(cleaner, row)
    else:
        with pool(workers) as running:
            for found in running.map(clean_frozen, repeat(freeze(cleaner)), _chunks(rows)):
                yield from found


def pool(workers: int) -> ProcessPoolExecutor:
    """Processes that inherit nothing: engines run threads, and a fork would copy their locks."""
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"))


def clean_frozen(frozen: bytes, rows: Iterable[Row]) -> list[Outcome]:
    """What came of each row, by the warm cleaner of this process."""
    cleaner = thaw(frozen)
    return [clean_row(cleaner, row) for row in rows]


def _chunks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    left = iter(rows)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk
