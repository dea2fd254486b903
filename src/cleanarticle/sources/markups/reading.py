"""One story of news markup as blocks and a page, on which all stages work."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from lxml import etree
from msgspec import Struct

from ...core.blocks import Block, Page
from ..elements import read_elements
from ..walk import walk
from ..xml import local_name
from .declared import declared
from .drawing import AT, Drawing
from .ninjs import tree_of_ninjs
from .signs import markup_of, starts
from .tables import TABLES
from .trees import tree

_MOST: Final = 1000
"""Code points of an element's place: those nested deeper are told by one above them, as a page's are."""
_LISTED: Final = frozenset(("other",))
"""LDC's type of documents that are lines rather than paragraphs: scores, prices, temperatures."""


class Marked(Struct, frozen=True):
    """A story of news markup, cut into blocks; the page knows its name and address."""

    blocks: tuple[Block, ...]
    page: Page


def read_story(text: str) -> Marked | None:
    """The story of a document in news markup; None if it is none.

    Of a file of many stories all are read, as a document that is no story: `batch` reads one by one.
    """
    markup = markup_of(text)
    if markup is not None:
        several = len(starts(markup).findall(text))
        root, family = tree(text, markup, several=several > 1), markup.family
    elif (found := tree_of_ninjs(text)) is not None:
        root, family, several = found, "ninjs", 1
    else:
        return None
    return None if root is None else _drawn(root, family, several)


def _drawn(root: etree._Element, family: str, several: int) -> Marked:
    """The page of a tree."""
    kind = str(root.get("type") or root.get("TYPE") or "").lower() if family == "ldc" else ""
    drawing = Drawing(TABLES[family], _places(root), by_line=kind in _LISTED, several=several > 1)
    drawing.look(root)
    metadata = declared(drawing.said, family, several)
    elements = read_elements(drawing.root)
    paths: list[str] = []
    opened: list[str] = []
    for element, depth in zip(drawing.root.iter("*"), elements.depths, strict=True):
        del opened[depth:]
        opened.append(element.get(AT) or (opened[-1] if opened else f"/{local_name(str(root.tag))}"))
        paths.append(opened[-1])
    return Marked(*walk(elements, metadata, b"", tuple(paths)))


def _places(root: etree._Element) -> Mapping[etree._Element, str]:
    """An XPath of each element, by local names ("/nitf/body/body.content/block[2]/p[3]")."""
    found = {root: f"/{local_name(str(root.tag))}"}
    met: Counter[tuple[str, str]] = Counter()
    for element in root.iter("*"):
        parent = element.getparent()
        if element is root or parent is None:
            continue
        above, name = found[parent], local_name(str(element.tag))
        if len(above) > _MOST:
            found[element] = above
            continue
        met[above, name] += 1
        number = met[above, name]
        found[element] = f"{above}/{name}" if number == 1 else f"{above}/{name}[{number}]"
    return found
