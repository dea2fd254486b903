"""Rules compiled for speed: exact lines by set look-up, then prefixes and suffixes, then phrases, then patterns."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from ..core.decisions import RemovedKind
from .pack import LONGEST, Pack, Rule

_BULLETS: Final = " \t•·▪▫■□●○◦▶►▸‣→»›>*+#|-–—―_~\"'([【「『<:.,▼▽▲△◆◇◎＞≫《〈［（«⇒➡👉🔴\ufe0e\ufe0f↑↓"
_ENDS: Final = " \t:.!?…»›>→|*_~-–—\"')]】」』,。：！？、）》〉］؟،؛＞↑↓\ufe0e\ufe0f"
_STRAIGHT: Final = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "\u00a0": " ", "İ": "i", "ı": "i", "ß": "ss"}
)
_EDGE: Final = 300
"""Code points at either end of a long block in which pieces are looked for."""


def normal(text: str) -> str:
    """The form in which lines and patterns are compared: "• Lesen Sie auch:" -> "lesen sie auch"."""
    return text.translate(_STRAIGHT).casefold().lstrip(_BULLETS).rstrip(_ENDS)


class Hit(Struct, frozen=True):
    """A rule that flags a block, or the piece [start, end) of its text (`end` None: the whole block)."""

    rule: str
    kind: RemovedKind
    confidence: float
    opens: bool = False
    at: str = "any"
    start: int = 0
    end: int | None = None
    preview: bool = False


class _Compiled(Struct, frozen=True):
    name: str
    rule: Rule
    order: int

    def fits(self, text: str) -> bool:
        where = self.rule.where
        if len(text) > where.max_chars:
            return False
        return where.max_words is None or text.count(" ") < where.max_words

    def hit(self, start: int = 0, end: int | None = None) -> Hit:
        rule = self.rule
        return Hit(
            self.name, rule.kind, rule.confidence, rule.opens, rule.where.at, start, end, rule.status == "preview"
        )


class Matcher:
    """All rules of some packs, compiled once. Read-only and free of state: the same line always gives the same hit."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        rules = [_Compiled(pack.full_name(rule), rule, 0) for pack in packs for rule in pack.rule]
        self.names: Final = frozenset(compiled.name for compiled in rules)
        self._exact: dict[str, list[_Compiled]] = {}
        self._prefix: list[tuple[str, _Compiled]] = []
        self._suffix: list[tuple[str, _Compiled]] = []
        self._contains: list[tuple[str, _Compiled]] = []
        self._regex: list[tuple[re.Pattern[str], _Compiled]] = []
        self._pieces: list[tuple[re.Pattern[str], _Compiled]] = []
        for compiled in rules:
            self._add(compiled)
        self._prefixes = tuple(phrase for phrase, _ in self._prefix)
        # One look at all patterns together costs a tenth of a look at each; few blocks pass it.
        anchored = [pattern.pattern for pattern, _ in self._regex if _is_anchored(pattern.pattern)]
        loose = [pattern.pattern for pattern, _ in self._regex if not _is_anchored(pattern.pattern)]
        self._anchored, self._loose = _any_of(anchored), _any_of(loose)
        self._some_piece = _any_of([pattern.pattern for pattern, _ in self._pieces])
        self._suffixes = tuple(phrase for phrase, _ in self._suffix)

    def _add(self, compiled: _Compiled) -> None:
        rule = compiled.rule
        for phrase in rule.exact:
            if line := normal(phrase):
                self._exact.setdefault(line, []).append(compiled)
        self._prefix += [(head, compiled) for phrase in rule.prefix if (head := _head(phrase))]
        self._suffix += [(tail, compiled) for phrase in rule.suffix if (tail := _tail(phrase))]
        self._contains += [(_middle(phrase), compiled) for phrase in rule.contains]
        where = self._pieces if rule.piece else self._regex
        where += [(re.compile(pattern, re.IGNORECASE), compiled) for pattern in rule.regex]

    def first(self, text: str) -> Hit | None:
        """The first rule that flags the whole block, or None."""
        return next(iter(self.every(text)), None)

    def exact(self, text: str) -> Hit | None:
        """The first rule that knows the whole line word for word, or None: a single look-up."""
        return next((compiled.hit() for compiled in self._exact.get(normal(text), ()) if compiled.fits(text)), None)

    def every(self, text: str) -> Iterable[Hit]:
        """Every rule that flags the whole block, the cheapest kinds of test first."""
        if len(text) > LONGEST:
            return
        line = normal(text)
        for compiled in self._exact.get(line, ()):
            if compiled.fits(text):
                yield compiled.hit()
        if line.startswith(self._prefixes):
            for phrase, compiled in self._prefix:
                if line.startswith(phrase) and _whole(line, phrase) and compiled.fits(text):
                    yield compiled.hit()
        if line.endswith(self._suffixes):
            for phrase, compiled in self._suffix:
                if line.endswith(phrase) and compiled.fits(text):
                    yield compiled.hit()
        for phrase, compiled in self._contains:
            if phrase in line and compiled.fits(text):
                yield compiled.hit()
        if self._anchored.match(text) or self._loose.search(text):
            for pattern, compiled in self._regex:
                if compiled.fits(text) and pattern.search(text):
                    yield compiled.hit()

    def pieces(self, text: str) -> Iterable[Hit]:
        """Pieces inside a block that go though the block stays, left to right, not overlapping."""
        if not any(self._some_piece.search(text, start, end) for start, end in _edges(len(text))):
            return
        last = 0
        for pattern, compiled in self._pieces:
            for start, end in _edges(len(text)):
                for match in pattern.finditer(text, start, end):
                    if match.start() >= last and match.end() > match.start():
                        last = match.end()
                        yield compiled.hit(match.start(), match.end())


def _is_anchored(pattern: str) -> bool:
    """True if the pattern can match at the start of a text only: "^" and no alternative outside brackets."""
    depth = 0
    if not pattern.startswith("^"):
        return False
    for before, character in zip(f" {pattern}", pattern, strict=False):
        if before != "\\":
            depth += (character in "([") - (character in ")]")
            if character == "|" and depth <= 0:
                return False
    return True


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    """One pattern for all; one that never matches for none."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)


def _head(phrase: str) -> str:
    return phrase.translate(_STRAIGHT).casefold().lstrip(_BULLETS)


def _tail(phrase: str) -> str:
    return phrase.translate(_STRAIGHT).casefold().rstrip(_ENDS)


def _middle(phrase: str) -> str:
    return phrase.translate(_STRAIGHT).casefold()


def _whole(line: str, phrase: str) -> bool:
    """A prefix must end where a word ends: "share" opens "share this", not "shareholders"; but not in CJK."""
    end = len(phrase)
    if end >= len(line) or not phrase[-1].isalnum() or ord(phrase[-1]) >= 0x2E80:
        return True
    return not line[end].isalnum()


def _edges(length: int) -> tuple[tuple[int, int], ...]:
    if length <= 2 * _EDGE:
        return ((0, length),)
    return ((0, _EDGE), (length - _EDGE, length))
