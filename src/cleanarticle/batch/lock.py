"""One run an output: a lock that a killed process lets go of by itself."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
        except OSError:
            raise ConfigError(f"{path}: another run is writing this output: wait for it, or give another -o") from None
        try:
            yield
        finally:
            if path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat()):
                path.unlink()
