"""Repeats without end inside one another, by which a pattern may try a line in more ways than anyone can wait for."""

import re
from re import _constants as codes
from re import _parser as parser
from typing import cast

from .literals import Items


def is_endless(pattern: str) -> bool:
    """True for a repeat without end inside another one: "(a+)+", "(?:\\w+ ?)*".

    Raises re.error on what is no pattern.
    """
    return _nested(cast(Items, parser.parse(pattern, int(re.IGNORECASE))), inside=False)


def _nested(items: Items, *, inside: bool) -> bool:
    return any(_is_nested(code, value, inside=inside) for code, value in items)


def _is_nested(code: object, value: object, *, inside: bool) -> bool:
    match code, value:
        case codes.MAX_REPEAT | codes.MIN_REPEAT, (_, most, repeated):
            endless = most is codes.MAXREPEAT
            return (endless and inside) or _nested(cast(Items, repeated), inside=inside or endless)
        case codes.BRANCH, (_, list(ways)):
            return any(_nested(cast(Items, way), inside=inside) for way in ways)
        case codes.SUBPATTERN, (*_, grouped):
            return _nested(cast(Items, grouped), inside=inside)
        case codes.ASSERT | codes.ASSERT_NOT, (_, looked):
            return _nested(cast(Items, looked), inside=inside)
    return False
