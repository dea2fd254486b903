"""Lines that show a day: in the head of the story, and far from it where nothing else tells the day."""

from collections.abc import Iterator
from typing import Final

from ..core.draft import Draft
from ..grammar.calendar import Months, has_figure
from ..grammar.declared import first
from ..grammar.timestamps import Timestamp, Timestamps
from .head import Head

_SHORT: Final = 60
BELOW: Final = 6
"""Blocks below the first paragraph where a timestamp may still stand, after a picture and its caption."""


def timestamp_lines(draft: Draft, stamps: Timestamps, months: Months, head: Head) -> Iterator[tuple[int, Timestamp]]:
    """Timestamp lines between what stands above the headline and the story's first paragraphs."""
    american = _american(draft)
    pictures = {entry.decision.block for entry in draft.ledger if entry.stage == "captions" and entry.applied}
    for block in draft.blocks[head.first : head.opening + BELOW]:
        if block.index == head.title or block.index in pictures:
            continue
        if (read := stamps.read(block.text, months, month_first=american)) is not None:
            yield block.index, read


def _american(draft: Draft) -> bool:
    """True if the page says that it writes American English (10/11 is October 11th), or English of no country."""
    metadata = draft.origin.metadata
    code = (metadata.lang or first(metadata, "og:locale", "content-language")).replace("_", "-").lower()
    return code == "en-us" or (
        code in ("", "en") and draft.language == "en" and ".co.uk/" not in (draft.url or "") + "/"
    )


def far_day(draft: Draft, stamps: Timestamps, months: Months, head: Head) -> tuple[str, str, float] | None:
    """The day of publication that a line far from the head tells, the rule that found it and how sure that is.

    The first line from the top to the story's first paragraphs, and then below it, that says so, or that stands below
    a line that does ("Published"); without one the first day of a change.
    """
    american = _american(draft)
    changed: str | None = None
    above = ""
    for block in draft.blocks:
        text, label = block.text, above
        above = text
        if len(text) > _SHORT or not has_figure(text):
            continue
        read = stamps.read(text, months, month_first=american)
        for kind, moment in read.moments if read is not None and read.left <= 1 else ():
            said = kind or stamps.label(label)
            if read is not None and read.left and not kind:
                continue  # but "Page last modified May 3, 2024"
            if moment.year and (said == "published" or (said == "" and block.index < head.opening)):
                return moment.iso, "dates/visible-far", 0.7
            if moment.year and said == "modified":
                changed = changed or moment.iso
    return (changed, "dates/visible-change", 0.6) if changed else None
