"""Lines above a text's story that its main picture's credit may stand below, and that are none of its captions."""

from typing import Final

from ...context import Context
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.calendar import has_figure
from ...grammar.pictures.caption import Captions
from ...grammar.places import is_town
from ...grammar.slugs import slug_of
from ..story.head import headline_at, is_head_line
from ..story.prose import is_headline_like, is_prose, size
from ..titles.address import SURE, addressed
from ..titles.lines import SHORTEST
from .forms import is_dated

_BELOW: Final = frozenset({"navigation", "comments", "share", "social"})


def headline_of(draft: Draft, context: Context) -> str:
    """The line that says what address or front matter do, or the topmost above the story that may be its headline.

    "" without one.

    What stands below it is not its credit.
    It may be the page's title ("Headline | Paper"), and the headline stand below the menu once more.
    """
    if headline_at(draft) >= 0:
        return ""
    if (told := addressed(draft, context.matcher(draft.language))) is not None:
        return told[0].text
    live = draft.live()
    titles = draft.origin.metadata.meta.get("og:title", ())
    if titles and (line := next((block.text for block in live if block.text in titles), "")):
        return line
    for block in live:
        if is_prose(block) or block.heading:
            break
        text = block.text
        if size(text) < SHORTEST or not is_headline_like(block):
            continue
        if not (has_figure(text) and is_head_line(text, context, draft.language)):
            return text
    return live[0].text if live and is_headline_like(live[0]) else ""


def says_address(draft: Draft, line: str) -> bool:
    """True for a headline that address or front matter prove: it is no caption, nor is a trail that ends with it."""
    if line and line in draft.origin.metadata.meta.get("og:title", ()):
        return True
    return slug_of(draft.origin.metadata, draft.url).agreement(line) >= SURE


def agency_below_standfirst(draft: Draft, first: int, grammar: Captions) -> int:
    """Index of an agency's name below the story's first likely line: it wrote the story, and the line opens it; or -1.

    So it is where the headline stands right above. A caption that stands there tells the year.
    """
    if not 0 < first < len(draft.blocks) - 1:
        return -1
    title, line, agency = draft.blocks[first - 1 : first + 2]
    if not is_prose(line) or is_dated(line.text) or size(title.text) < SHORTEST or not is_headline_like(title):
        return -1
    return agency.index if grammar.credits.agencies.name(agency.text) and "/" not in agency.text else -1


def is_signature(draft: Draft, index: int, context: Context, grammar: Captions) -> bool:
    """True for an agency's bare name between a paragraph and the labels below a story: "DPA", "Topics in this article".

    It wrote the story. Below a picture's credit the story goes on, or an advertisement stands.
    """
    if not 0 < index < len(draft.blocks) - 1 or grammar.credits.agencies.name(draft.blocks[index].text) is None:
        return False
    above, below = draft.blocks[index - 1], draft.blocks[index + 1]
    hit = context.matcher(draft.language).first(below.text) if is_prose(above) else None
    return hit is not None and hit.kind in _BELOW


def opens_with_town(text: str) -> bool:
    """True for "Oslo / Ann Lee / Anadolu", the byline of an agency's services; no picture's credit names the town."""
    return text.count("/") > 1 and is_town(text.partition("/")[0].strip())


def is_signed_above_date(draft: Draft, index: int, context: Context, grammar: Captions) -> bool:
    """True for a person and an agency right above the story's day, without a label: "Elin Brovall/TT", "2 maj 2024".

    They wrote the story. Of a picture's credit below its caption another line parts the day.
    """
    if index + 1 >= len(draft.blocks) or "/" not in (text := draft.blocks[index].text) or grammar.credits.opens(text):
        return False
    if opens_with_town(text):
        return True
    below = draft.blocks[index + 1].text
    if not has_figure(below) or not is_head_line(below, context, draft.language):
        return False
    read = context.made(draft.language, Bylines).read(text)
    return read is not None and len(read.authors) == 1 and read.agency is not None and not read.rest
