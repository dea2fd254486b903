"""Datelines of Chinese, Japanese and Korean agencies: "新华社北京4月24日电", "【ソウル共同】", "(서울=연합뉴스)"."""

import re
import unicodedata
from typing import Final

from ..calendar import Moment, find_date
from ..places import is_place, is_settlement, split_places
from .parts import Found, Words

_KOREAN: Final = re.compile(
    r"[(\[【](?P<lead>[^()\[\]=＝\d\n]{1,30})\s?[=＝]\s?(?P<inner>[^()\[\]=＝\n]{2,20})[)\]】]"
    r"(?:[^=.\n]{2,40}\s=(?=\s)|\s?-(?=\s))?\s*"
)
_JAPANESE: Final = re.compile(
    r"【(?P<inner>[^【】\n]{2,40})】\s*|[\[［](?P<spaced>[^\[\]［］\n]{4,40})[\]］]\s?[-–－]?\s*"
)
_KATAKANA: Final = re.compile(r"[\u30a1-\u30ff]{2,}")
_PERSON: Final = re.compile(r"(?=.*[\u4e00-\u9fff])[\u3040-\u30ff\u4e00-\u9fff々]{3,6}")
_LATIN: Final = re.compile(r"[A-Za-z]{2,10}$")
_LAST: Final = re.compile(r"(?<=[ ・])[^\W\d_]{2,12}$")
"""An agency's name in the language's own script behind the town, parted by a blank or a dot."""


def chinese(head: str, words: Words) -> Found | None:
    """ "新华社北京4月24日电", "本报北京11月10日讯", "（中央社台北10日電）", "【本報台北訊】"."""
    sent = words.sent
    if sent is None:
        return None
    match = sent.plain.match(head)
    if match is not None:
        agency, place = words.agencies.name(match["agency"]), match["place"]
        if agency is not None or is_place(place, words.places):
            own = None if match["agency"] in sent.own else match["agency"]
            return Found(match.end(), (place,), find_date(match["date"], words.calendar), agency or own, "agency")
    match = sent.enclosed.match(head)
    if match is not None:
        agency, place = words.agencies.name(match["agency"]), _place_behind(match["names"] or "", match["place"], words)
        if agency is not None or (match["agency"] in sent.own and is_place(place, words.places)):
            places = () if place in words.desks else (place,)  # "（中央社綜合電）"
            return Found(match.end(), places, _day(match), agency, "agency" if agency else "place")
    match = sent.town.match(head)
    if match is not None and is_place(match["place"], words.places):
        return Found(match.end(), (match["place"],), _day(match), None, "place")
    return None


def _day(found: re.Match[str] | None) -> Moment | None:
    """A day of a month that is not told, if one stands there."""
    return Moment(0, int(found["day"])) if found is not None and found["day"] else None


def _place_behind(names: str, place: str, words: Words) -> str:
    """The place where no sign parts it from the names before it: "張三丰", "台北" in "張三丰台北"."""
    if not names:
        return place
    both = names + place
    return next((both[at:] for at in range(2, len(both) - 1) if is_place(both[at:], words.places)), place)


def korean(head: str, words: Words) -> Found | None:
    """ "(서울=연합뉴스)", with the reporter's name up to the second "=" if there is one."""
    match = _KOREAN.match(head)
    if match is None:
        return None
    lead, first = _without_agency(match["lead"].strip(), words)  # "(파리 AFP=연합뉴스)"
    agency = words.agencies.name(match["inner"])
    places = split_places(lead, words.joiners)
    if agency is None or places is None:
        return None
    return Found(match.end(), places, None, first or agency, "agency")


def japanese(head: str, words: Words) -> Found | None:
    """ "【ソウル共同】", "【ワシントン20日=時事】", "【ソウル＝小池和樹】"."""
    match = _JAPANESE.match(head)
    if match is None:
        return None
    if match["spaced"]:
        return _spaced(match, words)
    inner = match["inner"]
    before, _, after = inner.replace("＝", "=").partition("=")
    agency = words.agencies.name(after)
    if not after:  # 【ソウル共同】, 【ワシントン時事】
        for size in (2, 3, 4):
            if (agency := words.agencies.name(inner[-size:])) is not None:
                before = inner[:-size]
                break
    before, first = _without_agency(before, words)  # 【ソウルAFP＝時事】
    day = words.day.search(before)
    date = find_date(before, words.calendar)
    place = before[: date.start if date else day.start() if day else len(before)]
    if not place.strip() and (first or (agency and date)):  # 【AFP＝時事】, 【11月23日 AFP】
        return Found(match.end(), (), date, first or agency, "agency")
    places = split_places(place, words.joiners)
    foreign = _KATAKANA.fullmatch(place) and _PERSON.fullmatch(after)
    if not places or not (agency or (after and (foreign or all(map(is_settlement, places))))):
        return None
    agency = first or agency
    return Found(match.end(), places, date or _day(day), agency, "agency" if agency else "place")


def _spaced(match: re.Match[str], words: Words) -> Found | None:
    """ "[東京 10日 ロイター] - ": place, day and agency parted by blanks."""
    parts = match["spaced"].replace("\u3000", " ").split()
    agency = words.agencies.name(parts[-1])
    day = words.day.fullmatch(unicodedata.normalize("NFKC", parts[1])) if len(parts) == 3 else None
    if agency is None or len(parts) > 3 or (len(parts) == 3 and day is None):
        return None
    places = split_places(parts[0], words.joiners)
    return Found(match.end(), places, _day(day), agency, "agency") if places else None


def _without_agency(text: str, words: Words) -> tuple[str, str | None]:
    """The text without an agency in Latin letters at its end, and the agency: agencies pass on each other's stories."""
    tail = _LATIN.search(text) or _LAST.search(text)
    if tail is None or (agency := words.agencies.name(tail[0])) is None:
        return text, None
    return text[: tail.start()].rstrip(" ・"), agency
