"""Files into documents: one module a kind of file, one line a form in READERS."""

import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO, Final, TypeAlias

from ...errors import CleanArticleError, InputError
from ..documents import Document, Failure
from ..inputs import File, Form
from ..limits import unpack
from . import archives, columns, feeds, records, tables, web_archive
from .parts import Reading, broken, page
from .sniffing import form_of_bytes

__all__ = ["READERS", "Reading", "documents"]

Reader: TypeAlias = Callable[[File, BinaryIO, Reading], Iterator[Document]]

READERS: Final[dict[Form, Reader]] = {
    "lines": records.read_lines,
    "json": records.read_json,
    "table": tables.read_table,
    "stories": feeds.read_xml,
    "zip": archives.read_zip,
    "tar": archives.read_tar,
    "parquet": columns.read_parquet,
    "warc": web_archive.read_warc,
}
_BUFFER: Final = 1 << 18
"""Bytes read at a time: a line of JSONL is often longer than a buffer of the usual 8 KB."""
_OWN_DOOR: Final = ("zip", "parquet")
"""Forms that need the file itself, not a stream."""


def documents(file: File, reading: Reading, opened: Callable[[BinaryIO], None] = lambda _: None) -> Iterator[Document]:
    """The documents of a file. What cannot be read comes as a document with its failure; it ends the file, not the run.

    `opened` is called with the file's stream, for those who want to know how far it is read.
    """
    if file.form == "page":
        yield page(file)
        return
    if file.form == "broken":
        yield broken(file, "", Failure("InputError", f"{file.name}: {file.problem}", "read"))
        return
    count = 0
    try:
        for document in _open(file, reading, opened):
            count += 1
            yield document
    except Exception as error:  # whatever a library makes of a hostile file, it is that file's failure
        told = (
            str(error)
            if isinstance(error, CleanArticleError)
            else f"{file.name}: damaged after {count} documents: {error}"
        )
        yield broken(file, f"#{count + 1}", Failure(type(error).__name__, told, "read"))


def _open(file: File, reading: Reading, opened: Callable[[BinaryIO], None]) -> Iterator[Document]:
    if file.path == "-":
        yield from _stream(file, sys.stdin.buffer, reading)
        return
    with open(file.path, "rb", _BUFFER) as stream:
        opened(stream)
        yield from _stream(file, stream, reading)


def _stream(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    inner = unpack(stream, "" if file.form in _OWN_DOOR else file.packing, file.name)
    form = file.form
    if form == "unknown":
        form, packing = form_of_bytes(inner.peek(512))
        if packing:
            inner = unpack(inner, packing, file.name)
            form, _ = form_of_bytes(inner.peek(512))
    if form in _OWN_DOOR and not inner.seekable():
        raise InputError(f"{file.name}: {form} in a pipe or compressed once more cannot be read: give the file itself")
    if form == "page":
        yield page(file, inner.read(reading.most + 1))
    else:
        yield from READERS[form](file, inner, reading)
