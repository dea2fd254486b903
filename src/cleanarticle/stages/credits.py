"""Credit lines below and above the story: who reported, wrote, edited it, and from which source it came."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.blocks import Block, Page
from ..core.decisions import Decision, Lift, Note
from ..core.draft import Draft
from ..core.facts import Credit, Scores
from ..grammar.credits import LONGEST, Credits
from .prose import is_prose

_BELOW: Final = 7
_ABOVE: Final = 12
"""Blocks behind and before the story in which its credit lines stand."""
_HEAD_LINE: Final = 120
_STORY: Final = 0.5
_SOME: Final = 0.1


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Lift credit lines at the story's end, note those at its head, cut signatures off the last paragraph."""
    grammar = context.made(draft.language, Credits)
    live = list(draft.live())
    first, last = _bounds(draft, live)
    if last < 0:
        return
    for position in range(max(0, first - _ABOVE), first):
        block = live[position]
        for credit in grammar.read(block.text, partly=True) if len(block.text) <= _HEAD_LINE else ():
            if credit.role not in ("reporting", "writing", "photography"):
                yield Note("credits/head", credit, 0.8, block.index)
    scores = draft.fact(Scores)
    stop = frozenset(context.words(draft.language, lambda pack: pack.words.stop))

    def likely(block: Block) -> bool:
        """Not a button: the model gives it some chance, and it is no word of the language."""
        return (scores is None or scores.values[block.index] >= _SOME) and block.text.lower() not in stop

    for block in live[first : max(first, last - 3)]:
        if (sentence := grammar.inside(block.text)) is not None:
            yield Lift(block.index, "credits/sentence", sentence, "credits", 0.85)
    signed = False
    for position in range(max(first, last - 3), min(len(live), last + 1 + _BELOW)):
        block = live[position]
        found = _whole(block, grammar, position - last, likely(block))
        if found:
            yield from _lift(block, found)
            signed = True
        elif last - 1 <= position <= last and (position == last or not signed):
            signature = grammar.signature(block.text)
            for credit in signature.credits if signature else ():
                yield Lift(
                    block.index, "credits/signature", credit, "credits", 0.85, signature.start if signature else 0
                )


def _whole(block: Block, grammar: Credits, below: int, likely: bool) -> tuple[Credit, ...]:
    """The credits of a line that is nothing else, `below` so many blocks under the story's last paragraph."""
    text = block.text
    if block.heading or len(text) > LONGEST or 2 * block.link_chars > len(text) > 60:
        return ()
    found = grammar.read(text)
    if not found and below >= 0:
        single = grammar.initials(text) if below < 2 and (likely or text[0] in "(（") else None
        single = single or (grammar.rights(text) if below <= 2 else None)
        found = (single,) if single else ()
    return found


def _lift(block: Block, found: Sequence[Credit]) -> Iterator[Decision]:
    """One decision takes the block away, the others note the further roles of the same line."""
    yield Lift(block.index, "credits/line", found[0], "credits", 0.92)
    for credit in found[1:]:
        yield Note("credits/line", credit, 0.92, block.index)


def _bounds(draft: Draft, live: Sequence[Block]) -> tuple[int, int]:
    """Positions of the story's first and last paragraph; -1 for the last if there is none."""
    scores = draft.fact(Scores)
    if scores is not None and isinstance(draft.origin, Page):
        story = [position for position, block in enumerate(live) if scores.values[block.index] >= _STORY]
    else:
        story = [position for position, block in enumerate(live) if is_prose(block)]
    return (story[0], story[-1]) if story else (0, -1)
