"""What the first pass takes from each document."""

from typing import Final

import msgspec
from msgspec import Struct

from ..core.draft import Draft
from ..sites.lines import Sketch, sketch
from ..sites.profile import name_of
from .documents import Document


class Lesson(Struct, frozen=True, array_like=True):
    """One document: its site, its name and id in the run, and its sketch."""

    site: str
    name: str
    id: str
    sketch: Sketch


_ENCODE: Final = msgspec.msgpack.Encoder().encode


def group_of(document: Document) -> str:
    """The site of a document that neither url nor record names: the folder it lies in, or the file that holds it."""
    return f"{document.output.rpartition('/')[0]}/"


def lesson(draft: Draft, document: Document, id: str) -> bytes:
    """The lesson of a first draft, as it is sent."""
    return _ENCODE(Lesson(name_of(draft), document.name, id, sketch(draft)))
