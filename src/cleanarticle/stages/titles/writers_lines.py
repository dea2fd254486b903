"""Lines beside a text's headline that look like its section and stand around its author: roles, outlets, pieces."""

import re
from typing import Final

from ...context import Context
from ...core.blocks import Block
from ...core.decisions import Lift
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.datelines.parts import dateline_words

_LISTED: Final = re.compile(r",\s|\s[-–]\s")
"""What parts a name from its place or outlet."""


def is_work(block: Block, draft: Draft, context: Context) -> bool:
    """True for what stands below a name: "Associated Press Writer", "BBC News, Oslo"."""
    names = context.made(draft.language, Bylines).names
    outlet, comma, _ = block.text.partition(",")
    return names.is_role(block.text) or (comma != "" and outlet in dateline_words(context, draft.language).outlets)


def below_work(block: Block, draft: Draft, bylines: Bylines) -> bool:
    """True for a line below one that told the author's work: a notice of the house, as "Disclosure"."""
    return any(
        made.rule == "byline/parts" and made.block < block.index and bylines.is_role_line(draft.blocks[made.block].text)
        for made in draft.decided("byline")
        if isinstance(made, Lift)
    )


def names_writer(text: str, bylines: Bylines) -> bool:
    """True for what stands around an author's name ("By", "Ann Lee and"), for agencies and outlets."""
    names = bylines.names
    if bylines.opens(text) or names.is_outlet(text) or names.unfinished(text):
        return True
    read = bylines.read(text)
    if read is not None and (read.opened or (read.authors and _LISTED.search(text))):
        return True
    return names.agencies.name(text) is not None or (" " in text and names.agencies.within(text))
