"""XML and JSON in UTF-16, read as UTF-8, so that signs and line ends can be looked for in its bytes."""

import codecs
import io
from typing import Final

from .limits import Readable, at_hand, unpack

_WIDE: Final = {
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
    **dict.fromkeys((b"<\x00", b"{\x00", b"[\x00"), "utf-16-le"),
    **dict.fromkeys((b"\x00<", b"\x00{", b"\x00["), "utf-16-be"),
}
"""What XML and JSON in UTF-16 begin with (XML 1.0, appendix F; RFC 4627, 3). PowerShell writes JSON so."""


def encoding_of(head: bytes) -> str:
    """The encoding of XML or JSON that begins so, if it is UTF-16; "" for any other bytes."""
    return _WIDE.get(head[:2], "")


def narrowed(stream: io.BufferedReader, name: str) -> io.BufferedReader:
    """A stream of XML or JSON in UTF-16 as UTF-8, any other as it is; it stands at its beginning."""
    wide = encoding_of(stream.peek(2))
    return unpack(_Narrow(stream, wide), "", name) if wide else stream


class _Narrow(io.RawIOBase):
    """A stream of UTF-16 in UTF-8."""

    def __init__(self, wide: Readable, encoding: str) -> None:
        self._wide = wide
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer: two bytes of UTF-16 are three of UTF-8 at most."""
        while piece := at_hand(self._wide, max(2, len(buffer) // 2)):
            if got := self._decoder.decode(piece).encode("utf-8", "replace"):
                buffer[: len(got)] = got
                return len(got)
        return 0
