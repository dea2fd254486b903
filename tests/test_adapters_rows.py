"""What all adapters share: rows, their errors, Arrow's schema, and the name of the extra that is missing."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

from cleanarticle import Article, CleanArticleError, Cleaner, Config
from cleanarticle.adapters.processes import clean_rows
from cleanarticle.adapters.rows import Columns, Kind, article_of, clean_row, either, freeze, row_of, thaw
from cleanarticle.errors import ConfigError, ExtraError, InputError

from .cli_runs import page, story

ENGINES = {
    "spark": "pyspark",
    "ray": "ray",
    "datasets": "datasets",
    "datatrove": "datatrove",
    "scrapy": "itemadapter",
    "pandas": "pandas",
    "polars": "polars",
}
BAD = [
    (None, "no document"),
    (12.5, "neither str nor bytes: float"),
    (b"\x00\x01PNG\xff" * 99, "binary data"),
    ("x" * 30_000, "over the limit"),
]


@pytest.mark.parametrize(("extra", "module"), ENGINES.items())
def test_an_engine_that_is_missing_is_told_by_its_extra(
    extra: str, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)  # what import finds where nothing is installed
    for name in [name for name in sys.modules if name.startswith((f"{module}.", f"cleanarticle.adapters.{extra}"))]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(ExtraError, match=rf"cleanarticle\[{extra}\]") as caught:
        import_module(f"cleanarticle.adapters.{extra}")
    assert isinstance(caught.value, ImportError)
    assert isinstance(caught.value, CleanArticleError)


@pytest.mark.parametrize(("data", "told"), BAD)
def test_a_bad_document_is_an_error_of_its_row(data: object, told: str) -> None:
    outcome = clean_row(Cleaner(Config(max_chars=20_000)), row_of(data, None, "https://a.example/1", 7, None))
    assert outcome.article is None
    assert told in (outcome.error or "")


def test_what_a_document_does_to_the_cleaner_is_an_error_of_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def clean(self: Cleaner, *_: object, **__: object) -> Article:
        raise RecursionError("too deep \udcff")

    monkeypatch.setattr(Cleaner, "clean", clean)
    assert clean_row(Cleaner(), row_of("x", None, None, None, None)).error == "RecursionError: too deep \ufffd"


def test_numbers_and_broken_characters_are_ids_and_urls() -> None:
    outcome = clean_row(Cleaner(), row_of(story(1), "text", "https://a.example/\udcff", 7, None))
    assert outcome.article is not None
    assert (outcome.article.id, outcome.article.url) == ("7", "https://a.example/\ufffd")


def test_a_frozen_cleaner_thaws_once_a_process() -> None:
    frozen = freeze(Cleaner(Config(keep_dateline=True)))
    assert thaw(frozen) is thaw(bytes(bytearray(frozen)))
    assert thaw(frozen).config.keep_dateline


def test_processes_give_rows_back_in_order() -> None:
    rows = [row_of(None if number == 40 else page(number), "html", None, number, None) for number in range(70)]
    cleaner = Cleaner()
    assert list(clean_rows(rows, cleaner, workers=2)) == list(clean_rows(rows, cleaner))


@pytest.mark.parametrize(
    ("html", "text", "taken"),
    [("", "A", ("A", None)), (b" \n", "A", ("A", None)), (None, "A", ("A", None)), ("", None, ("", "html")),
     ("<p>", "A", ("<p>", "html")), (" ", " ", (" ", "html")), (5, "A", (5, "html"))],
)  # fmt: skip
def test_a_blank_page_gives_way_to_a_text_as_in_batch(
    html: object, text: object, taken: tuple[object, Kind | None]
) -> None:
    assert either(html, text) == taken


@pytest.mark.parametrize("workers", ["2", None, 1.5])
def test_a_number_of_workers_that_is_none_is_refused(workers: object) -> None:
    with pytest.raises(InputError, match=r"workers=.*give a number of processes"):
        list(clean_rows([], Cleaner(), workers))  # type: ignore[arg-type]  # what a caller may do


def test_an_article_is_made_again_of_what_pandas_reads(tmp_path: Path) -> None:
    """It gives lists as arrays of numpy, and NaN for a string that is null."""
    pandas = pytest.importorskip("pandas")
    arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
    article = Cleaner(Config(ledger=True)).clean(story(1))
    table = arrow.pa.Table.from_pylist([article.to_dict(), Cleaner().clean(story(2)).to_dict()])
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "out.parquet")
    read = pandas.read_parquet(tmp_path / "out.parquet").iloc[0].to_dict()
    assert article_of({**read, "subtitle": float("nan")}) == article


@pytest.mark.parametrize("ledger", [False, True])
def test_an_article_survives_an_arrow_table(ledger: bool) -> None:
    arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
    article = Cleaner(Config(ledger=ledger)).clean(page(2), id="a", url="https://a.example/1")
    articles, errors = arrow.to_arrays(
        [clean_row(Cleaner(Config(ledger=ledger)), row_of(page(2), "html", "https://a.example/1", "a", ""))]
    )
    assert article_of(articles[0].as_py()) == article
    assert errors.to_pylist() == [None]


def test_a_cell_of_another_shape_is_no_article() -> None:
    with pytest.raises(InputError, match="give a cell"):
        article_of({"title": "A storm"})


def test_arrows_schema_has_every_field_of_the_article() -> None:
    arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
    made = arrow.arrow_schema()
    assert tuple(made.names) == Article.__struct_fields__
    assert (
        str(made.field("dateline").type)
        == "struct<text: string, places: list<item: string>, date: string, agency: string>"
    )
    assert str(made.field("removed").type.value_type.field("start").type) == "int64"


@pytest.mark.parametrize(
    ("names", "told"),
    [(("id", "url"), "no column 'html' or 'text'"), (("html", "article"), "are there already"), ((), "no column")],
)
def test_columns_that_do_not_fit_are_told_before_anything_runs(names: tuple[str, ...], told: str) -> None:
    arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
    with pytest.raises(ConfigError, match=told):
        arrow.check(names, Columns())


def test_columns_can_have_other_names() -> None:
    arrow = pytest.importorskip("cleanarticle.adapters.arrow", exc_type=ExtraError)
    pa = pytest.importorskip("pyarrow")
    given = pa.table({"article": [page(1), page(2)], "link": ["https://a.example/1", None]})
    columns = Columns(html="article", url="link", article="clean", error="why")
    made = arrow.clean_table(given, Cleaner(), columns)
    assert made.column_names == ["article", "link", "clean", "why"]
    assert [cell["url"] for cell in made["clean"].to_pylist()] == ["https://a.example/1", None]
