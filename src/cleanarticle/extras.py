"""Packages that only an extra installs: what is missing is told by the extra's name."""

from collections.abc import Iterator
from contextlib import contextmanager

from .errors import ExtraError


@contextmanager
def extra(name: str, wanted: str = "") -> Iterator[None]:
    """Import inside it what the extra `name` installs. Raises ExtraError, an ImportError, if that fails.

    `wanted` is what it is needed for, a file's name say, and stands first in the message.
    """
    try:
        yield
    except ImportError as error:
        raise ExtraError(f"{wanted}{': ' if wanted else ''}{error}: pip install 'cleanarticle[{name}]'") from error
