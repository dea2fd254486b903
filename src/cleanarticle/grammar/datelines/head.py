"""The head of a story read as a dateline: "SEOUL, Nov 10 (Reuters) -", "Berlin.", "【ニューヨーク20日=共同】".

The forms are those of the agencies' style books and of the pages in facts.md, section 2.1. A form that an agency, a
date or a region marks is taken as it is; one that is only a name and a dash must name a place of the gazetteer.
"""

import re
from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from ..calendar import find_date
from ..mixed_scripts import EASTERN
from ..places import is_shouted
from .dashed import dashed, lead_behind, place_behind
from .east import chinese, japanese, korean
from .enclosed import DASH, enclosed
from .parts import Found, Words, is_service, read_lead
from .reporter import reporter_end
from .stopped import dated, stopped

HEAD: Final = 150
"""Code points of a paragraph in which a dateline must end."""
_SLASH: Final = re.compile(
    rf"(?P<lead>[^\n]{{2,80}}?)[\s.,،]*/\s?(?P<inner>[^/\n]{{2,40}}?)\s?/\s?"
    rf"(?:(?P<date>[^/\n]{{4,24}})/)?\s?(?P<sep>{DASH}+|\.)?\s*"
)
_TOWN: Final = re.compile(
    r"(?P<place>[^\W\d_a-z][^\W\d_]+(?:[ '-][^\W\d_]+){0,3})\s\([^\W\d_a-z][^()\d\n]{3,24}\)\s?"
    r"(?:[-–—]+\s?)?(?=[^\W\d_a-z])"
)
"""A town and its country behind an agency and its hyphen: "APA-Dakar (Sénégal) - "."""
_CODE: Final = re.compile(r"[^\W\d_]{2,5}")
"""An agency between slashes that no pack has."""
_DOMAIN: Final = re.compile(r"[a-z]{0,2}[A-Z][\w-]*(?:\.[A-Za-z]{2,4}){1,2}")


def read_dateline(text: str, words: Words) -> Found | None:
    """The dateline that opens the text, None if there is none. Looks at the first 150 code points."""
    head = text[:HEAD]
    first = head[:1]
    if first in "【[［(（" or first.isalnum():
        for form in _forms(first):
            found = form(head, words)
            if found is not None:
                return replace(found, end=len(head[: found.end].rstrip()))
    return None


def _sent(head: str, words: Words) -> Found | None:
    """ "DAL NOSTRO INVIATO PARIGI - ": the dateline behind the words for the paper's own reporter."""
    folded = head.casefold()
    if not folded.startswith(words.senders):
        return None
    sender = next(sender for sender in words.senders if folded.startswith(sender))
    behind = head[len(sender) :].lstrip()
    found = dashed(behind, words)
    return replace(found, end=len(head) - len(behind) + found.end) if found is not None else None


def _slash(head: str, words: Words) -> Found | None:
    """ "МОСКВА, 25 ноября. /ТАСС/.", "CITY, Nov. 10, 2025 /PRNewswire/ --", "NEW York, NY/ACCESSWIRE/May 7, 2024/"."""
    match = _SLASH.match(head) if head.find("/", 2, 100) >= 0 else None
    if match is None:
        return None
    agency = _signed(match["inner"], words)
    if agency is None and not _CODE.fullmatch(match["inner"]):
        return None
    lead = read_lead(match["lead"], words)
    if agency is None and (lead is None or lead.date is None or not lead.known):
        return None
    if lead is None:  # "10 ноября, Минск /Корр. БЕЛТА/."
        day, _, place = match["lead"].partition(",")
        when, lead = read_lead(day, words), read_lead(place, words)
        lead = replace(lead, date=when.date) if lead and when and when.date and not when.places else None
    if lead is None or not lead.places:
        return None
    date = lead.date or (find_date(match["date"], words.calendar) if match["date"] else None)
    return Found(match.end(), lead.places, date, agency or match["inner"], "agency")


def _signed(inner: str, words: Words) -> str | None:
    """The agency between slashes: alone, before a service of its own, beside its reporter ("Корр. ТАСС")."""
    if (named := words.agencies.name(inner) or words.agencies.name(inner.partition("-")[0])) is not None:
        return named
    return next((agency for word in inner.split() if (agency := words.agencies.spelled(word))), None)


def _bare(head: str, words: Words) -> Found | None:
    """ "EFE.- ", "МОСКВА, 10 ноя - РИА Новости. ", "Jakarta, CNN Indonesia -- ", "TEMPO.CO, Jakarta - "."""
    end = 0
    for index, cut in enumerate(_CUTS.finditer(head, 0, 90)):
        before, part, sep = head[:end].rstrip(" -–—.,،"), head[end : cut.start()].strip(), cut.group().strip()
        end = cut.end()
        agency = words.agencies.spelled(part) or (words.agencies.name(part) if index and _is_long_shout(part) else None)
        agency = agency or (part if index < 2 and _is_outlet(part, words) else None)
        if agency is None:
            continue
        lead = read_lead(before, words)
        if lead is None or (index and not lead.places):
            return None
        if index == 0:
            if not (
                is_shouted(part) or is_service(part) or part[0].upper() == part[0].lower() or _DOMAIN.fullmatch(part)
            ):
                continue  # "Москва" is a place, and an agency's name
            return _agency_first(head, Found(end, (), None, agency, "agency"), sep, part, words)
        behind = reporter_end(head, end) if sep in (",", "،") else end
        if not behind or not (lead.shouted or lead.date or lead.known):
            return None
        return Found(behind, lead.places, lead.date, agency, "agency")
    return None


_CUTS: Final = re.compile(
    r"[.–—:,،/-](?:(?<=\.[A-Z]{2}/)\s?(?=[^\W\d_])|(?<=\.)\s?[-–—]+\s?|(?<=-)-\s*|(?<!/)\s|(?<=[A-Z]{3}-)(?=[A-Z][a-z]))"
)
"""A class of all that these begin with opens the pattern: `re` runs to it. Blanks before them are stripped."""


def _is_long_shout(part: str) -> bool:
    """Capitals too long for a code: "КАЗИНФОРМ" is the agency whatever its usual spelling."""
    return len(part) > 5 and is_shouted(part)


def _is_outlet(part: str, words: Words) -> bool:
    """A site's name where the agency stands: "KOMPAS.com", "INTERFAX.RU"."""
    return part in words.outlets or _DOMAIN.fullmatch(part) is not None


def _agency_first(head: str, found: Found, sep: str, part: str, words: Words) -> Found | None:
    """ "EFE.- Text", "REPUBLIKA.CO.ID, JAKARTA -- Text"; an outlet's name alone is a prefix, not a dateline."""
    if sep in (",", "،"):
        lead, end = lead_behind(head, found.end, words)
        beyond_doubt = lead.shouted or lead.known or lead.date
        return replace(found, end=end, places=lead.places, date=lead.date) if beyond_doubt else None
    if "." in part or sep in (".", ":"):
        return None
    if sep == "-" and (town := _TOWN.match(head, found.end)) is not None:
        return replace(found, end=town.end(), places=(town["place"],))
    return place_behind(head, found, words)


_FORMS: Final = (_sent, enclosed, _slash, _bare, dashed, stopped, dated)
_IN_BRACKETS: Final = (korean, japanese, *_FORMS)


def _forms(first: str) -> tuple[Callable[[str, Words], Found | None], ...]:
    """The forms that a head with this first character may have, the surest first."""
    forms = _FORMS if first.isalnum() else _IN_BRACKETS
    return (chinese, *forms) if first >= EASTERN else forms
