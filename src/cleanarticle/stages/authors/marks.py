"""What a page's markup calls author or byline: labels of elements, marked names, the author's box."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ...core.blocks import AUTHOR_PAGE, LABEL, Block, Page
from ...grammar.bylines.line import Bylines
from ...rules import AnyOf
from ...sources.author_pages import is_author_page

_LABEL: Final = re.compile(
    r"by-?_?line|auth?or|autor|auteur|writer|journalist|reporter|contributor|verfasser|skribent|redakt|creator|(?:^|\s)fn(?:$|\s)"
)
_NO_LABEL: Final = re.compile(
    r"comment|related|teaser|recommend|promo|card|widget|popular|trending|latest|caption|credit|sidebar|footer|topic(?!-(?:page|body|author))"
    r"|newsletter|follow|more-?from|quot|zitat|testimonial"
)
_AUTHORS: Final = (
    "byline by-line by_line by-_line author autor auteur writer journalist reporter contributor verfasser skribent"
    " redakt creator fn"
).split()
_OTHERS: Final = (
    "comment related teaser recommend promo card widget popular trending latest caption credit sidebar footer topic"
    " newsletter follow more quot zitat testimonial"
).split()
_SIGNED: Final = AnyOf(_AUTHORS)
_TELLING: Final = AnyOf([*_AUTHORS, *_OTHERS])
"""Cheap: one of their words is in every label that `_LABEL`, or either pattern, finds."""
_ABOUT: Final = re.compile(r"(?:author|byline|writer|contributor)[\w-]*?(?:desc|bio|role|job|position)")
_SHARE: Final = 4
_INITIALS: Final = 4
"""Code points of a name; an author's picture may be drawn as initials."""
_UP: Final = 4
_MOST_BLOCKS: Final = 8
_LONGEST: Final = 80


class Labels(dict[str, tuple[bool, bool]]):
    """Of the labels of one page if a word says author or byline, and if one says that the element is about other
    stories, a picture or the reader; each is read when it is first asked for: blocks share those above them.
    """

    def __missing__(self, label: str) -> tuple[bool, bool]:
        read = label[:LABEL]
        told = _TELLING.in_folded(read)
        found = self[label] = (
            (_LABEL.search(read) is not None, _NO_LABEL.search(read) is not None) if told else _NEITHER
        )
        return found


_AUTHOR: Final = (True, False)
"""The label of an author and of nothing else."""
_NEITHER: Final = (False, False)


def is_author_label(label: str) -> bool:
    """True if the words of a label say author or byline, and nothing else."""
    read = label[:LABEL]
    return _SIGNED.in_folded(read) and _LABEL.search(read) is not None and not _NO_LABEL.search(read)


def is_description(label: str) -> bool:
    """True if the label says that the element tells about the author: role, life."""
    read = label[:LABEL]
    return _LABEL.search(read) is not None and _ABOUT.search(read) is not None and "name" not in read


def is_labelled(page: Page, index: int, labels: Labels) -> bool:
    """True if the block's element and the small ones around it are called author or byline, and nothing else."""
    nodes, told = page.nodes, False
    for node in nodes.enclosing(page.node[index], most=_MOST_BLOCKS, steps=_UP):
        author, other = labels[nodes.label[node]]
        if other:
            return False
        told = told or author
    return told and not is_description(page.label(index))


def marked_names(
    page: Page, near: Sequence[Block], grammar: Bylines, title: int, labels: Labels
) -> dict[int, list[str]]:
    """Per block that holds an inline element called author or byline: the names in such elements.

    A link to an author's page is such an element only below the headline (block `title`; menus have them too), where
    it makes up a good part of its line: a caption may end in one.
    """
    places = {block.index: block.text for block in near}
    found: dict[int, list[str]] = {}
    for mark in page.marks:
        if mark.block not in places or labels[mark.label] != _AUTHOR:
            continue
        if mark.label.endswith(AUTHOR_PAGE) and not is_author_label(mark.label.removesuffix(AUTHOR_PAGE)):
            whole, linked = len(places[mark.block]), len(mark.text)
            if linked < _INITIALS or mark.block < title or (whole > _LONGEST and _SHARE * linked < whole):
                continue
        names = found.setdefault(mark.block, [])
        read = grammar.read(mark.text, trusted=True) if 1 < len(mark.text) < _LONGEST else None
        names.extend(author.name for author in (read.authors if read else ()) if author.name not in names)
    return found


def is_linked(block: Block) -> bool:
    """True for a line of Markdown that is for the most part a link to an author's page."""
    if not block.is_link or len(block.links) != 1 or not is_author_page(block.links[0]):
        return False
    return block.link_chars >= _INITIALS or not block.text.isascii()


def boxes(page: Page, below: Sequence[Block], grammar: Bylines) -> Iterator[tuple[Block, list[str]]]:
    """Short blocks that markup calls the author, with the names marked in them: the box under a blog's story."""
    marked = marked_names(page, below, grammar, len(page.node), Labels())
    for block in below:
        if len(block.text) <= _LONGEST and (block.index in marked or is_author_label(page.label(block.index))):
            yield block, marked.get(block.index, [])
