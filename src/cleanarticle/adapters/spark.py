"""Apache Spark (extra "spark"): Arrow UDFs over a DataFrame of documents. Needs Spark 4 and Java 17 or later."""

from collections.abc import Iterator

from .. import Cleaner, SiteProfile
from ..extras import extra
from .rows import Columns, freeze, thaw

with extra("spark"):
    import pyarrow as pa
    from pyspark.sql import DataFrame
    from pyspark.sql.types import ArrayType, BooleanType, DataType, DoubleType, LongType, StringType, StructType

    from .arrow import COLUMNS, added_fields, check, clean_batches
    from .learning import learn_batches, merge_parts, profile_of


def clean(frame: DataFrame, cleaner: Cleaner | None = None, columns: Columns = COLUMNS) -> DataFrame:
    """The frame with two columns more: `article`, nested, and `error`.

    Cleaned once, whatever is then selected or filtered; one Cleaner a Python worker. Spark sends
    `spark.sql.execution.arrow.maxRecordsPerBatch` rows at once: of whole pages 1,000 are 100 MB.
    Raises ConfigError for columns that do not fit.
    """
    check(frame.columns, columns)
    frozen = freeze(cleaner or Cleaner())

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return clean_batches(batches, thaw(frozen), columns)

    return frame.mapInArrow(work, StructType([*frame.schema, *schema(columns)]))


def schema(columns: Columns = COLUMNS) -> StructType:
    """The two columns that `clean` adds, in Spark's types, made of the article's own."""
    made = StructType()
    for field in added_fields(columns):
        made.add(field.name, _spark(field.type))
    return made


def learn(frame: DataFrame, columns: Columns = COLUMNS) -> SiteProfile:
    """What the frame's documents have in common, by site, for `Cleaner(config, sites)`.

    Each partition learns for itself; the parts of a site are merged where Spark puts them, all of one site in memory.
    """
    check(frame.columns, columns)
    read = [name for name in frame.columns if name in {columns.html, columns.text, columns.url, columns.site}]

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return learn_batches(batches, columns)

    shape = "site string, profile binary"
    merged = frame.select(*read).mapInArrow(work, shape).groupBy("site").applyInArrow(merge_parts, shape)
    return profile_of(bytes(row.profile) for row in merged.select("profile").toLocalIterator())


def _spark(arrow: pa.DataType) -> DataType:
    if pa.types.is_struct(arrow):
        made = StructType()
        for field in arrow:
            made.add(field.name, _spark(field.type))
        return made
    if pa.types.is_list(arrow):
        return ArrayType(_spark(arrow.value_type))
    if pa.types.is_boolean(arrow):
        return BooleanType()
    if pa.types.is_integer(arrow):
        return LongType()
    return DoubleType() if pa.types.is_floating(arrow) else StringType()
