"""What stands at the beginning of a file whose name leaves it open."""

import codecs
import os
from typing import Final, Protocol

from ..sources.feeds import HEAD, Root, root_of
from .limits import BROKEN, unpack

WIDE: Final = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_BOM: Final = "\xef\xbb\xbf"


class Peekable(Protocol):
    """A stream that can be looked at."""

    def peek(self, size: int = 0, /) -> bytes:
        """What comes next, or the beginning of it; it stays there."""
        ...


def feed_root(stream: Peekable) -> Root | None:
    """The root of a feed in XML, its place in bytes; None if the stream begins as anything else."""
    head = stream.peek(HEAD)[:HEAD]
    wide = WIDE.get(head[:2])
    return root_of(head.decode(wide, "replace") if wide else head.decode("latin-1").replace(_BOM, "   ", 1))


def is_feed_file(path: str, packing: str) -> bool:
    """True for a file that holds a feed in XML, and for one of which only reading it tells what is wrong."""
    if not os.path.isfile(path):
        return True
    try:
        with open(path, "rb") as stream:
            return feed_root(unpack(stream, packing, path)) is not None
    except BROKEN:
        return True
