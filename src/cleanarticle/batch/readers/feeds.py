"""Feeds: a document an item, cut out of the bytes as they come (`cutting`), read by the worker (`sources/feeds.py`)."""

import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from ...sources.decode import decode
from ...sources.feeds import Root
from ..documents import Document, Failure
from ..inputs import ANY_XML, File
from ..limits import Readable, unpack
from ..peeking import feed_root, is_told
from ..wide import narrowed
from .cutting import Cutter
from .parts import Reading, broken, piece
from .stories import read_stories

_LONGEST_HEAD: Final = 1 << 16
"""Bytes above the first item that go along with each; of more only the root's start tag does."""
_CONTENTS: Final = re.compile(rb"<items(?:\s[^<>]{0,999})?>.*?</items\s{0,9}>", re.DOTALL)
"""RSS 1.0 lists its items at its head: the longest part of it, and none that an item needs."""
_FETCH: Final = "fetch the feed again"
_RAW: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_LIST: Final = msgspec.json.Decoder(list[msgspec.Raw])
_ITEMS: Final = re.compile(r'"items"\s{0,99}:\s{0,99}\[')
_SPACE: Final = re.compile(r"[\s,]*")
_OF_THE_FEED: Final = ("version", "title", "language", "authors", "author")


def read_xml(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """The items of a feed, or stories of other markup."""
    source = narrowed(unpack(stream, "", file.name), file.name)
    root = feed_root(source)
    yield from read_stories(file, source, reading) if root is None else read_items(file, source, root, reading)


def read_items(file: File, source: Readable, root: Root, reading: Reading) -> Iterator[Document]:
    """The items of a feed in XML, in UTF-8 or any encoding whose letters of ASCII are ASCII's.

    Of one that breaks off its whole items, then a failure. An item that is too long fails alone.
    """
    cutter = Cutter(source, _sign(root), reading.most)
    number, head = 0, b""
    for number, cut in enumerate(cutter.items(), 1):
        if cut.open:
            yield _failed(file, number, f"the feed breaks off inside this item: {_FETCH}")
            return
        if cut.over:
            why = f"an item over the limit of {reading.most:,} bytes: split it, or raise --max-chars"
            yield _failed(file, number, why)
            continue
        head = head or _head(cutter.above or b"", root)
        yield piece(file, number, head + cut.data, form="item")
    if cutter.last != ("end" if root.name == "entry" else "other"):
        yield _failed(file, number + 1, f"the feed breaks off behind {number} items: {_FETCH}")


def _sign(root: Root) -> re.Pattern[bytes]:
    """The tags of an item, the end of the feed, and what may hold such tags that are none."""
    item = f"{re.escape(root.prefix)}entry" if root.name in ("feed", "entry") else r"(?:rss:|ns\d{1,3}:)?item"
    end = re.escape(root.prefix + root.name)
    return re.compile(
        rf"<(?:!\[CDATA\[|!--|(?P<begin>{item}(?=[\s/>]))|/(?:(?P<end>{item})|{end})\s{{0,20}}>)".encode()
    )


def _head(above: bytes, root: Root) -> bytes:
    """What goes along with each item: all that stands above the first, if it is not too long, or the root's tag."""
    head = _CONTENTS.sub(b"", above)
    return head if len(head) <= _LONGEST_HEAD else above[: above.find(b">", root.at) + 1]


def _failed(file: File, number: int, why: str) -> Document:
    return broken(file, f"#{number}", Failure("InputError", f"{file.name}#{number}: {why}", "read"))


def read_member(file: File, stream: io.BufferedReader, reading: Reading) -> Iterator[Document]:
    """The same of an archive's member; one that is called .xml and is neither is passed over."""
    source = narrowed(stream, file.name)
    if ANY_XML.search(file.id) is None or is_told(source):
        yield from read_xml(file, source, reading)


def read_json_feed(file: File, data: bytes) -> Iterator[Document]:
    """The items of a JSON Feed, each below what the feed says for all. Of a broken one those that can be read."""
    try:
        told = _RAW.decode(data)
        items = [bytes(item) for item in _LIST.decode(told["items"])]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, KeyError):
        yield from _salvaged(file, decode(data).text)
        return
    feed = _of_the_feed(told)
    for number, item in enumerate(items, 1):
        yield piece(file, number, _below(feed, item), form="item")


def _of_the_feed(told: dict[str, msgspec.Raw]) -> dict[str, msgspec.Raw]:
    return {key: value for key, value in told.items() if key in _OF_THE_FEED}


def _below(feed: dict[str, msgspec.Raw], item: bytes) -> bytes:
    return msgspec.json.encode({**feed, "items": [msgspec.Raw(item)]})


def _salvaged(file: File, text: str) -> Iterator[Document]:
    """The items of a JSON Feed up to where it is broken, then a failure."""
    begin = _ITEMS.search(text)
    feed = {"version": msgspec.Raw(b'"https://jsonfeed.org/version/1.1"')}
    number, problem = 1, "no items in this JSON Feed"
    if begin is not None:
        with_none = f"{text[: begin.end()]}]}}"
        try:
            told = _RAW.decode(with_none)
            feed |= _of_the_feed(told)
        except msgspec.DecodeError:
            pass  # what stands above the items is broken too
        reader, at = json.JSONDecoder(), _behind(text, begin.end())
        try:
            while True:
                _, end = reader.raw_decode(text, at)
                yield piece(file, number, _below(feed, text[at:end].encode("utf-8", "replace")), form="item")
                number, at = number + 1, _behind(text, end)
        except (ValueError, RecursionError) as error:
            problem = f"the feed breaks off or is broken here: {error}"
    yield _failed(file, number, f"{problem}: {_FETCH}")


def _behind(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space is not None else at
