"""Paragraphs that stand in a document again: of a second layout, of a summary below the story."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ...core.blocks import Plain
from ...core.draft import Draft
from .prose import ends_sentence, size
from .refrains import is_refrain

_LONG: Final = 240
_DOUBTED: Final = 0.5
"""A line of a text that ends no sentence is a copy if it is so long or if the model doubts it; others are items, names,
headings, which a story may list twice (the ingredients of two dishes, the rounds of a match)."""


def copies(draft: Draft, standing: Mapping[str, Sequence[int]], chances: Sequence[float] | None) -> Iterator[int]:
    """Blocks whose line stands above already, refrains and a text's items aside."""
    first = [at[0] for at in standing.values()]
    sure = chances if isinstance(draft.origin, Plain) else None
    for line, at in standing.items():
        if len(at) < 2 or (chances and "|" not in line and is_refrain(at, first, chances)):
            continue
        for index in at[1:]:
            if not (sure and sure[index] >= _DOUBTED and _is_item(draft.blocks[index].text)):
                yield index


def _is_item(text: str) -> bool:
    return not ends_sentence(text) and size(text) < _LONG and "|" not in text
