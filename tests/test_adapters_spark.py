"""Apache Spark in local mode, two Python workers."""

import os
import shutil
import sys
from collections.abc import Iterator

import pytest

from cleanarticle import Cleaner, SiteProfile
from cleanarticle.errors import ConfigError

from .engine_rows import NAMES, check_cells, drafts, installed, plain, table

with installed("spark"):
    from pyspark.sql import DataFrame, SparkSession

    from cleanarticle.adapters.spark import clean, learn, schema
if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
    pytest.skip("Spark needs Java 17: apt-get install openjdk-17-jre-headless", allow_module_level=True)

pytestmark = [
    pytest.mark.xdist_group("spark"),
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "2", "spark.driver.host": "127.0.0.1"}
    session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def frame(spark: SparkSession) -> DataFrame:
    made = list(zip(*(table()[name] for name in NAMES), strict=True))
    return (
        spark.createDataFrame(made, "id string, url string, html binary, text string")
        .repartitionByRange(2, "id")
        .cache()
    )


def test_spark_gives_every_row_back_with_the_plain_article_or_an_error(frame: DataFrame) -> None:
    cleaned = clean(frame)
    assert cleaned.rdd.getNumPartitions() == 2
    rows = [row.asDict(recursive=True) for row in cleaned.collect()]
    assert [row["id"] for row in rows] == table()["id"]
    check_cells([row["article"] for row in rows], [row["error"] for row in rows], table())


def test_sparks_schema_is_nested_as_the_article_is(frame: DataFrame) -> None:
    cleaned = clean(frame)
    assert cleaned.schema.fields == [*frame.schema.fields, *schema().fields]
    assert cleaned.schema["article"].dataType["dateline"].dataType.simpleString() == (
        "struct<text:string,places:array<string>,date:string,agency:string>"
    )
    titles = cleaned.selectExpr("article.title").where("title LIKE 'Brockton%'").collect()
    assert [row.title for row in titles] == [
        "Brockton Bay opens a bridge, report 1",
        "Brockton Bay finds a Roman well, report 9",
    ]


def test_spark_refuses_columns_that_do_not_fit_before_it_runs(frame: DataFrame) -> None:
    with pytest.raises(ConfigError, match="no column 'html' or 'text'"):
        clean(frame.select("id", "url"))


def test_spark_learns_sites_by_merging_what_its_partitions_learned(frame: DataFrame) -> None:
    profile = learn(frame)
    assert profile == SiteProfile.learn(drafts(table()))
    taught = [
        row.article and row.article.asDict(recursive=True) for row in clean(frame, Cleaner(sites=profile)).collect()
    ]
    assert [cell and cell["body"] for cell in taught] == [
        article and article.body for article in plain(table(), Cleaner(sites=profile))
    ]
