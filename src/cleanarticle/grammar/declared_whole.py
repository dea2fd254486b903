"""Whether a page declares that all of its story can be read."""

from collections.abc import Mapping
from typing import Final

from ..core.blocks import Metadata
from .declared import stories

_MOST: Final = 0.9
"""Part of the declared words that is the whole story: sites count headline and captions too."""
_DIGITS: Final = 6
"""Figures of a count of words; of thousands Python makes no number."""


def declares_whole(metadata: Metadata, words: int) -> bool:
    """True if the story is declared free for all, or no longer than the words that are there."""
    return any(_is_free(story) or _is_told(story, words) for story in stories(metadata))


def _is_free(story: Mapping[str, object]) -> bool:
    return str(story.get("isAccessibleForFree")).casefold() == "true"


def _is_told(story: Mapping[str, object], words: int) -> bool:
    counted = str(story.get("wordCount") or "")
    return len(counted) <= _DIGITS and counted.isdecimal() and 0 < _MOST * int(counted) <= words
