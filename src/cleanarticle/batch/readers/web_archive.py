"""WARC: responses that are HTML, with their url, charset and time (extra "warc")."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from ...errors import InputError
from ...extras import extra
from ..documents import Document, Failure
from ..inputs import File
from ..limits import Readable, TooLongError, read_all
from ..names import shown
from .parts import Reading, broken, piece

_HTML: Final = ("text/html", "application/xhtml")
_CHARSET: Final = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
"""RFC 9110, 8.3: the charset of a page's bytes, as its server told it."""
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
"""WARC-Date by ISO 28500."""


def read_warc(file: File, stream: Readable, reading: Reading) -> Iterator[Document]:
    """The body of every HTML response, transfer and content encodings undone. Numbers count these pages."""
    with extra("warc", file.name):
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    number, record = 0, None
    try:
        for record in ArchiveIterator(stream):
            if record.rec_type != "response" or record.http_headers is None:
                continue
            kind = record.http_headers.get_header("Content-Type") or ""
            if not kind.lower().startswith(_HTML):
                continue
            number += 1
            try:
                data = read_all(record.content_stream(), reading.most, f"{file.name}#{number}")
            except TooLongError as error:
                yield broken(file, f"#{number}", Failure(type(error).__name__, str(error), "read"))
                continue
            url, time = (record.rec_headers.get_header(name) for name in ("WARC-Target-URI", "WARC-Date"))
            charset = _CHARSET.search(kind)
            yield replace(
                piece(file, number, data, kind="html", url=shown(url) if url else None),
                charset=charset[1] if charset else "",
                fetched=time if time and _TIME.fullmatch(time) else "",
            )
    except ArchiveLoadFailed as error:
        raise InputError(f"{file.name}: not a readable WARC: {error}") from error
    if record is None:
        raise InputError(f"{file.name}: not a readable WARC: no record in it: download it again or leave it out")
