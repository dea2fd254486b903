"""The elements of a tree, read in document order: all that the walk needs of them, asked of lxml once.

Where the kernels are compiled, `kernels/_elements.pyx` reads the same from libxml2's own structs, in a fifth
of the time.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Final

from lxml import etree
from msgspec import Struct

from ..kernels import COMPILED

SKIPPED: Final = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "iframe", "select", "object", "textarea", "math", "audio",
    "video", "canvas", "datalist", "applet", "embed", "map",
))  # fmt: skip
"""Elements that hold nothing to be read, with all that is inside."""
LABELS: Final = frozenset(
    "class id role itemprop rel name property data-testid data-test data-qa data-component "
    "data-component-name data-type data-module data-block-type data-name aria-label aria-hidden hidden "
    "style".split()
)
"""Attributes that say what an element is."""


class Elements(Struct, frozen=True):
    """Elements in document order, as parallel columns. The first is the root, at depth 0."""

    tags: list[str]
    depths: list[int]
    labels: list[str]
    """What each says it is: class, id, role and the like, lower case; "hidden" if it is hidden."""
    texts: list[str]
    """What stands in each before its first element."""
    tails: list[str]
    """What stands behind each before the next."""
    extras: list[str]
    """Of a link where it leads, of any other its datetime."""


def told_by_style(value: str) -> str:
    """What a style tells: "hidden", or nothing."""
    return "hidden" if "none" in value and "display" in value else ""


def told_by_hidden(value: str) -> str:
    """What the attribute `hidden` tells."""
    return "" if value == "false" else "hidden"


def told_by_aria(value: str) -> str:
    """What the attribute `aria-hidden` tells."""
    return "" if value == "false" else "aria-hidden"


HIDING: Final = {"style": told_by_style, "hidden": told_by_hidden, "aria-hidden": told_by_aria}
"""Attributes that may hide, and what their values tell."""


def _label(attributes: Iterable[tuple[str | bytes, str | bytes]]) -> str:
    found: list[str] = []
    for name, value in ((str(name), str(value)) for name, value in attributes):
        if name in LABELS and (told := HIDING[name](value) if name in HIDING else value):
            found.append(told)
    return " ".join(found).lower() if found else ""


def read_by_lxml(root: etree._Element) -> Elements:
    """The elements of a tree that `html.parse` made. Takes the skipped ones out of it."""
    etree.strip_elements(root, *SKIPPED, with_tail=False)
    found = Elements([], [], [], [], [], [])
    opened: list[etree._Element] = []
    for element in root.iter("*"):
        around = element.getparent()
        while opened and opened[-1] is not around:
            opened.pop()
        tag = str(element.tag)
        found.tags.append(tag)
        found.depths.append(len(opened))
        found.labels.append(_label(element.items()))
        found.texts.append(element.text or "")
        found.tails.append((element.tail or "") if opened else "")
        found.extras.append(element.get("href" if tag == "a" else "datetime") or "")
        opened.append(element)
    return found


_Columns = tuple[list[str], list[int], list[str], list[str], list[str], list[str]]


def _kernel() -> Callable[..., _Columns] | None:
    """The kernel that reads elements; None if it is not compiled, or for another lxml."""
    found: Callable[..., _Columns] | None = None
    if COMPILED:
        with suppress(ImportError, TypeError, ValueError):
            from ..kernels._elements import read

            found = read
    return found


_READ: Final = _kernel()


def read_elements(root: etree._Element) -> Elements:
    """The elements of a tree that `html.parse` made; where there is no kernel, by lxml."""
    return read_by_lxml(root) if _READ is None else Elements(*_READ(root, SKIPPED, LABELS, HIDING))
