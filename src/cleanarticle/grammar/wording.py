"""Words that say something else than a name: those of the packs' phrases, unless persons are called so."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from msgspec import Struct, to_builtins
from msgspec.structs import replace

from ..rules import Pack
from .gazetteer import Listed, unpacked

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_LATIN: Final = "\u024f"


class Wording(Struct, frozen=True):
    """The words of some packs' phrases: what pages of a language say around their stories."""

    words: frozenset[str]

    @classmethod
    def of(cls, packs: tuple[Pack, ...]) -> "Wording":
        """Of vocabulary and rules; patterns are left aside."""
        found: set[str] = set()
        for pack in packs:
            rules = [phrases for rule in pack.rule for phrases in (rule.exact, rule.prefix, rule.suffix, rule.contains)]
            for phrase in _strings([rules, to_builtins(replace(pack, rule=()))]):
                found.update(_WORD.findall(phrase.casefold()))
        return cls(frozenset(found))

    def tells(self, name: str) -> bool:
        """True for "Supply Chain Guide": one of its words is a pack's, and no person is called by any of them.

        Of 690 authors of labelled pages two persons are such, of 40 headings that looked like names 25. Lists of names
        have Latin letters alone; so only words in these are judged.
        """
        return not self.words.isdisjoint(_WORD.findall(name.casefold())) and not calls_persons(name)


def is_called(name: str) -> bool:
    """True if persons are called by each word of a name: "Bo Sandberg", not "Harbour Times"."""
    words = name.casefold().replace("-", " ").split()
    return len(words) > 1 and all(map(_persons().__contains__, words))


def calls_persons(name: str) -> bool:
    """True if persons are called by one of the words, which clubs and regions often are not; in Latin letters alone."""
    return max(name) > _LATIN or any(map(_persons().__contains__, _WORD.findall(name.casefold())))


@cache
def _persons() -> Listed:
    """Words of given and family names (training/persons.py)."""
    return Listed(unpacked("persons.txt.gz"))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _strings(value.values())
    elif isinstance(value, Iterable):
        for each in value:
            yield from _strings(each)
