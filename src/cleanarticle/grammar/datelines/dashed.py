"""Datelines that end with a dash or a colon: "PUTRAJAYA, Nov 22 —", "AUBURN, Wash. —", "NEW DELHI:", "Neuss ·"."""

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..calendar import find_date
from ..places import is_shouted, split_places
from .parts import Found, Lead, Words, read_lead
from .stopped import LEAST_REST, opens_text

_DASHED: Final = re.compile(r"(?P<lead>[^\n]{2,80}?)\s?(?:--|[-–—―‒_·•|:：])\s*(?=\S)")
_SEPARATOR: Final = re.compile(r"(?P<sep>[-–—―‒_·•:：|](?:(?<=-)-)?)(?P<gap>\s*)(?=\S)")
"""What ends the lead of `_DASHED`; `re` runs to the class at the head."""
_NEAR, _FAR = 2, 80
"""Code points of a lead."""
_COLONS: Final = ":："
_DOTS: Final = "·•"
"""Pages part what they say of a story by them too: "SPORT, 5 MAY · The match …"."""
_TITLE: Final = re.compile(r"[^\W\d_]\s[^\W\d_a-z][^\W\d_A-Z]")
"""What follows the colon in "Paris: A Love Story"."""
_FIXTURE: Final = re.compile(r"([^.:,\n]{2,24}?)\s?:\s")
"""What follows the dash in "Roma - Lazio: Three goals": another club."""
_STAMP: Final = 24
"""Code points in which a day ends that stands behind the dash."""


class Cut(Struct, frozen=True):
    """The head of a story cut in two at a sign."""

    before: str
    sep: str
    gap: bool
    """True if a blank stands behind the sign."""
    apart: bool
    """True if the sign belongs to no word: a blank or a stop stands before it, or it is no hyphen."""
    rest: str
    end: int
    agency: str | None = None
    """The agency or outlet that stood last before the sign."""


def dashed(head: str, words: Words) -> Found | None:
    """A dateline whose end is a sign alone; what stands before it must be a place beyond doubt."""
    cut = _cut(head, words)
    lead = read_lead(cut.before, words) if cut is not None else None
    if cut is None or lead is None or not lead.places or not opens_text(cut.rest):
        return None
    if _is_stamped(cut.rest, words) or not _fits(cut, lead, words):
        return None
    form = "agency" if cut.agency else "place-date" if lead.date else "place"
    return Found(cut.end, lead.places, lead.date, cut.agency, form)


def place_behind(head: str, found: Found, words: Words) -> Found:
    """ "(ANSA) - ROMA, 16 APR - ": the place stands behind the agency."""
    lead, end = lead_behind(head, found.end, words)
    if lead.date or (lead.shouted and lead.known):
        return replace(found, end=end, places=lead.places, date=lead.date or found.date)
    return found


def lead_behind(head: str, at: int, words: Words) -> tuple[Lead, int]:
    """What stands at a position of the head up to a dash or a colon, and where that ends; nothing if it is no place."""
    match = _DASHED.match(head, at)
    lead = read_lead(match["lead"], words) if match is not None else None
    return (lead, match.end()) if match is not None and lead is not None and lead.places else (Lead(), at)


def _cut(head: str, words: Words) -> Cut | None:
    """The head cut at its first sign that is no hyphen inside a name (Baden-Baden), enough of a story behind it."""
    start = 0
    while (match := _SEPARATOR.search(head, start + _NEAR)) is not None and len(head) - match.end() >= LEAST_REST:
        if match.start() - start > _FAR + head[match.start() - 1].isspace():
            break
        before, sep, gap = head[: match.start("sep")], match["sep"], bool(match["gap"])
        apart = before[-1:].isspace() or before.endswith(".")
        if sep != "-" or gap or apart or is_shouted(before):
            return _without_agency(Cut(before, sep, gap, apart or sep != "-", head[match.end() :], match.end()), words)
        start = match.end()
    return None


def _without_agency(cut: Cut, words: Words) -> Cut:
    """The cut, of what stands before it the agency told apart: "BERLIN taz | ", "London CNN — "."""
    if cut.sep not in "|—–":
        return cut
    place, _, last = cut.before.rstrip().rpartition(" ")
    if cut.sep == "|":
        agency = last if last in words.outlets else None
    else:
        agency = words.agencies.spelled(last) if is_shouted(last) else None
    return cut if agency is None else replace(cut, before=place, agency=agency)


def _is_stamped(rest: str, words: Words) -> bool:
    """True if a day opens what follows: "LOS ANGELES, CALIFORNIA - JUNE 03: …" is a caption, "Bruselas - 15 oct 2024" a
    time stamp.
    """
    day = find_date(rest[:_STAMP], words.calendar)
    return day is not None and not rest[: day.start].strip()


def _fits(cut: Cut, lead: Lead, words: Words) -> bool:
    """True if the sign ends a dateline: the weaker it is, the more must be known of the place before it."""
    if cut.sep in _COLONS:
        # "Leipzig: Hier wurde …" opens as a topic: a colon needs capitals, but not in English ("Kochi: The state …")
        opens = lead.shouted or (words.colon and not _TITLE.match(cut.rest))
        return cut.gap and opens and lead.known and not cut.rest.isupper()
    if cut.sep in _DOTS:
        return lead.known
    if cut.sep == "|":
        return cut.gap and lead.shouted and lead.known
    if lead.shouted:
        return lead.known or lead.date is not None or _is_told_region(cut.before, words)
    if not lead.date and (other := _FIXTURE.match(cut.rest)) and split_places(other[1]):
        return False
    return cut.gap and cut.apart and lead.known


def _is_told_region(before: str, words: Words) -> bool:
    """True for a region behind the comma that is not shouted, as the place is, or a state's code.

    "LITTLE HALLVIK, Wash.", "SAWYER BAY, MI".
    """
    _, comma, region = before.partition(",")
    return bool(comma) and (not is_shouted(region) or region.strip(" .").casefold() in words.regions)
