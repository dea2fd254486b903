"""The reporter whom a dateline names beside its agency: "МОСКВА, 25 ноя — РИА Новости, Анна Петрова. "."""

import re
from typing import Final

from msgspec import Struct

_HEAD: Final = 120
_BEHIND: Final = re.compile(
    r"[^\n.]{2,60}[-–—]\s(?P<agency>[^,.\n]{2,24}),\s(?P<names>(?:[^\W\d_][\w'’-]*\s){1,2}[^\W\d_][\w'’-]+)\.\s+(?=\S)"
)
"""Behind the agency: "МОСКВА, 25 ноя — РИА Новости, Анна Петрова. "."""
_BEFORE: Final = re.compile(
    r"(?P<names>[^/()\n.:;]{5,70})/[^/()\n]{2,30}(?:\([^()\n]{2,20}\))?,?\s?\((?P<agency>[^()\n]{2,12})\)\s?[-–—]"
)
"""Before the place: "Ayşe YILMAZ-Ali DEMİR/ANKARA, (DHA) - "."""
_TOGETHER: Final = re.compile(
    r"(?P<names>(?:[^\W\d_][\w'’-]*,?\s){3,9}?)(?=[A-Z]{2})[A-Z][A-Z /-]{2,30}(?:, [\w. ]{3,14})?\s"
    r"\((?P<agency>[^()\n]{2,12})\)\s[-–—]"
)
"""Byline and dateline in one line: "By Ann Lee and Bo Hill LONDON, Nov 10 (Reuters) - "; "By" is for others to tell."""
_ARABIC: Final = re.compile(
    r"[^()\n]{2,60}\((?P<agency>[^()\n]{2,14})\)\s(?P<names>(?:[\u0600-\u06ff]+\s){1,3}[\u0600-\u06ff]+)\s?[-–—]+\s"
)
"""Behind the agency's bracket: "عمان 23 تشرين الثاني (بترا) أحمد سالم - "."""


class Reporter(Struct, frozen=True):
    """What names the agency, what the persons, and where the words behind them begin."""

    agency: str
    names: str
    end: int
    together: bool = False
    """True if what opens a byline must open the names too."""


def dateline_reporter(text: str) -> Reporter | None:
    """The reporters in the head of a paragraph, None if its form names none. What it names may still be no person."""
    head = text[:_HEAD]
    if (found := _ARABIC.match(head) if "(" in head and head[0] >= "\u0600" else None) is not None:
        return Reporter(found["agency"].strip(), found["names"].strip(), found.end())
    found = _BEHIND.match(head) if ", " in head and ("— " in head or "– " in head or "- " in head) else None
    if found is None and "/" in head and "(" in head:
        found = _BEFORE.match(head)
    if found is not None:
        named = all(word[0].isupper() for word in found["names"].replace("-", " ").split())
        return Reporter(found["agency"].strip(), found["names"].strip(), found.end()) if named else None
    found = _TOGETHER.match(head) if "(" in head else None
    return Reporter(found["agency"], found["names"].strip(), found.end(), True) if found is not None else None


def reporter_end(head: str, agency: int) -> int:
    """Where the reporter ends behind an agency that ends at `agency`; 0 without one."""
    found = dateline_reporter(head)
    return found.end if found is not None and found.end > agency else 0
