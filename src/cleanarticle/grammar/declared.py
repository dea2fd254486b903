"""What a page declares about its story in JSON-LD and meta elements: titles, descriptions, people, sections, site."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import wraps
from itertools import islice
from typing import Final, TypeVar, TypeVarTuple, Unpack, cast

from msgspec import Struct

from ..core.blocks import Metadata
from .titles import SiteNames, agreement, clean_title

Ts = TypeVarTuple("Ts")
T = TypeVar("T")
_STORY: Final = ("Article", "Posting", "Report", "Review", "Story")
_PAGES: Final = ("WebPage", "Recipe", "HowTo", "Episode")
"""What a page is that is no article: its days are the page's."""
_GROUPS: Final = ("Organization", "Corporation", "Brand", "Team", "Newspaper")
_TITLES: Final = ("og:title", "twitter:title", "dc.title", "title", "parsely-title", "sailthru.title")
_DESCRIPTIONS: Final = ("og:description", "description", "twitter:description")
_AUTHORS: Final = (
    "author", "article:author", "article:author_name", "authors", "parsely-author", "cxenseparse:author",
    "sailthru.author", "byl", "dc.creator", "dcterms.creator", "article:authors", "og:author", "creator",
    "citation_author", "articleauthor",
)  # fmt: skip
_MOST: Final = 20
_QUOTE: Final = rb"(?:\\?\"|&quot;|&#34;)"
_SCRIPTED: Final = re.compile(
    _QUOTE + rb"(?:page_?|post_?|article_?){0,2}(?:authors?|author_?name|byline)" + _QUOTE + rb"\s?:\s?\[?"
    rb"(?:\{\s?" + _QUOTE + rb"name" + _QUOTE + rb"\s?:\s?)?" + _QUOTE + rb"([^\"\\&$<>{}:]{2,60})" + _QUOTE,
    re.IGNORECASE,
)  # fmt: skip
_BEFORE: Final = 24
_BEHIND: Final = 200
"""Bytes before and behind its word in which a match of `_SCRIPTED` lies."""


class Named(Struct, frozen=True):
    """A name that the page gives as its author, where it stands, and whether it is said to be a person or a group."""

    text: str
    place: str
    """"json-ld" or the name of the meta element."""
    kind: str = ""
    """"person", "group", or "" if nothing is said."""


def once(ask: Callable[[Metadata, Unpack[Ts]], T]) -> Callable[[Metadata, Unpack[Ts]], T]:
    """A question about a page's metadata that many stages ask: answered once a document, and forgotten with it."""

    @wraps(ask)
    def asked(metadata: Metadata, *args: *Ts) -> T:
        answers, question = metadata.answers, (ask, args)
        if question not in answers:
            answers[question] = ask(metadata, *args)
        return cast(T, answers[question])

    return asked


def is_story(item: Mapping[str, object]) -> bool:
    """True for the JSON-LD object of an article of any kind."""
    kinds = item.get("@type")
    if isinstance(kinds, str):
        return kinds.endswith(_STORY)
    return isinstance(kinds, list) and any(isinstance(kind, str) and kind.endswith(_STORY) for kind in kinds)


@once
def stories(metadata: Metadata) -> tuple[Mapping[str, object], ...]:
    """The JSON-LD objects of the article; of several (teasers are declared too) those that bear the page's title."""
    found = [item for item in metadata.linked if is_story(item)]
    if len(found) < 2:
        return tuple(found)
    title = first(metadata, "og:title") or metadata.title
    rated = [
        (agreement(title, clean_title(head)) if isinstance(head := item.get("headline"), str) else 0.3, item)
        for item in found
    ]
    best = max(rate for rate, _ in rated)
    return tuple(item for rate, item in rated if rate > 0.75 * best)


def firsts(metadata: Metadata, names: Iterable[str]) -> Iterator[str]:
    """The first value of each of these meta elements that is there."""
    return (value for name in names for value in metadata.meta.get(name, ())[:1])


def first(metadata: Metadata, *names: str) -> str:
    """The first value of the first of these meta elements that is there; "" if none is."""
    for name in names:
        if told := metadata.meta.get(name):
            return told[0]
    return ""


@once
def titles(metadata: Metadata) -> tuple[str, ...]:
    """Titles as declared, the most telling first: headline of the JSON-LD, og:title and its kin, <title>."""
    linked = [text for item in stories(metadata) for text in strings(item.get("headline") or item.get("name"))][:2]
    told = (*linked, *firsts(metadata, _TITLES), metadata.title)
    return tuple(dict.fromkeys(text for title in told if (text := clean_title(title))))


@once
def headlines(metadata: Metadata) -> tuple[str, str]:
    """og:title and the headline of a news story's JSON-LD; "" without one (a blog's is for search engines)."""
    linked = next(
        (
            text
            for item in stories(metadata)
            if "News" in str(item.get("@type"))
            for text in strings(item.get("headline"))
        ),
        "",
    )
    return clean_title(first(metadata, "og:title")), clean_title(linked)


@once
def story_headlines(metadata: Metadata) -> tuple[str, ...]:
    """Headlines of the story's JSON-LD, of whatever type it is."""
    return tuple(clean_title(text) for item in stories(metadata) for text in strings(item.get("headline")))


def descriptions(metadata: Metadata) -> tuple[str, ...]:
    """Descriptions as declared: JSON-LD, og:description, meta description."""
    linked = [text for item in stories(metadata) for text in strings(item.get("description"))][:2]
    told = (*linked, *firsts(metadata, _DESCRIPTIONS))
    return tuple(dict.fromkeys(text for each in told if (text := clean_title(each))))


@once
def people(metadata: Metadata) -> tuple[Named, ...]:
    """Authors as declared, unjudged: first the JSON-LD's, then those of meta elements.

    Where no object is the article's, persons of the page's own object: Yoast and beehiiv give a blog's author there.
    """
    by_id = {key: item for item in metadata.linked if isinstance(key := item.get("@id"), str)}
    found: list[Named] = []
    told = stories(metadata)
    for item in told or _pages(metadata):
        for key in ("author", "creator"):
            if item.get(key):
                found.extend(one for one in _linked_people(item[key], by_id) if told or one.kind == "person")
                break
    for name in _AUTHORS:
        found.extend(Named(clean_title(value), name) for value in metadata.meta.get(name, ())[:_MOST])
    return tuple(found[: 3 * _MOST])


def scripted(html: bytes, pattern: re.Pattern[bytes], *words: bytes) -> Iterator[re.Match[bytes]]:
    """All matches of a pattern that holds one of these words (small letters) at its head.

    A pattern that ignores case takes a hundred times as long for a page as a look for some bytes in it.
    """
    lower = html.lower()
    last = 0
    for at in sorted(at for word in words for at in _places(lower, word)):
        while (found := pattern.search(html, max(last, at - _BEFORE), at + _BEHIND)) is not None:
            last = found.end()
            yield found


def _places(data: bytes, word: bytes) -> Iterator[int]:
    """Where a word stands."""
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + 1)


def scripted_author(html: bytes) -> str | None:
    """The only author whom data in scripts or attributes name ("pagePostAuthor" of tag managers); None of several.

    Teasers of other stories have authors too, and a program's own words ("admin", "null", "not set") are no names.
    """
    names = {found[1] for found in islice(scripted(html, _SCRIPTED, b"author", b"byline"), _MOST)}
    name = clean_title(names.pop().decode("utf-8", "replace")) if len(names) == 1 else ""
    return name if not name.isascii() or (" " in name and name[0].isupper()) else None


def _linked_people(value: object, by_id: Mapping[str, Mapping[str, object]]) -> Iterator[Named]:
    for item in (value if isinstance(value, list) else [value])[:_MOST]:
        if isinstance(item, str):
            yield Named(clean_title(item), "json-ld")
        elif isinstance(item, dict):
            known = item if item.get("name") else by_id.get(str(item.get("@id")), {})
            kind = str(known.get("@type") or item.get("@type") or "")
            told = (
                "group" if kind.endswith(_GROUPS) else "person" if kind.endswith("Person") or "'Person'" in kind else ""
            )
            for name in strings(known.get("name")):
                yield Named(clean_title(name), "json-ld", told)


def values(metadata: Metadata, key: str) -> tuple[str, ...]:
    """Strings that the article's JSON-LD gives for a key."""
    return tuple(text for item in stories(metadata) for text in strings(item.get(key)))


def page_values(metadata: Metadata, key: str) -> tuple[str, ...]:
    """Strings that the JSON-LD objects of the page itself give for a key: many a blog has no object of the article."""
    return tuple(text for item in _pages(metadata) for text in strings(item.get(key)))


def _pages(metadata: Metadata) -> tuple[Mapping[str, object], ...]:
    return tuple(item for item in metadata.linked if any(kind in str(item.get("@type")) for kind in _PAGES))


def captions(metadata: Metadata) -> tuple[tuple[str, str], ...]:
    """Caption and credit of each picture that is declared on its own; the credit is "" where none is."""
    pictures = (item for item in metadata.linked if item.get("@type") == "ImageObject")
    told = ((strings(item.get("caption")), strings(item.get("creditText"))) for item in pictures)
    return tuple((caption[0], credit[0] if credit else "") for caption, credit in told if caption)


def strings(value: object) -> tuple[str, ...]:
    """The strings in a JSON value: itself, or those of a list."""
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, list):
        return tuple(item.strip() for item in value[:_MOST] if isinstance(item, str) and item.strip())
    return ()


@once
def site_names(metadata: Metadata, url: str | None) -> SiteNames:
    """What the page's site is called: publisher of its JSON-LD, og:site_name, address."""
    publishers = (item.get("publisher") for item in metadata.linked)
    sites = (
        item for item in metadata.linked if item.get("@type") in ("WebSite", "NewsMediaOrganization", "Organization")
    )
    named = [*(one for one in publishers if isinstance(one, dict)), *sites]
    return SiteNames(
        metadata,
        url,
        [name for item in named for name in (*strings(item.get("name")), *strings(item.get("alternateName")))],
    )
