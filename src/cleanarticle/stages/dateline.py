"""The dateline: place, date and agency at the head of the story."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import STORY_KIND, Block, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Dateline, Headline, Published, Scores, Standfirst
from ..grammar.datelines.head import read_dateline
from ..grammar.datelines.parts import Found, Words, dateline_words
from ..grammar.datelines.unlisted import may_open, read_unlisted
from ..grammar.places import title_case
from ..grammar.rubrics import Rubrics
from ..rules import Matcher
from .days.dateline import iso, sent_on
from .days.own_lines import Spot, own_lines
from .story.head import Head, head_of, headline_at
from .story.prose import ends_sentence, is_prose
from .story.speakers import spoken

_FIRST: Final = 6
"""Blocks of the story in which a dateline may stand: standfirst, bullets and caption come before it.

Of more than so many only prose is looked at, once: the first paragraph below bullets and a page's buttons.
"""
_SURE: Final = {"agency": 0.97, "place-date": 0.95, "place": 0.9, "day": 0.85, "own-line": 0.85}
_LIKELY: Final = 0.4
_PROSE: Final = 0.25
"""From these probabilities a block, or one that reads as prose, is taken for the story's at its head."""
_HEAD: Final = 0.1
"""The same for prose between a text's headline and the first paragraph that the model is sure of: its standfirst."""
_WEAK: Final = frozenset(("place", "own-line"))
_FEW: Final = 3
"""Paragraphs above another one that a bare place may open, fewer than which there are."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift the dateline off the paragraph it opens; only note it if it stands in the standfirst."""
    if STORY_KIND in draft.origin.metadata.meta:
        return
    words = dateline_words(context, draft.language)
    opening = _opening(draft, context.matcher(draft.language))
    spot = next(_spots(opening, words, context.matcher(draft.language)), None)
    spot = spot or next(own_lines(draft, opening[:_FIRST], words, context), None)
    spot = spot or _unlisted(draft, opening, words, context)
    if spot is not None and _speaks(draft, spot):
        return
    if spot is not None and _agrees(spot, draft):
        rule, sure = f"dateline/{spot.found.form}", _SURE[spot.found.form]
        fact = _fact(spot.block.text, spot.found, draft)
        lifted = Lift(spot.block.index, rule, fact, "dateline", sure, 0, spot.found.end)
        taken = spot.block.fate != "kept"  # by its day
        yield Note(rule, fact, sure, spot.block.index) if taken else lifted
        if day := None if draft.fact(Published) else sent_on(spot.found.form, fact.date):
            yield Note("dateline/published", Published(day), 0.6)
        return
    standfirst = draft.fact(Standfirst)
    shown = standfirst and any(block.fate == "lifted" and block.text == standfirst.text for block in draft.blocks)
    if standfirst and shown and (found := read_dateline(standfirst.text, words)):
        yield Note(f"dateline/{found.form}", _fact(standfirst.text, found, draft), _SURE[found.form])


def _speaks(draft: Draft, spot: Spot) -> bool:
    """True for a speaker in a transcript, who is called as a town is: "BELL: Do they say why?"."""
    if not spot.block.text[: spot.found.end].endswith((":", "：")):
        return False
    live = draft.live()
    return spot.block.index in spoken(live, {block.index for block in live})


def _agrees(spot: Spot, draft: Draft) -> bool:
    """False for another place than that of a dateline which markup has told: the story's first words tell it again."""
    told = draft.fact(Dateline)
    head = spot.block.text[: spot.found.end].casefold()
    return told is None or not told.places or any(place.casefold() in head for place in told.places)


def _opening(draft: Draft, matcher: Matcher) -> list[Block]:
    """The first blocks of the story: those the model finds likely, buttons aside, else the first that read as prose."""
    scores = draft.fact(Scores)
    title = headline_at(draft)
    head = head_of(draft, title) if isinstance(draft.origin, Plain) else Head(-1, -1)
    found: list[Block] = []
    for block in draft.blocks:
        if block.fate != "kept" or block.heading or block.kind in ("table", "preformatted"):
            continue
        prose = is_prose(block)
        if (block.index < title and not prose) or (scores and scores.values[block.index] < _HEAD):
            continue  # the menu's labels stand above the headline
        least = _LIKELY if not prose else _HEAD if 0 <= head.title < block.index < head.opening else _PROSE
        if scores.values[block.index] >= least if scores else prose:
            if not prose and (len(found) >= _FIRST or matcher.first(block.text) is not None):
                continue
            found.append(block)
            if prose and len(found) >= _FIRST:
                break
    return found or [block for block in draft.live() if ends_sentence(block.text)][:1]  # a newsflash


def _spots(opening: list[Block], words: Words, matcher: Matcher) -> Iterator[Spot]:
    """Paragraphs that open with a dateline; a bare place counts in the first three paragraphs only, notices aside."""
    for at, block in enumerate(opening):
        found = read_dateline(block.text, words) if len(block.text) > 30 else None
        if found is None:
            continue
        if found.form not in _WEAK or (block.kind == "paragraph" and _told(opening[:at], matcher) < _FEW):
            yield Spot(block, found)


def _told(above: list[Block], matcher: Matcher) -> int:
    """How many paragraphs of the story there are among some blocks."""
    return sum(is_prose(block) and matcher.first(block.text) is None for block in above)


def _unlisted(draft: Draft, opening: list[Block], words: Words, context: Context) -> Spot | None:
    """A town that no list knows, in capitals at the head of the story's first paragraph."""
    first = next((block for block in opening if is_prose(block) and block.kind == "paragraph"), None)
    if first is None or not may_open(first.text):
        return None
    before = [word for word in context.words(draft.language, lambda pack: pack.byline.place) if word.isalpha()]
    if not before:
        return None
    headline = draft.fact(Headline)

    def story() -> str:
        told = [block.text for block in draft.blocks if is_prose(block)]
        return "\n".join([headline.text if headline else "", *told])

    found = read_unlisted(first.text, story, before, words, context.made(draft.language, Rubrics), draft.language)
    return Spot(first, found) if found is not None else None


def _fact(text: str, found: Found, draft: Draft) -> Dateline:
    places = tuple(title_case(place, draft.language) for place in found.places)
    published = draft.fact(Published)
    when = iso(found.date, published.when if published else "") if found.date else None
    return Dateline(text[: found.end], places, when, found.agency)
