"""`cleanarticle rules`: what the packs hold, their proof, and what readers' corrections would add."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import PackError
from . import FAILED
from .documents import writing
from .options import OUT

if TYPE_CHECKING:
    from ..rules import Pack
    from ..rules.check import Fault
    from ..rules.pack import Rule

_PACKS = click.option(
    "--packs", multiple=True, type=click.Path(exists=True, path_type=Path), help="Rule packs of your own (repeatable)."
)


@click.group()
def command() -> None:
    """List, show, check and learn rules. Every rule carries lines that it must flag and prose that it must not."""


@command.command("list")
@click.option("--language", metavar="CODE", help="Only the rules of this language ('any': those for all).")
@_PACKS
def list_rules(language: str | None, packs: tuple[Path, ...]) -> None:
    """Name, kind, confidence and status of every rule, tabs between."""
    rules = [*_rules(packs)]
    known = dict.fromkeys(pack.language for pack, _ in rules)
    if language is not None and language not in known:
        raise PackError(f"{language}: no rules of this language: there are those of {', '.join(known)}")
    for pack, rule in rules:
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
        sys.exit(FAILED)


@command.command("learn")
@click.argument("corrections", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    *OUT,
    "output",
    type=click.Path(file_okay=False, path_type=Path),
    help="A folder of packs: rules go to LANGUAGE.toml in it, behind those that are there. Otherwise to stdout.",
)
@_PACKS
def learn_rules(corrections: Path, output: Path | None, packs: tuple[Path, ...]) -> None:
    """Propose rules for the lines that readers removed in CORRECTIONS, and list the rules to tighten.

    Each rule comes with `hit` and `miss` from the corrections, and is tried on them. One that does not hold is a
    comment that says why. Exit code 1 if there is one.
    """
    from ..report.corrections import read_corrections, settled
    from ..report.learn_rules import head, propose, tightenings, toml
    from ..rules import find_packs, load_pack

    own = (output,) if output and output.exists() else ()
    used = {name: [load_pack(path) for path in paths] for name, paths in find_packs((*packs, *own)).items()}
    made = [one for many in settled(read_corrections(corrections)).values() for one in many]
    proposals = propose(made, used)
    for language in dict.fromkeys(one.language for one in proposals):
        rules = "".join(_proposed(one.faults, toml(one.rule)) for one in proposals if one.language == language)
        if output is None:
            click.echo(f"# {language}.toml\n{head(language)}{rules}")
            continue
        path = output / f"{language}.toml"
        with writing(path):
            output.mkdir(parents=True, exist_ok=True)
            with open(path, "a", encoding="utf-8") as file:
                file.write(rules if file.tell() else head(language) + rules)
        click.echo(f"{path}: {sum(one.language == language for one in proposals)} rules", err=True)
    for tight in tightenings(made, used):
        click.echo(f"tighten {tight.rule}: readers put back {len(tight.lines)} of its lines", err=True)
        if not tight.in_pack:
            click.echo("  no rule of a pack: these lines belong into a fixture, or into the model's training", err=True)
        elif tight.max_words is not None:
            click.echo(f"  where = {{ max_words = {tight.max_words} }} spares them and keeps all its hits", err=True)
        for line in tight.lines:
            click.echo(f"  miss: {line}", err=True)
    broken = sum(bool(one.faults) for one in proposals)
    more = f", {broken} of them do not hold" if broken else ""
    if not proposals and any(one.action == "remove" for one in made):
        more = ": the rules in use flag these lines already (or they are too long for any)"
    click.echo(f"{len(made)} corrections, {len(proposals)} rules proposed{more}", err=True)
    if broken:
        sys.exit(FAILED)


def _proposed(faults: "tuple[Fault, ...]", rule: str) -> str:
    """A rule for a pack; one that does not hold as comments."""
    if not faults:
        return rule
    why = "".join(f"# {fault.problem}{f': {fault.text!r}' if fault.text else ''}\n" for fault in faults)
    return f"\n# does not hold:\n{why}" + "".join(f"# {line}\n" for line in rule.strip().splitlines())


def _rules(packs: tuple[Path, ...]) -> "Iterator[tuple[Pack, Rule]]":
    from ..rules import find_packs, load_pack

    for paths in find_packs(packs).values():
        for path in paths:
            pack = load_pack(path)
            for rule in pack.rule:
                yield pack, rule
