"""Signs of prose and of headlines in a block: the few shape tests that several stages share."""

import re
from collections.abc import Sequence
from typing import Final

from ..core.blocks import Block

_SENTENCE_END: Final = frozenset(".!?…。！？؟।።")
_CLOSERS: Final = "\"'”’»«“)]）」』›"
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u0e00-\u0e7f]")
_WIDEST: Final = 2.5
"""Letters that one character tells at most: a text's length alone often shows that its size is within a bound."""
_PROSE: Final = 80
_HEADLINE: Final = 160
_LEAST: Final = 18
_CUT_SHORT: Final = 10
"""Letters of a headline; fewer where it ends in an ellipsis."""

_YEAR: Final = re.compile(r"\W{0,2}(?:1[89]|20)\d\d(?![-./\w])")
"""Opens a line of a chronicle ("2019: Bob Bradley – Los Angeles"); a small letter opens one of a broken paragraph."""


def size(text: str) -> float:
    """Length in letters of Latin script: a CJK character tells about as much as two and a half of them."""
    if text.isascii():
        return len(text)
    return len(text) + (_WIDEST - 1) * len(_WIDE.findall(text))


def ends_sentence(text: str) -> bool:
    """True if the text ends as a sentence does, closing quotes and brackets aside."""
    return text.rstrip(_CLOSERS)[-1:] in _SENTENCE_END


def is_prose(block: Block) -> bool:
    """A block of running text: long enough for a sentence, ending like one, not made of links."""
    text = block.text
    length = len(text)  # never more than its size, which is dear to tell
    if length < _PROSE and (_WIDEST * length < _PROSE or size(text) < _PROSE):
        return False
    if block.heading or 2 * block.link_chars > length:
        return False
    return ends_sentence(text) or length > 3 * _PROSE or size(text) > 3 * _PROSE


def is_headline_like(block: Block) -> bool:
    """A short line that does not end like a sentence, as headlines, timestamps and section names do not."""
    text = block.text
    if len(text) > _HEADLINE or (_WIDEST * len(text) > _HEADLINE and size(text) > _HEADLINE):
        return False
    return not text.endswith((".", "。")) or text.endswith(("...", ".…")) or size(text) < 30


def is_headline(block: Block, longest: int = _HEADLINE) -> bool:
    """A headline of another story: words, not figures, cells or addresses, and no sentence."""
    text = block.text
    bare = text.removesuffix("...").removesuffix("…")
    least = _LEAST if bare == text else _CUT_SHORT
    if (
        block.heading
        or len(text) > longest
        or ends_sentence(bare)
        or not _is_between(text, least, longest)
        or text[0].islower()
        or _YEAR.match(text)
    ):
        return False
    letters = len([*filter(str.isalpha, text)])  # a third of the time of a sum of truths
    return letters >= 0.7 * (len(text) - text.count(" ")) and "|" not in text and "://" not in text


def _is_between(text: str, least: int, most: int) -> bool:
    """True if a text's size is neither less nor more than that."""
    length = len(text)
    return (least <= length and _WIDEST * length <= most) or least <= size(text) <= most


def first_prose(blocks: Sequence[Block]) -> int:
    """Position of the first block of prose; the number of blocks if there is none."""
    return next((position for position, block in enumerate(blocks) if is_prose(block)), len(blocks))
