"""A second opinion: which blocks trafilatura would take, for pages on which the block model is undecided."""

import re
from collections.abc import Sequence
from typing import Final

from ..core.blocks import Block

_WORD: Final = re.compile(r"\w+")
_GRAM: Final = 3
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
    words = _WORD.findall(text.lower())
    grams = {tuple(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1)}
    lines = {tuple(_WORD.findall(line.lower())) for line in text.split("\n")}
    return tuple(_inside(_WORD.findall(block.text.lower()), grams, lines) for block in blocks)


def _inside(words: list[str], grams: set[tuple[str, ...]], lines: set[tuple[str, ...]]) -> bool:
    if len(words) < _GRAM + 2:
        return bool(words) and tuple(words) in lines
    held = sum(tuple(words[at : at + _GRAM]) in grams for at in range(len(words) - _GRAM + 1))
    return held >= _ENOUGH * (len(words) - _GRAM + 1)
