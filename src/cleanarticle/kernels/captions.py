"""Which lines of a text may be a picture's caption or credit: one look at all of them, before any is read.

A look tells what a line lacks for all that the stages could read in it (stages/loose/lines.py, stages/loose/signs.py);
what it lets pass they still refuse.
"""

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Final

from .heads import begins
from .prose import CLOSERS, ends_sentence
from .signs import NONE, SIGN, WEAK, end_sign, inner_sign

if TYPE_CHECKING:
    from ..core.blocks import Block

LINE: Final = 700
CREDIT_LINE: Final = 130
LONGEST: Final = 400
"""Code points of a line that is looked at, of a credit, of a caption."""
LEAST: Final = 12
LEAST_LOOSE: Final = 25
"""Code points of a caption, and of one that only its neighbours tell."""
SENTENCE: Final = 160
"""Code points of a sentence of a caption."""
STORY: Final = 0.92
WIRE: Final = 0.97
"""Probabilities of the story under which a line may be a caption: the weaker the sign, the lower."""
TAILED_LEAST: Final = 30
TAILED_MOST: Final = 250
NEAR_END: Final = 70
"""Code points of a caption with its credit, and of the end in which the credit stands."""
SMALL: Final = 2
"""Words in small letters of a caption."""
FRAME: Final = 40
"""Code points of a picture's button."""
PARAGRAPH: Final = 100
LIKELY: Final = 0.5
"""Code points of a paragraph, and its probability of the story."""
LABEL: Final = 24
TORN: Final = "/—–|:：.…"
"""Code points of a label whose name stands on the next line, and what ends it, or stands alone between the two."""


def looks(
    blocks: "Sequence[Block]",
    scores: Sequence[float],
    blank: Sequence[bool],
    story: tuple[int, int],
    deeper: Set[int],
    heads: tuple[bytes, bytes, Set[str], bytes],
    endings: tuple[str, ...],
) -> tuple[list[int], list[int], list[int], list[int], list[int], list[int]]:
    """Positions of the lines that may be nothing but a credit; a label torn off its name, or a mark between both; ended
    by words that other lines end with too; a caption if words tell who stands where, or label a credit; a caption by
    what else stands in it or beside it.

    `story`: from where its captions stand and to where; `heads`: how credits, captions, buttons and credits behind a
    sentence begin; `endings`: words that end a credit.
    """
    whole: list[int] = []
    torn: list[int] = []
    tailed: list[int] = []
    posed: list[int] = []
    labelled: list[int] = []
    asked: list[int] = []
    first, last = story
    credits, openers, frames, given = heads
    count = len(blocks)
    for at in range(count):
        block = blocks[at]
        text = block.text
        size = len(text)
        if not 0 < size <= LINE:
            continue
        index = block.index
        inside = first <= index < last
        ended = ends_sentence(text)
        sign = end_sign(text)
        signed = sign == SIGN or (len(endings) > 0 and text.endswith(endings))
        if may_be_nameless(text) or (
            index < last
            and size <= CREDIT_LINE
            and (inside or signed or sign != NONE)
            and ("/" in text or "|" in text or begins(text, credits))
            and (text[size - 1].isdigit() or not ends_sentence(text[: size - 1]))  # "Photo: A Name CC BY 2.0"
        ):
            whole.append(at)
        if size <= LABEL and text[size - 1] in TORN:
            torn.append(at)
        if inside and not ended and TAILED_LEAST <= size <= TAILED_MOST and has_stop(text, size - NEAR_END):
            tailed.append(at)
        if sign == WEAK:
            labelled.append(at)
        below = blocks[at + 1].text if at + 1 < count else ""
        score = scores[index]
        ask = (
            signed
            or begins(text, openers)
            or text[size - 1] in "(（"
            or (inside and is_given(text, given))
            or (score < STORY and index < last and is_repeated(text, below))
        )
        if inside and LEAST <= size <= LONGEST and block.kind != "list_item":
            if score < (STORY if ended else 1.0 if size <= SENTENCE // 2 else WIRE):
                posed.append(at)
            loose = score < WIRE and size >= LEAST_LOOSE and at > 0
            clause = (not ended or size <= SENTENCE) and may_be_clause(text)
            ask = (
                ask
                or (clause and ended and index in deeper)
                or ((clause or text[size - 1] == ")") and not ended and inner_sign(text) != NONE)
                or (clause and loose and may_be_frame(blocks[at - 1].text, frames))
                or (loose and not ended and below != "" and is_amid(blocks, blank, at))
            )
        if ask:
            asked.append(at)
    return whole, torn, tailed, posed, labelled, asked


def last_words(text: str) -> int:
    """Where the words behind the last sentence inside a line begin, a credit's length from its end at most; else -1."""
    size = len(text)
    at = max(size - CREDIT_LINE, 1)
    found = -1
    for character in text[at + 1 : size - 1]:
        at += 1
        if "a" <= character <= "z" or character == " " or "A" <= character <= "Z":  # nearly all
            continue
        if character in ".!?…":
            if text[at - 1].isalnum() and text[at - 2].isalnum():  # but "J. Smith"
                found = at
        elif character in CLOSERS and text[at - 1] in ".!?…":
            found = at
    if found < 0:
        return -1
    found += 1
    while found < size and text[found].isspace():
        found += 1
    return found


def is_given(text: str, given: bytes) -> bool:
    """False if no phrase that gives a credit opens the words behind the line's last sentence: "… Photo by Ann Lee."."""
    at = last_words(text)
    return at > 0 and begins(text[at:], given)


def may_be_nameless(text: str) -> bool:
    """False for what is no image of Markdown and no file's name."""
    return text.startswith("![") if text[:1] == "!" else " " not in text and "." in text[max(len(text) - 5, 0) :]


def may_be_clause(text: str) -> bool:
    """False for what has no two words in small letters, as captions have; headings may be so."""
    if not text.isascii():
        return True
    small = 0
    parted = True
    for character in text:
        if parted and "a" <= character <= "z":
            small += 1
            if small == SMALL:
                return True
        parted = character <= " " or character in ":.,|-"  # a button or label before it goes
    return False


def may_be_frame(text: str, frames: Set[str]) -> bool:
    """False for what is no picture's button."""
    return len(text) <= FRAME and (not text[:1].isalpha() or text[:2].casefold()[:2] in frames)


def is_repeated(text: str, below: str) -> bool:
    """True if the next line says a part of this one, or all of it."""
    return LEAST // 2 <= len(below) <= len(text) <= LONGEST and (text.startswith(below) or text.endswith(below))


def is_amid(blocks: "Sequence[Block]", blank: Sequence[bool], at: int) -> bool:
    """True for a line and the next one that no blank line parts, between sentences."""
    if not is_tight(blocks, blank, at):
        return False
    if at > 0 and not ends_sentence(blocks[at - 1].text):
        return False
    return at + 2 >= len(blocks) or ends_sentence(blocks[at + 2].text)


def is_tight(blocks: "Sequence[Block]", blank: Sequence[bool], at: int) -> bool:
    """True for a line with a blank line above it and none below."""
    return at + 1 < len(blocks) and blank[blocks[at].index] and not blank[blocks[at + 1].index]


def has_stop(text: str, start: int) -> bool:
    """True if a sentence ends behind `start`, and more follows."""
    size = len(text)
    for at in range(max(start, 0), size - 1):
        if text[at] in ".!…":
            after = at + 1
            if text[after] in '”"»)' and after + 1 < size:
                after += 1
            if text[after].isspace():
                return True
    return False


def insets(text: str, blocks: "Sequence[Block]", scores: Sequence[float]) -> frozenset[int]:
    """Indexes of the blocks that stand deeper than the story, between two paragraphs of it.

    inscriptis, and readability printed with it, indent by the elements around a line. A picture's frame is a box inside
    the story, so its caption stands deeper than the paragraphs before it and after it.
    """
    if "\n  " not in text:
        return frozenset()
    depths: list[int] = []
    paragraphs: list[int] = []
    letters: dict[int, int] = {}
    for block in blocks:
        start = block.start
        at = start
        while at > 0 and text[at - 1] != "\n":
            at -= 1
        depth = start - at
        size = len(block.text)
        if size >= PARAGRAPH and scores[block.index] >= LIKELY:
            letters[depth] = letters.get(depth, 0) + size
            paragraphs.append(len(depths))
        depths.append(depth)
    usual = most = 0
    for depth, size in letters.items():
        if size > most or (size == most and depth < usual):
            usual, most = depth, size
    own = [at for at in paragraphs if depths[at] == usual]
    inside = range(own[0], own[len(own) - 1]) if own else range(0)
    return frozenset([blocks[at].index for at in inside if depths[at] > usual])
