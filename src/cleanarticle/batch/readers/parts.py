"""Documents as readers make them: the page of a file, a piece of a file, a piece that cannot be read."""

import os
import zlib
from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from ...errors import InputError
from ...sources.records import keys_read
from ..documents import Document, Failure
from ..inputs import File
from ..limits import most_bytes

_EDGE: Final = 4096


class Reading(Struct, frozen=True):
    """How files are read: field names of records, and the most code points a document may have."""

    html_field: str = "html"
    text_field: str = "text"
    max_chars: int = 20_000_000

    @property
    def most(self) -> int:
        """Bytes that a document may take."""
        return most_bytes(self.max_chars)


def declared_columns(file: File, names: Sequence[str], reading: Reading) -> tuple[str, ...]:
    """The columns of a table that another program's records are read of; none if it is no program's.

    Raises InputError where no column holds documents.
    """
    declared = keys_read(set(names))
    if not declared and not {reading.html_field, reading.text_field} & set(names):
        raise InputError(
            f"{file.name}: no column {reading.html_field!r} or {reading.text_field!r}, only {list(names[:8])}: "
            "say which ones hold the documents with --html-field, --text-field"
        )
    return declared


def checksum(data: bytes) -> str:
    """Length and a sum over both ends: tells another document at another's place, at a cost that does not show."""
    return f"{len(data)}:{zlib.crc32(data[-_EDGE:], zlib.crc32(data[:_EDGE])):08x}"


def page(file: File, data: bytes | None = None) -> Document:
    """A file that is one page: read by the worker, unless its bytes are here already (stdin)."""
    if data is not None:
        name = file.output if file.output.endswith(".json") else f"{file.output}.json"
        return Document(name=file.name, id=file.id, output=name, data=data, packing=file.packing, stamp=checksum(data))
    path = os.fsencode(file.path)
    return Document(name=file.name, id=file.id, output=file.output, path=path, packing=file.packing, stamp=file.stamp)


def piece(
    file: File,
    number: int,
    data: bytes,
    *,
    form: Literal["page", "record", "item"] = "page",
    kind: Literal["html", "text"] | None = None,
    url: str | None = None,
    id: str | None = None,
) -> Document:
    """The document `number` (from 1) of a file that holds many."""
    return Document(
        name=f"{file.name}#{number}",
        id=id or f"{file.id}#{number}",
        named=bool(id),
        output=f"{file.output}/{number:06}.json",
        form=form,
        data=data,
        kind=kind,
        url=url,
        stamp=checksum(data),
    )


def broken(file: File, part: str, failure: Failure) -> Document:
    """A file, or a part of it ("#3"), that cannot be read. It has no output."""
    return Document(name=f"{file.name}{part}", id=f"{file.id}{part}", output="", stamp=file.stamp, failure=failure)
