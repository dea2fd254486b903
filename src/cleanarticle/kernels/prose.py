"""Signs of prose and of headlines in a block: the few shape tests that several stages share."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..core.blocks import Block

SENTENCE_END: Final = ".!?…。！？؟।።"
CLOSERS: Final = "\"'”’»«“)]）」』›"
WIDEST: Final = 2.5
"""Letters that one character tells at most: a text's length alone often shows that its size is within a bound."""
PROSE: Final = 80
HEADLINE: Final = 160
LEAST: Final = 18
CUT_SHORT: Final = 10
"""Letters of a headline; fewer where it ends in an ellipsis."""
YEAR: Final = re.compile(r"\W{0,2}(?:1[89]|20)\d\d(?![-./\w])")
"""Opens a line of a chronicle ("2019: Bob Bradley – Los Angeles"); a small letter opens one of a broken paragraph."""

TOLD: Final = 420
"""Letters of a headline that tells half the story, as tabloids' do."""
PLAIN: Final = 60
INNER_STOP: Final = re.compile(r"[^\W\d]{3}\. |。.")
"""A sentence that ends within the line: a paragraph cut short. In headlines of such a length "!" and "?" do."""
LABEL: Final = 30
"""Letters of a section name, a time, a number between two headlines."""
TEASER: Final = 260
"""Letters of the sentence or two below another story's headline."""


def size(text: str) -> float:
    """Length in letters of Latin script: a CJK character tells about as much as two and a half of them."""
    length = len(text)  # first: compiled, this refuses what is no text, and methods of text do not
    if text.isascii():
        return float(length)
    wide = 0
    for character in text:
        code = ord(character)
        if code >= 0x0E00 and (
            code < 0x0E80
            or 0x2E80 <= code < 0xA000
            or 0xAC00 <= code < 0xD7B0
            or 0xF900 <= code < 0xFB00
            or 0xFF00 <= code < 0xFFF0
        ):
            wide += 1
    return length + (WIDEST - 1) * wide


def ends_sentence(text: str) -> bool:
    """True if the text ends as a sentence does, closing quotes and brackets aside."""
    end = len(text)
    while end > 0 and text[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and text[end - 1] in SENTENCE_END


def is_prose(block: "Block") -> bool:
    """A block of running text: long enough for a sentence, ending like one, not made of links."""
    text = block.text
    length = len(text)  # never more than its size, which is dear to tell
    if length < PROSE and (WIDEST * length < PROSE or size(text) < PROSE):
        return False
    if block.heading or 2 * block.link_chars > length:
        return False
    return ends_sentence(text) or length > 3 * PROSE or size(text) > 3 * PROSE


def is_headline_like(block: "Block") -> bool:
    """A short line that does not end like a sentence, as headlines, timestamps and section names do not."""
    text = block.text
    length = len(text)
    if length > HEADLINE or (WIDEST * length > HEADLINE and size(text) > HEADLINE):
        return False
    return not text.endswith((".", "。")) or text.endswith(("...", ".…")) or size(text) < 30


def is_headline(block: "Block", longest: int = HEADLINE) -> bool:
    """A headline of another story: words, not figures, cells or addresses, and no sentence."""
    text = block.text
    length = len(text)
    bare = text.removesuffix("...").removesuffix("…") if length > 0 and text[length - 1] in ".…" else text
    least = LEAST if len(bare) == length else CUT_SHORT
    if block.heading or length > longest or ends_sentence(bare) or not is_between(text, least, longest):
        return False
    figure = text[0].isdecimal() or text[1].isdecimal() or text[2].isdecimal()  # so many letters it has, being between
    if text[0].islower() or (figure and YEAR.match(text)):
        return False
    letters = blanks = 0
    for character in text:
        if character.isalpha():
            letters += 1
        elif character == " ":
            blanks += 1
    return letters >= 0.7 * (length - blanks) and "|" not in text and "://" not in text


def is_between(text: str, least: int, most: int) -> bool:
    """True if a text's size is neither less nor more than that."""
    length = len(text)
    if least <= length and WIDEST * length <= most:
        return True
    measured = size(text)
    return least <= measured <= most


def marks(blocks: "Sequence[Block]") -> str:
    """A letter a block. h: a headline, m: a short line, q: a sentence or two, p: a paragraph."""
    told = []
    for block in blocks:
        text = block.text
        length = len(text)
        if is_headline(block, TOLD) and not (length > PLAIN and has_inner_stop(text)):
            told.append("h")
            continue
        long = length if length >= TEASER else size(text)  # a text's size is never less than its length
        told.append("m" if long < LABEL else "q" if long < TEASER else "p")
    return "".join(told)


def shapes(blocks: "Sequence[Block]") -> str:
    """A letter a block. p: prose, s: a short line that does not end like a sentence, o: another."""
    return "".join(["p" if is_prose(block) else "s" if is_headline_like(block) else "o" for block in blocks])


def has_inner_stop(text: str) -> bool:
    """True if a sentence ends within the line."""
    return (". " in text or "。" in text) and INNER_STOP.search(text) is not None
