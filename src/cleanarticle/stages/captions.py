"""Captions and picture credits: out of the body, into fields, the one apart from the other."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from ..context import Context
from ..core.blocks import Block, Page
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import Draft
from ..core.facts import Caption, Scores
from ..grammar.pictures.caption import Captions
from .loose.captions import loose_captions
from .loose.declared import declared_captions
from .pictures.figure_boxes import is_box, is_count, is_standfirst
from .pictures.pieces import Piece, pieces
from .pictures.words import is_empty, owned, words_of
from .story.head import HEAD_LINE, is_head_line

_BUTTON: Final = 3
"""Words of a button or section that stand below pictures."""
_LONGEST: Final = 1000
"""Code points up to which a caption with an open bracket is read anew with each further line."""
_UNLIKELY: Final = 0.25


class _Picture(Struct):
    """A picture while its blocks are gathered."""

    frame: int
    blocks: list[Block] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    raw: str = ""
    text: str = ""
    filed: bool = False
    told: bool = False


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift captions with their credits, drop credits and buttons that stand alone."""
    grammar = context.made(draft.language, Captions).of_document()
    page = draft.origin
    if isinstance(page, Page):
        shown = list(pieces(draft, page, grammar, context.matcher(draft.language)))
        yield from (Drop(piece.block.index, "captions/label", "media", 0.9) for piece in shown if piece.part == "label")
        found = _pictures([piece for piece in shown if piece.part != "label"], grammar)
        told = (_checked(picture, page, draft, grammar, context) for picture in found)
        yield from _on_page([_owned(picture, page, draft.url) for picture in told if picture is not None])
    else:
        declared = list(declared_captions(draft, page, grammar))
        lifted = {made.block for made in declared if isinstance(made, Lift)}
        yield from declared
        yield from (made for made in loose_captions(draft, page, grammar, context) if made.block not in lifted)


def _owned(picture: _Picture, page: Page, url: str | None) -> _Picture:
    """The picture; the page's own outlet in brackets at its end is its credit: "The pier (Arlen Courier)"."""
    text, name = ("", "") if picture.credits else owned(picture.text, page, url)
    return replace(picture, text=text, credits=[name]) if name else picture


def _checked(picture: _Picture, page: Page, draft: Draft, grammar: Captions, context: Context) -> _Picture | None:
    """The picture; without words if a day or an author stands beside its credit; None if only those, a button or the
    standfirst stand where captions do.
    """
    blocks, credited = picture.blocks, bool(picture.credits)
    scores = draft.fact(Scores)
    values = scores.values if scores is not None else ()
    if values and is_standfirst(picture.text, blocks, page, values, bound=picture.told or credited):
        return None
    if any(page.tag(block.index) == "figcaption" for block in blocks):
        told = max((block.text for block in blocks), key=len)  # "Slideshow (14 Images)", "Listen to this story."
        return None if not credited and context.matcher(draft.language).first(told) is not None else picture
    if is_box(blocks, page, picture.frame, context.matcher(draft.language), credited=credited):
        return None
    if len(picture.raw) > HEAD_LINE:
        return picture
    if not credited and is_count(picture.raw):
        return None
    if not credited and len(picture.text.split()) <= _BUTTON and picture.text.isascii():
        return None if all(values[block.index] < _UNLIKELY for block in blocks if values) else picture
    if any(map(str.isdigit, picture.text)) and is_head_line(picture.text, context, draft.language):  # by a marked name
        return replace(picture, text="") if any(grammar.credits.opens(block.text) for block in blocks) else None
    heads = (block.text for block in blocks if is_head_line(block.text, context, draft.language))
    alone = any(not (grammar.credits.whole(text) or grammar.credits.openings.is_label(text)) for text in heads)
    return None if alone else picture  # "Author, Name" is a credit


def _on_page(pictures: list[_Picture]) -> Iterator[Decision]:
    """Decisions on a page's pictures; one that is shown twice (lightbox, mobile copy) is one caption."""
    credits = {picture.text: picture.credits[0] for picture in reversed(pictures) if picture.credits and picture.text}
    told: set[str] = set()
    for picture in pictures:
        if is_empty(picture.text):
            for block in picture.blocks:
                yield Drop(block.index, "captions/credit", "media", 0.9)
            continue
        fact: Caption | None = Caption(picture.text, credits.get(picture.text), picture.filed)
        for block in picture.blocks:
            yield Lift(block.index, "captions/figure", None if picture.text in told else fact, "captions", 0.95)
            told.add(picture.text)


def _pictures(found: Iterable[Piece], grammar: Captions) -> Iterator[_Picture]:
    """Neighbouring pieces gathered into pictures: a credit goes to the caption beside it, best in the same frame."""
    now = _Picture(-1)
    last, owed = -9, False
    for piece in found:
        block, near = piece.block, piece.block.index - last <= 2
        last = block.index
        same = piece.frame == now.frame
        opened = same and len(now.raw) <= _LONGEST and now.raw.count("(") > now.raw.count(")")
        if opened:  # "caption (", "Image:", "NAME)" in three runs
            now.raw = f"{now.raw} {block.text}".replace("( ", "(")
            parts = grammar.split(now.raw, known=True)
            now.text, now.credits = parts.text, [parts.credit] if parts.credit else []
            now.blocks.append(block)
            continue
        if piece.part == "caption" and not (same and owed):
            text, credit, filed = words_of(piece, grammar)
            other = (now.blocks and not same and not (near and not now.text)) or (now.text and text == now.text)
            if other or (credit and now.credits and not near and not piece.framed):
                yield now
                now = _Picture(piece.frame)
            now.text = f"{now.text} {text}".strip()
            now.raw = f"{now.raw} {block.text}".strip()
            now.filed = now.filed or filed
        else:
            credit = None if _is_label(piece, grammar) else grammar.credit_of(block.text)
            if now.blocks and not (near or same):
                yield now
                now = _Picture(piece.frame)
        now.frame = piece.frame
        now.told = now.told or piece.told
        now.blocks.append(block)
        owed = _is_label(piece, grammar)
        if credit:
            now.credits.append(credit)
    if now.blocks:
        yield now


def _is_label(piece: Piece, grammar: Captions) -> bool:
    """True for a label without its name; in a credit's element its colon may be of the page's style alone."""
    text = piece.block.text
    if piece.part != "credit" or not text[-1].isalpha():
        return grammar.credits.openings.is_label(text)
    return grammar.credits.openings.is_label(f"{text}:") and not grammar.credits.openings.is_unnamed(text)
