"""XML of feeds and news markup into a tree, by lxml: recovering, nothing fetched from outside, no entity expanded."""

from collections.abc import Set
from contextlib import suppress

from lxml import etree

from .decode import utf8_without_controls


def local_name(name: str) -> str:
    """The name of an element or an attribute without namespace and prefix: "{http://…}p", "html:p" -> "p"."""
    return name.rpartition("}")[2].rpartition(":")[2]


def text_of(element: etree._Element) -> str:
    """The text of an element and of all inside it, on one line."""
    return " ".join("".join(map(str, element.itertext())).split())


def recovered(data: bytes) -> tuple[etree._Element | None, Set[int]]:
    """The tree of XML in UTF-8 as far as it can be read, None if there is no element; the types of libxml2's errors.

    Raises MemoryError where a limit stops libxml2.
    """
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    root: etree._Element | None = None
    with suppress(etree.XMLSyntaxError, ValueError):
        root = etree.fromstring(utf8_without_controls(data), parser)
    problems = {error.type for error in parser.error_log}
    if root is None and etree.ErrorTypes.ERR_NO_MEMORY in problems:
        raise MemoryError("the tree of the document does not fit in memory")
    return root, problems
