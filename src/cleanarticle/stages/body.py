"""What stands outside the story: blocks that the model finds improbable."""

from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Plain
from ..core.decisions import Decision, Drop
from ..core.draft import Draft
from ..core.facts import Scores
from .prose import is_prose

TEXT_THRESHOLD: Final = 0.2
"""For lines of a text: an extractor has chosen them already, so a loss weighs more than a leftover (docs/model.md)."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop blocks under the threshold; of a text whose prose would go to the last line, only what is no prose."""
    scores = draft.fact(Scores)
    if scores is None:
        return
    threshold = TEXT_THRESHOLD if scores.model == "line" else context.config.threshold
    live = list(draft.live())
    # a text of one short paragraph looks like a teaser to the model, yet nothing else is there that could be the story
    spared = isinstance(draft.origin, Plain) and not any(
        scores.values[block.index] >= threshold and is_prose(block) for block in live
    )
    for block in live:
        p = scores.values[block.index]
        if p < threshold and not (spared and is_prose(block)):
            yield Drop(block.index, f"model/{scores.model}", "outside", round(1 - p, 3))
