"""The standfirst: the sentence or two between headline and story which the page itself calls so."""

import re
from collections.abc import Iterator
from typing import Final

from ...context import Context
from ...core.blocks import Block, Page
from ...core.decisions import Decision, Drop, Note
from ...core.draft import Draft
from ...core.facts import Scores, Standfirst
from ...grammar.declared import descriptions
from ...grammar.titles import overlap, words_of
from ...rules import Matcher
from ..story.head import HEAD_LINE, Head, is_head_line, past_notices
from ..story.prose import ends_sentence, size
from .above_story import is_parted, is_summary
from .decks import is_deck

_LONGEST: Final = 700
_SHORTEST: Final = 25
_REACH: Final = 8
_FAR: Final = 24
"""Blocks below the headline among which a page's own word for it is looked for: buttons, a picture may stand above."""
_STORY: Final = 0.5
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""Captions, sources and lines that tell the day have one."""
_DATED: Final = re.compile(r"\d\d?[./]\s?(?:\d\d?[./]|[^\W\d_]{3,12})\s?(?:19|20)\d\d(?!\d)")
"""A line that opens with the day: "3. Mai 2024 (abc/def) Nordheim/Arlen"."""
_FEWEST: Final = 5
"""Words of a sentence right below the headline that nothing else tells."""
_KICKER: Final = 24
_SAME: Final = 0.85


def standfirst(draft: Draft, head: Head, title: str, context: Context) -> Iterator[Decision]:
    """Tell the standfirst if markup names it, or if a block below the headline is the page's own description.

    Else a sentence right below it that no rule knows, if it stands apart from the story or the model takes it for none
    of it. It is only noted: a user may want it out of the body (`core.wishes`).
    """
    page = draft.origin
    matcher = context.matcher(draft.language)
    first, head = head.opening, past_notices(draft, head, matcher)
    told = [frozenset(words_of(text)) for text in descriptions(page.metadata)]
    reach = _FAR if isinstance(page, Page) else _REACH
    below = draft.blocks[head.title + 1 : min(head.title + 1 + reach, head.opening + 1)]
    if not (told or isinstance(page, Page) or any(block.heading == 2 for block in below)):
        return  # nothing could tell it
    own = frozenset(words_of(title))
    for block in below:
        if not _is_candidate(block) or overlap(words := frozenset(words_of(block.text)), own) > _SAME:
            continue
        if first <= block.index < head.opening and matcher.first(block.text) is not None:
            continue
        described = any(overlap(words, description) > _SAME for description in told)
        if isinstance(page, Page) and is_deck(page, block.index) and not _is_no_summary(block, draft, context):
            own_words, kicker = _without_kicker(block.text, descriptions(page.metadata))
            yield _told(block, "headline/standfirst-markup", 0.95, own_words)
            if kicker:
                yield Drop(block.index, "headline/glued-kicker", "template", 0.9, 0, kicker)
            return
        above = block.index < head.opening or block.heading == 2
        if described and (above or is_summary(draft, head, block)):
            text = next((own for own in descriptions(page.metadata) if block.text.endswith(own)), block.text)
            yield _told(block, "headline/standfirst-description", 0.9, text)  # "Highlight: " stands before it
            return
        if block.heading == 2 and block.index == head.title + 1 and block.index < head.opening:
            yield _told(block, "headline/standfirst-heading", 0.8)
            return
    if isinstance(page, Page) and below and _is_placed(below[0], draft, head, matcher, own):
        yield _told(below[0], "headline/standfirst-place", 0.7)
    elif isinstance(page, Page) and is_parted(draft, page, head, context):
        yield _told(draft.blocks[head.opening], "headline/standfirst-byline", 0.7)


def _is_candidate(block: Block) -> bool:
    """True for a block of a standfirst's length that does not open with the day."""
    long = _SHORTEST <= size(block.text) <= _LONGEST
    return block.fate == "kept" and long and not (_DATED.match(block.text) and not ends_sentence(block.text))


def _is_no_summary(block: Block, draft: Draft, context: Context) -> bool:
    """True for a byline, a timestamp or a button: "Listen to the article | 2 minutes"."""
    if context.matcher(draft.language).first(block.text) is not None:
        return True
    return len(block.text) <= HEAD_LINE and is_head_line(block.text, context, draft.language)


def _without_kicker(text: str, told: tuple[str, ...]) -> tuple[str, int]:
    """The standfirst without a kicker that stands in it, and how long that is: "ReportageFor weeks …"."""
    own = next((one for one in told if one and text.endswith(one) and one[0].isupper()), text)
    before = len(text) - len(own)
    return (own, before) if 0 < before <= _KICKER and text[before - 1].islower() else (text, 0)


def _is_placed(block: Block, draft: Draft, head: Head, matcher: Matcher, title: frozenset[str]) -> bool:
    """True for a sentence right below the headline that stands apart, or is none of the story's to the model."""
    scores = draft.fact(Scores)
    return (
        block.fate == "kept"
        and block.kind == "paragraph"
        and block.index < head.opening
        and _SHORTEST <= size(block.text) <= _LONGEST
        and ends_sentence(block.text)
        and len(words_of(block.text)) >= _FEWEST
        and scores is not None
        and (scores.values[block.index] < _STORY or _stands_apart(draft, block.index, head.opening))
        and not block.link_chars
        and overlap(frozenset(words_of(block.text)), title) <= _SAME
        and _YEAR.search(block.text) is None
        and matcher.first(block.text) is None
    )


def _stands_apart(draft: Draft, index: int, opening: int) -> bool:
    """True for a block of a page whose element is no sibling of the first paragraph's."""
    page = draft.origin
    if not isinstance(page, Page) or opening >= len(page.node):
        return False
    return page.around(index) != page.around(opening) and page.node[index] != page.node[opening]


def _told(block: Block, rule: str, confidence: float, text: str = "") -> Decision:
    return Note(rule, Standfirst(text or block.text), confidence, block.index)
