"""Lessons on disk, beside the output, until the last is in: a run of any size is learned in little memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from time import monotonic
from typing import Final

import msgspec

from ..sites.lines import Sketch
from ..sites.profile import MOST_DOCUMENTS
from ..sites.store import StoredSites, save
from . import journal as journals
from .documents import Document, Result
from .lessons import Lesson
from .twins import twins

_COMMIT_EVERY: Final = 1.0
"""Seconds between two commits: at most these are learned again after a kill."""
_COUNTED: Final = 100_000
"""Sites whose documents are counted; of more, some keep a few lessons too many for a while."""
_SCHEMA: Final = """
CREATE TABLE lesson (site TEXT, document BLOB, sketch BLOB, PRIMARY KEY (site, document)) WITHOUT ROWID;
CREATE TABLE told (id TEXT, name TEXT, signature BLOB);
CREATE TABLE state (key TEXT, done INTEGER, chain TEXT);
"""
_LESSON: Final = msgspec.msgpack.Decoder(Lesson)
_SKETCH: Final = msgspec.msgpack.Decoder(Sketch)
_ENCODE: Final = msgspec.msgpack.Encoder().encode


class Spool:
    """The lessons of the first `done` documents. A kill at any moment leaves those of the last commit.

    `path` is that of the profile to be written. Raises sqlite3.Error if the disk is full.
    """

    def __init__(self, path: Path, key: dict[str, str]) -> None:
        self._path = path
        fresh = begun(path) is None
        if fresh:
            drop(path)
        self._connection = sqlite3.connect(_beside(path))
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # else a disk of the network is none for WAL
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        if fresh:
            self._connection.executescript(_SCHEMA)
            told = (msgspec.json.encode(key).decode(), 0, journals.START)
            self._connection.execute("INSERT INTO state VALUES (?, ?, ?)", told)
            self._connection.commit()
        self.done, self.chain = self._connection.execute("SELECT done, chain FROM state").fetchone()
        self._committed = monotonic()
        self._counts: dict[str, int] = {}
        self._cuts: dict[str, bytes] = {}

    def take(self, document: Document, result: Result) -> None:
        """The next document; one that could not be read teaches nothing."""
        if result.failure is None:
            taken = _LESSON.decode(result.article)
            self._keep(taken.site, taken.sketch)
            signature = taken.sketch.signature or _whole(taken.sketch)
            self._connection.execute("INSERT INTO told VALUES (?, ?, ?)", (taken.id, taken.name, signature))
        self.done += 1
        self.chain = journals.link(self.chain, document)
        if monotonic() - self._committed > _COMMIT_EVERY:
            self.commit()

    def commit(self) -> None:
        """All taken so far is kept whatever happens."""
        self._connection.execute("UPDATE state SET done = ?, chain = ?", (self.done, self.chain))
        self._connection.commit()
        self._committed = monotonic()

    def merge(self, sites: StoredSites) -> None:
        """Take what another file has learned."""
        for name in sites.names():
            for one in sites.sketches(name):
                self._keep(name, one)

    def finish(self, *, near_duplicates: bool = True) -> None:
        """Write the profile, with the run's near-duplicates or without."""
        self.commit()
        save(self._path, self._sites(), twins(self._connection) if near_duplicates else ())

    def close(self) -> None:
        """Let go of the file. What was not committed is learned again."""
        self._connection.close()

    def _keep(self, site: str, one: Sketch) -> None:
        """Keep a lesson, if it is among the site's smallest hashes so far: others are not in its sample."""
        key = _key(one)
        if key > self._cuts.get(site, b"\xff" * 8):
            return
        row = (site, key, _ENCODE(one))
        if not self._connection.execute("INSERT OR IGNORE INTO lesson VALUES (?, ?, ?)", row).rowcount:
            return
        if site not in self._counts:
            if len(self._counts) >= _COUNTED:
                self._counts.clear()
                self._cuts.clear()
            counting = "SELECT count(*) FROM lesson WHERE site = ?"
            self._counts[site] = self._connection.execute(counting, (site,)).fetchone()[0] - 1
        self._counts[site] += 1
        if self._counts[site] > 2 * MOST_DOCUMENTS:
            self._cut(site)

    def _cut(self, site: str) -> None:
        last = "SELECT document FROM lesson WHERE site = ? ORDER BY document LIMIT 1 OFFSET ?"
        (cut,) = self._connection.execute(last, (site, MOST_DOCUMENTS - 1)).fetchone()
        self._connection.execute("DELETE FROM lesson WHERE site = ? AND document > ?", (site, cut))
        self._counts[site], self._cuts[site] = MOST_DOCUMENTS, cut

    def _sites(self) -> Iterator[tuple[str, Iterable[Sketch]]]:
        """Each site with its sample, sorted."""
        for (name,) in self._connection.execute("SELECT DISTINCT site FROM lesson ORDER BY site"):
            sample = "SELECT sketch FROM lesson WHERE site = ? ORDER BY document LIMIT ?"
            with closing(self._connection.execute(sample, (name, MOST_DOCUMENTS))) as rows:
                yield name, [_SKETCH.decode(packed) for (packed,) in rows]


def begun(path: Path) -> dict[str, str] | None:
    """The key of the run that left a spool beside the profile `path`; None if none did, or none that can be read."""
    if not _beside(path).exists():
        return None
    with suppress(sqlite3.Error, msgspec.DecodeError, TypeError), closing(sqlite3.connect(_beside(path))) as connection:
        (key,) = connection.execute("SELECT key FROM state").fetchone()
        return msgspec.json.decode(key, type=dict[str, str])
    return None


def drop(path: Path) -> None:
    """Throw the spool beside the profile `path` away."""
    spool = _beside(path)
    for suffix in ("-wal", "-shm", ""):
        spool.with_name(f"{spool.name}{suffix}").unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.spool")


def _key(one: Sketch) -> bytes:
    """The document's hash as bytes that sort as the number does."""
    return one.document.to_bytes(8, "big")


def _whole(one: Sketch) -> bytes:
    """The signature of a text too short for one: equal only to that of the same text."""
    return _key(one) * 32
