"""When the story was published and last changed: by JSON-LD, meta elements, <time>, visible lines, the address."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ..context import Context
from ..core.blocks import Metadata, Page
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Modified, Published
from ..grammar.bylines.line import Bylines
from ..grammar.calendar import Calendar, calendar_of
from ..grammar.declared import first, stories
from ..grammar.declared_dates import declared_changes, declared_day, scripted_day
from ..grammar.timestamps import Timestamps
from .days.parting import parting_days
from .days.shown import ALONE, RIGHT_ABOVE, shown_day
from .days.time_elements import by_time_element, is_timed
from .days.timestamp_lines import Dated, changes_of, far_day, is_among, timestamp_lines
from .story.head import Head, head_of

_ADDRESS: Final = re.compile(r"/(20\d\d|19[89]\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?![\d])")
_SURE: Final = 0.6
"""From here on a line far from the head says what its day is."""
_LOCAL: Final = re.compile(r"T.*[+-](?!00:?00)\d\d:?\d\d$")
"""A time with the zone of its place: its day is the day on the spot."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the two dates and lift the timestamp lines of the head."""
    origin = draft.origin
    stamps = context.made(draft.language, Timestamps)
    calendar = calendar_of(context, draft.language)
    head = head_of(draft)
    parting = parting_days(draft, stamps, calendar, head)
    lines = list(timestamp_lines(draft, stamps, calendar, head, parting))
    shown = shown_day(draft, lines, head, context.made(draft.language, Bylines))
    published, rule, sure = _published(draft, stamps, calendar, lines, head, shown, parting)
    modified, modified_rule = _modified(origin.metadata, calendar, lines)
    if modified and published and modified[:10] < published[:10]:
        modified = None
    if published:
        yield Note(rule, Published(published), sure)
    if modified:
        yield Note(modified_rule, Modified(modified), 0.9)
    for index, read in lines:
        row = read.row and head.title < index < head.opening
        if (read.left <= 1 or row) and draft.blocks[index].fate == "kept":
            field = "modified" if read.moments[0][0] == "modified" else "published"
            yield Lift(index, "dates/timestamp-line", None, field, 0.9)


def _published(
    draft: Draft,
    stamps: Timestamps,
    calendar: Calendar,
    lines: list[Dated],
    head: Head,
    seen: tuple[int, str] | None,
    parting: frozenset[int],
) -> tuple[str | None, str, float]:
    """The date of publication, the rule that found it and how sure that is.

    The day that the head of the story shows overrules a declared one: papers show their day where JSON-LD has UTC's,
    and the day of the story where JSON-LD has the day of its last move to another system.
    """
    origin, metadata = draft.origin, draft.origin.metadata
    declared, rule = declared_day(metadata, calendar)
    shown = seen[1] if seen is not None else None
    below = seen is not None and seen[0] > head.title >= 0
    live = any("LiveBlog" in str(story.get("@type")) for story in stories(metadata))
    if (
        declared
        and shown
        and not live
        and not is_among(declared, lines)
        and not is_timed(origin, declared, calendar, head)
        and _overrules(shown, declared, next(declared_changes(metadata, calendar), ""))
    ):
        return shown, "dates/visible", 0.9
    if declared:
        return declared, rule, 0.97
    if isinstance(draft.origin, Page) and (
        read := by_time_element(draft.origin, calendar, head, changes_of(lines), below=below)
    ):
        return read, "dates/time-element", 0.9
    if shown:
        return shown, "dates/visible", 0.85
    if found := _ADDRESS.search(draft.url or metadata.canonical or first(metadata, "og:url")):
        return f"{found[1]}-{found[2]}-{found[3]}", "dates/address", 0.8
    changes = [
        moment
        for wanted in ("modified", "")
        for index, read in lines
        for kind, moment in read.moments
        if kind == wanted
        and moment.year
        and read.left <= (2 * ALONE if kind or index >= head.title - RIGHT_ABOVE else ALONE)
    ]
    far = far_day(draft, stamps, calendar, head, parting) if changes or not lines else None
    if far and not lines and far[2] >= _SURE:
        return far
    if far and changes and _is_before(far, changes[0].iso):
        return far
    if not lines and isinstance(draft.origin, Page) and (told := scripted_day(draft.origin.html)):
        return told, "dates/script", 0.7
    return (changes[0].iso, "dates/visible-change", 0.6) if changes else far or (None, "", 0.0)


def _overrules(shown: str, declared: str, changed: str) -> bool:
    """True if the day in the head is another one than the declared one, and not later than that of the last change."""
    day, known, last = _day(shown), _day(declared), _day(changed or declared)
    swapped = f"{shown[:5]}{shown[8:10]}-{shown[5:7]}"
    if day == known or swapped == declared[:10] or day > max(known, last) + 1:
        return False
    return abs(day - known) > 1 or not _LOCAL.search(declared)


def _is_before(told: tuple[str, str, float], changed: str) -> bool:
    """True for a day that a line far from the head calls the publication's, if it is not later than the change."""
    return told[1] == "dates/visible-far" and _day(told[0]) <= _day(changed)


def _day(when: str) -> int:
    return date.fromisoformat(when[:10]).toordinal()


def _modified(metadata: Metadata, calendar: Calendar, lines: list[Dated]) -> tuple[str | None, str]:
    for read in declared_changes(metadata, calendar):
        return read, "dates/declared-change"
    for _, stamp in lines:
        for kind, moment in stamp.moments:
            if kind == "modified" and moment.year:
                return moment.iso, "dates/visible"
    return None, ""
