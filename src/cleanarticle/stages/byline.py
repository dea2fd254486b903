"""The byline and the authors: what the page shows, reconciled with what it declares; better none than a wrong one."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import Metadata, Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Author, Authors, Byline
from ..grammar.bylines.line import Bylines
from ..grammar.declared import Named, first, people, scripted_author, site_names, values
from ..grammar.names import key, unique
from ..grammar.titles import SiteNames
from .authors.below import authors_again
from .authors.beside import parts
from .authors.bios import presented
from .authors.buttons import are_buttons
from .authors.choice import choice
from .authors.far import author_box, labelled_below
from .authors.groups import groups, signers, standing
from .authors.lines import joined
from .authors.roles import with_roles
from .authors.shown import Shown, shown_authors
from .authors.strength import SURE
from .story.head import Head, head_of

_INVERTED: Final = ("dc.creator", "citation_author")
"""Meta elements that give "Last, First"."""
_BELOW: Final = 1
"""Blocks below the story's first one, which may be its standfirst, to a byline that is believed against others."""
_RULES: Final = {4: "byline/visible", 3: "byline/visible", 2: "byline/markup", 1: "byline/name-line"}


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift the byline, note the authors."""
    metadata = draft.origin.metadata
    grammar = context.made(draft.language, Bylines)
    sites = site_names(metadata, draft.url)
    told = (*people(metadata), *_carded(metadata, grammar))
    declared = _persons(told, grammar, sites)
    head, bounded, debris = head_of(draft), is_bounded(draft), context.matcher(draft.language)
    names = [name for name, _ in declared]
    filed = {key(text) for text in (*values(metadata, "articleSection"), *metadata.meta.get("article:section", ()))}

    def tells(one: Shown) -> bool:
        if bounded and one.strength < SURE:
            return False  # between a story's bounds a name alone is the story's
        filing = filed.isdisjoint(key(author.name) for author in one.read.authors)
        words = (one.block.text, *(author.name for author in one.read.authors))  # "Copy link https://…"
        return filing and not any(map(debris.exact, words)) and not are_buttons(one.block.text, debris)

    shown = list(filter(tells, shown_authors(draft, grammar, names, head, sites, debris)))
    if not declared:
        for farther in (author_box, labelled_below):
            shown = shown or list(filter(tells, farther(draft, grammar, head, sites)))
    if not shown and not told and isinstance(draft.origin, Page) and (name := scripted_author(draft.origin.html)):
        told = (Named(name, "script"),)
        declared = _persons(told, grammar, sites)
    chosen = choice(draft, shown, head, names, grammar)
    if chosen and not chosen[0].lead and isinstance(draft.origin, Plain):
        known = {one.block.index for one in chosen}
        torn = joined(draft, chosen[0].block, grammar)
        chosen += [Shown(block, read, chosen[0].strength) for block, read in torn if block.index not in known]
        chosen.sort(key=lambda one: one.block.index)
    chosen = list(with_roles(draft, chosen, grammar))
    authors = _reconciled(chosen, declared, head)
    byline = _byline(chosen, authors, grammar)
    yield from _taken(draft, head, chosen, byline, authors, grammar)
    if authors:
        rule = "byline/visible" if byline is not None and byline.authors else f"byline/{declared[0][1]}"
        yield Note(rule, Authors(authors), 0.95 if chosen and declared else 0.85)
    elif told_below := unique(presented(draft, head, grammar, debris)):
        yield Note("byline/bio", Authors(told_below), 0.7)
    elif named := signers(draft) or standing(draft, groups(told, chosen, sites, grammar), grammar, sites):
        yield Note("byline/group", Authors(named), 0.6)


def _taken(
    draft: Draft, head: Head, chosen: Sequence[Shown], byline: Byline | None, authors: Sequence[str], grammar: Bylines
) -> Iterator[Decision]:
    """Lift the lines that name the authors, those that name them once more below the story, and what stands beside."""
    for one in chosen:
        fact = byline if one is chosen[0] else None
        rule, confidence = _RULES[one.strength], 0.85 + 0.03 * one.strength
        if one.block.fate == "kept" and not one.lead:
            yield Lift(one.block.index, rule, fact, "byline", confidence)
        elif fact is not None:
            yield Note(rule, fact, confidence, one.block.index)
    lines = [one.block.index for one in chosen]
    for index in authors_again(draft, head, authors, lines, grammar):
        if index not in lines:
            yield Lift(index, "byline/visible", None, "byline", 0.9)
    if isinstance(draft.origin, Plain):  # on a page elements tell more
        for block in parts(draft, [one.block for one in chosen if not one.lead], grammar):
            yield Lift(block.index, "byline/parts", None, "byline", 0.85)


def _carded(metadata: Metadata, grammar: Bylines) -> Iterator[Named]:
    """Authors on the page's Twitter card, which gives labels and values in the page's language ("Written by")."""
    for number in ("1", "2"):
        label, value = first(metadata, f"twitter:label{number}"), first(metadata, f"twitter:data{number}")
        if label and value and grammar.opens(label):
            yield Named(value, "twitter-card")


def _persons(told: Sequence[Named], grammar: Bylines, sites: SiteNames) -> list[tuple[str, str]]:
    """Declared persons and where each is declared, those of JSON-LD first, without repetitions."""
    found: dict[str, tuple[str, str]] = {}
    for named in told:
        if named.kind == "group" or not named.text:
            continue
        text = named.text
        if named.place in _INVERTED and text.count(",") == 1:
            text = " ".join(reversed([part.strip() for part in text.split(",")]))
        for name in grammar.declared(text):
            whole = " " in name or named.kind == "person" or not name.isascii()
            if whole and not sites.is_one(name):
                found.setdefault(key(name), (name, named.place))
    return list(found.values())


def _byline(chosen: Sequence[Shown], names: Sequence[str], grammar: Bylines) -> Byline | None:
    """The visible line, with those of its persons that are authors (all, if the page declares others)."""
    if not chosen:
        return None
    authors: dict[str, Author] = {}
    for one in chosen:
        for author in one.read.authors:
            authors.setdefault(key(author.name), author)
    wanted = {key(name) for name in names} & authors.keys()
    persons = tuple(author for name, author in authors.items() if not wanted or name in wanted)
    agency = next((one.read.agency for one in chosen if one.read.agency), None)
    return Byline(" ".join(grammar.undated(one.lead or one.block.text) for one in chosen), persons, agency)


def _reconciled(chosen: Sequence[Shown], declared: Sequence[tuple[str, str]], head: Head) -> tuple[str, ...]:
    """The authors: those shown, unless the page declares others and the showing is weak."""
    shown = unique(author.name for one in chosen for author in one.read.authors)
    place = declared[0][1] if declared else ""
    told = unique(name for name, where in declared if where == place)
    if not shown or not told:
        return shown or told
    known = {key(name) for name, _ in declared}
    known |= {key(name) for name in shown if key(name.partition(" ")[0]) in known}  # "Nils" is "Nils Holm"
    if any(key(name) in known for name in shown):
        first = {key(author.name) for author in chosen[0].read.authors}
        return tuple(name for name in shown if key(name) in known | first)
    sure = chosen[0].strength == SURE and head.title < chosen[0].block.index <= head.opening + _BELOW
    return shown if sure else told
