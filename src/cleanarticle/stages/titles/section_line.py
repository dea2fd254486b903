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
from ...grammar.datelines.parts import dateline_words
from ...grammar.pictures.signed import SignedNames
from ...grammar.places import is_town
from ...grammar.rubrics import Rubrics
from ...grammar.titles import SiteNames, key_of
from ..story.head import Head
from ..story.prose import ends_sentence, size

CRUMB: Final = re.compile(r"\s+[>»›/|→]\s+|\s*[>›]\s*|(?<=[a-zß-ÿ])\|(?=[A-ZÀ-Þ])")
_LONGEST: Final = 60
_LINE: Final = 32
_WORDS: Final = 4
_NO_SECTION: Final = frozenset(":@：｜\u4e28[]【】［］◀▶（），、#＃")
"""Marks of labels, brackets and tags, which no section's name has."""
_TORN: Final = re.compile(r"^[,/]|[,–—-]$|^\S*[a-zß-ÿ][A-ZÀ-Ý]\S*$|\w\.[a-z]{2,4}$")
"""Pieces of a byline or dateline, glued buttons, sites: ", CNN", "OSLO –", "ShareSave", "Clarín.com"."""
_LISTED: Final = re.compile(r",\s|\s[-–]\s")
"""What parts a name from its place or outlet."""
MOST: Final = 4
KIN: Final = 0.6
"""Agreement with a title from which a crumb is the story itself."""
_ABOVE: Final = 3
"""Lines above a text's headline where its section may stand."""


def settled(found: list[str], names: SiteNames) -> tuple[str, ...]:
    """The names that are sections', each once: none that is too long, the site's own or a number."""
    kept = {key_of(name): name for name in reversed(found) if len(name) <= _LONGEST and not names.is_one(name)}
    return tuple(name for key, name in reversed(kept.items()) if key and not key.isdigit())[:MOST]


def section_line(draft: Draft, head: Head, names: SiteNames, context: Context) -> Iterator[Decision]:
    """The breadcrumb, or the short line beside a date, between headline and story or right above the headline."""
    around = draft.blocks[max(head.title - _ABOVE, 0) : head.opening]
    lines = [block for block in around if block.index != head.title]
    matcher, bylines = context.matcher(draft.language), context.made(draft.language, Bylines)
    authors = set(map(key_of, told.names)) if (told := draft.fact(Authors)) is not None else set()
    rubrics = context.made(draft.language, Rubrics)
    for block in lines:
        if block.index == head.title - 1 and rubrics.has(block.text) and _is_alone(draft, block.index):
            yield Lift(block.index, "section/kicker", Section((block.text,)), "section", 0.8)
            return
        if block.fate != "kept" or not is_short(block.text) or _TORN.search(block.text):
            continue
        crumbs = [part for part in CRUMB.split(block.text) if part]
        if len(crumbs) > 1:
            kept = [part for part in crumbs if matcher.first(part) is None]
            yield Lift(block.index, "section/breadcrumb", Section(settled(kept, names)), "section", 0.85)
            return
        if _beside_lifted(draft, block, head) and matcher.first(block.text) is None:
            if bylines.names.is_outlet(block.text):
                yield Drop(block.index, "section/outlet", "author_bio", 0.8)
                continue
            if _is_work(block, draft, context):
                yield Drop(block.index, "section/role", "author_bio", 0.8)
                return
            if key_of(block.text) in authors or _below_work(block, draft, bylines):
                return
            if _names_writer(block.text, bylines) or _is_listed(draft, block):
                continue
            none = rubrics.is_none(block.text) or (block.index > head.title and is_town(block.text))
            fact = Section((block.text,)) if not none and _is_known(block.text, draft, context) else None
            yield Lift(block.index, "section/line", fact, "section", 0.8)
            return


def _is_alone(draft: Draft, index: int) -> bool:
    """False for the last line of a menu: a bullet, or a line right below its like (bullets are not its like)."""
    block, before = draft.blocks[index], draft.blocks[index - 1] if index else None
    if block.fate != "kept" or block.kind == "list_item" or not isinstance(draft.origin, Plain):
        return False
    near = not draft.origin.blank_before[index] if draft.origin.blank_before else True
    return before is None or before.fate != "kept" or before.kind != block.kind or not (near and is_short(before.text))


def _is_listed(draft: Draft, block: Block) -> bool:
    """True for a link of a menu: an item beside a short one."""
    near = draft.blocks[max(0, block.index - 1) : block.index + 2] if block.kind == "list_item" else ()
    return any(one.kind == "list_item" and one.index != block.index and is_short(one.text) for one in near)


def _is_work(block: Block, draft: Draft, context: Context) -> bool:
    """True for what stands below a name: "Associated Press Writer", "BBC News, Oslo"."""
    names = context.made(draft.language, Bylines).names
    outlet, comma, _ = block.text.partition(",")
    return names.is_role(block.text) or (comma != "" and outlet in dateline_words(context, draft.language).outlets)


def _below_work(block: Block, draft: Draft, bylines: Bylines) -> bool:
    """True for a line below one that told the author's work: a notice of the house, as "Disclosure"."""
    return any(
        made.rule == "byline/parts" and made.block < block.index and bylines.is_role_line(draft.blocks[made.block].text)
        for made in draft.decided("byline")
    )


def _names_writer(text: str, bylines: Bylines) -> bool:
    """True for what stands around an author's name ("By", "Ann Lee and"), for agencies and outlets."""
    names = bylines.names
    if bylines.opens(text) or names.is_outlet(text) or names.unfinished(text):
        return True
    read = bylines.read(text)
    if read is not None and (read.opened or (read.authors and _LISTED.search(text))):
        return True
    return names.agencies.name(text) is not None or (" " in text and names.agencies.within(text))


def _is_known(text: str, draft: Draft, context: Context) -> bool:
    """False where a section looks as the author's name does: in scripts without capitals."""
    packs = context.packs(draft.language)
    cased = text[0].upper() != text[0].lower() or draft.language in [pack.language for pack in packs]
    return cased and not context.made(draft.language, SignedNames).read(text)


def is_short(text: str) -> bool:
    """True for a short line of a few words or crumbs, none of which a small letter opens."""
    if not _NO_SECTION.isdisjoint(text) or ends_sentence(text) or any(map(str.isdigit, text)):
        return False
    crumbs = [part for part in CRUMB.split(text) if part]
    fits = (
        size(part) <= _LINE and len(part.split()) <= _WORDS and any(map(str.isalnum, part)) and not part[0].islower()
        for part in crumbs
    )
    return crumbs != [] and all(fits)


def _beside_lifted(draft: Draft, block: Block, head: Head) -> bool:
    """True beside a timestamp or (below a headline) a byline, or for a bullet right below the headline."""
    telling = ("published", "modified", "byline") if head.title >= 0 else ("published", "modified")
    beside = {block.index - 1, block.index + 1}
    for made in draft.decided():
        if not (isinstance(made, Lift) and made.block in beside):
            continue
        if made.field in telling or (made.field == "title" and block.kind == "list_item" and block.index > made.block):
            return True
    return False
