"""Lines that belong to the page rather than to the story, and the lists of other stories that some of them open."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import Block, Plain
from ..core.decisions import Decision, Drop
from ..core.draft import Draft
from ..core.facts import Scores
from ..rules import Hit, Matcher
from .authors.own_bios import own_bios
from .lists.cells import data_cells
from .lists.choices import is_choices
from .lists.chronicle import divides, parting, precedes
from .lists.comment_runs import FEWEST, comment_runs
from .lists.embedded_posts import embedded_posts
from .lists.listing import unheaded_lists
from .lists.menus import menus
from .lists.taken_along import along
from .story.head import headline_at
from .story.prose import first_prose

_HOPELESS: Final = 0.02
"""Under this probability the model drops a page's block anyway: one look-up names its kind, patterns are not tried.

A page has hundreds of such blocks; a text has few, and each is told its kind."""
_DOUBTED: Final = 0.5
_HEAD: Final = ("dates", "byline")
"""Stages that lift a post's head: of a thread the first one's."""
_IN_LIST: Final = 0.95
_NOTICE: Final = 0.95
_PARAGRAPH: Final = 240
_OPENING: Final = re.compile(r"[^.!?。！？]{20,300}[.!?。！？]")
"""The first sentence of a paragraph: of a notice on cookies, which goes on for a page, it tells all."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Mark debris lines; a heading such as "Most read" takes the bounded run of headlines below it along."""
    matcher, common = context.matcher(draft.language), context.function_words(draft.language)
    plain = draft.origin if isinstance(draft.origin, Plain) else None
    tree = plain is None
    front, blank_before = (plain.front, plain.blank_before) if plain is not None else (0, ())
    hopeless = _HOPELESS if tree else 0.0
    live = [block for block in draft.live() if block.index >= front]
    yield from (
        Drop(block.index, "debris/front-matter", "template") for block in draft.blocks[:front] if block.fate == "kept"
    )
    scores = draft.fact(Scores)
    values = scores.values if scores else None
    chances = [values[block.index] for block in live] if values else None
    opening, head = first_prose(live), headline_at(draft)
    taken = _believed_cells(live, chances) if tree else set()
    listed = sorted(set(unheaded_lists(live, chances, common, tree=tree))) if chances is not None else []
    whole = frozenset(listed)
    comments: list[int] = []
    days: dict[int, Hit] = {}
    for position in () if tree else embedded_posts(live):  # of a page's quotations the model sees the element
        taken.add(position)
        yield Drop(live[position].index, "debris/embedded-post", "social", 0.95)
    for position in own_bios(draft, live, chances):
        taken.add(position)
        yield Drop(live[position].index, "debris/own-bio", "author_bio", 0.85)
    for position, block in enumerate(live):
        if position in taken:
            continue
        if chances and chances[position] < hopeless:
            hit = matcher.exact(block.text)
        else:
            hit, pieces = matcher.look(block.text)
            if hit is None and chances and chances[position] < _NOTICE and not tree:
                hit = _notice(matcher, block.text)
            if hit is None or not _in_place(hit, position, opening):
                if chances and chances[position] < _DOUBTED and is_choices(block.text, common):
                    yield Drop(block.index, "debris/choices", "navigation", 0.85)
                elif position not in whole:  # of a line that goes whole no piece is cut
                    for piece in pieces:
                        yield _piece(block, piece)
                continue
        if hit is None or not _in_place(hit, position, opening):
            continue
        taken.add(position)
        if (
            hit.kind == "timestamp"
            and chances
            and (precedes(live, position, opening) or divides(live, position, chances))
        ):
            days[position] = hit
            continue
        yield _drop(block, hit, hit.confidence)
        if hit.kind == "comments":
            comments.append(position)
        for other in along(live, position, head, blank_before, opens=hit.opens):
            if other not in taken:
                taken.add(other)
                yield _drop(live[other], matcher.exact(live[other].text) or hit, min(hit.confidence, _IN_LIST))
    staying = parting(days, live, opening)
    yield from (_drop(live[position], hit, hit.confidence) for position, hit in days.items() if position not in staying)
    for position in listed:
        if position not in taken:
            taken.add(position)
            yield Drop(live[position].index, "debris/list-of-headlines", "related", 0.8)
    for position in () if tree else sorted(menus(live, chances, head, opening, taken)):
        taken.add(position)
        yield Drop(live[position].index, "debris/menu", "navigation", 0.85)
    if not chances or len(comments) < FEWEST:
        return
    reply = frozenset(context.words(draft.language, lambda pack: pack.words.reply))
    dated = {entry.decision.block for entry in draft.ledger if entry.stage in _HEAD and entry.applied}
    for position in comment_runs(live, comments, chances, reply, dated):
        if position not in taken and not (tree and chances[position] < _DOUBTED):  # those the model drops
            yield Drop(live[position].index, "debris/comments", "comments", 0.85)


def _notice(matcher: Matcher, text: str) -> Hit | None:
    """What rules on consent say of a long paragraph's first sentence, being made for lines."""
    opening = _OPENING.match(text) if len(text) > _PARAGRAPH else None
    hit = matcher.first(opening.group()) if opening else None
    return hit if hit and hit.kind == "consent" else None


def _believed_cells(live: Sequence[Block], chances: Sequence[float] | None) -> set[int]:
    """Positions of data that the model believes: a table's cells name dates and networks without being furniture."""
    if not chances:
        return set()
    cells = data_cells(live)
    return {position for position, block in enumerate(live) if block.index in cells and chances[position] >= _DOUBTED}


def _in_place(hit: Hit, position: int, opening: int) -> bool:
    if hit.at == "head":
        return position < opening
    return hit.at != "tail" or position > opening


def _drop(block: Block, hit: Hit, confidence: float) -> Drop:
    return Drop(block.index, hit.rule, hit.kind, confidence, preview=hit.preview)


def _piece(block: Block, piece: Hit) -> Drop:
    return Drop(block.index, piece.rule, piece.kind, piece.confidence, piece.start, piece.end, preview=piece.preview)
