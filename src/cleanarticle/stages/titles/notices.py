"""Notices on cookies, which stand on top of a text, above its menu and its headline."""

from collections.abc import Sequence
from typing import Final

from ...core.blocks import Block
from ...rules import Matcher
from ..story.prose import first_prose
from .lines import is_headline_line

_NOTICES: Final = 8
"""Lines on top of a text among which a notice on cookies stands."""


def without_notices(blocks: Sequence[Block], debris: Matcher) -> Sequence[Block]:
    """The lines behind the notices on cookies that stand on top of a text, and behind others above all headlines."""
    at = first_prose(blocks)
    while at < min(len(blocks), _NOTICES) and (hit := debris.first(blocks[at].text)):
        told = (block for block in blocks[:at] if debris.first(block.text) is None)
        if hit.kind != "consent" and any(map(is_headline_line, told)):
            break
        blocks = blocks[at + 1 :]
        at = first_prose(blocks)
    return blocks
