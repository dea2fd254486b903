"""How likely each block belongs to the story, by the block model; by trafilatura's choice where there is no model."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Page
from ..core.decisions import Decision, Note
from ..core.draft import Draft
from ..core.facts import Scores, Warned

_SURE: Final = 0.9


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Note a probability for every block."""
    if not draft.blocks:
        return
    scorer = context.scorer
    if scorer is None:
        yield Note("score/no-model", Warned(context.model_problem))
        if isinstance(draft.origin, Page):
            yield from _by_trafilatura(draft, draft.origin)
        return
    scores = scorer(draft.blocks, draft.origin, context.function_words(draft.language))
    if scores is not None:
        yield Note(f"score/{scores.model}", scores)


def _by_trafilatura(draft: Draft, page: Page) -> Iterator[Decision]:
    from ..sources.opinion import second_opinion

    taken = second_opinion(page.html, draft.blocks)
    if taken is not None:
        values = tuple(_SURE if inside else 1 - _SURE for inside in taken)
        yield Note("score/trafilatura", Scores(values, "trafilatura"), confidence=_SURE)
