"""`cleanarticle explain`: why each block stayed or went."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
from msgspec.structs import replace

from ..config import Config
from .documents import read_document
from .options import configured

if TYPE_CHECKING:
    from ..explain import Explained
    from ..report.pieces import Piece

_COLOURS: Final = {
    "title": "bright_blue", "subtitle": "blue", "byline": "magenta", "dateline": "cyan", "caption": "yellow",
    "credit": "green", "date": "bright_cyan", "section": "bright_magenta",
}  # fmt: skip
"""What was lifted, in the colours of the report; what was removed is dim and struck, prose stays as it is."""
_SHOWN: Final = 400
"""Code points of a block that are shown; the JSON of `--ledger` has them all."""


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, dir_okay=False, exists=True, path_type=Path))
@click.option("--url", help="Where the document came from, whatever its record says.")
@click.option("--colour/--no-colour", default=None, help="Colour or none; otherwise colour in a terminal.")
@configured
def command(config: Config, file: Path, url: str | None, colour: bool | None) -> None:
    """Show every block of FILE (- is stdin) with its fate and the rule, and where each field came from.

    Blocks of HTML also show the model's probability that they belong to the story, and the features that weighed most.
    """
    from ..cleaner import Cleaner
    from ..explain import blocks, fields
    from ..report.pieces import rows

    given = read_document(file, url)
    cleaner = Cleaner(replace(config, ledger=True))
    article = cleaner.clean(given.data, **given.about)
    for name, value, rule in fields(article):
        by = click.style(f"  ({rule})", dim=True) if rule else ""
        click.echo(f"{click.style(f'{name:10}', bold=True)} {value}{by}", color=colour)
    for warning in article.warnings:
        click.echo(click.style(f"warning    {warning}", fg="yellow"), color=colour)
    pieces = {row.block: row.pieces for row in rows(article)}
    for told in blocks(article, cleaner.weigh(given.data, **given.about)):
        click.echo(_line(told, pieces.get(told.number, ())), color=colour)


def _line(told: "Explained", pieces: "Sequence[Piece]") -> str:
    fate = click.style(f"{told.fate:8}", bold=True)
    sure = "" if told.probability is None else f" p={told.probability:.2f}"
    head = f"\n{told.number:4} {fate}{sure} {click.style(told.place, dim=True)}"
    why = "".join(f"\n     {click.style(reason, fg='yellow')}" for reason in told.why)
    weighed = ", ".join(f"{name} {weight:+.2f}" for name, weight in told.weighed)
    return f"{head}{why}{f'{chr(10)}     model: {weighed}' if weighed else ''}\n     {_text(pieces)}"


def _text(pieces: "Sequence[Piece]") -> str:
    """The block's text with every piece in its colour, cut where it is long."""
    from ..explain import printable

    left, told = _SHOWN, ""
    for piece in pieces:
        text = piece.text if len(piece.text) <= left else f"{piece.text[:left]}…"
        told += _coloured(piece, printable(text))
        left -= len(piece.text)
        if left <= 0:
            break
    return told


def _coloured(piece: "Piece", text: str) -> str:
    mended = True if piece.before else None
    if piece.mark == "removed":
        return click.style(text, dim=True, strikethrough=True, underline=mended)
    colour = _COLOURS.get(piece.label) if piece.mark == "lifted" else None
    return click.style(text, fg=colour, underline=mended) if colour or mended else text
