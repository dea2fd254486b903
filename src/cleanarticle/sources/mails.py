"""Mails: the heads that programs write above a text, and the marks of quoted lines."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from .labels import Field, Labels
from .lines import Line

_FIELD: Final = re.compile(r"[*_]{0,2}([^\W\d_]{1,12}(?:-[^\W\d_]{2})?)[*_]{0,2} ?[:：][*_]{0,2}\s?(.*)")
_NEEDED: Final = 3
"""Different fields of a head: the sender, his day and the subject or for whom it is."""
_LONGEST: Final = 200
_DEPTH: Final = 12
_PARTED: Final = re.compile(r"-{4,}.{0,60}?-{4,}|[^.!?]{6,60}:|[_-]{10,}")
"""What stands above a head within a mail: "---------- Forwarded message ---------", "Begin forwarded message:"."""
_ANSWERED: Final = re.compile(r"^(?:[^\W\d_]{2,4} ?[:：] ?){1,3}")
"""What programs put before a subject: "Fwd:", "Re:", "WG:", "Tr:"."""
_QUOTED: Final = re.compile(r"(?:> ?)+")
_FEWEST: Final = 4
_SHARE: Final = 0.7
"""Lines that are marked as quoted, and their share from the first to the last of them."""


def mail_head(lines: Sequence[str], labels: Labels) -> tuple[Mapping[str, tuple[str, ...]], int]:
    """The day that a mail's head tells, as a meta element, and how many leading lines the head takes; or 0.

    The day of one that was passed on is not the story's. Its subject is the title if a line below says the same.
    """
    parted = bool(lines) and _PARTED.fullmatch(lines[0]) is not None
    end, told = _head(lines, int(parted), labels)
    if not end:
        return {}, 0
    subject = _ANSWERED.sub("", told.get("subject", ""))
    meta = {"og:title": subject if subject in lines[end : end + _DEPTH] else ""}
    if not parted:
        meta["article:published_time"] = told.get("sent", "")
    return {name: (value,) for name, value in meta.items() if value}, end


def _head(lines: Sequence[str], start: int, labels: Labels) -> tuple[int, Mapping[Field, str]]:
    """Where the fields of a head end, which begin at `start`, and what they say; 0 if none stand there."""
    told: dict[Field, str] = {}
    at = start
    for line in lines[start : start + _DEPTH]:
        found = _FIELD.fullmatch(line) if len(line) <= _LONGEST else None
        field = labels.mail.get(found[1].casefold()) if found is not None else None
        if found is None or field is None:
            break
        told[field] = found[2]
        at += 1
    whole = len(told) >= _NEEDED and "sender" in told and ("sent" in told or "subject" in told)
    return (at, told) if whole else (0, {})


def unquoted(lines: list[Line]) -> list[Line]:
    """The lines without the marks of a quotation, if all of a stretch have them; the same list else.

    A line that is a mark alone stays one: it is where a blank line was.
    """
    marked = [at for at, line in enumerate(lines) if line.text[0] == ">"]
    if len(marked) < _FEWEST or len(marked) < _SHARE * (marked[-1] + 1 - marked[0]):
        return lines
    bare = [_bare(line) if line.text[0] == ">" else line for line in lines]
    gaps = [False, *(above.text.startswith(">") for above, _ in pairwise(bare))]
    return [replace(line, gap=line.gap or gap) for line, gap in zip(bare, gaps, strict=True)]


def _bare(line: Line) -> Line:
    mark = _QUOTED.match(line.text)
    text = line.text[mark.end() :].lstrip() if mark is not None else ""
    return replace(line, text=text) if text else replace(line, gap=True)
