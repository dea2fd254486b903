"""Buttons that stand where bylines do, run together by their markup."""

from typing import Final

from ...rules.matcher import Matcher

_LONGEST: Final = 40
_SHORTEST: Final = 4
"""Letters of a button."""


def are_buttons(text: str, debris: Matcher) -> bool:
    """True for two lines that rules know word for word with nothing between them: "SHAREFOLLOW US"."""
    if len(text) > _LONGEST:
        return False
    return any(
        debris.exact(text[:at]) is not None and debris.exact(text[at:]) is not None
        for at in range(_SHORTEST, len(text) - _SHORTEST + 1)
        if text[at - 1].isalpha() and text[at].isalpha()
    )
