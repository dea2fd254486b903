"""A document as its site remembers it: a key a line, where the line stood, and a signature of the prose."""

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ..core.blocks import Page, Plain
from ..core.decisions import Rewrite
from ..core.draft import Draft
from .homes import home
from .keys import hashed
from .prose_signature import signature

HEAD: Final = 1
MIDDLE: Final = 2
TAIL: Final = 4
TITLE: Final = 8
"""The line is what the page declares as its headline."""

_MOST_LINES: Final = 400
"""Lines of a document that are remembered: half from its head, half from its tail."""
_LONG: Final = 80
"""From this length on digits count: two sentences that differ in a figure are two sentences."""
_WORD: Final = re.compile(r"[^\W_]+")
_DIGITS: Final = re.compile(r"\d+")
_SITE_NAME: Final = re.compile(r" [|–—-] [^|–—]{1,40}$")
"""What follows the headline in <title>."""
_TITLES: Final = ("og:title", "twitter:title", "title")


class Sketch(Struct, frozen=True, array_like=True):
    """One document. `keys` are unsigned 64-bit integers in order of the lines, `places` a byte of flags for each."""

    document: int
    """Hash of the document's text or HTML: the same document again is the same sketch."""
    keys: bytes
    places: bytes
    signature: bytes = b""
    """MinHash of the prose, or empty where there is too little of it."""
    home: int = 0
    """Key of the element that holds the story; 0 for a text, or where no named element does."""

    def lines(self) -> Iterator[tuple[int, int]]:
        """Key and place of each line."""
        return zip(numbers(self.keys), self.places, strict=True)


def numbers(packed: bytes) -> "array[int]":
    """The 64-bit integers of a byte string (little-endian, as on all machines wheels are built for)."""
    found = array("Q")
    found.frombytes(packed)
    return found


def line_key(text: str) -> int:
    """64-bit key of a line: case, punctuation and white space aside; in short lines every number is the same number."""
    words = _WORD.findall(text.lower())
    line = " ".join(words)
    if len(line) < _LONG:
        line = _DIGITS.sub("0", line)
    return hashed((line or text).encode("utf-8", "surrogatepass"))


def document_key(draft: Draft) -> int:
    """64-bit hash of the document as it was read."""
    origin = draft.origin
    raw = origin.text.encode("utf-8", "surrogatepass") if isinstance(origin, Plain) else origin.html
    return hashed(raw)


def first_texts(draft: Draft) -> tuple[str, ...]:
    """Texts of all blocks as they were read: characters that were mended since are broken again."""
    texts = [block.text for block in draft.blocks]
    for entry in reversed(draft.ledger):
        if entry.applied and isinstance(entry.decision, Rewrite):
            texts[entry.decision.block] = entry.before
    return tuple(texts)


def sketch(draft: Draft) -> Sketch:
    """The sketch of a draft that no stage has touched."""
    texts = [block.text for block in draft.blocks]
    entries = [(line_key(text), _place(index, len(texts))) for index, text in enumerate(texts)]
    if len(entries) > _MOST_LINES:
        entries = entries[: _MOST_LINES // 2] + entries[-_MOST_LINES // 2 :]
    titles = {line_key(title) for title in _declared(draft)}
    entries = [(key, place | TITLE if key in titles else place) for key, place in entries]
    entries += [(key, TITLE) for key in sorted(titles - {key for key, _ in entries})]
    keys = array("Q", [key for key, _ in entries]).tobytes()
    origin = draft.origin
    held = home(draft.blocks, origin) if isinstance(origin, Page) else 0
    return Sketch(document_key(draft), keys, bytes(place for _, place in entries), signature(texts), held)


def _place(index: int, count: int) -> int:
    third = 3 * index // count
    return (HEAD, MIDDLE, TAIL)[third]


def _declared(draft: Draft) -> Sequence[str]:
    """Headlines in the page's metadata that can be told from section names by their length."""
    metadata = draft.origin.metadata
    found = [text for name in _TITLES for text in metadata.meta.get(name, ())]
    found += [text for item in metadata.linked for text in [item.get("headline")] if isinstance(text, str)]
    found += [metadata.title, _SITE_NAME.sub("", metadata.title)]
    return [text for text in found if len(_WORD.findall(text)) > 3 or len(text) > 20]
