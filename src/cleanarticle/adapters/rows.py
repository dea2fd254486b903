"""A row of an engine: the document it holds, and what came of it."""

import pickle
from collections.abc import Mapping
from functools import lru_cache
from math import isnan
from typing import Literal

from msgspec import Struct

from .. import Article, CleanArticleError, Cleaner
from ..core.article import encodable
from ..errors import InputError

Kind = Literal["html", "text"]


class Columns(Struct, frozen=True, kw_only=True):
    """Names of the columns that are read, as far as a table has them, and of the two that are added.

    `html` is taken where it is not null, nor blank beside a text, else `text`; a table must have one of them.
    """

    html: str = "html"
    text: str = "text"
    url: str = "url"
    id: str = "id"
    site: str = "site"
    article: str = "article"
    error: str = "error"


class Row(Struct, frozen=True):
    """One document. Anything but str or bytes as `data` is an error of this row."""

    data: object
    kind: Kind | None = None
    url: str | None = None
    id: str | None = None
    site: str = ""


def row_of(data: object, kind: Kind | None, url: object, id: object, site: object) -> Row:
    """A row of cells as tables and items have them: ids are often numbers."""
    return Row(data, kind, _named(url), _named(id), _named(site) or "")


def either(html: object, text: object) -> tuple[object, Kind | None]:
    """The document of a row that may have it as HTML or as text, and its kind: of a text its content tells it."""
    return (text, None) if html is None or (_is_blank(html) and not _is_blank(text)) else (html, "html")


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str | bytes) and not value.strip())


class Outcome(Struct, frozen=True):
    """The article of a row, or why there is none."""

    article: Article | None = None
    error: str | None = None


def clean_row(cleaner: Cleaner, row: Row) -> Outcome:
    """Clean one document. Raises nothing that a document can cause."""
    data = bytes(row.data) if isinstance(row.data, bytearray | memoryview) else row.data
    if not isinstance(data, str | bytes):
        return Outcome(error="no document" if data is None else f"neither str nor bytes: {type(data).__name__}")
    try:
        return Outcome(cleaner.clean(data, kind=row.kind, url=row.url, id=row.id, site=row.site))
    except CleanArticleError as error:
        return Outcome(error=encodable(str(error)))
    except Exception as error:  # one document costs one row, whatever it does
        return Outcome(error=encodable(f"{type(error).__name__}: {error}"))


def article_of(cell: Mapping[str, object]) -> Article:
    """The article in a cell, as engines give nested values back: dicts of lists of dicts. So it is of a row of the
    Parquet that `batch` writes. pandas reads lists as arrays, and a null as NaN.

    Raises InputError for a cell of another shape.
    """
    plain = _without_nulls(cell)
    try:
        return Article.from_dict(plain if isinstance(plain, dict) else {})
    except InputError as error:
        raise InputError(f"{error} (here: give a cell of the column that an adapter made)") from error


def freeze(cleaner: Cleaner) -> bytes:
    """A cleaner as workers get it: configuration and sites."""
    return pickle.dumps(cleaner)


@lru_cache(maxsize=2)
def thaw(frozen: bytes) -> Cleaner:
    """The warm cleaner of this process: compiled once, though an engine sends it anew with every task."""
    made: Cleaner = pickle.loads(frozen)
    return made


def _without_nulls(value: object) -> object:
    """A table has a null where an article may have no field at all (`blocks`)."""
    if isinstance(value, Mapping):
        return {name: _without_nulls(inner) for name, inner in value.items() if not _is_null(inner)}
    items = value.tolist() if hasattr(value, "tolist") else value
    return [_without_nulls(item) for item in items] if isinstance(items, list) else items


def _is_null(value: object) -> bool:
    return value is None or (isinstance(value, float) and isnan(value))


def _named(value: object) -> str | None:
    return None if value is None else encodable(str(value))
