"""Ray Data (extra "ray"): actors that hold a warm Cleaner map batches of documents."""

from .. import Cleaner, SiteProfile
from ..extras import extra
from .rows import Columns, freeze, thaw

with extra("ray"):
    import pyarrow as pa
    import ray.data

    from .arrow import COLUMNS, SLICE, clean_table
    from .learning import learn_table, merge_parts, profile_of


class Clean:
    """The actor: made once, it cleans batch after batch."""

    def __init__(self, frozen: bytes, columns: Columns) -> None:
        self._cleaner = thaw(frozen)
        self._columns = columns

    def __call__(self, batch: pa.Table) -> pa.Table:
        return clean_table(batch, self._cleaner, self._columns)


def clean(
    dataset: ray.data.Dataset,
    cleaner: Cleaner | None = None,
    columns: Columns = COLUMNS,
    *,
    workers: int | None = None,
    batch_size: int = SLICE,
) -> ray.data.Dataset:
    """The dataset with two columns more: `article`, nested, and `error`.

    Up to `workers` actors, each of one CPU, as many as reading and writing leave free. Rows keep their order.
    Columns that do not fit fail when the dataset runs, with the ConfigError in Ray's own.
    """
    cleaned = dataset.map_batches(
        Clean,
        fn_constructor_args=(freeze(cleaner or Cleaner()), columns),
        batch_format="pyarrow",
        batch_size=batch_size,
        compute=ray.data.ActorPoolStrategy(min_size=1, max_size=workers),
    )
    cleaned.context.execution_options.preserve_order = True
    return cleaned


def learn(dataset: ray.data.Dataset, columns: Columns = COLUMNS, *, batch_size: int = 16 * SLICE) -> SiteProfile:
    """What the dataset's documents have in common, by site, for `Cleaner(config, sites)`.

    Each batch learns for itself; the parts of a site are merged where Ray puts them, all of one site in memory.
    """
    parts = dataset.map_batches(
        learn_table, fn_kwargs={"columns": columns}, batch_format="pyarrow", batch_size=batch_size
    )
    merged = parts.groupby("site").map_groups(merge_parts, batch_format="pyarrow")
    return profile_of(row["profile"] for row in merged.iter_rows())
