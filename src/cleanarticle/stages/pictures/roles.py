"""What a block may be in a picture's box: its caption, its credit, a button, or none of these."""

from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from ...core.blocks import Block, Page
from ...grammar.pictures.caption import Captions
from ...grammar.pictures.names import is_names
from .frames import Part

STORY: Final = 0.95
"""Probability from which the model's word weighs more than an element."""
LIKELY: Final = 0.55
_VERY: Final = 0.75
_LONGEST: Final = 500
_LONG: Final = 300
_SHORT: Final = 200
_SHORTEST: Final = 150
"""Code points of a caption: of any, of one that is likely to be the story's, of one that is very likely to be, and of
one below its credit."""
_CREDIT: Final = 80
"""Code points of a line that may be nothing but a credit or a button."""
_WORDS: Final = 3
_FILED: Final = 40
"""Code points of a line that credits an archive."""
_CLOCK: Final = 5
"""Code points of "18:30", above a live blog's entry."""
_LEAST_HAN: Final = 8
_HAN: Final = "\u3040"
_HANGUL: Final = "\uac00"

_Role = Part | Literal["name", "other"]


class Box(Struct, frozen=True):
    """An element with an image's words: its caption, -1 if it has none, and what its blocks are."""

    node: int
    caption: int
    roles: dict[int, Part]
    credited: bool


def read_box(node: int, page: Page, blocks: Sequence[Block], scores: Sequence[float], grammar: Captions) -> Box | None:
    """The blocks of an element as a box, its caption -1 if it has none; None if something else is in it."""
    if any(block.heading or block.kind != "paragraph" or len(block.text) > _LONGEST for block in blocks):
        return None
    if len(blocks[0].text) == _CLOCK and blocks[0].text[2] == ":":
        return None
    made = [_role(page, block, scores[block.index], grammar) for block in blocks]
    caption = blocks[made.index("caption")].index if "caption" in made else -1
    shown = blocks[made.index("caption")].text if caption >= 0 else ""
    roles: dict[int, Part] = {}
    for block, role in zip(blocks, made, strict=True):
        if block.text == shown:  # once more, at times as a link to the picture
            role = "caption"
        elif role == "name" and 0 <= caption < block.index:  # above the words it is their author's
            role = "credit"
        if role == "other" or role == "name" or (role == "caption" and block.text != shown):
            return None
        roles[block.index] = role
    return Box(node, caption, roles, "credit" in roles.values() or (caption >= 0 and grammar.ends_credited(shown)))


def _role(page: Page, block: Block, score: float, grammar: Captions) -> _Role:
    """What a block may be in a picture's box."""
    text = block.text
    if page.tag(block.index) == "button" or grammar.is_frame(text):
        return "label"
    if len(text) <= _CREDIT:
        if grammar.credits.whole(text, known=True):
            return "credit"
        if not any(map(str.isalpha, text)):
            return "label"
        if block.is_link:
            return _linked(text, score, grammar)
        parts = grammar.split(text, known=True)
        if not parts.text or (parts.file_photo and len(text) <= _FILED):
            return "credit" if parts.credit or parts.file_photo else "label"
        if score < LIKELY and text[0].isupper() and is_names(text) and (" " in text or text.isupper()):
            return "name"
    if block.is_link:
        return _linked(text, score, grammar)
    return "caption" if score < STORY and text[-1] != ":" else "other"


def _linked(text: str, score: float, grammar: Captions) -> _Role:
    """A caption that is a link to the gallery has its credit; other links are teasers."""
    return "caption" if score < STORY and grammar.split(text).sure else "other"


def is_told(box: Box, blocks: Sequence[Block], scores: Sequence[float], page: Page) -> bool:
    """True if a box holds a caption: a credit stands with it, or it is more than a heading, a question, a link."""
    if box.caption < 0:
        return box.credited
    caption, score = blocks[box.caption], scores[box.caption]
    text = caption.text
    if box.credited:  # below it the story's words may go on
        return score < LIKELY or len(text) <= _SHORTEST or box.roles[min(box.roles)] != "credit"
    if len(text) > (_LONGEST if score < LIKELY else _LONG if score < _VERY else _SHORT):
        return False
    if caption.link_chars or text[-1] == "?" or text in page.metadata.title or (text[0].isupper() and is_names(text)):
        return False
    return _has_words(text)


def _has_words(text: str) -> bool:
    """True for a few words, or as many characters of a script that parts no words."""
    if _HAN < text[0] < _HANGUL:
        return len(text) >= _LEAST_HAN
    return sum(any(map(str.isalpha, word)) for word in text.split()) >= _WORDS
