"""The agency below its author: on the line under the name that signs a story."""

from ...core.blocks import Block
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines


def is_sent(draft: Draft, block: Block, grammar: Bylines) -> bool:
    """True for a name below the story with its agency on the line below: "Anton Below,", "BelTA."."""
    below = draft.blocks[block.index + 1] if block.index + 1 < len(draft.blocks) else block
    return below.fate == "kept" and grammar.names.agencies.spelled(below.text.rstrip(".")) is not None
