"""Names without a word or markup that calls them a byline: where and beside what such a line is one."""

import re
from typing import Final

from ...core.blocks import Block, Page, Plain
from ...core.decisions import Lift
from ...grammar.bylines.line import Bylines, Reading
from ...grammar.calendar import has_figure
from ...grammar.declared import site_names
from ...grammar.names import may_hold_name
from ...grammar.places import is_town
from ...grammar.wording import calls_persons
from ..story.prose import ends_sentence
from .buttons import is_control
from .lines import beside_date, is_presented
from .marks import is_author_label
from .places import DASHES, below_headline, below_story, ends_story, ends_text, heads_story, opens_story
from .signed import is_sent, is_signed
from .spots import LINE, SHORT, Spots, is_in_head, may_be_bare
from .subjects import is_heading, is_subject

_POSTED: Final = 4
"""Lines that a name with its role may stand farther from the headline than a bare one."""
_OUTLET: Final = re.compile(r"\s[•|·]\s")
_BEHIND: Final = re.compile(r"\s[/–—-]\s")


def may_stand_alone(spots: Spots, block: Block, grammar: Bylines) -> bool:
    """Cheap: False for a line that `stands_alone` refuses, whatever is read in it."""
    if not may_hold_name(block.text):
        agency = grammar.names.agencies.name(block.text) is not None and _is_short(spots, block, grammar)
        return agency and (
            (heads_story(spots, block) and not _is_below_caption(spots, block)) or beside_date(spots, block)
        )
    if not _is_short(spots, block, grammar):
        return False
    if has_figure(block.text) or _is_placed(spots, block, grammar) or below_headline(spots, block):
        return True
    behind = block.index == spots.last + 1 and (block.text.endswith(")") or "/" in block.text)  # "Ann Lee/dpa"
    return (
        behind
        or ends_text(spots, block)
        or (isinstance(spots.draft.origin, Plain) and opens_story(spots, block, _POSTED))
    )


def _is_below_caption(spots: Spots, block: Block) -> bool:
    """True for the credit of the picture whose caption stands right above."""
    lifted = (made.block for made in spots.draft.decided("captions") if isinstance(made, Lift))
    return block.fate != "kept" and block.index - 1 in lifted


def _is_short(spots: Spots, block: Block, grammar: Bylines) -> bool:
    text = block.text
    if len(text) >= SHORT and not (has_figure(text) and len(grammar.undated(text)) < SHORT):
        return False
    return not block.heading or is_presented(spots.draft, block, grammar)


def stands_alone(spots: Spots, block: Block, read: Reading, grammar: Bylines) -> bool:
    """True for a name alone, or beside its role, agency or (in a text) outlet, where bylines stand."""
    if not _stands_alone(spots, block, read, grammar) or is_town(block.text):
        return False
    if block.text[-1] in DASHES and all(is_town(author.name) for author in read.authors):
        return False  # "KUALA LUMPUR, Nov 18 (Bernama) --" is a dateline
    role = read.authors[0].role
    inside = spots.head.opening < block.index < spots.last  # below what may be the first paragraph
    bare = len(read.authors) == 1 and not (read.agency or read.dated or (role and grammar.names.is_role(role)))
    return not any(
        is_subject(spots, block, one.name)
        or ((_is_left(spots, block) or inside) and not _calls(one.name))
        or (bare and is_heading(spots, block, one.name, grammar))
        for one in read.authors
    )


def _is_left(spots: Spots, block: Block) -> bool:
    """True for the last line above furniture, which may be a tag, unless the address below is made of its name."""
    here = spots.closed and block.index == spots.last + 1
    return here and not is_signed(block, spots.draft.blocks[block.index + 1])


def _calls(name: str) -> bool:
    """True if persons are called by a word of the name, small ones aside: "Logo der Brauerei" is none."""
    return calls_persons(" ".join(word for word in name.split() if not word.islower()) or name)


def _stands_alone(spots: Spots, block: Block, read: Reading, grammar: Bylines) -> bool:
    page = spots.draft.origin
    if (
        not read.authors
        or (isinstance(page, Page) and is_control(page, block.index))
        or not _is_short(spots, block, grammar)
    ):
        return False
    if isinstance(page, Plain):
        called = len(read.authors) == 1 or all(calls_persons(one.name) for one in read.authors)
        outlet = called and read.rest == 1 and _OUTLET.search(block.text) is not None
        posted = len(read.authors) == 1 and grammar.names.is_role(read.authors[0].role or "")
        if (outlet or not read.rest) and opens_story(spots, block, _POSTED if posted else 0):
            return True
    if read.rest and not (read.rest == 1 and _is_of_site(spots, block)):
        return False
    joined = len(read.authors) > 1 and grammar.names.are_joined(block.text)
    told = joined or read.agency is not None or all(author.role for author in read.authors)
    sent = read.agency is not None and block.index == spots.last + 1  # "Ann Lee (dpa)"
    if sent or (told and (below_headline(spots, block) or ends_text(spots, block))):
        return True
    dated = read.dated and block.index >= spots.head.title - 1 and is_in_head(spots, block)
    return dated or _is_placed(spots, block, grammar)


def _is_of_site(spots: Spots, block: Block) -> bool:
    """True for a name with the page's own outlet behind it: "Ann LEE / COURIER"."""
    name = _BEHIND.split(block.text)[-1]
    return isinstance(spots.draft.origin, Page) and site_names(spots.draft.origin.metadata, spots.draft.url).heads(name)


def _is_placed(spots: Spots, block: Block, grammar: Bylines) -> bool:
    """True for a line where a name alone is a byline."""
    if ends_story(spots, block) or below_story(spots, block):
        return [other.text for other in spots.draft.blocks].count(block.text) == 1  # a button stands more than once
    if block.index == spots.last + 1 and (
        is_presented(spots.draft, block, grammar) or is_sent(spots.draft, block, grammar)
    ):
        return True
    return beside_date(spots, block) or ends_text(spots, block) or _is_introduced(spots, block, grammar)


def _is_introduced(spots: Spots, block: Block, grammar: Bylines) -> bool:
    """True for a line of the head with the role, or what markup calls the author's words, on the line below."""
    page, at = spots.draft.origin, block.index + 1
    if (isinstance(page, Page) and block.kind == "list_item") or not may_be_bare(spots, block):
        return False
    if not block.index < min(spots.last, len(spots.draft.blocks) - 1):
        return False
    below = spots.draft.blocks[at].text
    if block.index < spots.head.title:  # right above the headline, with no more than the role between
        return at == spots.head.title - 1 and grammar.names.is_role(below)
    if len(below) <= SHORT and not ends_sentence(below) and grammar.is_role_line(below):
        return True
    if below.casefold() in grammar.buttons:
        return True  # "Ann Lee", "All articles"
    return isinstance(page, Page) and len(below) <= LINE and is_author_label(page.label(at))
