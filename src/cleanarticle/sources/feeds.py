"""News feeds, told by their first bytes: RSS, Atom and JSON Feed."""

import re
from collections.abc import Mapping
from html import escape
from typing import Final, Literal

import msgspec
from msgspec import Struct

from .decode import decode
from .feed_items import Item, Picture, Piece, content_of_item
from .records import Content

HEAD: Final = 8192
"""Code points of the beginning of a document that tell a feed."""
_OPENS: Final = re.compile(r"[\ufeff\s]{0,200}(?=<(?:[?!]|[\w.-]{0,20}:?(?:rss|RDF|feed|entry)[\s>]))")
_OBJECT: Final = re.compile(r"[\ufeff\s]{0,200}\{\s{0,200}\"")
_PROLOG: Final = re.compile(r"\s*<(?:\?[^>]*>|!--.*?-->|!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>)", re.DOTALL | re.IGNORECASE)
_ROOT: Final = re.compile(r"\s*<((?:[\w.-]{1,40}:)?)(rss|RDF|feed|entry)[\s>]")
_SPACES: Final = {
    "rss": (),
    "RDF": ("purl.org/rss/1.0/", "my.netscape.com/rdf", "purl.org/net/rss"),
    "feed": ("w3.org/2005/Atom", "purl.org/atom/ns"),
    "entry": ("w3.org/2005/Atom", "purl.org/atom/ns"),
}
"""Addresses of which a root's own start tells one: RDF and <feed> hold other things too."""
_JSON: Final = re.compile(r'"version"\s{0,9}:\s{0,9}"https?:[\\/]{2,4}(?:www\.)?jsonfeed\.org[\\/]{1,2}version')
_DECODE: Final = msgspec.json.Decoder(dict[str, object])
_LISTED: Final = 1000


class Feed(Struct, frozen=True):
    """A feed, read."""

    title: str
    items: tuple[Item, ...]


class Root(Struct, frozen=True):
    """The root element of a feed in XML: where it begins, its prefix ("atom:") and its name."""

    at: int
    prefix: str
    name: str


def root_of(head: str) -> Root | None:
    """The root of a feed in XML that begins with `head`; None of anything else."""
    opens = _OPENS.match(head)
    if opens is None:
        return None
    at = opens.end()
    while prolog := _PROLOG.match(head, at):
        at = prolog.end()
    root = _ROOT.match(head, at)
    if root is None:
        return None
    spaces = _SPACES[root[2]]
    own = head[root.start(1) : head.find(">", root.end() - 1)]
    return Root(root.start(1) - 1, root[1], root[2]) if not spaces or any(map(own.__contains__, spaces)) else None


def says_json_feed(text: str) -> bool:
    """True for a JSON object that says it is a JSON Feed, wherever it does."""
    return _OBJECT.match(text) is not None and "jsonfeed.org" in text and _JSON.search(text) is not None


def feed_kind(head: str) -> Literal["xml", "json", ""]:
    """What kind of feed begins with `head`; "" for what is none."""
    if root_of(head) is not None:
        return "xml"
    return "json" if says_json_feed(head) else ""


def read_feed(text: str) -> Feed | None:
    """The feed that a text is; None if it is none. A broken one is read as far as it can be."""
    root = root_of(text[:HEAD])
    if root is None:
        return _read_json(text) if says_json_feed(text) else None
    from .feed_xml import read_items

    return Feed(*read_items(text[root.at :]))


def content_of_feed(feed: Feed) -> Content:
    """The document that a feed is taken for: its only item, or a page that lists the titles of several."""
    if len(feed.items) == 1:
        return content_of_item(feed.items[0])
    lines = (f'<li><a href="{escape(item.url)}">{escape(item.title)}</a></li>' for item in feed.items[:_LISTED])
    return Content("html", f"<html><body><h1>{escape(feed.title)}</h1><ul>{''.join(lines)}</ul></body></html>")


def _read_json(text: str) -> Feed | None:
    """A JSON Feed; None if it is no JSON, or holds no items."""
    try:
        told = _DECODE.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return None
    items = told.get("items")
    if not isinstance(items, list):
        return None
    return Feed(_string(told, "title"), tuple(_item(item, told) for item in items if isinstance(item, dict)))


def _item(item: Mapping[str, object], feed: Mapping[str, object]) -> Item:
    html, text = _string(item, "content_html"), _string(item, "content_text")
    id = item.get("id")
    told = (_string(item, "url"), id, _string(item, "external_url"))
    return Item(
        id=str(id) if isinstance(id, str | int) else "",
        url=next((url for url in told if isinstance(url, str) and url.startswith(("http://", "https://"))), ""),
        title=_string(item, "title"),
        authors=_names(item) or _names(feed),
        published=_string(item, "date_published"),
        updated=_string(item, "date_modified"),
        sections=_strings(item.get("tags")),
        language=_string(item, "language") or _string(feed, "language"),
        site=_string(feed, "title"),
        content=Piece("html", html) if html.strip() else Piece("text", text),
        summary=Piece("text", _string(item, "summary")),
        pictures=_pictures(item),
    )


def _names(told: Mapping[str, object]) -> tuple[str, ...]:
    """Authors: a list since 1.1, one before."""
    several = told.get("authors")
    authors = several if isinstance(several, list) and several else [told.get("author")]
    return tuple(name for each in authors if isinstance(each, dict) and (name := _string(each, "name")))


def _pictures(item: Mapping[str, object]) -> tuple[Picture, ...]:
    """Titles of attached pictures are their captions."""
    attached = item.get("attachments")
    told = [each for each in attached if isinstance(each, dict)] if isinstance(attached, list) else []
    shown = [each for each in told if _string(each, "mime_type").startswith("image/")]
    return tuple(Picture(title, "") for each in shown if (title := _string(each, "title")))


def _strings(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _string(told: Mapping[str, object], key: str) -> str:
    value = told.get(key)
    return decode(value).text.strip() if isinstance(value, str) else ""
