"""A document that the command line names, read; an article, printed; a file, written."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

import msgspec
from msgspec import Struct

from ..batch.inputs import form_of
from ..batch.journal import DiskError
from ..batch.names import shown
from ..core.article import Article
from ..errors import InputError
from ..export import FORMATS

if TYPE_CHECKING:
    from ..cleaner import About

_OPENS: Final = (b"{", b"[")
_SEVERAL: Final = "several records of JSON: `cleanarticle batch` makes an article of each"


class Given(Struct, frozen=True):
    """A document, its id if a record tells one, and what `Cleaner` is told beside it."""

    data: str | bytes
    about: "About"
    id: str | None = None


def read_document(file: Path, url: str | None) -> Given:
    """The document in a file, or in stdin for "-": all of it, or what a JSON record holds. `url` is its own.

    Raises InputError if it cannot be read, or is JSON without a document or with several.
    """
    if str(file) == "-":
        data, path = sys.stdin.buffer.read(), None
    else:
        path = shown(str(file))
        try:
            data = file.read_bytes()
        except OSError as error:
            raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    if path and form_of(path)[0] == "table":
        raise InputError(f"{path}: a table: `cleanarticle batch` makes an article of each row")
    given = _of_record(data, path, url) if data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_OPENS) else None
    return given or Given(data, {"url": url, "path": path})


def _of_record(data: bytes, path: str | None, url: str | None) -> Given | None:
    """What a JSON record holds, read as `batch` and the service read it; None for feeds, news objects and text."""
    from ..batch.opening import decode_record, id_of, refuse_own
    from ..sources.feeds import feed_kind
    from ..sources.records import content_of, is_ninjs, records_within

    name = path or "the document"
    try:
        record = decode_record(data, name)
    except InputError:
        if _holds_several(data):
            raise InputError(f"{name}: {_SEVERAL}") from None
        return None
    content = content_of(record)
    if content is None and not feed_kind(data.decode("utf-8", "replace")):
        refuse_own(record, name)
        if records_within(record):
            raise InputError(f"{name}: {_SEVERAL}")
        told = f"no text in 'html' or 'text', only {sorted(record)[:8]}"
        raise InputError(f"{name}: {told}: `cleanarticle batch` reads other fields (--html-field, --text-field)")
    if content is None or is_ninjs(record):
        return None
    about: About = {"url": url or content.url, "path": path, "kind": content.kind, "metadata": content.metadata}
    return Given(content.text, about, id_of(record))


def _holds_several(data: bytes) -> bool:
    """True for a list of JSON objects, and for JSON objects on lines of their own."""
    decode = msgspec.json.Decoder(list[dict[str, object]]).decode
    first, _, rest = data.strip().partition(b"\n")
    try:
        return bool(decode(data) if data.lstrip()[:1] == b"[" else rest and decode(b"[%b]" % first))
    except (msgspec.DecodeError, UnicodeDecodeError):
        return False


def printed(article: Article, format: str, *, indent: int = 0) -> str:
    """An article as JSON text in one of the formats."""
    raw = msgspec.json.encode(FORMATS[format](article))
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """A file to be written, its folder made: it has its name when it is whole. Raises DiskError if it cannot be."""
    part = path.with_name(f"{path.name}.part")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "w", encoding="utf-8") as file:
            yield file
        part.replace(path)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Write to the path inside it. Raises DiskError, an error that tells the path, if that fails."""
    try:
        yield
    except OSError as error:
        raise DiskError(f"{path}: cannot be written: {error.strerror or error}: give another place") from error
