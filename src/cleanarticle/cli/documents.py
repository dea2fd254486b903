"""A document that the command line names, read; an article, printed; a file, written."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import msgspec

from ..batch.journal import DiskError
from ..batch.names import shown
from ..core.article import Article
from ..errors import InputError
from ..export import FORMATS


def read_document(file: Path) -> tuple[bytes, str | None]:
    """The bytes of a file and its path; of stdin, and no path, for "-". Raises InputError if it cannot be read."""
    if str(file) == "-":
        return sys.stdin.buffer.read(), None
    try:
        return file.read_bytes(), shown(str(file))
    except OSError as error:
        raise InputError(f"{shown(str(file))}: cannot be read: {error.strerror}") from error


def printed(article: Article, format: str, *, indent: int = 0) -> str:
    """An article as JSON text in one of the formats."""
    raw = msgspec.json.encode(FORMATS[format](article))
    return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """A file to be written, its folder made: it has its name when it is whole. Raises DiskError if it cannot be."""
    part = path.with_name(f"{path.name}.part")
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "w", encoding="utf-8") as file:
            yield file
        part.replace(path)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Write to the path inside it. Raises DiskError, an error that tells the path, if that fails."""
    try:
        yield
    except OSError as error:
        raise DiskError(f"{path}: cannot be written: {error.strerror or error}: give another place") from error
