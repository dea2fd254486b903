"""`cleanarticle export`: a finished run in another program's format."""

from pathlib import Path

import click

from .documents import printed, written
from .options import OUT, format_option


@click.command()
@click.argument("run", metavar="OUT", type=click.Path(exists=True, path_type=Path))
@format_option
@click.option(
    *OUT, "output", type=click.Path(dir_okay=False, path_type=Path), help="Where the lines go, if not to stdout."
)
def command(run: Path, format: str, output: Path | None) -> None:
    """Write every article of the run OUT as a line of JSON, in the format of another program.

    OUT is what `cleanarticle batch -o` wrote: a folder, a .jsonl[.gz|.zst] or a .parquet. docs/formats.md tells which
    field goes where, and what is lost.
    """
    from ..report.runs import read_run

    articles = read_run(run)
    if output is None:
        for article in articles:
            click.echo(printed(article, format))
        return
    with written(output) as lines:
        lines.writelines(f"{printed(article, format)}\n" for article in articles)
