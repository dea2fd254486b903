"""How likely each block belongs to the story, by the block model; by trafilatura's choice where there is no model."""

from collections.abc import Iterator
from operator import mul
from typing import Final

from ..context import Context
from ..core.blocks import Page
from ..core.decisions import Decision, Note
from ..core.draft import Draft, is_bounded
from ..core.facts import Scores, Warned

_SURE: Final = 0.9
_UNDECIDED: Final = 0.3
"""Words the model cannot place, against words it places in the story: over this, 2 % of pages, a second opinion
helps; under it, it harms as often (docs/model.md)."""
_MOST: Final = 3000
"""Blocks of a page about which trafilatura is asked: its cost grows faster than the page. Articles have up to 1,500."""
_MOST_TAGS: Final = 60_000
"""Tags, the same: inline elements make no blocks."""
_FOR: Final = 0.35
_AGAINST: Final = -0.15
"""What trafilatura's word adds to a probability: its yes counts for more, since it lets in less than it leaves out."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note a probability for every block."""
    if not draft.blocks:
        return
    if is_bounded(draft):
        yield Note("score/markup", Scores((1.0,) * len(draft.blocks), "markup"))
        return
    scorer = context.scorer
    if scorer is None:
        yield Note("score/no-model", Warned(context.model_problem))
        if isinstance(draft.origin, Page):
            yield from _by_trafilatura(draft, draft.origin)
        return
    scores = scorer(draft.blocks, draft.origin, context.function_words(draft.language))
    if scores is None:
        return
    yield Note(f"score/{scores.model}", scores)
    if isinstance(draft.origin, Page) and context.config.second_opinion and undecided(draft, scores) > _UNDECIDED:
        yield from _reconciled(draft, draft.origin, scores)


def undecided(draft: Draft, scores: Scores) -> float:
    """sum(min(p, 1 - p) * size) / sum(p * size): the pages with the most of it are those that go wrong."""
    sizes = [len(block.text) for block in draft.blocks]
    doubts = [p if p < 0.5 else 1 - p for p in scores.values]
    doubted: float = sum(map(mul, doubts, sizes))
    placed: float = sum(map(mul, scores.values, sizes))
    return doubted / max(1.0, placed)


def _reconciled(draft: Draft, page: Page, scores: Scores) -> Iterator[Decision]:
    taken = _taken(draft, page)
    if taken is not None:
        values = tuple(
            min(1.0, max(0.0, p + (_FOR if inside else _AGAINST)))
            for p, inside in zip(scores.values, taken, strict=True)
        )
        yield Note("score/second-opinion", Scores(values, scores.model), confidence=0.6)


def _by_trafilatura(draft: Draft, page: Page) -> Iterator[Decision]:
    taken = _taken(draft, page, alone=True)
    if taken is not None:
        values = tuple(_SURE if inside else 1 - _SURE for inside in taken)
        yield Note("score/trafilatura", Scores(values, "trafilatura"), confidence=_SURE)


def _taken(draft: Draft, page: Page, *, alone: bool = False) -> tuple[bool, ...] | None:
    """Per block if trafilatura takes it into the story; None if it has no answer, or the page is too big to ask."""
    if len(draft.blocks) > _MOST or page.html.count(b"<") > _MOST_TAGS:
        return None
    from ..sources.opinion import second_opinion

    return second_opinion(page.html, draft.blocks, alone=alone)
