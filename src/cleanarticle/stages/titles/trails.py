"""Breadcrumbs of a text: one line, which ends with the headline."""

from typing import Final

_PARTS: Final = frozenset("-–—:")
"""What stands between two parts of one headline."""


def ends_with(line: str, headline: str) -> bool:
    """True for a trail of breadcrumbs that ends with the headline: "Home News Bridge closed at Arlen"."""
    before = line[: -len(headline)] if line.endswith(headline) else ""
    return before[-1:].isspace() and before.rstrip()[-1:] not in _PARTS
