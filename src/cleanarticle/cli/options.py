"""The options that make a Config, one for every field of it, and those that several commands share."""

import os
import re
from collections.abc import Callable
from functools import wraps
from math import isnan
from pathlib import Path
from typing import Final, TypeAlias, get_args

import click
import msgspec

from ..config import Config
from ..core.decisions import RemovedKind
from ..export import FORMATS

Command: TypeAlias = Callable[..., None]
Option: TypeAlias = Callable[[Command], Command]


class _Range(click.FloatRange):
    """Numbers from one to another. Click takes nan for one of them, which is neither too small nor too large."""

    def convert(self, value: float, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The number that a value names."""
        found: float = super().convert(value, param, ctx)
        if isnan(found):
            self.fail(f"{value} is not in the range {self._describe_range()}.", param, ctx)
        return found


_KIND: Final = click.Choice(get_args(RemovedKind))
_SHARE: Final = _Range(0, 1)
DEFAULT: Final = Config()

_OPTIONS: Final[tuple[Option, ...]] = (
    click.option("--keep", multiple=True, type=_KIND, help="Leave this kind of debris in the body (repeatable)."),
    click.option("--only", multiple=True, type=_KIND, help="Remove this kind of debris and no other (repeatable)."),
    click.option(
        "--ignore-rule", "ignore_rules", multiple=True, metavar="RULE", help="Record this rule, don't apply it."
    ),
    click.option(
        "--min-confidence",
        type=_SHARE,
        default=DEFAULT.min_confidence,
        show_default=True,
        help="Remove nothing less sure.",
    ),
    click.option("--keep-dateline", is_flag=True, help="Leave the dateline in the body too."),
    click.option(
        "--lift-standfirst",
        "keep_standfirst",
        flag_value=False,
        default=True,
        type=bool,
        help="Take the standfirst out of the body; `subtitle` has it either way.",
    ),
    click.option("--markdown", is_flag=True, help="Keep the markup of Markdown input."),
    click.option("--ledger", is_flag=True, help="Add `blocks`: every block of the input with its fate."),
    click.option("--language", metavar="CODE", help="The language, where it need not be found (BCP 47)."),
    click.option(
        "--packs",
        multiple=True,
        type=click.Path(exists=True, path_type=Path),
        help="Rule packs of your own (repeatable).",
    ),
    click.option(
        "--model",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        envvar="CLEANARTICLE_MODEL",
        show_envvar=True,
        help="A block model to use instead of the built-in one.",
    ),
    click.option(
        "--threshold",
        type=_SHARE,
        default=DEFAULT.threshold,
        show_default=True,
        help="Least probability of a page's block of the story.",
    ),
    click.option(
        "--no-second-opinion",
        "second_opinion",
        flag_value=False,
        default=True,
        type=bool,
        help="Never ask trafilatura.",
    ),
    click.option(
        "--max-chars",
        type=click.IntRange(1),
        default=DEFAULT.max_chars,
        show_default=True,
        help="Refuse longer documents.",
    ),
)
OUT: Final = ("-o", "--out", "--output")
"""What every command calls the place that it writes to."""
_UNITS: Final = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def size(_: click.Context, __: click.Parameter, value: str) -> int:
    """The bytes that an option names, as a callback of it: "500M", "2G"."""
    found = re.fullmatch(r"(\d{1,12})\s?([KMG]?)i?B?", value.strip(), re.IGNORECASE)
    if not found:
        raise click.BadParameter(f"{value!r}: give a size like 2G or 500M, or 0 for no limit")
    return int(found[1]) * _UNITS[found[2].upper()]


def _workers(_: click.Context, __: click.Parameter, value: str) -> int:
    if value == "auto":
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if value.isdecimal() and 0 < int(value) <= 1024:
        return int(value)
    raise click.BadParameter(f"{value!r}: give a number from 1 to 1024, or auto")


workers_option: Final[Option] = click.option(
    "--workers", default="auto", callback=_workers, metavar="N|auto", show_default=True, help="Processes."
)
timeout_option: Final[Option] = click.option(
    "--timeout", default=30.0, type=_Range(0.1, 86_400), show_default=True, help="Seconds a document may take."
)
memory_option: Final[Option] = click.option(
    "--memory-limit",
    default="2G",
    callback=size,
    metavar="SIZE",
    show_default=True,
    help="Memory a document may take; 0: no limit.",
)
_HTML_FIELD: Final[Option] = click.option(
    "--html-field", default="html", metavar="NAME", show_default=True, help="Field of a record that holds HTML."
)
_TEXT_FIELD: Final[Option] = click.option(
    "--text-field", default="text", metavar="NAME", show_default=True, help="Field of a record that holds text."
)


_INCLUDE: Final[Option] = click.option(
    "--include", multiple=True, metavar="GLOB", help="Of folders take only these files (repeatable)."
)
_EXCLUDE: Final[Option] = click.option(
    "--exclude", multiple=True, metavar="GLOB", help="Of folders leave these out (repeatable)."
)


def selection_options(function: Command) -> Command:
    """Give a command the options that tell which files of folders are taken, `include` and `exclude`."""
    return _INCLUDE(_EXCLUDE(function))


def field_options(function: Command) -> Command:
    """Give a command the options that name the fields of records, `html_field` and `text_field`."""
    return _HTML_FIELD(_TEXT_FIELD(function))


format_option: Final[Option] = click.option(
    "--format",
    type=click.Choice(list(FORMATS)),
    default="json",
    show_default=True,
    help="Shape of the article; json is its own (docs/formats.md).",
)


def configured(function: Command) -> Command:
    """Give a command every option of Config; its function gets the Config as argument `config`."""

    @wraps(function)
    def call(**options: object) -> None:
        chosen = {name: options.pop(name) for name in Config.__struct_fields__}
        function(config=msgspec.convert(chosen, Config, strict=False), **options)

    made: Command = call
    for option in reversed(_OPTIONS):
        made = option(made)
    return made
