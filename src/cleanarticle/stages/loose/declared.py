"""Captions that a text's record declares: lifted where the text holds them as a line, noted where it does not."""

from collections.abc import Iterator
from typing import Final

from ...core.blocks import Plain
from ...core.decisions import Lift, Note
from ...core.draft import Draft
from ...core.facts import Caption
from ...grammar.declared import captions
from ...grammar.pictures.caption import Captions
from ...grammar.titles import key_of

_LONGEST: Final = 1000


def declared_captions(draft: Draft, plain: Plain, grammar: Captions) -> Iterator[Lift | Note]:
    """Decisions on the captions that are declared of a text's pictures, each told once."""
    waiting: dict[str, Caption] = {}
    for text, credit in captions(plain.metadata):
        parts = grammar.split(text, known=True)
        if parts.text:
            fact = Caption(parts.text, credit or parts.credit, parts.file_photo)
            waiting.setdefault(key_of(parts.text), fact)
    if not waiting:
        return
    for block in draft.live():
        if len(block.text) <= _LONGEST and not block.heading:
            parts = grammar.split(block.text, known=True)
            told = waiting.pop(key_of(parts.text), None) or waiting.pop(key_of(block.text), None)
            if told is not None:
                fact = Caption(told.text, told.credit or parts.credit, told.file_photo or parts.file_photo)
                yield Lift(block.index, "captions/declared-line", fact, "captions", 0.97)
    for fact in waiting.values():
        yield Note("captions/declared", fact, 0.8)
