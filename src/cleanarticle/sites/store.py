"""Profiles as a file: SQLite, one row a site, so that a worker reads only the sites it meets."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cached_property
from pathlib import Path
from typing import Final

import msgspec
import zstandard
from msgspec import Struct
from msgspec.structs import astuple

from ..errors import ConfigError
from .known import Known
from .lines import Sketch
from .profile import SiteProfile
from .prose_signature import ALGORITHM

_FORMAT: Final = "2"
_CACHED: Final = 4096
"""Documents whose sketches a reader keeps unpacked: about 40 MB."""
_LEVEL: Final = 3
_MAGIC: Final = b"SQLite format 3\0"


class Twin(Struct, frozen=True):
    """A document, by its name in the run, that is nearly the article with the id `of`; similarity 0 to 1."""

    name: str
    of: str
    similarity: float


class StoredSites:
    """A file of profiles, opened when first asked and read site by site. Read-only; pickles as its path.

    Raises ConfigError for a file that is none.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._cache: dict[str, Known | None] = {}
        self._held = 0

    def __reduce__(self) -> tuple[type["StoredSites"], tuple[Path]]:
        return StoredSites, (self.path,)

    @cached_property
    def _file(self) -> sqlite3.Connection:
        return _open(self.path)

    def names(self) -> tuple[str, ...]:
        """All sites, sorted."""
        return tuple(name for (name,) in self._file.execute("SELECT name FROM site ORDER BY name"))

    def sketches(self, site: str) -> tuple[Sketch, ...]:
        """The remembered documents of a site, sorted; none if the file does not know it."""
        row = self._file.execute("SELECT documents FROM site WHERE name = ?", (site,)).fetchone()
        return _unpack(row[0], self.path) if row else ()

    def of(self, site: str) -> Known | None:
        """What is known of a site; None if nothing is."""
        if site and site not in self._cache:
            sketches = self.sketches(site)
            if self._held + len(sketches) > _CACHED:
                self._cache.clear()
                self._held = 0
            self._held += len(sketches)
            self._cache[site] = Known(sketches) if sketches else None
        return self._cache.get(site)

    def twin(self, name: str) -> Twin | None:
        """The article that a document of the run nearly is."""
        row = self._file.execute("SELECT name, of, similarity FROM twin WHERE name = ?", (name,)).fetchone()
        return Twin(*row) if row else None

    def profile(self) -> SiteProfile:
        """All of it, in memory: to merge it with another."""
        return SiteProfile({name: self.sketches(name) for name in self.names()})


def save(path: Path, sites: Iterable[tuple[str, Iterable[Sketch]]], twins: Iterable[Twin] = ()) -> None:
    """Write profiles, given in sorted order: equal ones give equal bytes. Replaces the file once it is whole."""
    aside = path.with_name(f"{path.name}.aside")
    aside.unlink(missing_ok=True)
    with closing(sqlite3.connect(aside)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
        connection.execute("CREATE TABLE site (name TEXT PRIMARY KEY, documents BLOB)")
        connection.execute("CREATE TABLE twin (name TEXT PRIMARY KEY, of TEXT, similarity REAL) WITHOUT ROWID")
        connection.executemany("INSERT INTO about VALUES (?, ?)", [("format", _FORMAT), ("signature", ALGORITHM)])
        connection.executemany("INSERT INTO site VALUES (?, ?)", ((name, _pack(found)) for name, found in sites))
        connection.executemany("INSERT INTO twin VALUES (?, ?, ?)", map(astuple, twins))
        connection.commit()
    os.replace(aside, path)


def save_profile(path: Path, profile: SiteProfile) -> None:
    """Write a profile."""
    save(path, ((name, profile.sketches(name)) for name in profile.names()))


def _open(path: Path) -> sqlite3.Connection:
    told = f"{path}: not a file that `cleanarticle learn` has written"
    try:
        with open(path, "rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                raise ConfigError(told)
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        about = dict(connection.execute("SELECT key, value FROM about"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except sqlite3.Error as error:
        raise ConfigError(f"{told} ({error})") from error
    if about != {"format": _FORMAT, "signature": ALGORITHM}:
        raise ConfigError(f"{path}: learned by another version ({about}): learn again")
    return connection


def _pack(sketches: Iterable[Sketch]) -> bytes:
    raw = msgspec.msgpack.encode(list(sketches))
    return zstandard.ZstdCompressor(level=_LEVEL).compress(raw)


def _unpack(packed: bytes, path: Path) -> tuple[Sketch, ...]:
    try:
        raw = zstandard.ZstdDecompressor().decompress(packed)
        return tuple(msgspec.msgpack.decode(raw, type=list[Sketch]))
    except (zstandard.ZstdError, msgspec.DecodeError) as error:
        raise ConfigError(f"{path}: damaged: {error}: learn again") from error
