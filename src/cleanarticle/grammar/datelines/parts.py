"""What a dateline is made of: places, date, agency, and the words of a language that tell them."""

import re
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from ...context import Context
from ...rules import Pack, shared
from ..agencies import Agencies
from ..alternations import longest_first
from ..calendar import Calendar, Moment, calendar_of, find_date, merged
from ..figured_days import DAY, HOUR, MONTH, lone_day
from ..places import is_settlement, is_shouted, split_places
from .sent import Sent

_OPENING_DAY: Final = re.compile(rf"(?P<day>{DAY})\.(?P<month>{MONTH})\.(?=\s?[^\W\d_])")
"""A day and month in figures before the place: Polish agencies."""
_NUMERIC_DAY: Final = re.compile(rf"(?<![\d/.])(?P<day>{DAY})[/.](?P<month>{MONTH})(?![\d/]|\.\S)")
_DASHED_DAY: Final = re.compile(rf"\s[-–]\s(?P<day>{DAY})\s[-–]\s(?P<month>{MONTH})\s?$")
_HOUR: Final = re.compile(rf"[,\s]\s?(?:{HOUR})[:.h][0-5]\d[\s–-]*")
_DAY_ALONE: Final = re.compile(rf",\s(?P<day>{DAY})\.?$")
_SMALL_TAIL: Final = re.compile(r"[\s,،.]+(?:[^\W\d_A-Z]{1,5}\.?\s?)?$")
_CODE: Final = 5
"""Code points of an unknown agency in small letters."""


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
    calendar: Calendar
    edges: str
    """Signs and marks around a date: "11月10日, 2024年"."""
    joiners: tuple[str, ...]
    refuse: frozenset[str]
    outlets: frozenset[str]
    places: frozenset[str]
    """Places that the gazetteer lacks."""
    regions: frozenset[str]
    """Codes of states, behind a comma and a town in capitals: "SAWYER BAY, MI - "."""
    desks: frozenset[str]
    """Desks that stand where the place does: "Redacción Deportes, 10 nov (EFE).-"."""
    senders: tuple[str, ...]
    """What papers put before the place of their own reporter ("dal nostro inviato"), the longest first."""
    days: frozenset[str]
    """Weekdays behind the date, "Budapest, 2025. május 17., szombat (MTI) –"; "yesterday" before the place."""
    colon: bool
    """True if a town before a colon is where the story comes from; else the story may be about it."""
    day: re.Pattern[str]
    """A day of the month alone: "20日"."""
    sent: Sent | None
    """How heads of stories are written where no sign parts agency, place and day."""


def dateline_words(context: Context, language: str) -> Words:
    """The dateline words of a language, days of English included."""
    return replace(context.made(language, _words), calendar=calendar_of(context, language))


def _words(packs: tuple[Pack, ...]) -> Words:
    calendar = merged(packs)
    return Words(
        agencies=shared(packs, Agencies),
        calendar=calendar,
        edges=" ,.،)" + "".join(calendar.figures.year),
        joiners=tuple(dict.fromkeys(word for pack in packs for word in pack.words.joiners)),
        refuse=frozenset(word for pack in packs for word in (*pack.dateline.refuse, *pack.words.stop, *pack.dates.ago)),
        outlets=frozenset(outlet for pack in packs for outlet in pack.outlets),
        places=frozenset(place for pack in packs for place in pack.dateline.place),
        regions=frozenset(code for pack in packs for code in pack.dateline.region),
        desks=frozenset(word for pack in packs for word in pack.byline.refuse),
        senders=tuple(longest_first({word for pack in packs for word in pack.dateline.sender})),
        days=frozenset(day for pack in packs for day in (*pack.words.weekdays, *pack.dates.ago)),
        colon=any(pack.dateline.colon for pack in packs),
        day=lone_day(calendar.figures),
        sent=Sent.of(packs, calendar.figures),
    )


class Lead(Struct, frozen=True):
    """What stands before the agency or the dash: places and date, any of them missing."""

    places: tuple[str, ...] = ()
    date: Moment | None = None
    shouted: bool = False
    region: bool = False
    lacking: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """True if all places are in the gazetteer, or among those that it lacks."""
        return bool(self.places) and all(
            is_settlement(place) or place.casefold() in self.lacking for place in self.places
        )


def read_lead(text: str, words: Words) -> Lead | None:
    """Places and date of a dateline's head; None if there is anything else in it."""
    text = text.strip(" -–—")
    if not text:
        return Lead()
    when, comma, behind = text.partition(",")
    if comma and when.casefold() in words.days:  # "Вчера, Минск /БЕЛТА/."
        text = behind.strip()
    date = find_date(text, words.calendar) or _numeric_day(text)
    place = text
    if date is not None:
        behind = text[date.end :].strip(words.edges)
        known = (*words.calendar.months[date.month - 1], *words.days)
        if date.year and len(behind) == 1 and behind.isalpha():
            behind = ""  # a sign of the year in Arabic
        if date.clock or (behind and behind.casefold() not in known):
            return None  # a time stamp; but "10 نوفمبر تشرين الثاني" names the month twice
        place = text[: date.start].rstrip(" (")
        if not place:
            return Lead(date=date)
        place = _SMALL_TAIL.sub("", place + " ") if " " in place else place
    if any(map(str.isdigit, place)):
        return None
    place = _person_off(place)
    places = split_places(place, words.joiners)
    if places is None or any(part.casefold() in words.refuse for part in (place, *places)):
        return None
    return Lead(places, date, all(map(is_shouted, places)), "," in place or "[" in place, words.places)


def of_agency(text: str, words: Words) -> Lead | None:
    """What only an agency's bracket makes a head: "SEVILLA, 10 (EUROPA PRESS)", "Redacción, 10 nov (EFE).-".

    Or the day before the place: "8.10.2024 Warszawa (PAP) -", "13.03. Warszawa (PAP) -".
    """
    if text[:1].isdigit():
        opened = _OPENING_DAY.match(text)
        figures = Moment(int(opened["month"]), int(opened["day"]), end=opened.end()) if opened is not None else None
        date = figures or find_date(text, words.calendar)
        opens = date is not None and not date.start and not date.clock
        return _placed(text[date.end :], date, words) if date is not None and opens else None
    if (stamped := _stamped(text, words)) is not None:
        return stamped
    if (day := _DAY_ALONE.search(text)) is not None:
        lead = read_lead(text[: day.start()], words)
        return replace(lead, date=Moment(0, int(day["day"]))) if lead is not None and lead.known else None
    desk, _, when = text.partition(",")
    if desk.casefold() in words.desks and (date := find_date(when, words.calendar)) is not None:
        return Lead(date=date)
    return None


def _stamped(text: str, words: Words) -> Lead | None:
    """ "Roma, 23 nov 18:05 - (Agenzia Nova)", "الكويت - 23 - 11 (كونا)": with the hour, the day between dashes."""
    date = find_date(text, words.calendar)
    day = _DASHED_DAY.search(text)
    if date is not None and _HOUR.fullmatch(text, date.end) is not None:
        when, place = date, text[: date.start]
    elif day is not None:
        when, place = Moment(int(day["month"]), int(day["day"])), text[: day.start()]
    else:
        return None
    return _placed(place.rstrip(" ,،-–—"), when, words)


def _placed(text: str, date: Moment, words: Words) -> Lead | None:
    """Places with the day that stands beside them; None if the text is anything else than places."""
    lead = read_lead(text, words)
    return replace(lead, date=date) if lead is not None and lead.places and lead.date is None else None


def _person_off(place: str) -> str:
    """The place of "Ahmet YILMAZ/ANKARA": a reporter before the slash has a small and a shouted name."""
    head, slash, tail = place.partition("/")
    names = head.split()
    if slash and len(names) > 1 and is_shouted(names[-1]) and not is_shouted(names[0]):
        return tail
    return place


def behind_byline(text: str) -> str:
    """What stands before an agency's bracket without a byline at its head: "By Ann Lee LONDON, Nov 10"."""
    words = text.split(" ")
    at = next((index for index, word in enumerate(words) if is_shouted(word.strip(","))), 0)
    town = " ".join(words[at:])
    return town if at > 2 and is_settlement(town.partition(",")[0].strip()) else text


def _numeric_day(text: str) -> Moment | None:
    """A day and month in figures without a year, "10/11" (Vietnamese and Brazilian agencies)."""
    found = _NUMERIC_DAY.search(text)
    return Moment(int(found["month"]), int(found["day"]), start=found.start(), end=found.end()) if found else None


def is_agency_like(inner: str) -> bool:
    """A short code or a call sign: "dpo", "WABC", "B/R", "HawaiiNewsNow"; but "télécoms" and "TV show" are none."""
    if len(inner) > 20 or inner.count(" ") > 1 or any(c.isdigit() for c in inner) or not inner[0].isalpha():
        return False
    return all(not word.islower() for word in inner.split()) or (len(inner) <= _CODE and " " not in inner)


def is_service(part: str) -> bool:
    """An agency in capitals and its service in words of their own: "CNN en Español"."""
    first, _, service = part.partition(" ")
    return bool(service) and is_shouted(first)
