"""Pages as web archives show them again, and what they were: the Wayback Machine, and the archives that pywb serves
(archive-it.org, arquivo.pt, the British and Icelandic ones).

Their address holds the moment and the page's own one, "/web/20250703101112/https://paper.example/storm", and so does
every address in the page. Shapes: the Wayback Machine's pages of 2014 to 2026; pywb's rewriting (docs "URL rewriter").
"""

import re
from typing import Final

from msgspec import Struct

_ADDRESS: Final = re.compile(
    r"https?://[^\s/]{3,90}/(?:[\w.-]{1,40}/){0,3}(\d{4,14})(?:[a-z]{2}_)?/(https?:/{1,2}\w[^\s]*)"
)
_EMBEDDED: Final = "/http"
_SCHEME: Final = re.compile(r"^(https?:)/+")
"""The Wayback Machine also gives "https:/paper.example/"."""
_REWRITTEN: Final = re.compile(
    r"(?:(?:https?:)?\\?/\\?/[\w.:-]{3,90})?(?:\\?/[\w.-]{1,40}){0,3}\\?/\d{14}(?:[a-z]{2}_)?\\?/(?=https?:\\?/)"
)
_STAMP: Final = re.compile(
    r"""(?:wombat\("|wbinfo\.url ?= ?")(https?:[^"\s]+)"(?:,"|.{0,400}?timestamp ?= ?")(\d{14})""", re.S
)
"""What the scripts of both are told: the page's address and the moment."""
_SCRIPTS: Final = ("__wm.wombat(", "wbinfo.timestamp")
_HEAD: Final = 20_000
"""Code points among which the scripts stand: they come before the page's own."""
_TOOLBAR: Final = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
_MOMENT: Final = 14
"""Digits of a whole moment: an address may have fewer, and then leads to the next one."""


class Replayed(Struct, frozen=True):
    """What was archived: the page's own address, and when it was fetched (ISO 8601, UTC; "" if that is not told)."""

    url: str
    fetched: str


def replayed(text: str, url: str | None) -> Replayed | None:
    """What an archive's address tells, or else its scripts; None for a page that no archive shows."""
    if url and _EMBEDDED in url and (told := _ADDRESS.fullmatch(url)):
        return Replayed(_SCHEME.sub(r"\1//", told[2]), _moment(told[1]))
    head = text[:_HEAD]
    if any(map(head.__contains__, _SCRIPTS)) and (told := _STAMP.search(head)):
        return Replayed(told[1], _moment(told[2]))
    return None


def as_it_was(html: str) -> str:
    """An archive's page without the toolbar above it, its addresses its own."""
    begins, ends = _TOOLBAR
    above, bar, rest = html.partition(begins)
    if bar and ends in rest:
        html = above + rest.partition(ends)[2]
    return _REWRITTEN.sub("", html)


def _moment(digits: str) -> str:
    if len(digits) < _MOMENT:
        return ""
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:]}Z"
