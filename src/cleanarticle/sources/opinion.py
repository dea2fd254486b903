"""A second opinion: which blocks trafilatura would take, for pages on which the block model is undecided."""

import re
from collections.abc import Iterable, Sequence, Set
from typing import Final

from ..core.blocks import Block

_WORD: Final = re.compile(r"\w+")
_FEWEST: Final = 5
"""Words of a block that has runs of three to be told by."""
_ENOUGH: Final = 0.6


def second_opinion(html: bytes, blocks: Sequence[Block], *, alone: bool = False) -> tuple[bool, ...] | None:
    """Per block whether trafilatura takes it; None if it finds no text.

    `alone`: nobody else has an opinion, so that other extractors are asked where trafilatura's own rules find little.
    As a second opinion that adds nothing (docs/model.md) and takes three times as long.

    No deduplication is asked for: trafilatura's keeps a process-wide cache, and a text would depend on those before it.
    """
    from trafilatura import extract  # 250 ms to import, needed for few pages

    try:
        text = extract(
            html.decode("utf-8", "replace"),
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            fast=not alone,
        )
    except Exception:  # whatever foreign code raises on a hostile page: then there is no second opinion
        return None
    return matching(text, blocks) if text else None


def matching(text: str, blocks: Sequence[Block]) -> tuple[bool, ...]:
    """Per block whether its words stand in the text, by runs of three; short blocks by whole lines."""
    lines = [_WORD.findall(line) for line in text.lower().split("\n")]
    grams = set(_runs([word for line in lines for word in line]))
    short = {tuple(line) for line in lines if len(line) < _FEWEST}
    return tuple([_inside(_WORD.findall(block.text.lower()), grams, short) for block in blocks])


def _runs(words: list[str]) -> Iterable[tuple[str, str, str]]:
    """Each word with the two behind it."""
    return zip(words, words[1:], words[2:], strict=False)


def _inside(words: list[str], grams: Set[tuple[str, str, str]], lines: Set[tuple[str, ...]]) -> bool:
    if len(words) < _FEWEST:
        return bool(words) and tuple(words) in lines
    return sum(map(grams.__contains__, _runs(words))) >= _ENOUGH * (len(words) - 2)
