"""pandas: a column in, a frame out; two processes."""

import pytest

from cleanarticle.errors import InputError

from .engine_rows import check_cells, installed, plain, table

with installed("pandas"):
    import pandas as pd

    from cleanarticle.adapters.pandas import clean


@pytest.fixture(scope="module")
def frame() -> pd.DataFrame:
    made = pd.DataFrame(table(), index=[f"row {number}" for number in range(20)])
    made["data"] = made["html"].where(made["html"].notna(), made["text"])
    return made


@pytest.mark.parametrize("workers", [1, 2])
def test_pandas_gives_every_row_back_with_the_plain_article_or_an_error(frame: pd.DataFrame, workers: int) -> None:
    cleaned = clean(frame["data"], url=frame["url"], id=frame["id"], workers=workers)
    assert list(cleaned.index) == list(frame.index)
    errors = [None if pd.isna(error) else error for error in cleaned["error"]]
    check_cells([None if cell is pd.NA else cell for cell in cleaned["article"]], errors, table())


def test_the_column_is_a_nested_struct(frame: pd.DataFrame) -> None:
    cleaned = clean(frame["data"][:2], url=frame["url"][:2])
    titles = cleaned["article"].struct.field("title").tolist()
    assert titles == [article and article.title for article in plain(table())[:2]]
    assert "dateline: struct<text: string, places: list<item: string>" in str(cleaned.dtypes["article"])


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA, pd.NaT])
def test_every_way_to_say_that_nothing_is_there_is_an_error(missing: object) -> None:
    cleaned = clean(pd.Series(["A storm closed the port of Arlen on Monday.", missing], dtype=object))
    assert cleaned["error"].isna().tolist() == [True, False]
    assert cleaned["error"].iloc[1] == "no document"


def test_what_is_no_column_is_refused_with_a_remedy() -> None:
    with pytest.raises(InputError, match=r"column: list is no column: give a pandas.Series"):
        clean(["A storm closed the port of Arlen on Monday."])
    with pytest.raises(InputError, match="url: str is no column"):
        clean(pd.Series(["A storm closed the port of Arlen on Monday."]), url="https://paper.example/1")
    with pytest.raises(InputError, match="url: it has 1 rows and the column 2: give one of its frame"):
        clean(pd.Series(["A", "B"]), url=pd.Series(["https://paper.example/1"]))


def test_an_empty_column_gives_an_empty_frame() -> None:
    assert clean(pd.Series([], dtype=str)).shape == (0, 2)
