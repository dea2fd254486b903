"""Corrections become rules: proposals with their proof filled in, and the rules that ought to be tighter."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from msgspec import Struct

from ..core.decisions import RemovedKind
from ..rules import Matcher, Pack, Rule
from ..rules.check import Fault, check
from ..rules.matcher import normal
from ..rules.pack import LONGEST, Where
from .corrections import Correction

LEARNT: Final = "learnt from corrections"
_FEWEST: Final = 2
"""Lines that must share a head before it becomes a prefix."""
_HEAD: Final = 3
"""Words of such a head."""
_MOST_EXAMPLES: Final = 6
_ID: Final = re.compile(r"[^a-z0-9]+")


class Proposal(Struct, frozen=True):
    """A rule for a pack, and what the check of rules says of it: no faults, and it is ready to be used."""

    language: str
    rule: Rule
    faults: tuple[Fault, ...] = ()


class Tightening(Struct, frozen=True):
    """A rule that removed lines which readers put back."""

    rule: str
    lines: tuple[str, ...]
    """To be added to its `miss`."""
    max_words: int | None = None
    """A `where.max_words` that spares these lines and still lets the rule hit all its own examples, if there is one."""
    in_pack: bool = True
    """False for the model and the rules of stages, which no pack can tighten."""


def propose(corrections: Sequence[Correction], packs: Mapping[str, Sequence[Pack]]) -> tuple[Proposal, ...]:
    """Rules for the lines that readers removed, one for each language and kind, and one more for what opens alike.

    `packs` are those in use, by language ("any" for all). Every proposal is tried like any rule of a pack: on the
    lines themselves (`hit`), on lines that readers kept and on the prose near by (`miss`).
    """
    made: list[Proposal] = []
    wanted: dict[tuple[str, RemovedKind], list[Correction]] = {}
    for one in corrections:
        if one.action == "remove" and one.kind is not None:
            wanted.setdefault((_base(one), one.kind), []).append(one)
    for (language, kind), found in sorted(wanted.items()):
        used = [*packs.get("any", ()), *packs.get(language, ())]
        misses = _misses(corrections, language)
        for rule in _rules(kind, _new(found, used), misses):
            pack = Pack(language=language, name=LEARNT, rule=(rule,))
            made.append(Proposal(language, rule, tuple(check(pack))))
    return tuple(made)


def tightenings(corrections: Iterable[Correction], packs: Mapping[str, Sequence[Pack]]) -> tuple[Tightening, ...]:
    """The rules whose removals readers took back, those with most such lines first."""
    lines: dict[str, dict[str, None]] = {}
    for one in corrections:
        if one.action == "keep" and one.rule and one.was.startswith("removed"):
            lines.setdefault(one.rule, {})[one.text] = None
    known = {pack.full_name(rule): rule for many in packs.values() for pack in many for rule in pack.rule}
    made = [
        Tightening(name, tuple(found), _spares(known.get(name), tuple(found)), name in known)
        for name, found in lines.items()
    ]
    return tuple(sorted(made, key=lambda one: (-len(one.lines), one.rule)))


def head(language: str) -> str:
    """How a pack of learnt rules begins."""
    return f"language = {_quoted(language)}\nname = {_quoted(LEARNT)}\n"


def _base(one: Correction) -> str:
    return one.language.split("-")[0].lower() or "any"


def _new(found: Sequence[Correction], used: Sequence[Pack]) -> list[str]:
    """The lines that no rule in use flags already, each wording once."""
    matcher = Matcher(used)
    lines = {normal(one.text): one.text for one in found if normal(one.text) and len(one.text) <= LONGEST}
    return [text for text in lines.values() if matcher.first(text) is None]


def _misses(corrections: Iterable[Correction], language: str) -> tuple[str, ...]:
    """What no rule of these may flag: lines that readers kept, then prose near the corrected lines."""
    same = [one for one in corrections if _base(one) == language]
    gone = {normal(one.text) for one in same if one.action == "remove"}
    kept = [one.text for one in same if one.action == "keep"]
    prose = [line for one in same if one.action == "remove" for line in one.prose]
    return tuple(line for line in dict.fromkeys((*kept, *prose)) if normal(line) not in gone)[:_MOST_EXAMPLES]


def _rules(kind: RemovedKind, lines: Sequence[str], misses: tuple[str, ...]) -> Iterator[Rule]:
    """One rule for lines word for word, one for each head that several lines share."""
    left = list(lines)
    for head, sharing in _heads(lines):
        mine = [line for line in left if line in sharing]
        if len(mine) < _FEWEST:
            continue
        left = [line for line in left if line not in sharing]
        most = max(len(line.split()) for line in mine) + 2
        yield Rule(
            id=_name(kind, head), kind=kind, why=f"Readers removed {len(mine)} lines that open like this.",
            prefix=(head,), where=Where(max_words=most), confidence=0.9, hit=tuple(mine[:_MOST_EXAMPLES]), miss=misses,
        )  # fmt: skip
    if left:
        yield Rule(
            id=_name(kind, left[0]), kind=kind, why="Readers removed these lines.",
            exact=tuple(normal(line) for line in left), hit=tuple(left), miss=misses,
        )  # fmt: skip


def _heads(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """Openings that several longer lines share, the most shared first: three words, or fewer with a colon behind.

    "The best" opens many a sentence of a story; "Read more:" and "tell your friends" open few.
    """
    found: dict[str, list[str]] = {}
    for line in lines:
        words = normal(line).split(" ")
        for count in range(1, len(words)):
            if count < _HEAD and not words[count - 1].endswith((":", "：")):
                continue
            found.setdefault(" ".join(words[:count]), []).append(line)
    shared = [(head, sharing) for head, sharing in found.items() if len(sharing) >= _FEWEST]
    return sorted(shared, key=lambda item: (-len(item[1]), -len(item[0]), item[0]))


def _name(kind: str, line: str) -> str:
    """An id: "learnt-share-tell-your-friends"; in other scripts a number made of the line."""
    plain = unicodedata.normalize("NFKD", normal(line)).encode("ascii", "ignore").decode()
    words = "-".join(_ID.sub(" ", plain).split()[:4])
    return f"learnt-{kind}-{words or sum(map(ord, line))}".replace("_", "-")


def _spares(rule: Rule | None, lines: Sequence[str]) -> int | None:
    """The most words that all hits of a rule have, if all lines have more."""
    if rule is None or not rule.hit or rule.piece:
        return None
    most = max(len(hit.split()) for hit in rule.hit)
    return most if all(len(line.split()) > most for line in lines) else None


def toml(rule: Rule) -> str:
    """A rule as it stands in a pack, a blank line before it; what is as in any other is left out."""
    told = ["\n[[rule]]"]
    standard = Rule(id="", kind="share", why="")
    for name in Rule.__struct_fields__:
        value: object = getattr(rule, name)
        if value == getattr(standard, name) and name != "kind":
            continue
        if isinstance(value, Where):
            parts = msgspec.to_builtins(value)
            shown = ", ".join(
                f"{key} = {_quoted(part)}" for key, part in parts.items() if part != getattr(Where(), key)
            )
            told.append(f"{name} = {{ {shown} }}")
        elif isinstance(value, tuple):
            told.append(f"{name} = [\n{''.join(f'    {_quoted(item)},{chr(10)}' for item in value)}]")
        else:
            told.append(f"{name} = {_quoted(value)}")
    return "\n".join(told) + "\n"


def _quoted(value: object) -> str:
    """A string, number or boolean of TOML. JSON's escapes are TOML's; TOML wants DEL escaped too."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
