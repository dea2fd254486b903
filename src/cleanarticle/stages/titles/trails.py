"""Breadcrumbs: one line of a text, which ends with the headline; links that nothing parts."""

import re
from itertools import pairwise
from typing import Final

from ...core.blocks import Block
from ...grammar.rubrics import Rubrics
from ...grammar.titles import agreement, key_of

_BARS: Final = re.compile(r"\s+[|–—·-]\s+")
_SAME: Final = 0.9
_PARTS: Final = frozenset("-–—:")
"""What stands between two parts of one headline."""


def ends_with(line: str, headline: str) -> bool:
    """True for a trail of breadcrumbs that ends with the headline: "Home News Bridge closed at Arlen"."""
    before = line[: -len(headline)] if line.endswith(headline) else ""
    return before[-1:].isspace() and before.rstrip()[-1:] not in _PARTS


def is_glued(text: str) -> bool:
    """True for links that nothing parts: "HomeNews"."""
    return any(one.islower() and other.isupper() for one, other in pairwise(text))


def in_title(title: str, headline: str, rubrics: Rubrics) -> str:
    """The section that a page's title names between headline and site ("Bridge closed | Society | Arlen"), or ""."""
    parts = _BARS.split(title)
    if len(parts) < 3 or not rubrics.has(parts[-2]):
        return ""
    return parts[-2] if agreement(title[: title.rindex(parts[-2])].rstrip(" |–—·-"), headline) >= _SAME else ""


def as_shown(name: str, blocks: tuple[Block, ...]) -> str:
    """A section that is declared as an address writes it ("educacao") as the page's head does ("Educação")."""
    if name.islower():
        key = key_of(name.replace("-", " "))
        for block in blocks:
            if len(block.text) <= len(name) + 1 and not block.text.islower() and key_of(block.text) == key:
                return block.text
    return name
