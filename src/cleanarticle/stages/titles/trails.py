"""Breadcrumbs: one line of a text, which ends with the headline; links that nothing parts."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ...core.blocks import Block
from ...grammar.places import is_town
from ...grammar.rubrics import Rubrics
from ...grammar.titles import SiteNames, agreement

_BARS: Final = re.compile(r"\s+[|–—·-]\s+")
_COLONS: Final = re.compile(r":\s+")
_SAME: Final = 0.9
_SHORT: Final = 4
"""Letters of a section that may be all capitals: "NRW", "SEO"."""
_MENU: Final = 200
"""Code points of a line with a menu's links."""
_WORDS: Final = 3
"""Words of a section's name among others."""
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


def in_title(title: str, headline: str, rubrics: Rubrics) -> str:
    """The section that a page's title names between headline and site ("Bridge closed | Society | Arlen"), or ""."""
    parts = _BARS.split(title)
    if len(parts) < 3 or not rubrics.has(parts[-2]):
        parts = _COLONS.split(title)  # "Bridge closed: Accidents: Russia: Lenta.ru", the widest last
        told = [part for part in parts[1:-1] if rubrics.has(part)]
        return told[-1] if told and title.startswith(f"{headline}: {': '.join(told)}: ") else ""
    return parts[-2] if agreement(title[: title.rindex(parts[-2])].rstrip(" |–—·-"), headline) >= _SAME else ""


def spaced(text: str, headline: str, names: SiteNames, rubrics: Rubrics) -> list[str]:
    """The sections of a trail whose links blanks part: "Arlen.example News Oslo Bridge closed"."""
    words = [word for word in text.removesuffix(headline).split() if not rubrics.is_none(word)]
    if not all(word[0].isalnum() for word in words):
        return []
    if words and names.is_one(words[0]):
        words = words[1:]
    found = list[str]()
    while words:
        size = next((size for size in range(min(len(words), _WORDS), 0, -1) if rubrics.has(" ".join(words[:size]))), 0)
        if not size and found and is_town(" ".join(words)):
            return [*found, " ".join(words)]
        if not size:
            return []
        found.append(" ".join(words[:size]))
        words = words[size:]
    return found


def as_shown(name: str, blocks: Sequence[Block]) -> str:
    """A section that is declared as an address writes it ("educacao") as the page's head does ("Educação")."""
    if not name.islower():
        return name
    plain = _plain(name.replace("-", " "))
    for block in blocks:
        text = block.text
        if len(text) > _MENU or text.islower():
            continue
        at = _plain(text).find(plain)
        end = at + len(plain)
        if at >= 0 and len(plain) > _SHORT and text[at:end].isupper():
            continue  # letters of a style
        if at >= 0 and text[at].isupper() and not text[end : end + 1].islower() and not text[:at][-1:].isupper():
            return text[at:end]  # a menu's links may be run together
    return name


def _plain(text: str) -> str:
    """Small letters without accents, each where it stood."""
    if text.isascii():
        return text.lower()
    return "".join([unicodedata.normalize("NFKD", letter)[0].lower()[0] for letter in text])
