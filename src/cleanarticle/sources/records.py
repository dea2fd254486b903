"""Records that other programs made of articles (`programs`): their text, address and what they declare.

What they declare is read as if a page had declared it, unjudged: keys become names of meta elements, captions become
ImageObjects of JSON-LD.
"""

from collections.abc import Iterator, Mapping, Set
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..core.article import encodable
from ..core.blocks import Metadata
from .decode import decode
from .kinds import untagged
from .letters import composed
from .programs import ANY, PUBLISHED, Form, form_of, top_keys

Record = Mapping[str, object]


_ADDRESS: Final = ("http://", "https://")
_MIDNIGHT: Final = " 00:00:00"
"""How CC-News and news-please write a day without a time."""
_NESTED: Final = ("body", "images")
_SEVERAL: Final = ("author", "article:section")
"""Of these one string may hold several, parted by semicolons."""
_DEPTH: Final = 3
"""Objects that a service puts around its records: {"response": {"results": [...]}}."""
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
    form = form_of(record.keys())
    if form is None:
        return None
    texts = (text for path in form.text if (text := _string(_at(record, path))))
    urls = (url for path in form.url if (url := _string(_at(record, path))) and url.startswith(_ADDRESS))
    return Read(form.name, next(texts, _body(record.get("body"))), next(urls, None), _declared(record, form))


def keys_read(keys: Set[str]) -> tuple[str, ...]:
    """The keys that a record with these is told by and that are read of it; none if its keys are no program's."""
    form = form_of(keys)
    if form is None:
        return ()
    read = sorted(keys) if "" in form.linked else (*top_keys(form), *_NESTED)
    return tuple(dict.fromkeys(key for key in read if key in keys))


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

    kind: Literal["html", "text"] | None
    """None: its content tells, since a field called "text" may hold HTML."""
    text: str
    url: str | None = None
    metadata: Metadata | None = None


def content_of(record: Record, html_field: str = "html", text_field: str = "text") -> Content | None:
    """The page or the text of a record, the first that is not blank; None if there is no string where one may be."""
    read = read_record(record)
    texts: tuple[tuple[Literal["html"] | None, object], ...] = (
        ("html", record.get(html_field)),
        (None, record.get(text_field)),
        (None, read.text if read else None),
    )
    found = [(kind, text) for kind, text in texts if isinstance(text, str)]
    if not found:
        if is_ninjs(record):  # the markup is read with all that it says (`sources.markups`)
            return Content("html", msgspec.json.encode(record, enc_hook=str).decode())
        within = records_within(record)
        return content_of(within[0]) if len(within) == 1 else None
    kind, text = next(((kind, text) for kind, text in found if text.strip()), found[0])
    url = _string(record.get("url")) or (read.url if read else None)
    if read is not None:
        return Content(kind, text, url, read.metadata)
    return Content(kind, text, url, None if ANY.names.keys().isdisjoint(record) else _declared(record, ANY))


def records_within(answer: Record) -> tuple[Record, ...]:
    """The records of programs that the answer of a service wraps, in order: {"status": "ok", "articles": [{...}, ...]}.

    Empty if nothing in it is such a record.
    """
    values = list(answer.values())
    for _ in range(_DEPTH):
        inner = [each for value in values for each in _objects(value)]
        if found := tuple(each for each in inner if form_of(each.keys()) is not None):
            return found
        values = [value for each in inner for value in each.values()]
    return ()


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
    for path, name in form.names.items():
        if values := tuple(_values(_at(record, path), name)):
            meta.setdefault(name, tuple(map(untagged, values)) if path in form.marked else values)
    if PUBLISHED in meta:
        meta[PUBLISHED] = tuple(when.removesuffix(_MIDNIGHT) for when in meta[PUBLISHED])
    body = record.get("body")
    if isinstance(body, dict) and (summary := " ".join(_lines(body.get("summary")))):
        meta.setdefault("description", (summary,))
    linked = (each for path in form.linked for each in _objects(_at(record, path)))
    return Metadata(
        meta=meta,
        lang=meta.get("language", ("",))[0],
        linked=(*linked, *_images(record.get("images"))),
    )


def _at(record: Record, path: str) -> object:
    """What stands in a record at a path of keys: "fields.body"; "" is the record itself. None where nothing does."""
    value: object = record
    for key in path.split(".") if path else ():
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _objects(value: object) -> Iterator[Record]:
    yield from (each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict))


def _values(value: object, name: str) -> Iterator[str]:
    """Strings of a value. Of one string trafilatura's "A; B" are two authors, "World;Norland" two sections."""
    if (text := _string(value)) is not None:
        yield from (part.strip() for part in (text.split(";") if name in _SEVERAL else [text]) if part.strip())
        return
    items = value[:_MOST] if isinstance(value, list) else [value]
    yield from (text.strip() for item in items if (text := _string(item) or _named(item)) and text.strip())


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
