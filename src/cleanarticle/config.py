"""Every knob, once."""

from pathlib import Path
from typing import Annotated, Final, TypeAlias, get_args

import msgspec
from msgspec import Meta, Struct

from .core.decisions import RemovedKind
from .errors import ConfigError

Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]


class Config(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """How documents are cleaned. Frozen and picklable; part of the key under which a batch resumes."""

    keep: frozenset[RemovedKind] = frozenset()
    """Kinds of debris to leave in the body ("related" keeps "Read also" lines). Nothing else changes: other lines,
    fields and the verdict are as without it."""
    only: frozenset[RemovedKind] = frozenset()
    """If not empty, the only kinds of debris to remove: what is removed is what would be of these kinds without it."""
    ignore_rules: frozenset[str] = frozenset()
    """Full names of rules that are recorded but not applied ("en/most-read"). Later stages see what such a rule would
    take as the story's: the block model spares it, a field may be read in it, another rule may take it."""
    min_confidence: Share = 0.0
    """Removals less sure than this (0 to 1) are recorded but not carried out. Later stages see such a line as the
    story's, and may remove it where they are surer."""
    keep_dateline: bool = False
    """Leave the dateline in the body too."""
    keep_standfirst: bool = True
    """Leave the standfirst in the body too, as its first paragraph; `subtitle` has it either way. In news markup it
    stands outside the story."""
    markdown: bool = False
    """Keep Markdown markup of Markdown input in the body's text."""
    ledger: bool = False
    """Add `blocks`: every block of the input with span and fate."""
    language: str | None = None
    """BCP 47 code to use instead of finding the language."""
    packs: tuple[Path, ...] = ()
    """Rule packs of your own, read after the built-in ones: files named by their language (en.toml), or folders."""
    model: Path | None = None
    """A block model to use instead of the built-in one; on the command line also named by CLEANARTICLE_MODEL."""
    threshold: Share = 0.5
    """Blocks of HTML under this probability are left outside the body, 0 to 1."""
    second_opinion: bool = True
    """Ask trafilatura where the model is undecided about an HTML page."""
    max_chars: Annotated[int, Meta(ge=1)] = 20_000_000
    """Longer documents are refused with an InputError (code points of decoded text, or bytes of HTML)."""


_KINDS: Final = f": the kinds are {', '.join(get_args(RemovedKind))}"
_HINTS: Final = {
    "keep": _KINDS,
    "only": _KINDS,
    "ignore_rules": ": give full names, as {'en/most-read'}",
    "packs": ": give paths, as (Path('mypacks'),)",
    "language": ": give its code, such as de, pt-BR or zh-Hant (BCP 47)",
}


def checked(config: object) -> Config:
    """The configuration with values of the types declared: a set becomes a frozenset, a str a path.

    Raises ConfigError for a value of another type or out of its range, which a Struct takes as it comes.
    """
    if not isinstance(config, Config):
        raise ConfigError(f"{type(config).__name__} is no Config: give Cleaner(Config(ledger=True))")
    told = {name: getattr(config, name) for name in Config.__struct_fields__}
    try:
        return msgspec.convert(told, Config, dec_hook=_path)
    except msgspec.ValidationError as error:
        why, _, place = str(error).partition(" - at `$.")
        name = place.rstrip("`").partition("[")[0]
        value = told.get(name)
        raise ConfigError(f"Config({name}={value!r}): {why[:1].lower()}{why[1:]}{_HINTS.get(name, '')}") from error


def _path(kind: type, value: object) -> object:
    """The only type here that msgspec does not know."""
    if kind is Path and isinstance(value, str | Path):
        return Path(value)
    raise TypeError(f"Expected a path, got `{type(value).__name__}`")
