"""What a document says twice: headline, captions, pull quotes, the paragraphs of a second layout."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from ..context import Context
from ..core.blocks import Block, Page, Plain
from ..core.decisions import Decision, Drop
from ..core.draft import Draft, noted
from ..core.facts import Authors, Caption, Headline, Scores, Standfirst
from ..grammar.bylines.line import Bylines
from ..grammar.declared import site_names
from ..grammar.titles import SiteNames, ends_title
from ..rules.matcher import normal
from .authors.signed import signature_of
from .story.copies import copies
from .story.prose import ends_sentence, is_prose, size
from .story.pull_quotes import pull_quotes

_PARAGRAPH: Final = 60
"""Letters from which a line that stands twice is a copy; shorter ones ("Yes.", "Advertisement") may be said twice."""
_DOUBTED: Final = 0.5
_SHOWN: Final = ("captions", "byline")
_QUOTED: Final = 0.3
"""Under this probability a sentence below the story is a caption once more, and none that a box quoted above."""
_UNLIKELY: Final = 0.05
_MASTHEAD: Final = 40
"""Blocks at the head of a page among which the paper's own name is its masthead."""
_NAME: Final = 60


class Told(Struct, frozen=True):
    """What the document's fields say: a line that says it again is a copy."""

    title: str
    """In normal form, as the lines are; "" without a headline."""
    fields: Mapping[str, str]
    """Captions and the standfirst, each with its name."""
    site: SiteNames
    page: str
    """The page's <title>."""

    @property
    def longest(self) -> int:
        """A line that may be the headline, with its bullets and blanks, has fewer code points."""
        return 2 * len(self.title) + 10 if self.title else 0

    def is_site(self, text: str) -> bool:
        """True for the paper's own name."""
        return len(text) < _NAME and (self.site.heads(text) or ends_title(text, self.page))


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop copies of the headline, of captions and of earlier paragraphs."""
    told = _told(draft)
    scores = draft.fact(Scores)
    chances = scores.values if scores else None
    shortest, longest = len(told.title), told.longest
    standing: dict[str, list[int]] = {}
    staying = _staying(draft, chances)
    for block in staying:
        text = block.text
        short = len(text) < longest and (len(text) >= shortest or not text.isascii())
        long = len(text) >= _PARAGRAPH or size(text) >= _PARAGRAPH  # never more than its size, which is dear to tell
        line = normal(text) if short or long else ""
        if short and line == told.title:
            yield Drop(block.index, "repeats/headline", "duplicate", 0.97)
        elif block.index < _MASTHEAD and told.is_site(text):
            yield Drop(block.index, "repeats/site-name", "navigation", 0.9)
        elif long and line in told.fields:
            yield Drop(block.index, f"repeats/{told.fields[line]}", "duplicate", 0.95)
        elif long:
            standing.setdefault(line, []).append(block.index)
    if isinstance(draft.origin, Plain):
        for index in _lifted_again(draft, context):
            yield Drop(index, "repeats/lifted", "duplicate", 0.9)
    again = set(copies(draft, standing, chances))
    for index in sorted(again):
        yield Drop(index, "repeats/paragraph", "duplicate", 0.95)
    if isinstance(draft.origin, Page):
        kept = [block for block in staying if not chances or chances[block.index] >= _DOUBTED]
        for index in pull_quotes(draft.origin, [block for block in kept if block.index not in again]):
            yield Drop(index, "repeats/pull-quote", "duplicate", 0.9)


def _told(draft: Draft) -> Told:
    headline, standfirst = draft.fact(Headline), draft.fact(Standfirst)
    fields = {normal(caption.text): "caption" for caption in draft.all(Caption) if size(caption.text) >= _PARAGRAPH}
    if standfirst and size(standfirst.text) >= _PARAGRAPH:
        fields[normal(standfirst.text)] = "standfirst"
    metadata = draft.origin.metadata
    title = normal(headline.text) if headline else ""
    return Told(title, fields, site_names(metadata, draft.url), metadata.title)


def _staying(draft: Draft, chances: Sequence[float] | None) -> list[Block]:
    """Blocks but those that go anyway, and must not make the story's own paragraph a copy."""
    own = noted(draft, Standfirst)
    return [
        block for block in draft.live() if block.index not in own and not (chances and chances[block.index] < _UNLIKELY)
    ]


def _lifted_again(draft: Draft, context: Context) -> Iterator[int]:
    """Short lines below a text's story that are its caption, a picture's credit or its byline once more: galleries."""
    scores = draft.fact(Scores)
    if scores is None:
        return
    live, chances = draft.live(), scores.values
    last = next((one.index for one in reversed(live) if chances[one.index] >= _DOUBTED and is_prose(one)), -1)
    behind = [block for block in live if block.index > last >= 0 and len(block.text) < _PARAGRAPH]
    shown = (draft.blocks[made.block] for made in draft.decided(*_SHOWN)) if behind else ()
    said = {normal(block.text) for block in shown if block.fate != "kept"}  # of which a piece was lifted says it once
    said |= {normal(text) for one in draft.all(Caption) if behind for text in (one.text, one.credit) if text}
    told, grammar = draft.fact(Authors), context.made(draft.language, Bylines)
    authors = set(told.names) if told else set[str]()
    gone = -1
    for block in behind:
        named = any(name in block.text for name in authors)
        read = grammar.read(block.text) if named and not signature_of(block.text) else None
        signed = read is not None and not read.rest and authors.issuperset(one.name for one in read.authors)
        role = gone == block.index - 1 and grammar.names.is_role(block.text)
        again = signed or role or normal(block.text) in said
        if again and (gone == block.index - 1 or chances[block.index] < _QUOTED or not ends_sentence(block.text)):
            gone = block.index
            yield block.index
