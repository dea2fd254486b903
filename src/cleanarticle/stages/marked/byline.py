"""The byline that news markup holds in an element of its own."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from ...context import Context
from ...core.blocks import MARKED, Block, Page
from ...core.decisions import Decision, Lift, Note
from ...core.draft import Draft
from ...core.facts import Authors, Byline
from ...grammar.agencies import Agencies
from ...grammar.bylines.line import Bylines
from ...grammar.declared import people
from ...grammar.names import key, unique
from . import SURE

_LINE: Final = 100
_HEAD: Final = 4
"""Short lines at the head of the story among which its byline may stand once more, and their code points."""


def marked_byline(draft: Draft, context: Context, blocks: Sequence[Block]) -> Iterator[Decision]:
    """Every line is the byline; who it names is told by the grammar, and by the markup where that names authors."""
    grammar, agencies = context.made(draft.language, Bylines), context.made(draft.language, Agencies)
    declared = unique(name.text for name in people(draft.origin.metadata))
    lines = list[str]()
    for block in blocks:  # "Associated Press Writer" below the name is its role
        own = grammar.read(block.text, declared, trusted=True)
        if lines and (own is None or not own.authors):
            lines[-1] = f"{lines[-1]}, {block.text}"
        else:
            lines.append(block.text)
    read = [found for line in lines if (found := grammar.read(line, declared, trusted=True)) is not None]
    persons = tuple(author for one in read for author in one.authors)
    agency = next((named for block in blocks if (named := agencies.name(block.text))), None)
    agency = agency or next((one.agency for one in read if one.agency), None)
    fact = Byline(" ".join(block.text for block in blocks), persons, agency)
    authors = declared or unique(author.name for author in persons)
    for block in blocks:
        yield Lift(block.index, "markup/byline", fact if block is blocks[0] else None, "byline", SURE)
    yield from _said_again(draft, grammar, authors if blocks else ())
    if authors:
        yield Note("markup/byline", Authors(authors), SURE)


def _said_again(draft: Draft, grammar: Bylines, authors: Sequence[str]) -> Iterator[Decision]:
    """The byline once more, as a line at the head of the story."""
    known = {key(name) for name in authors}
    story = (block for block in draft.live() if not _is_marked(draft, block) and len(block.text) <= _LINE)
    for block in islice(story if known else (), _HEAD):
        read = grammar.read(block.text, authors)
        if read is not None and read.authors and not read.rest and known.issuperset(key(a.name) for a in read.authors):
            yield Lift(block.index, "markup/byline", None, "byline", SURE)


def _is_marked(draft: Draft, block: Block) -> bool:
    return isinstance(draft.origin, Page) and draft.origin.label(block.index).startswith(MARKED)
