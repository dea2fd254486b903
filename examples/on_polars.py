"""polars: an expression over a column, by two processes. Needs the extra "polars".

python examples/on_polars.py pages.jsonl articles.parquet
"""

import sys

import polars as pl

from cleanarticle.adapters.polars import clean


def main(pages: str, articles: str) -> None:
    """Clean records with `html`, `url` and `id`."""
    frame = pl.read_ndjson(pages)
    told = clean("html", url="url", id="id", kind="html", workers=2)
    cleaned = frame.with_columns(cleaned=told).unnest("cleaned")
    print(cleaned.select(pl.col("article").struct.field("title", "published"), "error"))
    cleaned.drop("html").write_parquet(articles)


if __name__ == "__main__":
    main(*sys.argv[1:])
