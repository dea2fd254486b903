"""The headline of a text whose address is known: the line that says what the address does.

What a whole page's text opens with (the site's name, its motto, a menu) and what stands above its story (a breadcrumb,
a kicker, a teaser) may all look like a headline; the address has the headline's own words.
"""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...core.draft import Draft
from ...core.facts import Scores
from ...grammar.slugs import Slug, slug_of
from ...rules import Matcher
from ..story.head import head_of
from .trails import ends_with

_LONGEST: Final = 240
_LEAST: Final = 0.6
"""Agreement with the address from which a line above the story is its headline."""
SURE: Final = 0.8
"""The same from the first paragraph on, which may be the site's notice, and of a line that looks like debris."""
_LIKELY: Final = 0.6
"""Probability from which a line below a paragraph is one of the story's subheadings."""
_LESS: Final = 0.25
"""What a headline is worth less than breadcrumbs that end with it."""
_SAME: Final = 0.05
"""What is within that of the best says the same."""


def addressed(draft: Draft, debris: Matcher) -> tuple[Block, float] | None:
    """The line that agrees best with the address; of several alike the one next above the story."""
    slug = slug_of(draft.origin.metadata, draft.url)
    if not slug:
        return None
    opening = head_of(draft, -1).opening
    above = _rated(draft.blocks[:opening], slug, _LEAST)
    near = above or _rated(_below_notice(draft, opening), slug, SURE)
    if not near:
        return None
    most = max(worth for worth, _ in near)
    alike = [(worth, block) for worth, block in near if worth >= most - _SAME]
    alike = [one for one in alike if one[1].kind != "list_item"] or alike
    worth, block = alike[-1] if above else alike[0]
    for shorter, other in near:
        if other.index > block.index and shorter >= worth - _LESS and ends_with(block.text, other.text):
            worth, block = shorter, other
    return (block, worth) if worth >= SURE or debris.first(block.text) is None else None


def _below_notice(draft: Draft, opening: int) -> list[Block]:
    """The blocks from the first paragraph on, which may be the site's notice, without what parts the story."""
    scores = draft.fact(Scores)
    return [block for block in draft.blocks[opening:] if scores is None or scores.values[block.index] < _LIKELY]


def _rated(blocks: Sequence[Block], slug: Slug, least: float) -> list[tuple[float, Block]]:
    kept = (block for block in blocks if block.fate == "kept" and len(block.text) <= _LONGEST)
    rated = [(slug.agreement(block.text), block) for block in kept]
    fits = [(worth, block) for worth, block in rated if worth >= least and not _is_numbered(block)]
    return [one for one in fits if one[1].kind != "list_item"] if slug.is_short else fits


def _is_numbered(block: Block) -> bool:
    """True for an entry of a list of the most read stories: "4. Bridge closed"."""
    head, dot, _ = block.text.partition(". ")
    return dot != "" and head.isdigit()
