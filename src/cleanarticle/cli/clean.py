"""`cleanarticle clean`: one document in, one article out."""

from pathlib import Path

import click

from ..config import Config
from .documents import printed, read_document
from .options import configured, format_option


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False, exists=True, path_type=Path))
@click.option("--url", help="Where the document came from, whatever its record says.")
@format_option
@configured
def command(config: Config, file: Path, url: str | None, format: str) -> None:
    """Print the clean article of FILE (- is stdin) as JSON.

    FILE is HTML, text, news markup, or a JSON record of `html` or `text`.
    """
    from ..cleaner import Cleaner

    given = read_document(file, url)
    click.echo(printed(Cleaner(config).clean(given.data, id=given.id, **given.about), format, indent=2))
