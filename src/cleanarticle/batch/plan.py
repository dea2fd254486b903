"""What a user asked of a run, and what a rerun must have alike."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..config import Config
from ..errors import ConfigError, InputError
from ..model.scorer import Scorer
from ..report.corrections import Corrections, read_corrections, settled
from ..sites import StoredSites
from ..version import __version__
from .gate import Gate
from .inputs import File, Selection, expand, find
from .names import shown
from .readers.parts import Reading


class Plan(Struct, frozen=True, kw_only=True):
    """One run. Paths of inputs may be folders, files, globs, or "-" for stdin."""

    inputs: tuple[str, ...]
    output: Path
    config: Config = Config()
    workers: int = 1
    timeout: float = 30.0
    """Seconds a document may take."""
    memory: int = 2 << 30
    """Bytes a document may take; 0: no limit."""
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    html_field: str = "html"
    text_field: str = "text"
    site_learning: bool = True
    sites: Path | None = None
    dedupe: bool = False
    """Leave near-duplicates out of the output."""
    corrections: Path | None = None
    """What readers put right (`cleanarticle review`), carried out on these documents."""
    gate: Gate = Gate()
    restart: bool = False
    retry_failed: bool = False

    def files(self, passed: Counter[str] | None = None) -> Iterator[File]:
        """The files of all inputs, afresh at each call; `passed` counts those of folders that nothing can read."""
        return find(expand(self.inputs), selection_of(self, passed))

    def corrected(self) -> Corrections:
        """The corrections that hold, by the ids of their documents. Raises ConfigError for a file of anything else."""
        if self.corrections and not self.corrections.is_file():
            raise ConfigError(f"{self.corrections}: is read more than once, so a pipe will not do: give a file")
        try:
            return settled(read_corrections(self.corrections)) if self.corrections else {}
        except InputError as error:
            raise ConfigError(str(error)) from error

    def reading(self) -> Reading:
        """How they are read."""
        return Reading(self.html_field, self.text_field, self.config.max_chars)

    @property
    def lessons(self) -> Path | None:
        """Where the first pass writes what it learns; None if there is to be none."""
        wanted = (self.site_learning and self.sites is None) or self.dedupe
        return companion(self.output, "sites.sqlite") if wanted else None

    def shown_inputs(self) -> tuple[str, ...]:
        """The inputs as they may be printed."""
        return tuple(shown(name) for name in self.inputs)


def checked(plan: Plan) -> Plan:
    """The plan, if it can be run. Raises ConfigError for inputs that are not there and outputs that would eat them.

    An output without a name of its own (".", "..") gets it, so that its companions can stand beside it.
    """
    if plan.output.name in ("", ".."):
        plan = replace(plan, output=Path(os.path.abspath(plan.output)))
    if not plan.output.name:
        raise ConfigError(f"{plan.output}: nothing can stand beside it, as the report does: give a folder in it")
    own = os.path.realpath(plan.output)
    for name in expand(plan.inputs):
        real = os.path.realpath(name)
        if name != "-" and (real == own or (os.path.isdir(name) and real.startswith(own + os.sep))):
            raise ConfigError(f"{shown(name)}: lies where the output goes ({plan.output}): give another -o")
    return plan


def check_own_files(plan: Plan) -> None:
    """Read what files of the user's own the plan names, packs aside. Raises ModelError or ConfigError."""
    if plan.config.model is not None:
        Scorer(plan.config.model)
    if plan.sites is not None:
        StoredSites(plan.sites).names()
    plan.corrected()


def selection_of(plan: Plan, passed: Counter[str] | None = None) -> Selection:
    """Which files of folders are taken."""
    return Selection(plan.include, plan.exclude, os.path.realpath(plan.output), passed)


def companion(output: Path, suffix: str) -> Path:
    """A file beside the output: OUT.report.json and the like. Inside a folder of articles it could be taken for one."""
    return output.with_name(f"{output.name}.{suffix}")


def key_of(plan: Plan) -> dict[str, str]:
    """What decides the bytes of the output, beside the inputs themselves, in words that can be shown."""
    config = msgspec.json.encode(plan.config, enc_hook=_told, order="deterministic").decode()
    own = [
        *plan.config.packs,
        *([plan.config.model] if plan.config.model else []),
        *([plan.sites] if plan.sites else []),
        *([plan.corrections] if plan.corrections else []),
    ]
    return {
        "version": __version__,
        "config": config,
        "files of its own": ", ".join(f"{_told(path)}={digest(path)}" for path in own),
        "inputs": " ".join(plan.shown_inputs()),
        "include": " ".join(plan.include),
        "exclude": " ".join(plan.exclude),
        "fields": f"{plan.html_field} {plan.text_field}",
        "sites": "learned" if plan.lessons else "not learned",
        "near-duplicates": "left out" if plan.dedupe else "kept",
        "kind of run": "retry of failed documents" if plan.retry_failed else "whole",
    }


def parts_of(key: Mapping[str, str]) -> tuple[dict[str, object], dict[str, str]]:
    """A key as a report tells it: the configuration's options, and what else counts beside version and inputs."""
    config = msgspec.json.decode(key["config"], type=dict[str, object])
    return config, {name: told for name, told in key.items() if name not in ("version", "config", "inputs")}


def _told(path: object) -> str:
    return shown(str(path))


def digest(path: Path) -> str:
    """A hash over a file, or over the packs of a folder."""
    made = hashlib.blake2b(digest_size=8)
    for file in _files_of(path):
        with open(file, "rb") as stream:
            while part := stream.read(1 << 20):
                made.update(part)
    return made.hexdigest()


def _files_of(path: Path) -> list[Path]:
    return sorted(path.glob("*.toml")) if path.is_dir() else [path]
