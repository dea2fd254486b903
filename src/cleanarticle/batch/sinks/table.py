"""Parquet with a nested schema, made of the article's own types (extra "parquet")."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

import msgspec

from ...extras import extra
from ..documents import Document
from ..journal import sync_folder
from ..limits import unpack
from .lines import Lines, taken

_ROWS: Final = 1000
"""Articles a row group."""


class Table:
    """A Parquet file cannot grow: articles go to a spool of compressed lines, the table is made of it at the end."""

    def __init__(self, output: Path) -> None:
        with extra("parquet", str(output)):
            import pyarrow  # noqa: F401
        self._output = output
        self._spool_path = output.with_name(f"{output.name}.spool")
        self._spool = Lines(self._spool_path, "zst")
        self.indent: Final = 0
        self._old: Iterator[bytes] | None = None
        self.add, self.due = self._spool.add, self._spool.due
        self.commit, self.settled = self._spool.commit, self._spool.settled

    def begin(self, marks: dict[str, int], copied: int = 0) -> None:
        """Open the spool, cut back to the last commit."""
        self._spool.begin(marks)
        if copied:
            self._old = islice(rows_of(self._output), copied, None)

    def copy(self, document: Document) -> None:
        """Take over the next row of the old table."""
        if self._old is None:
            self._old = rows_of(self._output)
        self.add(document, taken(self._old, self._output))

    def placed(self) -> bool:
        """True if the spool is whole or already a table."""
        return self._spool.placed() or (
            self._output.exists() and not self._spool_path.with_name(f"{self._spool_path.name}.part").exists()
        )

    def finish(self) -> None:
        """Make the table aside, rename it, remove the spool."""
        if not self._spool.placed() and self.placed():
            return
        self._spool.finish()
        aside = self._output.with_name(f"{self._output.name}.aside")
        _write(self._spool_path, aside)
        os.replace(aside, self._output)
        sync_folder(self._output.parent)
        self._spool_path.unlink()

    def discard(self) -> None:
        """Remove the spool."""
        self._spool.discard()
        self._spool_path.unlink(missing_ok=True)


def _write(spool: Path, path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from ...adapters.arrow import arrow_schema

    schema = arrow_schema()
    with open(spool, "rb") as stream, open(path, "wb") as out:
        with pq.ParquetWriter(out, schema, compression="zstd") as writer:
            rows: list[object] = []
            for line in unpack(stream, "zst", str(spool)):
                rows.append(msgspec.json.decode(line))
                if len(rows) == _ROWS:
                    writer.write_table(pa.Table.from_pylist(rows, schema=schema))
                    rows.clear()
            if rows:
                writer.write_table(pa.Table.from_pylist(rows, schema=schema))
        out.flush()
        os.fsync(out.fileno())


def rows_of(path: Path) -> Iterator[bytes]:
    """The articles of a table, each as JSON."""
    with extra("parquet", str(path)):
        import pyarrow.parquet as pq

    for batch in pq.ParquetFile(path).iter_batches(batch_size=_ROWS):
        for row in batch.to_pylist():
            _unset(row, "blocks")
            if isinstance(source := row.get("source"), dict):  # a table of something else has none
                _unset(source, "fetched")
            yield msgspec.json.encode(row)


def _unset(row: dict[str, object], name: str) -> None:
    """Take out a field that an article leaves out where it has none: a table has all its columns in every row."""
    if row.get(name) is None:
        row.pop(name, None)
