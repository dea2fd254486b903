"""`cleanarticle review`: the report on localhost, taking corrections."""

from pathlib import Path

import click


@click.command()
@click.argument("run", metavar="OUT", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--corrections",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("corrections.jsonl"),
    show_default=True,
    help="Where corrections are saved; those already there are shown.",
)
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes any free one.")
@click.option("--open/--no-open", "opens", default=True, help="Open the page in the browser.")
def command(run: Path, corrections: Path, port: int, opens: bool) -> None:
    """Serve the page of the run OUT on this machine and save what you correct on it.

    Make the run with `cleanarticle batch --ledger`, so that every line stands in its place. Ctrl-C ends the review.
    """
    import webbrowser

    from ..errors import ConfigError
    from ..report.serve import HOST, Review

    try:
        review = Review(run, corrections, port)
    except OSError as error:
        raise ConfigError(f"{HOST}:{port}: {error.strerror}: give another --port") from error
    with review:
        click.echo(f"{review.url} shows {run}; corrections go to {corrections}; Ctrl-C ends it", err=True)
        if opens:
            webbrowser.open(review.url)
        try:
            review.serve_forever()
        except KeyboardInterrupt:
            made = len(review.made())
    click.echo(f"{made} corrections in {corrections}; next: cleanarticle rules learn {corrections}", err=True)
