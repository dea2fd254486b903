"""Lines that show a day: in the head of the story, and far from it where nothing else tells the day."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from msgspec.structs import replace

from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...grammar.calendar import Calendar, with_figures
from ...grammar.timestamps import Timestamp, Timestamps
from ..story.head import Head
from ..story.prose import is_prose
from .events import is_called, is_told
from .order import is_month_first
from .parting import BELOW

Dated: TypeAlias = tuple[int, Timestamp]
"""A block and the timestamp that it is."""
_FAR: Final = 90
"""Code points of a line far from the head: "Published: 09:09 GMT, 22 December 2023 | Updated: 10:53 GMT, 22 …"."""
_NAME: Final = 2
"""Words beside a day that is called the publication's: "Posted on May 3, 2024 by Ann"."""
_LINE: Final = 160
_LABEL: Final = 60
"""Code points at a line's end in which the word for the day below stands."""
_SENTENCE: Final = 400
"""Code points of what says so in a whole sentence: "This entry was posted on May 3, 2024 and is filed under …"."""
_MACHINE: Final = re.compile(r"\dT\d")


def timestamp_lines(
    draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head, parting: frozenset[int]
) -> Iterator[Dated]:
    """Timestamp lines between what stands above the headline and the story's first paragraphs."""
    near = with_figures(draft.blocks[head.first : head.opening + BELOW], _LINE)
    american = is_month_first(draft, near, calendar)
    pictures = {made.block for made in draft.decided("captions")}
    for block in near:
        if block.index == head.title or block.index in pictures or block.index in parting:
            continue
        if (read := stamps.read(block.text, calendar, month_first=american)) is not None:
            yield block.index, _below_label(draft, block.index, read, stamps)


def _below_label(draft: Draft, index: int, read: Timestamp, stamps: Timestamps) -> Timestamp:
    """The timestamp, of a text its one day a change's below a line that ends with such a word: "… | Updated:".

    Where a page shows no other day its labels follow this one against what it declares (docs/fields.md).
    """
    if not isinstance(draft.origin, Plain) or len(read.moments) != 1 or read.moments[0][0] or not index:
        return read
    last = draft.blocks[index - 1].text[-_LABEL:].rpartition("|")[2]
    return replace(read, moments=(("modified", read.moments[0][1]),)) if stamps.label(last) == "modified" else read


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


def far_day(
    draft: Draft, stamps: Timestamps, calendar: Calendar, head: Head, parting: frozenset[int], *, bare: bool
) -> tuple[str, str, float] | None:
    """The day of publication that a line far from the head tells, the rule that found it and how sure that is.

    The first line from the top to the story's first paragraphs, and then below it, that says so, or that stands below
    a line that does ("Published"); without one the first day of a change, else the only day on the page that stands
    alone on its line: several are those of other stories. `bare`: a day without a word may be it.
    """
    figured = with_figures(draft.blocks, _SENTENCE)
    american = is_month_first(draft, [block for block in figured if len(block.text) <= _LINE], calendar)
    changed: str | None = None
    alone = list[str]()
    for block in figured:
        tells = stamps.tells(block.text)
        if (len(block.text) > _FAR and not tells) or block.index in parting or _is_todays(stamps, block, head):
            continue
        read = stamps.read(block.text[:_LINE], calendar, month_first=american)
        if read is None or (read.left > (_NAME if read.told else 1) and not tells):
            continue
        above = stamps.label(draft.blocks[block.index - 1].text if block.index else "")
        above = "published" if read.moments[-1][0] == "modified" else above  # "May 3, 2024 (changed May 4, 2024)"
        for kind, moment in read.moments:
            said = kind or above
            by_itself = not said and bare and moment.year and (moment.clock or not read.left)
            if (
                by_itself
                and _stands_apart(draft, block, head)
                and not is_called(stamps, block, head, moment)
                and not is_told(draft, stamps, calendar, block, head, moment)
            ):
                alone.append(moment.iso)
            if not moment.year or (read.left and not kind):
                continue  # but "Page last modified May 3, 2024"
            if said == "published" or (not said and bare and block.index < head.opening):
                return moment.iso, "dates/visible-far", 0.7
            changed = changed or (moment.iso if said == "modified" else None)
    if changed:
        return changed, "dates/visible-change", 0.6
    return (alone[0], "dates/visible-alone", 0.5) if alone and _is_only(alone) else None


def _is_only(days: Sequence[str]) -> bool:
    """True for one day, and for one without a time of day above those of comments, which have one, and no earlier."""
    first, *others = days
    return not others or ("T" not in first and all("T" in other and other[:10] >= first for other in others))


def _is_todays(stamps: Timestamps, block: Block, head: Head) -> bool:
    """True for a day at the top of a page that names the day of the week."""
    return block.index < head.first and stamps.names_weekday(block.text)


def _stands_apart(draft: Draft, block: Block, head: Head) -> bool:
    """False below a heading (that of a list, of the comments, of another story) and above a paragraph of the story,
    which tells what was on that day. Nobody shows a machine's date.
    """
    above, below = draft.blocks[max(block.index - 1, 0)], draft.blocks[block.index + 1 : block.index + 2]
    inside = block.index > head.opening and any(map(is_prose, below))
    return not (above.heading or inside or _MACHINE.search(block.text))
