"""Feeds in XML: RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0, with the modules that news feeds use.

Read by lxml, which recovers from what is no XML; what it would lose or expand is mended before. feedparser is not used:
it takes the captions of `media:content` for the item's own content and summary, parts captions from their credits,
knows no JSON Feed, and wants the whole of a feed.
"""

import re
from collections.abc import Iterable, Iterator
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Final
from urllib.parse import urljoin

from lxml import etree

from .feed_items import Item, Picture, Piece, plain
from .feed_mending import enclosed, mended
from .xml import local_name, recovered, text_of

_FAMILIES: Final = (
    ("purl.org/rss/1.0/modules/content", "content"),
    ("purl.org/dc/elements", "dc"),
    ("purl.org/dc/terms", "dcterms"),
    ("search.yahoo.com/mrss", "media"),
    ("feedburner", "feedburner"),
    ("turbo.yandex", "turbo"),
    ("w3.org/2005/Atom", ""),
    ("purl.org/atom/ns", ""),
    ("purl.org/rss/1.0/", ""),
    ("my.netscape.com/rdf", ""),
    ("purl.org/net/rss", ""),
    ("backend.userland.com", ""),
)
"""What stands in the address of a module, the first that fits, and how its elements are called here."""
_PREFIXES: Final = {"content": "content", "dc": "dc", "dcterms": "dcterms", "media": "media", "atom": "", "rss": ""}
"""The same of prefixes, for feeds that declare none."""
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_REFERENCE: Final = r"&(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z]{2,9});"
_MARKUP: Final = re.compile(rf"</?[a-z][\w:-]{{0,20}}(?:\s[^<>]{{0,9000}})?/?>|{_REFERENCE}", re.IGNORECASE)
_ESCAPED: Final = re.compile(_REFERENCE, re.IGNORECASE)
_TWICE: Final = re.compile(r"&lt;(?:/?(?:p|div|a|br|img|strong|b|em|i|span|ul|h[1-6]))\b", re.IGNORECASE)
_LOCAL: Final = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,40}")
"""A name that HTML can have."""
_MAIL: Final = re.compile(r"[^\s@]{1,200}@[^\s@]{1,200} ?\((.{0,300})\)")
"""RSS 2.0 gives an author as "jo@paper.example (Jo Hill)"."""
_FULL_TEXT: Final = ("full-text", "fulltext")
"""Of Yandex, Rambler and Mail.ru, each in a module of its own."""
_FULL: Final = ("content:encoded", "content", "turbo:content", *_FULL_TEXT)
_BRIEF: Final = ("description", "summary", "dc:description", "tagline")
_PUBLISHED: Final = ("pubDate", "published", "issued", "dc:date", "dcterms:issued", "dcterms:created", "created")
_UPDATED: Final = ("updated", "modified", "dcterms:modified")
_MEDIA: Final = ("media:content", "media:group", "media:thumbnail")
_OTHER_MEDIA: Final = ("video", "audio")
_MOST: Final = 50
"""Authors, sections and pictures of one item that are read."""


def read_items(text: str) -> tuple[str, tuple[Item, ...]]:
    """Title and items of a feed, from its root element on. What is broken in it is read as far as it can be.

    Raises MemoryError where a memory limit stops libxml2.
    """
    root, problems = recovered(mended(text).encode("utf-8", "replace"))
    if etree.ErrorTypes.ERR_TAG_NAME_MISMATCH in problems:  # elements in it end where others began
        root, _ = recovered(mended(enclosed(text)).encode("utf-8", "replace"))
    if root is None:
        return "", ()
    named = _name(root)
    channel = next(_all(root, "channel"), root)
    title = _line(channel, "title")
    around = _Around(channel, root, title)
    wanted = "entry" if named in ("feed", "entry") else "item"
    return title, tuple(_item(element, around) for element in root.iter() if _name(element) == wanted)


class _Around:
    """What a feed says for all of its items."""

    def __init__(self, channel: etree._Element, root: etree._Element, title: str) -> None:
        self.site: Final = title
        told = (_line(channel, "language"), _line(channel, "dc:language"), channel.get(f"{_XML}lang") or "")
        self.language: Final = next(filter(None, told), root.get(f"{_XML}lang") or "")
        self.authors: Final = tuple(_authors(channel)) if _name(channel) == "feed" else ()
        """RFC 4287, 4.1.1: those of the feed hold for entries that name none."""
        self.base: Final = root.get(f"{_XML}base") or _link(channel) or ""


def _item(item: etree._Element, around: _Around) -> Item:
    url = _url(item, around.base)
    return Item(
        id=_line(item, "guid", "id") or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about") or "",
        url=url,
        title=_title(item),
        authors=tuple(_authors(item)) or around.authors,
        published=_day(item, _PUBLISHED),
        updated=_day(item, _UPDATED),
        sections=tuple(_sections(item)),
        language=_line(item, "dc:language", "language") or item.get(f"{_XML}lang") or around.language,
        site=_outlet(item) or around.site,
        content=_longest(item, _FULL),
        summary=_longest(item, _BRIEF),
        pictures=tuple(dict.fromkeys(_pictures(item)))[:_MOST],
    )


def _name(element: etree._Element) -> str:
    """ "title", "dc:creator": the local name behind its module's; "" for what is no element."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    if tag[0] == "{":
        address, _, local = tag[1:].partition("}")
        family = next((name for part, name in _FAMILIES if part in address), "other")
    else:
        prefix, _, local = tag.rpartition(":")
        family = _PREFIXES.get(prefix, "other") if prefix else ""
    return f"{family}:{local}" if family and local not in _FULL_TEXT else local


def _all(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Children of these names, in the names' order."""
    for name in names:
        yield from (child for child in element if _name(child) == name)


def _line(element: etree._Element, *names: str) -> str:
    """The text of the first child of these names that has any, on one line."""
    lines = map(text_of, _all(element, *names))
    return next(filter(None, lines), "")


def _title(item: etree._Element) -> str:
    """The title without markup: RSS escapes it once or twice, Atom says whether it does."""
    for child in _all(item, "title", "dc:title"):
        piece = _piece(child)
        if text := " ".join(unescape(plain(piece)).split()):
            return text
    return ""


def _longest(item: etree._Element, names: Iterable[str]) -> Piece:
    """The longest text of these children: some feeds leave one of them empty."""
    return max(map(_piece, _all(item, *names)), key=lambda piece: len(piece.text), default=Piece("text", ""))


def _piece(element: etree._Element) -> Piece:
    """The text of an element: the markup inside it, or what it holds escaped, which is HTML if it looks so."""
    if len(element):
        return Piece("html", _inner(element))
    text = (element.text or "").strip()
    declared = (element.get("type") or "").lower()
    if declared in ("text", "text/plain") and element.get("mode") != "escaped":
        return Piece("text", text)
    if _TWICE.search(text) and not _MARKUP.search(_ESCAPED.sub("", text)):
        text = unescape(text)
    return Piece("html" if "html" in declared or _MARKUP.search(text) else "text", text)


def _inner(element: etree._Element) -> str:
    """What stands inside an element, as HTML: of XHTML with a prefix too."""
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str):
            local = local_name(inner.tag)
            inner.tag = local if _LOCAL.fullmatch(local) else "span"
    etree.cleanup_namespaces(element)
    parts = (etree.tostring(child, encoding="unicode", method="html") for child in element)
    return f"{element.text or ''}{''.join(parts)}"


def _authors(item: etree._Element) -> Iterator[str]:
    for child in _all(item, "author", "dc:creator"):
        text = _line(child, "name") or ("" if len(child) else text_of(child))
        if mail := _MAIL.fullmatch(text):
            text = mail[1]
        if text and ("@" not in text or " " in text):
            yield text


def _outlet(item: etree._Element) -> str:
    """Where the item is from: aggregators name it ("<source url=…>The Paper</source>", Atom's source with a title)."""
    source = next(_all(item, "source"), None)
    return "" if source is None else _line(source, "title") or ("" if len(source) else text_of(source))


def _sections(item: etree._Element) -> Iterator[str]:
    for child in list(_all(item, "category", "dc:subject"))[:_MOST]:
        if "schemas.google.com" not in (child.get("scheme") or ""):  # Blogger: what kind of entry it is
            text = child.get("label") or child.get("term") or text_of(child)
            yield " ".join(unescape(text).split())


def _day(item: etree._Element, names: tuple[str, ...]) -> str:
    """A day of RFC 822 in ISO 8601, to the second; any other as it is told."""
    text = _line(item, *names)
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return text


def _url(item: etree._Element, base: str) -> str:
    """The address of the story: not that of a counter, if the feed tells the one behind it."""
    guid = next(_all(item, "guid"), None)
    permanent = _line(item, "guid") if guid is not None and guid.get("isPermaLink") != "false" else ""
    for told in (_line(item, "feedburner:origLink"), _link(item), permanent):
        url = _joined(base, told) if told else ""
        if url.startswith(("http://", "https://")):
            return url
    return ""


def _link(element: etree._Element) -> str:
    for child in _all(element, "link"):
        if (child.get("rel") or "alternate") == "alternate" and (
            told := child.get("href") or (child.text or "").strip()
        ):
            return told
    return ""


def _joined(base: str, told: str) -> str:
    try:
        return urljoin(base, told)
    except ValueError:
        return told


def _pictures(item: etree._Element) -> Iterator[Picture]:
    """Captions and credits, those of one `media:content` together: of a group's and an item's own too."""
    media = [element for element in item.iter() if _name(element) in _MEDIA]
    pictured = [element for element in media if not _is_other(element)]
    for element in ([item] if pictured else []) + pictured:
        told = _all(element, "media:credit")
        credits = [_flat(child) for child in told if element is not item or child.get("role") != "author"]
        texts = [_flat(child) for child in _all(element, "media:description", "media:text")]
        text = next(filter(None, texts), "")
        credit = ", ".join(dict.fromkeys(filter(None, credits)))
        if text or credit:
            yield Picture(text, credit)


def _is_other(element: etree._Element) -> bool:
    """True for a film or a sound."""
    told = f"{element.get('medium') or ''} {element.get('type') or ''}"
    return any(kind in told for kind in _OTHER_MEDIA)


def _flat(element: etree._Element) -> str:
    return " ".join(plain(_piece(element)).split())
