"""The first pass over the inputs: what a run wants to know of all documents before it cleans the first."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic
from typing import Final

from msgspec.structs import replace

from ..sites import StoredSites
from .documents import Document
from .feed import Feed
from .inputs import File
from .lessons import Spool
from .pool import Pool
from .progress import Teller
from .tally import Tally

_PATIENCE: Final = 2.0
"""Seconds that measuring the inputs may take: it only serves the time left."""


def measure(files: Iterator[File]) -> int | None:
    """Bytes of all inputs; None if stdin is among them or counting takes too long."""
    began = monotonic()
    total = 0
    for file in files:
        if file.path == "-" or monotonic() - began > _PATIENCE:
            return None
        total += file.size
    return total


def can_be_read_twice(inputs: Iterable[str]) -> bool:
    """False if stdin or a pipe is named among the inputs: what it gives must go to the cleaner."""
    return not any(name == "-" or Path(name).is_fifo() for name in inputs)


def learn_sites(
    pool: Pool,
    feed: Feed,
    path: Path,
    teller: Teller,
    stop: Callable[[], bool],
    *,
    known: Iterable[StoredSites] = (),
    twins: bool = True,
) -> int:
    """Read all documents once and write what their sites have in common, and which are near-duplicates, to `path`.

    What cannot be read teaches nothing. The same documents give the same bytes, whatever their order and the workers.
    `known` is added to it. Returns how many documents were read; if told to stop it writes nothing.
    """
    counted = Tally()
    teller.start(0)
    with closing(Spool(path.with_name(f"{path.name}.spool"))) as spool:
        for _, result in pool.results(_to_learn(feed)):
            counted.documents += 1
            if result.failure is None:
                spool.add(result.article)
            teller.update(counted, feed.share())
        teller.stop()
        if not stop():
            for sites in known:
                spool.merge(sites)
            spool.finish(path, twins=twins)
    return counted.documents


def _to_learn(documents: Feed) -> Iterator[Document]:
    for document in documents:
        yield replace(document, learned=True)
