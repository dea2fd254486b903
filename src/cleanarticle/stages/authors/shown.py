"""Where a document shows its authors: the blocks that may be the byline."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...core.blocks import Block, Page, Plain
from ...core.draft import Draft
from ...grammar.bylines.line import LONGEST, Bylines, Reading
from ...grammar.names import key
from ...grammar.titles import SiteNames
from ...grammar.wording import is_called
from ...rules.matcher import Matcher
from ...sources.blanks import fold
from ..story.head import Head
from ..story.prose import ends_sentence, is_prose
from .bare import may_stand_alone
from .lines import WORD, opener
from .marks import Labels, is_labelled, is_linked, marked_names
from .signed import signature_of
from .spots import LINE, Spots, is_story, may_be_bare, near, spots_of
from .strength import SURE, strength

_GAP: Final = re.compile(r"(?<!\.)[ \t\u00a0]{2,}")
"""Not behind a stop, where typists put two blanks: "Thomas W.  Arden"."""
_GLUED: Final = re.compile(r"\[([^\]\s](?:[^\]]*[^\W\d_])?)\]\([^)\s]*\)\w")
_SEVERAL: Final = 3
"""Authors with commas between them; of two the second may be the first one's paper."""
_DATELINED: Final = 3
"""Blocks below the first one of prose, which may be the standfirst, to one that a dateline opens."""


class Shown(Struct, frozen=True):
    """A block that names authors, what it says, and the evidence that it is a byline.

    4: words such as "by" open it; 3: markup calls it a byline and it holds a declared name, or "by" stands inside it
    or, on a page, on the line above;
    2: markup alone, or in Markdown a link to the author's page;
    1: a declared name alone on a line, or a name alone where bylines stand.
    """

    block: Block
    read: Reading
    strength: int
    lead: str = ""
    """The words in the head of a paragraph that name its reporter; the paragraph stays. "": the block is the byline."""


def shown_authors(
    draft: Draft, grammar: Bylines, declared: Sequence[str], head: Head, sites: SiteNames, debris: Matcher
) -> Iterator[Shown]:
    """Blocks that may be the byline, in order."""
    page = draft.origin if isinstance(draft.origin, Page) else None
    spots = spots_of(draft, head, grammar, debris)
    places = near(spots)
    labels = Labels()
    marked = marked_names(page, places, grammar, head.title, labels) if page is not None else {}
    folded = [name.casefold() for name in declared if len(name) > 4]
    for block in places:
        text = block.text
        if block.index == head.title or len(text) > LONGEST or block.index in spots.credited:
            continue
        if is_prose(block):
            below = block.index - head.opening
            may_name = head.title < block.index and below <= _DATELINED
            named_in = grammar.reporter(text, first=below <= 0) if may_name else None
            if named_in is not None:
                yield Shown(block, without_sites(named_in[1], sites, ()), SURE, named_in[0])
            if named_in is not None or is_story(spots, block) or not grammar.leads(text):
                continue
        if page is None:
            labelled = bool(block.links) and block.index > head.title and is_linked(block)
        else:
            labelled = block.index in marked or is_labelled(page, block.index, labels)
        if not labelled and _is_told(spots, block):
            continue
        known = [*declared, *marked.get(block.index, ())]
        fold = text.casefold() if folded else ""
        named = bool(marked.get(block.index)) or any(name in fold for name in folded)
        below = head.title < block.index and len(text) <= WORD and not _is_item(draft, block, grammar)
        opened = opener(draft, block, grammar, head.title) if page is None or below else ""
        if not (labelled or named or opened) and not _may_show(spots, block, grammar):
            continue
        if block.index and grammar.opens_other(draft.blocks[block.index - 1].text):
            continue
        read = grammar.read(opened + _line(draft, block, grammar), known, trusted=labelled)
        if read is None:
            continue
        several = (
            grammar.names.are_joined(text) or all(is_called(author.name) for author in read.authors)
            if len(read.authors) < _SEVERAL
            else not any(author.role for author in read.authors)
        )
        listed = read.opened and len(read.authors) > 1 and several  # "By Ann Lee and Bo Berg", "By A, B, C"
        read = without_sites(read, sites, known if named and not listed else ())
        if found := strength(spots, block, read, labelled, named, grammar):
            lead = signature_of(text) if read.opened and block.index >= head.opening else ""
            yield Shown(block, read, min(found, 3) if opened and page is not None else found, lead)


def _is_told(spots: Spots, block: Block) -> bool:
    """True for a short sentence inside the story: in Arabic some begin with "wrote", which opens bylines too."""
    inside = spots.head.opening < block.index < spots.last
    return inside and not is_prose(block) and ends_sentence(block.text) and is_story(spots, block)


def _is_item(draft: Draft, block: Block, grammar: Bylines) -> bool:
    """True for an item of a list below another one that does not go on in it: menus are such, a list of authors not."""
    above = draft.blocks[block.index - 1] if block.index else block
    return block.kind == above.kind == "list_item" and not grammar.names.unfinished(above.text)


def _line(draft: Draft, block: Block, grammar: Bylines) -> str:
    """The block's text; in a text input without the outlet behind a wide gap ("Ann Lee   Northern Courier").

    In Markdown with a break where words are glued to a link: "[Ann Lee](/ann)2 hours ago".
    """
    if not isinstance(draft.origin, Plain):
        return block.text
    if len(block.links) == 1 and (glued := _GLUED.match(block.marked)) is not None:
        name = glued[1]
        return f"{name} | {block.text[len(name) :]}" if block.text.startswith(name) else block.text
    raw = draft.origin.text[block.start : block.end].strip()
    parts = [fold(part) for part in _GAP.split(raw)]
    if len(parts) < 2 or "\n" in raw or " ".join(parts) != block.text:
        return block.text
    return parts[0] if len(parts) == 2 and grammar.names.person(parts[0]) is not None else " | ".join(parts)


def _may_show(spots: Spots, block: Block, grammar: Bylines) -> bool:
    """Cheap: False for most of the lines that nothing calls a byline."""
    if may_be_bare(spots, block):
        return grammar.may_be_opened(block.text) or may_stand_alone(spots, block, grammar)
    return len(block.text) <= LINE and grammar.may_open(block.text)


def without_sites(read: Reading, sites: SiteNames, known: Sequence[str]) -> Reading:
    """The reading without the site among its authors; beside a declared name all else is a role or a button."""
    persons = tuple(author for author in read.authors if not sites.is_one(author.name))
    if known:
        keys = {key(name) for name in known}
        persons = tuple(author for author in persons if key(author.name) in keys) or persons
    group = read.group or (read.authors[0].name if read.authors and not persons else None)
    return replace(read, authors=persons, group=group)
