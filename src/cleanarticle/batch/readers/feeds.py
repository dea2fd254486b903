"""Feeds: a document an item. Items are cut out of the bytes as they come, so that a feed of any size takes no more
memory than its largest item, and what is wrong with one costs no other; the worker reads them (`sources/feeds.py`).
"""

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec
from msgspec import Struct

from ...sources.decode import decode
from ...sources.feeds import Root
from ..documents import Document, Failure
from ..inputs import ANY_XML, File
from ..limits import Readable, unpack
from ..peeking import WIDE, feed_root, is_told
from .parts import Reading, broken, record
from .stories import read_stories

_PIECE: Final = 1 << 18
_LONGEST_HEAD: Final = 1 << 16
"""Bytes above the first item that go along with each; of more only the root's start tag does."""
_READ_HEAD: Final = 1 << 20
"""Bytes above the first item that are looked at."""
_CONTENTS: Final = re.compile(rb"<items(?:\s[^<>]{0,999})?>.*?</items\s{0,9}>", re.DOTALL)
"""RSS 1.0 lists its items at its head: the longest part of it, and none that an item needs."""
_TAIL: Final = 128
"""Bytes of a sign that the end of a piece can have cut."""
_CLOSING: Final = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_FETCH: Final = "fetch the feed again"
_RAW: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_LIST: Final = msgspec.json.Decoder(list[msgspec.Raw])
_ITEMS: Final = re.compile(r'"items"\s{0,99}:\s{0,99}\[')
_VERSION: Final = re.compile(rb'"version"\s{0,9}:\s{0,9}"https?:[\\/]{2,4}(?:www\.)?jsonfeed\.org')
_SPACE: Final = re.compile(r"[\s,]*")
_OF_THE_FEED: Final = ("version", "title", "language", "authors", "author")


def read_xml(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """The items of a feed, or stories of other markup. Of a feed that breaks off its whole items, then a failure."""
    source = unpack(stream, "", file.name)
    root = feed_root(source)
    if root is not None and (wide := WIDE.get(source.peek(2)[:2])):
        source = unpack(_Narrow(source, wide), "", file.name)
        root = feed_root(source)
    if root is None:
        yield from read_stories(file, source, reading)
        return
    for number, cut in enumerate(_Cutter(source, root, reading.most).items(), 1):
        if cut.problem:
            told = Failure("InputError", f"{file.name}#{number}: {cut.problem}", "read")
            yield broken(file, f"#{number}", told)
        else:
            yield record(file, number, cut.data, "item")


def read_member(file: File, stream: io.BufferedReader, reading: Reading) -> Iterator[Document]:
    """The same of an archive's member; one that is called .xml and is neither is passed over."""
    if ANY_XML.search(file.id) is None or is_told(stream):
        yield from read_xml(file, stream, reading)


class _Narrow(io.RawIOBase):
    """A stream of UTF-16 in UTF-8, so that signs can be looked for in its bytes."""

    def __init__(self, wide: Readable, encoding: str) -> None:
        self._wide = wide
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer: two bytes of UTF-16 are three of UTF-8 at most."""
        while piece := self._wide.read(max(2, len(buffer) // 2)):
            if got := self._decoder.decode(piece).encode("utf-8", "replace"):
                buffer[: len(got)] = got
                return len(got)
        return 0


class _Cut(Struct, frozen=True):
    """An item below the head of its feed; or what is wrong at this place."""

    data: bytes = b""
    problem: str = ""


class _Cutter:
    """Cuts the items out of a feed in XML: by their tags, where these stand in no CDATA and no comment."""

    def __init__(self, source: Readable, root: Root, most: int) -> None:
        self._source = source
        self._root = root
        self._most = most
        atom = root.name in ("feed", "entry")
        item = f"{re.escape(root.prefix)}entry" if atom else r"(?:rss:|ns\d{1,3}:)?item"
        end = re.escape(root.prefix + root.name)
        signs = rf"<(?:!\[CDATA\[|!--|(?P<begin>{item}(?=[\s/>]))|/(?:(?P<end>{item})|{end})\s{{0,20}}>)"
        self._sign = re.compile(signs.encode())
        self._data = bytearray()
        self._at = 0
        """Up to where the data are looked through."""
        self._mark = 0
        """Where the comment or the CDATA begins that they are in; less where that is gone."""
        self._never: set[bytes] = set()
        """Ends that do not come again."""
        self._begun = -1
        """Where the item begins that they are in; -1 between items."""
        self._head: bytes | None = None
        self._over = False

    def items(self) -> Iterator[_Cut]:
        """All items in their order. One that is too long fails alone; what is behind the last whole one fails once."""
        count, ended = 0, False
        while (found := self._next()) is not None:
            closing = _CLOSING.get(found[0])
            if closing is not None:
                self._pass(closing)
                continue
            if self._begun >= 0:  # what is not closed ends where the next begins, or the feed ends
                yield self._cut(found.end() if found["end"] else found.start())
                count += 1
            if begin := found["begin"]:
                self._begin(self._at - len(begin) - 1)
            ended = found["begin"] is None and (found["end"] is None or self._root.name == "entry")
        if self._begun >= 0:
            yield _Cut(problem=f"the feed breaks off inside this item: {_FETCH}")
        elif not ended:
            yield _Cut(problem=f"the feed breaks off behind {count} items: {_FETCH}")

    def _next(self) -> re.Match[bytes] | None:
        """The next sign, looked through up to its end; None at the end of the feed."""
        while (found := self._sign.search(self._data, self._at)) is None:
            self._at = max(self._at, len(self._data) - _TAIL)
            if not self._more():
                return None
        self._at = found.end()
        return found

    def _pass(self, closing: bytes) -> None:
        """Look through the data up to the end of a comment or of CDATA. One that is never closed is none."""
        if closing in self._never:
            return
        self._mark = self._at
        while (end := self._data.find(closing, self._at)) < 0:
            self._at = max(self._at, len(self._data) - len(closing))
            if not self._more():
                self._never.add(closing)
                self._at = self._mark if self._mark >= 0 else len(self._data)
                return
        self._at = end + len(closing)

    def _more(self) -> bool:
        """Read on, and let go of what no item needs. False at the end."""
        if self._begun < 0 and (self._head is not None or len(self._data) > _READ_HEAD):
            self._told_head(len(self._data))
            self._let_go(self._at)
        elif self._begun >= 0 and len(self._data) - self._begun > self._most:
            self._over = True
            self._let_go(self._at)
            self._begun = 0
        piece = self._source.read(_PIECE)
        self._data += piece
        return bool(piece)

    def _told_head(self, end: int) -> bytes:
        if self._head is None:
            head = _CONTENTS.sub(b"", self._data[:end])
            tag = self._data.find(b">", self._root.at) + 1
            self._head = bytes(head if len(head) <= _LONGEST_HEAD else self._data[:tag])
        return self._head

    def _begin(self, start: int) -> None:
        self._told_head(start)
        self._let_go(start)
        self._begun = 0

    def _let_go(self, end: int) -> None:
        del self._data[:end]
        self._at -= end
        self._mark -= end

    def _cut(self, end: int) -> _Cut:
        over, self._over = self._over, False
        data = b"" if over else bytes(self._data[self._begun : end])
        self._let_go(end)
        self._begun = -1
        if over or len(data) > self._most:
            return _Cut(problem=f"an item over the limit of {self._most:,} bytes: split it, or raise --max-chars")
        return _Cut((self._head or b"") + data)


def is_json_feed(data: bytes) -> bool:
    """True for JSON that says it is a JSON Feed, wherever it does."""
    return data.startswith(b"{") and b"jsonfeed.org" in data and _VERSION.search(data) is not None


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
        yield record(file, number, _below(feed, item), "item")


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
                yield record(file, number, _below(feed, text[at:end].encode("utf-8", "replace")), "item")
                number, at = number + 1, _behind(text, end)
        except (ValueError, RecursionError) as error:
            problem = f"the feed breaks off or is broken here: {error}"
    yield broken(file, f"#{number}", Failure("InputError", f"{file.name}#{number}: {problem}: {_FETCH}", "read"))


def _behind(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space is not None else at
