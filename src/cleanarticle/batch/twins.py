"""Near-duplicates among all documents of a run: found by SQLite, on the disk, for there may be millions."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final

from ..sites.prose_signature import SIZE, similarity
from ..sites.store import Twin

TWINS: Final = 0.8
"""Similarity from which a document is reported as a near-duplicate."""
_BAND: Final = 16
"""Bytes of a signature, four of its integers, that two documents must have alike to be compared."""
_MEET: Final = """
INSERT OR IGNORE INTO met
SELECT rank, first FROM (SELECT rank, min(rank) OVER (PARTITION BY substr(signature, ?, ?)) AS first FROM ranked)
WHERE first < rank
"""
_PAIRS: Final = """
SELECT other.name, first.id, other.signature, first.signature
FROM met JOIN ranked AS other ON other.rank = met.other JOIN ranked AS first ON first.rank = met.first
ORDER BY met.other, met.first
"""


def twins(connection: sqlite3.Connection) -> Iterator[Twin]:
    """Each document of the table `told` (id, name, signature) that is nearly one of a smaller id, with the most alike.

    Documents of one band are compared with its smallest alone, so that a thousand copies give a thousand pairs; two of
    similarity s meet in one of the 16 bands with probability 1 - (1 - s^4)^16.
    """
    connection.executescript("""
        DROP TABLE IF EXISTS ranked;
        DROP TABLE IF EXISTS met;
        CREATE TABLE ranked (rank INTEGER PRIMARY KEY, id TEXT, name TEXT, signature BLOB);
        CREATE TABLE met (other INTEGER, first INTEGER, PRIMARY KEY (other, first)) WITHOUT ROWID;
        INSERT INTO ranked (id, name, signature) SELECT id, name, signature FROM told ORDER BY id, name;
    """)
    for at in range(1, 4 * SIZE, _BAND):
        connection.execute(_MEET, (at, _BAND))
    pairs = ((name, of, similarity(one, other)) for name, of, one, other in connection.execute(_PAIRS))
    for name, found in groupby(pairs, key=itemgetter(0)):
        _, of, best = max(found, key=itemgetter(2))  # of equals the first, which has the smallest id
        if best >= TWINS:
            yield Twin(name, of, best)
