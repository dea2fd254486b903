"""The <time> elements of a page: which one has the day of the story."""

import re
from datetime import date
from typing import Final

from ...core.blocks import Mark, Page, Plain
from ...grammar.calendar import Calendar, has_year
from ...grammar.timestamps import read_machine_date
from ..story.head import Head
from .parting import BELOW

_TIME_LABEL: Final = re.compile(r"publi|datecreated|post|entry-date|article-?date|created|(?:^|\s)date")
_CHANGE_LABEL: Final = re.compile(r"modif|updat|edited|changed")
_BOTH: Final = re.compile(r"\bpublished\b")
"""Of a story that was never changed one element is both: "entry-date published updated"."""
_NAMED: Final = re.compile(r"\bdatepublished\b")
_UTC: Final = re.compile(r"\+00:00$")
_INSIDE: Final = 2
"""Blocks below the first paragraph, which may be the standfirst, from where a <time> may be that of a box."""
_NOT_STORY: Final = re.compile(r"comment|related|teaser|card|recommend|sidebar|footer|archive")


def by_time_element(
    page: Page, calendar: Calendar, head: Head, changes: frozenset[tuple[int, str]], seen: int
) -> str | None:
    """The <time> that says it is the publication's, else the first one near the headline that is no change.

    One below the headline comes before those above it, where teasers have theirs; those inside the story come last.
    `changes`: blocks and days of lines that tell of one. `seen`: the line below the headline that shows the day, or
    -1; then those above tell none, nor do those of comments below a short story.
    """
    near: str | None = None
    for mark in sorted(page.marks, key=lambda mark: (mark.block > head.opening + _INSIDE, mark.block < head.title)):
        if not _may_tell(mark) or not head.first <= mark.block <= head.opening + BELOW:
            continue
        if seen >= 0 and (mark.block < head.title or mark.block > max(seen, head.opening + _INSIDE)):
            break
        shown = read_machine_date(mark.text, calendar) if changes or not mark.when else None
        if shown is not None and (mark.block, shown) in changes:
            continue
        read = _on_the_spot(mark, read_machine_date(mark.when, calendar), calendar) or shown
        if read and _TIME_LABEL.search(mark.label):
            return read
        near = near or read
    return near


def by_machine(origin: Page | Plain, block: int, shown: str, calendar: Calendar) -> str:
    """The moment that a <time> in the block gives its machine, with its zone, for the day shown there."""
    for mark in origin.marks if isinstance(origin, Page) else ():
        if mark.block == block and mark.tag == "time" and read_machine_date(mark.text, calendar) in (shown, shown[:10]):
            read = read_machine_date(mark.when, calendar) or ""
            return read if read[:10] == shown[:10] and len(read) > len(shown) else shown
    return shown


def is_timed(origin: Page | Plain, declared: str, calendar: Calendar, head: Head) -> bool:
    """True if a <time> below the headline shows the declared day: another one, above the headline, is today's."""
    return isinstance(origin, Page) and any(
        head.title < mark.block <= head.opening + 2 * BELOW
        and _may_tell(mark)
        and (read_machine_date(mark.text, calendar) or "")[:10] == declared[:10]  # what it shows: `when` may be in UTC
        for mark in origin.marks
    )


def is_named(origin: Page | Plain, shown: str, calendar: Calendar, head: Head) -> bool:
    """True if a <time> below the headline shows that day and says that it is the publication's."""
    return isinstance(origin, Page) and any(
        head.title < mark.block <= head.opening
        and _NAMED.search(mark.label)
        and (read_machine_date(mark.text, calendar) or "")[:10] == shown[:10]
        for mark in origin.marks
    )


def _on_the_spot(mark: Mark, read: str | None, calendar: Calendar) -> str | None:
    """The day that a <time> shows where its machine's date is UTC's, of another day than the reader's."""
    if read is None or not _UTC.search(read) or not has_year(mark.text):
        return read
    shown = read_machine_date(mark.text, calendar)
    if shown is None or abs(date.fromisoformat(shown[:10]) - date.fromisoformat(read[:10])).days != 1:
        return read
    return shown


def _may_tell(mark: Mark) -> bool:
    """True for a <time> that its label gives neither to a change nor to another story."""
    changed = _CHANGE_LABEL.search(mark.label) and not _BOTH.search(mark.label)
    return mark.tag == "time" and not changed and not _NOT_STORY.search(mark.label)
