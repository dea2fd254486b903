"""What a finished draft shows of its kind: what is kept, and the shapes of live blogs and listings; for `verdict`."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final

from msgspec import Struct

from ...context import Context
from ...core.blocks import Block, Page
from ...core.decisions import Drop, Lift
from ...core.draft import Draft
from ...core.facts import Headline
from ...grammar.calendar import with_figures
from ...grammar.declared_whole import declares_whole
from ...grammar.kinds import Phrases, Saying
from .prose import is_headline_like, is_prose, size

_CLOCK: Final = re.compile(r"[^\w$€£¥₹%]{0,3}([01]?\d|2[0-3])[:.h]([0-5]\d)(?![\d%€$£])[^\d]{0,12}$")
_STAMP: Final = 29
"""Code points of a clock time that stands alone."""
_LIVE_LABEL: Final = re.compile(r"\blive-?_?(?:blog|ticker|feed|updates)|\bblog-?_?live")
_TEASER: Final = 300.0
"""Letters of text that a listing tells of one story."""
HEAD: Final = 900.0
"""Letters of the head of a story that a paywall lets through, at most, where no phrase says that more would follow."""
_RIGHT_BELOW: Final = 3
_TOLD: Final = ("media", "advertisement", "legal", "promotion")
"""What a line is that asks for no subscription, however it sounds: "The story goes on below the video"."""
_BOXES: Final = ("newsletter", "duplicate")
"""Below a letter's promise or the headline once more "Subscribe" is the button of a letter, of a bar for sharing."""
_BELOW: Final = 12
"""Blocks below the last paragraph where a prompt may stand: behind buttons, the author, the day."""


class Evidence(Struct, frozen=True, dict=True):
    """What is kept, its prose, how much that is (`told`, letters), and what the page says of itself."""

    draft: Draft
    phrases: Phrases
    kept: tuple[Block, ...]
    prose: tuple[Block, ...]
    told: float
    types: frozenset[str]
    """@type of its JSON-LD objects, lower case."""
    title: str
    """Headline, <title> and the first two lines, where they are short."""

    @cached_property
    def sayings(self) -> tuple[Saying, ...]:
        """Every block of the document in the form in which phrases are compared with it."""
        return tuple(Saying(block.text) for block in self.draft.blocks)

    @cached_property
    def entries(self) -> tuple[int, ...]:
        """Clock times, in minutes, that stand alone above prose that is kept, as above the entries of a live blog."""
        prose = {block.index for block in self.prose}
        clocks = {
            block.index: found
            for block in with_figures(self.draft.blocks, _STAMP)
            if (found := _CLOCK.match(block.text))
        }
        if isinstance(self.draft.origin, Page):
            timed = ((mark.block, mark.text) for mark in self.draft.origin.marks if mark.tag == "time")
            clocks |= {at: found for at, text in timed if (found := _CLOCK.match(text))}
        return tuple(
            60 * int(clock[1]) + int(clock[2])
            for at, clock in sorted(clocks.items())
            if not prose.isdisjoint(range(at, at + 3))
        )

    def is_told_in_order(self) -> bool:
        """True where the times rise, as in a diary or the account of a night; live blogs begin with the latest."""
        steps = [later - earlier for earlier, later in pairwise(self.entries)]
        return sum(step > 0 for step in steps) > sum(step < 0 for step in steps)

    def labelled_live(self) -> bool:
        """True if an element's class or id says live blog."""
        origin = self.draft.origin
        return isinstance(origin, Page) and any(_LIVE_LABEL.search(label) for label in origin.nodes.label)

    def teasers(self) -> tuple[int, float]:
        """Linked headlines, and the letters of kept prose that do not stand as a teaser below one."""
        count, beside = 0, self.told
        for block, below in pairwise((*self.draft.blocks, Block(-1, ""))):
            if block.is_link and size(block.text) > 20 and is_headline_like(block):
                count += 1
                beside -= size(below.text) if size(below.text) < _TEASER and below in self.prose else 0
        return count, beside

    def prompts(self) -> Iterator[tuple[Block, str]]:
        """Blocks after the first kept one that ask for a subscription, with the words that say so.

        Boxes to sign in stand on every page: below a text longer than a paywall lets through only those right below its
        end count. Other wordings, and what a rule dropped as paywall, count only right below a short head of a story.
        """
        last = self.prose[-1].index if self.prose else 0
        drops = (entry.decision for entry in self.draft.ledger)
        dropped = {drop.block: drop.kind for drop in drops if type(drop) is Drop}
        head = self.told < HEAD
        reach = last + (_BELOW if head else _RIGHT_BELOW)
        for block in self.draft.blocks[self.kept[0].index + 1 : reach + 1] if self.kept else ():
            if found := self.phrases.paywall.phrase(self.sayings[block.index]):
                yield block, found
            elif head and last < block.index <= last + _RIGHT_BELOW:
                kind = dropped.get(block.index)
                if kind == "paywall" and len(block.text) < _STAMP and dropped.get(block.index - 1) in _BOXES:
                    dropped[block.index] = "newsletter"  # and its like below it
                elif kind == "paywall" or (kind not in _TOLD and self._asks(block)):
                    yield block, block.text[:60]

    def is_whole(self, end: int) -> bool:
        """True where the story is told to its end above block `end`: its credits stand there, or the page says so."""
        last = self.prose[-1].index if self.prose else 0
        credited = any(
            type(made) is Lift and made.field == "credits" and last <= made.block < end for made in self.draft.decided()
        )
        return credited or declares_whole(
            self.draft.origin.metadata, sum(len(block.text.split()) for block in self.prose)
        )

    def _asks(self, block: Block) -> bool:
        return bool(self.phrases.paywall.otherwise(self.sayings[block.index]))


def look(draft: Draft, context: Context) -> Evidence:
    """The evidence of a draft whose body is settled."""
    kept = tuple(draft.live())
    prose = tuple(block for block in kept if is_prose(block))
    metadata = draft.origin.metadata
    types = frozenset(name for item in metadata.linked for name in _types(item.get("@type")))
    headline = draft.fact(Headline)
    opening = " ".join(block.text for block in draft.blocks[:2] if len(block.text) < 200)
    title = f"{headline.text if headline else ''} {metadata.title} {opening}"
    phrases = context.made(draft.language, Phrases.of)
    return Evidence(draft, phrases, kept, prose, sum(size(block.text) for block in prose), types, title)


def _types(value: object) -> Iterator[str]:
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str):
            yield name.lower()
