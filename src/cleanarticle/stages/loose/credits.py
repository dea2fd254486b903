"""Lines of a text that are nothing but a picture's credit, or an image that says nothing."""

import re
from typing import Final

from ...grammar.pictures.caption import Captions
from ...kernels.captions import CREDIT_LINE, may_be_nameless
from ..story.prose import ends_sentence
from .forms import is_clause
from .lines import Line

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SIGNED: Final = re.compile(r"(?P<agency>[^\W\d_]{2,12}), [^\W\d_a-zß-ÿ][\w'’.-]*(?: [^\W\d_a-zß-ÿ][\w'’.-]*){1,2}")
"""An agency and a person with a comma, above a story: its byline. Pictures' credits have a slash."""
_NAMELESS: Final = re.compile(
    r"^!\[[^\]]{0,2}\]\(\S*\)$|^[\w.-]{1,80}\.(?:jpe?g|png|webp|gif|svg|avif)$", re.IGNORECASE
)


def is_nameless(text: str) -> bool:
    """True for an image of Markdown without words, or with its file's name for them."""
    return may_be_nameless(text) and _NAMELESS.search(text) is not None


def is_credit(line: Line, grammar: Captions) -> bool:
    """True for a line that is nothing but a credit: by its form anywhere, an agency's name at the story alone."""
    text = line.block.text
    if is_nameless(text):
        return True
    sentence = ends_sentence(text[:-1]) and not text[-1].isdigit()  # a licence ends in its version: "CC BY 2.0"
    if line.behind or len(text) > CREDIT_LINE or sentence:
        return False  # behind the story a line names the text's source
    if line.inside and text[0] in "©ⓒ" and not _YEAR.search(text):  # a year is the site's own notice
        return not (ends_sentence(text) and is_clause(text[1:].lstrip()))  # "© stood on all labels."
    first = line.inside and line.above is None and grammar.credits.may_open(text)
    if first and grammar.credits.opens(text) and grammar.credits.whole(text, known=True):
        return True  # a text that opens with its picture's: "Photo courtesy of Harbour Films"
    if not (line.inside or grammar.possible(text)) or (line.before and _is_signed(text, grammar)):
        return False
    if grammar.credits.whole(text) or (
        not (line.before or line.after) and grammar.credits.openings.is_handed(text, grammar.credits.agencies)
    ):
        return True
    if not (grammar.credits.may_prove(text) and grammar.credits.may_open(text)):
        return False
    parts = grammar.split(text)  # "Symbolbild (Foto: dpa)"
    return parts.sure and not parts.text and (parts.file_photo or text[0] in "[（(")  # "[City Hall. Do not resell]"


def _is_signed(text: str, grammar: Captions) -> bool:
    """True for "Reuters, Ann Lee"."""
    found = _SIGNED.fullmatch(text)
    return found is not None and grammar.credits.agencies.name(found["agency"]) is not None
