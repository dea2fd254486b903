"""`cleanarticle report`: one page that shows a run."""

from pathlib import Path

import click

from .documents import written
from .options import OUT


@click.command()
@click.argument("run", metavar="OUT", type=click.Path(exists=True, path_type=Path))
@click.option(*OUT, "output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The page, .html.")
def command(run: Path, output: Path) -> None:
    """Write one self-contained HTML page that shows what the run OUT kept, lifted and removed.

    OUT is what `cleanarticle batch -o OUT` wrote. With `batch --ledger` removed lines stand in place.
    """
    from ..report.page import report_of, write_page

    index, chunks = report_of(run)
    with written(output) as page:
        write_page(index, chunks, page)
    click.echo(f"{index.overview.documents:,} documents, {output.stat().st_size / 1e6:.1f} MB: {output}", err=True)
