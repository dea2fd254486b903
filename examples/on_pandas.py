"""pandas: a column in, two columns out, by two processes. Needs the extra "pandas".

python examples/on_pandas.py pages.jsonl articles.parquet
"""

import sys

import pandas as pd

from cleanarticle.adapters.pandas import clean


def main(pages: str, articles: str) -> None:
    """Clean records with `html`, `url` and `id`."""
    frame = pd.read_json(pages, lines=True)
    cleaned = frame.join(clean(frame["html"], url=frame["url"], id=frame["id"], kind="html", workers=2))
    print(cleaned["article"].struct.field("title"))
    cleaned.drop(columns="html").to_parquet(articles)
    again = pd.read_parquet(articles, dtype_backend="pyarrow")  # without it pandas cannot read its own nested columns
    print(len(again), "articles in", articles)


if __name__ == "__main__":
    main(*sys.argv[1:])
