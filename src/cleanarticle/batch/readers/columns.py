"""Parquet: a document a row (extra "parquet")."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, Final, Literal

import msgspec

from ...errors import InputError
from ...extras import extra
from ...sources.programs import ANY
from ..documents import Document, Failure
from ..inputs import File
from ..limits import refuse_bomb
from .parts import Reading, broken, declared_columns, piece

if TYPE_CHECKING:
    import pyarrow.parquet as pq

_ROWS: Final = 32
_ROWS_BYTES: Final = 1 << 24
"""Rows in memory at a time, and what they may take by what the file says: pages are large."""


def read_parquet(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """A document a row: its HTML or text column; id and url if there are such columns. Rows count from 1.

    Columns of another program's records are read as those records are.
    """
    with extra("parquet", file.name):
        import pyarrow as pa
        import pyarrow.parquet as pq
    try:
        table = pq.ParquetFile(stream)
        there = table.schema_arrow.names
        declared = declared_columns(file, there, reading)
        fields = [name for name in (reading.html_field, reading.text_field) if name in there]
        types = [table.schema_arrow.field(name).type for name in fields]
        if not declared and not any(map(pa.types.is_binary, types)):  # a page in bytes is no part of a record
            declared = tuple(ANY.names)
        wanted = list(dict.fromkeys(name for name in (*fields, "id", "url", *declared) if name in there))
        flat = [name for name in wanted if not pa.types.is_nested(table.schema_arrow.field(name).type)]
        table = pq.ParquetFile(stream, metadata=table.metadata, read_dictionary=flat)  # one value is not a million
        number = 0
        for group in range(table.num_row_groups):
            size = _rows_at_a_time(file, table.metadata.row_group(group))
            for batch in table.iter_batches(batch_size=size, row_groups=[group], columns=wanted):
                for place in range(batch.num_rows):
                    number += 1
                    row = {name: batch.column(name)[place].as_py() for name in wanted}
                    yield _record(file, number, row) if declared else _row(file, number, row, reading)
    except (pa.ArrowException, UnicodeDecodeError) as error:
        raise InputError(f"{file.name}: not readable Parquet: {error}") from error


def _rows_at_a_time(file: File, group: "pq.RowGroupMetaData") -> int:
    columns = [group.column(number) for number in range(group.num_columns)]
    came_in = sum(column.total_compressed_size for column in columns)
    refuse_bomb(file.name, sum(column.total_uncompressed_size for column in columns), came_in)
    fitting: int = _ROWS_BYTES * group.num_rows // max(1, group.total_byte_size)
    return max(1, min(_ROWS, fitting))


def _row(file: File, number: int, row: dict[str, object], reading: Reading) -> Document:
    id, url = row.get("id"), row.get("url")
    fields: tuple[tuple[str, Literal["html"] | None], ...] = ((reading.html_field, "html"), (reading.text_field, None))
    for field, kind in fields:
        data = row.get(field)
        if data is None:
            continue
        raw = data if isinstance(data, bytes) else str(data).encode("utf-8", "replace")
        return piece(
            file, number, raw, kind=kind, id=None if id is None else str(id), url=None if url is None else str(url)
        )
    told = f"{file.name}#{number}: neither {reading.html_field!r} nor {reading.text_field!r} holds anything"
    return broken(file, f"#{number}", Failure("InputError", told, "read"))


def _record(file: File, number: int, row: dict[str, object]) -> Document:
    """A row that another program made: what it declares goes along."""
    told = {
        name: value.decode("utf-8", "replace") if isinstance(value, bytes) else value for name, value in row.items()
    }
    return piece(file, number, msgspec.json.encode(told, enc_hook=str), form="record")
