"""When the story was published and last changed: by JSON-LD, meta elements, <time>, visible lines, the address."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Page, Plain
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Modified, Published
from ..grammar.bylines.line import Bylines
from ..grammar.calendar import Calendar, calendar_of
from ..grammar.declared import first, stories
from ..grammar.declared_dates import day_in_address, declared_changes, declared_day, scripted_day
from ..grammar.timestamps import Kind, Timestamps
from .days.again import days_below
from .days.opening import stamp_at_opening
from .days.overruling import on_the_spot, ordinal, overrules, precedes, timed
from .days.parting import parting_days
from .days.shown import ALONE, INSIDE, RIGHT_ABOVE, shown_day
from .days.time_elements import by_machine, by_time_element, is_named, is_timed
from .days.timestamp_lines import Dated, changes_of, far_day, is_among, timestamp_lines
from .story.head import Head, head_of

_CHANGE: Final = "dates/visible-change"
_LOOSE: Final = frozenset(("dates/date", "dates/dc.date", "dates/dcterms.date"))
"""Meta elements in which some systems have the day on which a page was made."""
_SURE: Final = 0.6
"""From here on a line far from the head says what its day is."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note the two dates and lift the timestamp lines of the head."""
    origin = draft.origin
    stamps = context.made(draft.language, Timestamps)
    calendar = calendar_of(context, draft.language)
    head = head_of(draft)
    parting = parting_days(draft, stamps, calendar, head)
    lines = list(timestamp_lines(draft, stamps, calendar, head, parting))
    shown = shown_day(draft, lines, head, context.made(draft.language, Bylines), stamps, calendar)
    published, rule, sure = _published(draft, stamps, calendar, lines, head, shown, parting)
    modified, modified_rule = _modified(origin, calendar, lines)
    if published and not modified and rule == _CHANGE and not any(read.has(published) for _, read in lines):
        modified, modified_rule = published, _CHANGE  # a line far off says so
    for moment, lift in stamp_at_opening(draft, calendar, head):
        published, rule, sure = (published, rule, sure) if published else (moment, "dates/opening", 0.85)
        yield lift
    if modified and published and precedes(modified, published):
        modified = None
    if published:
        yield Note(rule, Published(published), sure)
    if modified:
        yield Note(modified_rule, Modified(modified), 0.9)
    for index, read in lines:
        row = read.row and head.title < index < head.opening
        kind = read.moments[0][0]
        if (read.left <= 1 or row) and kind != "other" and draft.blocks[index].fate == "kept":
            field = "modified" if kind == "modified" else "published"
            yield Lift(index, "dates/timestamp-line", None, field, 0.9)
            above = draft.blocks[index - 1] if index and isinstance(origin, Plain) else None
            if above is not None and above.fate == "kept" and stamps.label(above.text):
                yield Lift(above.index, "dates/label", None, field, 0.9)  # "Published:"
    for index in days_below(draft, stamps, calendar, head, {day[:10] for day in (published, modified) if day}):
        if context.matcher(draft.language).first(draft.blocks[index].text) is None:  # what a rule knows tells of dirt
            yield Lift(index, "dates/timestamp-below", None, "published", 0.8)


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
    below = seen[0] if seen is not None and seen[0] > head.title >= 0 else -1
    live = any("LiveBlog" in str(story.get("@type")) for story in stories(metadata))
    if (
        declared
        and shown
        and not live
        and not is_among(declared, lines)
        and not is_timed(origin, declared, calendar, head)
        and overrules(
            shown,
            declared,
            next(declared_changes(metadata, calendar), ""),
            named=rule in _LOOSE and is_named(origin, shown, calendar, head),
        )
    ):
        return on_the_spot(shown, declared) or shown, "dates/visible", 0.9
    if declared:
        return timed(declared, lines), rule, 0.97
    if isinstance(draft.origin, Page) and (
        read := by_time_element(draft.origin, calendar, head, changes_of(lines), below)
    ):
        return read, "dates/time-element", 0.9
    if shown:
        return shown, "dates/visible", 0.85
    if told := day_in_address(draft.url or metadata.canonical or first(metadata, "og:url")):
        return told, "dates/address", 0.8
    changes = [
        next((first for kept, first in read.moments if not kept and first.iso[:10] < moment.iso[:10]), moment)
        for wanted in ("modified", "")
        for index, read in lines
        for kind, moment in read.moments
        if kind == wanted
        and moment.year
        and read.left <= _most(index, kind, head)
        and (kind or index >= head.title - RIGHT_ABOVE or not stamps.names_weekday(draft.blocks[index].text))
    ]
    far = far_day(draft, stamps, calendar, head, parting, bare=not lines)
    if far and not changes and far[2] >= _SURE:
        return far
    if far and changes and _is_before(far, changes[0].iso):
        return far
    if not lines and isinstance(draft.origin, Page) and (told := scripted_day(draft.origin.html)):
        return told, "dates/script", 0.7
    return (changes[0].iso, _CHANGE, 0.6) if changes else far or (None, "", 0.0)


def _most(index: int, kind: Kind, head: Head) -> int:
    """Words that may stand beside a day of a change, or one without a word."""
    if not kind and index > head.opening + INSIDE:
        return 1
    return 2 * ALONE if kind or index >= head.title - RIGHT_ABOVE else ALONE


def _is_before(told: tuple[str, str, float], changed: str) -> bool:
    """True for a day that a line far from the head calls the publication's, if it is not later than the change."""
    return told[1] == "dates/visible-far" and ordinal(told[0]) <= ordinal(changed)


def _modified(origin: Page | Plain, calendar: Calendar, lines: list[Dated]) -> tuple[str | None, str]:
    for read in declared_changes(origin.metadata, calendar):
        return read, "dates/declared-change"
    for index, stamp in lines:
        for kind, moment in stamp.moments:
            if kind == "modified" and moment.year:
                return by_machine(origin, index, moment.iso, calendar), "dates/visible"
    return None, ""
