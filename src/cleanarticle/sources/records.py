"""Records that other programs made of articles, told by their keys: their text, address and what they declare.

What they declare is read as if a page had declared it, unjudged: keys become names of meta elements, captions become
ImageObjects of JSON-LD. Shapes: trafilatura (JSON and bare_extraction), newspaper4k (to_json), news-please (also
CC-News as its crawler writes it), Fundus (to_json), Mercury (Postlight Parser), Readability, and the data set CC-News.
"""

from collections.abc import Iterator, Mapping, Set
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..core.article import encodable
from ..core.blocks import Metadata
from .decode import decode
from .letters import composed

Record = Mapping[str, object]


class Form(Struct, frozen=True):
    """One program's records."""

    name: str
    signs: tuple[frozenset[str], ...]
    """Keys that its records alone have together; any of these sets will do."""
    names: Mapping[str, str]
    """Key -> name of the meta element that says the same."""
    text: tuple[str, ...] = ("text",)
    """Keys that may hold the text, the best first."""
    url: tuple[str, ...] = ("url",)


def _signs(*told: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(keys.split()) for keys in told)


_PUBLISHED: Final = "article:published_time"
_COMMON: Final = {"title": "og:title", "authors": "author", "description": "description", "language": "language"}
FORMS: Final = (
    Form(
        "trafilatura",
        _signs("source-hostname excerpt", "hostname sitename pagetype", "fingerprint raw_text source"),
        {
            "title": "og:title",
            "author": "author",
            "date": _PUBLISHED,
            "excerpt": "description",
            "description": "description",
            "source-hostname": "og:site_name",
            "sitename": "og:site_name",
            "categories": "article:section",
            "language": "language",
        },
        url=("source", "url"),
    ),
    Form(
        "newspaper",
        _signs("publish_date meta_description", "publish_date top_image"),
        {
            **_COMMON,
            "publish_date": _PUBLISHED,
            "meta_description": "description",
            "meta_lang": "language",
            "meta_site_name": "og:site_name",
        },
        url=("url", "canonical_link"),
    ),
    Form(
        "news-please",
        _signs("maintext", "date_publish source_domain"),
        {**_COMMON, "date_publish": _PUBLISHED, "date_modify": "article:modified_time", "title_page": "title"},
        text=("maintext", "text"),
    ),
    Form(
        "Fundus",
        _signs("publishing_date plaintext", "publishing_date body"),
        {**_COMMON, "publishing_date": _PUBLISHED, "publisher": "og:site_name", "lang": "language"},
        text=("plaintext",),
    ),
    Form(
        "Mercury",
        _signs("date_published lead_image_url content", "word_count dek content"),
        {
            "title": "og:title",
            "author": "author",
            "date_published": _PUBLISHED,
            "dek": "description",
            "domain": "og:site_name",
        },
        text=("content",),
    ),
    Form(
        "Readability",
        _signs("textContent byline siteName", "textContent byline excerpt"),
        {
            "title": "og:title",
            "byline": "author",
            "publishedTime": _PUBLISHED,
            "siteName": "og:site_name",
            "lang": "language",
        },
        text=("content", "textContent"),
    ),
    Form("CC-News", _signs("domain description image_url date"), {**_COMMON, "date": _PUBLISHED}),
)
_MIDNIGHT: Final = " 00:00:00"
"""How CC-News and news-please write a day without a time."""
_NESTED: Final = ("body", "images")
_SEVERAL: Final = ("author", "article:section")
"""Of these one string may hold several, parted by semicolons."""
_MOST: Final = 50
"""Authors and captions of one record that are read."""


class Read(Struct, frozen=True):
    """A record, read. `text` None: it holds none."""

    form: str
    text: str | None
    url: str | None
    metadata: Metadata


def read_record(record: Record) -> Read | None:
    """What a record of another program says; None if its keys are no such program's."""
    form = _form(record.keys())
    if form is None:
        return None
    texts = (text for key in form.text if (text := _string(record.get(key))))
    urls = (url for key in form.url if (url := _string(record.get(key))) and url.startswith(("http://", "https://")))
    return Read(form.name, next(texts, _body(record.get("body"))), next(urls, None), _declared(record, form))


def keys_read(keys: Set[str]) -> tuple[str, ...]:
    """The keys that a record with these is told by and that are read of it; none if its keys are no program's."""
    form = _form(keys)
    if form is None:
        return ()
    told = (*form.text, *form.url, *form.names, *_NESTED, *sorted(frozenset().union(*form.signs)))
    return tuple(dict.fromkeys(key for key in told if key in keys))


def _form(keys: Set[str]) -> Form | None:
    return next((form for form in FORMS if any(signs <= keys for signs in form.signs)), None)


BODIES: Final = ("body_xhtml", "body_html", "bodies", "body_text")
"""Keys of ninjs (IPTC) that hold the story, the best first: a news object may hold it in several forms."""
_DESCRIBED: Final = ("uri", "versioncreated", "headline", "headlines", "$standard", "standard", "pubstatus")
_FEWEST: Final = 2
"""Of these keys a news object has beside its story."""


def is_ninjs(record: Record) -> bool:
    """True for a news object of ninjs: a story, and what ninjs alone has beside it."""
    keys = {key.lower() for key in record}
    return any(key in keys for key in BODIES) and sum(key in keys for key in _DESCRIBED) >= _FEWEST


class Content(Struct, frozen=True):
    """What there is to clean in a record, and what the record says of it (None: nothing that is understood)."""

    kind: Literal["html", "text"]
    text: str
    url: str | None = None
    metadata: Metadata | None = None


def content_of(record: Record, html_field: str = "html", text_field: str = "text") -> Content | None:
    """The page or the text of a record, the first that is not blank; None if there is no string where one may be."""
    read = read_record(record)
    texts: tuple[tuple[Literal["html", "text"], object], ...] = (
        ("html", record.get(html_field)),
        ("text", record.get(text_field)),
        ("html" if read and read.text and read.text.lstrip()[:1] == "<" else "text", read.text if read else None),
    )
    found = [(kind, text) for kind, text in texts if isinstance(text, str)]
    if not found:
        # of news objects the markup is read with all that they say (`sources.markups`)
        return Content("html", msgspec.json.encode(record, enc_hook=str).decode()) if is_ninjs(record) else None
    kind, text = next(((kind, text) for kind, text in found if text.strip()), found[0])
    url = _string(record.get("url")) or (read.url if read else None)
    return Content(kind, text, url, read.metadata if read else None)


def completed(own: Metadata, given: Metadata) -> Metadata:
    """What a document says about itself, and where it is silent what is said of it from outside, made encodable, its
    letters whole.
    """
    outside = {name: tuple([composed(encodable(value)) for value in values]) for name, values in given.meta.items()}
    return Metadata(
        title=own.title or composed(encodable(given.title)),
        lang=own.lang or encodable(given.lang),
        canonical=own.canonical or encodable(given.canonical),
        meta={**outside, **own.meta},
        linked=own.linked or tuple({key: _encodable(value) for key, value in each.items()} for each in given.linked),
        scripts=own.scripts,
        charset=own.charset or given.charset,
        identifier=own.identifier or encodable(given.identifier),
    )


def _encodable(value: object) -> object:
    match value:
        case str():
            return encodable(value)
        case list():
            return [_encodable(part) for part in value]
        case dict():
            return {key: _encodable(part) for key, part in value.items()}
    return value


def _declared(record: Record, form: Form) -> Metadata:
    meta: dict[str, tuple[str, ...]] = {}
    for key, name in form.names.items():
        if values := tuple(_values(record.get(key), name)):
            meta.setdefault(name, values)
    if _PUBLISHED in meta:
        meta[_PUBLISHED] = tuple(when.removesuffix(_MIDNIGHT) for when in meta[_PUBLISHED])
    body = record.get("body")
    if isinstance(body, dict) and (summary := " ".join(_lines(body.get("summary")))):
        meta.setdefault("description", (summary,))
    return Metadata(meta=meta, lang=meta.get("language", ("",))[0], linked=tuple(_images(record.get("images"))))


def _values(value: object, name: str) -> Iterator[str]:
    """Strings of a value. Of one string trafilatura's "A; B" are two authors, "World;Norland" two sections."""
    if (text := _string(value)) is not None:
        yield from (part.strip() for part in (text.split(";") if name in _SEVERAL else [text]) if part.strip())
    elif isinstance(value, list):
        yield from (text.strip() for item in value[:_MOST] if (text := _string(item) or _named(item)) and text.strip())


def _images(value: object) -> Iterator[Record]:
    """Pictures with a caption, as Fundus writes them: {"caption": ..., "authors": [...]}."""
    for item in value[:_MOST] if isinstance(value, list) else ():
        caption = _string(item.get("caption")) if isinstance(item, dict) else None
        if caption:
            yield {
                "@type": "ImageObject",
                "caption": caption.strip(),
                "creditText": ", ".join(_values(item.get("authors"), "author")),
            }


def _body(value: object) -> str | None:
    """The text of a body in parts, as Fundus writes it: summary, then sections of headline and paragraphs."""
    if not isinstance(value, dict):
        return None
    parts = [*_lines(value.get("summary"))]
    sections = value.get("sections")
    for section in sections if isinstance(sections, list) else ():
        if isinstance(section, dict):
            parts += [*_lines(section.get("headline")), *_lines(section.get("paragraphs"))]
    return "\n\n".join(parts)


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (text for item in value if (text := _string(item)))


def _string(value: object) -> str | None:
    return decode(value).text if isinstance(value, str) else None


def _named(value: object) -> str | None:
    """The name of an author that is given as an object."""
    return _string(value.get("name")) if isinstance(value, dict) else None
