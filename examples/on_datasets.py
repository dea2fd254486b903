"""Hugging Face datasets: two processes. Needs the extra "datasets".

python examples/on_datasets.py pages.jsonl articles.parquet
"""

import sys

from datasets import Dataset

from cleanarticle.adapters.datasets import clean


def main(pages: str, articles: str) -> None:
    """Clean records with `html`, `url` and `id`."""
    dataset = Dataset.from_json(pages)
    cleaned = clean(dataset, workers=2)
    told = cleaned.filter(lambda row: row["error"] is None and row["article"]["verdict"] == "article")
    print(len(told), "of", len(cleaned), "are articles")
    cleaned.remove_columns("html").to_parquet(articles)


if __name__ == "__main__":
    main(*sys.argv[1:])
