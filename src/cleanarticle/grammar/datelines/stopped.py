"""Datelines that end with a full stop: "Berlin. Der Bundestag …", "Berlin, 29. November 2022. Der Bundestag …"."""

import re
from typing import Final

from ..calendar import find_date
from ..places import is_town
from .parts import Found, Words, read_lead

LEAST_REST: Final = 25
"""Code points of the story behind a dateline."""
_STOPPED: Final = re.compile(r"(?P<lead>[^\W\d_][^.!?:;,()\n]{2,40})\.\s+(?=[\"“„«'‘]?\S)")
_PLACED: Final = re.compile(r"(?P<lead>[^\W\d_][^.!?:;,()\n]{2,40}),?\s\(?(?:[^\W\d_]{1,4}\s)?(?=\d|[^\W\d_]+\.?\s\d)")
_FIGURED: Final = re.compile(r"\D{3,70}+\d")
"""Cheap: most paragraphs have no figure so near their head."""
_ENDED: Final = re.compile(r"\)?[.:]\s+(?=[\"“„«'‘]?\S)")
_SIGN: Final = re.compile(r"[^\W\d_A-Z]{2,4}|(?=.*[./-])[^\W\d_A-Z][^\W\d_A-Z./-]{1,10}(?:[./-][^\W\d_A-Z]{1,10}){1,2}")
"""An agency's or a paper's own sign: "(jur)", "(fn-press)"."""


def stopped(head: str, words: Words) -> Found | None:
    """ "Berlin. Der Bundestag …": one or two towns, and a sentence behind the full stop."""
    match = _STOPPED.match(head)
    if match is None or not _goes_on(head[match.end() :]):
        return None
    towns = _towns(match["lead"], words)
    return Found(match.end(), towns, None, None, "place") if towns else None


def dated(head: str, words: Words) -> Found | None:
    """ "Berlin, 29. November 2022. Der Bundestag …", "Karlsruhe, (12.11.2021). Text": a town, a whole day, a stop."""
    match = _PLACED.match(head) if _FIGURED.match(head) else None
    if match is None:
        return None
    date = find_date(head[match.end() :], words.calendar)
    if date is None or date.start or date.clock or not date.year:
        return None
    end = _ENDED.match(head, match.end() + date.end)
    if end is None or not _goes_on(head[end.end() :]):
        return None
    towns = _towns(match["lead"], words)
    return Found(end.end(), towns, date, None, "day") if towns else None


def is_sign(inner: str, places: tuple[str, ...], rest: str) -> bool:
    """True for a sign in brackets behind a town, before a full stop and a sentence: "Nordheim (abc). Der …"."""
    return _SIGN.fullmatch(inner) is not None and bool(places) and all(map(is_town, places)) and _goes_on(rest)


def _towns(text: str, words: Words) -> tuple[str, ...]:
    """The places of a dateline's head, if it is made of towns that the gazetteer has."""
    lead = read_lead(text, words)
    return lead.places if lead is not None and not lead.date and all(map(is_town, lead.places)) else ()


def _goes_on(rest: str) -> bool:
    """True if a sentence of the story stands behind a dateline."""
    return len(rest) >= LEAST_REST and opens_text(rest)


def opens_text(rest: str) -> bool:
    """True if a sentence can start here: not with a small letter."""
    first = rest.lstrip("\"“„«‘'([¿¡").lstrip()[:1]
    return bool(first) and not first.islower()
