"""What a flagged line takes along: the list that it opens, or the lines in which it goes on."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ...rules import Hit
from ..story.prose import ends_sentence, is_headline, is_prose, size
from .listing import headed_list

_BROKEN: Final = 60
"""Code points of a line that ends where the width did; shorter ones are labels, and "iPhone sales fall" is below."""

_BUTTON: Final = 20
_TITLE: Final = 30
_WORDS: Final = 5
"""Letters of a button, letters and words of another story's headline below it; subheadings are shorter."""

_SURE: Final = 0.85
_ARTICLE: Final = 40
"""Code points before a name at a paragraph's head: "Founded in 1878, the "."""
_ADDRESS: Final = re.compile(r"https?://[^\s<>]{6,300}")
_LINKING: Final = ">>"
"""What stands before a link amid a story: ">>> More columns" opens no list, the story's next subheading follows."""


def along(
    live: Sequence[Block],
    position: int,
    headline: int,
    blank_before: Sequence[bool],
    hit: Hit,
    chances: Sequence[float] | None = None,
) -> Iterator[int]:
    """Positions of the lines below a flagged one that go with it.

    What a menu opens ends at the headline (the block of that index): below it stands the standfirst.
    """
    if hit.closes and blank_before:
        yield from _closed(live, position, chances or ())
        return
    if blank_before and position + 1 < len(live) and _ADDRESS.fullmatch(live[position + 1].text):
        yield position + 1  # "Read the whole story", and where it is
        return
    opens = hit.opens and not live[position].text.startswith(_LINKING)
    below = headed_list(live, position) if opens else _continued(live, position, blank_before)
    if blank_before and not hit.opens and hit.kind == "related" and _leads(live, position):
        below = iter((position + 1,))
    for other in below:
        if live[position].index < headline < live[other].index and is_headline(live[other]):
            return
        yield other


def _closed(live: Sequence[Block], position: int, chances: Sequence[float]) -> Iterator[int]:
    """Positions of all lines below a text's end, up to prose of which the model is sure: the next text of the file."""
    for below in range(position + 1, len(live)):
        if is_prose(live[below]) and (not chances or chances[below] >= _SURE):
            return
        yield below


def presents(live: Sequence[Block], position: int, chances: Sequence[float] | None) -> bool:
    """True for a heading with a name above a paragraph that opens with it, no sure prose below: whose release it is."""
    words = live[position].text.rstrip(":").split()[1:]
    first = next((at for at, word in enumerate(words) if not word.islower()), len(words))
    name = " ".join(words[first:]).casefold()
    if not name or position + 1 >= len(live) or name not in live[position + 1].text[: len(name) + _ARTICLE].casefold():
        return False
    return all(not is_prose(live[at]) or not chances or chances[at] < _SURE for at in range(position + 1, len(live)))


def _leads(live: Sequence[Block], position: int) -> bool:
    """True for a button behind a paragraph with one headline below: "Read more", "Pilots to strike over rotas".

    Behind that stands another paragraph, or none any more.

    Below a teaser it is the teaser's, and a line below it the story's subheading.
    """
    if len(live[position].text) > _BUTTON or not 0 < position < len(live) - 2:
        return False
    title = live[position + 1]
    whole = is_headline(title) and size(title.text) >= _TITLE and title.text.count(" ") + 1 >= _WORDS
    if not whole or not is_prose(live[position - 1]):
        return False
    return is_prose(live[position + 2]) or not any(map(is_prose, live[position + 1 :]))


def _continued(live: Sequence[Block], position: int, blank_before: Sequence[bool]) -> Iterator[int]:
    """Positions of the lines right below in which a flagged sentence goes on: the text's lines are broken by width.

    A page, whose `blank_before` is empty, has no such lines.
    """
    for below in range(position + 1, len(live) if blank_before else 0):
        before, block = live[below - 1].text, live[below]
        if len(before) < _BROKEN or ends_sentence(before) or blank_before[block.index] or not block.text[0].islower():
            return
        yield below
