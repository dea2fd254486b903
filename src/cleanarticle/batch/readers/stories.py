"""News markup: files of many stories, as agencies' feeds, archives and corpora are, a document a story.

A story is cut out of the stream by its element's tags, in any encoding whose letters of ASCII are ASCII's; it is parsed
by the worker that cleans it. So a file of any size takes no more memory than its two largest stories, and a bad one
fails alone.
"""

import re
import sys
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, Final

from msgspec.structs import replace

from ...sources.markups.signs import HEAD, Markup, markup_of_bytes, starts
from ..documents import Document, Failure
from ..inputs import File
from ..limits import TooLongError, read_all
from .parts import Reading, broken, page, piece

_CHUNK: Final = 1 << 18
_DECLARED: Final = re.compile(rb"<\?xml\b[^<>]{0,200}?\bencoding\s?=\s?[\"']([\w.:-]{2,40})")
_TAG: Final = 64
"""Bytes of a tag's name that a chunk may cut."""


def read_stories(file: File, stream: BinaryIO, reading: Reading) -> Iterator[Document]:
    """The stories of a file, with the ids that they give themselves; a file that holds one is named as a page is.

    A file of another markup is one document: a page, or what a page is not.
    """
    head = stream.read(HEAD)
    markup = markup_of_bytes(head)
    if markup is None:
        yield _lone(file, head + read_all(stream, reading.most - min(reading.most, len(head)), file.name))
        return
    told = _DECLARED.search(head)
    charset = told[1].decode("ascii") if told else ""
    cut = _cut(head, stream, markup, reading.most)
    first = next(cut, None)
    if first is None:
        return
    second = next(cut, None)
    if second is None and first != _OVER:
        yield replace(_lone(file, first), charset=charset)
        return
    for number, data in enumerate(chain((first, second) if second is not None else (first,), cut), 1):
        if data == _OVER:
            why = f"{file.name}#{number}: over the limit of {reading.most:,} bytes: leave it out, or raise --max-chars"
            yield broken(file, f"#{number}", Failure(TooLongError.__name__, why, "read"))
        else:
            yield replace(piece(file, number, data), charset=charset)


_OVER: Final = b""
"""Stands for a story over the limit."""


def _lone(file: File, data: bytes) -> Document:
    """The only story of a file: named as the page of a file is."""
    stem = file.output.removesuffix(".d").removesuffix(".json")
    return page(replace(file, output=f"{stem}.json", packing=""), data)


def _cut(head: bytes, stream: BinaryIO, markup: Markup, most: int) -> Iterator[bytes]:
    """The stories of a stream, `_OVER` for one that is longer than `most` bytes. One that nothing closes ends where the
    next begins, or with the file.
    """
    flags = re.IGNORECASE if markup.sgml else re.NOFLAG
    begins = re.compile(starts(markup).pattern.encode(), flags)
    ends = re.compile(rf"</(?:[\w.-]{{1,20}}:)?{markup.unit}\s{{0,20}}>".encode(), flags)
    held, looked, opened, over = bytearray(head), 0, False, False
    while True:
        at, end = _find(ends if opened else begins, held, looked)
        again, _ = _find(begins, held, max(1, looked), end if at >= 0 else len(held)) if opened else (-1, -1)
        if at >= 0 and not opened:
            del held[:at]
            looked, opened = 0, True
        elif at >= 0 or again >= 0:
            yield _OVER if over else bytes(held[: again if again >= 0 else end])
            del held[: again if again >= 0 else end]
            looked, opened, over = 0, again >= 0, False
        else:
            over = over or (opened and len(held) > most)
            looked = max(0, len(held) - _TAG)
            if over or not opened:
                del held[:looked]
                looked = 0
            more = stream.read(_CHUNK)
            if not more:
                break
            held += more
    if opened:
        yield _OVER if over else bytes(held)


def _find(pattern: re.Pattern[bytes], held: bytearray, start: int, end: int = sys.maxsize) -> tuple[int, int]:
    """Where a pattern matches; (-1, -1) if nowhere. No match is held, for it would keep the bytes from being let go."""
    found = pattern.search(held, start, end)
    return found.span() if found is not None else (-1, -1)
