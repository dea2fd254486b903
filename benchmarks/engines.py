"""What each engine makes of two cores: the figures of docs/scaling.md.

    python -m benchmarks.engines [--pages 2000] [--only spark,ray] [--shared DIR]

A fifth as many different pages of ../shared/data (or, without it, invented ones) in eight JSONL files. Each engine runs
twice as a process of its own, over each page once and over each five times: the difference is what a page takes, all
packs being warm; the rest is what the start takes. Told as time of the processor (all processes)
and as time on two cores, in Markdown, with the plan for a billion pages.
"""

import argparse
import json
import lzma
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Final

import msgspec
import zstandard
from msgspec import Struct

from cleanarticle import Cleaner

from .cpu import Taken, take
from .plan import Measured, plan

HERE: Final = Path(__file__).resolve().parent
PARTS: Final = 8
SMALL: Final = 5
CORPORA: Final = ("news424", "fundus")


class Page(Struct):
    """A page as the labelled corpora have it."""

    id: str
    url: str | None = None
    html: str | None = None


def pages(shared: Path) -> list[Page]:
    """The pages to clean: news of other people, or, without them, the invented inbox."""
    found = [page for corpus in CORPORA for page in _corpus(shared / "data" / f"{corpus}.jsonl.xz")]
    if found:
        return found
    inbox = sorted((HERE.parent / "fixtures" / "inbox").glob("*.html"))
    return [Page(path.name, None, path.read_text("utf-8", "replace")) for path in inbox]


def _corpus(path: Path) -> Iterator[Page]:
    if path.exists():
        with lzma.open(path) as lines:
            yield from (page for line in lines for page in [msgspec.json.decode(line, type=Page)] if page.html)


def write(found: list[Page], count: int, folder: Path) -> None:
    """Write so many pages into files of records."""
    folder.mkdir()
    records = list(islice(cycle(found), count))
    for part in range(PARTS):
        lines = (
            json.dumps({"id": f"{part}-{number}", "url": page.url or f"https://a.example/{number}", "html": page.html})
            for number, page in enumerate(records[part::PARTS])
        )
        (folder / f"{part}.jsonl").write_text("\n".join(lines) + "\n")


def run_plain(folder: Path, out: Path) -> None:
    """One process, the Cleaner alone."""
    cleaner = Cleaner()
    with open(out, "w", encoding="utf-8") as file:
        for path in sorted(folder.glob("*.jsonl")):
            for line in path.open(encoding="utf-8"):
                record = json.loads(line)
                article = cleaner.clean(record["html"], url=record["url"], id=record["id"], kind="html")
                file.write(article.to_json() + "\n")


def run_batch(folder: Path, out: Path) -> None:
    """The command line's own workers."""
    command = [sys.executable, "-m", "cleanarticle", "batch", str(folder), "-o", f"{out}.jsonl", "--workers", "2"]
    subprocess.run([*command, "--no-site-learning", "--quiet"], check=True)


def run_spark(folder: Path, out: Path) -> None:
    """Apache Spark, local[2]."""
    from pyspark.sql import SparkSession

    from cleanarticle.adapters.spark import clean

    os.environ["PYSPARK_PYTHON"] = sys.executable
    settings = {"spark.ui.enabled": "false", "spark.sql.execution.arrow.maxRecordsPerBatch": "256"}
    spark = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    frame = spark.read.schema("id string, url string, html string").json(str(folder)).repartition(PARTS)
    clean(frame).drop("html").write.parquet(str(out))
    spark.stop()


def run_ray(folder: Path, out: Path) -> None:
    """Ray Data, two CPUs."""
    import ray.data

    from cleanarticle.adapters.ray import clean

    # 15 unless set: beside other work its workers would wait, not clean
    os.environ["RAY_worker_niceness"] = "0"  # noqa: SIM112
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    clean(ray.data.read_json(str(folder), lines=True)).drop_columns(["html"]).write_parquet(str(out))
    ray.shutdown()


def run_datasets(folder: Path, out: Path) -> None:
    """Hugging Face datasets, two processes."""
    from datasets import Dataset

    from cleanarticle.adapters.datasets import clean

    dataset = Dataset.from_json([str(path) for path in sorted(folder.glob("*.jsonl"))], cache_dir=f"{out}.cache")
    clean(dataset, workers=2).remove_columns("html").to_parquet(out)


def run_datatrove(folder: Path, out: Path) -> None:
    """datatrove, two tasks at once."""
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers.jsonl import JsonlWriter

    from cleanarticle.adapters.datatrove import CleanArticle

    steps = [JsonlReader(str(folder), text_key="html"), CleanArticle(), JsonlWriter(str(out))]
    LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=f"{out}.logs").run()


def run_scrapy(folder: Path, out: Path) -> None:
    """Scrapy, two processes, pages from the disk: what the pipeline takes, not what the net takes."""
    import scrapy
    from scrapy.crawler import CrawlerProcess

    class Records(scrapy.Spider):  # type: ignore[misc]
        name = "records"

        def parse(self, response: scrapy.http.Response) -> Iterator[dict[str, str]]:
            yield from map(json.loads, response.text.splitlines())

    crawler = CrawlerProcess(
        {
            "ITEM_PIPELINES": {"cleanarticle.adapters.scrapy.CleanArticlePipeline": 300},
            "CLEANARTICLE_WORKERS": 2,
            "FEEDS": {f"{out}.jsonl": {"format": "jsonlines", "fields": ["id", "article", "error"]}},
            "LOG_LEVEL": "ERROR",
            "TELNETCONSOLE_ENABLED": False,
            "DOWNLOAD_MAXSIZE": 0,
        }
    )
    crawler.crawl(Records, start_urls=[path.as_uri() for path in sorted(folder.glob("*.jsonl"))])
    crawler.start()


def run_pandas(folder: Path, out: Path) -> None:
    """pandas, two processes."""
    import pandas as pd

    from cleanarticle.adapters.pandas import clean

    frame = pd.concat([pd.read_json(path, lines=True) for path in sorted(folder.glob("*.jsonl"))], ignore_index=True)
    frame.join(clean(frame["html"], url=frame["url"], id=frame["id"], workers=2)).drop(columns="html").to_parquet(out)


def run_polars(folder: Path, out: Path) -> None:
    """polars, two processes."""
    import polars as pl

    from cleanarticle.adapters.polars import clean

    frame = pl.read_ndjson(str(folder / "*.jsonl"))
    told = clean("html", url="url", id="id", workers=2)
    frame.with_columns(cleaned=told).drop("html").unnest("cleaned").write_parquet(out)


ENGINES: Final[dict[str, Callable[[Path, Path], None]]] = {
    "plain": run_plain,
    "batch": run_batch,
    "spark": run_spark,
    "ray": run_ray,
    "datasets": run_datasets,
    "datatrove": run_datatrove,
    "scrapy": run_scrapy,
    "pandas": run_pandas,
    "polars": run_polars,
}


def measure(engine: str, folder: Path, out: Path) -> Taken:
    """What an engine takes as a process, from start to end."""
    return take([sys.executable, "-m", "benchmarks.engines", "--run", engine, str(folder), str(out)], HERE.parent)


class Grown(Struct, frozen=True):
    """Milliseconds that a page more takes, and seconds that no page takes."""

    each: float
    start: float

    def __str__(self) -> str:
        return f"{self.each:.1f} | {self.start:.1f}"


def grown(some: float, full: float, pages: int) -> Grown:
    """The two figures of a run over some of the pages and one over all."""
    each = (full - some) / (pages - pages // SMALL)
    return Grown(each * 1e3, max(0.0, full - each * pages))


def sizes(folder: Path, articles: Path) -> tuple[float, float]:
    """Kilobytes a page, as compressed HTML and as compressed article: zstd, 1,000 lines a frame."""
    html = [json.loads(line)["html"].encode() for line in (folder / "0.jsonl").open()]
    packed = zstandard.ZstdCompressor(level=3)
    lines = articles.read_bytes().splitlines(keepends=True)
    whole = sum(len(packed.compress(b"".join(lines[at : at + 1000]))) for at in range(0, len(lines), 1000))
    return sum(len(packed.compress(page)) for page in html) / len(html) / 1e3, whole / len(lines) / 1e3


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=2000)
    options.add_argument("--only", default=",".join(ENGINES))
    options.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    options.add_argument("--run", nargs=3, metavar=("ENGINE", "FOLDER", "OUT"))
    told = options.parse_args()
    if told.run:
        ENGINES[told.run[0]](Path(told.run[1]), Path(told.run[2]))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        given = pages(told.shared)
        few = told.pages // SMALL
        found = given[:: max(1, len(given) // few)][:few]
        write(found, few, folder / "some")
        write(found, told.pages, folder / "all")
        print(f"{told.pages} pages, {len(found)} different, {os.cpu_count()} cores\n")
        print(
            "| engine | ms a page, CPU | seconds to start, CPU | ms a page | seconds to start |\n|---|---|---|---|---|"
        )
        for engine in ["plain", *(name for name in told.only.split(",") if name != "plain")]:
            some = measure(engine, folder / "some", folder / f"{engine}.some")
            full = measure(engine, folder / "all", folder / f"{engine}.all")
            wall = grown(some.wall, full.wall, told.pages)
            known = some.cpu is not None and full.cpu is not None
            cpu = grown(some.cpu, full.cpu, told.pages) if known else None
            print(f"| {engine} | {cpu or ' | '} | {wall} |", flush=True)
            if engine == "plain":
                html, article = sizes(folder / "all", folder / "plain.all")
                measured = Measured((cpu or wall).each, html, article)
        print(f"\n{plan(measured)}")


if __name__ == "__main__":
    main()
