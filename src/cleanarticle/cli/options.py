"""The options that make a Config: one for every field of it."""

from collections.abc import Callable
from functools import reduce, wraps
from pathlib import Path
from typing import Final, TypeAlias, get_args

import click
import msgspec

from ..config import Config
from ..core.decisions import RemovedKind

Command: TypeAlias = Callable[..., None]

_KIND: Final = click.Choice(get_args(RemovedKind))
_SHARE: Final = click.FloatRange(0, 1)
DEFAULT: Final = Config()

_OPTIONS: Final[tuple[Callable[[Command], Command], ...]] = (
    click.option("--keep", multiple=True, type=_KIND, help="Leave this kind of debris in the body (repeatable)."),
    click.option("--only", multiple=True, type=_KIND, help="Remove this kind of debris and no other (repeatable)."),
    click.option(
        "--ignore-rule", "ignore_rules", multiple=True, metavar="RULE", help="Record this rule, don't apply it."
    ),
    click.option("--min-confidence", type=_SHARE, default=DEFAULT.min_confidence, help="Remove nothing less sure."),
    click.option("--keep-dateline", is_flag=True, help="Leave the dateline in the body too."),
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
        "--threshold", type=_SHARE, default=DEFAULT.threshold, help="Least probability of a block of the story."
    ),
    click.option(
        "--no-second-opinion",
        "second_opinion",
        flag_value=False,
        default=True,
        type=bool,
        help="Never ask trafilatura.",
    ),
    click.option("--max-chars", type=click.IntRange(1), default=DEFAULT.max_chars, help="Refuse longer documents."),
)


def configured(function: Command) -> Command:
    """Give a command every option of Config; its function gets the Config as argument `config`."""

    @wraps(function)
    def call(**options: object) -> None:
        chosen = {name: options.pop(name) for name in Config.__struct_fields__}
        function(config=msgspec.convert(chosen, Config, strict=False), **options)

    return reduce(lambda made, option: option(made), reversed(_OPTIONS), call)


def read_document(file: Path) -> tuple[bytes, str | None]:
    """The bytes of a file and its path; those of stdin, and no path, for "-"."""
    if str(file) == "-":
        return click.get_binary_stream("stdin").read(), None
    return file.read_bytes(), str(file)
