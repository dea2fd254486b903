"""Breadcrumbs that stand upright in a text: front page, sections and headline, each on a line of its own."""

import re
from typing import Final

from ...core.draft import Draft
from ...grammar.rubrics import Rubrics
from ..story.head import Head

EDGES: Final = re.compile(r"^[\s/|»›«‹<>•·…\ue000-\uf8ff-]+|[\s/|»›«‹<>•·…\ue000-\uf8ff-]+$")
"""Signs that part crumbs, and letters of fonts that hold icons."""
_LINK: Final = re.compile(r"\[([^\[\]]{1,60})\]\(")
_MOST: Final = 3
"""Names of a trail below the front page; a menu has more."""
_FEWEST: Final = 2
"""Names of one that signs part: the site and a section."""
_WORDS: Final = 4
_LONGEST: Final = 32


def upright_trail(draft: Draft, head: Head, rubrics: Rubrics) -> tuple[list[int], list[str]]:
    """The lines right above the headline from the front page on, or parted by signs, and the sections that they name.

    Several that no sign parts may be a menu's.
    """
    lines, names, parted = list[int](), list[str](), False
    for block in reversed(draft.blocks[max(head.title - 2 * _MOST, 0) : max(head.title, 0)]):
        name = EDGES.sub("", block.text)
        front = rubrics.is_none(name)
        if block.fate != "kept" or not (front or len(names) < _MOST) or (name and not _is_label(name)):
            break
        lines.insert(0, block.index)
        parted = parted or not name
        if front:
            return (lines, names) if names and (parted or len(names) == 1) else ([], [])
        if name:
            names.insert(0, name)
    if not parted or len(names) < _FEWEST:
        return [], []
    return lines, names if rubrics.has(names[0]) else names[1:]  # else the site


def linked_trail(draft: Draft, head: Head, rubrics: Rubrics) -> tuple[int, list[str]]:
    """The line of Markdown beside the headline whose links lead from the front page to the story, glued or not, and the
    sections that they name; -1 without one.
    """
    for block in draft.blocks[max(head.title - _MOST, 0) : head.opening] if head.title >= 0 else ():
        if block.fate == "kept" and 1 < len(block.links) <= _MOST + 1 and block.is_link:
            names = [EDGES.sub("", name) for name in _LINK.findall(block.marked)]
            if len(names) > 1 and rubrics.is_none(names[0]) and all(map(_is_label, names)):
                return block.index, names[1:]
    return -1, []


def _is_label(name: str) -> bool:
    return len(name) <= _LONGEST and len(name.split()) <= _WORDS and not any(map(str.isdigit, name))
