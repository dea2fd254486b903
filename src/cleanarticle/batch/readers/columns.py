"""Parquet: a document a row (extra "parquet")."""

from collections.abc import Iterator
from typing import BinaryIO, Final, Literal

from ...errors import InputError
from ..documents import Document, Failure
from ..inputs import File
from .parts import Reading, broken, piece

_ROWS: Final = 32
"""Rows in memory at a time: pages are large."""


def read_parquet(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """A document a row: its HTML or text column; id and url if there are such columns. Rows count from 1."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise InputError(f"{file.name}: Parquet needs pyarrow: pip install 'cleanarticle[parquet]'") from error
    try:
        table = pq.ParquetFile(stream)
        there = set(table.schema_arrow.names)
        if not there & {reading.html_field, reading.text_field}:
            raise InputError(
                f"{file.name}: no column {reading.html_field!r} or {reading.text_field!r}: "
                "say which ones hold the documents with --html-field, --text-field"
            )
        wanted = [name for name in (reading.html_field, reading.text_field, "id", "url") if name in there]
        number = 0
        for batch in table.iter_batches(batch_size=_ROWS, columns=wanted):
            for row in batch.to_pylist():
                number += 1
                yield _row(file, number, row, reading)
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise InputError(f"{file.name}: not readable Parquet: {error}") from error


def _row(file: File, number: int, row: dict[str, object], reading: Reading) -> Document:
    id, url = row.get("id"), row.get("url")
    for field, kind in _fields(reading):
        data = row.get(field)
        if data is None:
            continue
        raw = data if isinstance(data, bytes) else str(data).encode("utf-8", "replace")
        return piece(
            file, number, raw, kind=kind, id=None if id is None else str(id), url=None if url is None else str(url)
        )
    told = f"{file.name}#{number}: neither {reading.html_field!r} nor {reading.text_field!r} holds anything"
    return broken(file, f"#{number}", Failure("InputError", told, "read"))


def _fields(reading: Reading) -> tuple[tuple[str, Literal["html", "text"]], ...]:
    return ((reading.html_field, "html"), (reading.text_field, "text"))
