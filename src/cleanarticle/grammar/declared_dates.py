"""The days of publication and of the last change that a page declares, in JSON-LD and meta elements."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from ..core.blocks import Metadata
from .calendar import Calendar
from .declared import first, firsts, page_values, scripted, values
from .machine_days import read_iso
from .timestamps import NULL, read_machine_date

_PUBLISHED: Final = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "publish-date", "publish_date", "published_time", "pubdate", "publication_date",
    "publicationdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "article:published", "pdate", "citation_publication_date", "citation_date", "date.created", "datecreated",
    "dc.date", "dcterms.date", "date", "displaydate", "rnews:datepublished", "bt:pubdate",
    "article_date_original", "originalpublicationdate", "last:published", "og:pubdate", "vr:published_time",
    "weibo: article:create_at", "published", "w-published-date", "published-date", "publisheddate",
)  # fmt: skip
_MODIFIED: Final = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "article.updated", "lastmod", "last-modified", "modified_time", "date.modified",
    "article:modified", "bt:moddate", "revised",
)  # fmt: skip

_SCRIPTED: Final = re.compile(
    rb"(?:date_?published|published_?at|publish(?:ed)?_?date|publication_?date)"
    rb"(?:\\?\"|&quot;|&#34;)\s{0,4}:\s{0,4}(?:\\?\"|&quot;|&#34;)(\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"/(20\d\d|19[89]\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_FIRST: Final = re.compile(r"/(0[1-9]|[12]\d|3[01])[-_.](0[1-9]|1[0-2])[-_.](20\d\d)(?!\d)")
_MOST: Final = 100


def declared_day(metadata: Metadata, calendar: Calendar) -> tuple[str | None, str]:
    """The declared day of publication and the rule that found it; JSON-LD's first, then those of meta elements."""
    for text in values(metadata, "datePublished"):
        if read := read_machine_date(text, calendar):
            return _in_zone(read, metadata, calendar), "dates/json-ld"
    for name in _PUBLISHED:
        if name in metadata.meta and (read := read_machine_date(first(metadata, name), calendar)):
            return read, f"dates/{name}"
    for key in ("datePublished", "dateCreated", "uploadDate"):
        for text in (*values(metadata, key), *page_values(metadata, key)):
            if read := read_machine_date(text, calendar):
                return read, "dates/json-ld-page"
    return None, ""


def _in_zone(read: str, metadata: Metadata, calendar: Calendar) -> str:
    """The moment with the zone that a meta element gives for the same hour, where JSON-LD calls it UTC's."""
    if not read.endswith("+00:00"):
        return read
    told = (read_machine_date(text, calendar) for text in firsts(metadata, _PUBLISHED))
    return next((one for one in told if one and one[:19] == read[:19] and len(one) == len(read)), read)


def scripted_day(html: bytes) -> str | None:
    """The only day that scripts, JSON-LD that is no JSON or data in attributes give for a publication; None of several.

    Teasers of other stories have such days too.
    """
    days = {found[1].decode() for found in islice(scripted(html, _SCRIPTED, b"publi"), _MOST)}
    days = {day for day in days if not day.startswith(NULL)}
    return read_iso(days.pop()) if len(days) == 1 else None


def day_in_address(url: str) -> str | None:
    """The day in a page's address: "/2024/05/13/", "/13-05-2024-boats"; none of two that may each be the month."""
    if found := _ADDRESS.search(url):
        return f"{found[1]}-{found[2]}-{found[3]}"
    found = _DAY_FIRST.search(url)
    if found is None or (found[1] <= "12" and found[1] != found[2]):
        return None
    return f"{found[3]}-{found[2]}-{found[1]}"


def declared_changes(metadata: Metadata, calendar: Calendar) -> Iterator[str]:
    """Declared days of the last change: JSON-LD's first, then those of meta elements."""
    for text in (*values(metadata, "dateModified"), *firsts(metadata, _MODIFIED)):
        if read := read_machine_date(text, calendar):
            yield read
