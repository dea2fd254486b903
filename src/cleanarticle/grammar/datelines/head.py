"""The head of a story read as a dateline: "SEOUL, Nov 10 (Reuters) -", "Berlin.", "【ニューヨーク20日=共同】".

The forms are those of the agencies' style books and of the pages in facts.md, section 2.1. A form that an agency, a
date or a region marks is taken as it is; one that is only a name and a dash must name a place of the gazetteer.
"""

import re
from typing import Final

from msgspec.structs import replace

from ..calendar import find_date
from ..places import is_shouted, is_town, split_places
from .east import chinese, japanese, korean
from .parts import Found, Words, behind_byline, is_agency_like, is_service, of_agency, read_lead
from .reporter import reporter_end
from .stopped import LEAST_REST, dated, is_sign, opens_text, stopped

HEAD: Final = 150
"""Code points of a paragraph in which a dateline must end."""
_FAR: Final = 83
"""Code points in which a dash follows a dateline's head, if one does."""
_DASH: Final = r"(?:\.\s?[-–—]|--|[-–—―‒_=]|[:：·•])"
_BRACKET: Final = re.compile(
    rf"(?P<lead>[^()（）\n]{{0,90}}?(?:\([^()\d\n]{{2,25}}\)[^()（）\n]{{0,40}}?)??)"
    rf"\s?[(（](?P<inner>[^()（）\n]{{2,40}})[)）](?!\s?[(\[])\s?(?P<sep>{_DASH}+|\.|,)?\s*"
)
_REGION: Final = re.compile(
    rf"(?P<lead>[^()（）\d\n]{{2,40}}\([^()\d\n]{{2,25}}\),?\s[^()（）\n]{{4,24}}?)"
    rf"\s?\((?P<inner>[^()\n]{{2,40}})\)\s?(?P<sep>{_DASH}+)\s*"
)
"""A country or a district in brackets of its own before the day: "Lima (Perú), 17 feb (EFE).- "."""
_SLASH: Final = re.compile(
    rf"(?P<lead>[^\n]{{2,80}}?)[\s.,،]*/\s?(?P<inner>[^/\n]{{2,40}}?)\s?/\s?"
    rf"(?:(?P<date>[^/\n]{{4,24}})/)?\s?(?P<sep>{_DASH}+|\.)?\s*"
)
_DASHED: Final = re.compile(r"(?P<lead>[^\n]{2,80}?)\s?(?P<sep>--|[-–—―‒_·•|]|[:：])(?P<gap>\s*)(?=\S)")
_SEPARATED: Final = re.compile(r"[-–—―‒_·•:：|]")
"""Cheap: what `_DASHED` cannot do without."""
_DOMAIN: Final = re.compile(r"[a-z]{0,2}[A-Z][\w-]*(?:\.[A-Za-z]{2,4}){1,2}")
_COUNTRY: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{3,}(?: [^\W\d_a-z][^\W\d_A-Z]{3,})?")
"""What stands in brackets behind a town and is written as countries are: "Kyjiw (Ukraine) – "; agencies shout."""
_TITLE: Final = re.compile(r"[^\W\d_]\s[^\W\d_a-z][^\W\d_A-Z]")
"""What follows the colon in "Paris: A Love Story"."""
_FIXTURE: Final = re.compile(r"([^.:,\n]{2,24}?)\s?:\s")
"""What follows the dash in "Roma - Lazio: Three goals": another club."""


def read_dateline(text: str, words: Words) -> Found | None:
    """The dateline that opens the text, None if there is none. Looks at the first 150 code points."""
    head = text[:HEAD]
    first = head[:1]
    if first in "【[［(（" or first.isalnum():
        if (found := _sent(head, words)) is not None:
            return found
        for form in _FORMS if first.isascii() or ord(first) < 0x2E80 else (chinese, *_FORMS):
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
    at = len(sender) + len(head[len(sender) :]) - len(head[len(sender) :].lstrip())
    found = _dashed(head[at:], words)
    return replace(found, end=at + len(head[at : at + found.end].rstrip())) if found is not None else None


def _bracket(head: str, words: Words) -> Found | None:
    """ "SEOUL, Nov 10 (Reuters) -", "(CNN) President", "Kiel (dpo) -", "WASHINGTON (January 24, 2017) —"."""
    if "(" not in head and "（" not in head:
        return None
    match = _REGION.match(head) or _BRACKET.match(head)
    if match is None or match.end() >= len(head):
        return None
    sep = match["sep"] or ""
    dashed = bool(sep) and sep not in ".,"
    inner = match["inner"].strip()
    agency = words.agencies.name(inner) or (inner if inner in words.outlets else None)
    told = behind_byline(match["lead"]) if agency is not None else match["lead"]
    lead = read_lead(told, words) or (of_agency(match["lead"], words) if agency is not None else None)
    if lead is None:
        return None
    if agency is None and not sep and not match["lead"] and is_town(inner):  # "(Montréal) The bridge"
        town = read_lead(inner, words)
        return (
            Found(match.end(), town.places, None, None, "place") if town and opens_text(head[match.end() :]) else None
        )
    if agency is None and lead.date is None and lead.places and dashed:
        date = find_date(inner, words.calendar)
        if date and not inner[date.end :].strip() and not inner[: date.start].strip() and (lead.shouted or lead.known):
            return Found(match.end(), lead.places, date, None, "place-date")
    if agency is None and sep == "." and not lead.date and is_sign(inner, lead.places, head[match.end() :]):
        return Found(match.end(), lead.places, None, inner, "agency")
    if agency is None:
        if not dashed or not is_agency_like(inner):
            return None
        if not (lead.date or lead.shouted or lead.known if lead.places else inner.isupper() or "/" in inner):
            return None
        agency = None if lead.known and not lead.shouted and _COUNTRY.fullmatch(inner) else inner
    elif not dashed and not (lead.date or lead.known if lead.places else len(inner) > 2 and not sep):
        return None
    elif lead.places and not (lead.date or lead.shouted or lead.known or words.agencies.spelled(inner)):
        return None  # "Kari Berg (Ap) –": a party
    found = Found(match.end(), lead.places, lead.date, agency, "agency" if agency else "place")
    return _place_behind(head, found, words) if not lead.places else found


def _place_behind(head: str, found: Found, words: Words) -> Found:
    """ "(ANSA) - ROMA, 16 APR - ": the place stands behind the agency."""
    match = _DASHED.match(head, found.end)
    if match is not None:
        lead = read_lead(match["lead"], words)
        if lead is not None and lead.places and (lead.date or (lead.shouted and lead.known)):
            return replace(found, end=match.end(), places=lead.places, date=lead.date or found.date)
    return found


def _slash(head: str, words: Words) -> Found | None:
    """ "МОСКВА, 25 ноября. /ТАСС/.", "CITY, Nov. 10, 2025 /PRNewswire/ --", "NEW York, NY/ACCESSWIRE/May 7, 2024/"."""
    if head.find("/", 2, 100) < 0:
        return None
    match = _SLASH.match(head)
    agency = _signed(match["inner"], words) if match else None
    if match is None or agency is None:
        return None
    lead = read_lead(match["lead"], words)
    if lead is None:  # "10 ноября, Минск /Корр. БЕЛТА/."
        day, _, place = match["lead"].partition(",")
        when, lead = read_lead(day, words), read_lead(place, words)
        lead = replace(lead, date=when.date) if lead and when and when.date and not when.places else None
    if lead is None or not lead.places:
        return None
    date = lead.date or (find_date(match["date"], words.calendar) if match["date"] else None)
    return Found(match.end(), lead.places, date, agency, "agency")


def _signed(inner: str, words: Words) -> str | None:
    """The agency between slashes: alone, before a service of its own, beside its reporter ("Корр. ТАСС")."""
    if (named := words.agencies.name(inner) or words.agencies.name(inner.partition("-")[0])) is not None:
        return named
    return next((agency for word in inner.split() if (agency := words.agencies.spelled(word))), None)


def _bare(head: str, words: Words) -> Found | None:
    """ "EFE.- ", "МОСКВА, 10 ноя - РИА Новости. ", "Jakarta, CNN Indonesia -- ", "TEMPO.CO, Jakarta - "."""
    cuts = list(_CUTS.finditer(head, 0, 90))[:5]
    start = 0
    parts: list[tuple[str, str, int]] = []
    for match in cuts:
        parts.append((head[start : match.start()].strip(), match.group().strip(), match.end()))
        start = match.end()
    for index, (part, sep, end) in enumerate(parts):
        agency = words.agencies.spelled(part) or (words.agencies.name(part) if index and _is_long_shout(part) else None)
        agency = agency or (part if index < 2 and _is_outlet(part, words) else None)
        if agency is None:
            continue
        before = head[: parts[index - 1][2]].rstrip(" -–—.,،") if index else ""
        lead = read_lead(before, words)
        if lead is None or (index and not lead.places):
            return None
        if index == 0:
            if not (
                is_shouted(part) or is_service(part) or part[0].upper() == part[0].lower() or _DOMAIN.fullmatch(part)
            ):
                continue  # "Москва" is a place, and an agency's name
            return _agency_first(head, Found(end, (), None, agency, "agency"), sep, part, words)
        end = reporter_end(head, end) if sep in (",", "،") else end
        if not end or not (lead.shouted or lead.date or lead.known):
            return None
        return Found(end, lead.places, lead.date, agency, "agency")
    return None


_CUTS: Final = re.compile(r"[.–—:,،-](?:(?<=\.)\s?[-–—]+\s?|(?<=-)-\s*|\s|(?<=[A-Z]{3}-)(?=[A-Z][a-z]))")
"""A class of all that these begin with opens the pattern: `re` runs to it. Blanks before them are stripped."""


def _is_long_shout(part: str) -> bool:
    """Capitals too long for a code: "КАЗИНФОРМ" is the agency whatever its usual spelling."""
    return len(part) > 5 and is_shouted(part)


def _is_outlet(part: str, words: Words) -> bool:
    """A site's name where the agency stands: "KOMPAS.com", "INTERFAX.RU"."""
    return part in words.outlets or (len(part) <= 24 and bool(_DOMAIN.fullmatch(part)))


def _agency_first(head: str, found: Found, sep: str, part: str, words: Words) -> Found | None:
    """ "EFE.- Text", "REPUBLIKA.CO.ID, JAKARTA -- Text"; an outlet's name alone is a prefix, not a dateline."""
    if sep in (",", "،"):
        match = _DASHED.match(head, found.end)
        lead = read_lead(match["lead"], words) if match else None
        if match is None or lead is None or not lead.places or not (lead.shouted or lead.known or lead.date):
            return None
        return replace(found, end=match.end(), places=lead.places, date=lead.date)
    if "." in part or sep in (".", ":"):
        return None
    return _place_behind(head, found, words)


def _dashed(head: str, words: Words) -> Found | None:
    """ "PUTRAJAYA, Nov 22 —", "AUBURN, Wash. —", "TEHRAN-", "NEW DELHI:", "Neuss ·", "München/London –"."""
    match = _DASHED.match(head) if _SEPARATED.search(head, 2, _FAR) else None
    if match is None or len(head) - match.end() < LEAST_REST:
        return None
    sep, gap, before = match["sep"], match["gap"], match["lead"]
    while match is not None and sep == "-" and not gap and not before.endswith((" ", ".")) and not is_shouted(before):
        # a hyphen inside a name: Baden-Baden
        again = _DASHED.match(head, match.end())
        if again is None or len(head) - again.end() < LEAST_REST:
            return None
        before = head[: again.start("sep")]
        match, sep, gap = again, again["sep"], again["gap"]
    agency = None
    if sep == "|":  # "BERLIN taz | "
        place, _, outlet = before.rpartition(" ")
        agency, before = (outlet, place) if outlet in words.outlets else (None, before)
    elif sep in "—–" and is_shouted(last := before.rstrip().rpartition(" ")[2]) and words.agencies.spelled(last):
        agency, before = words.agencies.spelled(last), before.rstrip().removesuffix(last)  # "London CNN — "
    lead = read_lead(before, words)
    rest = head[match.end() :]
    if lead is None or not lead.places or not opens_text(rest):
        return None
    if (behind := find_date(rest[:24], words.calendar)) is not None and not rest[: behind.start].strip():
        return None  # "LOS ANGELES, CALIFORNIA - JUNE 03: …" is a caption, "Bruselas - 15 oct 2024" a time stamp
    if sep in ":：" or sep in "·•":
        if sep in ":：" and (not gap or rest.isupper()):
            return None
        # "Leipzig: Hier wurde …" opens as a topic: a colon needs capitals, but not in English ("Kochi: The state …")
        fits = lead.known and (lead.shouted or sep in "·•" or (words.colon and not _TITLE.match(rest)))
    elif sep == "|":
        fits = lead.known and lead.shouted and bool(gap)
    elif not lead.date and not lead.shouted and (other := _FIXTURE.match(rest)) and split_places(other[1]):
        return None
    elif lead.shouted:
        fits = lead.known or lead.date is not None or (lead.region and not is_shouted(before.split(",", 1)[1]))
    else:
        fits = (
            lead.known
            and bool(gap)
            and (before != before.rstrip() or before.endswith(".") or head[len(before)] == " " or sep != "-")
        )
    form = "agency" if agency else "place-date" if lead.date else "place"
    return Found(match.end(), lead.places, lead.date, agency, form) if fits else None


_FORMS: Final = (korean, japanese, _bracket, _slash, _bare, _dashed, stopped, dated)
