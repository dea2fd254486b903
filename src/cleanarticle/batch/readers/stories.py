"""News markup: files of many stories, as agencies' feeds, archives and corpora are, a document a story.

A story is cut out of the stream by its element's tags, in any encoding whose letters of ASCII are ASCII's (`cutting`);
it is parsed by the worker that cleans it.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO, Final

from msgspec.structs import replace

from ...sources.markups.signs import HEAD, Markup, markup_of_bytes
from ..documents import Document, Failure
from ..inputs import File
from ..limits import TooLongError, read_all
from .cutting import Cutter
from .parts import Reading, broken, page, piece

_DECLARED: Final = re.compile(rb"<\?xml\b[^<>]{0,200}?\bencoding\s?=\s?[\"']([\w.:-]{2,40})")


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
    cuts = Cutter(stream, _sign(markup), reading.most, head).items()
    first, second = next(cuts, None), next(cuts, None)
    if first is not None and second is None and not first.over:
        yield replace(_lone(file, first.data), charset=charset)
        return
    for number, cut in enumerate(chain(filter(None, (first, second)), cuts), 1):
        if cut.over:
            why = f"{file.name}#{number}: over the limit of {reading.most:,} bytes: leave it out, or raise --max-chars"
            yield broken(file, f"#{number}", Failure(TooLongError.__name__, why, "read"))
        else:
            yield replace(piece(file, number, cut.data), charset=charset)


def _sign(markup: Markup) -> re.Pattern[bytes]:
    """The tags of a story."""
    tag = rf"(?:[\w.-]{{1,20}}:)?{markup.unit}"
    flags = re.IGNORECASE if markup.sgml else re.NOFLAG
    return re.compile(rf"<(?:(?P<begin>{tag}(?=[\s/>]))|/(?P<end>{tag})\s{{0,20}}>)".encode(), flags)


def _lone(file: File, data: bytes) -> Document:
    """The only story of a file: named as the page of a file is."""
    stem = file.output.removesuffix(".d").removesuffix(".json")
    return page(replace(file, output=f"{stem}.json", packing=""), data)
