"""One run an output: a lock that a killed process lets go of by itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..errors import ConfigError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file. Raises ConfigError if another run has it. Without fcntl (Windows) nothing is locked."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    with open(path, "ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not _is_at(file, path):  # the run before has just removed it: somebody else may lock another one
                raise BlockingIOError
        except OSError:
            raise ConfigError(f"{path}: another run is writing this output: wait for it, or give another -o") from None
        try:
            yield
        finally:
            if _is_at(file, path):
                path.unlink()


def _is_at(file: BinaryIO, path: Path) -> bool:
    return path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat())
