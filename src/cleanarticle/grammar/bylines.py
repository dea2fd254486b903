"""Bylines: a line that names the authors, with roles, places, agency, and dates around them."""

import re
from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from ..core.facts import Author
from ..rules import Pack
from .calendar import find_dates, merge_months
from .names import Names, key
from .places import is_town

LONGEST: Final = 260
_MAIL: Final = re.compile(r"\(?\S+@\S+\)?|\bhttps?://\S+|(?<!\w)@\w+")
_RELATIVE: Final = re.compile(r"(?<![^\W\d_])\d{1,3}\s?(?:\+\s?)?[^\W\d_]{1,12}\.?(?:\s[^\W\d_]{1,8})?")
_CLOCK: Final = re.compile(r"\b\d{1,2}[:.h]\d{2}\b(?:\s?[apAP]\.?[mM]\b\.?)?(?:\s[A-Z]{2,4}\b)?")
_GLUE: Final = re.compile(r"(?<=[a-zß-ÿ.)])(?=[A-ZÀ-Ý])")
_BREAK: Final = "|"
_COUNT: Final = re.compile(r"\s외\s?\d+명")


class Reading(Struct, frozen=True):
    """What a line says: its authors, agency, whether a word such as "by" opens it, and how much of it is something else."""

    authors: tuple[Author, ...] = ()
    agency: str | None = None
    opened: bool = False
    rest: int = 0
    """Parts that are neither name, role, place, agency nor date."""


class Bylines:
    """Reads bylines of a language by its packs. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self.names: Final = Names(packs)
        self._months = merge_months(packs)
        prefixes = sorted(
            {" ".join(word.casefold().split()).rstrip(": ") for pack in packs for word in pack.byline.prefix},
            key=lambda word: (-len(word), word),
        )
        self._prefix = re.compile(
            rf"(?:{'|'.join(map(re.escape, prefixes)) or '(?!)'})(?P<mark>\s*[:：])?(?P<gap>\s*)", re.IGNORECASE
        )
        short = [word for word in prefixes if " " not in word and len(word) < 4 and word.isalpha()]
        self._inner = re.compile(
            rf"(?:^|\s)(?:{'|'.join(map(re.escape, short)) or '(?!)'})\s+(?=[^\W\d_a-z])", re.IGNORECASE
        )
        suffixes = sorted({word for pack in packs for word in pack.byline.suffix}, key=lambda word: (-len(word), word))
        self._suffix = re.compile(rf"\s?(?:{'|'.join(map(re.escape, suffixes)) or '(?!)'})(?![^\W\d_])", re.IGNORECASE)
        places = sorted({word for pack in packs for word in pack.byline.place}, key=lambda word: (-len(word), word))
        self._place = re.compile(
            rf"\s+(?:{'|'.join(map(re.escape, places)) or '(?!)'})\s+(?=[^\W\d_a-z])", re.IGNORECASE
        )
        labels = sorted(
            {word.rstrip(": ") for pack in packs for word in (*pack.dates.published, *pack.dates.modified)},
            key=lambda w: (-len(w), w),
        )
        self._label = re.compile(
            rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, labels)) or '(?!)'})(?![^\W\d_])\s*:?", re.IGNORECASE
        )
        self._ago = {word for pack in packs for ago in pack.dates.ago for word in ago.casefold().split()}

    def read(self, text: str, known: Sequence[str] = ()) -> Reading | None:
        """The line as a byline, or None. `known` are names that the page declares: they are found wherever they stand in it."""
        if not 2 <= len(text) <= LONGEST:
            return None
        bare, dated = self._without_dates(_MAIL.sub(_BREAK, _COUNT.sub("", text)))
        opened, bare = self._without_prefix(bare)
        authors: list[Author] = []
        agency: str | None = None
        rest = 0
        for part in self._parts(bare, known):
            found = self._author(part, known, bool(authors))
            if found is not None:
                authors.append(found)
            elif (named := self.names.agencies.name(part)) is not None:
                agency = agency or named
            elif authors and (self.names.is_role(part) or is_town(part) or self._is_place(part)):
                authors[-1] = _with_role(authors[-1], part)
            elif self._label.fullmatch(part) or self.names.is_role(part):
                continue
            else:
                rest += 1
        return Reading(tuple(authors), agency, opened, rest) if authors or agency else None

    def _parts(self, text: str, known: Sequence[str]) -> list[str]:
        """The line cut at commas, "and", after declared names, and where two words are glued."""
        for name in known:
            at = text.casefold().find(name.casefold()) if len(name) > 4 else -1
            if at >= 0:
                text = f"{text[:at]}{_BREAK}{text[at : at + len(name)]}{_BREAK}{text[at + len(name) :]}"
        parts: list[str] = []
        for part in self.names.split(text):
            parts.extend(self._unglued(part))
        return parts

    def _unglued(self, part: str) -> list[str]:
        """ "Ann LeeTravel Reporter" -> "Ann Lee", "Travel Reporter"; "Ann Lee in Oslo" -> "Ann Lee", "in Oslo"."""
        for glue in _GLUE.finditer(part):
            head, tail = part[: glue.start()], part[glue.start() :]
            if self.names.is_role(tail) and self.names.person(head):
                return [head, tail]
        suffix = self._suffix.search(part)
        if suffix is not None and suffix.start() > 0:
            return [
                part[: suffix.start()].split()[-1],
                *([part[suffix.end() :].strip()] if part[suffix.end() :].strip() else []),
            ]
        for place in self._place.finditer(part):
            head, tail = part[: place.start()], part[place.end() :]
            if self.names.person(head) and (is_town(tail) or self.names.agencies.name(tail)):
                return [head, tail if self.names.agencies.name(tail) else part[place.start() :].strip()]
        return self._behind_name(part.split()) or [part]

    def _behind_name(self, tokens: list[str]) -> list[str]:
        """ "Ann Lee Staff Writer" and "Ann Lee mit AP" cut behind the name; empty if no role or agency stands there."""
        for cut in range(2, len(tokens)):
            head, tail = " ".join(tokens[:cut]), " ".join(tokens[cut:])
            agency = self.names.agencies.spelled(tail) or self.names.agencies.spelled(tail.removeprefix("The "))
            if agency and self.names.person(" ".join(tokens[: cut - (cut > 2 and tokens[cut - 1].islower())])):
                return [" ".join(tokens[: cut - (cut > 2 and tokens[cut - 1].islower())]), agency]
            if tail[:1].isupper() and self.names.is_role(tail) and self.names.person(head):
                return [head, tail]
        return []

    def _author(self, part: str, known: Sequence[str], later: bool) -> Author | None:
        if any(key(part) == key(name) for name in known):
            return Author(part)
        if self.names.is_role(part) or (later and is_town(part)):
            return None
        name = self.names.person(part)
        return Author(name) if name is not None else None

    def _is_place(self, part: str) -> bool:
        opened = self._place.match(f" {part}")
        return opened is not None and len(part) < 40

    def _without_prefix(self, text: str) -> tuple[bool, str]:
        """The text behind "By", "Von:", "Kolumne von" or the like, and whether one was there."""
        text = text.lstrip(" |-–—•·")
        found = self._prefix.match(text)
        if found is not None and found.end() < len(text):
            after = text[found.end()]
            glued = not found["gap"] and not found["mark"]
            if not glued or (after.isupper() and text[found.end() - 1].islower()) or ord(after) > 0x2E80:
                return True, text[found.end() :]
        inner = self._inner.search(text, 1, 60)
        if inner is not None and len(text[: inner.start()].split()) <= 4 and not self.names.person(text):
            return True, text[inner.end() :]
        return False, text

    def _without_dates(self, text: str) -> tuple[str, bool]:
        """The line with dates, times and "5 hours ago" replaced by a break."""
        if not any(map(str.isdigit, text)):
            return text, False
        pieces, last = [], 0
        for moment in find_dates(text, self._months):
            pieces.append(self._label.sub(_BREAK, text[last : moment.start]) if last == 0 else _BREAK)
            last = moment.end
        pieces.append(text[last:])
        bare = _CLOCK.sub(_BREAK, _BREAK.join(pieces))
        return _RELATIVE.sub(
            lambda found: (
                _BREAK
                if found[0].casefold().split()[-1].strip(".") in self._ago
                or found[0].split()[0].lstrip("0123456789").casefold() in self._ago
                else found[0]
            ),
            bare,
        ), True


def _with_role(author: Author, part: str) -> Author:
    return Author(author.name, f"{author.role}, {part}" if author.role else part)
