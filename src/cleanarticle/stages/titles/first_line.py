"""The headline of a text: among its first lines, or above its story and of the same words.

Above the story of a whole page stand menus, teasers and kickers; the headline speaks of what the story speaks of, and
stands over the standfirst, which does so too. Measured on the texts of fundus and news424 that hold their headline
(docs/fields.md): 418 of 692 by place alone, 594 by words and place.
"""

from collections.abc import Callable, Sequence
from typing import Final

from ...context import Context
from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.calendar import has_year
from ...grammar.pictures.caption import Captions
from ...grammar.timestamps import Timestamps
from ...grammar.titles import agreement
from ...rules import Matcher
from ..story.prose import ends_sentence, first_prose
from .address import addressed
from .lines import is_headline_line, of_the_story, opens_text, titled
from .notices import without_notices
from .over_byline import are_short, over_byline

SAME: Final = 0.8
"""Least agreement of two titles that are the same."""
_HALF: Final = 0.5
"""Least agreement of a text's headline with the declared one: over a half."""
_TOP: Final = 8
"""Lines above which a text has its headline, after section, timestamp and breadcrumb."""
_BELOW: Final = ("timestamp", "share", "media", "author_bio", "comments")
_BULLETS: Final = " |–—•·-"
_LINE: Final = 8
"""Words of a byline that nothing opens: name, role, day."""


def text_line(draft: Draft, plain: Plain, declared: list[str], context: Context) -> tuple[Block, float] | None:
    """The line that is a text's headline, and its agreement with a declared title; never a byline ("By Ann Lee")."""
    debris = context.matcher(draft.language)
    if not declared and (told := addressed(draft, debris)) is not None:
        return told
    found = _first_line(draft, plain, declared, context)
    if found is None or found[1]:
        return found
    if len(draft.blocks) == 1 and not found[0].heading and ends_sentence(found[0].text):
        return None  # the story's only sentence
    return None if _is_byline(found[0].text, context.made(draft.language, Bylines)) else found


def _is_byline(text: str, grammar: Bylines) -> bool:
    """True for names with what opens a byline before them, or with roles or a date behind: "Ann Lee, Reporter"."""
    led = grammar.leads(text.lstrip(_BULLETS))
    read = grammar.read(text) if led or text.count(" ") < _LINE else None  # a headline is longer
    if read is None or not read.authors or read.rest:
        return False
    if led:
        return True
    return are_short(read, grammar) and (read.dated or all(author.role for author in read.authors))


def _first_line(draft: Draft, plain: Plain, declared: list[str], context: Context) -> tuple[Block, float] | None:
    """The line that the front matter names, a Markdown heading of level one, or the line that is the headline.

    With it its agreement with a declared title.
    """
    debris = context.matcher(draft.language)
    blocks = without_notices(draft.blocks[plain.front :], debris)
    opening = first_prose(blocks)
    top = blocks[: max(1, min(_TOP, opening))]
    for block in top if declared else ():
        if (agreed := max(agreement(block.text, title) for title in declared)) >= SAME:
            return block, agreed
    lines = [block for block in blocks[:opening] if block.heading == 1]
    if declared:  # a first line that is no kin of the title is a standfirst or a subheading
        heads = (block for block in top if is_headline_line(block))
        lines += [block for block in heads if max(agreement(block.text, title) for title in declared) > _HALF]
    else:
        common, below = context.function_words(draft.language), _beneath(draft, context)
        own = of_the_story(draft, plain, debris, common, below) or titled(blocks[:opening])
        lines += [own] if own is not None else []
        if own is None and opening > _TOP and _is_near(blocks[:opening], debris):
            lines += filter(is_headline_line, top)
        elif opening <= _TOP:
            lines += [block for block in top if is_headline_line(block) or opens_text(block, plain)]
    lines = [block for block in lines if not _is_other(block, draft, context)]
    line = next((block for block in lines if debris.first(block.text) is None), None) or _calling(lines[:1], debris)
    if line is None and not declared and opening > _TOP:
        line = over_byline(draft, plain, context, lambda block: _is_other(block, draft, context))
    return (_lowest(line, blocks[:opening]), 0.0) if line is not None else None


def _beneath(draft: Draft, context: Context) -> Callable[[str], bool]:
    """Tells what stands right below headlines: bylines, days and buttons."""
    debris, grammar = context.matcher(draft.language), context.made(draft.language, Bylines)
    stamps = context.made(draft.language, Timestamps)

    def beneath(text: str) -> bool:
        hit = debris.first(text)
        if (hit is not None and hit.kind in _BELOW) or _is_byline(text, grammar):
            return True
        return has_year(text) and (stamp := stamps.read(text)) is not None and not stamp.left

    return beneath


def _is_other(block: Block, draft: Draft, context: Context) -> bool:
    """True for a picture's credit ("Photo courtesy of Harbour Films"), for the role of a person named above, a day
    with its hour, and for what stands above a printed page.
    """
    if block.heading:
        return False
    if has_year(block.text) and (stamp := context.made(draft.language, Timestamps).read(block.text)) is not None:
        return stamp.folio or (not stamp.left and any(moment.clock for _, moment in stamp.moments))
    credits = context.made(draft.language, Captions).credits
    if credits.opens(block.text) and credits.whole(block.text, known=True):
        return not credits.openings.tells_more(block.text)
    grammar = context.made(draft.language, Bylines)
    above = draft.blocks[block.index - 1].text if block.index else ""
    return grammar.is_role_line(block.text) and grammar.names.person(above) is not None


def _calling(lines: Sequence[Block], debris: Matcher) -> Block | None:
    """A headline that calls as links do, where no other line may be it: "WATCH: Man saved from river"."""
    hits = ((line, debris.first(line.text)) for line in lines)
    return next((line for line, hit in hits if hit and (hit.kind == "related" or hit.at == "tail")), None)


def _is_near(above: Sequence[Block], debris: Matcher) -> bool:
    """True if few lines stand above the story but what stands below headlines: days, buttons, who reads it out."""
    if len(above) > 2 * _TOP:
        return False
    hits = (debris.first(block.text) for block in above)
    return sum(hit is not None and hit.kind in _BELOW for hit in hits) >= len(above) - _TOP


def _lowest(line: Block, above: Sequence[Block]) -> Block:
    """The last line above the story of the same words: the page's title stands over its menu, the headline below."""
    return next((block for block in reversed(above) if block.text == line.text and block.fate == "kept"), line)
