"""Breadcrumbs: one line of a text, which ends with the headline; links that nothing parts."""

from itertools import pairwise
from typing import Final

_PARTS: Final = frozenset("-–—:")
"""What stands between two parts of one headline."""

_SIGNS: Final = ("›", "»", ">", "/", "|")
"""What stands between crumbs without a blank beside it."""


def ends_with(line: str, headline: str) -> bool:
    """True for a trail of breadcrumbs that ends with the headline: "Home News Bridge closed", "News›Bridge closed"."""
    before = line[: -len(headline)] if line.endswith(headline) else ""
    return (before[-1:].isspace() or before[-1:] in _SIGNS) and before.rstrip()[-1:] not in _PARTS


def is_glued(text: str) -> bool:
    """True for links that nothing parts: "HomeNews"."""
    return any(one.islower() and other.isupper() for one, other in pairwise(text))
