"""Hugging Face datasets, two processes."""

from pathlib import Path

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.errors import ConfigError

from .engine_rows import check_cells, installed, table

with installed("datasets"):
    import pyarrow as pa
    from datasets import Dataset, Value

    from cleanarticle.adapters.datasets import clean


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    Dataset(pa.table(table())).save_to_disk(tmp_path / "pages")
    return Dataset.load_from_disk(tmp_path / "pages")  # results of one that lies in memory are cached nowhere


def test_datasets_gives_every_row_back_in_order_with_the_plain_article_or_an_error(dataset: Dataset) -> None:
    cleaned = clean(dataset, workers=2, batch_size=4)
    assert cleaned["id"][:] == table()["id"]
    check_cells(cleaned["article"][:], cleaned["error"][:], table())


def test_the_features_are_nested_as_the_article_is(dataset: Dataset) -> None:
    features = clean(dataset).features
    assert list(features) == ["id", "url", "html", "text", "article", "error"]
    assert features["article"]["dateline"]["date"] == Value("string")
    assert features["article"]["removed"].feature["confidence"] == Value("float64")


def test_a_result_is_cached_by_what_it_depends_on(dataset: Dataset) -> None:
    first, again = clean(dataset), clean(dataset)
    other = clean(dataset, Cleaner(Config(keep_dateline=True)))
    assert first.cache_files == again.cache_files
    assert first.cache_files != other.cache_files


def test_datasets_refuses_columns_that_do_not_fit(dataset: Dataset) -> None:
    with pytest.raises(ConfigError, match="no column 'html' or 'text'"):
        clean(dataset.remove_columns(["html", "text"]))
