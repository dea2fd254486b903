"""What a document says twice: the headline again, a caption in the prose, a paragraph of a second layout."""

import re
from collections.abc import Iterator
from typing import Final

from ..context import Context
from ..core.blocks import Plain
from ..core.decisions import Decision, Drop
from ..core.draft import Draft, noted
from ..core.facts import Caption, Headline, Scores, Standfirst
from ..grammar.declared import site_names
from ..rules.matcher import normal
from .story.prose import ends_sentence, size
from .story.refrains import is_refrain

_PARAGRAPH: Final = 60
"""Letters from which a line that stands twice is a copy; shorter ones ("Yes.", "Advertisement") may be said twice."""
_LONG: Final = 240
_DOUBTED: Final = 0.5
"""A line of a text that ends no sentence is a copy if it is so long or if the model doubts it; others are items, names,
headings, which a story may list twice (the ingredients of two dishes, the rounds of a match)."""
_UNLIKELY: Final = 0.05
_MASTHEAD: Final = 40
"""Blocks at the head of a page among which the paper's own name is its masthead."""
_NAME: Final = 60
_SHORTEST_NAME: Final = 4


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop copies of the headline, of captions and of earlier paragraphs."""
    headline, standfirst = draft.fact(Headline), draft.fact(Standfirst)
    title = normal(headline.text) if headline else ""
    told = {normal(caption.text): "caption" for caption in draft.all(Caption) if size(caption.text) >= _PARAGRAPH}
    own = noted(draft, Standfirst)
    if standfirst and size(standfirst.text) >= _PARAGRAPH:
        told[normal(standfirst.text)] = "standfirst"
    scores = draft.fact(Scores)
    site = site_names(draft.origin.metadata, draft.url)
    standing: dict[str, list[int]] = {}
    first: list[int] = []
    chances = scores.values if scores else None
    sure = chances if isinstance(draft.origin, Plain) else None
    for block in draft.live():
        if block.index in own or (chances and chances[block.index] < _UNLIKELY):
            continue  # it goes anyway, and must not make the story's own paragraph a copy
        text = block.text
        short = title != "" and len(text) < 2 * len(title) + 10 and (len(text) >= len(title) or not text.isascii())
        long = len(text) >= _PARAGRAPH or size(text) >= _PARAGRAPH  # never more than its size, which is dear to tell
        line = normal(text) if short or long else ""
        if short and line == title:
            yield Drop(block.index, "repeats/headline", "duplicate", 0.97)
        elif block.index < _MASTHEAD and len(text) < _NAME and (site.is_one(text) or _in_title(draft, text)):
            yield Drop(block.index, "repeats/site-name", "navigation", 0.9)
        elif long:
            if line in told:
                yield Drop(block.index, f"repeats/{told[line]}", "duplicate", 0.95)
                continue
            if line not in standing:
                first.append(block.index)
            standing.setdefault(line, []).append(block.index)
    for line, at in standing.items():
        if len(at) > 1 and not (chances and "|" not in line and is_refrain(at, first, chances)):
            for index in at[1:]:
                if not (sure and sure[index] >= _DOUBTED and _is_item(draft.blocks[index].text)):
                    yield Drop(index, "repeats/paragraph", "duplicate", 0.95)


def _is_item(text: str) -> bool:
    return not ends_sentence(text) and size(text) < _LONG and "|" not in text


def _in_title(draft: Draft, text: str) -> bool:
    """True if the page's <title> has the text at one end, cut off by a mark: "Bridge closed - The Arlen Courier"."""
    title = draft.origin.metadata.title
    if len(text) < _SHORTEST_NAME or text not in title:
        return False
    name = re.escape(text)
    return bool(re.search(rf"[-–—|:·»]\s*{name}\s*$|^\s*{name}\s*[-–—|:·»]", title))
