"""Lines that rules flag, with what each takes along; and the pieces that rules cut out of the others."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Final

from msgspec import Struct

from ...core.blocks import Block
from ...core.decisions import Drop, RemovedKind
from ...rules import Hit, Matcher
from .choices import is_choices
from .chronicle import divides, parting, precedes
from .taken_along import along, presents

_HOPELESS: Final = 0.02
"""Under this probability the model drops a page's block anyway: one look-up names its kind, patterns are not tried.

A page has hundreds of such blocks; a text has few, and each is told its kind."""
_DOUBTED: Final = 0.5
_IN_LIST: Final = 0.95
_NOTICE: Final = 0.95
_PARAGRAPH: Final = 240
_OPENING: Final = re.compile(r"[^.!?。！？]{20,300}[.!?。！？]")
"""The first sentence of a paragraph: of a notice on cookies, which goes on for a page, it tells all."""

_BESIDE: Final[frozenset[RemovedKind]] = frozenset(("template", "legal"))
"""Kinds of what agencies and papers put beside a story for desks: marks, notes, notices of rights."""


class Sheet(Struct, frozen=True):
    """The lines of a document that are still in the story, and what tells debris among them."""

    live: list[Block]
    chances: Sequence[float] | None
    """The model's probabilities of the lines; None without a model."""
    matcher: Matcher
    common: frozenset[str]
    """Function words of the language."""
    tree: bool
    """A page's: the model has seen the element around each line."""
    opening: int
    """Position of the first line of prose."""
    headline: int
    """Index of the headline's block; -1 without one."""
    blank_before: Sequence[bool]
    """Of a text, per block of it."""


def ruled_lines(sheet: Sheet, taken: set[int], listed: Set[int]) -> Iterator[tuple[int, Drop]]:
    """Lines and pieces to drop, by their positions; lines are added to those `taken`.

    Of a line that goes with its list, being `listed`, no piece is cut.
    """
    live, chances, matcher = sheet.live, sheet.chances, sheet.matcher
    days: dict[int, Hit] = {}
    for position, block in enumerate(live):
        if position in taken:
            continue
        hopeless = sheet.tree and chances is not None and chances[position] < _HOPELESS
        hit, pieces = (matcher.exact(block.text), ()) if hopeless else _look(sheet, position)
        if hit is None or not _in_place(hit, position, sheet):
            for drop in () if hopeless else _pieces(sheet, position, pieces, listed):
                yield position, drop
            continue
        taken.add(position)
        if hit.kind == "timestamp" and chances and _may_part(sheet, position, chances):
            days[position] = hit
            continue
        yield position, _drop(block, hit, hit.confidence)
        for other in along(live, position, sheet.headline, sheet.blank_before, hit, chances):
            if other not in taken:
                taken.add(other)
                found = matcher.exact(live[other].text) or hit
                yield other, _drop(live[other], found, min(hit.confidence, _IN_LIST))
    staying = parting(days, live, sheet.opening)
    for position in sorted(days.keys() - staying):
        yield position, _drop(live[position], days[position], days[position].confidence)


def ruled_apart(sheet: Sheet) -> Iterator[Drop]:
    """Of a story whose bounds are known: what agencies and papers tell desks in it, in whole lines and in pieces.

    What is a page's furniture may be a subheading here ("Comments"), and no line takes others along.
    """
    for position, block in enumerate(sheet.live):
        hits = (hit for hit in sheet.matcher.every(block.text) if hit.kind in _BESIDE)
        hit = next((hit for hit in hits if _in_place(hit, position, sheet)), None)
        pieces = sheet.matcher.pieces(block.text) if hit is None else ()
        beside = [hit] if hit is not None else [piece for piece in pieces if piece.kind in _BESIDE]
        yield from (_drop(block, found, found.confidence) for found in beside)


def _look(sheet: Sheet, position: int) -> tuple[Hit | None, Iterable[Hit]]:
    """The rule that flags a line, and the pieces of it that rules flag."""
    text, matcher = sheet.live[position].text, sheet.matcher
    hit, pieces = matcher.look(text)
    if hit is None and not sheet.tree and sheet.chances and sheet.chances[position] < _NOTICE:
        hit = _notice(matcher, text)
    return hit, pieces


def _may_part(sheet: Sheet, position: int, chances: Sequence[float]) -> bool:
    """True for a day that may be a diary's: it parts two paragraphs, or stands above the first."""
    return precedes(sheet.live, position, sheet.opening) or divides(sheet.live, position, chances)


def _notice(matcher: Matcher, text: str) -> Hit | None:
    """What rules on consent say of a long paragraph's first sentence, being made for lines."""
    opening = _OPENING.match(text) if len(text) > _PARAGRAPH else None
    hit = matcher.first(opening.group()) if opening else None
    return hit if hit and hit.kind == "consent" else None


def _in_place(hit: Hit, position: int, sheet: Sheet) -> bool:
    if hit.at == "head":
        return position < sheet.opening
    if hit.namesake and not presents(sheet.live, position, sheet.chances):
        return False
    return hit.at != "tail" or position > sheet.opening


def _pieces(sheet: Sheet, position: int, pieces: Iterable[Hit], listed: Set[int]) -> Iterable[Drop]:
    """What goes of a line that no rule flags as a whole."""
    block, chances = sheet.live[position], sheet.chances
    if chances and chances[position] < _DOUBTED and is_choices(block.text, sheet.common):
        return (Drop(block.index, "debris/choices", "navigation", 0.85),)
    return () if position in listed else [_drop(block, piece, piece.confidence) for piece in pieces]


def _drop(block: Block, hit: Hit, confidence: float) -> Drop:
    """Of the whole line, or of the piece that the rule flags."""
    return Drop(block.index, hit.rule, hit.kind, confidence, hit.start, hit.end, preview=hit.preview)
