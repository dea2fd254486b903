"""The role that stands on the line below its author's name: "Ann Lee", "Europe correspondent"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ...core.draft import Draft
from ...grammar.bylines.forms import with_role
from ...grammar.bylines.line import Bylines
from .lines import is_role
from .shown import Shown


def with_roles(draft: Draft, chosen: Sequence[Shown], grammar: Bylines) -> Iterator[Shown]:
    """The blocks that name the authors; one that names a single author without a role takes it from the line below."""
    for one in chosen:
        authors, at = one.read.authors, one.block.index + 1
        role = ""
        if len(authors) == 1 and not (authors[0].role or one.lead or one.read.agency) and at < len(draft.blocks):
            below = draft.blocks[at]
            role = below.text if is_role(below, grammar) and not grammar.names.is_outlet(below.text) else ""
        read = replace(one.read, authors=(with_role(authors[0], role),)) if role else one.read
        yield replace(one, read=read) if role else one
