"""The dateline that news markup holds in an element of its own."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...context import Context
from ...core.blocks import Block
from ...core.decisions import Decision, Lift, Note
from ...core.draft import Draft
from ...core.facts import Dateline, Published
from ...grammar.calendar import calendar_of, find_date
from ...grammar.datelines.head import read_dateline
from ...grammar.datelines.own_line import read_own_line
from ...grammar.datelines.parts import Found, Words, dateline_words, read_lead
from ...grammar.declared_dates import declared_day
from ...grammar.places import title_case
from ..days.dateline import iso
from . import SURE

_MACHINE_DAY: Final = re.compile(r"\s(?:19|20)\d\d-\d\d-\d\d$")
"""The day of transmission behind the place, as RCV1 has it in each dateline."""
_EDGES: Final = " \t.,;:-\u2013\u2014_"
_BRACKETED: Final = re.compile(r"[(\[/]([^()\[\]/]{2,40})[)\]/]\W{0,4}$")
_FIGURE: Final = re.compile(r"\d")


def marked_dateline(draft: Draft, context: Context, blocks: Sequence[Block]) -> Iterator[Decision]:
    """Lift the dateline; a place that no list knows is a place all the same."""
    if not blocks:
        return
    text = blocks[0].text
    words = dateline_words(context, draft.language)
    found = _read(text, words)
    published, _ = declared_day(draft.origin.metadata, calendar_of(context, draft.language))
    when = iso(found.date, published or "") if found.date else None
    if machine := _MACHINE_DAY.search(text):
        when = machine[0].strip()
    fact = Dateline(text, tuple(title_case(place, draft.language) for place in found.places), when, found.agency)
    if when and not published and when[0] != "-":
        yield Note("markup/published", Published(when), SURE)
    for block in blocks:
        yield Lift(block.index, "markup/dateline", fact if block is blocks[0] else None, "dateline", SURE)


def _read(text: str, words: Words) -> Found:
    """Places, day and agency of a line that is a dateline and nothing else."""
    bare = _MACHINE_DAY.sub("", text).strip(_EDGES)
    for behind in (" - X", " X", "X"):  # in each form as it opens a paragraph
        opened = read_dateline(f"{bare}{behind}", words)
        if opened is not None and opened.end >= len(bare) and (opened.places or opened.agency):
            return opened
    if (alone := read_own_line(bare, words)) is not None and alone.places:
        return alone
    signed = _BRACKETED.search(bare)
    agency = words.agencies.name(signed[1]) if signed else None
    bare = bare[: signed.start()].strip(_EDGES) if signed else bare
    if (lead := read_lead(bare, words)) is not None and lead.places:
        return Found(len(text), lead.places, lead.date, agency)
    place = _FIGURE.split(bare)[0]
    places = tuple(part for part in (part.strip(_EDGES) for part in place.split(",")) if part)
    return Found(len(text), places[:1], find_date(bare, words.calendar), agency)
