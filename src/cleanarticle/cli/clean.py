"""`cleanarticle clean`: one document in, one article out."""

from pathlib import Path

import click

from ..config import Config
from .options import configured, read_document


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False, exists=True, path_type=Path))
@click.option("--url", help="Where the document came from.")
@configured
def command(config: Config, file: Path, url: str | None) -> None:
    """Print the clean article of FILE (- is stdin) as JSON."""
    from ..cleaner import Cleaner

    data, path = read_document(file)
    click.echo(Cleaner(config).clean(data, url=url, path=path).to_json(indent=2))
