"""`cleanarticle learn`: what the documents of each site have in common, into a file."""

import sys
from pathlib import Path

import click

from .options import OUT, field_options, memory_option, selection_options, timeout_option, workers_option


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(*OUT, "out", required=True, type=click.Path(path_type=Path), help="The file to write (sites.sqlite).")
@click.option(
    "--merge",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Add what another file has learned (repeatable).",
)
@workers_option
@selection_options
@field_options
@timeout_option
@memory_option
@click.option("--restart", is_flag=True, help="Begin anew instead of going on where a run was interrupted.")
@click.option("-q", "--quiet", is_flag=True, help="No progress, only errors.")
def command(
    inputs: tuple[str, ...],
    out: Path,
    merge: tuple[Path, ...],
    workers: int,
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    html_field: str,
    text_field: str,
    timeout: float,
    memory_limit: int,
    restart: bool,
    quiet: bool,
) -> None:
    """Learn the sites of all documents in INPUT... and write their profiles to OUT, for `batch --sites OUT`.

    A document's site is the registrable host of its url, else the `site` field of its record, else its folder. The
    same documents give the same bytes, whatever their order; merging the files of parts gives that of the whole,
    but for sites that are named by folders: these are told by their paths below INPUT.
    """
    from ..batch.learning import learn
    from ..batch.plan import Plan, checked
    from ..batch.progress import teller_for

    plan = Plan(
        inputs=inputs,
        output=out,
        workers=workers,
        timeout=timeout,
        memory=memory_limit,
        include=include,
        exclude=exclude,
        html_field=html_field,
        text_field=text_field,
        restart=restart,
    )
    teller = teller_for("text", quiet)
    learned = learn(checked(plan), merge, teller)
    if learned.signal:
        teller.say("interrupted", "stopped; the same command goes on from here")
        sys.exit(128 + learned.signal)
    if not quiet:
        teller.say("complete", f"{learned.documents:,} documents of {learned.sites:,} sites: {out}")
