"""`cleanarticle rules`: what the packs hold, and their proof."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import PackError

if TYPE_CHECKING:
    from ..rules import Pack
    from ..rules.pack import Rule

_PACKS = click.option(
    "--packs", multiple=True, type=click.Path(exists=True, path_type=Path), help="Rule packs of your own (repeatable)."
)


@click.group()
def command() -> None:
    """List, show and check the rules. Every rule carries lines that it must flag and prose that it must not."""


@command.command("list")
@click.option("--language", metavar="CODE", help="Only the rules of this language ('any': those for all).")
@_PACKS
def list_rules(language: str | None, packs: tuple[Path, ...]) -> None:
    """Name, kind, confidence and status of every rule, tabs between."""
    for pack, rule in _rules(packs):
        if language in (None, pack.language):
            click.echo(f"{pack.full_name(rule)}\t{rule.kind}\t{rule.confidence:.2f}\t{rule.status}")


@command.command("show")
@click.argument("name")
@_PACKS
def show_rule(name: str, packs: tuple[Path, ...]) -> None:
    """Everything a rule says, as JSON. NAME is a full name like en/most-read."""
    import msgspec

    found = [rule for pack, rule in _rules(packs) if pack.full_name(rule) == name]
    if not found:
        raise PackError(f"{name}: no such rule; `cleanarticle rules list` names them all")
    for rule in found:
        click.echo(msgspec.json.format(msgspec.json.encode(rule), indent=2).decode())


@command.command("check")
@click.argument("places", nargs=-1, type=click.Path(exists=True, path_type=Path))
def check_rules(places: tuple[Path, ...]) -> None:
    """Try every rule on its own examples: the built-in packs, or those in PLACES (files or folders).

    Exit code 1 if an example does not hold. Prose that no rule may touch is read from prose/LANGUAGE.txt beside a pack.
    """
    from ..rules import find_packs, load_pack
    from ..rules.check import check, read_prose

    built_in = find_packs()
    base = [load_pack(path) for path in built_in["any"]]
    files = [path for place in places for path in (sorted(place.glob("*.toml")) if place.is_dir() else [place])]
    faults = rules = 0
    for path in files or [path for paths in built_in.values() for path in paths]:
        pack = load_pack(path)
        rules += len(pack.rule)
        prose = read_prose(path.parent / "prose" / f"{pack.language}.txt")
        for fault in check(pack, [] if pack.language == "any" else base, prose):
            faults += 1
            click.echo(f"{path}: {fault.rule}: {fault.problem}{f': {fault.text!r}' if fault.text else ''}")
    click.echo(f"{rules} rules checked, {faults} faults", err=True)
    if faults:
        sys.exit(1)


def _rules(packs: tuple[Path, ...]) -> "Iterator[tuple[Pack, Rule]]":
    from ..rules import find_packs, load_pack

    for paths in find_packs(packs).values():
        for path in paths:
            pack = load_pack(path)
            for rule in pack.rule:
                yield pack, rule
