"""JSON Lines, plain or compressed: written to OUT.part, renamed to OUT when all is in."""

import gzip
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

import zstandard

from ...errors import ConfigError
from ..documents import Document
from ..journal import sync_folder
from ..limits import unpack

PACKINGS: Final = {".jsonl": "", ".ndjson": "", ".jsonl.gz": "gz", ".jsonl.zst": "zst"}
"""Ends of the names of such files, and how what they hold is compressed."""
_FRAME: Final = 1 << 22
"""Bytes of lines that are compressed as one: frames end at the same places however often a run was killed."""


def taken(old: Iterator[bytes], output: Path) -> bytes:
    """The next article of an earlier output. Raises ConfigError if there is none."""
    found = next(old, None)
    if found is None:
        raise ConfigError(f"{output}: has fewer articles than its run wrote: clean all with --restart")
    return found


class Lines:
    """One article a line. Compressed output grows by whole frames; the lines of the next one wait in a plain tail file.

    The tail of frame n is OUT.tail.n. It stays until the journal knows of frame n + 1, so that a kill at any moment
    finds either the old state whole or the new one.
    """

    def __init__(self, output: Path, packing: str = "") -> None:
        self._output = output
        self._packing = packing
        self.indent: Final = 0
        self._part = output.with_name(f"{output.name}.part")
        self._file: BinaryIO | None = None
        self._tail: BinaryIO | None = None
        self._frame = 0
        self._old: Iterator[bytes] | None = None

    def begin(self, marks: dict[str, int], copied: int = 0) -> None:
        """Open OUT.part, cut back to the last commit."""
        self._output.parent.mkdir(parents=True, exist_ok=True)
        if not marks:
            self.discard()
        elif not self._part.exists() or self._part.stat().st_size < marks["part"]:
            raise ConfigError(f"{self._part}: shorter than its journal says: start again with --restart")
        self._file = _open_at(self._part, marks.get("part", 0))
        if self._packing:
            self._frame = marks.get("frame", 0)
            self._tail = _open_at(self._tail_path(), marks.get("tail", 0))
        if copied:
            self._old = islice(lines_of(self._output, self._packing), copied, None)

    def add(self, document: Document, article: bytes) -> None:
        """Write one line."""
        file = self._tail or self._file
        assert file is not None
        file.write(article)
        file.write(b"\n")

    def copy(self, document: Document) -> None:
        """Take over the next line of the old output."""
        if self._old is None:
            self._old = lines_of(self._output, self._packing)
        self.add(document, taken(self._old, self._output).rstrip(b"\n"))

    def due(self) -> bool:
        """True if the lines that wait make a frame."""
        return self._tail is not None and self._tail.tell() >= _FRAME

    def commit(self) -> dict[str, int]:
        """Sync; compress the tail first if it makes a frame."""
        assert self._file is not None
        if self.due():
            self._seal()
        marks = {"part": _synced(self._file)}
        if self._tail is not None:
            marks |= {"frame": self._frame, "tail": _synced(self._tail)}
        return marks

    def settled(self) -> None:
        """The tail of the frame before is no longer needed."""
        if self._frame:
            self._tail_path(self._frame - 1).unlink(missing_ok=True)

    def placed(self) -> bool:
        """True if a finish has come as far as the rename."""
        return not self._part.exists() and self._output.exists()

    def finish(self) -> None:
        """Compress what is left and rename."""
        if self.placed():
            self._drop_tails()  # a kill came after the rename
            return
        assert self._file is not None
        if self._tail is not None and self._tail.tell():
            self._seal()
        _synced(self._file)
        self._file.close()
        os.replace(self._part, self._output)
        sync_folder(self._output.parent)
        self._drop_tails()

    def discard(self) -> None:
        """Remove OUT.part and the tails."""
        self._part.unlink(missing_ok=True)
        self._drop_tails()

    def _seal(self) -> None:
        """Compress the tail into the part, and begin the next tail."""
        assert self._file is not None
        assert self._tail is not None
        self._tail.seek(0)
        lines = self._tail.read()
        self._file.write(
            gzip.compress(lines, 6, mtime=0) if self._packing == "gz" else zstandard.ZstdCompressor(6).compress(lines)
        )
        self._tail.close()
        self._frame += 1
        self._tail = _open_at(self._tail_path(), 0)

    def _tail_path(self, frame: int | None = None) -> Path:
        return self._output.with_name(f"{self._output.name}.tail.{self._frame if frame is None else frame}")

    def _drop_tails(self) -> None:
        if self._packing:
            for path in self._output.parent.glob(f"{_literal(self._output.name)}.tail.*"):
                path.unlink()


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _open_at(path: Path, size: int) -> BinaryIO:
    """The file open for reading and writing, cut to `size` bytes and at its end."""
    path.touch()
    file = open(path, "r+b")  # noqa: SIM115  # the sink closes it
    file.truncate(size)
    file.seek(size)
    return file


def _synced(file: BinaryIO) -> int:
    """Its size, after everything is on the disk."""
    file.flush()
    os.fsync(file.fileno())
    return file.tell()


def lines_of(path: Path, packing: str) -> Iterator[bytes]:
    """The articles of a finished output, each as the line that it is."""
    with open(path, "rb") as stream:
        yield from unpack(stream, packing, str(path))
