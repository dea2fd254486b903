"""Which blocks of a page may prove to be a picture's by their words: one look at all of them, before any is read.

A look tells what a block lacks for all that the stage could read in it (stages/pictures/proof.py, Captions.possible);
what it lets pass that still refuses.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from .captions import LONGEST, last_words
from .heads import begins
from .prose import ends_sentence
from .signs import NONE, end_sign, inner_sign

if TYPE_CHECKING:
    from ..core.blocks import Block

SENTENCE: Final = 250
"""Code points of a caption whose credit only its words tell."""
STOPS: Final = ".!?"


def provable(
    blocks: "Sequence[Block]", heads: tuple[bytes, bytes, bytes], endings: tuple[str, ...]
) -> tuple[list[int], list[int]]:
    """Indexes of the blocks whose form can prove that they are a picture's; and of those a credit may end that is none
    elsewhere.

    `heads`: how credits, labels of captions and credits behind a sentence begin; `endings`: words that
    end a credit.
    """
    proving: list[int] = []
    ending: list[int] = []
    credits, labels, given = heads
    for block in blocks:
        text = block.text
        size = len(text)
        if not 0 < size <= LONGEST:
            continue
        signed = len(endings) > 0 and text.endswith(endings)
        if (
            signed
            or end_sign(text) != NONE
            or "|" in text
            or begins(text, credits)
            or begins(text, labels)
            or may_be_given(text, given)
        ):
            proving.append(block.index)
        if size <= SENTENCE and not ends_sentence(text) and (signed or inner_sign(text) != NONE):
            ending.append(block.index)
    return proving, ending


def may_be_given(text: str, given: bytes) -> bool:
    """False if what stands behind the last sentence gives no credit: without a stop it may be "Name for Outlet"."""
    at = last_words(text)
    return at > 0 and (text[len(text) - 1] not in STOPS or begins(text[at:], given))
