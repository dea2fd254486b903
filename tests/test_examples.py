"""Each file in examples/ as a process of its own, as a reader would run it."""

import gzip
import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import pytest

from cleanarticle import Article, Cleaner
from cleanarticle.adapters.rows import article_of
from cleanarticle.sites import SiteProfile

from .cli_runs import page
from .conftest import INBOX, ROOT

EXAMPLES: Final = ROOT / "examples"
PAGES: Final = {f"p{number}": page(number) for number in range(6)} | {"empty": ""}
TABLES: Final = {"spark": "pyspark", "ray": "ray", "datasets": "datasets", "pandas": "pandas", "polars": "polars"}
LEARNING: Final = {"spark", "ray"}


def url(id: str) -> str:
    return f"https://www.paper.example/{id}"


def plain(sites: SiteProfile | None = None) -> dict[str, Article]:
    cleaner = Cleaner(sites=sites)
    return {id: cleaner.clean(html, url=url(id), id=id, kind="html") for id, html in PAGES.items()}


def learned() -> SiteProfile:
    reader = Cleaner()
    return SiteProfile.learn(reader.read(html, url=url(id), kind="html")[0] for id, html in PAGES.items())


def run(name: str, *args: str | Path) -> None:
    """Run an example to its end; skips where its engine is not installed."""
    if find_spec(TABLES.get(name, name)) is None:
        pytest.skip(f"{name} is not installed: pip install 'cleanarticle[{name}]'")
    if name == "spark" and shutil.which("java") is None:
        pytest.skip("Spark needs Java 17: apt-get install openjdk-17-jre-headless")
    command = [sys.executable, EXAMPLES / f"on_{name}.py", *args]
    done = subprocess.run([*map(str, command)], capture_output=True, timeout=300, check=False, text=True)
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "pages.jsonl"
    path.write_text("".join(json.dumps({"id": id, "url": url(id), "html": html}) + "\n" for id, html in PAGES.items()))
    return path


def test_every_example_is_run() -> None:
    assert {path.name for path in EXAMPLES.glob("*.py")} == {
        f"on_{name}.py" for name in [*TABLES, "datatrove", "scrapy"]
    }


@pytest.mark.parametrize("name", TABLES)
def test_an_example_writes_a_table_of_articles(name: str, pages: Path, tmp_path: Path) -> None:
    run(name, pages, tmp_path / "articles.parquet")
    pq = pytest.importorskip("pyarrow.parquet")
    rows = pq.read_table(tmp_path / "articles.parquet").to_pylist()
    sites = learned() if name in LEARNING else None
    assert {row["id"]: article_of(row["article"]) for row in rows} == plain(sites)


def test_the_example_of_datatrove_writes_articles_and_what_it_left_out(pages: Path, tmp_path: Path) -> None:
    run("datatrove", pages.parent, tmp_path / "out", tmp_path / "excluded")
    written = {record["id"]: record["text"] for record in _records(tmp_path / "out")}
    assert written == {id: article.body for id, article in plain().items() if article.verdict == "article"}
    reasons = {record["id"]: record["metadata"]["filter_reason"] for record in _records(tmp_path / "excluded")}
    assert reasons == dict.fromkeys(written, "removed")  # datatrove's readers leave empty documents out themselves


def test_the_example_of_scrapy_crawls_and_writes_articles(tmp_path: Path) -> None:
    inputs = [(INBOX / name).as_uri() for name in ("windows-1251-ru.html", "modern-en.html", "empty.html")]
    run("scrapy", tmp_path / "articles.jsonl", *inputs)
    rows = {row["url"]: row for row in map(json.loads, (tmp_path / "articles.jsonl").read_text().splitlines())}
    cleaner = Cleaner()
    pages = {url: Path(url.removeprefix("file://")).read_bytes() for url in inputs}
    assert {url: article_of(row["article"]) for url, row in rows.items()} == {
        url: cleaner.clean(data, url=url, kind="html") for url, data in pages.items()
    }


def _records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for path in sorted(folder.glob("*.gz")) for line in gzip.open(path, "rt")]
