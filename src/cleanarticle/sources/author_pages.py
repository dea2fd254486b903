"""Addresses of authors' own pages, as links to them give them."""

import re
from collections.abc import Sequence
from typing import Final

from ..rules import AnyOf

_AUTHORS: Final = re.compile(
    r"/(?:authors?|aut[eo]u?r(?:e[ns]|s|as|zy)?|contributors?|columnists?|writers?|reporters?|journalists?)/[^/?#]|[?&]author="
    r"|/(?:staff(?:/\d+)?|profil(?:e|es|s)?|by(?:line)?|av|experts|the-team|newsteam|blog-authors|redakteure"
    r"|korrespondenten|journalistes|columnistas|colunistas|firmas|skribent(?:er)?|yazar(?:lar)?)"
    r"/[a-z]+[-_.+][a-z]|/autor-[a-z]"
)
"""The address of an author's page, in the languages and systems met. Behind words that other pages have in theirs too
it goes on with a name of two words or more ("/staff/12/ann-lee").
"""
_WORDS: Final = AnyOf(
    "aut contributor columnist writer reporter journalist staff/ profil /by av/ experts/ team/ redakteure"
    " korrespondenten colunistas firmas skribent yazar".split()
)
"""Cheap: one of these is in all of them."""


def is_author_page(address: str) -> bool:
    """True for the address of an author's page."""
    return _WORDS.in_folded(address) and _AUTHORS.search(address) is not None


def author_pages(addresses: Sequence[str]) -> set[str]:
    """Those of some addresses that are of authors' pages."""
    return {address for address in _WORDS.among(addresses) if _AUTHORS.search(address)}
