"""What stands outside the story: blocks that the model finds improbable."""

from collections.abc import Iterator

from ..context import Context
from ..core.decisions import Decision, Drop
from ..core.draft import Draft
from ..core.facts import Scores


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop blocks under the threshold."""
    scores = draft.fact(Scores)
    if scores is None:
        return
    for block in draft.live():
        p = scores.values[block.index]
        if p < context.config.threshold:
            yield Drop(block.index, f"model/{scores.model}", "outside", round(1 - p, 3))
