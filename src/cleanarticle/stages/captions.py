"""Captions and picture credits: out of the body, into fields, the one apart from the other."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..core.facts import Caption, Scores
from ..grammar.caption import Captions
from .pictures import Piece, pieces
from .prose import ends_sentence

_LONGEST_LINE: Final = 700
_LONGEST_ABOVE: Final = 300
_LEAST_ABOVE: Final = 25
_UNLIKELY: Final = 0.4
"""Probability under which the model lets weaker signs of a credit make a line of text a caption."""
_LEAST: Final = 2
"""Words of a caption: a single one is a label or a name."""


class _Picture(Struct):
    """A picture while its blocks are gathered."""

    frame: int
    blocks: list[Block] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    raw: str = ""
    text: str = ""
    filed: bool = False


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift captions with their credits, drop credits and buttons that stand alone."""
    grammar = context.made(draft.language, Captions)
    page = draft.origin
    if isinstance(page, Page):
        yield from _on_page(list(_pictures(pieces(draft, page, grammar), grammar)))
    else:
        yield from _in_text(draft, page, grammar)


def _on_page(pictures: list[_Picture]) -> Iterator[Decision]:
    """Decisions on a page's pictures; one that is shown twice (lightbox, mobile copy) is one caption."""
    credits: dict[str, str] = {}
    for picture in pictures:
        if picture.credits and picture.text:
            credits.setdefault(picture.text, picture.credits[0])
    told: set[str] = set()
    for picture in pictures:
        if _is_empty(picture.text):
            for block in picture.blocks:
                yield Drop(block.index, "captions/credit", "media", 0.9)
            continue
        fact: Caption | None = Caption(picture.text, credits.get(picture.text), picture.filed)
        for block in picture.blocks:
            yield Lift(block.index, "captions/figure", None if picture.text in told else fact, "captions", 0.95)
            told.add(picture.text)


def _is_empty(text: str) -> bool:
    """True if no caption is left: CJK writes one without blanks, so length counts too."""
    return len(text.split()) < _LEAST and len(text) < 8


def _pictures(found: Iterable[Piece], grammar: Captions) -> Iterator[_Picture]:
    """Neighbouring pieces gathered into pictures: a credit goes to the caption beside it, best in the same frame."""
    now = _Picture(-1)
    last = -9
    for piece in found:
        block, near = piece.block, piece.block.index - last <= 2
        last = block.index
        same = piece.frame == now.frame
        if same and now.raw.count("(") > now.raw.count(")"):  # "caption (", "Image:", "NAME)" in three runs
            now.raw = f"{now.raw} {block.text}".replace("( ", "(")
            parts = grammar.split(now.raw, known=True)
            now.text, now.credits = parts.text, [parts.credit] if parts.credit else []
            now.blocks.append(block)
            continue
        if piece.part == "caption":
            text, credit, filed = _words(piece, grammar)
            if (now.blocks and not same and not (near and not now.text)) or (now.text and text == now.text):
                yield now
                now = _Picture(piece.frame)
            now.text = f"{now.text} {text}".strip()
            now.raw = f"{now.raw} {block.text}".strip()
            now.filed = now.filed or filed
        else:
            credit = grammar.credits.clean(block.text)
            if now.blocks and not (near or same):
                yield now
                now = _Picture(piece.frame)
        now.frame = piece.frame
        now.blocks.append(block)
        if credit:
            now.credits.append(credit)
    if now.blocks:
        yield now


def _words(piece: Piece, grammar: Captions) -> tuple[str, str | None, bool]:
    """Caption, credit and archive mark of a block; its own markup is believed before its shape."""
    text = piece.block.text
    if piece.credit_at is None:
        parts = grammar.split(text, known=True)
        return parts.text, parts.credit, parts.file_photo
    start, end = piece.credit_at
    if start:
        end = len(text)  # "Photo by NAME" is marked, " /AFP via Getty Images" behind it is not
    parts = grammar.split(f"{text[:start]} {text[end:]}".strip(" |—–-"))
    return parts.text, grammar.credits.clean(text[start:end]), parts.file_photo


def _in_text(draft: Draft, plain: Plain, grammar: Captions) -> Iterator[Decision]:
    """Loose lines that show by their own form that they belong to a picture; images of Markdown."""
    scores = draft.fact(Scores)
    story = [block.index for block in draft.live() if scores and scores.values[block.index] >= 0.5]
    live = [block for block in draft.live() if len(block.text) <= _LONGEST_LINE and not block.heading]
    credit = ""
    for block, below in zip(reversed(live), [None, *reversed(live)], strict=False):
        image = plain.markdown and block.marked.startswith("![") and block.marked.endswith(")")
        inside = bool(story) and story[0] - 3 <= block.index <= story[-1]
        unlikely = inside and scores is not None and scores.values[block.index] < _UNLIKELY
        weak = image or (unlikely and not ends_sentence(block.text))
        if not (weak or credit or grammar.possible(block.text)):
            continue
        parts = grammar.split(block.text, known=weak)
        lone = credit if below is not None and below.index == block.index + 1 else ""
        credit = ""
        if (parts.sure and _is_empty(parts.text)) or (inside and grammar.credits.whole(block.text)):
            credit = grammar.credits.clean(block.text) or ""
            yield Drop(block.index, "captions/credit", "media", 0.9)
        elif parts.sure or image or (unlikely and parts.credit and not _is_empty(parts.text)):
            fact = Caption(parts.text, parts.credit or lone or None, parts.file_photo)
            yield Lift(block.index, "captions/line", fact, "captions", 0.9)
        elif lone and unlikely and _LEAST_ABOVE <= len(block.text) <= _LONGEST_ABOVE:
            yield Lift(block.index, "captions/above-credit", Caption(parts.text, lone), "captions", 0.8)
