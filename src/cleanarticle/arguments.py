"""What callers pass, looked at before any stage sees it: a wrong type is told by name, not by the stage it breaks."""

import os
from typing import Final, TypeAlias

import msgspec

from .core.blocks import Metadata
from .errors import InputError

Data: TypeAlias = str | bytes | bytearray | memoryview
"""A document as callers give it: text or HTML, or the bytes of either."""
KINDS: Final = (None, "html", "text")


def document_of(data: object, name: str) -> str | bytes:
    """The document as str or bytes; a buffer of bytes is copied. InputError for anything else."""
    if isinstance(data, str | bytes):
        return data
    if isinstance(data, bytearray | memoryview):
        return bytes(data)
    what = "nothing (None)" if data is None else type(data).__name__
    raise InputError(f"{name}: {what} is no document: give its text as str or bytes{_remedy(data)}")


def _remedy(data: object) -> str:
    if isinstance(data, os.PathLike):
        return ", such as path.read_bytes()"
    if hasattr(data, "read"):
        return ", such as file.read()"
    if isinstance(data, list | tuple):
        return ", one call a document"
    return ""


def strings_or_none(kind: object, **told: object) -> None:
    """InputError if what is told of a document beside its data is neither None nor str, or its kind unknown."""
    for name, value in told.items():
        if value is not None and not isinstance(value, str):
            raise InputError(f"{name}={value!r}: {type(value).__name__} is no str: give it as str")
    if kind not in KINDS:
        raise InputError(f"kind={kind!r}: give 'html' or 'text', or leave it out")


def metadata_of(told: object) -> Metadata | None:
    """What is told of a document beside it, its values of the types declared: lists become tuples.

    InputError for what is no Metadata, and for one with values of other types, which a Struct takes as they come.
    """
    if told is None:
        return None
    if not isinstance(told, Metadata):
        raise InputError(f"metadata: {type(told).__name__} is no Metadata: give it as {_METADATA}")
    try:
        return msgspec.convert(msgspec.structs.asdict(told), Metadata)
    except msgspec.ValidationError as error:
        raise InputError(f"metadata: {error}: give texts as tuples of str, as in {_METADATA}") from error


_METADATA: Final = "Metadata(meta={'author': ('Ann Lee',)})"
