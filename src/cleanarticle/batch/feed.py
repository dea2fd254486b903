"""All documents of a run in their order, and how much of the input that is."""

from collections.abc import Iterator
from typing import BinaryIO

from .documents import Document
from .inputs import File
from .readers import documents
from .readers.parts import Reading


class Feed:
    """Iterates once over the documents of all files. `total` bytes are theirs, None if that is unknown."""

    def __init__(self, files: Iterator[File], reading: Reading, total: int | None) -> None:
        self._files = files
        self._reading = reading
        self._total = total
        self._passed = 0
        self._stream: BinaryIO | None = None

    def __iter__(self) -> Iterator[Document]:
        for file in self._files:
            self._stream = None
            yield from documents(file, self._reading, self._opened)
            self._stream = None
            self._passed += file.size

    def share(self) -> float | None:
        """How much of the input was read, 0 to 1."""
        if not self._total:
            return None
        inside = self._stream.tell() if self._stream is not None and not self._stream.closed else 0
        return min(1.0, (self._passed + inside) / self._total)

    def _opened(self, stream: BinaryIO) -> None:
        self._stream = stream if stream.seekable() else None
