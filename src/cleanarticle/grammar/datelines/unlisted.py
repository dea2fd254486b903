"""Towns that the gazetteer lacks at a story's head: "KITZBÜHEL. The cable car …", where it says "in Kitzbühel".

Capitals and a dash alone are a label's as well ("UPDATE - ", "KOMMENTAR. "); a word before its name tells a town.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from ..places import title_case
from ..rubrics import Rubrics
from .parts import Found, Words, read_lead
from .stopped import LEAST_REST

_HEAD: Final = re.compile(
    r"(?P<lead>[^\W\d_a-zß-ÿ]{3}[^\n.:–—()]{0,40}?)(?:\.\s?[-–—]{1,2}|--|[.:]|\s[-–—]|[–—])\s+(?=[\"“„«‘'¿¡]?[^\W\d_a-zß-ÿ][^\W\d_A-Z])"
)
"""Three capitals at least and what ends them, above a sentence that is not shouted."""
_LEAST: Final = 4
_WORDS: Final = 4


def may_open(text: str) -> bool:
    """Cheap: False for nearly all paragraphs."""
    return text[:3].isupper() and text[:3].isalpha()


def read_unlisted(
    text: str, story: Callable[[], str], before: Sequence[str], words: Words, rubrics: Rubrics, language: str
) -> Found | None:
    """The dateline that opens the text, if the story says elsewhere that something is there, by the words `before`."""
    match = _HEAD.match(text)
    if match is None or len(text) - match.end() < LEAST_REST:
        return None
    lead = read_lead(match["lead"], words)
    if lead is None or len(lead.places) != 1 or not lead.shouted or lead.date is not None:
        return None
    place = lead.places[0]
    if len(place) < _LEAST or place.count(" ") >= _WORDS or rubrics.has(place):
        return None
    if words.agencies.name(place) is not None or place in words.outlets:
        return None
    name, told = re.escape(title_case(place, language)), story()
    if not re.search(rf"(?<!\w)(?i:{'|'.join(map(re.escape, before))})\s{name}(?!\w)", told):
        return None
    return Found(len(text[: match.end()].rstrip()), (place,), None, None, "place")
