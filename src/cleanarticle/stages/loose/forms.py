"""What the form of a line shows: a credit behind its last sentence, words that tell who stands where, its own box."""

import re
from typing import Final

from ...core.facts import Caption
from ...grammar.pictures.caption import Captions, Split
from ...grammar.pictures.joined import is_set_off
from ...grammar.pictures.labels import without_mail
from ...grammar.wording import is_called
from ...kernels.captions import LEAST, SENTENCE, SMALL, STORY, WIRE
from ..story.prose import ends_sentence, size
from .lines import Line, Told

QUOTES: Final = ('"', "“", "„", "«", "»", "‘", "'", "–", "—")
WEAK: Final = 0.4
_GIVEN: Final = 0.8
_HEAD: Final = 0.55
_POSED: Final = 0.65
_PERSON: Final = 30
"""Code points of a person's name behind a caption above the story."""
_INITIALS: Final = re.compile(r"(?:[^\W\d_a-z]\.\s?){1,3}[^\W\d_a-z][^\W\d_]+$")
_QUOTED: Final = frozenset('"“”„«»‘’–—')
_NAME: Final = range(2, 6)
"""Words in capitals of a name behind a caption; the head of a table has more: "… ANA RUIZ POUR « LE MONDE »"."""
_DASHES: Final = ("-", "–", "—")
_NO_CAPTION: Final = ("?", "!", "？", "！")
INSIDE: Final = re.compile(r"[^\W\d_]{3}[.!?…][\"”»)]?\s+\S")
"""Where a sentence ends and the next one begins."""
_ABBREVIATED: Final = re.compile(r"(?<![^\W\d_])[b-df-hj-np-tv-xz]{2,5}\.$", re.IGNORECASE)
"""What ends no sentence, for it has no vowel: "Prüfung lt. Arbeitsblatt", "zzgl. Versand"."""
_STOPS: Final = ".。"
_WORD: Final = 16
"""Code points in which a word stands that opens an aside."""
_PROOF: Final = 2.0
"""Probabilities of the story under which a line may be a caption: the weaker the sign, the lower."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY: Final = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?[.,]? (?:(?:de )?[^\W\d_]{3,12}\.?,? (?:de )?)?(?:19|20)\d\d(?!\d)"
)
"""A day with its year: "April 14, 2024", "5. Januar 2026", "10 de abril de 2024"; prose leaves out the year."""
_LABELLED: Final = re.compile(r"[^\W\d_]{3}")
_TORN: Final = re.compile(r"/[^\W\d_a-z][^\W\d_]{1,14} [^\W\d_a-z][^\W\d_]{1,19}$")
"""A photographer's name torn over two lines: "REUTERS/Carla", "Voss"."""


def by_form(line: Line, grammar: Captions, whole: bool, headline: bool) -> Told | None:
    """A credit behind the last sentence, the surer the less its form proves it; words that tell who stands where."""
    text = line.block.text
    if not whole and grammar.credits.may_end(text):
        parts = grammar.split(text, known=True)
        most = _most(parts, line, grammar) if parts.credit and size(parts.text) >= LEAST else 0.0
        if line.score < most and (most == _PROOF or (is_clause(parts.text) and not headline)):
            sure = 0.9 if most == _PROOF else 0.8
            return Told("captions/agency", Caption(parts.text, parts.credit, parts.file_photo), sure)
    if line.score < _most_posed(line, whole) and grammar.is_posed(text):
        parts = grammar.split(text)
        return Told("captions/posed", Caption(parts.text, None, parts.file_photo))
    return None


def _most_posed(line: Line, whole: bool) -> float:
    """The probability under which a line that tells who stands where is a caption: prose speaks of pictures too."""
    text = line.block.text
    if not whole:
        return 1.0 if len(text) <= SENTENCE // 2 else WIRE  # "In the picture everybody smiled."
    return STORY if len(text) <= SENTENCE and INSIDE.search(text) is None else _POSED


def _most(parts: Split, line: Line, grammar: Captions) -> float:
    """The probability under which a line is a caption by the credit behind its last sentence."""
    credit, tail = parts.credit or "", without_mail(line.block.text[len(parts.text) :].strip())
    if grammar.credits.proves(tail) or (tail[:1] in "©ⓒ" and not _YEAR.search(tail)):
        return _PROOF
    if grammar.credits.names_agency(credit):
        return WIRE
    if grammar.credits.is_signed(tail):
        return STORY if line.before or tail[:1] == "/" or grammar.credits.photographers.shows(parts.text) else WEAK
    if is_set_off(tail, credit):
        return STORY
    if line.before and parts.text[-1:] in _STOPS and _QUOTED.isdisjoint(line.block.text):
        dashed = tail[:1] == "-" and len(credit.split()) in _NAME
        called = dashed or is_called(credit) or _INITIALS.match(credit) is not None
        if called and len(credit) <= _PERSON and grammar.credits.is_named(credit):
            return _HEAD  # below the headline: "… en el muelle. Ana Ruiz", "… la grille. - Jo Lane"
    said = tail[:1] in _DASHES and not grammar.credits.opens(tail.lstrip("-–— "))  # but "… – Photo by Ann Lee"
    if said or parts.text[-1:] in _NO_CAPTION or "://" in tail:
        return 0.0  # who said it: "… in the end.” — Ann Lee"; "Sinkt der Leitzins? Klare Ansage" is a headline
    if credit.isupper() and sum(map(str.isupper, credit.split())) in _NAME and not line.block.text.isupper():
        return STORY
    if not grammar.credits.is_named(credit):
        return (
            _GIVEN
            if grammar.credits.opens(tail) and tail.endswith(credit) and " " in tail[: -len(credit)].strip()
            else 0.0
        )
    if line.inset or _LABELLED.search(tail.replace(credit, "")):
        return STORY
    return 0.0 if _ABBREVIATED.search(parts.text) else WEAK


def by_inset(line: Line, whole: bool) -> Told | None:
    """One sentence with a year, deeper than the story ("…, January 13, 2025."). Quotes and questions are set so too."""
    text = line.block.text
    if not line.inset or not whole or text.startswith(QUOTES) or text.endswith(("?", "？")):
        return None
    if line.score >= (WIRE if _DAY.search(text) else STORY):
        return None
    if not (is_dated(text) or _is_boxed(line)) or not is_clause(text):
        return None
    return Told("captions/inset", Caption(text), 0.7)


def _is_boxed(line: Line) -> bool:
    """True for a sentence that stands deeper alone, behind a paragraph that has its end; "Note: …" is none."""
    text, above = line.block.text, line.above
    return (
        line.single
        and above is not None
        and len(text) <= SENTENCE
        and text[-1] in _STOPS
        and INSIDE.search(text) is None
        and ":" not in text[:_WORD]
        and ends_sentence(above.text)
        and len(above.text) >= SENTENCE // 2
    )


def has_day(text: str) -> bool:
    """True if a day with its year stands in the words, as in captions; prose leaves out the year."""
    return _YEAR.search(text) is not None and _DAY.search(text) is not None


def is_dated(text: str) -> bool:
    """True for one sentence with a year, as captions give it ("…, January 13, 2025."); a paragraph may stand there."""
    return len(text) <= SENTENCE and _YEAR.search(text) is not None


def is_clause(text: str) -> bool:
    """True if two words and more are in small letters, as in captions and not in names and headings ("A B & C D")."""
    small = sum(word[0].isalpha() and not word[0].isupper() for word in text.split())
    return small >= SMALL or (not text.isascii() and " " not in text)


def whole_credit(credit: str | None, line: Line) -> tuple[str | None, int]:
    """The credit that ends a line with what is torn off it, and the block that holds this, or -1."""
    below = line.below
    if credit and line.tight and below is not None and _TORN.search(f"{line.block.text} {below.text}"):
        return f"{credit} {below.text}", below.index
    return credit, -1
