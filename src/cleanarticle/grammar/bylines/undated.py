"""Lines without their dates: times, "5 hours ago" and the words before them go too; for bylines."""

import re
from typing import Final

from ...rules import AnyOf, Pack
from ..alternations import any_phrase
from ..calendar import find_dates, has_figure, merged
from ..figured_days import halves
from ..names import Names

BREAK: Final = "|"
"""Stands for what was taken out of a line."""
DATE: Final = "\x02"
"""Stands between two breaks for a date."""
_RELATIVE: Final = re.compile(r"(?<![A-Z])\d{1,3}\s?(?:\+\s?)?[^\W\d_]{1,12}\.?(?:\s[^\W\d_]{1,8})?")
_ZONE: Final = re.compile(
    r"\s?\(?(?:IST|GMT|UTC|WIB|WITA|WIT|CES?T|EES?T|WES?T|BST|MSK|[ECMP][SD]T|WAT|EAT|CAT|SAST|PKT|SGT|MYT|PHT|HKT|JST|KST|"
    r"AE[SD]T|NZ[SD]T|BRT|ART)\b\)?"
)
"""The zone of a clock; other capitals behind it are an agency's. Such codes are the same in all languages."""
_MINUTE: Final = "分"
"""Behind the minutes of a clock in Chinese and Japanese: "18時05分"."""
_EDGES: Final = " \t\u00a0,;:|/•●∙⋅▪·–—-"
_COUNT: Final = re.compile(r"\s\((?:[^\W\d_]{3,20}:?\s?)?\d{1,4}\)\s*$")
"""How many comments there are, in brackets at the end: "(Kommentare: 0)", "Komentarze (7)"."""
_REMNANT: Final = 3
"""Code points of what a date leaves behind: "Uhr", "EST"; of a small word before it: "on", "le"."""
_PARTICLE: Final = 2
"""Letters of a particle that is glued to a name: "LaMar" holds no Tuesday of France or Spain."""
_BEFORE: Final = r"(?:(?<![^\W\d_])|(?-i:(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])))"
"""No letter stands before a date's label, or extractors glue it to a name: "Ann LeePublished: May 3"."""
_LEFT: Final = re.compile(rf"^[^\W\d_]{{1,{_REMNANT}}}\s?[,/]\s?")
"""What a date leaves before a name: "Uhr, Ann Lee"."""


class Undated:
    """Takes the dates out of lines of a language by its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...], names: Names) -> None:
        self._names = names
        self._calendar = merged(packs)
        figures = self._calendar.figures
        half = halves((*figures.am, *figures.pm), r"\.?")
        self._clock = re.compile(
            r"(?:(?<=\s)[a-zà-ÿа-яё]{1,5}[.:]?\s)?\b\d{1,2}[:.h]\d{2}\b"
            rf"(?:\s?(?i:{half})\b\.?)?(?:\s[A-Z]{{2,4}}\b)?"
        )
        labels = {word.rstrip(": ") for pack in packs for word in (*pack.dates.published, *pack.dates.modified)}
        self._label = re.compile(rf"{_BEFORE}(?:{any_phrase(labels)})(?![^\W\d_])\s*:?", re.IGNORECASE)
        self._hanging = re.compile(rf"{self._label.pattern}$", re.IGNORECASE)
        self._labels = AnyOf(labels)
        self._days = {day for pack in packs for day in pack.words.weekdays}
        self._ago = {word for pack in packs for ago in pack.dates.ago for word in ago.casefold().split()}

    def is_label(self, part: str) -> bool:
        """True for what stands before a date ("Updated")."""
        return self._label.fullmatch(part) is not None

    def bare(self, text: str) -> str:
        """The line without its dates and times: "By Ann Lee | Updated May 3, 2024" -> "By Ann Lee"."""
        cut, dated = self.cut(text)
        cut = cut.replace(DATE, "")
        pieces = self._label.sub(BREAK, cut).split(BREAK) if dated else ()
        parts = (_LEFT.sub("", part.strip(_EDGES)).lstrip(". ") for part in pieces)
        return " | ".join(part for part in parts if len(part) > _REMNANT and any(map(str.isalpha, part))) or text

    def cut(self, text: str) -> tuple[str, bool]:
        """The line with dates, times and "5 hours ago" replaced by breaks, and whether it holds a date."""
        if not has_figure(text):
            return text, False
        pieces, last = [], 0
        for moment in find_dates(text, self._calendar):
            before = self._label.sub(BREAK, text[last : moment.start]) if last == 0 else BREAK
            pieces.append(self._without_hanging(before))
            zone = _ZONE.match(text, moment.end) if moment.clock else None
            last = zone.end() if zone is not None else moment.end
            last += moment.clock != "" and text[last : last + 1] == _MINUTE
        pieces.append(text[last:])
        joined = f"{BREAK}{DATE}{BREAK}".join(pieces)
        if joined.endswith(")"):
            joined = _COUNT.sub("", joined)
        return _RELATIVE.sub(self._unless_relative, self._clock.sub(BREAK, joined)), last > 0

    def _without_hanging(self, text: str) -> str:
        """The text without the small words and the weekday that lead to a date: "Ann on Friday" -> "Ann"."""
        words = text.split()
        while words and ((words[-1].islower() and len(words[-1]) <= _REMNANT) or _bare(words[-1]) in self._days):
            words.pop()
        if words and (glued := self._glued_day(words[-1].rstrip(","))):
            words[-1] = words[-1].rstrip(",")[:-glued]
        return " ".join(words)

    def unhung(self, text: str) -> str:
        """The text without what led to a date that an extractor left out: "Ann Lee Updated on" -> "Ann Lee"."""
        words = text.split()
        while len(words) > 1 and len(words[-1]) <= _REMNANT and (words[-1].islower() or words[-1].isdigit()):
            words.pop()
        bare = " ".join(words)
        found = self._hanging.search(bare, 1) if self._labels.within(bare) else None
        return bare[: found.start()].strip() if found is not None else bare

    def _glued_day(self, word: str) -> int:
        """Letters of the weekday that a page glues to the word before it: 3 in "LeeSat", none in "LaMar"."""
        sizes = {len(day) for day in self._days if len(day) + _PARTICLE < len(word) and word.casefold().endswith(day)}
        return max((n for n in sizes if word[-n].isupper() and word[-n - 1].islower()), default=0)

    def _unless_relative(self, found: re.Match[str]) -> str:
        """A break for "5 hours ago", "2h" or "59 comments", else the words themselves."""
        words = found[0].casefold().split()
        told = words[-1].strip(".") in self._ago or words[0].lstrip("0123456789") in self._ago
        told = told or self._names.is_refused(words[-1]) or self._names.is_refused(" ".join(words[1:]))  # "10 min read"
        return BREAK if told else found[0]


def _bare(word: str) -> str:
    return word.strip(_EDGES + ".").casefold()
