"""Images of Markdown: their words are a caption; what the line below says again is the caption itself, with its credit.

"![A boat](boat.jpg)", "A boat. Ann Lee", or "A boat." and the credit on a third line: converters keep both, the
alternative text and the caption that a reader sees.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from ...core.blocks import Block
from ...core.facts import Caption
from ...grammar.pictures.caption import Captions, Split
from ...kernels.captions import CREDIT_LINE, LEAST, LEAST_LOOSE, LONGEST
from ..story.prose import ends_sentence
from .forms import is_clause
from .lines import Line, Told

_BETWEEN: Final = " /|—–-(©:"
_STOPS: Final = '.!?…。！？"”»“*_'
_OPENING: Final = "([（"
_NAME: Final = re.compile(r"[A-Za-zÀ-ÿ\d_.-]{1,24}")
"""One word for what an image shows: "Altar", "hero-2.jpg"."""
_LONGEST: Final = 80
"""What parts a caption from its credit, with what ends it; code points of a credit behind the words of its image."""


def is_image(line: Line) -> bool:
    """True for a line that is an image and nothing else; in a link only at the story, for teasers are linked images."""
    marked = line.block.marked
    if not marked.endswith(")") or marked.startswith("!["):
        return marked.endswith(")")
    linked = marked.startswith("[![") and line.inside and line.block.kind == "paragraph"
    return linked and "](" in marked and len(marked[3 : marked.index("](")].split()) >= len(line.block.text.split()) > 1


def by_image(
    line: Line, blocks: Sequence[Block], grammar: Captions, alone: Mapping[int, str], headline: str
) -> Told | None:
    """What an image's words and the lines below it tell. `alone`: credits on lines of their own.

    An image in a link may be a teaser's: only the lines below show that it is none.
    """
    words = _once(line.block.text)
    told = _said_again(words, line, blocks, grammar, alone, headline) or _told_below(line, blocks, grammar)
    if told is not None:
        return told
    if _NAME.fullmatch(words) is not None and not alone.get(line.block.index + 1):
        return Told("captions/image", Caption(""), 0.9)
    if line.block.marked[0] == "[" and not alone.get(line.block.index + 1):
        return None
    parts = grammar.split(words, known=True)
    credit = parts.credit or alone.get(line.block.index + 1) or None
    return Told("captions/image", Caption(parts.text, credit, parts.file_photo), 0.9)


def _told_below(line: Line, blocks: Sequence[Block], grammar: Captions) -> Told | None:
    """The caption below an image, whose words say in others what it shows: a credit there proves itself."""
    at = line.block.index + 1
    below = blocks[at] if at < len(blocks) else None
    if below is None or below.fate != "kept" or below.marked.startswith("!["):
        return None
    if len(below.text) > LONGEST or not grammar.credits.may_prove(below.text):
        return None
    parts = grammar.split(below.text)
    if not (parts.sure and parts.credit and len(parts.text) >= LEAST):
        return None
    return Told("captions/image", Caption(parts.text, parts.credit, parts.file_photo), 0.9, at)


def _said_again(
    words: str, line: Line, blocks: Sequence[Block], grammar: Captions, alone: Mapping[int, str], headline: str
) -> Told | None:
    """The caption below an image that begins with the image's words."""
    at = line.block.index + 1
    if at >= len(blocks) or at in alone:
        return None
    below = blocks[at]
    text = below.text
    if len(words) < LEAST and not (words and text.startswith(f"{words} ") and grammar.split(text, known=True).credit):
        return None  # a person's name, with which a caption of many words begins
    behind = _behind(words, text) if below.fate == "kept" and len(text) <= LONGEST + CREDIT_LINE else -1
    if behind < 0 or (line.before and (below.heading or headline.startswith(text[:behind].rstrip()))):
        return None
    behind -= int(0 < behind < len(text) and text[behind - 1] in _OPENING)
    gap = text[len(text[:behind].rstrip(_BETWEEN + _STOPS)) : behind]
    rest, credit = text[behind:], alone.get(at + 1, "") or _joined(blocks[at + 1 : at + 2], grammar)
    if not (rest or credit) and (below.heading or not (is_clause(words) or ends_sentence(words))):
        return None  # a subheading, and a picture of what it says; the author's portrait above the name
    parts = grammar.split(text, known=True)
    named = len(rest) <= _LONGEST and (parts.credit is not None or grammar.credits.is_named(rest)) if rest else False
    if parts.credit and len(parts.text) > behind and rest[:1].islower():
        named = False  # the caption goes on where the image's words end: "A boat", "A boat at dawn. (Ann Lee/Paper)"
    if named and (whole := grammar.credits.clean(rest)):
        parts = Split(text[:behind].rstrip(_BETWEEN), whole, parts.file_photo)
    elif rest and parts.credit is None and (len(words) < LEAST_LOOSE or len(rest) > CREDIT_LINE or not gap.strip()):
        return None  # a paragraph, of which the image says the first words
    told = Caption(parts.text, parts.credit or credit or None, parts.file_photo)
    return Told("captions/image", told, 0.9, at + int(bool(credit) and told.credit == credit))


def _joined(below: Sequence[Block], grammar: Captions) -> str:
    """The line below if it is a name joined to an outlet; words of a language that no pack knows may stand in it."""
    text = below[0].text if below else ""
    return text if "/" in text and len(text) <= _LONGEST and grammar.credits.is_named(text) else ""


def _behind(words: str, text: str) -> int:
    """Where a line goes on behind words that it begins with, signs and case aside; -1 if it begins otherwise."""
    letters = [letter for letter in words.casefold() if letter.isalnum()]
    met = 0
    for at, character in enumerate(text):
        for letter in character.casefold():
            if letter.isalnum():
                if met == len(letters):
                    return at
                if letter != letters[met]:
                    return -1
                met += 1
    return len(text) if met == len(letters) else -1


def _once(words: str) -> str:
    """An image's words, which its alternative text and its title say both: "A boat. A boat."."""
    half = len(words) // 2
    return words[:half] if len(words) > 2 * LEAST and words[:half] == words[half + 1 :] else words
