"""A caption whose credit an extractor left on the lines below: "The bridge (", "Image:", "Ann Lee)"."""

from collections.abc import Sequence
from typing import Final

from ..core.facts import Caption
from ..grammar.caption import Captions
from .caption_lines import Line, Told

_MOST: Final = 3
_SHORT: Final = 80
_LEAST: Final = 6
"""Lines and code points of a credit in brackets; code points of the caption before it."""


def by_bracket(lines: Sequence[Line], position: int, grammar: Captions) -> Told | None:
    """The caption that ends by opening a bracket; the lines below fill it with a credit and close it."""
    if not lines[position].block.text.endswith((" (", "（")):
        return None
    text = lines[position].block.text
    for line in lines[position + 1 : position + 1 + _MOST]:
        if len(line.block.text) > _SHORT:
            break
        text = f"{text} {line.block.text}"
        if text.endswith((")", "）")):
            parts = grammar.split(text.replace("( ", "("), known=True)
            if parts.credit is None or len(parts.text) < _LEAST:
                break
            return Told("captions/bracket", Caption(parts.text, parts.credit, parts.file_photo), 0.9, line.block.index)
    return None
