"""What a page's markup calls author or byline: labels of elements, marked names, the author's box."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from ..core.blocks import AUTHOR_PAGE, Block, Page
from ..grammar.bylines import Bylines

_LABEL: Final = re.compile(
    r"by-?_?line|auth?or|autor|auteur|writer|journalist|reporter|contributor|verfasser|skribent|redakt|creator|(?:^|\s)fn(?:$|\s)"
)
_NO_LABEL: Final = re.compile(
    r"comment|related|teaser|recommend|promo|card|widget|popular|trending|latest|caption|credit|sidebar|footer|topic"
    r"|newsletter|follow|more-?from"
)
_ABOUT: Final = re.compile(r"(?:author|byline|writer|contributor)[\w-]*?(?:desc|bio|role|job|position)")
_SHARE: Final = 4
_INITIALS: Final = 4
"""Code points of a name; an author's picture may be drawn as initials."""
_UP: Final = 4
_MOST_BLOCKS: Final = 8
_LONGEST: Final = 80


@lru_cache(maxsize=4096)
def _says_author(label: str) -> bool:
    """True if a word of the label says author or byline; pages repeat a few hundred labels."""
    return _LABEL.search(label) is not None


@lru_cache(maxsize=4096)
def _says_other(label: str) -> bool:
    """True if a word of the label says that the element is about other stories, a picture or the reader."""
    return _NO_LABEL.search(label) is not None


def is_author_label(label: str) -> bool:
    """True if the words of a label say author or byline, and nothing else."""
    return _says_author(label) and not _says_other(label)


def is_description(label: str) -> bool:
    """True if the label says that the element tells about the author: role, life."""
    return _says_author(label) and _ABOUT.search(label) is not None and "name" not in label


def is_labelled(page: Page, index: int) -> bool:
    """True if the block's element and the small ones around it are called author or byline, and nothing else."""
    nodes, at = page.nodes, page.node[index]
    told = False
    for _ in range(_UP):
        if at < 0 or nodes.last[at] - nodes.first[at] > _MOST_BLOCKS:
            break
        label = nodes.label[at]
        if _says_other(label):
            return False
        told = told or _says_author(label)
        at = nodes.parent[at]
    return told and not is_description(page.label(index))


def marked_names(page: Page, near: Sequence[Block], grammar: Bylines, title: int) -> dict[int, list[str]]:
    """Per block that holds an inline element called author or byline: the names in such elements.

    A link to an author's page is such an element only below the headline (block `title`; menus have them too), where
    it makes up a good part of its line: a caption may end in one.
    """
    places = {block.index: block.text for block in near}
    found: dict[int, list[str]] = {}
    for mark in page.marks:
        if mark.block not in places or not is_author_label(mark.label):
            continue
        if mark.label.endswith(AUTHOR_PAGE) and not is_author_label(mark.label.removesuffix(AUTHOR_PAGE)):
            whole, linked = len(places[mark.block]), len(mark.text)
            if linked < _INITIALS or mark.block < title or (whole > _LONGEST and _SHARE * linked < whole):
                continue
        names = found.setdefault(mark.block, [])
        read = grammar.read(mark.text, trusted=True) if 1 < len(mark.text) < _LONGEST else None
        names.extend(author.name for author in (read.authors if read else ()) if author.name not in names)
    return found


def boxes(page: Page, below: Sequence[Block], grammar: Bylines) -> Iterator[tuple[Block, list[str]]]:
    """Short blocks that markup calls the author, with the names marked in them: the box under a blog's story."""
    marked = marked_names(page, below, grammar, len(page.node))
    for block in below:
        if len(block.text) <= _LONGEST and (block.index in marked or is_author_label(page.label(block.index))):
            yield block, marked.get(block.index, [])
