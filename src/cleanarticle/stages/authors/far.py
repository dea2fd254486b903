"""Authors of a page that shows none near its headline or story: what is called the author further down."""

from collections.abc import Iterator

from ...core.blocks import Page
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.titles import SiteNames
from ..story.head import Head
from .lines import WORD
from .marks import boxes
from .shown import Shown, without_sites
from .spots import LINE


def author_box(draft: Draft, grammar: Bylines, head: Head, sites: SiteNames) -> Iterator[Shown]:
    """The first block below the headline that markup calls the author: the box under a blog's story."""
    page = draft.origin
    if not isinstance(page, Page):
        return
    for block, names in boxes(page, draft.blocks[max(head.title, 0) :], grammar):
        read = grammar.read(block.text, names, trusted=True)
        if read is not None and read.authors and read.rest == 0:
            yield Shown(block, without_sites(read, sites, ()), 2)
            return


def labelled_below(draft: Draft, grammar: Bylines, head: Head, sites: SiteNames) -> Iterator[Shown]:
    """The name below a page's headline with what opens bylines above it, however far: "Author:", "Ann Lee".

    Where it opens several, they wrote the things of a list; amid other labels ("Publisher:") it is a book's.
    """
    blocks = draft.blocks if isinstance(draft.origin, Page) else ()
    labels = [
        block
        for block in blocks[max(head.title, 0) : -1]
        if block.text.endswith(":") and len(block.text) <= WORD and grammar.opens(block.text)
    ]
    at = labels[0].index if len(labels) == 1 else -1
    beside = (*blocks[max(at - 2, 0) : max(at - 1, 0)], *blocks[at + 2 : at + 3])
    if at >= 0 and not any(_is_field(other.text, grammar) for other in beside):
        block = blocks[at + 1]
        read = grammar.read(f"{labels[0].text} {block.text}") if len(block.text) <= LINE else None
        if read is not None and read.authors:
            yield Shown(block, without_sites(read, sites, ()), 2)


def _is_field(text: str, grammar: Bylines) -> bool:
    """True for one word that opens a book's data ("Publisher:"), not the name of a reader ("Reviewed by:")."""
    return text.endswith(":") and " " not in text and not grammar.opens_other(text)
