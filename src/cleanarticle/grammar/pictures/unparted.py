"""A person and an agency right behind a caption's words: "The harbour of Arlen Ann Lee/AFP", "… of Arlen ANN LEE"."""

import re
from typing import Final

from ..agencies import Agencies
from ..wording import calls_persons, is_called
from . import shapes as shape
from .openings import Openings

_REACH: Final = 60
"""Code points at the end of a line in which the two stand."""
_SHOUTED: Final = re.compile(
    r"(?<=[a-zß-öø-ÿ] )(?P<first>[A-ZÀ-Þ][A-ZÀ-Þ-]{2,20})(?: [A-ZÀ-Þ'’]{1,3}){0,2}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’-]{2,20}){1,2}$"
)
"""A name in capitals behind a word in small letters, as Portugal's papers have it below their pictures."""


def unparted(text: str, openings: Openings, agencies: Agencies, *, known: bool) -> int:
    """Where the person, or the label before it, begins; -1 if none stands there. No sign parts it from the caption.

    In what is `known` to be a caption a name in capitals needs no agency, if persons are called by its first word.
    """
    if known and text[-2:].isupper() and "/" not in text[-20:]:
        alone = _SHOUTED.search(text, max(0, len(text) - _REACH))
        words = text[: alone.start()].split() if alone is not None and calls_persons(alone["first"]) else [""]
        small = sum(map(str.islower, words)) >= shape.SMALL and words[-1].islower()  # "… Ana Ruiz PARA LA GACETA"
        return alone.start("first") if alone is not None and small else -1
    found = shape.GLUED.search(text, max(0, len(text) - _REACH)) if "/" in text[-20:] else None
    if found is None or not agencies.spelled(found["agency"]):
        return -1
    before = text[: found.start()].split()
    if not is_called(name := found["name"]) and not (name.isupper() and before[-1].islower() and calls_persons(name)):
        return -1
    labelled = openings.find(f"{before[-1]} ") is not None  # "… Copyright Ann Lee/AP"
    start = found.start("name") - (len(before[-1]) + 1) * labelled
    return start if sum(map(str.islower, before)) >= shape.SMALL else -1
