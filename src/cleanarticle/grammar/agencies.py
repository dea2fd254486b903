"""News agencies as they are written in datelines, bylines and credits: "AP", "dpa/lni", "REUTERS", "연합뉴스"."""

import re
from typing import Final

from ..rules import Pack
from .alternations import any_phrase

_JOINTS: Final = re.compile(r"\s*[/／,;+&、・]\s*|\s+[-–|]\s+")
_JOINT: Final = re.compile(r"[/／,;+&、・\-–|]")
_HYPHENS: Final = re.compile("[-–]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_SEVERAL: Final = 60
"""Code points of several agencies' names that are joined."""
_AROUND: Final = 8
"""Brackets, stops and blanks around an agency's name that are no part of it."""


def _key(text: str) -> str:
    return " ".join(text.strip(" \t.:/()[]\u00a0").split()).casefold()


class Agencies:
    """All agencies of some packs by every spelling. Read-only."""

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        self._names: dict[str, str] = {}
        self._spelled: dict[str, str] = {}
        for pack in packs:
            for name, others in pack.agencies.items():
                for spelling in (name, *others):
                    self._names.setdefault(_key(spelling), name)
                    self._spelled.setdefault(spelling.strip("/"), name)
        self.known: Final = frozenset(self._names)
        """All names as they are compared."""
        self._longest: Final = _AROUND + max(map(len, self._names), default=0)
        self.pattern: Final = any_phrase(self._spelled)
        """Alternation of all spellings, the longest first, to be put into another pattern."""
        self._whole = re.compile(rf"(?<![^\W\d_])(?:{self.pattern})(?![^\W\d_])")
        words = {spelling: found.group() for spelling in self._spelled if (found := _WORD.match(spelling))}
        self._openers = frozenset(words.values())
        self._wordless: Final = tuple(spelling for spelling in self._spelled if spelling not in words)
        """Spellings that no letter opens: "9Colonne"."""

    def name(self, text: str) -> str | None:
        """The agency that the whole text names, of several the first: "dpa/lni" -> "dpa", "afp" -> "AFP"; else None."""
        found = self._names.get(_key(text)) if len(text) <= self._longest else None
        if found is not None or len(text) > _SEVERAL or not _JOINT.search(text):
            return found
        head = _JOINTS.split(text.strip(" ()[]/"), maxsplit=1)[0]
        if (found := self._names.get(_key(head))) is not None or _HYPHENS.search(head) is None:
            return found
        first, *others = _HYPHENS.split(head)  # "STT–AFP"; "dpa-infocom" and other services of an agency
        joined = head.islower() or all(_key(other) in self._names for other in others)
        return self._names.get(_key(first)) if joined else None

    def cut(self, name: str) -> str:
        """A name of two words or more without the agency behind it: "Ann Lee The Associated Press" -> "Ann Lee"."""
        words = name.split()
        for end in range(2, len(words)):
            if self.titled(" ".join(words[end:])):
                return " ".join(words[:end])
        return name

    def within(self, text: str) -> bool:
        """True if an agency stands in the text, as a word of its own and letter for letter."""
        for word in _WORD.finditer(text):  # a thousand spellings are tried where the first word of one stands
            if word.group() in self._openers and self._whole.match(text, word.start()):
                return True
        return any(spelling in text for spelling in self._wordless) and self._whole.search(text) is not None

    def spelled(self, text: str) -> str | None:
        """The agency whose spelling the text is, letter for letter: in prose "Dire" and "aim" are no agencies."""
        return self._spelled.get(text)

    def titled(self, text: str) -> str | None:
        """The same, an English article before it aside: "The Associated Press"."""
        return self.spelled(text) or self.spelled(text.removeprefix("The "))
