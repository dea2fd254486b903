"""A story's topics on a page, in an element that is named after them: "article-tags", "keywords", "themen"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ..story.prose import ends_sentence, is_prose

_NAMES: Final = ("tags", "keyword", "topic", "themen", "schlagw", "etiquetas", "temas", "sujets", "argomenti")
_NAMED: Final = re.compile(
    r"(?:^|[\s_-])(?:tags|keywords?|topics|themen|schlagw(?:orte|oerter|örter)|etiquetas|temas|sujets|argomenti)(?:$|[\s_-])"
)
_SURE: Final = 0.5
_MOST: Final = 15
_LONGEST: Final = 40
_WORDS: Final = 4
"""Topics of a story; code points and words of one."""


def labelled_tags(page: Page, live: Sequence[Block], chances: Sequence[float], opening: int) -> Iterator[int]:
    """Positions of labels in such an element below the first paragraph that holds nothing else; without links they
    stand below the last one of which the model is sure.
    """
    nodes = page.nodes
    named = {label for label in nodes.labels_with(*_NAMES) if _NAMED.search(label)}
    if not named or not 0 <= opening < len(live):
        return
    boxes = [
        range(first, end)
        for label, first, end in zip(nodes.label, nodes.first, nodes.last, strict=True)
        if label in named and 0 < end - first <= _MOST and first > live[opening].index
    ]
    if not boxes:
        return
    at = {block.index: position for position, block in enumerate(live)}
    sure = (at for at, block in enumerate(live) if chances[at] >= _SURE and is_prose(block))
    last = max(sure, default=-1)
    for box in boxes:
        held = [at[index] for index in box if index in at]
        if held and all(_is_label(live[position]) for position in held):
            linked = all(live[position].link_chars >= len(live[position].text) for position in held)
            if linked or held[0] > last:
                yield from held


def _is_label(block: Block) -> bool:
    text = block.text
    return not ends_sentence(text) and (
        block.link_chars >= len(text) or (len(text) <= _LONGEST and text.count(" ") < _WORDS)
    )
