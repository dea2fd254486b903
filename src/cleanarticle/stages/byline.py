"""The byline and the authors: what the page shows, reconciled with what it declares; better none than a wrong one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Author, Authors, Byline
from ..grammar.bylines import LONGEST, Bylines, Reading
from ..grammar.declared import Named, people, site_names
from ..grammar.names import key, unique
from ..grammar.titles import SiteNames
from .head import Head, head_of
from .prose import is_prose

_LABEL: Final = re.compile(
    r"by-?_?line|auth?or|autor|auteur|writer|journalist|reporter|contributor|verfasser|skribent|redakt|(?:^|\s)fn(?:$|\s)|creator"
)
_NO_LABEL: Final = re.compile(
    r"comment|related|teaser|recommend|promo|card|widget|popular|trending|latest|caption|credit|sidebar|footer|topic|newsletter|follow|more-?from|avatar-img"
)
_REACH: Final = 8
"""Blocks below the first paragraph where a byline may still stand."""
_RUN: Final = 3
"""Blocks between two that name one author each of the same byline."""


class Shown(Struct, frozen=True):
    """A block that names authors: what it says, and how strong the evidence is that it is a byline, 1 to 4."""

    block: Block
    read: Reading
    strength: int


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift the byline, note the authors."""
    origin = draft.origin
    grammar = context.made(draft.language, Bylines)
    sites = site_names(origin.metadata, draft.url)
    told = people(origin.metadata)
    declared = _persons(told, grammar, sites)
    head = head_of(draft)
    shown = list(_shown(draft, grammar, [name for name, _ in declared], head, sites))
    chosen = _chosen(shown, head)
    persons = [author for one in chosen for author in one.read.authors]
    names = _reconciled([author.name for author in persons], declared)
    for number, one in enumerate(chosen):
        fact = None
        if number == 0:
            text = " ".join(each.block.text for each in chosen)
            agency = next((each.read.agency for each in chosen if each.read.agency), None)
            fact = Byline(text, _distinct(persons), agency)
        rule = (
            "byline/markup" if one.strength == 2 else "byline/declared-name" if one.strength == 1 else "byline/visible"
        )
        yield Lift(one.block.index, rule, fact, "byline", 0.85 + 0.03 * one.strength)
    if names:
        rule = (
            "byline/visible"
            if persons
            else "byline/json-ld"
            if declared[0][1] == "json-ld"
            else f"byline/{declared[0][1]}"
        )
        yield Note(rule, Authors(names), 0.95 if persons and declared else 0.85)
    elif group := _group(told, chosen, grammar):
        yield Note("byline/group", Authors((group,)), 0.6)


def _persons(told: Sequence[Named], grammar: Bylines, sites: SiteNames) -> list[tuple[str, str]]:
    """Declared persons and where each is declared, those of JSON-LD first, without repetitions."""
    found: dict[str, tuple[str, str]] = {}
    for named in told:
        if named.kind == "group" or not named.text:
            continue
        text = named.text
        if named.place in ("dc.creator", "citation_author") and text.count(",") == 1:
            text = " ".join(reversed([part.strip() for part in text.split(",")]))
        for name in grammar.names.declared(text):
            if not sites.is_one(name):
                found.setdefault(key(name), (name, named.place))
    return list(found.values())


def _shown(draft: Draft, grammar: Bylines, declared: Sequence[str], head: Head, sites: SiteNames) -> Iterator[Shown]:
    """Blocks that may be the byline: around the headline, below the first paragraph, at the end of the story."""
    page = draft.origin if isinstance(draft.origin, Page) else None
    marked = _marked(page, head) if page is not None else {}
    for block in draft.blocks[head.first : head.opening + _REACH]:
        if block.fate != "kept" or len(block.text) > LONGEST or is_prose(block):
            continue
        label = _label(page, block.index) if page is not None else ""
        labelled = block.index in marked or bool(_LABEL.search(label) and not _NO_LABEL.search(label))
        known = [*declared, *marked.get(block.index, ())]
        named = any(name.casefold() in block.text.casefold() for name in known if len(name) > 4)
        if not (labelled or named or (len(block.text) < 160)):
            continue
        read = grammar.read(block.text, known)
        if read is None:
            continue
        persons = tuple(author for author in read.authors if not sites.is_one(author.name))
        read = Reading(persons, read.agency, read.opened, read.rest)
        strength = _strength(block, read, labelled, named, page is None, head)
        if strength:
            yield Shown(block, read, strength)


def _strength(block: Block, read: Reading, labelled: bool, named: bool, plain: bool, head: Head) -> int:
    if not read.authors and not (read.agency and (read.opened or labelled) and read.rest == 0):
        return 0
    if read.opened and read.rest <= 1:
        return 4
    if labelled and read.rest <= 1:
        return 3 if named else 2
    if named and read.rest <= 1 and len(block.text) < 90:
        return 1
    return 0


def _marked(page: Page, head: Head) -> dict[int, list[str]]:
    """Per block of the head the texts of its inline elements that are called author or byline."""
    found: dict[int, list[str]] = {}
    for mark in page.marks:
        if head.first <= mark.block < head.opening + _REACH and 2 < len(mark.text) < 80 and _LABEL.search(mark.label):
            if not _NO_LABEL.search(mark.label):
                found.setdefault(mark.block, []).append(mark.text)
    return found


def _label(page: Page, index: int) -> str:
    """Labels of the block's element and of small elements around it."""
    found = []
    for node in page.ancestors(index)[:4]:
        if page.nodes.last[node] - page.nodes.first[node] > 8:
            break
        found.append(page.nodes.label[node])
    return " ".join(found)


def _chosen(shown: Sequence[Shown], head: Head) -> list[Shown]:
    """The strongest block, of equals the one nearest to the headline, and its neighbours that name further authors."""
    if not shown:
        return []
    at = head.title if head.title >= 0 else head.opening
    best = min(
        shown, key=lambda one: (-min(one.strength, 3), not one.read.authors, abs(one.block.index - at), one.block.index)
    )
    chosen, seen, last = [best], {key(author.name) for author in best.read.authors}, best.block.index
    for one in shown:
        names = {key(author.name) for author in one.read.authors}
        if (
            one.block.index > last
            and one.block.index - last <= _RUN
            and names
            and not names & seen
            and one.strength >= 2
        ):
            chosen.append(one)
            seen |= names
            last = one.block.index
    return chosen


def _distinct(persons: Sequence[Author]) -> tuple[Author, ...]:
    return tuple({key(author.name): author for author in reversed(persons)}.values())[::-1]


def _reconciled(shown: Sequence[str], declared: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The authors: those shown where any are; else those of JSON-LD, else of the first meta element that names one."""
    if shown:
        return unique(shown)
    if not declared:
        return ()
    place = declared[0][1]
    return unique(name for name, where in declared if where == place)


def _group(told: Sequence[Named], chosen: Sequence[Shown], grammar: Bylines) -> str | None:
    """Without a person the agency or outlet that the page declares as its author, as it is written."""
    for named in told:
        if named.text and not re.search(r"https?:|@|^\d+$", named.text) and len(named.text) < 60:
            return named.text
    return next((one.read.agency for one in chosen if one.read.agency), None)
