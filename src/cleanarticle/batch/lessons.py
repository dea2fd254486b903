"""What the first pass takes from each document, and the file it makes of that: site profiles and near-duplicates."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from ..core.draft import Draft
from ..sites.lines import Sketch, sketch
from ..sites.profile import MOST_DOCUMENTS, name_of
from ..sites.store import StoredSites, Twin, save
from ..sites.stories import alike
from .documents import Document

TWINS: Final = 0.8
"""Similarity from which a document is reported as a near-duplicate."""


class Lesson(Struct, frozen=True, array_like=True):
    """One document: its site, its name and id in the run, and its sketch."""

    site: str
    name: str
    id: str
    sketch: Sketch


_LESSON: Final = msgspec.msgpack.Decoder(Lesson)
_SKETCH: Final = msgspec.msgpack.Decoder(Sketch)
_ENCODE: Final = msgspec.msgpack.Encoder().encode


def group_of(document: Document) -> str:
    """The site of a document that neither url nor record names: the folder it lies in, or the file that holds it."""
    return f"{document.output.rpartition('/')[0]}/"


def lesson(draft: Draft, document: Document, id: str) -> bytes:
    """The lesson of a first draft, as it is sent."""
    return _ENCODE(Lesson(name_of(draft), document.name, id, sketch(draft)))


class Spool:
    """Lessons on disk, beside the output, until the last is in: a run of any size is learned in little memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.unlink(missing_ok=True)
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA journal_mode = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(
            "CREATE TABLE lesson (site TEXT, document BLOB, sketch BLOB, PRIMARY KEY (site, document)) WITHOUT ROWID"
        )
        self._connection.execute("CREATE TABLE told (id TEXT, name TEXT, document BLOB, signature BLOB)")

    def add(self, packed: bytes) -> None:
        """Take one lesson."""
        taken = _LESSON.decode(packed)
        self._keep(taken.site, taken.sketch)
        told = (taken.id, taken.name, _key(taken.sketch), taken.sketch.signature)
        self._connection.execute("INSERT INTO told VALUES (?, ?, ?, ?)", told)

    def merge(self, sites: StoredSites) -> None:
        """Take what another file has learned."""
        for name in sites.names():
            for one in sites.sketches(name):
                self._keep(name, one)

    def finish(self, path: Path, *, twins: bool = True) -> None:
        """Write what was learned, with the run's near-duplicates or without."""
        save(path, self._sites(), self._twins() if twins else ())

    def _keep(self, site: str, one: Sketch) -> None:
        row = (site, _key(one), _ENCODE(one))
        self._connection.execute("INSERT OR IGNORE INTO lesson VALUES (?, ?, ?)", row)

    def close(self) -> None:
        """Throw the spool away."""
        self._connection.close()
        self._path.unlink(missing_ok=True)

    def _sites(self) -> Iterator[tuple[str, Iterable[Sketch]]]:
        """Each site with its sample, sorted."""
        names = [name for (name,) in self._connection.execute("SELECT DISTINCT site FROM lesson ORDER BY site")]
        for name in names:
            with closing(
                self._connection.execute(
                    "SELECT sketch FROM lesson WHERE site = ? ORDER BY document LIMIT ?", (name, MOST_DOCUMENTS)
                )
            ) as rows:
                yield name, [_SKETCH.decode(packed) for (packed,) in rows]

    def _twins(self) -> Iterator[Twin]:
        """Each document that is nearly one of a smaller id, with the most alike of those."""
        rows = self._connection.execute("SELECT id, name, document, signature FROM told")
        told = (((id, name), signature or _whole(document)) for id, name, document, signature in rows)
        best: dict[tuple[str, str], tuple[float, str]] = {}
        for (first, _), other, similarity in alike(told, TWINS):
            if other not in best or (-similarity, first) < (-best[other][0], best[other][1]):
                best[other] = similarity, first
        return (Twin(other[1], of, similarity) for other, (similarity, of) in sorted(best.items()))


def _key(one: Sketch) -> bytes:
    """The document's hash as bytes that sort as the number does."""
    return one.document.to_bytes(8, "big")


def _whole(document: bytes) -> bytes:
    """The signature of a text too short for one: equal only to that of the same text."""
    return document * 32
