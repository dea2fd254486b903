"""Hugging Face datasets (extra "datasets"): `.map(batched=True)`, in as many processes as it is told."""

from .. import Cleaner, __version__
from ..extras import extra
from .rows import Columns, freeze, thaw

with extra("datasets"):
    import pyarrow as pa
    from datasets import Dataset

    from .arrow import COLUMNS, SLICE, check, clean_table


def clean(
    dataset: Dataset,
    cleaner: Cleaner | None = None,
    columns: Columns = COLUMNS,
    *,
    workers: int | None = None,
    batch_size: int = SLICE,
) -> Dataset:
    """The dataset with two columns more: `article`, nested, and `error`.

    `workers` is the number of processes (`num_proc`). The result is cached as that of any `map`: by dataset, cleaner,
    columns and the version of this package. Raises ConfigError for columns that do not fit.
    """
    check(dataset.column_names, columns)
    told = {"frozen": freeze(cleaner or Cleaner()), "columns": columns, "version": __version__}
    made = dataset.with_format("arrow").map(
        _clean, batched=True, batch_size=batch_size, num_proc=workers, fn_kwargs=told, desc="cleanarticle"
    )
    return made.with_format(dataset.format["type"], **dataset.format["format_kwargs"])


def _clean(batch: pa.Table, frozen: bytes, columns: Columns, version: str) -> pa.Table:
    """`version` only makes the result of another version another one to the cache."""
    return clean_table(batch, thaw(frozen), columns)
