"""Paragraphs below a story that present its author, whatever they say: they open with the name that only they have."""

from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import Block, Page
from ...core.draft import Draft
from ...core.facts import Authors, Byline
from ...rules import Matcher
from ..story.prose import ends_sentence, is_prose
from .marks import is_description

_LIKELY: Final = 0.5
_TAIL: Final = 4
"""Lines below the story's last paragraph among which its author is presented."""
_STORY: Final = 2
"""Paragraphs of a story above what presents its author, at least."""
_TITLE: Final = 10
"""Code points before the name: "Prof. Dr. Ann Lee"."""
_MORE: Final = 12
_LONGEST: Final = 600
_SHORT: Final = 5
_ENDING: Final = 1
"""Code points of a family's name that no case shortens, and of what cases change in a longer one."""
_DEGREE: Final = 5
"""Code points of what stands before a name, at most: "Prof.", "—", "Dr"."""
_BOX: Final = 2
"""Lines above the first paragraph of an author's box: the name and the post."""
_NAME: Final = 30
"""Code points of one name."""
_OTHERS: Final = ":：/|"
"""What follows a name that asks, in an interview, and one in a picture's credit."""


def own_bios(draft: Draft, live: Sequence[Block], chances: Sequence[float] | None, debris: Matcher) -> Iterator[int]:
    """Positions of paragraphs at the story's end that open with an author's name, of whom the story does not speak.

    Or of a box that their name heads.

    No verb is looked for, so this holds in every language; a story without a byline keeps its last paragraph.
    """
    authors, byline = draft.fact(Authors), draft.fact(Byline)
    shown = (one.name for one in byline.authors) if byline else ()
    names = frozenset(name for name in (*(authors.names if authors else ()), *shown) if " " in name)
    sentences = [at for at, block in enumerate(live) if ends_sentence(block.text)] if names else ()
    yield from _boxed(draft, live, names, sentences)
    if not any(_opens(live[at].text, names) for at in sentences):  # others present nobody
        return
    opened = {at for at, block in enumerate(live) if _opens(block.text, names)}
    story = [at for at, block in enumerate(live) if is_prose(block) and (not chances or chances[at] >= _LIKELY)]
    told = [at for at in story if at not in opened]
    while told and told[-1] > max(opened) and debris.first(live[told[-1]].text) is not None:
        told.pop()  # what the paper says below it
    if len(told) < _STORY:
        return
    below = range(told[-1] + 1, min(story[-1] + _TAIL + 1, len(live)))
    spoken = opened.intersection(story).difference(below)
    others = (live[at].text for at in range(story[0], below.stop) if at not in opened or at in spoken)
    text = "\n".join(other for other in others if ends_sentence(other))
    unheard = frozenset(name for name in names if _family(name) not in text)
    for at in sorted(opened.intersection(below)) if unheard else ():
        if ends_sentence(live[at].text) and len(live[at].text) <= _LONGEST and _opens(live[at].text, unheard):
            yield at


def _boxed(draft: Draft, live: Sequence[Block], names: frozenset[str], sentences: Sequence[int]) -> Iterator[int]:
    """Positions of paragraphs in the author's box, which call him by one name: "Ann Lee", "Reporter", "Ann …", "Lee …".

    A line above is the name, or the element says that it tells about the author: then it may stand above the story.
    """
    page = draft.origin if isinstance(draft.origin, Page) else None
    called = tuple(f"{part} " for name in names for part in (name.split()[0].casefold(), name.split()[-1].casefold()))
    whole = {name.casefold() for name in names}
    for at in sentences:
        block = live[at]
        if len(block.text) <= _LONGEST and block.text[:_NAME].casefold().startswith(called):
            if page is not None and is_description(page.label(block.index)):
                yield at
                continue
            above = draft.blocks[max(block.index - _BOX, 0) : block.index]
            if any(line.text.casefold() in whole for line in above) and sum(map(is_prose, live[:at])) >= _STORY:
                yield from (near for near in range(at - _BOX, at) if live[near].text.casefold() in whole)
                yield at


def _family(name: str) -> str:
    """The family's name without the letter that cases change: "Kowalsk" of "Kowalska", as in "dla Kowalskiej"."""
    last = name.split()[-1]
    return last if len(last) <= _SHORT else last[:-_ENDING]


def _opens(text: str, names: frozenset[str]) -> bool:
    for name in names:
        if name not in text:  # tells it of most in a tenth of the time
            continue
        at = text.find(name, 0, len(name) + _TITLE)
        behind = text[at + len(name) :] if at >= 0 else ""
        if len(behind) < _MORE or behind[0].isalnum() or behind.lstrip()[:1] in _OTHERS:
            continue
        if all(len(word) <= _DEGREE and not word.islower() for word in text[:at].split()):
            return True
    return False
