"""Packages that only an extra installs: what is missing is told by the extra's name."""

from collections.abc import Iterator
from contextlib import contextmanager

from .errors import ExtraError


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Import inside it what the extra `name` installs. Raises ExtraError, an ImportError, if that fails."""
    try:
        yield
    except ImportError as error:
        raise ExtraError(f"{error}: pip install 'cleanarticle[{name}]'") from error
