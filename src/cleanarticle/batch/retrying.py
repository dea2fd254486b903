"""`--retry-failed`: what a complete run has left, which the retry takes over, and whether it may."""

from collections.abc import Mapping
from typing import Final

import msgspec
from msgspec.structs import replace

from ..errors import ConfigError
from . import quarantine
from .feed import Feed
from .inputs import expand
from .journal import START, Before, differences, named
from .plan import Plan, companion, parts_of
from .survey import can_be_read_twice
from .tally import Report, Tally

_OF_RUN: Final = ("kind of run", "learned")
"""Options that differ between each run and its retry."""


def before(plan: Plan, key: Mapping[str, str]) -> tuple[Before, Tally]:
    """What the complete run before has left, and its counts, failures aside: those are tried again.

    Raises ConfigError if there is no such run.
    """
    report = _report(plan)
    config, options = parts_of(key)
    now = _shown({**config, **options})
    then = _shown({**report.config, **report.options})
    tally = replace(report.tally, documents=0, articles=0, failed=0, failures={})
    return Before(report.names, differences(now, then)), tally


def check_same(plan: Plan, names: str) -> None:
    """Raise ConfigError if the documents are not those of the run before, one by one: each is taken over by its place.

    A folder into which a file came would give each document behind it the place, and so the article, of another.
    """
    if not can_be_read_twice(expand(plan.inputs)):
        raise ConfigError("--retry-failed reads everything twice, and a pipe can be read only once: give a file")
    found = START
    for document in Feed(plan.files(), plan.reading(), None):
        found = named(found, document)
    if found != names:
        raise ConfigError(
            f"{plan.output}: the documents are not those of the run whose failures are to be tried again, some came, "
            "went, or have other names: clean them all, without --retry-failed"
        )


def _report(plan: Plan) -> Report:
    path = companion(plan.output, "report.json")
    if not plan.output.exists():
        raise ConfigError(f"{plan.output}: not there: --retry-failed is for a run that is complete")
    try:
        report = msgspec.json.decode(path.read_bytes(), type=Report)
    except FileNotFoundError:
        why = "not there"
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        why = f"no report of a run ({error})"
    else:
        if report.ended != "complete":
            why = "of a run that did not come to its end"
        elif not report.names:
            why = "of an older version"
        elif report.tally.failed != sum(1 for _ in quarantine.read(plan.output)):
            why = f"does not tell of the failures in {quarantine.path_of(plan.output).name}"
        else:
            return report
    raise ConfigError(f"{path}: {why}: --retry-failed goes by it: clean all documents, without --retry-failed")


def _shown(options: Mapping[str, object]) -> dict[str, str]:
    return {name: msgspec.json.encode(told).decode() for name, told in options.items() if name not in _OF_RUN}
