"""A person and an agency right behind a caption's words: "The harbour of Arlen Ann Lee/AFP"."""

from typing import Final

from ..agencies import Agencies
from ..wording import is_called
from . import shapes as shape
from .openings import Openings

_REACH: Final = 60
"""Code points at the end of a line in which the two stand."""


def unparted(text: str, openings: Openings, agencies: Agencies) -> int:
    """Where the person, or the label before it, begins; -1 if none stands there. No sign parts it from the caption."""
    found = shape.GLUED.search(text, max(0, len(text) - _REACH)) if "/" in text[-20:] else None
    if found is None or not is_called(found["name"]) or not agencies.spelled(found["agency"]):
        return -1
    before = text[: found.start()].split()
    labelled = openings.find(f"{before[-1]} ") is not None  # "… Copyright Ann Lee/AP"
    start = found.start("name") - (len(before[-1]) + 1) * labelled
    return start if sum(map(str.islower, before)) >= shape.SMALL else -1
