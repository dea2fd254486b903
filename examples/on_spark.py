"""Apache Spark: learns what each site repeats, then cleans. Needs the extra "spark" and Java 17.

python examples/on_spark.py pages.jsonl articles.parquet
"""

import os
import sys

from pyspark.sql import SparkSession

from cleanarticle import Cleaner
from cleanarticle.adapters.spark import clean, learn


def main(pages: str, articles: str) -> None:
    """Clean records with `html`, `url` and `id` on two cores of this machine."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]").config("spark.sql.execution.arrow.maxRecordsPerBatch", "256")
    spark = builder.getOrCreate()
    frame = spark.read.json(pages)
    cleaned = clean(frame, Cleaner(sites=learn(frame)))
    cleaned.drop("html").write.mode("overwrite").parquet(articles)
    spark.read.parquet(articles).groupBy("article.verdict").count().show()
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
