"""How pages that are no article give themselves away: phrases of the packs, and the same words otherwise put."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from ahocorasick_rs import AhoCorasick
from msgspec import Struct

from ..rules import Pack, folded, shared
from .mixed_scripts import EASTERN
from .rubrics import Rubrics

_LONGEST: Final = 600
"""Code points: a longer block is prose, and no prompt or message."""
_STEM: Final = 5
"""Letters by which two forms of a word are taken as one ("abonnez", "abonné")."""
_SHARES: Final = ((6, 0.4), (5, 0.5), (4, 0.65), (3, 0.8))
"""How many of a line's stems, and what share of them, must be telling ones for it to say a phrase in other words.

The first pair is for scripts without blanks, whose stems are pairs of characters.
"""
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_WIDE: Final = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\u0e00-\u0e7f]+")
_QUOTES: Final = '"„«»「『'
"""What opens a quotation: whoever quotes a message tells of it."""


class Saying:
    """A line in the form in which phrases are compared with it, folded and cut once for all kinds of message."""

    def __init__(self, text: str) -> None:
        self.text: Final = text
        self.line: Final = f" {folded(text)} " if len(text) <= _LONGEST else ""
        """Blanks around it; empty where it is too long for a prompt or a message."""

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its words."""
        return _stems(self.line)


class Telling(Struct, frozen=True):
    """Phrases of one kind of message, and the stems they are made of, without function words."""

    phrases: tuple[str, ...]
    stems: frozenset[str]
    idle: frozenset[str]
    any_phrase: AhoCorasick

    def said(self, saying: Saying) -> str:
        """The phrase a line says, or the line's head if it says the same in other words; "" if neither."""
        return self.phrase(saying) or self.otherwise(saying)

    def phrase(self, saying: Saying) -> str:
        """The phrase that a line says word for word; "" if none, or if it quotes it."""
        line = saying.line
        if not self.any_phrase.find_matches_as_indexes(line):
            return ""
        for phrase in self.phrases:
            at = line.find(phrase)
            if at > 0 and (not line[at - 1].isalnum() or phrase[0] >= EASTERN) and not _is_quoted(line, at):
                return phrase.strip()
        return ""

    def otherwise(self, saying: Saying) -> str:
        """The head of a line that is made of the phrases' words; "" for any other."""
        known = len(saying.stems & self.stems)
        if known < _SHARES[-1][0]:
            return ""
        found = len(saying.stems - self.idle)
        shares = _SHARES[:1] if _WIDE.search(saying.line) else _SHARES[1:]
        return saying.text[:60] if any(known >= least and known >= part * found for least, part in shares) else ""


class Phrases(Struct, frozen=True):
    """What walls, stubs, error pages and live blogs say in a document's language; the names of sections."""

    consent: Telling
    paywall: Telling
    error: Telling
    live: Telling
    sections: Rubrics

    @classmethod
    def of(cls, packs: tuple[Pack, ...]) -> "Phrases":
        """The phrases of all packs for a document."""
        verdicts = [pack.verdict for pack in packs]
        idle = frozenset(stem for pack in packs for word in pack.words.stop for stem in _stems(folded(word)))
        return cls(
            _telling((phrase for words in verdicts for phrase in words.consent), idle),
            _telling((phrase for words in verdicts for phrase in words.paywall), idle),
            _telling((phrase for words in verdicts for phrase in words.error), idle),
            _telling((phrase for words in verdicts for phrase in words.live), idle),
            shared(packs, Rubrics),
        )


def _telling(phrases: Iterable[str], idle: frozenset[str]) -> Telling:
    told = tuple(dict.fromkeys(folded(phrase) for phrase in phrases if phrase.strip()))
    stems = frozenset(stem for phrase in told for stem in _stems(phrase))
    return Telling(told, stems - idle, idle, AhoCorasick(told))


def _is_quoted(line: str, at: int) -> bool:
    """True behind a quotation mark in a line that goes on without it: "“Page not found”: an artist collects errors"."""
    return line[at - 1] in _QUOTES or line[at - 2 : at] in (" '", "« ")


def _stems(line: str) -> frozenset[str]:
    """Words cut to their stems; pairs of characters where a script writes no blanks."""
    words = _WORD.findall(line)
    if line.isascii() or not _WIDE.search(line):
        return frozenset([word[:_STEM] for word in words])
    found: set[str] = set()
    for word in words:
        if _WIDE.match(word):
            found.update(word[n : n + 2] for n in range(len(word) - 1))
        else:
            found.add(word[:_STEM])
    return frozenset(found)
