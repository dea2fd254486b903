"""The bytes of a document, unpacked and taken out of their record: what a worker does before it cleans."""

import io
import json
from collections.abc import Mapping
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..core.article import encodable
from ..core.blocks import Metadata
from ..errors import InputError
from ..sources.decode import decode
from ..sources.feed_items import content_of_item
from ..sources.feeds import read_feed
from ..sources.records import content_of
from .documents import Document
from .lessons import group_of
from .limits import BROKEN, read_all, unpack
from .readers.parts import Reading

_JSON: Final = {
    type(None): "null",
    int: "a number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "an object",
}
"""What a value of JSON is called there."""
_OWN: Final = {"schema_version", "provenance", "removed"}
"""Keys that an article of ours has."""
_RECORD: Final = msgspec.json.Decoder(dict[str, object])


class Opened(Struct, frozen=True):
    """What there is to clean. `site` names the site where no url does; `metadata` is what record or server say."""

    data: str | bytes
    kind: Literal["html", "text"] | None
    id: str
    url: str | None
    site: str
    metadata: Metadata | None = None


def open_document(document: Document, reading: Reading) -> Opened:
    """A document, opened. Raises InputError if it cannot be read."""
    data = _load(document, reading)
    if document.form == "record":
        return _open_record(data, document, reading)
    if document.form == "item":
        return _open_item(data, document)
    told = Metadata(charset=document.charset) if document.charset else None
    return Opened(data, document.kind, document.id, document.url, group_of(document), told)


def _load(document: Document, reading: Reading) -> bytes:
    """The bytes of a document, unpacked, within the limits."""
    try:
        if document.path:
            with open(document.path, "rb") as stream:
                return read_all(unpack(stream, document.packing, document.name), reading.most, document.name)
        if document.packing:
            packed = io.BytesIO(document.data)
            return read_all(unpack(packed, document.packing, document.name), reading.most, document.name)
    except BROKEN as error:
        raise InputError(f"{document.name}: cannot be read: {error}") from error
    return document.data


def _open_record(data: bytes, document: Document, reading: Reading) -> Opened:
    """A JSON record: its `site` names the site where its url does not."""
    record = decode_record(data, document.name)
    content = content_of(record, reading.html_field, reading.text_field)
    if content is not None:
        site = record.get("site")
        site = encodable(site) if isinstance(site, str) and site else group_of(document)
        id = id_of(record) or document.id
        return Opened(content.text, content.kind, id, content.url, site, content.metadata)
    fields = (reading.html_field, reading.text_field)
    if held := [f"{name!r} holds {_JSON.get(type(record[name]), 'no text')}" for name in fields if name in record]:
        raise InputError(f"{document.name}: no text in this record: {', '.join(held)}, and a string is wanted")
    refuse_own(record, document.name)
    raise InputError(
        f"{document.name}: no text in {fields[0]!r} or {fields[1]!r}, only {sorted(record)[:8]}: "
        "name the fields with --html-field, --text-field"
    )


def _open_item(data: bytes, document: Document) -> Opened:
    """The only item of a feed."""
    feed = read_feed(decode(data, document.charset).text)
    if feed is None or not feed.items:
        raise InputError(f"{document.name}: no item can be read here: look at the feed, or fetch it again")
    content = content_of_item(feed.items[0])
    return Opened(content.text, content.kind, document.id, content.url, group_of(document), content.metadata)


def id_of(record: Mapping[str, object]) -> str | None:
    """The id that a record gives its document; None if it gives none, or one that is no name (an object, a list)."""
    id = record.get("id")
    return encodable(str(id)) if isinstance(id, str | int | float) and id != "" else None


def refuse_own(record: Mapping[str, object], name: str) -> None:
    """Raise InputError for an article of ours: there is nothing left to clean in it."""
    if record.keys() >= _OWN:
        raise InputError(f"{name}: an article that cleanarticle wrote: give what it was made of")


def decode_record(data: bytes, name: str) -> dict[str, object]:
    """The JSON object of a record called `name`; InputError if it is none."""
    try:
        return _RECORD.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        try:
            # of any encoding, with lone surrogates and NaN, as scrapers write them
            found = json.loads(decode(data).text)
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
        raise InputError(f"{name}: not a JSON object: {error}") from error
