"""datatrove: two tasks at once; what is dropped and removed is written too. Needs the extra "datatrove".

python examples/on_datatrove.py FOLDER_OF_JSONL OUT EXCLUDED
"""

import sys

from datatrove.executor.local import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers.jsonl import JsonlWriter

from cleanarticle.adapters.datatrove import CleanArticle


def main(pages: str, out: str, excluded: str) -> None:
    """Clean records with `html`, `url` and `id`."""
    steps = [
        JsonlReader(pages, text_key="html"),
        CleanArticle(exclusion_writer=JsonlWriter(excluded)),
        JsonlWriter(out),
    ]
    LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=f"{out}.logs").run()


if __name__ == "__main__":
    main(*sys.argv[1:])
