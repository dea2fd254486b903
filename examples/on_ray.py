"""Ray Data: learns what each site repeats, then cleans in up to two actors. Needs the extra "ray".

python examples/on_ray.py pages.jsonl articles.parquet
"""

import sys

import ray.data

from cleanarticle import Cleaner
from cleanarticle.adapters.ray import clean, learn


def main(pages: str, articles: str) -> None:
    """Clean records with `html`, `url` and `id`."""
    ray.init(num_cpus=2, include_dashboard=False)
    dataset = ray.data.read_json(pages, lines=True)
    cleaned = clean(dataset, Cleaner(sites=learn(dataset)), workers=2)
    cleaned.drop_columns(["html"]).write_parquet(articles)
    ray.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
