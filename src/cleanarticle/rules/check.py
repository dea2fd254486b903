"""The proof of a pack: every hit is hit by its own rule, every miss and prose sentence survives the whole pack."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from .literals import demands_of
from .matcher import Matcher, normal
from .pack import Pack, Rule
from .repeats import is_endless


class Fault(Struct, frozen=True):
    """One example that does not hold."""

    rule: str
    text: str
    problem: str


def check(pack: Pack, base: Sequence[Pack] = (), prose: Sequence[str] = ()) -> Iterator[Fault]:
    """Faults of a pack that is used together with `base` packs (the pack "any", say)."""
    whole = Matcher([*base, pack])
    seen: set[str] = set()
    for rule in pack.rule:
        name = pack.full_name(rule)
        if rule.id in seen:
            yield Fault(name, "", "two rules have this id")
        seen.add(rule.id)
        yield from _unproved(rule, name)
        yield from _slow(rule, name)
        yield from _missed(rule, name, Matcher([Pack(language=pack.language, name=pack.name, rule=(rule,))]))
        yield from _spared(rule, name, whole)
    for text in prose:
        yield from flagged(whole, text, f"prose/{pack.language}", "prose that is flagged")


def _unproved(rule: Rule, name: str) -> Iterator[Fault]:
    """What a rule lacks, whatever it flags: examples, and phrases of which something is left in normal form."""
    if not rule.hit:
        yield Fault(name, "", "has no hit: give a line that it must flag")
    if not rule.miss:
        yield Fault(name, "", "has no miss: give prose that looks like it and must stay")
    for phrase in (*rule.exact, *rule.prefix, *rule.suffix):
        if not normal(phrase):
            yield Fault(name, phrase, "nothing is left of this phrase in normal form: use a regex")


def _slow(rule: Rule, name: str) -> Iterator[Fault]:
    """Patterns that every line would pay for, or a hostile one for ever."""
    for pattern in rule.regex:
        told = demands_of(pattern)
        if told.need is None and not told.anchored:
            yield Fault(name, pattern, "would be tried on every line: let it need a word, or fix its start with ^")
        if is_endless(pattern):
            yield Fault(name, pattern, "repeats without end inside one another can take for ever: bound them ({1,40})")


def _missed(rule: Rule, name: str, own: Matcher) -> Iterator[Fault]:
    """Hits that the rule by itself does not hit."""
    for text in rule.hit:
        if not (own.first(text) or any(own.pieces(text))):
            yield Fault(name, text, "a hit that the rule does not flag")


def _spared(rule: Rule, name: str, whole: Matcher) -> Iterator[Fault]:
    """Misses that any rule of the packs flags, and those still to do that none flags."""
    for text in rule.miss:
        yield from flagged(whole, text, name, "a miss that is flagged")
    for text in rule.miss_todo:
        if not any(flagged(whole, text, name, "")):
            yield Fault(name, text, "a miss_todo that is no longer flagged: make it a miss")


def flagged(matcher: Matcher, text: str, rule: str, problem: str) -> Iterator[Fault]:
    """A fault if any rule flags the text or a piece of it."""
    hit = matcher.first(text) or next(iter(matcher.pieces(text)), None)
    if hit is not None:
        yield Fault(rule, text, f"{problem} by {hit.rule}")


def read_prose(path: Path) -> tuple[str, ...]:
    """Lines of a prose file, without blanks and comments (#)."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))
