"""polars: an expression, in eager, lazy and streaming frames; two processes."""

import pytest

from .engine_rows import check_cells, installed, table

with installed("polars"):
    import polars as pl

    from cleanarticle.adapters.polars import clean, dtype


@pytest.fixture(scope="module")
def frame() -> pl.DataFrame:
    given = table()
    return pl.DataFrame({**given, "text": given["text"]}, schema_overrides={"html": pl.Binary, "text": pl.String})


@pytest.mark.parametrize("workers", [1, 2])
def test_polars_gives_every_row_back_in_order_with_the_plain_article_or_an_error(
    frame: pl.DataFrame, workers: int
) -> None:
    data = pl.coalesce("html", pl.col("text").cast(pl.Binary))
    cleaned = frame.select("id", cleaned=clean(data, url="url", id=pl.col("id"), workers=workers)).unnest("cleaned")
    assert cleaned["id"].to_list() == table()["id"]
    check_cells(cleaned["article"].to_list(), cleaned["error"].to_list(), table())


def test_lazy_frames_know_the_schema_and_stream(frame: pl.DataFrame) -> None:
    lazy = frame.lazy().filter(pl.col("text").is_not_null()).select(cleaned=clean("text", id="id")).unnest("cleaned")
    schema = lazy.collect_schema()
    assert schema["article"] == dtype().fields[0].dtype
    titles = lazy.select(pl.col("article").struct.field("title")).collect(engine="streaming")["title"]
    assert titles[0] == "Brockton Bay opens a bridge, report 1"
    assert lazy.collect().schema == schema


def test_an_empty_column_gives_an_empty_one() -> None:
    empty = pl.DataFrame({"html": []}, schema={"html": pl.String}).select(cleaned=clean("html"))
    assert empty.schema == {"cleaned": dtype()}
    assert empty.height == 0
