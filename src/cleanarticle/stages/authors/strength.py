"""How strong the evidence is that a line is the byline."""

import re
from typing import Final

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...grammar.bylines.line import Bylines, Reading
from .bare import stands_alone
from .lines import beside_date
from .marks import is_author_label
from .places import heads_story
from .spots import Spots
from .subjects import is_phrase

SURE: Final = 4
"""Strength of a line that words such as "by" open."""
_DATELINE: Final = re.compile(r"\)\s?\.?[-–—]+$")
"""The agency and the dash that end a dateline on a line of its own: "VIGO 23 Nov. (EUROPA PRESS) -"."""


def strength(spots: Spots, block: Block, read: Reading, labelled: bool, named: bool, grammar: Bylines) -> int:
    """0 if the line is none, else as `Shown` tells."""
    if not read.opened and _DATELINE.search(block.text):
        return 0
    rest = read.rest and not (read.rest == 1 and grammar.names.beside_agency(grammar.undated(block.text))[1])
    bare = not (read.authors or rest or read.opened or labelled)  # "Ouest-France avec AFP"
    if bare and read.agency and (heads_story(spots, block) or beside_date(spots, block)):
        return 1
    if not read.authors and (read.rest or not (read.opened or labelled)):
        return 0
    if not read.authors and not read.agency and not labelled and not _may_be_group(spots, block, read, grammar):
        return 0
    if read.rest > (2 if read.opened and read.authors else 1):
        return 0
    dated = read.dated and block.index in spots.dated  # "Ann Lee 05-06-25, 14:03" is both
    if block.fate != "kept" and not (read.opened or dated or _is_called(spots.draft, block)):
        return 0
    if block.index in spots.captions and not (labelled or named or grammar.leads(block.text)):
        return 0
    if len(read.authors) == 1 and read.opened and is_phrase(spots.draft, read.authors[0].name, grammar):
        return 0
    if read.opened:
        return SURE if " " not in read.opened or labelled else 3
    wordy = block.text.endswith(":") or any(grammar.names.is_wordy(author.name) for author in read.authors)
    if labelled and (named or not wordy):
        return 3 if named else 2
    if named:
        return 1
    return int(not wordy and stands_alone(spots, block, read, grammar))


def _may_be_group(spots: Spots, block: Block, read: Reading, grammar: Bylines) -> bool:
    """True for a desk or outlet of the packs; what only looks like a group must stand between headline and story."""
    inside = spots.head.title < block.index <= spots.head.opening
    return read.group is not None and (inside or grammar.names.is_refused(read.group))


def _is_called(draft: Draft, block: Block) -> bool:
    """True if the block's own element is called author or byline, whatever another stage took it for."""
    return isinstance(draft.origin, Page) and is_author_label(draft.origin.label(block.index))
