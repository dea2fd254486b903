"""`cleanarticle batch`."""

from pathlib import Path
import json
import multiprocessing

import click

from ..config import Config
from .options import configured

_cleaner = None


def _begin(config):
    global _cleaner
    from ..cleaner import Cleaner

    _cleaner = Cleaner(config)


def _one(job):
    n, line = job
    r = json.loads(line)
    k = "html" if r.get("html") is not None else "text"
    return _cleaner.clean(r[k], url=r.get("url"), id=r.get("id") or str(n), kind=k).to_json()


@click.command()
@click.argument("inputs", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--out", required=True, type=click.Path(path_type=Path))
@click.option("--workers", default=2)
@click.option("--no-site-learning", is_flag=True)
@configured
def command(config: Config, inputs, out, workers, no_site_learning) -> None:
    """Clean the documents in INPUTS."""

    def jobs():
        for path in inputs:
            with path.open() as f:
                yield from enumerate(f, 1)

    with multiprocessing.get_context("spawn").Pool(workers, _begin, (config,)) as pool, out.open("w") as f:
        for line in pool.imap(_one, jobs(), chunksize=8):
            f.write(line + "\n")
