"""Words that a pattern cannot do without, so that it need be tried only on lines that hold one of them.

The idea of RE2's FilteredRE2 (R. Cox, "Regular Expression Matching with a Trigram Index", 2012), for `re`: from the
pattern's parse tree, a set of literals one of which stands in every text that the pattern matches.
"""

import re
import re._constants as codes  # type: ignore[import-not-found]  # the parser of `re` itself: there is no second truth
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final, cast

_MOST: Final = 48
"""Literals a pattern may be looked for by; more would find too many lines."""
_LEAST: Final = 3
_LEAST_WIDE: Final = 2
"""Code points of a literal worth looking for; of CJK, where a character is half a word."""
_RARE: Final = "©®ⓒ℗[{#@"
_CLASS: Final = 4
"""Characters in a class that are still told one by one: "[ao]"."""
_STRAIGHT: Final = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("\u00a0", " "), ("İ", "i"), ("ı", "i"),
)  # fmt: skip
Literals = frozenset[str]
Items = Iterable[tuple[object, object]]
"""A sequence of the parse tree: operation codes and their arguments."""
_NOTHING: Final[Literals] = frozenset(("",))


def folded(text: str) -> str:
    """Case folded, quotes straightened, a no-break space a blank: what two spellings of a line have in common."""
    text = text.replace("`", "'")
    if text.isascii():
        return text.lower()
    for crooked, straight in _STRAIGHT:
        text = text.replace(crooked, straight)
    return text.casefold()


@cache
def needed(pattern: str) -> Literals | None:
    """Folded literals, one of which stands in every folded text that the pattern matches (case ignored); None if no
    such set is worth looking for. Raises re.error on what is no pattern.
    """
    exact, best = _sequence(parser.parse(pattern, int(re.IGNORECASE)))
    found = _better(best, exact)
    return found if found is not None and _worth(found) else None


def _sequence(items: Items) -> tuple[Literals | None, Literals | None]:
    """All texts a sequence can match (None if they are too many to tell), and the best set that each of them holds."""
    run: Literals = _NOTHING
    best: Literals | None = None
    whole = True
    for exact, inner in _parts(items):
        if exact is not None and len(exact) * len(run) <= _MOST:
            run = frozenset(left + right for left in run for right in exact)
            continue
        best = _better(_better(best, run), inner)
        whole = False
        run = _NOTHING if exact is None else exact
    return (run, best) if whole else (None, _better(best, run))


def _parts(items: Items) -> Iterator[tuple[Literals | None, Literals | None]]:
    """What each item matches; characters that follow one another are one item."""
    word: list[str] = []
    for code, value in items:
        if code is codes.LITERAL and isinstance(value, int):
            word.append(chr(value))
            continue
        if word:
            yield frozenset((folded("".join(word)),)), None
            word = []
        yield _item(code, value)
    if word:
        yield frozenset((folded("".join(word)),)), None


def _item(code: object, value: object) -> tuple[Literals | None, Literals | None]:
    match code, value:
        case codes.IN, list(choices):
            return _class(choices), None
        case codes.AT | codes.ASSERT | codes.ASSERT_NOT, _:
            return _NOTHING, None
        case codes.SUBPATTERN, (_, _, _, inside):
            return _sequence(cast(Items, inside))
        case codes.ATOMIC_GROUP, inside:
            return _sequence(cast(Items, inside))
        case codes.BRANCH, (_, list(branches)):
            return _branch([_sequence(branch) for branch in branches])
        case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT, (int(least), int(most), inside):
            exact, best = _sequence(cast(Items, inside))
            if (least, most) == (0, 1) and exact is not None:
                return exact | _NOTHING, None
            return (exact, best) if least == most == 1 else (None, _better(best, exact) if least else None)
    return None, None


def _class(choices: Sequence[tuple[object, object]]) -> Literals | None:
    if len(choices) > _CLASS or any(code is not codes.LITERAL for code, _ in choices):
        return None
    return frozenset(folded(chr(value)) for _, value in choices if isinstance(value, int))


def _branch(
    branches: Sequence[tuple[Literals | None, Literals | None]],
) -> tuple[Literals | None, Literals | None]:
    """All branches together: each must tell its literals, or none are known."""
    exacts = [exact for exact, _ in branches if exact is not None]
    if len(exacts) == len(branches) and sum(map(len, exacts)) <= _MOST:
        return frozenset().union(*exacts), None
    sets = [_better(best, exact) for exact, best in branches]
    known = [found for found in sets if found is not None]
    if len(known) < len(sets) or sum(map(len, known)) > 4 * _MOST:
        return None, None
    return None, frozenset().union(*known)


def _better(one: Literals | None, other: Literals | None) -> Literals | None:
    """The set whose shortest literal is longer; of equals the smaller one."""
    if one is None or other is None:
        return one if other is None else other
    here, there = (min(6, _shortest(one)), -len(one)), (min(6, _shortest(other)), -len(other))
    if here == there:
        return max(one, other, key=sorted)
    return one if here > there else other


def _shortest(found: Literals) -> int:
    return min(map(_size, found))


@cache
def _size(literal: str) -> int:
    """Length, where a character of CJK counts for more, being half a word, and a sign such as "©", being rare."""
    if any(character in _RARE for character in literal):
        return _LEAST
    wide = any(ord(character) >= 0x2E80 for character in literal)
    return len(literal) + (_LEAST - _LEAST_WIDE if wide else 0)


def _worth(found: Literals) -> bool:
    return _shortest(found) >= _LEAST
