"""What other stories of the site hold too is no part of this one, unless it is prose that stories share."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..context import Context
from ..core.decisions import Decision, Drop, Note, RemovedKind
from ..core.draft import Draft
from ..core.facts import Authors, Byline, Scores
from ..sites.known import Seen
from ..sites.lines import document_key, first_texts, line_key
from ..sites.profile import name_of
from .story.container import weighed
from .story.outskirts import Line, cut_off
from .story.prose import is_prose

_SURE: Final = 0.9
"""Probability from which a block counts as prose of the story whatever one other story says."""
_PROBABLE: Final = 0.5
"""Probability from which a heading amid the story is a subheading: "Pros" and "Cons" stand in every review."""
_MANY: Final = 3
"""Stories that must hold a paragraph which stands amid the prose, and they must be half of the site's."""
_KIN: Final = 3
"""Lines that two documents of a folder must share to count as of one site: nothing else names their site."""
_SURNAME: Final = 3
"""Letters of a name that can be told from a word."""


def run(draft: Draft, context: Context) -> Iterator[Decision]:
    """Drop what the site's other stories share.

    A paragraph that only a near-duplicate holds counts as the document's own. A document without a paragraph of its
    own is a copy whose template cannot be told from its story: it loses nothing. So is one whose probable prose is all
    shared: the text of a whole page and that page, of which other headlines and notices are too many to look alike.
    """
    if context.sites is None:
        return
    name = name_of(draft)
    known = context.sites.of(name)
    if known is None or known.count < 2:
        return
    texts = first_texts(draft)
    kin = _KIN if name.endswith("/") else 1
    document = document_key(draft)
    seen = known.others(document, [line_key(text) for text in texts], texts, kin=kin)
    scores, home = draft.fact(Scores), known.home(document) if kin == 1 else None
    if scores and home and (anew := weighed(draft, scores, home)):
        yield Note("site/container", anew, confidence(home.stories))
        scores = anew
    lines = _lines(draft, seen, scores)
    own = [at for at, line in enumerate(lines) if line.prose and not line.seen.stories]
    if not own or (_has_probable(lines, shared=True) and not _has_probable(lines, shared=False)):
        return
    names = _surnames(draft)
    copied = _copied(lines)
    for at, line in enumerate(lines):
        if line.block.fate != "kept" or not line.seen.stories:
            continue
        standing = line.seen.stories >= _MANY and 2 * line.seen.stories >= known.count - 1
        if not standing and (copied[at] or _amid(lines, own, at)):
            continue
        rule, kind = _charge(line, names)
        yield Drop(line.block.index, rule, kind, confidence(line.seen.stories))
    for block, stories in cut_off(lines, judged=scores is not None):
        yield Drop(block.index, "site/cut-off", "outside", confidence(stories))


def confidence(stories: int) -> float:
    """How sure a removal is that so many other stories speak for: .75 for one, .875 for two, up to .99."""
    return round(min(0.99, 1 - 0.5 ** (stories + 1)), 3)


def _lines(draft: Draft, seen: Sequence[Seen], scores: Scores | None) -> list[Line]:
    lines = []
    for block, found in zip(draft.blocks, seen, strict=True):
        prose = is_prose(block)
        chance = scores.values[block.index] if scores else float(prose)
        lines.append(Line(block, found, prose, scores is None or chance >= _SURE, chance))
    return lines


def _has_probable(lines: Sequence[Line], *, shared: bool) -> bool:
    """Is there prose that the model finds probable, among what other stories hold too or among the rest?"""
    return any(line.prose and line.chance >= _PROBABLE and bool(line.seen.stories) == shared for line in lines)


def _amid(lines: Sequence[Line], own: Sequence[int], at: int) -> bool:
    """Does a shared line stand amid the document's own prose, as a subheading or a paragraph of background does?"""
    if not own[0] < at < own[-1]:
        return False
    line, before, after = lines[at], lines[at - 1], lines[at + 1]
    if line.block.heading and line.chance >= _PROBABLE:
        return True
    return line.prose or line.sure or all(near.prose and not near.seen.stories for near in (before, after))


def _copied(lines: Sequence[Line]) -> list[bool]:
    """Per line: is it part of a run of shared paragraphs that the story may have in common with one or two others?

    A wire story that two papers carry, the background that every follow-up repeats: prose, and some of it sure.
    Shared short lines between such paragraphs are their subheadings.
    """
    copied = [False] * len(lines)
    start = 0
    while start < len(lines):
        if not (lines[start].prose and lines[start].seen.stories):
            start += 1
            continue
        end = start
        last = start
        while end < len(lines) and lines[end].seen.stories and end - last <= 1:
            last = end if lines[end].prose else last
            end += 1
        if any(line.prose and line.sure for line in lines[start : last + 1]):
            copied[start : last + 1] = [True] * (last + 1 - start)
        start = last + 1
    return copied


def _charge(line: Line, surnames: frozenset[str]) -> tuple[str, RemovedKind]:
    """The rule and the kind by which a line goes."""
    if line.seen.titles:
        return "site/other-headline", "related"
    if line.prose and any(word.strip(".,;:()") in surnames for word in line.block.text.split()):
        return "site/known-bio", "author_bio"
    return "site/repeated-line", "template"


def _surnames(draft: Draft) -> frozenset[str]:
    """Last names of the document's authors."""
    byline, authors = draft.fact(Byline), draft.fact(Authors)
    names = [author.name for author in byline.authors] if byline else []
    names += authors.names if authors else ()
    last = (name.split()[-1] for name in names if name.strip())
    return frozenset(word for word in last if len(word) >= _SURNAME)
