"""`cleanarticle explain`: why each block stayed or went."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from msgspec.structs import replace

from ..config import Config
from .options import configured, read_document

if TYPE_CHECKING:
    from ..explain import Told

_COLOURS: Final = {"kept": "green", "lifted": "cyan", "removed": "red"}


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False, exists=True, path_type=Path))
@click.option("--url", help="Where the document came from.")
@click.option("--colour/--no-colour", default=None, help="Colour or none; otherwise colour in a terminal.")
@configured
def command(config: Config, file: Path, url: str | None, colour: bool | None) -> None:
    """Show every block of FILE (- is stdin) with its fate and the rule, and where each field came from.

    Blocks of HTML also show the model's probability that they belong to the story, and the features that weighed most.
    """
    from ..cleaner import Cleaner
    from ..core.assemble import assemble
    from ..explain import blocks, fields

    data, path = read_document(file)
    draft, source = Cleaner(replace(config, ledger=True)).finish(data, url=url, path=path)
    article = assemble(draft, source, ledger=True, markdown=config.markdown)
    for name, value, rule in fields(article):
        by = click.style(f"  ({rule})", dim=True) if rule else ""
        click.echo(f"{click.style(f'{name:10}', bold=True)} {value}{by}", color=colour)
    for warning in article.warnings:
        click.echo(click.style(f"warning    {warning}", fg="yellow"), color=colour)
    for told in blocks(article, draft):
        click.echo(_line(told), color=colour)


def _line(told: "Told") -> str:
    fate = click.style(f"{told.fate:8}", fg=_COLOURS[told.fate], bold=True)
    sure = "" if told.probability is None else f" p={told.probability:.2f}"
    head = f"\n{told.number:4} {fate}{sure} {click.style(told.place, dim=True)}"
    why = "".join(f"\n     {click.style(reason, fg='yellow')}" for reason in told.why)
    weighed = ", ".join(f"{name} {weight:+.2f}" for name, weight in told.weighed)
    return f"{head}{why}{f'{chr(10)}     model: {weighed}' if weighed else ''}\n     {told.text}"
