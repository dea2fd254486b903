"""Items of news feeds: what one declares, and the document that a feed reader would show of it."""

import re
from html import escape
from typing import Final, Literal

from msgspec import Struct

from ..core.blocks import Metadata
from .kinds import untagged
from .records import Content

_WHOLE: Final = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
"""Instant Articles bring a whole page in `content:encoded`."""
_HEAD: Final = 2000
"""Code points among which a whole page says so, and a story repeats its title."""
_ENOUGH: Final = 60
"""Letters by which the beginning of a story is told again: systems fill the summary with it."""
_PARAGRAPH: Final = re.compile(r"</p>|<br|\n", re.IGNORECASE)


class Piece(Struct, frozen=True):
    """A text of an item: HTML, or text as it is."""

    kind: Literal["html", "text"]
    text: str


class Picture(Struct, frozen=True):
    """What an item says of one of its pictures; either may be ""."""

    text: str
    credit: str


class Item(Struct, frozen=True, kw_only=True):
    """One item of a feed, unjudged. What it does not say is ""; `language` and `site` are the feed's if not its own."""

    id: str = ""
    url: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    sections: tuple[str, ...] = ()
    language: str = ""
    site: str = ""
    content: Piece = Piece("text", "")
    summary: Piece = Piece("text", "")
    pictures: tuple[Picture, ...] = ()


def content_of_item(item: Item) -> Content:
    """The item as a document, and what it declares.

    The longer of content and summary is the story; the other stands above it as its standfirst, if it is not the
    story's own beginning. So do captions that the story does not hold. A text with nothing above it stays text, but for
    one of a single line: the model of lines takes that for a button, if no sentence ends there.
    """
    longer = _letters(item.content.text), _letters(item.summary.text)
    swapped = len(longer[1]) > len(longer[0])
    story, deck = (item.summary, item.content) if swapped else (item.content, item.summary)
    letters = longer[swapped]
    if _letters(_PARAGRAPH.split(deck.text.strip().removeprefix("<p>"), maxsplit=1)[0])[:_ENOUGH] in letters:
        deck = Piece("text", "")
    headline = _letters(escape(item.title))
    if letters in (headline, headline + _letters(escape(item.site))):
        story = Piece("text", "")  # Google News: the title again, linked, and its outlet
    declared = _declared(item, "" if not deck.text else " ".join(plain(deck).split()))
    url = item.url or None
    if story.kind == "html" and _WHOLE.search(story.text[:_HEAD]):
        return Content("html", story.text, url, declared)
    pictures = [picture for picture in item.pictures if _letters(picture.text + picture.credit) not in letters]
    if story.kind == "text" and not deck.text and not pictures and (not story.text or "\n" in story.text.strip()):
        return Content("text", story.text, url, declared)
    titled = headline not in letters[:_HEAD]
    parts = (
        f"<h1>{escape(item.title)}</h1>" if titled else "",
        f'<div class="standfirst">{_as_html(deck)}</div>' if deck.text else "",
        *(f"<figure><img><figcaption>{_captioned(picture)}</figcaption></figure>" for picture in pictures),
        _as_html(story),
    )
    return Content("html", f"<article>{''.join(parts)}</article>", url, declared)


def plain(piece: Piece) -> str:
    """The text of a piece, its markup gone."""
    return untagged(piece.text) if piece.kind == "html" else piece.text


def _declared(item: Item, deck: str) -> Metadata:
    told = {
        "og:title": (item.title,),
        "author": item.authors,
        "article:published_time": (item.published,),
        "article:modified_time": (item.updated,),
        "article:section": item.sections,
        "og:site_name": (item.site,),
        "description": (deck,),
    }
    return Metadata(
        lang=item.language,
        identifier=item.id,
        meta={name: kept for name, values in told.items() if (kept := tuple(filter(None, values)))},
    )


def _letters(markup: str) -> str:
    """Letters and digits alone, in one case: the same words in other markup are the same letters."""
    return "".join(filter(str.isalnum, untagged(markup).casefold()))


def _as_html(piece: Piece) -> str:
    if piece.kind == "html":
        return piece.text
    return "".join(f"<p>{escape(line)}</p>" for line in piece.text.splitlines() if line.strip())


def _captioned(picture: Picture) -> str:
    credit = f' <span class="credit">{escape(picture.credit)}</span>' if picture.credit else ""
    return f"{escape(picture.text)}{credit}"
