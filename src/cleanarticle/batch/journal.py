"""The journal of a run: one small file beside the output, always whole, that tells a rerun where to go on."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, Literal

import msgspec
from msgspec import Struct

from ..errors import CleanArticleError, ConfigError
from .documents import Document
from .tally import Tally

START: Final = ""


class DiskError(CleanArticleError):
    """The output cannot be written: the disk is full or the folder is not ours."""


def told_of(output: Path, error: Exception) -> str:
    """The message of a DiskError."""
    why = error.strerror if isinstance(error, OSError) else None
    return f"{output}: {why or error}: mend that, then the same command goes on where it was"


class Before(Struct, frozen=True):
    """What a retry must know of the run before, whose report is gone as soon as the retry is interrupted."""

    names: str
    """Its `Journal.names` in the end."""
    mixed: str
    """How its configuration differs from that of the retry; "" if it does not."""


class Journal(Struct):
    """What is on disk for good. Documents are counted in input order, so that `done` of them are done and no others."""

    key: dict[str, str]
    """Version, configuration, form of the output: what a rerun must have alike."""
    done: int = 0
    chain: str = START
    """Hash over name and stamp of every document done: a rerun sees by it that the inputs are the same."""
    names: str = START
    """Hash over the names alone: a retry sees by it that the documents are the same, though some were mended."""
    before: Before | None = None
    """With `--retry-failed`, of the run whose articles are taken over."""
    marks: dict[str, int] = {}
    """How much of the output and its companions counts (bytes)."""
    phase: Literal["working", "finishing"] = "working"
    tally: Tally = msgspec.field(default_factory=Tally)


def link(chain: str, document: Document) -> str:
    """The chain with one document more."""
    told = f"{chain}\0{document.id}\0{document.stamp}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(told, digest_size=16).hexdigest()


def named(names: str, document: Document) -> str:
    """The hash over names with one document more."""
    return hashlib.blake2b(f"{names}\0{document.id}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def pass_over(documents: Iterator[Document], done: int, chain: str, output: Path) -> None:
    """Skip the first `done` documents. Raises ConfigError if they are not those that made the chain."""
    passed = START
    for _, document in zip(range(done), documents, strict=False):  # in this order: takes no document too many
        passed = link(passed, document)
    if passed != chain:
        raise ConfigError(f"{output}: the inputs are not those of the interrupted run: start again with --restart")


def check_key(output: Path, mine: Mapping[str, str], its: Mapping[str, str]) -> None:
    """Raise ConfigError if an unfinished run was begun under another key."""
    if mine != its:
        raise ConfigError(
            f"{output} was begun with another configuration ({differences(mine, its)}): "
            "run it as before to go on, or start again with --restart"
        )


def load(path: Path) -> Journal | None:
    """The journal that an unfinished run left; None if there is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Journal)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError as error:
        raise ConfigError(f"{path}: not a journal of this version ({error}): start again with --restart") from error


def save(path: Path, journal: Journal) -> None:
    """Write the journal for good: aside, synced, renamed, the folder synced."""
    write_whole(path, msgspec.json.encode(journal))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one and no half, whatever happens."""
    aside = path.with_name(f"{path.name}.aside")
    with open(aside, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    os.replace(aside, path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last through a power cut (where folders can be synced: not on Windows)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def differences(mine: Mapping[str, str], its: Mapping[str, str]) -> str:
    """What two keys do not have alike, in words: "config: … before, … now"."""
    now, before = _by_option(mine), _by_option(its)
    changed = [name for name in sorted({*now, *before}) if now.get(name) != before.get(name)]
    return "; ".join(
        f"{name}: {before.get(name) or 'nothing'} before, {now.get(name) or 'nothing'} now" for name in changed
    )


def _by_option(key: Mapping[str, str]) -> dict[str, str]:
    """A key with the configuration's options one by one."""
    try:
        options = msgspec.json.decode(key.get("config", "{}"), type=dict[str, msgspec.Raw])
    except msgspec.DecodeError:
        return dict(key)
    told = {f"config, {name}": bytes(value).decode() for name, value in options.items()}
    return told | {name: value for name, value in key.items() if name != "config"}
