"""Paragraphs that stand in a document again: of a second layout, of a summary below the story."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from ...core.blocks import Plain
from ...core.draft import Draft
from .prose import ends_sentence, size
from .refrains import is_refrain

_LONG: Final = 240
_DOUBTED: Final = 0.5
"""A line of a text that ends no sentence is a copy if it is so long or if the model doubts it; others are items, names,
headings, which a story may list twice (the ingredients of two dishes, the rounds of a match)."""
_STAYS: Final = 0.2
"""The probability from which a line of a text stays (`stages/body`)."""


def copies(draft: Draft, standing: Mapping[str, Sequence[int]], chances: Sequence[float] | None) -> Iterator[int]:
    """Blocks whose line stands elsewhere already, refrains and a text's items aside."""
    first = [at[0] for at in standing.values()]
    where: dict[int, int] = {}
    sure = chances if isinstance(draft.origin, Plain) else None
    for line, at in standing.items():
        if len(at) < 2 or (chances and "|" not in line and is_refrain(at, first, chances)):
            continue
        own = _own(draft, at, chances)
        for index in at:
            if index != own and not (sure and sure[index] >= _DOUBTED and _is_item(draft.blocks[index].text)):
                where[index] = own
                yield index
    yield from _between(draft, where)


def _own(draft: Draft, standing: Sequence[int], chances: Sequence[float] | None) -> int:
    """Where a line belongs to the story: the first place that stays, or it would go with its copies.

    A table of contents stands above the story, and holds its subheadings too.
    """
    least = _STAYS if isinstance(draft.origin, Plain) else _DOUBTED
    return next((index for index in standing if chances and chances[index] >= least), standing[0])


def _between(draft: Draft, where: Mapping[int, int]) -> Iterator[int]:
    """Short lines between two copies if the same ones stand between their originals: subheadings, "Yes." of a dialogue.

    `where` says of each copy where its original is.
    """
    gone = set(where)
    for one, other in pairwise(sorted(where)):
        again, own = _lines(draft, one, other), _lines(draft, where[one], where[other])
        if again and gone.isdisjoint(own) and list(again.values()) == list(own.values()):
            gone.update(again)
            yield from again


def _lines(draft: Draft, first: int, last: int) -> dict[int, str]:
    """The lines between two blocks that are still there."""
    return {block.index: block.text for block in draft.blocks[first + 1 : last] if block.fate == "kept"}


def _is_item(text: str) -> bool:
    return not ends_sentence(text) and size(text) < _LONG and "|" not in text
