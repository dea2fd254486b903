"""Site profiles by parts: an engine learns batches of rows, then merges what they tell of one site.

A part is a row of `site` and `profile`: the name of a site, and the pickled profile of that site alone.
"""

import pickle
from collections.abc import Iterable, Iterator
from functools import reduce
from typing import TYPE_CHECKING

from .. import Cleaner, SiteProfile
from ..extras import extra
from .arrow import rows_of
from .rows import Columns

if TYPE_CHECKING:
    from ..core.draft import Draft

with extra("parquet"):
    import pyarrow as pa


def learn_table(table: pa.Table, columns: Columns) -> pa.Table:
    """The parts of the sites of a table of documents."""
    return _parts(SiteProfile.learn(_drafts(table, columns)))


def learn_batches(batches: Iterable[pa.RecordBatch], columns: Columns) -> Iterator[pa.RecordBatch]:
    """The parts of the sites of a stream of batches."""
    drafts = (draft for batch in batches for draft in _drafts(pa.table(batch), columns))
    yield from _parts(SiteProfile.learn(drafts)).to_batches()


def merge_parts(parts: pa.Table) -> pa.Table:
    """The one part that parts of one site make together."""
    return _parts(reduce(SiteProfile.merge, map(_unpacked, parts["profile"].to_pylist()), SiteProfile()))


def profile_of(parts: Iterable[bytes]) -> SiteProfile:
    """The profile of all sites, of one part each."""
    single = map(_unpacked, parts)
    return SiteProfile({name: one.sketches(name) for one in single for name in one.names()})


def _drafts(table: pa.Table, columns: Columns) -> "Iterator[Draft]":
    """The documents that can be read; what cannot teaches nothing."""
    reader = Cleaner()
    for row in rows_of(table, columns):
        if isinstance(row.data, str | bytes):
            try:
                yield reader.read(row.data, kind=row.kind, url=row.url, site=row.site)[0]
            except Exception:  # cleaning will say what is wrong with it
                continue


def _parts(profile: SiteProfile) -> pa.Table:
    names = profile.names()
    packed = [pickle.dumps(SiteProfile({name: profile.sketches(name)})) for name in names]
    return pa.table({"site": pa.array(names, pa.string()), "profile": pa.array(packed, pa.binary())})


def _unpacked(part: bytes) -> SiteProfile:
    made: SiteProfile = pickle.loads(part)
    return made
