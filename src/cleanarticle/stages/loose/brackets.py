"""A caption whose credit an extractor left on the lines below: "The bridge (", "Image:", "Ann Lee)"."""

from itertools import islice
from typing import Final

from ...core.facts import Caption
from ...grammar.pictures.caption import Captions
from ...kernels.captions import LINE
from .lines import Lines, Told

_MOST: Final = 3
_SHORT: Final = 80
_LEAST: Final = 6
"""Lines and code points of a credit in brackets; code points of the caption before it."""


def by_bracket(lines: Lines, position: int, grammar: Captions) -> Told | None:
    """The caption that ends by opening a bracket; the lines below fill it with a credit and close it."""
    text = lines.blocks[position].text
    if not text.endswith((" (", "（")):
        return None
    below = (block for block in lines.blocks[position + 1 :] if len(block.text) <= LINE)
    for block in islice(below, _MOST):
        if len(block.text) > _SHORT:
            break
        text = f"{text} {block.text}"
        if text.endswith((")", "）")):
            parts = grammar.split(text.replace("( ", "("), known=True)
            if parts.credit is None or len(parts.text) < _LEAST:
                break
            return Told("captions/bracket", Caption(parts.text, parts.credit, parts.file_photo), 0.9, block.index)
    return None
