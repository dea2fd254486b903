"""The article: the shape of the JSON that users read, and its JSON Schema (`core.assemble` makes one of a draft)."""

from collections.abc import Mapping
from typing import Final, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

from ..errors import ConfigError, InputError
from ..version import __version__
from .blocks import BlockKind, Fate
from .decisions import RemovedKind
from .facts import Byline, Caption, Credit, Dateline, VerdictKind

SCHEMA_VERSION: Final = "1.0"


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the document came from: its path if it was a file, its kind, and the encoding its bytes were read in."""

    kind: Literal["html", "text"]
    path: str | None = None
    encoding: str = "utf-8"
    fetched: str | UnsetType = UNSET
    """When it was fetched (ISO 8601, UTC): only for pages of a web archive, which know that."""


class Paragraph(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One paragraph of the body."""

    text: str
    kind: BlockKind = "paragraph"


class Removed(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A piece that is not part of the story, and the rule that removed it.

    `start` and `end` are code points of the text input; for HTML they are null
    and `path` is the element's place in the tree.
    """

    text: str
    kind: RemovedKind
    rule: str
    confidence: float
    start: int | None = None
    end: int | None = None
    path: str | None = None


class Repair(Struct, frozen=True, forbid_unknown_fields=True):
    """A block whose broken characters were mended."""

    before: str
    after: str


class Provenance(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Which rule filled a field, and how sure it was, 0 to 1."""

    field: str
    rule: str
    confidence: float


class NearDuplicate(Struct, frozen=True, forbid_unknown_fields=True):
    """Another document of the run that tells nearly the same story; similarity 0 to 1."""

    id: str
    similarity: float


class BlockRecord(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One block of the input and its fate (`--ledger`). `gap` is the white space before it, `raw` its input text."""

    fate: Fate
    text: str
    start: int | None = None
    end: int | None = None
    path: str | None = None
    raw: str | None = None
    gap: str | None = None
    score: float | None = None
    decisions: tuple[str, ...] = ()
    """Each decision on the block, as "stage: rule (action)"."""


class Article(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clean article. Field names are the JSON's."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    """Shape of the article. A field more makes it 1.1, which reads 1.0 too; any other change makes it 2.0."""
    id: str | None = None
    url: str | None = None
    source: Source
    verdict: VerdictKind
    title: str | None = None
    subtitle: str | None = None
    section: tuple[str, ...] = ()
    language: str | None = None
    authors: tuple[str, ...] = ()
    byline: Byline | None = None
    dateline: Dateline | None = None
    wire: str | None = None
    published: str | None = None
    modified: str | None = None
    captions: tuple[Caption, ...] = ()
    credits: tuple[Credit, ...] = ()
    body: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    removed: tuple[Removed, ...] = ()
    repairs: tuple[Repair, ...] = ()
    duplicate_of: NearDuplicate | None = None
    provenance: tuple[Provenance, ...] = ()
    warnings: tuple[str, ...] = ()
    blocks: tuple[BlockRecord, ...] | UnsetType = UNSET
    """Every block of the input with its fate: only with `Config(ledger=True)` or `--ledger`."""

    def to_dict(self) -> dict[str, object]:
        """The article as plain dicts, lists and strings."""
        plain: dict[str, object] = msgspec.to_builtins(self)
        return plain

    def to_json(self, *, indent: int = 0) -> str:
        """The article as JSON text, fields in the order of the schema."""
        raw = msgspec.json.encode(self)
        return (msgspec.json.format(raw, indent=indent) if indent else raw).decode()

    def to_schema_org(self) -> dict[str, object]:
        """The article as a NewsArticle of schema.org (JSON-LD). docs/formats.md tells what is lost, here and below."""
        from ..export.schema_org import to_schema_org

        return to_schema_org(self)

    def to_ninjs(self) -> dict[str, object]:
        """The article as a news object of IPTC ninjs 3.1."""
        from ..export.ninjs import to_ninjs

        return to_ninjs(self)

    def to_news_please(self) -> dict[str, object]:
        """The article with the keys that news-please writes."""
        from ..export.news_please import to_news_please

        return to_news_please(self)

    def to_trafilatura(self) -> dict[str, object]:
        """The article with the keys of trafilatura's JSON output."""
        from ..export.trafilatura import to_trafilatura

        return to_trafilatura(self)

    def to_datatrove(self) -> dict[str, object]:
        """The article as a Document of datatrove: text, id, media, metadata."""
        from ..export.datatrove import to_datatrove

        return to_datatrove(self)

    @classmethod
    def from_json(cls, data: str | bytes) -> "Article":
        """The article that `to_json` wrote, or a line or file of `cleanarticle batch`.

        Fields that are left out are as empty as in an article that has none. Raises InputError for anything else:
        values of other types, fields that an article does not have, another version of the schema.
        """
        try:
            return msgspec.json.decode(data, type=cls)
        except (msgspec.DecodeError, UnicodeError, TypeError) as error:
            raise InputError(_told(error, _version(data))) from error

    @classmethod
    def from_dict(cls, plain: Mapping[str, object]) -> "Article":
        """The article that `to_dict` gave, or JSON that is decoded. Raises InputError as `from_json` does."""
        try:
            return msgspec.convert(plain, cls)
        except msgspec.ValidationError as error:
            version = plain.get("schema_version") if isinstance(plain, Mapping) else None
            raise InputError(_told(error, version)) from error

    def restore(self) -> str:
        """The decoded text input, character for character. Raises ConfigError for a page, and without its ledger."""
        if self.source.kind != "text" or self.blocks is UNSET:
            raise ConfigError(
                "only a text document cleaned with ledger=True can be restored: use Config(ledger=True) or --ledger"
            )
        return "".join(f"{block.gap or ''}{block.raw or ''}" for block in self.blocks)


def _version(data: str | bytes) -> object:
    """The schema version that JSON names; None if it names none, or is no JSON."""
    try:
        return msgspec.json.decode(data, type=dict[str, object]).get("schema_version")
    except (msgspec.DecodeError, UnicodeError, TypeError):
        return None


def _told(error: Exception, version: object) -> str:
    """Why something is no article, where, and the remedy."""
    if isinstance(version, str) and version != SCHEMA_VERSION:
        return (
            f"no article: its schema_version is {version!r}, and cleanarticle {__version__} reads {SCHEMA_VERSION!r}: "
            "read it with the version that wrote it, or clean its document again"
        )
    why = str(error)
    if "unknown field" in why and version is not None:  # else it is a record of something else
        return f"no article: {why}: what is not cleanarticle's stands beside the article, not in it: take it out"
    if "trailing characters" in why:
        return f"no article: {why}: there is more than one: give a .jsonl line by line"
    return f"no article: {why}: give what Article.to_json, to_dict or the command line wrote"


def encodable(text: str) -> str:
    """Text that JSON and Arrow can hold: lone surrogates as U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def schema() -> dict[str, object]:
    """JSON Schema (draft 2020-12) of the article, generated from the types."""
    made: dict[str, object] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cleanarticle article",
        **msgspec.json.schema(Article),
    }
    plain: dict[str, object] = msgspec.json.decode(msgspec.json.encode(made))  # defaults that are tuples become lists
    _dedent(plain)
    return plain


def _dedent(shape: object) -> None:
    """Descriptions without the indents of the docstrings that they are: msgspec leaves those off from 0.23 on."""
    from inspect import cleandoc  # no article needs it

    if isinstance(shape, dict):
        if isinstance(shape.get("description"), str):
            shape["description"] = cleandoc(shape["description"])
        shape = list(shape.values())
    if isinstance(shape, list):
        for part in shape:
            _dedent(part)
