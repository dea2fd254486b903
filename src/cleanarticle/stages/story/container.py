"""The element that holds the story on the site's other pages: body outside it is doubted, inside it is believed."""

from typing import Final

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...core.facts import Scores
from ...sites.homes import home as own_home
from ...sites.homes import inside
from ...sites.known import Home
from .prose import is_prose

_DOUBT: Final = {"page": 0.2, "trafilatura": 0.45}
_BELIEF: Final = {"page": 0.0, "trafilatura": 0.45}
"""What is taken from the probability of a block outside, and added to that of a paragraph inside.

The model knows better than a container what stands inside it: believing costs word F1 (docs/sites.md). trafilatura
answers yes or no, .9 or .1: the container turns its answer round.
"""


def weighed(draft: Draft, scores: Scores, home: Home) -> Scores | None:
    """The probabilities anew, if this page's prose stands where that of the site's other pages does."""
    page = draft.origin
    if not isinstance(page, Page) or scores.model not in _DOUBT:
        return None
    if own_home(draft.blocks, page) != home.key:
        return None  # this page is laid out in another way, or others of the site have the same box in another place
    held = inside(page, home.key)
    doubt, belief, begin = _DOUBT[scores.model], _BELIEF[scores.model], min(held)

    def anew(block: Block, p: float) -> float:
        if block.index in held:
            return min(1.0, p + belief) if is_prose(block) else p
        return max(0.0, p - doubt) if block.index > begin else p  # a standfirst stands above the story's element

    values = tuple(anew(block, p) for block, p in zip(draft.blocks, scores.values, strict=True))
    return Scores(values, scores.model)


def are_beside(draft: Draft, block: Block, below: Block) -> bool:
    """True on a page if both blocks have the same element around them; text has no elements."""
    page = draft.origin
    if type(page) is not Page:
        return True
    here, there = page.node[block.index], page.node[below.index]
    parent = page.nodes.parent
    return here in (there, parent[there]) or parent[here] in (parent[there], there)
