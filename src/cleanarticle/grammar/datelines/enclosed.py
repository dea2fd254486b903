"""Datelines that end with an agency or a day in brackets: "SEOUL, Nov 10 (Reuters) -", "WASHINGTON (May 4, 2017) —"."""

import re
from typing import Final

from msgspec import Struct

from ..calendar import find_date
from ..places import is_shouted, is_town
from .dashed import place_behind
from .parts import Found, Lead, Words, behind_byline, is_agency_like, of_agency, read_lead
from .reporter import reporter_end
from .stopped import is_sign, opens_text

DASH: Final = r"(?:\.\s?[-–—]|--|[-–—―‒_=]|[:：·•])"
_BRACKET: Final = re.compile(
    rf"(?P<lead>[^()（）\n]{{0,90}}?(?:\([^()\d\n]{{2,25}}\)[^()（）\n]{{0,40}}?)??)"
    rf"\s?[(（](?P<inner>[^()（）\n]{{2,40}})[)）](?!\s?[(\[])\s?(?P<sep>{DASH}+|\.|,)?\s*"
)
_REGION: Final = re.compile(
    rf"(?P<lead>[^()（）\d\n]{{2,40}}\([^()\d\n]{{2,25}}\),?\s[^()（）\n]{{4,24}}?)"
    rf"\s?\((?P<inner>[^()\n]{{2,40}})\)\s?(?P<sep>{DASH}+)\s*"
)
"""A country or a district in brackets of its own before the day: "Lima (Perú), 17 feb (EFE).- "."""
_COUNTRY: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{3,}(?: [^\W\d_a-z][^\W\d_A-Z]{3,})?")
"""What stands in brackets behind a town and is written as countries are: "Kyjiw (Ukraine) – "; agencies shout."""
_LONE: Final = 2
"""Code points of an agency's name alone in brackets that may be a word: "(AA) "."""


class Bracket(Struct, frozen=True):
    """A bracket near the head of a story, and what stands around it."""

    head: str
    before: str
    lead: Lead
    """What stands before it: places and date, or nothing."""
    inner: str
    agency: str | None
    """The agency or outlet that stands in it, if the packs have it."""
    sep: str
    """The sign behind it."""
    end: int

    @property
    def dashed(self) -> bool:
        """True if a dash, a colon or a dot on the line stands behind it."""
        return bool(self.sep) and self.sep not in ".,"

    @property
    def rest(self) -> str:
        """The story."""
        return self.head[self.end :]


def enclosed(head: str, words: Words) -> Found | None:
    """A dateline that a bracket closes: with an agency, an unknown one, a day, a paper's own sign, or a town alone."""
    bracket = _bracket(head, words) if "(" in head or "（" in head else None
    if bracket is None:
        return None
    if bracket.agency is not None:
        return _of_known(bracket, words)
    return (
        _of_town(bracket, words) or _of_day(bracket, words) or _of_sign(bracket, words) or _of_unknown(bracket, words)
    )


def _bracket(head: str, words: Words) -> Bracket | None:
    """The bracket that may close a dateline; None if something else than a dateline's head stands before it."""
    match = _REGION.match(head) or _BRACKET.match(head)
    if match is None or match.end() >= len(head):
        return None
    before, inner = match["lead"], match["inner"].strip(" ©")
    agency = words.agencies.name(inner) or (inner if inner in words.outlets else None)
    told = behind_byline(before) if agency is not None else before
    lead = read_lead(told, words) or (of_agency(before, words) if agency is not None else None)
    return None if lead is None else Bracket(head, before, lead, inner, agency, match["sep"] or "", match.end())


def _of_known(bracket: Bracket, words: Words) -> Found | None:
    """ "SEOUL, Nov 10 (Reuters) -", "(CNN) President", "Hinterau (ots) Der …" of a town in a word that no list has."""
    lead, inner = bracket.lead, bracket.inner
    opens = not bracket.sep and len(inner) > _LONE and opens_text(bracket.rest)
    if not lead.places:
        return _found(bracket, bracket.agency, words) if bracket.dashed or opens else None
    spelled = words.agencies.spelled(inner) is not None
    unlisted = opens and spelled and len(lead.places) == 1 and " " not in lead.places[0]
    ends = bracket.dashed or unlisted or lead.date or lead.known
    told = lead.date or lead.shouted or lead.known or spelled  # "Kari Berg (Ap) –": a party
    return _found(bracket, bracket.agency, words) if ends and told else None


def _of_town(bracket: Bracket, words: Words) -> Found | None:
    """ "(Montréal) The bridge", "(BURSA) - The bridge"."""
    parted = not bracket.sep or (bracket.dashed and is_shouted(bracket.inner))
    if not parted or bracket.before or not is_town(bracket.inner) or not opens_text(bracket.rest):
        return None
    town = read_lead(bracket.inner, words)
    return Found(bracket.end, town.places, None, None, "place") if town is not None else None


def _of_day(bracket: Bracket, words: Words) -> Found | None:
    """ "WASHINGTON (January 24, 2017) —"."""
    lead, inner = bracket.lead, bracket.inner
    if not bracket.dashed or not (lead.shouted or lead.known):
        return None
    date = find_date(inner, words.calendar)
    if date is None or inner[date.end :].strip() or inner[: date.start].strip():
        return None
    return Found(bracket.end, lead.places, date, None, "place-date")


def _of_sign(bracket: Bracket, words: Words) -> Found | None:
    """ "Nordheim (abc). Der …"."""
    lead, inner = bracket.lead, bracket.inner
    if bracket.sep != "." or lead.date or not is_sign(inner, lead.places, bracket.rest):
        return None
    known = (part for part in inner.split("/") if words.agencies.spelled(part))  # "red/dpa/lnw"
    return Found(bracket.end, lead.places, None, next(known, inner), "agency")


def _of_unknown(bracket: Bracket, words: Words) -> Found | None:
    """ "Kiel (dpo) -", "(B/R) —"; "Kyjiw (Ukraine) –" names the country."""
    lead, inner = bracket.lead, bracket.inner
    if not bracket.dashed or not is_agency_like(inner):
        return None
    if not (lead.date or lead.shouted or lead.known if lead.places else inner.isupper() or "/" in inner):
        return None
    return _found(bracket, None if lead.known and not lead.shouted and _COUNTRY.fullmatch(inner) else inner, words)


def _found(bracket: Bracket, agency: str | None, words: Words) -> Found:
    """The dateline, its place behind the bracket if none stands before it."""
    lead = bracket.lead
    end = bracket.end if bracket.sep else max(bracket.end, reporter_end(bracket.head, bracket.end))
    found = Found(end, lead.places, lead.date, agency, "agency" if agency else "place")
    return found if lead.places else place_behind(bracket.head, found, words)
