"""The service described by OpenAPI 3.1: paths written here, shapes generated from the types."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

import msgspec
from msgspec import Struct

from ..core.article import Article
from ..export import FORMATS
from ..report.page import View
from ..version import __version__
from .submission import BATCH, CLEAN, LINES, MANY, PLAIN, VIEW, Submission
from .work import Limits

_REF: Final = "#/components/schemas/{name}"


class Problem(Struct, frozen=True):
    """Why there is no article."""

    error: str


def describe(limits: Limits) -> dict[str, object]:
    """The OpenAPI document of a service with these limits."""
    _, shapes = msgspec.json.schema_components((Article, View, Submission, Problem), ref_template=_REF)
    shapes["Submission"] |= {
        "anyOf": [
            {"required": ["html"], "properties": {"html": {"type": "string"}}},
            {"required": ["text"], "properties": {"text": {"type": "string"}}},
        ]
    }
    article: dict[str, object] = {
        "anyOf": [_ref("Article"), {"type": "object", "description": "The article in the format asked for."}]
    }
    made: dict[str, object] = {
        "openapi": "3.1.0",
        "info": {
            "title": "cleanarticle",
            "version": __version__,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
            "description": "Scraped news, as HTML or as text, in; clean articles out, with a reason for every line "
            f"that was removed. A document may have {limits.size:,} bytes and take {limits.seconds:g} seconds.",
        },
        "paths": {
            "/clean": {"post": _operation("clean", "Clean one document.", article, query=CLEAN)},
            "/view": {
                "post": _operation(
                    "view", "Clean one document and tell every line's fate in its place.", _ref("View"), query=VIEW
                )
            },
            "/batch": {"post": _batch(article)},
        },
        "components": {"schemas": shapes},
    }
    plain: dict[str, object] = msgspec.json.decode(msgspec.json.encode(made))  # defaults that are tuples become lists
    return plain


def _ref(name: str) -> dict[str, object]:
    return {"$ref": _REF.format(name=name)}


def _parameter(name: str, schema: dict[str, object], description: str) -> dict[str, object]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}


_PARAMETERS: Final = (
    _parameter("format", {"type": "string", "enum": list(FORMATS), "default": "json"}, "Shape of the article."),
    _parameter(
        "ledger", {"type": "boolean", "default": False}, "Add every block of the input with its fate (format json)."
    ),
    _parameter("url", {"type": "string"}, "Where the document came from, where its body does not say."),
    _parameter("id", {"type": "string"}, "The article's id, where the body does not say."),
)


def _named(names: Sequence[str]) -> list[dict[str, object]]:
    return [parameter for parameter in _PARAMETERS if parameter["name"] in names]


def _operation(name: str, summary: str, answer: dict[str, object], *, query: Sequence[str]) -> dict[str, object]:
    bodies: dict[str, object] = {"application/json": {"schema": _ref("Submission")}}
    for kind in PLAIN:
        bodies[kind] = {"schema": {"type": "string"}}
    return {
        "operationId": name,
        "summary": summary,
        "parameters": _named(query),
        "requestBody": {"required": True, "content": bodies},
        "responses": _responses({"application/json": {"schema": answer}}),
    }


def _batch(article: dict[str, object]) -> dict[str, object]:
    bodies: dict[str, object] = {kind: {"schema": {"type": "string"}} for kind in (*LINES, *MANY)}
    return {
        "operationId": "batch",
        "summary": "Clean a stream of documents.",
        "description": "A Submission a line, a feed or a file of news markup in, an article a line out, in the same "
        "order: each goes out as soon as it is done, so read while you write. A line, an item or a story that gives "
        'no article gives {"line": N, "error": why}.',
        "parameters": _named(BATCH),
        "requestBody": {"required": True, "content": bodies},
        "responses": _responses({LINES[0]: {"schema": article}}),
    }


def _responses(content: dict[str, object]) -> dict[str, object]:
    refusals = {
        HTTPStatus.BAD_REQUEST: "Bad input: no JSON, no text in it, binary data, an unknown option or format",
        HTTPStatus.REQUEST_TIMEOUT: "The client stopped sending",
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The document is too large",
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The body is of a type that is not read",
        HTTPStatus.UNPROCESSABLE_ENTITY: "The document took too much time or memory",
    }
    problem = {"application/json": {"schema": _ref("Problem")}}
    told: dict[str, object] = {"200": {"description": "Done", "content": content}}
    return told | {f"{status:d}": {"description": why, "content": problem} for status, why in refusals.items()}
