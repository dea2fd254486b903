"""The phrases of credit lines by role, as packs have them.

"translated by" opens a line, names follow; "{} contributed to this report" stands around the names; a "*" is one word
that is not known beforehand: "translated from the * by", "перевод с *ого".
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from ...core.facts import CreditRole
from ...rules import Pack
from ..alternations import any_phrase, longest_first
from ..mixed_scripts import EASTERN
from ..pictures.labels import with_bars
from .credited import EDGES

_ROLES: Final[tuple[CreditRole, ...]] = (
    "source",
    "additional reporting",
    "reporting",
    "translation",
    "editing",
    "photography",
    "compiled",
    "research",
    "writing",
)
"""Where packs give one phrase to several roles the first counts."""
_SLOT: Final = r"[^\W\d_]{2,20}"
_ASIDE: Final = r"(?: \([^()]{2,20}\))?"
""" "traduit de l'anglais (États-Unis) par"."""
_LABELS: Final = re.compile(r"(?<!\d)[:：](?!//)")
_EASTERN: Final = "\u3040"
"""From here on names may stand before the only label."""
_HAN_LINE: Final = re.compile(r"[\u3400-\u9fff· |丨｜、]+")


class Opening(Struct, frozen=True):
    """The phrase that opens a text: its role, its words, and where the names behind it start."""

    role: CreditRole
    phrase: str
    names: int
    marked: bool
    """A colon or a bullet parts it from the names."""


class Around(Struct, frozen=True):
    """A phrase around names."""

    key: str
    """Its longest word, which it cannot do without."""
    pattern: re.Pattern[str]
    role: CreditRole


class CreditPhrases:
    """The phrases of some packs, compiled. Read-only."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._before: dict[str, CreditRole] = {}
        slotted: dict[str, CreditRole] = {}
        around: dict[str, CreditRole] = {}
        for role, phrase in _phrases(packs):
            if "{}" in phrase:
                around.setdefault(phrase, role)
            elif "*" in phrase:
                slotted.setdefault(phrase, role)
            elif len(phrase) > 1:
                self._before.setdefault(phrase, role)
        self._slotted: Final = tuple((re.compile(_any([phrase])), role) for phrase, role in slotted.items())
        known = _any([*self._before, *slotted])
        self._prefix: Final = re.compile(rf"(?P<phrase>{known})(?P<mark>\s?[:：•]?)\s*")
        self._behind: Final = re.compile(rf",\s+(?=(?:{known})(?![^\W\d_]))", re.IGNORECASE)
        labels = [phrase for phrase in (*self._before, *slotted) if phrase[-1] in ":："]
        self._next: Final = re.compile(rf"(?<=[^\W_])\s+(?={_any(labels)})", re.IGNORECASE)
        self._labels: Final = re.compile(rf"(?<=[\u3400-\u9fff])(?:{_any(labels)})")
        bare = {phrase[:-1] for phrase in labels if len(phrase) > 2}
        self._unmarked: Final = re.compile(rf"(?:^|(?<= ))({_any(bare)})(?: |\s?[|丨｜]\s?)(?=[\u3400-\u9fff·]{{2,}})")
        self.around: Final = tuple(
            Around(max(re.split(r"\{\}|[*\s]", phrase), key=len), re.compile(_around(phrase)), around[phrase])
            for phrase in longest_first(around)
        )
        self.led: Final = tuple(one for one in self.around if not one.pattern.pattern.startswith("(?P<names>"))
        """Those that begin with a word of their own."""
        keys = (one.key for one in self.around)
        self.words: Final = (*self._before, *(max(phrase.split("*"), key=len) for phrase in slotted), *keys)
        """One of these stands in every text that a phrase meets."""

    def opening(self, folded: str) -> Opening | None:
        """The longest phrase that opens a case-folded text, up to the end of a word."""
        found = self._prefix.match(folded)
        if found is None or not _ends_word(folded, found.end("phrase")):
            return None
        phrase = found["phrase"]
        marked = bool(found["mark"].strip()) or phrase[-1] in ":：•"
        return Opening(self._role(phrase), phrase, found.end(), marked)

    def _role(self, phrase: str) -> CreditRole:
        """The role of a phrase that was met."""
        if phrase in self._before:
            return self._before[phrase]
        return next(role for known, role in self._slotted if known.fullmatch(phrase))

    def is_label(self, folded: str) -> bool:
        """True if a case-folded text is a phrase and no more."""
        return folded in self._before

    def marked(self, text: str) -> str:
        """A line of Chinese roles and names with the colons that it leaves out: "编辑 甲乙 校对 丙丁", "编辑|甲乙"."""
        return self._unmarked.sub(r"\1：", text) if _HAN_LINE.fullmatch(text) else text

    def parted(self, segment: str) -> Iterator[str]:
        """A segment cut before the phrases inside: behind a comma if one opens it, at labels if there are two.

        "Reportage de A, édité par B", "Pewarta: Budi Santoso Editor: Ani Lestari".
        """
        opened = self._prefix.match(segment.strip(EDGES).casefold()) is not None
        labels = len(_LABELS.findall(segment))
        named_first = labels > 0 and not opened and segment[0] >= _EASTERN  # "山田花子 編集：佐藤健"
        if "," in segment and opened:
            yield from self._behind.split(segment)
        elif labels > 1 or named_first:
            for part in self._next.split(segment):
                yield from self._unglued(part)
        else:
            yield segment

    def _unglued(self, part: str) -> Iterator[str]:
        """Chinese roles that no blank parts: "责任编辑：甲乙校对：丙丁"."""
        at, opened = 0, self._prefix.match(part)
        for label in self._labels.finditer(part, opened.end() if opened is not None else len(part)):
            yield part[at : label.start()]
            at = label.start()
        yield part[at:]


def _phrases(packs: Sequence[Pack]) -> Iterator[tuple[CreditRole, str]]:
    """Every phrase with its role, in the order of roles, case folded."""
    for role in _ROLES:
        for pack in packs:
            words: tuple[str, ...] = getattr(pack.credits, role.replace(" ", "_"))
            for word in sorted(with_bars(words)):
                yield role, " ".join(word.casefold().replace(" :", ":").split())


def _any(phrases: Iterable[str]) -> str:
    """An alternation of phrases; a "*" meets one word, or what is left of it: "*dan çeviren:"."""
    return any_phrase(phrases).replace(r"\*\ ", f"{_SLOT}{_ASIDE} ").replace(r"\*", _SLOT)


def _around(phrase: str) -> str:
    """What a phrase around names meets."""
    return _any([phrase]).replace(r"\{\}", "(?P<names>.{2,160}?)") + r"(?:\s.{0,40})?[.)]*$"


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not text[end - 1].isalnum() or not text[end].isalnum() or text[end - 1] >= EASTERN
