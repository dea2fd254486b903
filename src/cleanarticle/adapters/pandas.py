"""pandas (extra "pandas"): a column of documents in, a frame of articles and errors out."""

from collections.abc import Iterator

from .. import Cleaner
from ..errors import InputError
from ..extras import extra
from .processes import clean_rows
from .rows import Columns, Kind, row_of

with extra("pandas"):
    import pandas as pd

    from .arrow import COLUMNS, to_arrays


def clean(
    column: pd.Series,
    *,
    url: pd.Series | None = None,
    id: pd.Series | None = None,
    site: pd.Series | None = None,
    kind: Kind | None = None,
    cleaner: Cleaner | None = None,
    columns: Columns = COLUMNS,
    workers: int = 1,
) -> pd.DataFrame:
    """Two columns by the index of the one given: `article`, an Arrow struct (`.struct.field("title")`), and `error`.

    `url`, `id` and `site` are columns of the same length. Documents are HTML or text, told apart by content unless
    `kind` says which. With more than one worker, processes start: a script needs `if __name__ == "__main__"`.
    """
    for name, value in (("column", column), ("url", url), ("id", id), ("site", site)):
        if value is not None and not isinstance(value, pd.Series):
            raise InputError(
                f'{name}: {type(value).__name__} is no column: give a pandas.Series, such as frame["html"]'
            )
        if value is not None and len(value) != len(column):
            raise InputError(f"{name}: it has {len(value)} rows and the column {len(column)}: give one of its frame")
    given = (column, *(pd.Series([None] * len(column)) if more is None else more for more in (url, id, site)))
    rows = (row_of(cells[0], kind, *cells[1:]) for cells in zip(*map(_cells, given), strict=True))
    articles, errors = to_arrays(clean_rows(rows, cleaner or Cleaner(), workers))
    made = {
        name: pd.Series(pd.arrays.ArrowExtensionArray(values), index=column.index)
        for name, values in ((columns.article, articles), (columns.error, errors))
    }
    return pd.DataFrame(made)


def _cells(column: pd.Series) -> Iterator[object]:
    """The values of a column; None where there is none in one of pandas's ways to say so."""
    return (None if missing else value for value, missing in zip(column, column.isna(), strict=True))
