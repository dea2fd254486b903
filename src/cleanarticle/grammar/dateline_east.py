"""Datelines of Chinese, Japanese and Korean agencies: "新华社北京4月24日电", "【ソウル共同】", "(서울=연합뉴스)"."""

import re
from typing import Final

from .calendar import Moment, find_date
from .dateline_parts import Found, Words
from .places import is_settlement, split_places

_KOREAN: Final = re.compile(
    r"[(\[【](?P<lead>[^()\[\]=＝\d\n]{1,30})\s?[=＝]\s?(?P<inner>[^()\[\]=＝\n]{2,20})[)\]】]"
    r"(?:[^=.\n]{2,40}\s=(?=\s))?\s*"
)
_JAPANESE: Final = re.compile(r"【(?P<inner>[^【】\n]{2,40})】\s*")
_DAY: Final = re.compile(r"(?P<day>3[01]|[12]\d|0?[1-9])日")
_CHINESE: Final = re.compile(
    r"(?P<agency>[\u4e00-\u9fff]{2,8}[社网網讯])(?P<place>[\u4e00-\u9fff·]{2,12}?)"
    r"(?P<date>\d{1,2}月\d{1,2}日)(?:专|综合)?[电電讯訊]\s*"
)


def chinese(head: str, words: Words) -> Found | None:
    """ "新华社北京4月24日电", "中新网北京11月10日电"."""
    match = _CHINESE.match(head)
    if match is not None:
        agency = words.agencies.name(match["agency"])
        if agency is not None:
            return Found(match.end(), (match["place"],), find_date(match["date"], words.months), agency, "agency")
    return None


def korean(head: str, words: Words) -> Found | None:
    """ "(서울=연합뉴스)", with the reporter's name up to the second "=" if there is one."""
    match = _KOREAN.match(head)
    if match is None:
        return None
    agency = words.agencies.name(match["inner"])
    places = split_places(match["lead"], words.joiners)
    if agency is None or places is None:
        return None
    return Found(match.end(), places, None, agency, "agency")


def japanese(head: str, words: Words) -> Found | None:
    """ "【ソウル共同】", "【ワシントン20日=時事】", "【ソウル＝小池和樹】"."""
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
