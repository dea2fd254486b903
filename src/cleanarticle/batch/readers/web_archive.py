"""WARC: responses that are HTML, with their url (extra "warc")."""

from collections.abc import Iterator
from typing import BinaryIO, Final

from ...errors import InputError
from ..documents import Document, Failure
from ..inputs import File
from .parts import Reading, broken, piece

_HTML: Final = ("text/html", "application/xhtml")


def read_warc(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """The body of every HTML response, transfer and content encodings undone. Numbers count these pages."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise InputError(f"{file.name}: WARC needs fastwarc: pip install 'cleanarticle[warc]'") from error
    number = 0
    for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"):
        if not str(record.http_content_type or "").lower().startswith(_HTML):
            continue
        number += 1
        data = record.reader.read(reading.most + 1)
        if len(data) > reading.most:
            told = f"{file.name}#{number}: over the limit of {reading.most:,} bytes: leave it out, or raise --max-chars"
            yield broken(file, f"#{number}", Failure("InputError", told, "read"))
            continue
        yield piece(file, number, data, kind="html", url=record.headers.get("WARC-Target-URI"))
