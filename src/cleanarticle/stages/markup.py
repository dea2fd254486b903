"""What news markup calls by its name goes into its field: nothing is guessed, the grammar only takes lines apart."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import MARKED, Block, Page
from ..core.decisions import Decision, Drop, Lift, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Caption, Credit, Headline, Modified, Published, Standfirst
from ..grammar.calendar import calendar_of
from ..grammar.credits.line import Credits
from ..grammar.declared_dates import declared_changes, declared_day
from ..grammar.pictures.caption import Captions
from ..rules import Matcher
from .marked import SURE
from .marked.byline import marked_byline
from .marked.dateline import marked_dateline

_LENGTH: Final = re.compile(r"\s\([SML]\)$")
"""How long the story is (short, medium, long), at the end of an abstract of the New York Times' index."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift headline, standfirst, byline, dateline, captions and credits, drop what is said to editors."""
    page = draft.origin
    if not isinstance(page, Page) or not is_bounded(draft):
        return
    parts: dict[str, list[Block]] = {}
    for block in draft.live():
        label = page.label(block.index)
        if label.startswith(MARKED):
            parts.setdefault(label.removeprefix(MARKED).partition(" ")[0], []).append(block)
    yield from _days(draft, context)
    yield from _headline(
        parts.get("headline", ()), parts.get("standfirst", ()), parts.get("abstract", ()), context, draft.language
    )
    yield from marked_byline(draft, context, parts.get("byline", ()))
    yield from marked_dateline(draft, context, parts.get("dateline", ()))
    yield from _captions(draft, page, context, parts.get("caption", ()), parts.get("credit", ()))
    grammar = context.made(draft.language, Credits)
    for block in parts.get("tagline", ()):
        found: Sequence[Credit] = grammar.read(block.text)
        for credit in found:
            yield Note("markup/tagline", credit, SURE, block.index)
        if found:
            yield Lift(block.index, "markup/tagline", None, "credits", SURE)
        else:
            yield Drop(block.index, "markup/tagline", "author_bio", SURE)
    for block in parts.get("legal", ()):
        yield Drop(block.index, "markup/legal", "legal", SURE)
    for block in parts.get("aside", ()):
        yield Drop(block.index, "markup/aside", "template", SURE)


def _days(draft: Draft, context: Context) -> Iterator[Decision]:
    """The day of publication, by the story's date or its id, and that of the last change."""
    metadata, calendar = draft.origin.metadata, calendar_of(context, draft.language)
    published, _ = declared_day(metadata, calendar)
    if published:
        yield Note("markup/published", Published(published), SURE)
    modified = next(iter(declared_changes(metadata, calendar)), None)
    if modified and modified[:10] >= (published or "")[:10]:
        yield Note("markup/modified", Modified(modified), SURE)


def _headline(
    heads: Sequence[Block], decks: Sequence[Block], abstracts: Sequence[Block], context: Context, language: str
) -> Iterator[Decision]:
    """The first headline; the second one or the abstract as standfirst, which stands outside the story's bounds."""
    matcher = context.matcher(language)
    title = heads[0].text if heads else ""
    for block in heads[:1]:
        yield Lift(block.index, "markup/headline", Headline(_without_pieces(title, matcher)), "title", SURE)
    others = [*decks, *abstracts]
    first = next((block for block in others if block.text != title and matcher.first(block.text) is None), None)
    said = {title, first.text if first is not None else title}
    for block in (*heads[1:], *others):
        if block is first:
            text = _LENGTH.sub("", block.text) if block in abstracts else block.text
            yield Lift(block.index, "markup/standfirst", Standfirst(text), "subtitle", SURE)
        elif block.text in said:
            yield Drop(block.index, "markup/headline-again", "duplicate", SURE)
        else:
            yield Drop(block.index, "markup/aside", "template", SURE)  # of a picture, for editors, of an index


def _without_pieces(title: str, matcher: Matcher) -> str:
    """A headline without the marks that rules know, and the sign that parted it from the second one."""
    for piece in sorted(matcher.pieces(title), key=lambda one: -one.start):
        title = f"{title[: piece.start]}{title[piece.end :] if piece.end is not None else ''}"
    return title.strip(" ;") or title


def _captions(
    draft: Draft, page: Page, context: Context, captions: Sequence[Block], credits: Sequence[Block]
) -> Iterator[Decision]:
    """Each caption, with the credit in it or the one that its picture names."""
    grammar = context.made(draft.language, Captions)
    owed = list(credits)
    for block in captions:
        parts = grammar.split(block.text, known=True)
        frame = page.around(block.index)
        named = next((one for one in owed if page.around(one.index) == frame), None)
        credit = named.text if named is not None else parts.credit
        fact = Caption(parts.text or block.text, credit, parts.file_photo)
        yield Lift(block.index, "markup/caption", fact, "captions", SURE)
    for block in owed:
        yield Lift(block.index, "markup/caption", None, "captions", SURE)
