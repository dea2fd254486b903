"""What stands at the beginning of a file whose name leaves it open."""

import os
from typing import Final, Protocol

from ..sources.feeds import HEAD, Root, root_of
from ..sources.markups.signs import markup_of_bytes
from .limits import BROKEN, unpack
from .wide import narrowed

_BOM: Final = "\xef\xbb\xbf"


class Peekable(Protocol):
    """A stream that can be looked at."""

    def peek(self, size: int = 0, /) -> bytes:
        """What comes next, or the beginning of it; it stays there."""
        ...


def feed_root(stream: Peekable) -> Root | None:
    """The root of a feed in XML, its place in bytes; None if the stream begins as anything else."""
    return root_of(stream.peek(HEAD)[:HEAD].decode("latin-1").replace(_BOM, "   ", 1))


def is_told(stream: Peekable) -> bool:
    """True for a stream that begins as a feed in XML does, or as news markup."""
    return feed_root(stream) is not None or markup_of_bytes(stream.peek(HEAD)[:HEAD]) is not None


def is_read_file(path: str, packing: str) -> bool:
    """True for a file of XML that holds stories, and for one of which only reading it tells what is wrong."""
    if not os.path.isfile(path):
        return True
    try:
        with open(path, "rb") as stream:
            return is_told(narrowed(unpack(stream, packing, path), path))
    except BROKEN:
        return True
