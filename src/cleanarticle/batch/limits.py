"""Compressed input, read so that a bomb costs nothing: bounded size, bounded ratio."""

import bz2
import gzip
import io
import lzma
import zlib
from typing import Final, Protocol

import zstandard

from ..errors import InputError

FREE: Final = 32 * 1024 * 1024
"""Bytes that may come out of anything before the ratio is looked at."""
RATIO: Final = 250
"""Bytes out a byte in. News in JSON compresses 5 to 30 times; a gzip bomb 1,030 times."""
MOST_WINDOW: Final = 128 * 1024 * 1024
"""Bytes of memory that a zstd frame may ask for."""
_SIP: Final = 1024
"""Bytes of zstd that are unpacked at once: no more than 32 MB come out of so many, whatever they say."""
BROKEN: Final = (EOFError, OSError, lzma.LZMAError, zlib.error, zstandard.ZstdError, ValueError)
"""What damaged compressed data raises."""


class TooLongError(InputError):
    """One document is over the limit; what stands behind it in the same file can still be read."""


class Readable(Protocol):
    """Anything that gives bytes."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; none at the end."""
        ...


def at_hand(stream: Readable, size: int) -> bytes:
    """At most `size` bytes of a stream, those that it has: none at the end.

    Who waits for all `size` of a file that breaks off loses, with the error, what stands whole before the break.
    """
    if isinstance(stream, io.BufferedReader | gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile):
        return stream.read1(size)
    return stream.read(size)


class Gradual(io.RawIOBase):
    """A stream whose `read` gives what is at hand, for libraries that read on their own.

    At a break it raises OSError: warcio takes an EOFError for the end, and says nothing.
    """

    def __init__(self, inner: Readable) -> None:
        self._inner = inner

    def readable(self) -> bool:
        """True."""
        return True

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; none at the end."""
        try:
            return at_hand(self._inner, size)
        except EOFError as error:
            raise OSError(str(error)) from error


class Meter(io.RawIOBase):
    """A stream that counts what was read of it."""

    def __init__(self, inner: Readable) -> None:
        self._inner = inner
        self.count = 0

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer from the inner stream."""
        got = self._inner.read(len(buffer))
        buffer[: len(got)] = got
        self.count += len(got)
        return len(got)


class Guard(io.RawIOBase):
    """A stream that raises InputError when more comes out than `came_in` bytes can honestly hold."""

    def __init__(self, inner: Readable, came_in: Meter | int, name: str, out: int = 0) -> None:
        self._inner = inner
        self._came_in = came_in
        self._name = name
        self.out = out

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        """Fill the buffer from the inner stream, and check the ratio."""
        got = at_hand(self._inner, len(buffer))
        buffer[: len(got)] = got
        self.out += len(got)
        came_in = self._came_in if isinstance(self._came_in, int) else self._came_in.count
        refuse_bomb(self._name, self.out, came_in)
        return len(got)


def refuse_bomb(name: str, out: int, came_in: int) -> None:
    """Raise InputError if `out` bytes are more than `came_in` compressed ones can honestly hold."""
    if out > FREE and out > RATIO * came_in:
        raise InputError(
            f"{name}: {out:,} bytes out of {came_in:,} compressed ones: this looks like a decompression "
            f"bomb (over {RATIO}:1); unpack it yourself if it is none"
        )


def unpack(stream: Readable, packing: str, name: str) -> io.BufferedReader:
    """The bytes inside a compressed stream ("" for none), guarded."""
    if not packing:
        return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(Meter(stream), 1 << 18)
    meter = Meter(stream)
    packed = io.BufferedReader(meter, 1 << 16)
    inner: Readable
    match packing:
        case "gz":
            inner = gzip.GzipFile(fileobj=packed)
        case "bz2":
            inner = bz2.BZ2File(packed)  # the caller reads on
        case "xz":
            inner = lzma.LZMAFile(packed)  # noqa: SIM115  # the caller reads on
        case _:
            inner = _Unzstd(packed)
    return io.BufferedReader(Guard(inner, meter, name), 1 << 18)


class _Unzstd:
    """Frames of zstd, one behind the other. Raises EOFError where the last is cut off: zstandard's reader just ends."""

    def __init__(self, packed: Readable) -> None:
        self._packed = packed
        self._unzstd = zstandard.ZstdDecompressor(max_window_size=MOST_WINDOW)
        self._frame: zstandard.ZstdDecompressionObj | None = None
        self._behind = b""
        """What was read beyond the end of a frame."""
        self._out = b""
        self._given = 0

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; none at the end."""
        while self._given == len(self._out):
            piece = self._behind or self._packed.read(_SIP)
            if not piece and self._frame is None:
                return b""
            if not piece:
                raise EOFError("Compressed file ended before the end-of-stream marker was reached")
            self._frame = self._frame or self._unzstd.decompressobj()
            self._out, self._given, self._behind = self._frame.decompress(piece), 0, b""
            if self._frame.eof:
                self._behind, self._frame = self._frame.unused_data, None
        end = len(self._out) if size < 0 else min(len(self._out), self._given + size)
        given, self._given = self._out[self._given : end], end
        return given


def read_all(stream: Readable, most: int, name: str) -> bytes:
    """All bytes of a stream. Raises TooLongError if there are more than `most`."""
    parts: list[bytes] = []
    left = most + 1
    while left and (part := stream.read(left)):  # a stream may give less than it was asked for
        parts.append(part)
        left -= len(part)
    data = parts[0] if len(parts) == 1 else b"".join(parts)
    if len(data) > most:
        raise TooLongError(f"{name}: over the limit of {most:,} bytes: leave it out, or raise --max-chars")
    return data


def most_bytes(max_chars: int) -> int:
    """Bytes that a document of `max_chars` code points can take, JSON around it included."""
    return 4 * max_chars + 65_536
