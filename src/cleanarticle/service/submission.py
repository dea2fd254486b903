"""What clients send: JSON, HTML or text, read into jobs. What is wrong with it is told by an HTTPException."""

import asyncio
import io
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from difflib import get_close_matches
from http import HTTPStatus
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from ..batch.inputs import File
from ..batch.opening import decode_record
from ..batch.readers.feeds import read_json_feed, read_xml
from ..batch.readers.parts import Reading
from ..config import Config
from ..core.blocks import Metadata
from ..errors import InputError
from ..export import FORMATS
from ..extras import extra
from ..sources.records import content_of
from .work import Answer, Job, refused

with extra("serve"):
    from starlette.exceptions import HTTPException
    from starlette.requests import ClientDisconnect, Request

PATIENCE: Final = 60.0
"""Seconds without a byte from the client after which a request is given up."""
_XML: Final = ("application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml")
_JSON_FEED: Final = "application/feed+json"
MANY: Final = (*_XML, _JSON_FEED)
"""Media types of feeds and of news markup: one document, or many."""
PLAIN: Final[dict[str, Literal["html", "text"] | None]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/octet-stream": None,
    **dict.fromkeys(MANY),
}
"""Media types that are the document itself; None: what it is is told by content."""
LINES: Final = ("application/x-ndjson", "application/jsonl")


class Submission(Struct, frozen=True):
    """A document as JSON: `html` or `text`, and maybe `url` and `id`.

    Other keys are read where they are those of a record by trafilatura, newspaper4k, news-please, Fundus,
    CC-News, Mercury or Readability.
    """

    html: Annotated[str | None, Meta(description="A page: cleaned if it is not blank")] = None
    text: Annotated[str | None, Meta(description="A text: cleaned where there is no page")] = None
    url: str | None = None
    id: str | int | float | None = None


class Wanted(Struct, frozen=True):
    """What a request's query asks for."""

    format: str
    ledger: bool
    url: str | None
    id: str | None


CLEAN: Final = ("format", "ledger", "url", "id")
VIEW: Final = ("url", "id")
BATCH: Final = ("format", "ledger")
"""What may be asked for in the query of each address; `openapi` describes them."""


def wanted(request: Request, known: Sequence[str]) -> Wanted:
    """The query of a request. 400 for a name that is not known or given twice, and for a value that cannot be."""
    query = request.query_params
    for name, count in Counter(name for name, _ in query.multi_items()).items():
        if name not in known:
            raise HTTPException(HTTPStatus.BAD_REQUEST, _unknown(name, known))
        if count > 1:
            raise HTTPException(HTTPStatus.BAD_REQUEST, f"{name} is given {count} times: once")
    format, ledger = query.get("format", "json"), query.get("ledger", "false")
    if format not in FORMATS:
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"format {format!r}: one of {', '.join(FORMATS)}")
    if ledger not in ("true", "false"):
        raise HTTPException(HTTPStatus.BAD_REQUEST, f"ledger {ledger!r}: true or false")
    return Wanted(format, ledger == "true", query.get("url"), query.get("id"))


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name.lower(), known, 1)
    guess = f"did you mean {near[0]!r}? " if near else ""
    told = f"query {name!r}: not known here: {guess}there are {', '.join(known)}"
    if name.replace("-", "_") in Config.__struct_fields__:
        told += "; start the service with it, then it holds for all requests (cleanarticle serve --help)"
    return told


async def chunks(request: Request) -> AsyncIterator[bytes]:
    """The body of a request as it comes. 408 for a client that stops sending."""
    stream = request.stream()
    while True:
        try:
            async with asyncio.timeout(PATIENCE):
                chunk = await anext(stream)
        except (StopAsyncIteration, ClientDisconnect):
            return
        except TimeoutError:
            told = f"nothing came for {PATIENCE:g} seconds"
            raise HTTPException(HTTPStatus.REQUEST_TIMEOUT, told) from None
        yield chunk


async def body(request: Request, most: int) -> bytes:
    """The whole body of a request. 413 if it is longer than `most` bytes, before it is read where that is told."""
    told = request.headers.get("content-length", "")
    size = int(told) if told.isdecimal() else 0
    data = bytearray()
    if size <= most:
        async for chunk in chunks(request):
            data += chunk
            size = len(data)
            if size > most:
                break
    if size > most:
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"more than {most:,} bytes")
    return bytes(data)


async def lines(request: Request, most: int) -> AsyncIterator[tuple[int, bytes | None]]:
    """Number (from 1) and bytes of each line that is not empty; None for a line longer than `most` bytes."""
    number, rest, over = 1, bytearray(), False
    async for chunk in chunks(request):
        *ended, last = chunk.split(b"\n")
        for part in ended:
            rest += part
            if over or len(rest) > most:
                yield number, None
            elif rest.strip():
                yield number, bytes(rest)
            rest.clear()
            number, over = number + 1, False
        rest += last
        if len(rest) > most:
            rest.clear()
            over = True
    if over or rest.strip():
        yield number, None if over else bytes(rest)


def content_type(request: Request) -> tuple[str, str]:
    """Media type and charset of a request's body, in lower case; "" where the client does not tell them."""
    kind, _, parameters = request.headers.get("content-type", "").lower().partition(";")
    charset = next(
        (part.partition("=")[2] for part in parameters.split(";") if part.strip().startswith("charset=")), ""
    )
    return kind.strip(), charset.strip(" \"'")


def document_job(request: Request, data: bytes, *, shown: bool = False) -> Job:
    """The job of a request that holds one document. 415 for a body of another type."""
    kind, charset = content_type(request)
    query = wanted(request, VIEW if shown else CLEAN)
    if kind in PLAIN:
        return Job(
            data=data,
            kind=PLAIN[kind],
            url=query.url,
            id=query.id,
            metadata=Metadata(charset=charset),
            format=query.format,
            ledger=query.ledger,
            shown=shown,
        )
    if kind != "application/json":
        told = f"Content-Type {kind!r}: send application/json, {', '.join(PLAIN)}"
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, told)
    try:
        return record_job(data, query, shown=shown)
    except InputError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from error


def record_job(data: bytes, query: Wanted, *, shown: bool = False) -> Job:
    """The job of a document in JSON. Raises InputError if there is none in it, or a field has the wrong type."""
    record = decode_record(data, "the document")
    try:
        told = msgspec.convert(record, Submission)
    except msgspec.ValidationError as error:
        raise InputError(str(error)) from error
    content = content_of(record)
    if content is None:
        raise InputError(f"neither html nor text is a string, only {sorted(record)[:8]} are there")
    return Job(
        data=content.text,
        kind=content.kind,
        url=content.url or query.url,
        id=query.id if told.id in (None, "") else str(told.id),
        metadata=content.metadata,
        format=query.format,
        ledger=query.ledger,
        shown=shown,
    )


async def line_jobs(request: Request, query: Wanted, most: int) -> AsyncIterator[tuple[int, Job | Answer]]:
    """The job of each line, with the line's number, or why it has none."""
    async for number, data in lines(request, most):
        if data is None:
            yield number, refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"more than {most:,} bytes")
            continue
        try:
            yield number, record_job(data, query)
        except InputError as error:
            yield number, refused(HTTPStatus.BAD_REQUEST, str(error))


async def item_jobs(request: Request, query: Wanted, most: int) -> AsyncIterator[tuple[int, Job | Answer]]:
    """The job of each item of a feed or story of news markup, with its number (from 1), or why it has none."""
    kind, charset = content_type(request)
    data = await body(request, most)
    file = File(path="", name="the document", id="", output="", form="stories")
    found = read_json_feed(file, data) if kind == _JSON_FEED else read_xml(file, io.BytesIO(data), Reading())
    try:
        for number, document in enumerate(found, 1):
            if document.failure is not None:
                yield number, refused(HTTPStatus.BAD_REQUEST, document.failure.message)
                continue
            told = Metadata(charset=document.charset or charset)
            yield number, Job(data=document.data, metadata=told, format=query.format, ledger=query.ledger)
    except InputError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from error
