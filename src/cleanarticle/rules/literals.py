"""Words that a pattern cannot do without, so that it need be tried only on lines that hold one of them.

The idea of RE2's FilteredRE2 (R. Cox, "Regular Expression Matching with a Trigram Index", 2012), for `re`: from the
pattern's parse tree, a set of literals one of which stands in every text that the pattern matches.
"""

import re
import re._constants as codes  # type: ignore[import-not-found]  # the parser of `re` itself: there is no second truth
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final, cast
from unicodedata import category

import msgspec
from msgspec import Struct

from .folding import folded

_MOST: Final = 48
"""Literals a pattern may be looked for by; more would find too many lines."""
_LEAST: Final = 3
_LEAST_WIDE: Final = 2
"""Code points of a literal worth looking for; of CJK a character is half a word."""
_FEW: Final = 30
"""Literals of a second set that are worth a look each, before the pattern is tried."""
_FAR: Final = 40
"""A pattern that may stand so many code points before its words is dear to refuse: shorter words are worth a look."""
_HEAD: Final = 8
"""Within so many code points of the line's head any literal is worth a look, a blank aside: elsewhere it counts for
nothing."""
_RARE: Final = "[{#@"
_CLASS: Final = 8
"""Characters in a class that are still told one by one: "[ao]"."""
ANYWHERE: Final = 1 << 16
"""Code points, more than any line has that is tried."""
Literals = frozenset[str]
Items = Iterable[tuple[object, object]]
"""A sequence of the parse tree: operation codes and their arguments."""
_NOTHING: Final[Literals] = frozenset(("",))


class Need(Struct, frozen=True):
    """Folded literals, one of which stands in every folded text that a pattern matches (case ignored).

    It begins at most `latest` code points behind the text's start, if folding adds none.
    """

    literals: Literals
    latest: int = ANYWHERE

    def behind(self, width: int) -> "Need":
        """The same, where up to `width` code points come before."""
        return Need(self.literals, min(ANYWHERE, self.latest + width))


Needs = tuple[Need, ...]


class Demands(Struct, frozen=True, array_like=True):
    """What a text must be like for a pattern to match it."""

    need: Need | None
    """What it must hold: the literals that are best to look for; None if none are worth it."""
    also: tuple[str, ...]
    """More literals, one of which stands in it folded; none if they are not known."""
    longest: int
    """Code points that it may have, if the pattern matches from head to end; else ANYWHERE."""
    anchored: bool
    """True if the pattern can match at its start only."""


KEPT: Final = Path(__file__).resolve().parent.parent / "packs" / "needs.msgpack.zst"
"""The demands of the patterns of the built-in packs, by `key_of` (training/needs.py; `make needs`)."""


@cache
def demands_of(pattern: str) -> Demands:
    """The demands of a pattern, as they are kept; of a user's own pattern, or a new one, by parsing it.

    Raises re.error on what is no pattern.
    """
    known = kept().get(key_of(pattern))
    return parsed(pattern) if known is None else msgspec.msgpack.decode(known, type=Demands)


@cache
def kept() -> dict[str, msgspec.Raw]:
    """Demands of patterns, by `key_of`, each to be decoded when it is asked for.

    Parsing the patterns of one language takes a quarter of a second.
    """
    import zstandard  # not before the first document

    try:
        data = zstandard.ZstdDecompressor().decompress(KEPT.read_bytes())
        return msgspec.msgpack.decode(data, type=dict[str, msgspec.Raw])
    except (OSError, zstandard.ZstdError, msgspec.MsgspecError):
        return {}  # it spares time, no more


def key_of(pattern: str) -> str:
    """A pattern's 64 bits of hash: patterns themselves would be most of what is kept."""
    return blake2b(pattern.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def parsed(pattern: str) -> Demands:
    """The demands of a pattern, from its parse tree. Raises re.error on what is no pattern."""
    tree = parser.parse(pattern, int(re.IGNORECASE))
    whole = _whole(*_sequence(tree))
    anchored = _begins(tree)
    if not anchored:
        whole = tuple(Need(need.literals) for need in whole)
    best = max(filter(_worth, whole), key=_rank, default=None)
    rest = [need for need in whole if best and need.literals != best.literals and len(need.literals) <= _FEW]
    also = max((need for need in rest if _shortest(need.literals)), key=_rank, default=Need(frozenset()))
    ends = anchored and tree[-1] == (codes.AT, codes.AT_END)
    most = min(ANYWHERE, _longest(tree) + 1) if ends else ANYWHERE  # a line feed may come behind "$"
    return Demands(best, tuple(sorted(also.literals)), most, anchored)


def _begins(items: Items) -> bool:
    """True if the sequence opens with the start of a text."""
    first = next(iter(items), None)
    return first is not None and first[1] in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING)


def _sequence(items: Items) -> tuple[Literals | None, Needs]:
    """All texts a sequence can match (None if they are too many to tell), and what each of them holds."""
    run: Literals = _NOTHING
    needs: list[Need] = []
    start = end = 0  # of the run, at most
    whole = True
    for exact, inner, width in _parts(items):
        needs.extend(need.behind(end) for need in inner)
        if exact is not None and len(exact) * len(run) <= _MOST:
            run = frozenset(left + right for left in run for right in exact)
        else:
            needs.append(Need(run, start))
            whole = False
            run, start = (_NOTHING, end + width) if exact is None else (exact, end)
        end = min(ANYWHERE, end + width)
    return (run, tuple(needs)) if whole else (None, (*needs, Need(run, start)))


Part = tuple[Literals | None, Needs, int]
"""All texts that an item can match (None if they are too many), what each of them holds, and the longest's length."""


def _whole(exact: Literals | None, needs: Needs) -> Needs:
    """What a sequence needs, also where all the texts that it can match are known."""
    return needs if exact is None else (*needs, Need(exact, 0))


def _parts(items: Items) -> Iterator[Part]:
    """What each item matches; characters that follow one another are one item."""
    word: list[str] = []
    for code, value in items:
        if code is codes.LITERAL and isinstance(value, int):
            word.append(chr(value))
            continue
        if word:
            yield frozenset((folded("".join(word)),)), (), len(word)
            word = []
        exact, needs = _item(code, value)
        yield exact, needs, _width(code, value)
    if word:
        yield frozenset((folded("".join(word)),)), (), len(word)


def _width(code: object, value: object) -> int:
    """Code points that an item matches at most."""
    match code, value:
        case codes.AT | codes.ASSERT | codes.ASSERT_NOT, _:
            return 0
        case codes.IN | codes.ANY | codes.NOT_LITERAL, _:
            return 1
        case (codes.SUBPATTERN, (_, _, _, inside)) | (codes.ATOMIC_GROUP, inside):
            return _longest(inside)
        case codes.BRANCH, (_, list(branches)):
            return max(map(_longest, branches))
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT, (_, int(most), inside):
            return min(ANYWHERE, most * _longest(inside))
    return ANYWHERE


def _longest(items: object) -> int:
    return min(ANYWHERE, int(cast(parser.SubPattern, items).getwidth()[1]))


def _item(code: object, value: object) -> tuple[Literals | None, Needs]:
    match code, value:
        case codes.IN, list(choices):
            return _class(choices), ()
        case codes.ASSERT, (1, inside):  # what must come next: "(?=.{0,90}newsletter)"
            return _NOTHING, _whole(*_sequence(cast(Items, inside)))
        case codes.AT | codes.ASSERT | codes.ASSERT_NOT, _:
            return _NOTHING, ()
        case (codes.SUBPATTERN, (_, _, _, inside)) | (codes.ATOMIC_GROUP, inside):
            return _sequence(cast(Items, inside))
        case codes.BRANCH, (_, list(branches)):
            return _branch([_sequence(branch) for branch in branches])
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT, (int(least), int(most), inside):
            exact, needs = _sequence(cast(Items, inside))
            if (least, most) == (0, 1) and exact is not None:
                return exact | _NOTHING, ()
            if least == most == 1:
                return exact, needs
            return None, _whole(exact, needs) if least else ()
    return None, ()


def _class(choices: Sequence[tuple[object, object]]) -> Literals | None:
    if len(choices) > _CLASS:
        return None
    found = [_character(code, value) for code, value in choices]
    return None if None in found else frozenset(filter(None, found))


def _character(code: object, value: object) -> str | None:
    """The one folded character that an entry of a class stands for, if it is one."""
    match code, value:
        case codes.LITERAL, int(point):
            return folded(chr(point))
        case codes.CATEGORY, codes.CATEGORY_SPACE:
            return " "
    return None


def _branch(branches: Sequence[tuple[Literals | None, Needs]]) -> tuple[Literals | None, Needs]:
    """All branches together: each must tell its literals, or none are known."""
    exacts = [exact for exact, _ in branches if exact is not None]
    if len(exacts) == len(branches) and sum(map(len, exacts)) <= _MOST:
        return frozenset().union(*exacts), ()
    known = [_best(_whole(exact, needs)) for exact, needs in branches]
    if sum(len(need.literals) for need in known) > 4 * _MOST:
        return None, ()
    return None, (Need(frozenset().union(*(need.literals for need in known)), max(need.latest for need in known)),)


def _best(needs: Needs) -> Need:
    """The best of some needs; of none, one that any text meets."""
    return max(needs, key=_rank, default=Need(_NOTHING))


def _rank(need: Need) -> tuple[int, int, list[str]]:
    """The need whose shortest literal is longer is the better one; of equals the one with fewer."""
    return min(7, _shortest(need.literals)), -len(need.literals), sorted(need.literals)


def _shortest(found: Literals) -> int:
    return min(map(_size, found))


@cache
def _size(literal: str) -> int:
    """Length, blanks around it aside; a character of CJK counts for more, being half a word, and a rare sign ("★")."""
    literal = literal.strip()
    if any(character in _RARE or category(character) == "So" for character in literal):
        return _LEAST
    wide = any(ord(character) >= 0x2E80 for character in literal)
    return len(literal) + (_LEAST - _LEAST_WIDE if wide else 0)


def _worth(need: Need) -> bool:
    if need.latest <= _HEAD and all(map(str.strip, need.literals)):
        return True
    if _FAR <= need.latest < ANYWHERE and all(literal[:1].isalnum() for literal in need.literals):
        return True
    return _shortest(need.literals) >= _LEAST
