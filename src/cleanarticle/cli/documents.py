"""A document that the command line names, read; an article, printed."""

import sys
from pathlib import Path

import msgspec

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
