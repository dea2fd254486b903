"""Arrow tables: the article's schema in Arrow's terms; rows and their articles. Needs pyarrow (extra "parquet")."""

from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from .. import Article, Cleaner
from ..errors import ConfigError
from ..extras import extra
from .rows import Columns, Outcome, Row, clean_row, either, row_of

with extra("parquet"):
    import pyarrow as pa

COLUMNS: Final = Columns()
SLICE: Final = 64
"""Rows that are cleaned before their articles are handed on: what bounds the memory of a large batch."""


def arrow_schema() -> pa.Schema:
    """The article's JSON Schema in Arrow's terms: structs, lists of structs, strings, numbers."""
    return pa.schema(list(_arrow(msgspec.inspect.type_info(Article))))


def added_fields(columns: Columns = COLUMNS) -> tuple[pa.Field, pa.Field]:
    """The two columns that cleaning adds: the article, nested, and the error. In each row one of them is null."""
    return pa.field(columns.article, pa.struct(list(arrow_schema()))), pa.field(columns.error, pa.string())


def clean_table(table: pa.Table, cleaner: Cleaner, columns: Columns = COLUMNS) -> pa.Table:
    """The same rows, in the same order, with an article or an error each.

    Raises ConfigError if the table has no document column, or one that is called as those that are added.
    """
    articles, errors = to_arrays(clean_row(cleaner, row) for row in rows_of(table, columns))
    article, error = added_fields(columns)
    return table.append_column(article, articles).append_column(error, errors)


def clean_batches(batches: Iterable[pa.RecordBatch], cleaner: Cleaner, columns: Columns) -> Iterator[pa.RecordBatch]:
    """`clean_table` over a stream of batches of any size."""
    for batch in batches:
        for start in range(0, batch.num_rows, SLICE):
            yield from clean_table(pa.table(batch.slice(start, SLICE)), cleaner, columns).to_batches()


def rows_of(table: pa.Table, columns: Columns) -> Iterator[Row]:
    """The documents of a table. Raises ConfigError as `clean_table` does."""
    check(table.column_names, columns)
    html, text, url, id, site = (
        table[name].to_pylist() if name in table.column_names else [None] * table.num_rows
        for name in (columns.html, columns.text, columns.url, columns.id, columns.site)
    )
    for page, plain, where, key, home in zip(html, text, url, id, site, strict=True):
        yield row_of(*either(page, plain), where, key, home)


def check(names: Iterable[str], columns: Columns) -> None:
    """Raises ConfigError if columns of these names cannot be cleaned."""
    found = set(names)
    if not found & {columns.html, columns.text}:
        raise ConfigError(
            f"no column {columns.html!r} or {columns.text!r} in {sorted(found)}: name it with Columns(html=…, text=…)"
        )
    if taken := found & {columns.article, columns.error}:
        raise ConfigError(f"columns {sorted(taken)} are there already: rename them, or set Columns(article=…, error=…)")


def to_arrays(outcomes: Iterable[Outcome]) -> tuple[pa.Array, pa.Array]:
    """Articles and errors as Arrow's arrays."""
    found = list(outcomes)
    articles = [one.article and msgspec.to_builtins(one.article) for one in found]
    article, error = added_fields()
    return pa.array(articles, article.type), pa.array([one.error for one in found], error.type)


def _arrow(told: msgspec.inspect.Type) -> pa.DataType:
    inspect = msgspec.inspect
    match told:
        case inspect.StructType():
            return pa.struct([pa.field(field.encode_name, _arrow(field.type)) for field in told.fields])
        case inspect.VarTupleType() | inspect.ListType():
            return pa.list_(_arrow(told.item_type))
        case inspect.UnionType():
            return _arrow(next(item for item in told.types if not isinstance(item, inspect.NoneType)))
        case inspect.IntType():
            return pa.int64()
        case inspect.FloatType():
            return pa.float64()
        case inspect.BoolType():
            return pa.bool_()
        case _:
            return pa.string()
