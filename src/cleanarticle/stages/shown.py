"""Where a document shows its authors: the blocks that may be the byline, and how strong the evidence for each is."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from ..core.blocks import Block, Page, Plain
from ..core.draft import Draft
from ..core.facts import Scores
from ..grammar.bylines import LONGEST, Bylines, Reading
from ..grammar.names import key
from ..grammar.titles import SiteNames
from .head import Head
from .prose import is_prose

_LABEL: Final = re.compile(
    r"by-?_?line|auth?or|autor|auteur|writer|journalist|reporter|contributor|verfasser|skribent|redakt|creator|(?:^|\s)fn(?:$|\s)"
)
_NO_LABEL: Final = re.compile(
    r"comment|related|teaser|recommend|promo|card|widget|popular|trending|latest|caption|credit|sidebar|footer|topic"
    r"|newsletter|follow|more-?from"
)
_REACH: Final = 8
"""Blocks below the first paragraph where a byline may still stand."""
_TAIL: Final = 4
"""Blocks below the last paragraph where one may stand."""
_LIKELY: Final = 0.5
_GAP: Final = re.compile(r"[ \t\u00a0]{2,}")
_SHORT: Final = 60
_LINE: Final = 160
_BOX: Final = 80
_TOP: Final = 6
"""Lines below a text's headline among which a name alone may be the author's."""


class Shown(Struct, frozen=True):
    """A block that names authors, what it says, and the evidence that it is a byline.

    4: words such as "by" open it; 3: markup calls it a byline and it holds a declared name, or "by" stands inside it;
    2: markup alone; 1: a declared name alone on a line, or a name alone where bylines stand.
    """

    block: Block
    read: Reading
    strength: int


def shown_authors(
    draft: Draft, grammar: Bylines, declared: Sequence[str], head: Head, sites: SiteNames
) -> Iterator[Shown]:
    """Blocks that may be the byline: around the headline, below the first paragraph, below the last one."""
    page = draft.origin if isinstance(draft.origin, Page) else None
    last = _last_prose(draft, head)
    near = [
        *draft.blocks[head.first : head.opening + _REACH],
        *draft.blocks[max(last + 1, head.opening + _REACH) :][:_TAIL],
    ]
    marked = _marked(page, near, grammar) if page is not None else {}
    for block in near:
        if block.index == head.title or len(block.text) > LONGEST or is_prose(block):
            continue
        label = _label(page, block.index) if page is not None else ""
        labelled = block.index in marked or bool(_LABEL.search(label) and not _NO_LABEL.search(label))
        known = [*declared, *marked.get(block.index, ())]
        named = any(name.casefold() in block.text.casefold() for name in known if len(name) > 4)
        if not (labelled or named) and not _may_show(block, grammar, head, last):
            continue
        read = grammar.read(_line(draft, block), known, trusted=labelled)
        if read is None:
            continue
        read = _without_sites(read, sites, known if named else ())
        if strength := _strength(draft, block, read, labelled, named, _wordy(read, grammar), head, last):
            yield Shown(block, read, strength)


def author_box(draft: Draft, grammar: Bylines, head: Head, sites: SiteNames) -> Iterator[Shown]:
    """The first block below the headline that markup calls the author: the box under a blog's story."""
    page = draft.origin
    if not isinstance(page, Page):
        return
    below = draft.blocks[max(head.title, 0) :]
    marked = _marked(page, below, grammar)
    for block in below:
        if len(block.text) > _BOX or not (block.index in marked or _is_called(draft, block)):
            continue
        read = grammar.read(block.text, marked.get(block.index, ()), trusted=True)
        if read is not None and read.authors and read.rest == 0:
            yield Shown(block, _without_sites(read, sites, ()), 2)
            return


def _line(draft: Draft, block: Block) -> str:
    """The block's text; in a text input wide gaps stay breaks ("Ann Lee   Northern Courier")."""
    if not isinstance(draft.origin, Plain):
        return block.text
    raw = draft.origin.text[block.start : block.end]
    return _GAP.sub(" | ", raw) if "  " in raw and "\n" not in raw else block.text


def _may_show(block: Block, grammar: Bylines, head: Head, last: int) -> bool:
    """Cheap: False for most of the lines that nothing calls a byline."""
    if len(block.text) <= _SHORT and (
        head.title < block.index <= max(head.opening, head.title + _TOP) or block.index == last + 1
    ):
        return True
    return len(block.text) <= _LINE and grammar.may_open(block.text)


def _without_sites(read: Reading, sites: SiteNames, known: Sequence[str]) -> Reading:
    """The reading without the site among its authors; beside a declared name all else is a role or a button."""
    persons = tuple(author for author in read.authors if not sites.is_one(author.name))
    keys = {key(name) for name in known}
    persons = tuple(author for author in persons if key(author.name) in keys) or persons
    group = read.group or (read.authors[0].name if read.authors and not persons else None)
    return Reading(persons, read.agency, read.opened, group, read.dated, read.rest)


def _strength(
    draft: Draft, block: Block, read: Reading, labelled: bool, named: bool, wordy: bool, head: Head, last: int
) -> int:
    if not read.authors and not ((read.agency or read.group) and (read.opened or labelled) and read.rest == 0):
        return 0
    if read.rest > (2 if read.opened and read.authors else 1) or (
        block.fate != "kept" and not (read.opened or _is_called(draft, block))
    ):
        return 0
    if read.opened:
        return 4 if " " not in read.opened or labelled else 3
    if labelled and (named or not (wordy or block.text.endswith(":"))):
        return 3 if named else 2
    if named:
        return 1
    alone = read.rest == 0 and bool(read.authors) and len(block.text) < _SHORT and not block.heading
    if not alone or block.text.endswith(":") or wordy:
        return 0
    if isinstance(draft.origin, Plain) and _opens_story(draft, block, head):
        return 1
    return int(_beside_date(draft, block, read, head) or (block.index == last + 1 and _likely(draft, block)))


def _is_called(draft: Draft, block: Block) -> bool:
    """True if the block's own element is called author or byline, whatever another stage took it for."""
    label = draft.origin.label(block.index) if isinstance(draft.origin, Page) else ""
    return bool(_LABEL.search(label) and not _NO_LABEL.search(label))


def _opens_story(draft: Draft, block: Block, head: Head) -> bool:
    """True for a line of a text's head right above a paragraph, where extractors leave the author's bare name."""
    if not 0 <= head.title < block.index <= head.title + _TOP:
        return False
    above, below = draft.blocks[head.title + 1 : block.index], draft.blocks[block.index + 1 : block.index + 3]
    return any(map(is_prose, below)) and sum(map(is_prose, above)) <= 1  # a standfirst, or none


def _wordy(read: Reading, grammar: Bylines) -> bool:
    return any(grammar.names.is_wordy(author.name) for author in read.authors)


def _likely(draft: Draft, block: Block) -> bool:
    scores = draft.fact(Scores)
    return scores is None or scores.values[block.index] >= _LIKELY


def _beside_date(draft: Draft, block: Block, read: Reading, head: Head) -> bool:
    """True for a line of the head that holds a date or has a line beside it that was lifted as one."""
    if not head.title < block.index <= head.opening:
        return False
    if read.dated:
        return True
    beside = {block.index - 1, block.index + 1}
    return any(
        entry.stage == "dates" and entry.applied and entry.decision.block in beside for entry in reversed(draft.ledger)
    )


def _last_prose(draft: Draft, head: Head) -> int:
    """The last paragraph of the story."""
    scores = draft.fact(Scores)
    for block in reversed(draft.blocks[head.opening :]):
        if is_prose(block) and (scores is None or scores.values[block.index] >= _LIKELY):
            return block.index
    return len(draft.blocks)


def _marked(page: Page, near: Sequence[Block], grammar: Bylines) -> dict[int, list[str]]:
    """Per block that holds an inline element called author or byline: the names in such elements."""
    places = {block.index for block in near}
    found: dict[int, list[str]] = {}
    for mark in page.marks:
        if mark.block not in places or not _LABEL.search(mark.label) or _NO_LABEL.search(mark.label):
            continue
        names = found.setdefault(mark.block, [])
        read = grammar.read(mark.text, trusted=True) if 1 < len(mark.text) < 80 else None
        names.extend(author.name for author in (read.authors if read else ()) if author.name not in names)
    return found


def _label(page: Page, index: int) -> str:
    """Labels of the block's element and of small elements around it."""
    found = []
    for node in page.ancestors(index)[:4]:
        if page.nodes.last[node] - page.nodes.first[node] > 8:
            break
        found.append(page.nodes.label[node])
    return " ".join(found)
