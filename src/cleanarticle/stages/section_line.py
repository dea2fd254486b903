"""The section of a text: the breadcrumb, or the short line beside a date, around its headline."""

import re
from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Block
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..core.facts import Authors, Section
from ..grammar.bylines import Bylines
from ..grammar.dateline_parts import words_of
from ..grammar.titles import SiteNames, key_of
from .head import Head
from .prose import ends_sentence, size

CRUMB: Final = re.compile(r"\s+[>»›/|→]\s+|\s*[>›]\s*")
_LONGEST: Final = 60
_LINE: Final = 32
_WORDS: Final = 4
MOST: Final = 4
_ABOVE: Final = 3
"""Lines above a text's headline where its section may stand."""


def settled(found: list[str], names: SiteNames) -> tuple[str, ...]:
    kept = {key_of(name): name for name in reversed(found) if len(name) <= _LONGEST and not names.is_one(name)}
    return tuple(name for key, name in reversed(kept.items()) if key and not key.isdigit())[:MOST]


def section_line(draft: Draft, head: Head, names: SiteNames, context: Context) -> Iterator[Decision]:
    """The breadcrumb, or the short line beside a date, between headline and story or right above the headline."""
    start = max(head.title - _ABOVE, 0)
    lines = [block for block in draft.blocks[start : head.opening] if block.index != head.title]
    matcher = context.matcher(draft.language)
    told = draft.fact(Authors)
    authors = set(map(key_of, told.names)) if told is not None else set()
    for block in lines:
        if block.fate != "kept" or not is_short(block.text):
            continue
        crumbs = [part for part in CRUMB.split(block.text) if part]
        if len(crumbs) > 1:
            kept = [part for part in crumbs if matcher.first(part) is None]
            yield Lift(block.index, "section/breadcrumb", Section(settled(kept, names)), "section", 0.85)
            return
        if _beside_lifted(draft, block, head) and matcher.first(block.text) is None:
            if _is_work(block, draft, context):
                yield Drop(block.index, "section/role", "author_bio", 0.8)
                return
            if key_of(block.text) in authors:
                return
            yield Lift(block.index, "section/line", Section((block.text,)), "section", 0.8)
            return


def _is_work(block: Block, draft: Draft, context: Context) -> bool:
    """True for what stands below a name: "Associated Press Writer", "BBC News, Oslo"."""
    names = context.made(draft.language, Bylines).names
    outlet, comma, _ = block.text.partition(",")
    return names.is_role(block.text) or (comma != "" and outlet in words_of(context, draft.language).outlets)


def is_short(text: str) -> bool:
    if ":" in text or "@" in text or ends_sentence(text) or any(map(str.isdigit, text)):
        return False
    crumbs = [part for part in CRUMB.split(text) if part]
    return crumbs != [] and all(
        size(part) <= _LINE and len(part.split()) <= _WORDS and not part[0].islower() for part in crumbs
    )


def _beside_lifted(draft: Draft, block: Block, head: Head) -> bool:
    """True if the line before or behind it is a timestamp or byline, or if it is a bullet right below the headline.

    Without a headline a line below the byline may be one.
    """
    telling = ("published", "modified", "byline") if head.title >= 0 else ("published", "modified")
    beside = {block.index - 1, block.index + 1}
    for entry in draft.ledger:
        made = entry.decision
        if not (entry.applied and isinstance(made, Lift) and made.block in beside):
            continue
        if made.field in telling or (made.field == "title" and block.kind == "list_item" and block.index > made.block):
            return True
    return False
