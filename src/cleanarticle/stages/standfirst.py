"""The standfirst: the sentence or two between headline and story which the page itself calls so."""

import re
from collections.abc import Iterator
from typing import Final

from ..core.blocks import Page
from ..core.decisions import Decision, Lift
from ..core.draft import Draft
from ..core.facts import Standfirst
from ..grammar.declared import descriptions
from ..grammar.titles import agreement
from .head import Head
from .prose import size

_DECK: Final = re.compile(
    r"standfirst|(?:^|[\s_-])(?:deck|dek|lede|lead|intro|introduction|summary|subhead\w*|excerpt|chapeau|chapo|entradilla|bajada|sommario|ingress|abstract|subtitle|teaser)(?:$|[\s_-])"
    r"|sub-?_?(?:headline|title|heading|line)|(?:teaser|lead|intro)-?_?text|article-?_{0,2}(?:lead|intro|summary|deck|description|standfirst|excerpt)|(?:^|\s)description(?:$|\s)"
)  # fmt: skip
_LONGEST: Final = 700
_SHORTEST: Final = 25
_REACH: Final = 8
_SAME: Final = 0.85


def standfirst(draft: Draft, head: Head, title: str) -> Iterator[Decision]:
    """Lift the standfirst if markup names it, or if a block below the headline is the page's own description."""
    page = draft.origin
    told = descriptions(page.metadata)
    for block in draft.blocks[head.title + 1 : min(head.title + 1 + _REACH, head.opening + 1)]:
        if (
            block.fate != "kept"
            or not _SHORTEST <= size(block.text) <= _LONGEST
            or agreement(block.text, title) > _SAME
        ):
            continue
        label = _labels(page, block.index) if isinstance(page, Page) else ""
        described = any(agreement(block.text, text) > _SAME for text in told)
        if label and _DECK.search(label):
            yield Lift(block.index, "headline/standfirst-markup", Standfirst(block.text), "subtitle", 0.95)
            return
        if described and (block.index < head.opening or block.heading == 2):
            yield Lift(block.index, "headline/standfirst-description", Standfirst(block.text), "subtitle", 0.9)
            return
        if block.heading == 2 and block.index == head.title + 1 and block.index < head.opening:
            yield Lift(block.index, "headline/standfirst-heading", Standfirst(block.text), "subtitle", 0.8)
            return


def _labels(page: Page, index: int) -> str:
    """Labels of the block's element and of the elements around it that hold nothing else."""
    found = []
    for node in page.ancestors(index)[:4]:
        if page.nodes.last[node] - page.nodes.first[node] > 3:
            break
        found.append(page.nodes.label[node])
    return " ".join(found)
