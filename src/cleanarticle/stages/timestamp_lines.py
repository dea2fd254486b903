"""Lines that show a day: in the head of the story, and far from it where nothing else tells the day."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from ..core.blocks import Block
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.calendar import Calendar, find_dates, with_figures
from ..grammar.declared import first
from ..grammar.timestamps import Timestamp, Timestamps
from .chronicle import LONGEST, divides, is_chronicle
from .head import Head
from .prose import is_prose

Dated: TypeAlias = tuple[int, Timestamp]
"""A block and the timestamp that it is."""
_SHORT: Final = 60
_FAR: Final = 90
"""Code points of a line far from the head: "Published: 09:09 GMT, 22 December 2023 | Updated: 10:53 GMT, 22 …"."""
_LINE: Final = 160
_SENTENCE: Final = 400
"""Code points of what says so in a whole sentence: "This entry was posted on May 3, 2024 and is filed under …"."""
BELOW: Final = 6
"""Blocks below the first paragraph where a timestamp may still stand, after a picture and its caption."""
_EITHER: Final = re.compile(r"(?<![\d/-])(?:1[0-2]|0?[1-9])[/-](?:1[0-2]|0?[1-9])[/-](?:20|19)?\d\d(?!\d)")
"""A day that may be a month: 10/11/2024."""
_MACHINE: Final = re.compile(r"\dT\d")
_PARTED: Final = re.compile(r"\d[/-]\d\d?[/-]\d")
"""Cheap: what it cannot do without; `re` runs to a class at the head, a look behind is tried everywhere."""
_COUNTRY: Final = re.compile(r"//[^/:]+\.(?!us|co|io|ai|tv|me)[a-z]{2}(?:[:/]|$)", re.IGNORECASE)
"""An address of a country where English writes the day first; companies anywhere have those left out."""


def timestamp_lines(draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head) -> Iterator[Dated]:
    """Timestamp lines between what stands above the headline and the story's first paragraphs."""
    near = with_figures(draft.blocks[head.first : head.opening + BELOW], _LINE)
    american = _american(draft, near, calendar)
    parting = _parting(draft, near, stamps, calendar, head)
    pictures = {entry.decision.block for entry in draft.ledger if entry.stage == "captions" and entry.applied}
    for block in near:
        if block.index == head.title or block.index in pictures or block.index in parting:
            continue
        if (read := stamps.read(block.text, calendar, month_first=american)) is not None:
            yield block.index, read


def _parting(draft: Draft, near: Sequence[Block], stamps: Timestamps, calendar: Calendar, head: Head) -> frozenset[int]:
    """The days that part a chronicle: alone on their lines, between paragraphs of the story."""
    scores = draft.fact(Scores)
    if scores is None or all(block.index < head.opening or len(block.text) > LONGEST for block in near):
        return frozenset()
    live = draft.live()
    chances = [scores.values[block.index] for block in live]
    short = {block.index for block in with_figures(live, LONGEST)}
    days = [
        block
        for at, block in enumerate(live)
        if block.index in short and divides(live, at, chances) and _is_day(stamps.read(block.text, calendar))
    ]
    return frozenset(block.index for block in days) if is_chronicle(day.text for day in days) else frozenset()


def _is_day(read: Timestamp | None) -> bool:
    return read is not None and not read.left and not any(kind or moment.clock for kind, moment in read.moments)


def is_among(declared: str, lines: list[Dated]) -> bool:
    """True if the declared day is shown too, beside another one that nothing names: that one is a change's."""
    return any(
        not kind and moment.year and moment.iso[:10] == declared[:10]
        for _, read in lines
        for kind, moment in read.moments
    )


def changes_of(lines: list[Dated]) -> frozenset[tuple[int, str]]:
    """The moments that words before them call a change's, with their blocks."""
    return frozenset(
        (index, moment.iso) for index, read in lines for kind, moment in read.moments if kind == "modified"
    )


def _american(draft: Draft, figured: Sequence[Block], calendar: Calendar) -> bool:
    """True if 10/11 is October 11th on the page: it says that it writes American English, or English of no country.

    Then the days that it writes with the month's name tell, as the "13 May" of a list of stories.
    """
    metadata = draft.origin.metadata
    code = (metadata.lang or first(metadata, "og:locale", "content-language")).replace("_", "-").lower()
    if code == "en-us":
        return True
    if code not in ("", "en") or draft.language != "en" or _COUNTRY.search(draft.url or ""):
        return False
    if not any(_PARTED.search(block.text) and _EITHER.search(block.text) for block in figured):
        return True  # nothing hangs on it
    votes = 0
    for block in with_figures(draft.blocks, _SHORT):
        text = block.text
        named = (found for found in find_dates(text, calendar) if not _is_numeric(text[found.start : found.end]))
        votes += sum(-1 if text[found.start].isdigit() else 1 for found in named)
    return votes >= 0


def _is_numeric(written: str) -> bool:
    return not any(map(str.isalpha, written))


def far_day(draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head) -> tuple[str, str, float] | None:
    """The day of publication that a line far from the head tells, the rule that found it and how sure that is.

    The first line from the top to the story's first paragraphs, and then below it, that says so, or that stands below
    a line that does ("Published"); without one the first day of a change, else the only day on the page that stands
    alone on its line: several are those of comments and other stories.
    """
    figured = with_figures(draft.blocks, _SENTENCE)
    american = _american(draft, [block for block in figured if len(block.text) <= _LINE], calendar)
    changed: str | None = None
    alone: list[str] = []
    for block in figured:
        tells = stamps.tells(block.text)
        if len(block.text) > _FAR and not tells:
            continue
        read = stamps.read(block.text[:_LINE], calendar, month_first=american)
        if read is None or (read.left > 1 and not tells):
            continue
        for kind, moment in read.moments:
            said = kind or stamps.label(draft.blocks[block.index - 1].text if block.index else "")
            if not said and moment.year and (moment.clock or not read.left) and _stands_apart(draft, block, head):
                alone.append(moment.iso)
            if read.left and not kind:
                continue  # but "Page last modified May 3, 2024"
            if moment.year and (said == "published" or (said == "" and block.index < head.opening)):
                return moment.iso, "dates/visible-far", 0.7
            if moment.year and said == "modified":
                changed = changed or moment.iso
    if changed:
        return changed, "dates/visible-change", 0.6
    return (alone[0], "dates/visible-alone", 0.5) if len(alone) == 1 else None


def _stands_apart(draft: Draft, block: Block, head: Head) -> bool:
    """False below a heading (that of a list, of the comments, of another story) and above a paragraph of the story,
    which tells what was on that day. Nobody shows a machine's date.
    """
    above, below = draft.blocks[max(block.index - 1, 0)], draft.blocks[block.index + 1 : block.index + 2]
    inside = block.index > head.opening and any(map(is_prose, below))
    return not (above.heading or inside or _MACHINE.search(block.text))
