"""The head of a story read as a dateline: "SEOUL, Nov 10 (Reuters) -", "Berlin.", "【ニューヨーク20日=共同】".

The forms are those of the agencies' style books and of the pages in facts.md, section 2.1. A form that an agency, a
date or a region marks is taken as it is; one that is only a name and a dash must name a place of the gazetteer.
"""

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ..context import Context
from ..rules import Pack
from .agencies import Agencies
from .calendar import Moment, Months, find_date, months_of
from .places import is_settlement, is_shouted, is_town, split_places

HEAD: Final = 150
"""Code points of a paragraph in which a dateline must end."""
_LEAST_REST: Final = 25
_DASH: Final = r"(?:\.\s?[-–—]|--|[-–—―‒_=]|[:：·•])"
_BRACKET: Final = re.compile(
    rf"(?P<lead>[^()（）\n]{{0,90}}?)\s?[(（](?P<inner>[^()（）\n]{{2,40}})[)）]\s?(?P<sep>{_DASH}+|\.|,)?\s*"
)
_SLASH: Final = re.compile(
    rf"(?P<lead>[^\n]{{2,80}}?)[\s.,،]*/\s?(?P<inner>[^/\n]{{2,30}}?)\s?/\s?(?:(?P<date>[^/\n]{{4,24}})/)?\s?(?P<sep>{_DASH}+|\.)?\s*"
)
_DASHED: Final = re.compile(r"(?P<lead>[^\n]{2,80}?)\s?(?P<sep>--|[-–—―‒_·•]|[:：])(?P<gap>\s*)(?=\S)")
_STOPPED: Final = re.compile(r"(?P<lead>[^\W\d_][^.!?:;,()\n]{2,40})\.\s+(?=[\"“„«'‘]?\S)")
_KOREAN: Final = re.compile(
    r"[(\[【](?P<lead>[^()\[\]=＝\n]{1,30})\s?[=＝]\s?(?P<inner>[^()\[\]=＝\n]{2,20})[)\]】](?:[^=\n]{2,40}(?:기자|특파원|통신원)\s?=)?\s*"
)
_JAPANESE: Final = re.compile(r"【(?P<inner>[^【】\n]{2,40})】\s*")
_DAY: Final = re.compile(r"(?P<day>3[01]|[12]\d|0?[1-9])日")
_CHINESE: Final = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{2,8}[社网網讯])(?P<place>[\u4e00-\u9fff·]{2,12}?)(?P<date>\d{1,2}月\d{1,2}日)(?:专|综合)?[电電讯訊](?=[\s（(题]|$|[\u4e00-\u9fff])\s*"
)
_NUMERIC_DAY: Final = re.compile(r"(?<![\d/.])(?P<day>3[01]|[12]\d|0?[1-9])[/.](?P<month>1[0-2]|0?[1-9])(?![\d/.])")
_SMALL_TAIL: Final = re.compile(r"[\s,،.]+(?:[^\W\d_A-Z]{1,5}\.?\s?)?$")
_DOMAIN: Final = re.compile(r"[A-Z][\w-]*(?:\.[A-Za-z]{2,4}){1,2}")


class Found(Struct, frozen=True):
    """A dateline at [start, end) of the text; `end` is behind its dash and before the blank that follows."""

    end: int
    places: tuple[str, ...] = ()
    date: Moment | None = None
    agency: str | None = None
    form: str = ""
    """Which form of dateline it is: part of the rule's name in the ledger."""


class Words(Struct, frozen=True):
    """What the grammar needs of a language."""

    agencies: Agencies
    months: Months
    joiners: tuple[str, ...]
    refuse: frozenset[str]
    outlets: frozenset[str]


def words_of(context: Context, language: str) -> Words:
    """The dateline words of a language, months of English included."""
    return replace(context.made(language, _words), months=months_of(context, language))


def _words(packs: tuple[Pack, ...]) -> Words:
    refuse = frozenset(word for pack in packs for word in (*pack.dateline.refuse, *pack.words.stop))
    joiners = tuple(dict.fromkeys(word for pack in packs for word in pack.words.joiners))
    outlets = frozenset(outlet for pack in packs for outlet in pack.outlets)
    return Words(Agencies(packs), (), joiners, refuse, outlets)


def read_dateline(text: str, words: Words) -> Found | None:
    """The dateline that opens the text, None if there is none. Looks at the first 150 code points."""
    head = text[:HEAD]
    first = head[:1]
    if first in "【[(（" or first.isalnum():
        for form in _FORMS if first.isascii() or ord(first) < 0x2E80 else (_eastern, *_FORMS):
            found = form(head, words)
            if found is not None:
                return replace(found, end=len(head[: found.end].rstrip()))
    return None


class _Lead(Struct, frozen=True):
    """What stands before the agency or the dash: places and date, any of them missing."""

    places: tuple[str, ...] = ()
    date: Moment | None = None
    shouted: bool = False
    region: bool = False

    @property
    def known(self) -> bool:
        return bool(self.places) and all(is_settlement(place) for place in self.places)


def _lead(text: str, words: Words) -> _Lead | None:
    """Places and date of a dateline's head; None if there is anything else in it."""
    text = text.strip(" -–—")
    if not text:
        return _Lead()
    date = find_date(text, words.months) or _numeric_day(text)
    place = text
    if date is not None:
        if text[date.end :].strip(" ,.،)年"):
            return None
        place = text[: date.start].rstrip(" (")
        if not place:
            return _Lead(date=date)
        place = _SMALL_TAIL.sub("", place + " ") if " " in place else place
    if any(c.isdigit() for c in place):
        return None
    place = _person_off(place)
    places = split_places(place, words.joiners)
    if places is None or any(part.casefold() in words.refuse for part in (place, *places)):
        return None
    return _Lead(places, date, all(map(is_shouted, places)), "," in place or "[" in place)


def _person_off(place: str) -> str:
    """The place of "Ahmet YILMAZ/ANKARA": a reporter before the slash has a small and a shouted name."""
    head, slash, tail = place.partition("/")
    names = head.split()
    if slash and len(names) > 1 and is_shouted(names[-1]) and not is_shouted(names[0]):
        return tail
    return place


def _numeric_day(text: str) -> Moment | None:
    """A day and month in figures without a year, "10/11" (Vietnamese and Brazilian agencies)."""
    found = _NUMERIC_DAY.search(text)
    return Moment(int(found["month"]), int(found["day"]), None, "", found.start(), found.end()) if found else None


def _bracket(head: str, words: Words) -> Found | None:
    """ "SEOUL, Nov 10 (Reuters) -", "(CNN) President", "Kiel (dpo) -", "WASHINGTON (January 24, 2017) —"."""
    match = _BRACKET.match(head)
    if match is None or match.end() >= len(head):
        return None
    lead = _lead(match["lead"], words)
    if lead is None:
        return None
    sep = match["sep"] or ""
    dashed = bool(sep) and sep not in ".,"
    inner = match["inner"].strip()
    agency = words.agencies.name(inner)
    if agency is None and lead.date is None and lead.places and dashed:
        date = find_date(inner, words.months)
        if date and not inner[date.end :].strip() and not inner[: date.start].strip() and (lead.shouted or lead.known):
            return Found(match.end(), lead.places, date, None, "place-date")
    if agency is None:
        if not dashed or not _is_agency_like(inner):
            return None
        if not (lead.date or lead.shouted or lead.known if lead.places else inner.isupper() or "/" in inner):
            return None
        agency = inner
    elif not dashed and not (lead.date or lead.shouted or lead.known if lead.places else len(inner) > 2 and not sep):
        return None
    found = Found(match.end(), lead.places, lead.date, agency, "agency")
    return _place_behind(head, found, words) if dashed and not lead.places else found


def _is_agency_like(inner: str) -> bool:
    """A short code or a call sign: "dpo", "WABC", "B/R", "HawaiiNewsNow"."""
    return len(inner) <= 20 and inner.count(" ") <= 1 and not any(c.isdigit() for c in inner) and inner[0].isalpha()


def _place_behind(head: str, found: Found, words: Words) -> Found:
    """ "(ANSA) - ROMA, 16 APR - ": the place stands behind the agency."""
    match = _DASHED.match(head, found.end)
    if match is not None:
        lead = _lead(match["lead"], words)
        if lead is not None and lead.places and lead.shouted and (lead.date or lead.known):
            return replace(found, end=match.end(), places=lead.places, date=lead.date or found.date)
    return found


def _slash(head: str, words: Words) -> Found | None:
    """ "МОСКВА, 25 ноября. /ТАСС/.", "CITY, Nov. 10, 2025 /PRNewswire/ --", "NEW York, NY/ACCESSWIRE/May 7, 2024/"."""
    if head.find("/", 2, 100) < 0:
        return None
    match = _SLASH.match(head)
    agency = words.agencies.name(match["inner"]) if match else None
    if match is None or agency is None:
        return None
    lead = _lead(match["lead"], words)
    if lead is None or not lead.places:
        return None
    date = lead.date or (find_date(match["date"], words.months) if match["date"] else None)
    return Found(match.end(), lead.places, date, agency, "agency")


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
        lead = _lead(before, words)
        if lead is None or (index and not lead.places):
            return None
        if index == 0:
            if not (is_shouted(part) or part[0].upper() == part[0].lower()):
                continue  # "Москва" is a place, and an agency's name
            return _agency_first(head, Found(end, (), None, agency, "agency"), sep, part, words)
        if sep in (",", "،") or not (lead.shouted or lead.date or lead.known):
            return None
        return Found(end, lead.places, lead.date, agency, "agency")
    return None


_CUTS: Final = re.compile(r"\.\s?[-–—]+\s?|\s*--\s*|\s[-–—]\s|[-–—:]\s|\.\s|[,،]\s")


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
        lead = _lead(match["lead"], words) if match else None
        if match is None or lead is None or not lead.places or not (lead.shouted or lead.known or lead.date):
            return None
        return replace(found, end=match.end(), places=lead.places, date=lead.date)
    if "." in part or sep in (".", ":"):
        return None
    return _place_behind(head, found, words)


def _dashed(head: str, words: Words) -> Found | None:
    """ "PUTRAJAYA, Nov 22 —", "AUBURN, Wash. —", "TEHRAN-", "NEW DELHI:", "Neuss ·", "München/London –"."""
    match = _DASHED.match(head)
    if match is None or len(head) - match.end() < _LEAST_REST:
        return None
    sep, gap, before = match["sep"], match["gap"], match["lead"]
    while match is not None and sep == "-" and not gap and not before.endswith((" ", ".")) and not is_shouted(before):
        # a hyphen inside a name: Baden-Baden
        again = _DASHED.search(head, match.end())
        if again is None or again.start() != match.end() or len(head) - again.end() < _LEAST_REST:
            return None
        before = head[: again.start("sep")]
        match, sep, gap = again, again["sep"], again["gap"]
    lead = _lead(before, words)
    rest = head[match.end() :]
    if lead is None or not lead.places or not _opens_text(rest):
        return None
    if (behind := find_date(rest[:24], words.months)) is not None and not rest[: behind.start].strip():
        return None  # "LOS ANGELES, CALIFORNIA - JUNE 03: …" is a caption, "Bruselas - 15 oct 2024" a time stamp
    if sep in ":：" or sep in "·•":
        if sep in ":：" and (not gap or rest.isupper()):
            return None
        # "Leipzig: Hier wurde …" opens as a topic: a colon needs capitals
        fits = lead.known and (lead.shouted or sep in "·•")
    elif lead.shouted:
        fits = lead.known or lead.date is not None or (lead.region and not is_shouted(before.split(",", 1)[1]))
    else:
        fits = lead.known and bool(gap) and (before != before.rstrip() or head[len(before)] == " " or sep != "-")
    return Found(match.end(), lead.places, lead.date, None, "place-date" if lead.date else "place") if fits else None


def _stopped(head: str, words: Words) -> Found | None:
    """ "Berlin. Der Bundestag …": one or two towns, and a sentence behind the full stop."""
    match = _STOPPED.match(head)
    if match is None or len(head) - match.end() < _LEAST_REST or not _opens_text(head[match.end() :]):
        return None
    lead = _lead(match["lead"], words)
    if lead is None or not lead.places or lead.date or not all(map(is_town, lead.places)):
        return None
    return Found(match.end(), lead.places, None, None, "place")


def _opens_text(rest: str) -> bool:
    """True if a sentence can start here: not with a small letter."""
    first = rest.lstrip("\"“„«‘'([¿¡").lstrip()[:1]
    return bool(first) and not first.islower()


def _eastern(head: str, words: Words) -> Found | None:
    """ "新华社北京4月24日电", "(서울=연합뉴스)", "【ソウル共同】", "【ワシントン20日=時事】"."""
    match = _CHINESE.match(head)
    if match is not None:
        agency = words.agencies.name(match["agency"])
        if agency is not None:
            return Found(match.end(), (match["place"],), find_date(match["date"], words.months), agency, "agency")
    return None


def _korean(head: str, words: Words) -> Found | None:
    match = _KOREAN.match(head)
    if match is None:
        return None
    agency = words.agencies.name(match["inner"])
    places = split_places(match["lead"], words.joiners)
    if agency is None or places is None:
        return None
    return Found(match.end(), places, None, agency, "agency")


def _japanese(head: str, words: Words) -> Found | None:
    match = _JAPANESE.match(head)
    if match is None:
        return None
    inner = match["inner"]
    before, _, after = inner.replace("＝", "=").partition("=")
    agency = words.agencies.name(after) if after else None
    if not after:  # 【ソウル共同】, 【ワシントン時事】
        for size in (2, 3, 4):
            agency = words.agencies.name(inner[-size:]) if len(inner) > size + 1 else None
            if agency is not None:
                before = inner[:-size]
                break
    day = _DAY.search(before)
    date = find_date(before, words.months)
    place = before[: date.start if date else day.start() if day else len(before)]
    places = split_places(place, words.joiners)
    if not places or not (agency or (after and all(map(is_settlement, places)))):
        return None
    moment = date or (Moment(0, int(day["day"])) if day else None)
    return Found(match.end(), places, moment, agency, "agency" if agency else "place")


_FORMS: Final = (_japanese, _korean, _bracket, _slash, _bare, _dashed, _stopped)


def read_own_line(text: str, words: Words) -> Found | None:
    """A dateline alone on its line: "Ankara", "BAAR, SWITZERLAND", "AUBURN, Wash. —", "Chemnitz.", "AFP, MANILA"."""
    if not 2 < len(text) <= 60 or (text[-1] == "-" and text[-2:-1].islower()):
        return None
    bare = text.rstrip(" .-–—―:·")
    agency = None
    head, comma, tail = bare.partition(",")
    if comma and (agency := words.agencies.spelled(head.strip())) is not None:
        bare = tail.strip()
    elif bare.endswith(")") and "(" in bare:
        place, _, inner = bare[:-1].rpartition("(")
        agency, bare = words.agencies.name(inner), place.strip()
        if agency is None:
            return None
    lead = _lead(bare, words)
    if lead is None or not lead.places:
        return None
    if not (lead.known or (agency and lead.shouted)):
        return None
    if lead.date is not None and agency is None and not lead.shouted:
        return None  # place and time stamp
    return Found(len(text), lead.places, lead.date, agency, "own-line")
