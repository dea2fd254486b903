"""polars (extra "polars"): an expression over a column of documents, in eager, lazy and streaming frames."""

from .. import Cleaner
from ..extras import extra
from .processes import clean_rows
from .rows import Columns, Kind, row_of

with extra("polars"):
    import polars as pl
    import pyarrow as pa

    from .arrow import COLUMNS, added_fields, to_arrays


def clean(
    column: str | pl.Expr,
    *,
    url: str | pl.Expr | None = None,
    id: str | pl.Expr | None = None,
    site: str | pl.Expr | None = None,
    kind: Kind | None = None,
    cleaner: Cleaner | None = None,
    columns: Columns = COLUMNS,
    workers: int = 1,
) -> pl.Expr:
    """A struct of `article`, nested, and `error`: `frame.with_columns(cleaned=clean("html")).unnest("cleaned")`.

    Documents are HTML or text, told apart by content unless `kind` says which. With more than one worker, processes
    start, and the column is cleaned as a whole: a script needs `if __name__ == "__main__"`.
    """
    used = cleaner or Cleaner()
    given = {"data": column, "url": url, "id": id, "site": site}
    fields = [_expression(value).alias(name) for name, value in given.items()]

    def work(batch: pl.Series) -> pl.Series:
        rows = (row_of(cell["data"], kind, cell["url"], cell["id"], cell["site"]) for cell in batch)
        made = pa.StructArray.from_arrays(to_arrays(clean_rows(rows, used, workers)), fields=added_fields(columns))
        return pl.Series(pl.from_arrow(made))

    return pl.struct(*fields).map_batches(work, return_dtype=dtype(columns), is_elementwise=workers <= 1)


def dtype(columns: Columns = COLUMNS) -> pl.Struct:
    """The type of the struct that `clean` gives, made of the article's own types."""
    empty = pa.schema(added_fields(columns)).empty_table()
    return pl.Struct(pl.DataFrame(empty).schema)


def _expression(value: str | pl.Expr | None) -> pl.Expr:
    if value is None:
        return pl.lit(None)
    return pl.col(value) if isinstance(value, str) else value
