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
    if match is None or len(head) - match.end() < LEAST_REST or not opens_text(head[match.end() :]):
        return None
    lead = read_lead(match["lead"], words)
    if lead is None or not lead.places or lead.date or not all(map(is_town, lead.places)):
        return None
    return Found(match.end(), lead.places, None, None, "place")


def dated(head: str, words: Words) -> Found | None:
    """ "Berlin, 29. November 2022. Der Bundestag …", "Karlsruhe, (12.11.2021). Text": a town, a whole day, a stop."""
    match = _PLACED.match(head) if _FIGURED.match(head) else None
    date = find_date(head[match.end() :], words.calendar) if match is not None else None
    if match is None or date is None or date.start or date.clock or not date.year:
        return None
    end = _ENDED.match(head, match.end() + date.end)
    if end is None or len(head) - end.end() < LEAST_REST or not opens_text(head[end.end() :]):
        return None
    lead = read_lead(match["lead"], words)
    if lead is None or not lead.places or lead.date or not all(map(is_town, lead.places)):
        return None
    return Found(end.end(), lead.places, date, None, "day")


def is_sign(inner: str, places: tuple[str, ...], rest: str) -> bool:
    """True for a sign in brackets behind a town, before a full stop and a sentence: "Nordheim (abc). Der …"."""
    signed = _SIGN.fullmatch(inner) is not None and bool(places) and all(map(is_town, places))
    return signed and len(rest) >= LEAST_REST and opens_text(rest)


def opens_text(rest: str) -> bool:
    """True if a sentence can start here: not with a small letter."""
    first = rest.lstrip("\"“„«‘'([¿¡").lstrip()[:1]
    return bool(first) and not first.islower()
