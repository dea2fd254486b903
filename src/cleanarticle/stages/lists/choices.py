"""A form's list of choices, run together in one line: "Country United States of AmericaUS Virgin Islands …"."""

import re
from typing import TYPE_CHECKING, Final

from ...kernels import COMPILED

if TYPE_CHECKING or not COMPILED:
    from ...kernels.choices import names_alone
else:
    from ...kernels._choices import names_alone

_WORD: Final = re.compile(r"[^\W\d_]+")
_IDLE: Final = 0.1
"""Of the words, the most that are function words: prose has some 40 per cent of these, such lists and line-ups 5."""


def is_choices(text: str, common: frozenset[str]) -> bool:
    """True if a long line names one thing after the other and says nothing of them. `common`: function words."""
    if not common or not names_alone(text):
        return False
    words = _WORD.findall(text)
    return sum(word.lower() in common for word in words) <= _IDLE * len(words)
