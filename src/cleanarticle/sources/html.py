"""One lxml tree into blocks: one parse, one walk."""

from typing import Final

from lxml import etree

from ..core.blocks import Block, Metadata, Nodes, Page
from .metadata import read_metadata
from .walk import walk

SKIPPED: Final = (
    "head", "script", "style", "noscript", "template", "svg", "iframe", "select", "object", "textarea", "math", "audio",
    "video", "canvas", "datalist", "applet", "embed", "map",
)  # fmt: skip


def parse(html: bytes) -> etree._Element | None:
    """The tree of a page in UTF-8; None if there is no element in it. Deep nesting is cut at what libxml2 allows.

    Raises MemoryError where a memory limit stops libxml2, which would otherwise pass for a page without elements.
    """
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True)
    try:
        root: etree._Element | None = etree.fromstring(html, parser)
    except etree.XMLSyntaxError as error:
        if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
            raise MemoryError("the tree of the page does not fit in memory") from error
        return None
    except ValueError:
        return None
    return root


def cut(html: str) -> tuple[tuple[Block, ...], Page]:
    """Blocks, metadata and geometry of a page. A page without elements gives no blocks."""
    data = html.replace("\x00", "").encode("utf-8", "replace")
    root = parse(data)
    if root is None:
        return (), Page(Metadata(), Nodes((), (), (), (), (), ()), (), (), (), ())
    metadata = read_metadata(root)
    etree.strip_elements(root, *SKIPPED, with_tail=False)
    return walk(root, metadata, data)
