"""Near-duplicates: documents that tell the same story, found by the bands of their signatures."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from .prose_signature import SIZE, similarity

T = TypeVar("T", int, tuple[str, str])

_ROWS: Final = 4
"""Integers a band: two documents of similarity s meet in one of the 16 bands with probability 1 - (1 - s^4)^16."""
SAME_STORY: Final = 0.5
"""Similarity from which two documents of a site are one witness of a line: an update is rewritten in parts."""


def alike(documents: Iterable[tuple[T, bytes]], least: float) -> Iterator[tuple[T, T, float]]:
    """Pairs of documents, the smaller first, that are at least so similar, each pair once, in order.

    Documents of one band are compared with its smallest alone, so that a thousand copies give a thousand pairs.
    """
    signatures = dict(sorted(documents))
    width = 4 * _ROWS
    met: set[tuple[T, T]] = set()
    for at in range(0, 4 * SIZE, width):
        first: dict[bytes, T] = {}  # a band at a time: all of them together would take more memory than the documents
        for name, signature in signatures.items():
            band = signature[at : at + width]
            if band and first.setdefault(band, name) != name:
                met.add((first[band], name))
    found = ((one, other, similarity(signatures[one], signatures[other])) for one, other in sorted(met))
    return (item for item in found if item[2] >= least)


def stories(documents: Iterable[tuple[int, bytes]]) -> dict[int, int]:
    """Document -> the smallest document of its story."""
    documents = list(documents)
    first = {document: document for document, _ in documents}

    def root(document: int) -> int:
        while first[document] != document:
            document = first[document] = first[first[document]]
        return document

    for one, other, _ in alike(documents, SAME_STORY):
        low, high = sorted((root(one), root(other)))
        first[high] = low
    return {document: root(document) for document in first}
