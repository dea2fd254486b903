"""The first pass over the inputs: what a run wants to know of all documents before it cleans the first."""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import Final

from .inputs import File

_PATIENCE: Final = 2.0
"""Seconds that measuring the inputs may take: it only serves the time left."""


def measure(files: Iterator[File]) -> int | None:
    """Bytes of all inputs; None if stdin is among them or counting takes too long."""
    began = monotonic()
    total = 0
    for file in files:
        if file.path == "-" or monotonic() - began > _PATIENCE:
            return None
        total += file.size
    return total


def learn_sites(files: Callable[[], Iterator[File]], known: Path | None, wanted: bool) -> Path | None:
    """What the run's sites have in common, as a file for every worker. Learning comes later; until then `known`."""
    return known
