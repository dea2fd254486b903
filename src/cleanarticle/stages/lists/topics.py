"""Topics of a story, a line each below their heading or another link of the site: "Tags:", "Chapel", "Arlen"."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ..story.prose import ends_sentence

_DOUBTED: Final = 0.5
_LONGEST: Final = 30
_WORDS: Final = 3
_MOST: Final = 12
"""Topics of one story."""


def topics(
    live: Sequence[Block], chances: Sequence[float], last: int, links: Collection[int], taken: Collection[int]
) -> Iterator[int]:
    """Positions of doubted labels below a text's `last` paragraph, in a row right below one of the `links`; also of
    labels in a row that are nothing but links of Markdown.
    """
    linked = [at for at in range(last + 1, len(live)) if live[at].links and _is_linked(live[at], chances[at])]
    for at in linked:
        if at not in taken and (at - 1 in linked or at + 1 in linked):
            yield at
    for link in sorted(links):
        for at in range(link + 1, min(link + 1 + _MOST, len(live))):
            if link < last or live[at].index != live[at - 1].index + 1:  # what was lifted between tells of the story
                break
            if at in taken or chances[at] >= _DOUBTED or live[at].kind == "table" or not _is_label(live[at].text):
                break
            yield at


def _is_linked(block: Block, chance: float) -> bool:
    return chance < _DOUBTED and block.link_chars >= len(block.text) and _is_label(block.text)


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST and len(text.split()) <= _WORDS and not ends_sentence(text) and "," not in text
