"""Lines of a text that may be its headline: by their make, and by the words that they share with the story."""

import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import Final

from ...core.blocks import Block, Plain
from ...core.draft import Draft
from ...rules import Matcher
from ..lists.cohesion import Stems
from ..story.likely import is_likely
from ..story.prose import is_headline_like, is_prose, size
from .trails import ends_with

_FEWEST_BLANKS: Final = 2
SHORTEST: Final = 20
_KICKER: Final = 25
"""Letters of a headline, and of one above another line that may be it: what is shorter there is a kicker."""
_ASKED: Final = 140
"""Letters of one that ends as a sentence does: "How did this become the hottest thing?"."""
_INNER: Final = re.compile(r"[.!?…] ")
_SENTENCES: Final = re.compile(r"[^\W\d_]{4}[.!?…][\"'”’»“)]{0,2} [^\w]{0,2}[^\W\d_a-zß-ÿ]")
_SAID: Final = 110
"""Letters from which two sentences are a standfirst or the story's own first ones, and no headline."""
_FAR: Final = 40
_GAP: Final = 16
"""Lines from the story up to the nearest line of its words, and from one such line to the next."""
_SHARED: Final = 0.3
_AS_MUCH: Final = 0.6
_FEWEST: Final = 2
"""Share of a headline's words that the story has, of that of the line below it, and how many at least."""
_NEXT: Final = 0.35
_WHOLE: Final = 40
"""The same share of a line right above another one, or above a byline, a day or a button, and its letters: what
stands below it and sums the story up uses more of its own words.

Eight of the labelled texts' headlines above another line more and none fewer; so it is with .2, and with 30 letters.
"""
_LONG: Final = 100
"""Letters of a line that is a standfirst, be it without a stop, where a headline of its own stands above it."""
_CRUMBS: Final = 6
"""Lines above a headline among which its breadcrumbs stand."""
_STORY: Final = 12
"""Paragraphs whose words are the story's."""
_OPEN: Final = (":", "：", " —", " –", " --")
"""What ends no headline: what it announces is below, or a dateline ("London CNN —") stands above its paragraph."""
_STOPS: Final = ".。"
_TRAIL: Final = (" / ", "|", " > ", " » ")
"""Signs of menus and breadcrumbs."""


def of_the_story(
    draft: Draft, plain: Plain, debris: Matcher, common: frozenset[str], below: Callable[[str], bool]
) -> Block | None:
    """The topmost of the lines above the story that speak of what it does, or the one that breadcrumbs end with.

    `below` knows what stands right below headlines: a byline, a day, a button.
    """
    prose = (block for block in draft.blocks[plain.front :] if is_prose(block) and is_likely(draft, block))
    story = list(islice(prose, _STORY))
    if not story or story[0].index == plain.front:
        return None
    stems = Stems(draft.blocks, common)
    words = frozenset().union(*(stems[block.index] for block in story))
    best: Block | None = None
    at, most = story[0].index, 0.0
    for index in range(at - 1, plain.front - 1, -1):
        if at - index > (_GAP if best is not None else _FAR):
            break
        block = draft.blocks[index]
        own = stems[index] if may_be_headline(block) else frozenset()
        shared = len(own & words)
        share = shared / len(own) if shared >= _FEWEST else 0.0
        if (
            own & words
            and not block.text[-1].isdigit()
            and _is_trailed(draft.blocks[max(0, index - _CRUMBS) : index], block.text)
        ):
            return block
        topped = _is_topped(block, best, shared)
        if (share < _SHARED and not topped) or debris.first(block.text) is not None:
            continue
        if best is not None and block.text[-1] in _STOPS and best.text[-1] not in _STOPS:
            continue  # a short sentence that sums up the story
        if (
            best is None
            or (size(block.text) >= _KICKER and share >= most * _enough(draft, block, best, below))
            or topped
        ):
            best = block
        at, most = index, max(most, share)
    return best


def _is_topped(block: Block, best: Block | None, shared: int) -> bool:
    """True for the headline right above a long standfirst without a stop, which sums the story up in its words."""
    if best is None or block.index + 1 != best.index or not shared:
        return False
    return size(best.text) >= _LONG and _WHOLE <= size(block.text) < size(best.text)


def _enough(draft: Draft, block: Block, best: Block, below: Callable[[str], bool]) -> float:
    """How large a part of the best line's share is enough for one further up."""
    index = block.index + 1
    whole = size(block.text) >= _WHOLE
    return _NEXT if whole and (index == best.index or below(draft.blocks[index].text)) else _AS_MUCH


def _is_trailed(above: Sequence[Block], text: str) -> bool:
    """True if a trail of breadcrumbs right above a line ends with it."""
    return any(ends_with(line.text, text) for line in above if len(line.text) > len(text))


def may_be_headline(block: Block) -> bool:
    """Cheap: False for what no headline is: a sentence, a menu, a line too short or too long."""
    text = block.text
    if block.fate != "kept" or block.kind not in ("paragraph", "heading") or not size(text) >= SHORTEST:
        return False
    asks = text.endswith(("?", "!", "？", "！")) and size(text) <= _ASKED and not _INNER.search(text)
    return (asks or (_is_one(block) and not is_prose(block))) and not any(sign in text for sign in _TRAIL)


def opens_text(block: Block, plain: Plain) -> bool:
    """The very first line may be a short headline: "A bridge is closed"."""
    return block.index == plain.front and block.text.count(" ") >= _FEWEST_BLANKS and _is_one(block)


def is_headline_line(block: Block) -> bool:
    """A line of a headline's make and length, wherever it stands."""
    return _is_one(block) and size(block.text) >= SHORTEST and block.kind in ("paragraph", "heading")


def _is_one(block: Block) -> bool:
    """Of a headline's make, and neither two sentences nor the announcement of what follows ("… your planning:")."""
    text = block.text
    if not is_headline_like(block) or text.endswith(_OPEN) or ("/" in text and " " not in text):
        return False  # "fishing/climate/economy" are an agency's subjects
    return size(text) < _SAID or not _SENTENCES.search(text)


def titled(above: Sequence[Block]) -> Block | None:
    """The line that the text's first line, the page's title, opens with: "Headline | Paper", a menu, "Headline"."""
    title = above[0].text if above else ""
    for line, below in pairwise(above[1:]):
        if title.startswith(line.text) and is_headline_line(line):
            return line if below.text != above[1].text else None  # the menu stands twice
    return None
