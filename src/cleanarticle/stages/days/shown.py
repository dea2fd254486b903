"""The day that the head of a story shows as its publication's, of all days that stand there."""

from typing import Final

from ...core.draft import Draft
from ...grammar.bylines.line import Bylines
from ...grammar.calendar import Calendar, Moment
from ...grammar.timestamps import Timestamps
from ..story.head import Head
from .events import is_told
from .timestamp_lines import Dated, changes_of

_ABOVE: Final = 5
INSIDE: Final = 2
"""Blocks below the first paragraph, which may be the standfirst, where a name may stand beside the day."""
RIGHT_ABOVE: Final = 2
"""Blocks above the headline where its day may stand, and words beside it."""
_BARS: Final = ("", "|", "·", "•", "⋅", "∙", "/")
ALONE: Final = 3
"""Words that a line with the story's date may hold beside it: a name, "2 min read"."""


def shown_day(
    draft: Draft, lines: list[Dated], head: Head, bylines: Bylines, stamps: Timestamps, calendar: Calendar
) -> tuple[int, str] | None:
    """The block and the day that stands in the head as a publication's, or unlabelled and alone on its line.

    Of days without a word those below the headline come first: above it stands today's. But one right above it comes
    before a name and a day below, which may be those of another story. One after the last change is none, but until
    when a video is to be seen; nor is that of an event below the story.
    """
    changed = max((day[:10] for _, day in changes_of(lines)), default="")
    for wanted in ("published", ""):
        for index, read in lines if wanted else sorted(lines, key=lambda line: _rank(draft, line, head, bylines)):
            for kind, moment in read.moments:
                if kind != wanted or not moment.year or index < head.title - _ABOVE:
                    continue
                if not wanted and changed and moment.iso[:10] > changed:
                    continue
                if not wanted and index > head.opening and _below_heading(draft, head, index):
                    continue
                if not wanted and is_told(draft, stamps, calendar, draft.blocks[index], head, moment):
                    continue
                near = index <= head.opening + INSIDE
                if read.left <= (2 * ALONE if wanted else ALONE if near else 1):
                    return index, moment.iso
                text = draft.blocks[index].text
                if (
                    near
                    and index >= head.title - RIGHT_ABOVE
                    and (_is_field(text, moment) or (read.left <= 3 * ALONE and bylines.leads(text)))
                ):
                    return index, moment.iso  # "By Ann Lee and Jo Hill, Nordheim, May 3, 2024, 10:05"
    return None


def _rank(draft: Draft, line: Dated, head: Head, bylines: Bylines) -> int:
    """How far a line with a day and no word comes behind the others."""
    index, read = line
    if index < head.title:
        return 1 if read.left <= 1 and index >= head.title - RIGHT_ABOVE else 3
    whole = read.left <= any(moment.clock for _, moment in read.moments)  # "3. Mai 2024, 14:05 Uhr"
    return 0 if whole or bylines.leads(draft.blocks[index].text) else 2


def _is_field(text: str, moment: Moment) -> bool:
    """True for a day between bars in a row of data on the story: "by Ann Lee | May 3, 2024 | Boats | 0 comments"."""
    before, behind = text[: moment.start].rstrip(), text[moment.end :].lstrip()
    return before[-1:] in _BARS and behind[:1] in _BARS


def _below_heading(draft: Draft, head: Head, index: int) -> bool:
    """True for a day inside the story below a heading: that of a box with other stories."""
    return any(block.heading for block in draft.blocks[head.opening + 1 : index])
