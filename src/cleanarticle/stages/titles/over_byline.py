"""The headline of a text by what stands below it: a byline or a day, and then the story.

Headlines that play with words have none of the story's ("Declaring Life When Death Shouts Loudest").
"""

from collections.abc import Callable
from typing import Final

from ...context import Context
from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines, Reading
from ..story.head import is_head_line
from ..story.likely import is_likely
from ..story.prose import is_prose
from .lines import may_be_headline

_MOST: Final = 14
"""Lines of a head between headline and story: standfirst, byline, day, buttons, the main picture's caption."""
_NEXT: Final = 3
"""Lines from the headline to its byline or day."""
_WORDS: Final = 3
"""Words of a name: roles end headlines too ("How Much Would You Pay for New Editors?")."""


def over_byline(draft: Draft, plain: Plain, context: Context, is_other: Callable[[Block], bool]) -> Block | None:
    """The lowest line above a text's first paragraph that may be a headline and has a byline or a day right below; None
    in a list of stories, where several have, and below what may be a story too.

    `is_other` knows what has a headline's make and is none.
    """
    blocks, debris, bylines = draft.blocks, context.matcher(draft.language), context.made(draft.language, Bylines)
    story = next((one.index for one in blocks[plain.front :] if is_prose(one) and is_likely(draft, one)), -1)
    found: Block | None = None
    signed = -1
    for block in reversed(blocks[max(plain.front, story - _MOST) : max(story, 0)]):
        hit, text = debris.first(block.text), block.text
        told = hit.kind == "timestamp" if hit is not None else _names(text, bylines)
        if told or is_head_line(text, context, draft.language):
            if found is not None:
                return None
            signed = block.index
        elif found is None and hit is None and block.index < signed <= block.index + _NEXT:
            found = block if may_be_headline(block) and not is_other(block) else None
    top = blocks[plain.front : found.index] if found is not None else ()
    return None if any(is_likely(draft, block) for block in top) else found


def _names(text: str, grammar: Bylines) -> bool:
    """True for a byline, or names alone: "Ann Lee HS"; headlines in capitals read so too ("Declaring Life Lost")."""
    read = grammar.read(text)
    return read is not None and bool(read.authors) and (read.opened != "" or are_short(read, grammar))


def are_short(read: Reading, grammar: Bylines) -> bool:
    """True if none of the names read in a line is longer than names are, or worded as a headline."""
    return all(one.name.count(" ") < _WORDS and not grammar.names.is_wordy(one.name) for one in read.authors)
