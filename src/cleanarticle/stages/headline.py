"""The headline and the standfirst: what the page shows, by agreement with what it says about itself."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.blocks import Block, Nodes, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Headline
from ..grammar.declared import site_names, titles
from ..grammar.furniture import Furniture
from ..grammar.titles import SiteNames, overlap, spelling_of, telling, words_of
from .first_line import SAME, text_line
from .head import head_of
from .prose import size
from .standfirst import standfirst
from .title_choice import logo, said_again, settled, text_of

_LABEL: Final = re.compile(
    r"headline|(?:^|[\s_-])(?:title|titel|titulo|titre|titolo)(?:$|[\s_-])|(?:entry|post|article|story|page)-?_?title"
)
_NO_LABEL: Final = re.compile(
    r"sub-?(?:headline|title)|site-?title|logo|related|teaser|widget|card|menu|modal|newsletter|kicker|hidden|author|byline"
)
_LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
_KIN: Final = 0.4
"""Least agreement of two titles that are kin."""
_LONGEST: Final = 300
_SHORTEST: Final = 12


class _Shown(Struct, frozen=True):
    """A heading: its text, the blocks that hold it, how well it agrees with a declared title, and its worth."""

    text: str
    blocks: tuple[int, ...]
    agreed: float
    worth: float


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift the headline where a block holds it, note it where only the metadata do; lift the standfirst below it."""
    origin = draft.origin
    names = site_names(origin.metadata, draft.url)
    told = [names.strip(title) for title in titles(origin.metadata)]
    if isinstance(origin, Page) and (names_of_it := logo(draft, origin, told)):
        names = names.with_names(*names_of_it)
        told = list(map(names.strip, told))
    declared = settled(told)
    shown = (
        _on_page(draft, origin, declared, names)
        if isinstance(origin, Page)
        else _in_text(draft, text_line(draft, origin, declared, context))
    )
    furniture = context.made(draft.language, Furniture)
    if shown is None:
        if declared:
            yield Note("headline/declared", Headline(furniture.strip(declared[0])), confidence=0.6)
        if declared and isinstance(origin, Plain):
            yield from standfirst(draft, head_of(draft, -1), declared[0], keep=context.config.keep_standfirst)
        return
    if isinstance(origin, Page):
        text = text_of(shown.text, origin.metadata, declared, names)
    else:
        text = furniture.without_outlet(names.strip(shown.text))
    rule = (
        "headline/h1"
        if draft.blocks[shown.blocks[0]].heading == 1
        else "headline/shown"
        if isinstance(origin, Page)
        else "headline/first-line"
    )
    confidence = round(min(0.99, 0.7 + 0.3 * shown.agreed), 2)
    for index in shown.blocks:
        fact = Headline(furniture.strip(text)) if index == shown.blocks[0] else None
        yield Lift(index, rule, fact, "title", confidence)
    yield from standfirst(draft, head_of(draft, max(shown.blocks)), text, keep=context.config.keep_standfirst)


def _on_page(draft: Draft, page: Page, declared: list[str], names: SiteNames) -> _Shown | None:
    """The heading that agrees best with a declared title; without agreement the only h1 that looks like a headline."""
    best: _Shown | None = None
    nodes = page.nodes
    wanted = {frozenset(words_of(title)) for title in declared}
    some = {word for title in wanted for word in telling(title, SAME)}
    ones = 0
    for node in _headings(nodes):
        level, label = _LEVELS.get(nodes.tag[node], 0), nodes.label[node]
        first, last = nodes.first[node], nodes.last[node]
        if not first < last <= first + 4:
            continue
        blocks = [block for block in draft.blocks[first:last] if block.fate == "kept"]
        text = " ".join([block.text for block in blocks])
        if not text or len(text) > _LONGEST:
            continue
        ones += level == 1
        if level != 1 and not any(map(spelling_of(text).__contains__, some)):
            continue  # it cannot agree as only an h1 need not
        words = frozenset(words_of(text))
        agreed = max((overlap(words, title) for title in wanted), default=0.0)
        if agreed < _KIN and (level != 1 or size(text) < _SHORTEST or "hidden" in label):
            continue
        worth = agreed + (0.5 if level == 1 else 0.05 if level == 2 else 0.0) - (0.2 if "hidden" in label else 0)
        better = (level == 1 or agreed >= SAME) and (best is None or worth > best.worth + 0.01)
        if better and not names.is_one(text):
            best = _Shown(text, tuple(block.index for block in blocks), agreed, worth)
    if best is not None and best.agreed < _KIN and declared and ones > 1:
        best = None  # "Contact us", "Follow us": this site's headings are no headlines
    return best or _bare(draft, declared)


def _headings(nodes: Nodes) -> list[int]:
    """The elements that are headings, or whose names say that they are the headline, in order."""
    signed = nodes.labels_with("tit", "headline")  # one of them is in all that `_LABEL` finds
    named = {label for label in signed if _LABEL.search(label) and not _NO_LABEL.search(label)}
    found = {node for node, tag in enumerate(nodes.tag) if tag in _LEVELS}
    if named:
        found.update(node for node, label in enumerate(nodes.label) if label in named)
    return sorted(found)


def _bare(draft: Draft, declared: list[str]) -> _Shown | None:
    """On a page without headings, the longest line that a declared title opens or ends with ("The Paper: Line")."""
    live = (block for block in draft.live() if _SHORTEST < len(block.text) <= _LONGEST)
    lines = (block for block in live if " " in block.text or not block.text.isascii())
    told = [
        block
        for block in lines
        if any(title.startswith(block.text) or title.endswith(block.text) for title in declared)
    ]
    best = max(told, key=lambda block: len(block.text), default=None)
    return _Shown(best.text, (best.index,), SAME, SAME) if best is not None else None


def _in_text(draft: Draft, line: tuple[Block, float] | None) -> _Shown | None:
    if line is None:
        return None
    first, again = line[0].index, said_again(draft, line[0].index)
    held = (first,) if again < 0 else (again, first)
    return _Shown(draft.blocks[held[0]].text, held, line[1], line[1])
