"""Captions and picture credits: out of the body, into fields, the one apart from the other."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..core.facts import Caption
from ..grammar.caption import Captions
from .pictures import Piece, pieces

_LONGEST_LINE: Final = 700
_LEAST: Final = 2
"""Words of a caption: fewer are a label or a name."""


class _Picture(Struct):
    """A picture while its blocks are gathered."""

    frame: int
    words: list[Block]
    credits: list[str]
    rest: list[Block]
    text: str = ""
    filed: bool = False


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift captions with their credits, drop credits that stand alone."""
    grammar = context.made(draft.language, Captions)
    page = draft.origin
    if isinstance(page, Page):
        yield from _on_page(draft, page, grammar)
    else:
        yield from _in_text(draft, page, grammar)


def _on_page(draft: Draft, page: Page, grammar: Captions) -> Iterator[Decision]:
    told: dict[str, Caption] = {}
    for picture in _pictures(pieces(draft, page, grammar), grammar):
        credit = next((credit for credit in picture.credits if credit), None)
        blocks = picture.words + picture.rest
        if len(picture.text.split()) < _LEAST and len(picture.text) < 8:
            for block in blocks:
                yield Drop(block.index, "captions/credit", "media", 0.9)
            continue
        known = told.get(picture.text)
        fact = Caption(picture.text, credit, picture.filed)
        told[picture.text] = fact
        for block in blocks:
            first = block is picture.words[0] and known is None
            yield Lift(block.index, "captions/figure", fact if first else None, "captions", 0.95)


def _pictures(found: Iterator[Piece], grammar: Captions) -> Iterator[_Picture]:
    """Neighbouring pieces gathered into pictures: a credit goes to the caption beside it, best in the same frame."""
    now: _Picture | None = None
    last = -9
    for piece in found:
        block, near = piece.block, piece.block.index - last <= 2
        last = block.index
        if piece.part == "credit":
            credit = grammar.credit(block.text)
            if now is None or not (near or piece.frame == now.frame):
                if now is not None:
                    yield now
                now = _Picture(piece.frame, [], [], [])
            now.rest.append(block)
            if credit:
                now.credits.append(credit)
            continue
        text, credit, filed = _words(piece, grammar)
        if now is not None and now.words and (piece.frame != now.frame or text == now.text):
            yield now
            now = None
        elif now is not None and not now.words and not near:
            yield now
            now = None
        now = now or _Picture(piece.frame, [], [], [])
        now.frame = piece.frame
        now.words.append(block)
        now.text = f"{now.text} {text}".strip()
        now.filed = now.filed or filed
        if credit:
            now.credits.append(credit)
    if now is not None:
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
    parts = grammar.split(f"{text[:start]} {text[end:]}".strip(" |—–-"), known=True)
    words = parts.text if start else text[end:].strip()
    credit = grammar.credit(text[start:end])
    return words, credit, parts.file_photo


def _in_text(draft: Draft, plain: Plain, grammar: Captions) -> Iterator[Decision]:
    """Loose lines that show by their own form that they belong to a picture."""
    before: Block | None = None
    for block in draft.live():
        if len(block.text) <= _LONGEST_LINE and not block.heading:
            image = plain.markdown and block.marked.startswith("![")
            parts = grammar.split(block.text, known=image)
            if parts.strong or image:
                if len(parts.text.split()) < _LEAST and len(parts.text) < 8:
                    yield Drop(block.index, "captions/credit", "media", 0.9)
                else:
                    fact = Caption(parts.text, parts.credit, parts.file_photo)
                    yield Lift(block.index, "captions/line", fact, "captions", 0.9)
        before = block
