"""The heads that news databases write above a story: LexisNexis, Factiva, ProQuest, PressReader, Genios.

Each is told by what no story has at its top: how many words it holds, between title and story, beside a copyright or
labels; or by labels of that database alone.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from .labels import LONGEST, Labels
from .lines import ENDS

_DEPTH: Final = 30
"""Lines in which a head must end."""
_SENTENCE: Final = 60
"""Code points of a line from which one that ends as a sentence does is the story's, and no head goes on behind it."""
_COUNT: Final = re.compile(r"(?:[^\W\d_]{4,10} ?: ?)?\d{1,3}(?:[.,]?\d{3})? [^\W\d_]{1,10}")
""" "Length: 512 words", "398 Wörter": in any language a number and one word."""
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_COUNTER: Final = re.compile(r"(?:Page|Document)?\s?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?", re.IGNORECASE)
_DAY: Final = re.compile(r"(\d{1,2} [A-Z][a-z]{2} (?:19|20)\d\d)")
_LINK: Final = "ProQuest document link"
_TITLES: Final = 3
"""Lines above ProQuest's link: a counter, the title, its second line."""
_PROSE: Final = 80
_FAMILY_FIRST: Final = re.compile(r"^([^\s,;]{2,30}), ((?:[^\s,;]{1,20} ?){1,2})$")
""" "Calloway, Ruth"."""
_BODY: Final = "body"
_TEXT: Final = "full text"
_CUT: Final = re.compile(r"\s?(?:;|: \[).*")
"""What stands behind the section, and the edition behind ProQuest's title."""

_CODE: Final = re.compile(r"(SE|CLM|HD|HL|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CX|ART|LP|TD)(?: (.*))?")
"""Factiva's codes of fields, which it writes in this order."""
_CODES: Final = {
    "HD": "og:title", "BY": "author", "PD": "article:published_time", "SE": "article:section", "SN": "og:site_name",
}  # fmt: skip
_NEEDED: Final = {"HD", "PD"}
_FEWEST: Final = 5
"""Different codes of a head."""

Meta = Mapping[str, tuple[str, ...]]


def export_head(lines: Sequence[str], labels: Labels) -> tuple[Meta, int]:
    """What a database's head above a story tells, as meta elements, and how many leading lines it takes; or 0."""
    top = lines[:_DEPTH]
    first = top[0] if top else ""
    if _CODE.fullmatch(first):
        return _coded(top, labels)
    if dated := labels.dated.fullmatch(first):
        return _dated(top, dated, labels)
    for at, line in enumerate(top):
        if len(line) > LONGEST:
            break
        if at and line[-1:].isalpha() and _COUNT.fullmatch(line):
            return _labelled(top, at, labels) if ":" in line else _counted(top, at, labels)
        if line == _LINK or (not at and line.startswith("Article Name:")):
            above = [line for line in top[:at] if not labels.pair(line)]
            return _pairs(top, at, labels) if len(above) <= _TITLES and not any(map(is_told, above)) else ({}, 0)
    return {}, 0


def _labelled(lines: Sequence[str], at: int, labels: Labels) -> tuple[Meta, int]:
    """LexisNexis: title, outlet, day and copyright, or outlet, day and title; then labels, one of them the length."""
    first = next((index for index in range(at) if labels.pair(lines[index])), at)
    last = at
    while last + 1 < len(lines) and labels.pair(lines[last + 1]):
        last += 1
    if _BODY in (near := [line.casefold() for line in lines[last + 1 : last + 4]]):
        last += 1 + near.index(_BODY)
    elif last - first < 1:
        return {}, 0
    if any(_is_story(line) for line in lines[first : last + 1] if not labels.pair(line)):
        return {}, 0
    told = _told(lines[first : last + 1], labels)
    above = [line for line in lines[:first] if not _COUNTER.fullmatch(line)]
    day = next((index for index, line in enumerate(above) if _YEAR.search(line) and not labels.is_owned(line)), -1)
    if day < 1:
        return {}, 0
    title = above[0] if day > 1 else above[-1]  # old exports have it right above the labels
    return _meta({"og:title": title, **told, "article:published_time": above[day]}, above[day - 1]), last + 1


def _counted(lines: Sequence[str], at: int, labels: Labels) -> tuple[Meta, int]:
    """Factiva: section, title, author, length, day, outlet and its code, page, language, copyright."""
    if at > 3 or at + 1 >= len(lines) or not _YEAR.search(lines[at + 1]):
        return {}, 0
    owned = next((index for index in range(at + 2, min(at + 10, len(lines))) if labels.is_owned(lines[index])), -1)
    if owned < 0 or any(len(line) > LONGEST or _is_story(line) for line in lines[:owned]):
        return {}, 0
    title = max(range(at), key=lambda index: len(lines[index]))
    told = {"og:title": lines[title], "article:published_time": lines[at + 1]}
    if title > 0:
        told["article:section"] = lines[title - 1]
    if title < at - 1:
        told["author"] = labels.name_in(lines[at - 1])
    outlet = next((line for line in lines[at + 2 : owned] if not any(map(str.isdigit, line))), "")
    return _meta(told, outlet), owned + 1


def _pairs(lines: Sequence[str], at: int, labels: Labels) -> tuple[Meta, int]:
    """ProQuest and PressReader: a title, or its label, and labels; `at` is the line that tells it.

    The story stands behind the last of them, or behind "Full text:", on the same line or below.
    """
    head = next((index for index, line in enumerate(lines) if line.casefold().startswith(_TEXT)), -1)
    if head >= 0:
        end = head + (len(lines[head]) <= len(_TEXT) + 1)
    else:
        below = (index for index, line in enumerate(lines) if index > at and not labels.pair(line))
        head = end = next(below, len(lines))
    above = [line for line in lines[:head] if line != _LINK]
    told = _told(above, labels)
    if day := _DAY.search(told.get("article:published_time", "")):
        told["article:published_time"] = day[1]
    if "og:title" not in told:
        told["og:title"] = next((line for line in above if not labels.pair(line) and not _COUNTER.fullmatch(line)), "")
    return _meta(told, told.get("og:site_name", "")), end


def _coded(lines: Sequence[str], labels: Labels) -> tuple[Meta, int]:
    """Factiva with its codes, each before its value or on a line above it, down to the lead paragraph's ("LP")."""
    told: dict[str, str] = {}
    code = ""
    for at, line in enumerate(lines):
        found = _CODE.fullmatch(line)
        if found is None:
            if len(told) < _FEWEST and (not code or told[code] or len(line) > LONGEST):
                break
            if not told[code]:
                told[code] = line
            continue
        code = found[1]
        told[code] = found[2] or ""
        if code in ("LP", "TD"):
            if not told.keys() >= _NEEDED or len(told) < _FEWEST:
                break
            names = {_CODES[code]: value for code, value in told.items() if code in _CODES}
            names["author"] = labels.name_in(names.get("author", ""))
            return _meta(names, names.get("og:site_name", "")), at + (not told[code])
    return {}, 0


def _dated(lines: Sequence[str], dated: re.Match[str], labels: Labels) -> tuple[Meta, int]:
    """Genios: outlet, day and page; the labels below it, if any stand there."""
    end = next((at for at, line in enumerate(lines) if at and not labels.pair(line)), len(lines))
    told = {**_told(lines[1:end], labels), "article:published_time": dated[2]}
    return _meta(told, dated[1]), end


def is_told(line: str) -> bool:
    """True for a paragraph of a story: a sentence that is too long for a headline, which may ask or shout."""
    return len(line) >= _PROSE and line.endswith((".", "\u201d", '"'))


def _told(lines: Sequence[str], labels: Labels) -> dict[str, str]:
    return {pair[0]: pair[1] for line in lines if (pair := labels.pair(line)) and all(pair)}


def _is_story(line: str) -> bool:
    """True for a sentence: above a picture's "© Name" the story has begun."""
    return len(line) >= _SENTENCE and line.endswith(ENDS)


def _meta(told: Mapping[str, str], outlet: str) -> Meta:
    """The same as meta elements; a section goes without its page, a title without its edition."""
    cut = {name: _CUT.sub("", told[name]) for name in ("article:section", "og:title") if name in told}
    author = _FAMILY_FIRST.sub(r"\2 \1", told.get("author", ""))
    full = {**told, **cut, "author": author, "og:site_name": outlet}
    return {name: (value,) for name, value in full.items() if value}
