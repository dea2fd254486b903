"""The section of a text: the breadcrumb, or the short line beside a date, around its headline."""

import re
from collections.abc import Iterator
from typing import Final

from ...context import Context
from ...core.blocks import Block, Plain
from ...core.decisions import Decision, Drop, Lift
from ...core.draft import Draft
from ...core.facts import Authors, Section
from ...grammar.bylines.line import Bylines
from ...grammar.pictures.signed import SignedNames
from ...grammar.places import is_town
from ...grammar.rubrics import Rubrics
from ...grammar.titles import SiteNames, key_of
from ..story.head import Head
from .section_beside_day import beside_day
from .short import CRUMB, is_short
from .upright_trail import EDGES, linked_trail, upright_trail
from .writers_lines import below_work, is_work, names_writer

_LONGEST: Final = 60
_TORN: Final = re.compile(r"^[,/]|[,–—-]$|^\S*[a-zß-ÿ][A-ZÀ-Ý]\S*$|\w\.[a-z]{2,4}$")
"""Pieces of a byline or dateline, glued buttons, sites: ", CNN", "OSLO –", "ShareSave", "Clarín.com"."""
MOST: Final = 4
KIN: Final = 0.6
"""Agreement with a title from which a crumb is the story itself."""
_ABOVE: Final = 3
"""Lines above a text's headline where its section may stand."""


def settled(found: list[str], names: SiteNames, rubrics: Rubrics | None = None) -> tuple[str, ...]:
    """The names that are sections', each once: none that is too long, the site's own or a number.

    A town in the site's name is a section of it ("Berlin" in the Berliner Post), and with `rubrics` a known section
    ("Asia" at Channel NewsAsia).
    """
    own = (name for name in reversed(found) if not names.is_one(name) or _is_own(name, names, rubrics))
    kept = {key_of(name): name for name in own if len(name) <= _LONGEST}
    return tuple(name for key, name in reversed(kept.items()) if key and not key.isdigit())[:MOST]


def _is_own(name: str, names: SiteNames, rubrics: Rubrics | None) -> bool:
    """True for a section that the site's name or address has: a town, a known one, or what stands before the name."""
    known = is_town(name) or (rubrics is not None and rubrics.has(name))
    return names.is_folder(name) or (names.is_part(name) and known)


def section_line(draft: Draft, head: Head, names: SiteNames, context: Context) -> Iterator[Decision]:
    """The breadcrumb, or the short line beside a date, between headline and story or right above the headline."""
    rubrics = context.made(draft.language, Rubrics)
    linked, told = linked_trail(draft, head, rubrics)
    trail, told = ([linked], told) if linked >= 0 else upright_trail(draft, head, rubrics)
    if trail:
        for index in trail:
            fact = Section(settled(told, names)) if index == trail[0] else None
            yield Lift(index, "section/breadcrumb", fact, "section", 0.85)
        return
    around = draft.blocks[max(head.title - _ABOVE, 0) : head.opening]
    lines = [block for block in around if block.index != head.title]
    found = list(_of_its_own(lines, draft, head, names, context))
    yield from found or beside_day(lines, rubrics)


def _of_its_own(lines: list[Block], draft: Draft, head: Head, names: SiteNames, context: Context) -> Iterator[Decision]:
    """The line that is the section and nothing else."""
    matcher, bylines = context.matcher(draft.language), context.made(draft.language, Bylines)
    authors = set(map(key_of, told.names)) if (told := draft.fact(Authors)) is not None else set()
    rubrics = context.made(draft.language, Rubrics)
    for block in lines:
        if abs(block.index - head.title) == 1 and rubrics.has(block.text) and _is_alone(draft, block.index):
            rule = "section/kicker" if block.index < head.title else "section/line"
            yield Lift(block.index, rule, Section((EDGES.sub("", block.text),)), "section", 0.8)
            return
        text = EDGES.sub("", block.text)
        known = rubrics.has(text)
        outlet = block.fate == "kept" and not known and bylines.names.is_outlet(text)
        fits = (known or is_short(text)) and not _TORN.search(block.text)
        if block.fate != "kept" or not (outlet or fits):
            continue
        crumbs = [part for part in CRUMB.split(text) if part]
        listed = len(crumbs) > 1 and matcher.exact(block.text) is None
        if listed and not any(map(bylines.eastern.is_like_name, crumbs)):  # "编辑 | 张三"
            filed = any(map(is_town, crumbs)) and any(map(bylines.names.is_refused, crumbs))  # "Agencias | Vigo"
            kept = [part for part in crumbs if not filed and matcher.first(part) is None]
            yield Lift(block.index, "section/breadcrumb", Section(settled(kept, names)), "section", 0.85)
            return
        if _beside_lifted(draft, block, head) and (matcher.first(text) is None or (known and block.index < head.title)):
            if outlet or bylines.opens_other(draft.blocks[block.index - 1].text):
                yield Drop(block.index, "section/outlet", "author_bio", 0.8)
                continue
            if is_work(block, draft, context):
                yield Drop(block.index, "section/role", "author_bio", 0.8)
                return
            if key_of(text) in authors or below_work(block, draft, bylines):
                return
            if (not known and names_writer(text, bylines)) or _is_listed(draft, block):
                continue
            button = text.casefold() in bylines.buttons or not rubrics.tells(text)
            none = rubrics.is_none(text) or (block.index > head.title and (button or is_town(text)))
            none = none or (not known and (bylines.names.is_refused(text) or bylines.eastern.is_like_name(text)))
            fact = Section((text,)) if not none and _is_known(text, draft, context) else None
            yield Lift(block.index, "section/line", fact, "section", 0.8)
            return


def _is_alone(draft: Draft, index: int) -> bool:
    """False for the last line of a menu: a bullet, or a line right below its like that it does not name once more."""
    block, before = draft.blocks[index], draft.blocks[index - 1] if index else None
    if block.fate != "kept" or block.kind == "list_item" or not isinstance(draft.origin, Plain):
        return False
    if before is None or before.fate != "kept" or before.kind != block.kind or not is_short(before.text):
        return True
    told = [other.text for other in draft.blocks[: index - 1]]
    return any(draft.origin.blank_before[index : index + 1]) or block.text in told


def _is_listed(draft: Draft, block: Block) -> bool:
    """True for a link of a menu: an item beside a short one."""
    near = draft.blocks[max(0, block.index - 1) : block.index + 2] if block.kind == "list_item" else ()
    return any(one.kind == "list_item" and one.index != block.index and is_short(one.text) for one in near)


def _is_known(text: str, draft: Draft, context: Context) -> bool:
    """False where a section looks as the author's name does: in scripts without capitals."""
    packs = context.packs(draft.language)
    cased = text[0].upper() != text[0].lower() or draft.language in [pack.language for pack in packs]
    return cased and not context.made(draft.language, SignedNames).read(text)


def _beside_lifted(draft: Draft, block: Block, head: Head) -> bool:
    """True beside a timestamp or (below a headline) a byline, or for a bullet right below the headline."""
    telling = ("published", "modified", "byline") if head.title >= 0 else ("published", "modified")
    beside = {block.index - 1, block.index + 1}
    for made in draft.decided():
        if not (type(made) is Lift and made.block in beside):
            continue
        if made.field in telling or (made.field == "title" and block.kind == "list_item" and block.index > made.block):
            return True
    return False
