"""The section that a line with the story's day begins with."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block
from ...core.decisions import Note
from ...core.facts import Section
from ...grammar.calendar import has_year
from ...grammar.rubrics import Rubrics

_FIGURE: Final = re.compile(r"\d")


def beside_day(lines: Sequence[Block], rubrics: Rubrics) -> Iterator[Note]:
    """The known section that a line with the day begins with: "Society 10 November 2024, 14:05"."""
    for block in lines:
        if block.fate == "lifted" and block.text[0].isalpha() and has_year(block.text):
            text = _FIGURE.split(block.text)[0].strip(" ,:|/–—-·•")
            if rubrics.has(text):
                yield Note("section/beside-day", Section((text,)), 0.7)
                return
