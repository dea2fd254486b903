"""Which markup a document is written in, by its first element: HTML that merely holds such an element is a page."""

import re
from typing import Final

from msgspec import Struct

Family = str
"""Name of a table in `tables`."""

HEAD: Final = 4096
"""Code points in which the first element of a document opens, whatever stands above it."""
_ROOT: Final = re.compile(r"<(?:[A-Za-z][\w.-]{0,20}:)?([A-Za-z][\w.-]{0,20})(?=[\s/>])([^<>]{0,2000})")
_ASIDE: Final = (("<?", "?>"), ("<!--", "-->"))
_DOCTYPE: Final = re.compile(r"<!DOCTYPE\b[^<>\[]{0,1000}", re.IGNORECASE)
_SUBSET: Final = re.compile(r"\]\s{0,20}>")


class Markup(Struct, frozen=True):
    """A markup, and what tells it: the first element; where others use its name, an attribute or what follows."""

    family: Family
    root: str
    """The first element's local name, as it is spelled; in small letters for SGML, which does not tell case."""
    unit: str
    """The element that holds one story."""
    attribute: re.Pattern[str] | None = None
    below: re.Pattern[str] | None = None
    """What stands right below the first element."""
    sgml: bool = False


MARKUPS: Final = (
    Markup("nitf", "nitf", "nitf"),
    Markup("rcv", "newsitem", "newsitem", re.compile(r"\sitemid\s?=")),
    Markup("g2", "newsItem", "newsItem", re.compile(r"iptc\.org/std/nar|\sguid\s?=")),
    Markup("g2", "newsMessage", "newsItem"),
    Markup("newsml", "NewsML", "NewsItem"),
    Markup("newsml", "NewsItem", "NewsItem", below=re.compile(r">\s{0,20}<(?:\w{1,20}:)?Identification\b")),
    Markup(
        "reuters",
        "reuters",
        "reuters",
        re.compile(r"\s(?:newid|oldid|lewissplit|topics)\s?=", re.IGNORECASE),
        sgml=True,
    ),
    Markup(
        "ldc",
        "doc",
        "doc",
        re.compile(r"\stype\s?=\s?[\"']?(?:story|other|advis|multi)\b|\sdocid\s?=", re.IGNORECASE),
        re.compile(r">\s{0,20}<(?:docno|docid)>", re.IGNORECASE),
        sgml=True,
    ),
)
"""NITF 3.x and NewsML 1, NewsML-G2 (IPTC); Reuters Corpora RCV1 and RCV2; Reuters-21578 (lewis.dtd); the `<DOC>` of
LDC's Gigaword, AQUAINT and TDT, of TIPSTER and TREC."""


def markup_of(text: str) -> Markup | None:
    """The markup of a document whose text begins so; None for a page, a text, any other XML."""
    start = text[:64].lstrip("\ufeff \t\r\n")
    if start[:1] != "<":
        return None
    head = text[:HEAD]
    at = _first(head)
    root = _ROOT.match(head, at) if at >= 0 else None
    if root is None:
        return None
    name, attributes = root[1], root[2]
    for markup in MARKUPS:
        if markup.root == (name.lower() if markup.sgml else name):
            told = markup.attribute is not None and markup.attribute.search(attributes)
            below = markup.below is not None and markup.below.match(head, root.end())
            if told or below or (markup.attribute is None and markup.below is None):
                return markup
    return None


def markup_of_bytes(head: bytes) -> Markup | None:
    """The same of a file that begins so, in any encoding whose letters of ASCII are ASCII's."""
    return markup_of(head.removeprefix(b"\xef\xbb\xbf").decode("latin-1"))


def starts(markup: Markup) -> re.Pattern[str]:
    """Where a story of the markup begins."""
    return re.compile(rf"<(?:[\w.-]{{1,20}}:)?{markup.unit}(?=[\s/>])", re.IGNORECASE if markup.sgml else re.NOFLAG)


def body_at(text: str) -> int:
    """Where the first element opens, or what is none begins: behind declaration, comments and document type."""
    return max(0, _first(text))


def _first(text: str) -> int:
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while True:
        for opened, closed in _ASIDE:
            if text.startswith(opened, at):
                end = text.find(closed, at)
                if end < 0:
                    return -1
                at = end + len(closed)
                break
        else:
            kind = _DOCTYPE.match(text, at)
            if kind is None:
                return at
            end = text.find(">", kind.end())
            if text.startswith("[", kind.end()):
                subset = _SUBSET.search(text, kind.end())
                end = subset.end() - 1 if subset else -1
            if end < 0:
                return -1
            at = end + 1
        while text[at : at + 1].isspace():
            at += 1
