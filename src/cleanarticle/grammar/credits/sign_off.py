"""A desk's sign-off below the story: "RND/dpa", "red, ORF.at/Agenturen", "ab/cd (dpa, afp)", "(NAN)(www.n.ng)"."""

import re
from collections.abc import Set
from typing import Final

from ...core.facts import Credit
from ..agencies import Agencies

LONGEST: Final = 44
_SIGNS: Final = re.compile(r"\s*(?:[/,|،]|\)\s?\(|\s\()\s*")
_MOST: Final = 5
_INITIALS: Final = re.compile(r"[a-zà-ÿ]{2,4}|[A-Z]{2,4}|[\u0621-\u064a](?:\.\s?[\u0621-\u064a]){1,2}\.?")
"""Of an editor, or of the paper itself; in Arabic with dots between them."""
_DATE: Final = re.compile(r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?")
_DOMAIN: Final = re.compile(r"[a-z][\w-]*(?:\.[\w-]{2,20}){0,2}\.[a-z]{2,3}", re.IGNORECASE)


def sign_off(text: str, agencies: Agencies, desks: Set[str]) -> Credit | None:
    """The source that a line names beside nothing but initials, desks, the site and the day.

    `desks` are words that stand for no person, lower case: "red", "agenturen".
    """
    if len(text) > LONGEST or not ("/" in text or "," in text or "(" in text[1:]):
        return None
    parts = _SIGNS.split(text.strip(" ()[]–—-"))
    if not 1 < len(parts) <= _MOST:
        return None
    told = [part for part in parts if agencies.spelled(part) is not None]
    owned = [part for part in parts if part not in told and _DOMAIN.fullmatch(part) is not None]
    known = {*told, *owned, *(part for part in parts if part.casefold() in desks)}
    if not all(part in known or _INITIALS.fullmatch(part) or _DATE.fullmatch(part) for part in parts):
        return None
    if not told and not (owned and len(known) > 1):
        return None
    return Credit("source", tuple(dict.fromkeys((*owned, *told))), text)
