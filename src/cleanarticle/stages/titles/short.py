"""Short lines of a few words or crumbs, as names of sections are."""

import re
from typing import Final

from ..story.prose import ends_sentence, size

CRUMB: Final = re.compile(r"\s+[>»›/|→]\s+|\s*[>›]\s*|(?<=[a-zß-ÿ])\|(?=[A-ZÀ-Þ])")
_LINE: Final = 32
_WORDS: Final = 4
_LETTERS: Final = 2
"""Of a name at least: "A+" is a button."""
_NO_SECTION: Final = frozenset(":@©：｜\u4e28[]()【】［］◀▶（），、#＃")
"""Marks of labels, brackets and tags, which no section's name has."""


def is_short(text: str) -> bool:
    """True for a short line of a few words or crumbs, none of which a small letter opens."""
    if not _NO_SECTION.isdisjoint(text) or ends_sentence(text) or any(map(str.isdigit, text)):
        return False
    crumbs = [part for part in CRUMB.split(text) if part]
    fits = (
        size(part) <= _LINE
        and len(part.split()) <= _WORDS
        and sum(map(str.isalpha, part)) >= _LETTERS
        and not part[0].islower()
        for part in crumbs
    )
    return crumbs != [] and all(fits)
