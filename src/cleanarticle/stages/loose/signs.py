"""What shows that a line of a text is a caption: its own form first, then the lines beside it."""

from typing import Final

from msgspec import Struct

from ...core.facts import Caption
from ...grammar.pictures.caption import Captions
from ...kernels.captions import LEAST, LEAST_LOOSE, LONGEST, SENTENCE, STORY, WIRE, is_repeated
from ..story.prose import ends_sentence, size
from .forms import WEAK, by_form, by_inset, has_day, is_clause, is_dated, whole_credit
from .lines import Line, Told

_HEADING: Final = 50
_SUBHEADING: Final = 35
"""Code points of a heading above a picture, and of most of those inside stories."""
_DATED: Final = 300
"""Code points of a caption with its day and year, of two sentences at times."""
_SIGN: Final = 5
_LIKELY: Final = 0.5
_LIKELY_CAPTION: Final = 0.7
TWICE: Final = "captions/twice"
_SHORT: Final = 0.75
_NOTICE: Final = ("©", "ⓒ", "(c)", "@")
"""What stands behind the last paragraph too: "… fell silent.(c)AFP/Ann LEE"."""


class Beside(Struct, frozen=True):
    """What stands beside a line: credits on lines of their own, and what tells that a line above one is a caption."""

    below: str = ""
    above: str = ""
    tail: str = ""
    """What stands behind the line's last sentence, if other lines of the text end so too."""
    surely: bool = False
    """A line above a credit is its caption: all such lines of the text are one sentence, its paragraphs are not."""
    labelled: bool = False
    """A label opens the line: the credit above it is its own."""
    headline: bool = False
    """It may be the text's headline: a site's name ends it ("… | Harbour Times"), the main picture's credit follows."""

    @property
    def credit(self) -> str:
        """The credit that a line has beside it: only a labelled one has it above."""
        return self.below or (self.above if self.labelled else "")


def told_by(line: Line, grammar: Captions, beside: Beside) -> Told | None:
    """What shows that a line is a caption, the strongest first."""
    block, text, below = line.block, line.block.text, beside.below
    if line.score < STORY and (twice := _twice(line, grammar)) is not None:
        return twice
    if beside.labelled or grammar.credits.may_prove(text) or grammar.opens(text) or grammar.glued(text):
        parts = grammar.split(text)
        # below the story: the site's own notice, a desk's address; a year tells one above it too
        tail = text[len(parts.text) :].lstrip()
        apart = tail[:1] != "/" and (not line.before or any(map(str.isdigit, tail)))
        signed = grammar.credits.agencies.name(tail) is not None  # "… in the end. /ATS"
        notice = not line.inside and (signed or (apart and any(sign in tail for sign in _NOTICE)))
        headline = beside.headline and grammar.credits.openings.announces(text) > 0  # "Video: Man rescued from river"
        if parts.sure and (size(parts.text) >= LEAST or beside.labelled) and not (notice or headline):
            credit, last = whole_credit(parts.credit or beside.credit or None, line)
            return Told("captions/line", Caption(parts.text, credit, parts.file_photo), 0.9, last)
    if line.above is not None and grammar.is_label(line.above.text) and (len(text) <= SENTENCE or line.score < STORY):
        below = below if below or line.below is None or not _is_sign(line.below.text) else line.below.text
        last = line.below.index if below and not beside.above and line.below is not None else -1
        return Told("captions/framed", Caption(text, beside.above or below or None), 0.9, last)
    if (
        beside.above
        and line.above is not None
        and grammar.credits.openings.leads(line.above.text)
        and line.score < STORY
    ):
        return Told("captions/below-credit", Caption(text, beside.above), 0.9) if is_clause(text) else None
    if not line.inside or not LEAST <= len(text) <= LONGEST:
        return None
    if beside.tail:
        return Told("captions/tail", Caption(text[: -len(beside.tail)].rstrip(), grammar.credits.clean(beside.tail)))
    if block.kind == "list_item":
        return None
    whole = ends_sentence(text)
    owned = below and not beside.headline and (is_clause(text) or line.tight or (whole and "/" in below))
    surely = beside.surely and whole and not line.after
    framed = owned and line.score < STORY and line.above is not None and grammar.is_frame(line.above.text)
    filed = owned and line.score < STORY and grammar.split(text).file_photo  # "A furnace, file photo."
    if owned and (line.score < _most(line, whole, "/" in below) or line.inset or surely or framed or filed):
        parts = grammar.split(text)
        return Told("captions/above-credit", Caption(parts.text, below, parts.file_photo))
    told = by_form(line, grammar, whole, beside.headline) or by_inset(line, whole)
    return told or (_by_neighbour(line, grammar, whole, beside.above) if line.score < WIRE else None)


def _is_sign(text: str) -> bool:
    """True for the few capitals of an outlet or agency: "ES", "PA"."""
    return len(text) <= _SIGN and text.isupper()


def _most(line: Line, whole: bool, proved: bool) -> float:
    """The probability under which a line above a credit is its caption: headings and paragraphs may stand there.

    A story's last paragraph may stand above the credit of all its pictures, and above its first one no paragraph.
    """
    if line.after and whole:
        return WEAK
    text = line.block.text
    if line.tight or (line.before and not whole):
        return WIRE if line.tight and len(text) <= SENTENCE else STORY
    if len(text) <= _DATED and has_day(text):
        return STORY
    if whole:  # above a name and its agency a short one is seldom a paragraph
        return STORY if proved and len(text) <= _HEADING else _SHORT if len(text) <= SENTENCE else _LIKELY
    return STORY if len(text) > _HEADING else _LIKELY_CAPTION if len(text) > _SUBHEADING else WEAK


def _twice(line: Line, grammar: Captions) -> Told | None:
    """A line that the next one repeats in part: "A caption. Copyright A Name", "Copyright A Name"."""
    text, below = line.block.text, line.below
    if below is None or line.behind or not is_repeated(text, below.text):
        return None
    if text == below.text:  # the picture, and what opens when it is clicked
        alike = line.inside and not line.before and line.score < _SHORT and LEAST_LOOSE <= len(text) <= SENTENCE
        alike = alike and ends_sentence(text) and text[-1] not in "?!"  # a heading may stand twice
        return Told(TWICE, Caption(text), 0.8, below.index) if alike and is_clause(text) else None
    if text.endswith(below.text) and len(caption := text[: -len(below.text)].rstrip()) > LEAST_LOOSE:
        return Told(TWICE, Caption(caption, grammar.credits.clean(below.text)), 0.9, below.index)
    credit = text[len(below.text) :].strip()
    if text.startswith(below.text) and len(below.text) > LEAST_LOOSE and grammar.credits.is_named(credit):
        return Told(TWICE, Caption(below.text, grammar.credits.clean(credit)), 0.9, below.index)
    return None


def _by_neighbour(line: Line, grammar: Captions, whole: bool, above: str) -> Told | None:
    """A line that is kept together with a name, or stands below a picture's button or credit."""
    text, below = line.block.text, line.below
    if line.above is None or len(text) < LEAST_LOOSE:
        return None
    if grammar.is_frame(line.above.text) and (not whole or is_dated(text)):
        return Told("captions/framed", Caption(text)) if is_clause(text) else None
    if whole:
        return None
    if (
        line.amid
        and below is not None
        and (is_clause(text) or _is_sign(below.text))
        and grammar.credits.is_named(below.text)
    ):
        return Told("captions/pair", Caption(text, grammar.credits.clean(below.text)), 0.8, below.index)
    loose = above and line.score < WEAK and is_clause(text)
    return Told("captions/below-credit", Caption(text, above)) if loose else None
