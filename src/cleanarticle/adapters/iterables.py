"""Plain Python: documents in, what came of each out, in their order; in processes, if there are to be more."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from .. import Cleaner
from ..errors import InputError
from .processes import clean_rows
from .rows import Columns, Kind, Outcome, Row, either, row_of

_COLUMNS: Final = Columns()


def clean(
    documents: Iterable[object],
    *,
    kind: Kind | None = None,
    cleaner: Cleaner | None = None,
    columns: Columns = _COLUMNS,
    workers: int = 1,
) -> Iterator[Outcome]:
    """Each document's `article` or `error`; one of them is None.

    A document is HTML or text (str or bytes, told apart by content unless `kind` says which), or a mapping with `html`
    or `text` and perhaps `url`, `id` and `site`. There may be any number: they are asked for as they are worked on.
    With more than one worker, processes start: a script needs `if __name__ == "__main__"`.
    Raises InputError for what is not a row of documents; nothing that a document can cause.
    """
    if isinstance(documents, str | bytes | Mapping):
        raise InputError(
            f"documents: {type(documents).__name__} is one document: give a list of them, or use cleanarticle.clean"
        )
    return clean_rows((_row(document, kind, columns) for document in documents), cleaner or Cleaner(), workers)


def _row(document: object, kind: Kind | None, columns: Columns) -> Row:
    if not isinstance(document, Mapping):
        return Row(document, kind)
    url, id, site = (document.get(name) for name in (columns.url, columns.id, columns.site))
    return row_of(*either(document.get(columns.html), document.get(columns.text)), url, id, site)
