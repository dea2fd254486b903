"""`cleanarticle schema`: the published JSON Schema."""

import json

import click


@click.command()
def command() -> None:
    """Print the JSON Schema (draft 2020-12) that every article validates against."""
    from ..core.article import schema

    click.echo(json.dumps(schema(), indent=2, ensure_ascii=False))
