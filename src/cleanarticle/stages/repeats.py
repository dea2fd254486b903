"""Stage repeats: to be written."""

from collections.abc import Iterator

from ..context import Context
from ..core.decisions import Decision
from ..core.draft import Draft


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Nothing yet."""
    yield from ()
