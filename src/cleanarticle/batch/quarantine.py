"""Documents that failed, a line each in OUT.failed.jsonl: what a person needs to see, and --retry-failed to go by."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from ..errors import ConfigError
from .documents import Document, Failure
from .sinks.lines import Lines


class Failed(Struct, frozen=True):
    """One failed document. `number` is its place in the order of the inputs, from 0."""

    number: int
    id: str
    path: str
    error: str
    message: str
    stage: str


def describe(number: int, document: Document, failure: Failure) -> bytes:
    """The line of a failure."""
    told = Failed(number, document.id, document.name, failure.error, failure.message, failure.stage)
    return msgspec.json.encode(told)


def quarantine(output: Path) -> Lines:
    """The quarantine of an output, written with the same care as the articles."""
    return Lines(path_of(output))


def path_of(output: Path) -> Path:
    """OUT.failed.jsonl."""
    return output.with_name(f"{output.name}.failed.jsonl")


def read(output: Path) -> Iterator[Failed]:
    """The failures of a complete run; none if there is no file. Raises ConfigError for a file of anything else."""
    path = path_of(output)
    if path.exists():
        decode = msgspec.json.Decoder(Failed).decode
        with open(path, "rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    told = f"{path}, line {number}: no failed document ({error}): clean all, without --retry-failed"
                    raise ConfigError(told) from error
