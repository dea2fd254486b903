"""Lines that belong to the page rather than to the story, and the lists of other stories that some of them open."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Drop, RemovedKind
from ..core.draft import Draft, is_bounded
from ..core.facts import Scores
from ..grammar.rubrics import Rubrics
from ..grammar.timestamps import Timestamps
from .authors.own_bios import own_bios
from .lists.cells import data_cells
from .lists.cohesion import Stems
from .lists.comment_runs import FEWEST, comment_runs
from .lists.counts import counts, tags
from .lists.dated_comments import dated_comments
from .lists.embedded_posts import embedded_posts
from .lists.labelled_tags import labelled_tags
from .lists.linked_lines import linked_lines
from .lists.listing import unheaded_lists
from .lists.menus import menus
from .lists.own import announced
from .lists.records import records
from .lists.ruled import Sheet, ruled_apart, ruled_lines
from .lists.topics import topics
from .story.head import headline_at
from .story.prose import first_prose, last_prose

_DOUBTED: Final = 0.5
_HEAD: Final = ("dates", "byline")
"""Stages that lift a post's head: of a thread the first one's."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Mark debris lines; a heading such as "Most read" takes the bounded run of headlines below it along."""
    front = draft.origin.front if isinstance(draft.origin, Plain) else 0
    yield from (
        Drop(block.index, "debris/front-matter", "template") for block in draft.blocks[:front] if block.fate == "kept"
    )
    sheet = _sheet(draft, context, front)
    if is_bounded(draft):
        yield from ruled_apart(sheet)
        return
    live, chances, tree = sheet.live, sheet.chances, sheet.tree
    taken = _believed_cells(live, chances) if tree else set[int]()
    if not tree:  # of a page's quotations the model sees the element
        yield from _whole(live, embedded_posts(live), taken, "debris/embedded-post", "social", 0.95)
    yield from _whole(live, own_bios(draft, live, chances, sheet.matcher), taken, "debris/own-bio", "author_bio", 0.85)
    listed = frozenset(unheaded_lists(live, chances, sheet.common, tree=tree)) if chances is not None else frozenset()
    listed -= frozenset(announced(live, listed, chances)) if listed and chances else frozenset()
    comments, links, templates = list[int](), list[int](), set[int]()
    for position, drop in ruled_lines(sheet, taken, listed):
        yield drop
        if drop.kind == "comments" and position in taken:
            comments.append(position)
        elif drop.kind == "navigation" and position in taken:
            links.append(position)
        elif drop.kind == "template" and position in taken:
            templates.add(position)
    yield from _whole(live, sorted(listed), taken, "debris/list-of-headlines", "related", 0.8)
    if isinstance(draft.origin, Page) and chances:
        linked = linked_lines(draft.origin, live, chances, Stems(live, sheet.common), last_prose(live))
        yield from _whole(live, linked, taken, "debris/linked-headline", "related", 0.75)
        filed = [*labelled_tags(draft.origin, live, chances, sheet.opening)]
        yield from _whole(live, filed, taken, "debris/topic", "navigation", 0.8)
    if not tree:
        yield from _whole(live, records(live, templates, taken), taken, "debris/record", "template", 0.85)
        lines = menus(live, chances, sheet.headline, sheet.opening, taken)
        yield from _whole(live, sorted(lines), taken, "debris/menu", "navigation", 0.85)
        last = last_prose(live)
        numbers = [*counts(live, taken, sheet.opening, last)]
        yield from _whole(live, numbers, taken, "debris/count", "template", 0.8)
        filed = [*tags(live, taken, last, context.made(draft.language, Rubrics))]
        yield from _whole(live, filed, taken, "debris/section-tag", "navigation", 0.8)
        if chances:
            labels = [*topics(live, chances, last, links, taken)]
            yield from _whole(live, labels, taken, "debris/topic", "navigation", 0.8)
    if not tree and chances:
        dated = dated_comments(live, comments, taken, chances, context.made(draft.language, Timestamps))
        yield from _whole(live, [*dated], taken, "debris/dated-comments", "comments", 0.85)
    if chances and len(comments) >= FEWEST:
        reply = frozenset(context.words(draft.language, lambda pack: pack.words.reply))
        stamped = {made.block for made in draft.decided(*_HEAD)}
        readers = comment_runs(live, comments, chances, reply, stamped)
        spared = (at for at in readers if not (tree and chances[at] < _DOUBTED))  # those the model drops
        yield from _whole(live, spared, taken, "debris/comments", "comments", 0.85)


def _sheet(draft: Draft, context: Context, front: int) -> Sheet:
    """The document without its front matter, as rules look at it."""
    live = [block for block in draft.live() if block.index >= front]
    scores = draft.fact(Scores)
    values = scores.values if scores else ()
    return Sheet(
        live,
        [values[block.index] for block in live] if values else None,
        context.matcher(draft.language),
        context.function_words(draft.language),
        not isinstance(draft.origin, Plain),
        first_prose(live),
        headline_at(draft),
        draft.origin.blank_before if isinstance(draft.origin, Plain) else (),
    )


def _whole(
    live: Sequence[Block], positions: Iterable[int], taken: set[int], rule: str, kind: RemovedKind, confidence: float
) -> Iterator[Drop]:
    """Drop lines that are not yet `taken`."""
    for position in positions:
        if position not in taken:
            taken.add(position)
            yield Drop(live[position].index, rule, kind, confidence)


def _believed_cells(live: Sequence[Block], chances: Sequence[float] | None) -> set[int]:
    """Positions of data that the model believes: a table's cells name dates and networks without being furniture."""
    if not chances:
        return set()
    return {position for position in data_cells(live) if chances[position] >= _DOUBTED}
