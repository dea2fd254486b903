"""WARC: responses that are HTML, with their url (extra "warc")."""

from collections.abc import Iterator
from typing import Final

from ...errors import InputError
from ..documents import Document, Failure
from ..inputs import File
from ..limits import Readable, TooLongError, read_all
from .parts import Reading, broken, piece

_HTML: Final = ("text/html", "application/xhtml")


def read_warc(file: File, stream: Readable, reading: Reading) -> Iterator[Document]:
    """The body of every HTML response, transfer and content encodings undone. Numbers count these pages."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise InputError(f"{file.name}: WARC needs warcio: pip install 'cleanarticle[warc]'") from error
    number = 0
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type != "response" or record.http_headers is None:
                continue
            if not (record.http_headers.get_header("Content-Type") or "").lower().startswith(_HTML):
                continue
            number += 1
            try:
                data = read_all(record.content_stream(), reading.most, f"{file.name}#{number}")
            except TooLongError as error:
                yield broken(file, f"#{number}", Failure(type(error).__name__, str(error), "read"))
                continue
            yield piece(file, number, data, kind="html", url=record.rec_headers.get_header("WARC-Target-URI"))
    except ArchiveLoadFailed as error:
        raise InputError(f"{file.name}: not a readable WARC: {error}") from error
