"""A form's list of choices, run together in one line: "Country United States of AmericaUS Virgin Islands …"."""

import re
from itertools import pairwise
from typing import Final

_LONG: Final = 300
"""Letters: a sentence of names is shorter, or has commas."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_TOKEN: Final = re.compile(r"[^\W_]+")
_STOP: Final = re.compile(r"[.,;:!?] ")
_CODE: Final = re.compile(r"[{}<>=;\"@]")
_IDLE: Final = 0.1
_STOPPED: Final = 0.05
_CAPITALS: Final = 0.6
"""Of the words, the most that are function words, the most with a stop behind them, the fewest that have a capital.

Prose has some 40, 12 and 15 per cent of these; lists of countries, of categories, of months 5, 1 and 90. A line-up has
as few function words, but commas; country names may have those too, so words glued together count as well.
"""


def is_choices(text: str, common: frozenset[str]) -> bool:
    """True if a long line names one thing after the other and says nothing of them. `common`: function words."""
    if len(text) < _LONG or not common or _CODE.search(text):
        return False
    words = _WORD.findall(text)
    if len([word for word in words if word.lower() in common]) > _IDLE * len(words):
        return False
    glued = sum(left.islower() and right.isupper() for left, right in pairwise(text))
    if glued >= 0.2 * len(words):
        return True
    stops = len(_STOP.findall(text))
    capitals = sum(token[0].isupper() or token[0].isdigit() for token in _TOKEN.findall(text))
    return stops <= _STOPPED * len(words) and capitals >= _CAPITALS * len(words)
