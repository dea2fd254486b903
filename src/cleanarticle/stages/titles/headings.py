"""The headings of a page: elements of their name, or of names that say so, and which of them may be the headline."""

import re
from collections.abc import Sequence
from itertools import compress
from typing import Final

from msgspec import Struct

from ...core.blocks import Block, Nodes, Page
from ...core.draft import Draft
from ...grammar.titles import heads, key_of, overlap, site_part, words_of
from ..story.head import head_of
from .first_line import SAME

_LABEL: Final = re.compile(
    r"headline|(?:^|[\s_-])(?:title|titel|titulo|titre|titolo)(?:$|[\s_-])|(?:entry|post|article|story|page)-?_?title"
)
_NO_LABEL: Final = re.compile(
    r"sub-?(?:headline|title)|site-?title|logo|related|teaser|widget|card|menu|modal|newsletter|kicker|hidden|author|byline"
)
_FEWEST: Final = 3
"""Words of a headline that stands in one element with a section, a byline or a day."""
_LONG: Final = 5
"""Letters of a word that tells what a story is about."""


class Heading(Struct, frozen=True):
    """What may be the headline: its text, its blocks, how well it agrees with a declared title, and its worth."""

    text: str
    blocks: tuple[int, ...]
    agreed: float
    worth: float
    level: int = 0
    """1 for an h1; 0 for what is no heading by its element."""


def headings(nodes: Nodes) -> list[int]:
    """The elements that are headings, or whose names say that they are the headline, in order."""
    signed = nodes.labels_with("tit", "headline")  # one of them is in all that `_LABEL` finds
    named = {label for label in signed if _LABEL.search(label) and not _NO_LABEL.search(label)}
    found = set(nodes.headings)
    if named:
        found.update(compress(range(len(nodes.label)), map(named.__contains__, nodes.label)))
    return sorted(found)


def trimmed(blocks: list[Block], text: str, declared: Sequence[str]) -> list[Block]:
    """The block of a heading (which reads `text`) that says what a title does; beside it stand a section, a byline.

    All of them where a title begins with all: another title may be cut short.
    """
    whole, spelled = words_of(text), key_of(text)
    if any(key_of(title).startswith(spelled) for title in declared):
        return blocks
    for title in declared:
        words = frozenset(words_of(title))
        for block in blocks:
            own = words_of(block.text)
            if len(own) < _FEWEST:
                continue
            agreed = overlap(frozenset(own), words)
            if agreed >= SAME and (title.startswith(block.text) or agreed > overlap(frozenset(whole), words)):
                return [block]
    return blocks


def nearest(draft: Draft, firsts: Sequence[Heading], declared: Sequence[str]) -> Heading | None:
    """The h1 next above the story, of several of which none is kin to a title, if it has a telling word of one.

    A title's last part may be the site's name, whose words tell nothing.
    """
    head = head_of(draft, -1)
    above = [one for one in firsts if head.first <= one.blocks[-1] < head.opening]
    if not above:
        return None
    last = above[-1]
    told = {word for title in declared for word in words_of(next(iter(heads(title)), title))}
    return last if any(len(word) >= _LONG and word in told for word in words_of(last.text)) else None


def logo(draft: Draft, page: Page, told: list[str]) -> tuple[str, str] | None:
    """A logo in an h1 and the title's last part, which says the same: both are the site's name."""
    nodes = page.nodes
    for node, level in nodes.headings.items():
        if level == 1 and nodes.first[node] + 1 == nodes.last[node]:
            text = draft.blocks[nodes.first[node]].text
            for title in told if text not in told else ():
                if part := site_part(text, title):
                    return text, part
    return None
