"""What proves that a block right below an image is its caption or credit, whatever the model thinks of it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from ...core.blocks import Block, Page
from ...grammar.pictures.caption import POINTERS, Captions
from ...grammar.pictures.joined import is_set_off
from ...kernels import COMPILED
from ...kernels.captions import LEAST
from ..loose.forms import is_clause
from ..story.prose import ends_sentence
from .frames import Part
from .place import shares_table

if TYPE_CHECKING or not COMPILED:
    from ...kernels.proofs import provable
else:
    from ...kernels._proofs import provable

SMALL: Final = 4
"""A heading from which it may be set so for its size alone."""
_LONGEST_LOOSE: Final = 400
_SENTENCE: Final = 250
_NAME: Final = 30
_GOES_ON: Final = re.compile(r"[^\W\d_]{2}[.!?]\s+(?:\S+\s+){2}\S+")
_CLOSING: Final = ")）]】"


class Provable(Struct, frozen=True):
    """Indexes of the blocks that are worth a closer look (kernels/proofs.py): of the others nothing below is true."""

    by_form: frozenset[int]
    somehow: frozenset[int]
    """By their form, a credit at their end, or an image right above."""


def provable_of(blocks: list[Block], images: Iterable[int], grammar: Captions) -> Provable:
    """What some blocks of a page can be proved by."""
    formed, ended = provable(blocks, grammar.proofs, grammar.credits.photographers.words)
    return Provable(frozenset(formed), frozenset((*formed, *ended, *images)))


def by_its_form(block: Block, grammar: Captions) -> Part | None:
    """A labelled paragraph, or one right below an image, whose form shows what it is, whatever the model thinks."""
    text = block.text
    if block.kind != "paragraph" or len(text) > _LONGEST_LOOSE:
        return None
    possible = grammar.possible(text)
    if (possible or len(text) <= _NAME) and grammar.credits.whole(text):
        return "credit"
    parts = grammar.split(text) if possible else None
    if parts is not None and parts.sure:
        return None if _GOES_ON.search(parts.credit or "") else "caption"  # but the story goes on behind its credit
    parts = grammar.split(text, known=True)
    if parts.credit is None or not parts.text or len(text) > _SENTENCE:
        return None
    tail = text[len(parts.text) :].strip(" ,;")
    proved = tail[:1] in "©ⓒ" or grammar.credits.names_agency(parts.credit) or grammar.credits.opens(tail)
    proved = proved or grammar.credits.proves(tail) or is_set_off(tail, parts.credit)
    return "caption" if proved and not _GOES_ON.search(parts.credit) else None


def by_its_words(block: Block, grammar: Captions, *, inside: bool) -> Part | None:
    """A paragraph at the story that its end proves: "FILE - A B meets C, May 2. (AP Photo/Ann Lee)", "… © Jo Holm".

    Small headings are set below pictures too, and there one may be a credit alone. `inside`: it is not the story's last
    paragraph, behind which an agency's notice may stand.
    """
    text = block.text
    if (block.kind != "paragraph" and block.heading < SMALL) or len(text) > _LONGEST_LOOSE:
        return None
    if block.heading and grammar.possible(text) and grammar.credits.whole(text) and grammar.credits.opens(text):
        return "credit"
    if "©" in text and not inside:
        return None
    if grammar.may_prove(text) and (parts := grammar.split(text)).sure and len(parts.text) >= LEAST:
        return None if text[-1] not in _CLOSING and _GOES_ON.search(parts.credit or "") else "caption"
    if not inside or len(text) > _SENTENCE or ends_sentence(text) or not grammar.credits.may_end(text):
        return None
    parts = grammar.split(text, known=True)
    tail = text[len(parts.text) :].strip(" ,;|—–-")
    if parts.credit is None or "://" in tail:
        return None
    agency = grammar.credits.names_agency(parts.credit) and ends_sentence(parts.text)  # "… of the race.AFP"
    proved = agency or parts.sure or tail[:1] in "©ⓒ" or grammar.credits.proves(tail)
    return "caption" if proved and len(parts.text) >= LEAST and is_clause(parts.text) else None


def by_its_place(page: Page, block: Block, image: int, grammar: Captions) -> Part | None:
    """A line right below an image that a pointer or the archive's mark shows to be its own, or the table of both."""
    text = block.text
    if image < 0 or block.heading or len(text) > _SENTENCE or ends_sentence(text):
        return None
    filed = block.kind == "paragraph" and grammar.split(text).file_photo
    return "caption" if text[0] in POINTERS or filed or shares_table(page, block, image) else None
