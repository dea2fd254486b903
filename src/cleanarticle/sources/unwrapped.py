"""A document out of what it came in: a mail, bytes of some encoding, a feed, entities for tags, a web archive."""

from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from ..core.blocks import Metadata
from ..core.decisions import Note
from ..core.facts import Verdict, Warned
from ..errors import InputError
from .decode import binary_told, decode, looks_binary
from .feeds import Feed, content_of_feed, read_feed
from .kinds import Kind, sniff, text_shown, unescaped
from .records import completed
from .replayed import as_it_was, replayed
from .saved import saved_page

if TYPE_CHECKING:
    from .markups.reading import Marked

_OPENERS: Final = ("<", "{")
_PAGES: Final = ("<!doctype html", "<html")


class Unwrapped(Struct, frozen=True):
    """A document's text and kind, and what was told of it on the way."""

    kind: Kind
    text: str
    utf8: bytes | None
    """The text in UTF-8 where it is at hand."""
    encoding: str
    url: str | None
    metadata: Metadata | None
    fetched: str = ""
    """When a web archive fetched it (ISO 8601, UTC)."""
    marked: "Marked | None" = None
    """The story, where the text is news markup."""
    told: tuple[Note, ...] = ()


def unwrapped(
    data: str | bytes, name: str, kind: Literal["html", "text"] | None, url: str | None, metadata: Metadata | None
) -> Unwrapped:
    """The document in some data. `kind` is the user's word; None: its content tells. Raises InputError for binaries."""
    charset = metadata.charset if metadata else ""
    if kind != "text" and (saved := saved_page(data)) is not None:
        data, charset, url, kind = saved.data, saved.charset, url or saved.url, saved.kind
        metadata = completed(metadata or Metadata(), saved.metadata)
    if isinstance(data, bytes) and looks_binary(data):
        raise InputError(f"{name}: {binary_told(data)}")
    decoded = decode(data, charset)
    encoding = decoded.encoding
    told = [Note("decode/warning", Warned(warning)) for warning in decoded.warnings]
    if kind != "text" and (feed := read_feed(decoded.text)) is not None:
        item = content_of_feed(feed)
        decoded, kind, url = decode(item.text), item.kind, url or item.url
        metadata = completed(metadata or Metadata(), item.metadata or Metadata())
        told += _of_feed(feed)
    if kind != "text" and (tagged := unescaped(decoded.text)) is not None:
        decoded = decode(tagged)
        told.append(Note("decode/warning", Warned("its tags were written as entities, and are read as tags")))
    if kind != "text" and (shown := text_shown(decoded.text)) is not None:
        decoded, kind = decode(shown), "text"
    marked = None if kind == "text" else _marked(decoded.text)
    kind = "html" if marked is not None else kind or sniff(decoded.text)
    made = Unwrapped(kind, decoded.text, decoded.utf8, encoding, url, metadata, "", marked, tuple(told))
    archived = replayed(made.text, url)
    if archived is None:
        return made
    if kind == "html":
        made = replace(made, text=as_it_was(made.text), utf8=None)
    return replace(made, url=archived.url, fetched=archived.fetched)


def _of_feed(feed: Feed) -> list[Note]:
    """What a feed is that no single article can be made of."""
    if len(feed.items) == 1:
        return []
    verdict = Verdict("listing", f"a feed of {len(feed.items)} items")
    remedy = "`cleanarticle batch` makes an article of each (name the file .rss, .atom, .xml or, a JSON Feed, .json)"
    return [Note("decode/feed", verdict), Note("decode/feed", Warned(f"not an article but {verdict.reason}: {remedy}"))]


def _marked(text: str) -> "Marked | None":
    """The story of news markup, of which a look at its first letters tells most documents."""
    opening = text[:64].lstrip("\ufeff \t\r\n").lower()
    if not opening.startswith(_OPENERS) or opening.startswith(_PAGES):
        return None
    from .markups.reading import read_story  # seldom needed

    return read_story(text)
