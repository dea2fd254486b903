"""What stands outside the story: blocks that the model finds improbable."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.blocks import Block, Plain
from ..core.decisions import Decision, Drop, Lift
from ..core.draft import ON_REQUEST, Draft, noted, spared_on_request
from ..core.facts import Scores, Standfirst
from ..grammar.bylines.line import Bylines
from .story.head import head_of, headline_at
from .story.outskirts import below_story
from .story.prose import ends_sentence, is_prose
from .story.siblings import siblings
from .story.spared import spared_prose
from .story.speakers import answered, spoken
from .titles.standfirst_line import standfirst_line

TEXT_THRESHOLD: Final = 0.2
"""For lines of a text: an extractor has chosen them already, so a loss weighs more than a leftover (docs/model.md)."""
_DOUBTED: Final = 0.5
_DIRTY: Final = 0.15
"""Share of letters in doubted lines from which a text is dirty."""
_KICKER: Final = 30
"""Code points of the line above a headline that is its kicker: "Museen", "Signs of the Times"."""
_LABEL: Final = 40
_BETWEEN: Final = 0.3
"""Code points of a desk's line between headline and story, and the probability under which it is none of it."""
_ABOVE: Final = 0.8
"""For lines above the headline that are no prose: menus and mastheads, of which the model is unsure on old pages. At
another threshold than 0.5 their odds must be better than others' by the same factor."""


class _Thresholds(Struct, frozen=True):
    """The least probability of what stays."""

    prose: float
    labels: float
    """Of what ends no sentence."""
    above: float
    """Of what is no prose above the headline."""

    def admits(self, block: Block, chance: float, *, above: bool) -> bool:
        """True for a block that stays; `above`: it stands above the headline, or is it."""
        if chance >= (max(self.above, self.labels) if above else self.labels):
            return True
        return chance >= self.prose and (is_prose(block) or ends_sentence(block.text))


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop blocks under the threshold, not those of ignored rules; of a text spare prose that would leave a gap."""
    scores = draft.fact(Scores)
    if scores is None:
        return
    live = draft.live()
    asked = spared_on_request(draft)
    least = _thresholds(draft, [block for block in live if block.index not in asked], scores, context.config.threshold)
    head = headline_at(draft)
    sure = {block.index for block in live if least.admits(block, scores.values[block.index], above=block.index <= head)}
    if isinstance(draft.origin, Plain):
        sure.difference_update(below_story(draft, live, scores))
        sure -= _desk(draft, live, scores, context)
        spared = spared_prose(draft, live, sure, scores.values) | spoken(live, sure)
    else:
        spared = siblings(draft, draft.origin, live, sure, scores.values) | answered(live, sure)
    wanted = asked | noted(draft, Standfirst) | _datelined(draft)
    doubted = {block.index for block in live} - sure - spared - wanted
    if isinstance(draft.origin, Plain):
        for decision in standfirst_line(draft, context, doubted):
            doubted.discard(head + 1)  # it stands right below the headline
            yield decision
    rule = f"model/{scores.model}"
    for block in live:
        if block.index in doubted:
            yield Drop(block.index, rule, "outside", round(1 - scores.values[block.index], 3))


def _thresholds(draft: Draft, live: Sequence[Block], scores: Scores, least: float) -> _Thresholds:
    """Those of a page, and of a text lower ones, the cleaner it came.

    Not for the one short line above its headline: of the cleanest text too the kicker is none of the story.
    """
    if scores.model != "line":
        return _Thresholds(least, least, _ABOVE * least / (1 - _ABOVE + (2 * _ABOVE - 1) * least))
    refuted, ruled = _refuted(draft)
    letters, doubted = _weighed([*live, *refuted], scores)
    more, more_doubted = _weighed(ruled, scores)
    dirt, dirtier = _dirt(letters, doubted), _dirt(letters + more, doubted + more_doubted)
    return _Thresholds(
        dirt * TEXT_THRESHOLD, dirtier * TEXT_THRESHOLD, max(dirtier * _ABOVE, TEXT_THRESHOLD * _has_kicker(draft))
    )


def _desk(draft: Draft, live: Sequence[Block], scores: Scores, context: Context) -> set[int]:
    """The one short line between headline and story if it names a desk: "Redaktion"; a subheading may stand there."""
    head = head_of(draft)
    between = [block for block in live if head.title < block.index < head.opening] if head.title >= 0 else []
    short = [block for block in between if not ends_sentence(block.text) and len(block.text) <= _LABEL]
    if len(short) != 1 or scores.values[short[0].index] >= _BETWEEN:
        return set()
    grammar = context.made(draft.language, Bylines)
    read = grammar.read(short[0].text)
    named = read is not None and read.group is not None and not (read.authors or read.rest)
    return {short[0].index} if named and grammar.names.is_refused(short[0].text.split()[-1]) else set()


def _has_kicker(draft: Draft) -> bool:
    return headline_at(draft) == 1 and len(draft.blocks[0].text) <= _KICKER and draft.blocks[0].kind != "list_item"


def _datelined(draft: Draft) -> frozenset[int]:
    """The paragraph that the story's dateline opens, or stands right above: the story begins there."""
    for made in draft.decided("dateline"):
        if isinstance(made, Lift):
            return frozenset((made.block + (draft.blocks[made.block].fate == "lifted"),))
    return frozenset()


def _refuted(draft: Draft) -> tuple[list[Block], list[Block]]:
    """Blocks that other pages of the site, or a menu's row, have shown to be none of the story; those that rules have.

    The text came as dirty as with them, and what stands beside the first is judged no milder; so are labels beside the
    others: of a sentence a rule that took another one tells less, ignored or not.
    """
    refuted, ruled = list[Block](), list[Block]()
    for entry in draft.ledger:
        made = entry.decision
        if type(made) is not Drop or not (entry.applied or entry.refused.endswith(ON_REQUEST)):
            continue
        if entry.stage == "site" or made.rule == "debris/menu":
            refuted.append(draft.blocks[made.block])
        elif (entry.stage == "debris" or made.rule == "repeats/lifted") and made.end is None:
            ruled.append(draft.blocks[made.block])
    return refuted, ruled


def _weighed(blocks: Sequence[Block], scores: Scores) -> tuple[int, int]:
    """Letters of blocks, and of those among them that are doubted."""
    sizes = [len(block.text) for block in blocks]
    values = scores.values
    doubted = [size for block, size in zip(blocks, sizes, strict=True) if values[block.index] < _DOUBTED]
    return sum(sizes), sum(doubted)


def _dirt(letters: int, doubted: int) -> float:
    """How dirty a text is, 0 to 1: the cleaner, the lower its thresholds, so that clean text stays as it came."""
    return min(1.0, doubted / max(1, letters) / _DIRTY)
