"""`cleanarticle diff`: two runs compared."""

from pathlib import Path

import click

from .documents import written
from .options import OUT


@click.command()
@click.argument("a", type=click.Path(exists=True, path_type=Path))
@click.argument("b", type=click.Path(exists=True, path_type=Path))
@click.option(*OUT, "output", type=click.Path(dir_okay=False, path_type=Path), help="Also write it as a page, .html.")
@click.option("--most", default=100, type=click.IntRange(0), show_default=True, help="Changes to show in full.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of Markdown.")
def command(a: Path, b: Path, output: Path | None, most: int, as_json: bool) -> None:
    """Compare the runs A and B of `cleanarticle batch` over the same documents: two versions, two configurations.

    Tells documents changed, words gained and lost by kind and rule, fields changed, and the largest changes.
    """
    import msgspec

    from ..report.comparison import compare_runs, summary, write_diff

    difference, made = compare_runs(a, b, pages=output is not None)
    if as_json:
        click.echo(msgspec.json.encode(difference).decode())
    else:
        click.echo("\n".join(summary(difference, most)))
    if output is not None:
        with written(output) as page:
            write_diff(b, difference, made, page)
        click.echo(f"{difference.changed:,} changed documents: {output}", err=True)
