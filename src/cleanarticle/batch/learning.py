"""`cleanarticle learn`: the first pass alone, into a file that lasts."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from msgspec import Struct

from ..sites import StoredSites
from .feed import Feed
from .journal import DiskError, told_of
from .lock import locked
from .plan import Plan, companion, key_of
from .pool import Pool
from .progress import Teller
from .signals import Stop, caught
from .spool import drop
from .survey import learn_sites, measure
from .worker import Orders


class Learned(Struct, frozen=True):
    """How many documents were read, how many sites the file knows, and the signal that ended the work, if one did."""

    documents: int
    sites: int
    signal: int = 0


def learn(plan: Plan, merged: Sequence[Path], teller: Teller) -> Learned:
    """Learn all inputs of a plan and what the files `merged` hold, into `plan.output`.

    Raises ConfigError for a file that is no profile, DiskError if the output cannot be written.
    """
    known = [StoredSites(path) for path in merged]
    for sites in known:
        sites.names()  # what is wrong with a file is told before anything is read
    orders = Orders(config=plan.config, reading=plan.reading(), timeout=plan.timeout, memory=plan.memory)
    stop = Stop()
    try:
        plan.output.parent.mkdir(parents=True, exist_ok=True)
        with locked(companion(plan.output, "lock")), caught(stop), closing(Pool(orders, plan.workers, stop)) as pool:
            feed = Feed(plan.files(), plan.reading(), measure(plan.files()))
            if plan.restart:
                drop(plan.output)
            documents = learn_sites(
                pool, feed, plan.output, key_of(plan), teller, stop, known=known, near_duplicates=False
            )
            if not stop():
                drop(plan.output)
    except (OSError, sqlite3.OperationalError) as error:
        raise DiskError(told_of(plan.output, error)) from error
    return Learned(documents, 0 if stop() else len(StoredSites(plan.output).names()), stop.signal)
