"""WARC: responses that are HTML, with their url, charset and time, and the items of feeds (extra "warc")."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from ...errors import InputError
from ...extras import extra
from ..documents import Document, Failure
from ..inputs import File
from ..limits import Gradual, Readable, TooLongError, read_all, unpack
from ..names import shown
from ..peeking import feed_root
from ..wide import narrowed
from .feeds import read_items, read_json_feed
from .parts import Reading, broken, piece

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_AGAIN: Final = "download it again or leave it out"
_HTML: Final = ("text/html", "application/xhtml")
_JSON_FEED: Final = "application/feed+json"
_CHARSET: Final = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
"""RFC 9110, 8.3: the charset of a page's bytes, as its server told it."""
_REST: Final = 1 << 16
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z")
"""WARC-Date by ISO 28500."""


def read_warc(file: File, stream: Readable, reading: Reading) -> Iterator[Document]:
    """The body of every HTML response and the items of every feed, transfer and content encodings undone.

    Numbers count these responses; those of a feed's items stand behind its own ("a.warc#3#1").
    """
    with extra("warc", file.name):
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    number, record = 0, None
    try:
        for record in ArchiveIterator(Gradual(stream)):
            if record.rec_type is None:
                raise InputError(f"{file.name}: breaks off behind {number} documents: {_AGAIN}")
            if record.rec_type != "response" or record.http_headers is None:
                continue
            kind = record.http_headers.get_header("Content-Type") or ""
            url, time = (record.rec_headers.get_header(name) or "" for name in ("WARC-Target-URI", "WARC-Date"))
            found = _documents(file, number + 1, record, kind, url, reading)
            if found is None:
                continue
            number += 1
            charset = _CHARSET.search(kind)
            try:
                for document in found:
                    yield replace(
                        document,
                        charset=charset[1] if charset else "",
                        fetched=time if _TIME.fullmatch(time) else "",
                    )
            except TooLongError as error:
                yield broken(file, f"#{number}", Failure(type(error).__name__, str(error), "read"))
            _check_whole(record, f"{file.name}#{number}")
    except ArchiveLoadFailed as error:
        raise InputError(f"{file.name}: not a readable WARC: {error}") from error
    if record is None:
        raise InputError(f"{file.name}: not a readable WARC: no record in it: {_AGAIN}")


def _documents(
    file: File, number: int, record: "ArcWarcRecord", kind: str, url: str, reading: Reading
) -> Iterator[Document] | None:
    """What is read of a response's body; None if it is neither a page nor a feed."""
    kind = kind.lower()
    if kind.startswith(_HTML):
        return _page(file, number, record, url, reading)
    body: Readable = record.content_stream()
    part = replace(file, name=f"{file.name}#{number}", id=f"{file.id}#{number}", output=f"{file.output}/{number:06}")
    if kind.startswith(_JSON_FEED):
        return _json_feed(part, body, reading)
    source = narrowed(unpack(body, "", part.name), part.name) if "xml" in kind else None
    root = feed_root(source) if source is not None else None
    return None if source is None or root is None else read_items(part, source, root, reading)


def _page(file: File, number: int, record: "ArcWarcRecord", url: str, reading: Reading) -> Iterator[Document]:
    name = f"{file.name}#{number}"
    data = read_all(record.content_stream(), reading.most, name)
    _check_whole(record, name)
    yield piece(file, number, data, kind="html", url=shown(url) or None)


def _check_whole(record: "ArcWarcRecord", name: str) -> None:
    """Raise InputError if the archive ends before its record does: half a page is no page."""
    while record.raw_stream.read(_REST):
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise InputError(f"{name}: the archive breaks off within this record: {_AGAIN}")


def _json_feed(file: File, body: Readable, reading: Reading) -> Iterator[Document]:
    yield from read_json_feed(file, read_all(body, reading.most, file.name))
