"""What stands outside the story: blocks that the model finds improbable."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.decisions import Decision, Drop
from ..core.draft import Draft
from ..core.facts import Scores

TEXT_THRESHOLD: Final = 0.2
"""For lines of a text: an extractor has chosen them already, so a loss weighs more than a leftover (docs/model.md)."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop blocks under the threshold."""
    scores = draft.fact(Scores)
    if scores is None:
        return
    threshold = TEXT_THRESHOLD if scores.model == "line" else context.config.threshold
    for block in draft.live():
        p = scores.values[block.index]
        if p < threshold:
            yield Drop(block.index, f"model/{scores.model}", "outside", round(1 - p, 3))
