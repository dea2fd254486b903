"""Rules compiled for speed: one look for the words that rules need, then only the rules whose words are there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from msgspec import Struct

from ..core.decisions import RemovedKind
from .finding import Finder
from .folding import BULLETS, ENDS, folded, forms
from .literals import ANYWHERE, Need, demands_of
from .pack import LONGEST, Pack, Rule

_EDGE: Final = 300
"""Code points at either end of a long block in which pieces are looked for."""


def normal(text: str) -> str:
    """The form in which lines and phrases are compared: "• Lesen Sie auch:" -> "lesen sie auch"."""
    return forms(text)[1]


class Hit(Struct, frozen=True):
    """A rule that flags a block, or the piece [start, end) of its text (`end` None: the whole block)."""

    rule: str
    kind: RemovedKind
    confidence: float
    opens: bool = False
    closes: bool = False
    namesake: bool = False
    at: str = "any"
    start: int = 0
    end: int | None = None
    preview: bool = False


class _Entry(Struct, frozen=True):
    """One phrase or pattern of a rule, and how a line is compared with it."""

    how: str
    phrase: str
    name: str
    rule: Rule
    most: int
    """Code points of a line that it can meet."""
    also: tuple[str, ...] = ()
    """Words, one of which stands in a folded line that it can meet, beside those that it is found by."""

    def fits(self, text: str) -> bool:
        if len(text) > self.most:
            return False
        words = self.rule.where.max_words
        return words is None or text.count(" ") < words

    def meets(self, text: str, line: str) -> bool:
        """Does it flag the whole block? `line` is the text in normal form."""
        match self.how:
            case "regex":  # first, being nearly all
                return self.fits(text) and _compiled(self.phrase).search(text) is not None
            case "prefix":
                return line.startswith(self.phrase) and _whole(line, self.phrase) and self.fits(text)
            case "suffix":
                return line.endswith(self.phrase) and self.fits(text)
        return self.phrase in line and self.fits(text)

    def hit(self, start: int = 0, end: int | None = None) -> Hit:
        rule = self.rule
        return Hit(
            self.name,
            rule.kind,
            rule.confidence,
            rule.opens,
            rule.closes,
            rule.namesake,
            rule.where.at,
            start,
            end,
            rule.status == "preview",
        )


_LINES: Final = ("prefix", "suffix", "contains", "regex")
"""How whole lines are compared, the cheapest first: also the order in which rules get a line."""


def _entries(how: str, name: str, rule: Rule) -> Iterator[_Entry]:
    match how:
        case "prefix":
            phrases = [folded(phrase).lstrip(BULLETS) for phrase in rule.prefix]
        case "suffix":
            phrases = [folded(phrase).rstrip(ENDS) for phrase in rule.suffix]
        case "contains":
            phrases = [folded(phrase) for phrase in rule.contains]
        case _:
            phrases = [] if rule.piece else list(rule.patterns)
    return (_entry(how, phrase, name, rule) for phrase in phrases if phrase)


def _entry(how: str, phrase: str, name: str, rule: Rule) -> _Entry:
    most = ANYWHERE if rule.piece else rule.where.max_chars
    if how != "regex":
        return _Entry(how, phrase, name, rule, most)
    demands = demands_of(phrase)
    return _Entry(how, phrase, name, rule, most if rule.piece else min(most, demands.longest), demands.also)


class Matcher:
    """All rules of some packs, compiled once. Read-only and free of state: the same line always gives the same hit."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        rules = [(pack.full_name(rule), rule) for pack in packs for rule in pack.rule]
        self._exact: dict[str, list[_Entry]] = {}
        for name, rule in rules:
            for phrase in rule.exact:
                if line := normal(phrase):
                    self._exact.setdefault(line, []).append(_entry("exact", line, name, rule))
        lines = [entry for how in _LINES for name, rule in rules for entry in _entries(how, name, rule)]
        pieces = [_entry("regex", pattern, name, rule) for name, rule in rules if rule.piece for pattern in rule.regex]
        self._filter = _Filter(sorted(lines + pieces, key=lambda entry: entry.rule.piece))  # pieces come last

    def first(self, text: str) -> Hit | None:
        """The first rule that flags the whole block, or None."""
        return next(self.every(text), None)

    def exact(self, text: str) -> Hit | None:
        """The first rule that knows the whole line word for word, or None: a single look-up."""
        line = normal(text)
        return self._worded(text, line) if line in self._exact else None

    def _worded(self, text: str, line: str) -> Hit | None:
        for entry in self._exact[line]:
            if entry.fits(text):
                return entry.hit()
        return None

    def every(self, text: str) -> Iterator[Hit]:
        """Every rule that flags the whole block, the cheapest kinds of test first."""
        if len(text) > LONGEST:
            return
        fold, line, head = forms(text)
        for entry in self._exact.get(line, ()):
            if entry.fits(text):
                yield entry.hit()
        for entry in self._filter.candidates(text, fold, head):
            if not entry.rule.piece and entry.meets(text, line):
                yield entry.hit()

    def look(self, text: str) -> tuple[Hit | None, Iterable[Hit]]:
        """What `first` and `pieces` tell, by one look for the words of both."""
        if len(text) > LONGEST:
            return None, self.pieces(text)
        fold, line, head = forms(text)
        if line in self._exact and (hit := self._worded(text, line)):
            return hit, self.pieces(text)
        entries = self._filter.candidates(text, fold, head)
        if not entries:
            return None, ()
        cuts = _cuts(entries, text) if entries[-1].rule.piece else ()
        for entry in entries:
            if not entry.rule.piece and entry.meets(text, line):
                return entry.hit(), cuts
        return None, cuts

    def pieces(self, text: str) -> Iterator[Hit]:
        """Pieces inside a block that go though the block stays, left to right, not overlapping."""
        near = " ".join(text[start:end] for start, end in _edges(len(text)))
        yield from _cuts(self._filter.candidates(near, folded(near)), text)


def _cuts(entries: Iterable[_Entry], text: str) -> Iterator[Hit]:
    """The pieces that the entries cut out, left to right; of two that overlap the first, or the one named first."""
    found = [
        (match.start(), number, match.end(), entry)
        for number, entry in enumerate(entries)
        if entry.rule.piece
        for start, end in _edges(len(text))
        for match in _compiled(entry.phrase).finditer(text, start, end)
        if match.end() > match.start()
    ]
    last = 0
    for start, _, end, entry in sorted(found, key=lambda each: each[:2]):
        if start >= last:
            last = end
            yield entry.hit(start, end)


class _Filter:
    """Entries by the literals they need: one pass over a line tells which entries can meet it.

    Of an entry that needs several sets of literals the best one is looked for by that; a second one, whose words are
    met more often, in lines that hold the first.
    """

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self._entries = entries
        by_literal: dict[str, list[tuple[int, int, int]]] = {}
        others: list[int] = []
        for number, entry in enumerate(entries):
            need = _need(entry)
            if need is None:
                others.append(number)
                continue
            for literal in need.literals:
                by_literal.setdefault(literal, []).append((number, need.latest, entry.most))
        self._finder = Finder(by_literal, by_literal.values(), (entry.also for entry in entries))
        # a dozen patterns of digits and signs need no word: one look at all of them, at the start of the line
        anchored = [number for number in others if demands_of(entries[number].phrase).anchored]
        self._always = [number for number in others if number not in anchored]
        self._with_anchored = others
        self._short = max((entries[number].most for number in anchored), default=0)
        self._anchored = re.compile("|".join(f"(?:{entries[n].phrase})" for n in anchored) or r"(?!)", re.IGNORECASE)

    def candidates(self, text: str, fold: str, head: int = 0) -> Sequence[_Entry]:
        """Entries that can meet a line, in their order; `fold` is the line folded, `head` the bullets before it."""
        size = len(text)
        numbers = self._finder.numbers(fold, size, head + len(fold) - size)
        others = self._with_anchored if size <= self._short and self._anchored.match(text) else self._always
        if others:
            numbers = sorted({*numbers, *others})
        return [self._entries[number] for number in numbers] if numbers else ()


def _need(entry: _Entry) -> Need | None:
    """What a line must hold for an entry to meet it; a prefix stands at its head, behind bullets."""
    if entry.how == "regex":
        return demands_of(entry.phrase).need
    return Need(frozenset((entry.phrase,)), 0 if entry.how == "prefix" else ANYWHERE)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when a line first needs it: of some hundred patterns of a language a document meets a few."""
    return re.compile(pattern, re.IGNORECASE)


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
