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
from .journal import check_key, pass_over
from .pool import Pool
from .progress import Teller
from .spool import Spool, begun
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
    key: dict[str, str],
    teller: Teller,
    stop: Callable[[], bool],
    *,
    known: Iterable[StoredSites] = (),
    near_duplicates: bool = True,
) -> int:
    """Read all documents once and write what their sites have in common, and which are near-duplicates, to `path`.

    What cannot be read teaches nothing. The same documents give the same bytes, whatever their order and the workers.
    `known` is added to it. Returns how many documents were read. If told to stop it writes nothing; the next call
    under the same `key` goes on. The spool stays until `spool.drop`. Raises ConfigError if inputs or key are others.
    """
    found = begun(path)
    if found is not None:
        check_key(path, key, found)
    documents = iter(feed)
    with closing(Spool(path, key)) as spool:
        pass_over(documents, spool.done, spool.chain, path)
        counted = Tally(documents=spool.done)
        teller.start(spool.done, "learning", feed.share() or 0.0)
        for document, result in pool.results(_to_learn(documents)):
            spool.take(document, result)
            counted.documents += 1
            teller.update(counted, feed.share())
        teller.stop()
        if stop():
            spool.commit()
        else:
            for sites in known:
                spool.merge(sites)
            spool.finish(near_duplicates=near_duplicates)
    return counted.documents


def _to_learn(documents: Iterator[Document]) -> Iterator[Document]:
    for document in documents:
        yield replace(document, learned=True)
