"""What shows that a line of a text is a caption: its own form first, then the lines beside it."""

import re
from typing import Final

from msgspec import Struct

from ..core.blocks import Plain
from ..core.facts import Caption
from ..grammar.caption import Captions
from .caption_lines import Line
from .prose import ends_sentence

_LONGEST: Final = 400
_LEAST: Final = 12
_LEAST_LOOSE: Final = 25
"""Code points of a caption, and of one that only its neighbours tell."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SMALL: Final = 2
_HEADING: Final = 50
_SENTENCE: Final = 160
"""Code points up to which a line above a credit may be the heading above a picture, and a sentence of a caption."""
_WEAK: Final = 0.4
_LIKELY: Final = 0.5
_SHORT: Final = 0.75
_STORY: Final = 0.92
_WIRE: Final = 0.97
"""Probabilities of the story under which a line may be a caption: the weaker the sign, the lower."""


class Told(Struct, frozen=True):
    """A caption, the rule that found it, how sure that is, and whether the line below belongs to it."""

    rule: str
    caption: Caption
    sure: float = 0.8
    with_below: bool = False


def told_by(line: Line, plain: Plain, grammar: Captions, below: str, above: str) -> Told | None:
    """What shows that a line is a caption, the strongest first; `below` and `above` are credits beside it."""
    block, text = line.block, line.block.text
    if plain.markdown and block.marked.startswith("![") and block.marked.endswith(")"):
        parts = grammar.split(text, known=True)
        return Told("captions/image", Caption(parts.text, parts.credit or below or None, parts.file_photo), 0.9)
    if line.score < _STORY and (twice := _twice(line, grammar)) is not None:
        return twice
    if grammar.possible(text):
        parts = grammar.split(text)
        owned = not line.inside and any(sign in text[len(parts.text) :] for sign in "©ⓒ")  # the site's own notice
        if parts.sure and len(parts.text) >= _LEAST and not owned:
            return Told("captions/line", Caption(parts.text, parts.credit or below or None, parts.file_photo), 0.9)
    if line.score >= _WIRE or not line.inside or not _LEAST <= len(text) <= _LONGEST or block.kind == "list_item":
        return None
    whole = ends_sentence(text)
    if below and line.score < _most(line, whole) and _is_clause(text):
        parts = grammar.split(text)
        return Told("captions/above-credit", Caption(parts.text, below, parts.file_photo))
    return _by_form(line, grammar, whole) or _by_neighbour(line, grammar, whole, above)


def _most(line: Line, whole: bool) -> float:
    """The probability under which a line above a credit is its caption: headings and paragraphs may stand there."""
    if line.tight:
        return _STORY
    size = len(line.block.text)
    if whole:
        return _SHORT if size <= _SENTENCE else _LIKELY
    return _LIKELY if size > _HEADING else _WEAK


def _by_form(line: Line, grammar: Captions, whole: bool) -> Told | None:
    """An agency behind the last sentence, or names if the model doubts the line; words that tell who stands where."""
    text = line.block.text
    if not whole:
        parts = grammar.split(text, known=True)
        credit, tail = parts.credit or "", text[len(parts.text) :]
        most = _STORY if ":" in tail.removesuffix(credit) else _WEAK
        named = line.score < most and grammar.credits.is_named(credit)
        named = named or (line.score < _STORY and grammar.credits.is_signed(tail))
        if (named or grammar.credits.names_agency(credit)) and len(parts.text) >= _LEAST and _is_clause(parts.text):
            return Told("captions/agency", Caption(parts.text, credit, parts.file_photo))
    if line.score < (_STORY if whole else _WIRE) and grammar.is_posed(text):
        parts = grammar.split(text)
        return Told("captions/posed", Caption(parts.text, None, parts.file_photo))
    return None


def _twice(line: Line, grammar: Captions) -> Told | None:
    """A line that the next one repeats in part: "A caption. Copyright A Name", "Copyright A Name"."""
    text, below = line.block.text, line.below
    if below is None or line.behind or not _LEAST // 2 <= len(below.text) < len(text) <= _LONGEST:
        return None
    if text.endswith(below.text) and len(caption := text[: -len(below.text)].rstrip()) > _LEAST_LOOSE:
        return Told("captions/twice", Caption(caption, grammar.credits.clean(below.text)), 0.9, with_below=True)
    credit = text[len(below.text) :].strip()
    if text.startswith(below.text) and len(below.text) > _LEAST_LOOSE and grammar.credits.is_named(credit):
        return Told("captions/twice", Caption(below.text, grammar.credits.clean(credit)), 0.9, with_below=True)
    return None


def _by_neighbour(line: Line, grammar: Captions, whole: bool, above: str) -> Told | None:
    """A line that is kept together with a name, or stands below a picture's button or credit."""
    text, below = line.block.text, line.below
    if line.above is None or len(text) < _LEAST_LOOSE:
        return None
    if grammar.is_frame(line.above.text) and (not whole or _is_dated(line)):
        return Told("captions/framed", Caption(text)) if _is_clause(text) else None
    if whole:
        return None
    if line.amid and below is not None and grammar.credits.is_named(below.text):
        caption = Caption(text, grammar.credits.clean(below.text))
        return Told("captions/pair", caption, 0.8, with_below=True) if _is_clause(text) else None
    loose = above and line.score < _WEAK and _is_clause(text)
    return Told("captions/below-credit", Caption(text, above)) if loose else None


def _is_dated(line: Line) -> bool:
    """True for one sentence with a year, as captions give it ("…, January 13, 2025."); a paragraph may stand there."""
    return len(line.block.text) <= _SENTENCE and _YEAR.search(line.block.text) is not None


def _is_clause(text: str) -> bool:
    """True if two words and more are in small letters, as in captions and not in names and headings ("A B & C D")."""
    small = sum(word[0].isalpha() and not word[0].isupper() for word in text.split())
    return small >= _SMALL or (not text.isascii() and " " not in text)
