"""CSV and TSV: a document a row, its fields named by the first one (RFC 4180, and what spreadsheets make of it)."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from ...errors import InputError
from ...sources.decode import decode
from ...sources.programs import ANY
from ..documents import Document, Failure
from ..inputs import File
from ..limits import unpack
from ..wide import narrowed
from .parts import Reading, broken, declared_columns, piece

_HEAD: Final = 1 << 16
_MARKS: Final = ",;\t|"
"""What stands between cells: spreadsheets take the semicolon where the comma is in numbers."""
_OWN: Final = ("id", "url", "site")


def read_table(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """A document a row, read as a JSON record of the same fields. Rows count from 1, the names aside.

    A row of more cells than there are names fails alone: a mark of its text parts it, and some of it would be lost.
    """
    inner = narrowed(unpack(stream, "", file.name), file.name)
    first = inner.peek(_HEAD).split(b"\n", 1)[0].decode("utf-8", "replace")
    csv.field_size_limit(reading.most)  # of the process; the library knows no other limit
    lines = io.TextIOWrapper(inner, "utf-8-sig", "surrogateescape", newline="")
    rows = csv.reader(lines, delimiter=max(_MARKS, key=first.count))
    try:
        names = _names(next(rows, []), reading)
        declared_columns(file, names, reading)
        for number, cells in enumerate(rows, 1):
            if len(cells) > len(names):
                told = f"{file.name}#{number}: {len(cells)} cells for {len(names)} columns: put the text in quotes"
                yield broken(file, f"#{number}", Failure("InputError", told, "read"))
            elif cells:
                record = {name: _text(cell) for name, cell in zip(names, cells, strict=False) if cell}
                yield piece(file, number, msgspec.json.encode(record), form="record")
    except csv.Error as error:
        raise InputError(f"{file.name}: no table after line {rows.line_num}: {error}") from error


def _names(cells: list[str], reading: Reading) -> list[str]:
    """The names of the columns; those that are read also where they are written "Text" or "URL"."""
    names = [_text(cell).strip() for cell in cells]
    known = {reading.html_field, reading.text_field, *_OWN, *ANY.names} - set(names)
    return [name.lower() if name.lower() in known else name for name in names]


def _text(cell: str) -> str:
    """A cell, in the encoding that its own bytes tell if they are not UTF-8."""
    try:
        cell.encode()
    except UnicodeEncodeError:
        return decode(cell.encode("utf-8", "surrogateescape")).text
    return cell
