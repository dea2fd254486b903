"""Lines that are worded as pages word theirs: forms, offers, notices and buttons that no rule knows."""

from collections.abc import Iterator, Set
from math import exp
from typing import Final

from ..context import Context
from ..core.blocks import Block, Page
from ..core.decisions import Decision, Drop
from ..core.draft import Draft, noted, spared_on_request
from ..core.facts import Scores, Standfirst
from .lists.box_headings import box_headings
from .story.prose import ends_sentence, is_prose

_LONGEST: Final = 200
"""Code points of a line that the wording of others tells anything of."""
_EASTERN: Final = "\u2e80"
"""Scripts from here on part no words by blanks."""
_LEAST: Final = 4
_FEW: Final = 9
"""Code points of a line of such a script that is asked about, and that is more than a pair of words."""
_NAME: Final = 2
"""Blanks in a name."""
_LIKELY: Final = 0.5
"""Probability of the block model from which a line stands as the story's lines do."""
_DOUBTED: Final = 2.5
_STANDING: Final = 4.0
_SURE: Final = 6.0
"""Log-odds from which a line goes: one that the block model doubts too and that ends no sentence; others; a pair of
words ("No comment", "Próximos passos") and prose (docs/model.md)."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop lines by their wording, the surer the more the line stands as the story's do."""
    if isinstance(draft.origin, Page):
        yield from box_headings(draft, draft.origin)
    scores, scorer = draft.fact(Scores), context.scorer
    if scores is None or scorer is None or (phrasing := scorer.weights.phrasing) is None:
        return
    wanted: Set[int] | None = None  # seldom asked for
    for block in draft.live():
        if not _is_asked(block) or (odds := phrasing.odds(block.text)) <= _DOUBTED:
            continue
        stands = scores.values[block.index] >= _LIKELY or ends_sentence(block.text)
        if odds <= (_SURE if _is_risky(block) else _STANDING if stands else _DOUBTED):
            continue
        wanted = spared_on_request(draft) | noted(draft, Standfirst) if wanted is None else wanted
        if block.index not in wanted:
            yield Drop(block.index, "boilerplate/wording", "outside", round(1 / (1 + exp(-odds)), 3))


def _is_risky(block: Block) -> bool:
    text = block.text
    return is_prose(block) or (len(text) < _FEW if text[0] >= _EASTERN else text.count(" ") == 1)


def _is_asked(block: Block) -> bool:
    """False for headings, single words and names: they are worded as buttons are, and may be a story's subheadings."""
    text = block.text
    if block.heading or len(text) > _LONGEST:
        return False
    blanks = text.count(" ")
    return not (blanks <= _NAME and text.istitle()) if blanks else len(text) >= _LEAST and text[0] >= _EASTERN
