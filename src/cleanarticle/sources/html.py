"""One lxml tree into blocks: one parse, one walk."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from ..core.blocks import Block, Metadata, Nodes, Page
from .metadata import read_metadata
from .scripts import story_in_scripts
from .walk import walk

SKIPPED: Final = (
    "head", "script", "style", "noscript", "template", "svg", "iframe", "select", "object", "textarea", "math", "audio",
    "video", "canvas", "datalist", "applet", "embed", "map",
)  # fmt: skip


FROM_SCRIPT: Final = "story-from-script"
"""Class of the element into which the story of a script is put, so that the ledger and the score tell it."""
LITTLE: Final = 250
"""Code points of prose under which a tree is taken to hold no story."""


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
    blocks, page = walk(root, metadata, data)
    if _prose(blocks, page) < LITTLE and (story := story_in_scripts(metadata)):
        drawn = parse(f'<article class="{FROM_SCRIPT} article-body">{story}</article>'.encode("utf-8", "replace"))
        article = None if drawn is None else drawn.find(".//article")
        if article is not None:
            body = root.find("body")
            (root if body is None else body).append(article)
            blocks, page = walk(root, metadata, data)
    return blocks, page


def _prose(blocks: Sequence[Block], page: Page) -> int:
    """Code points of blocks of some length that are not mostly links."""
    return sum(
        len(block.text)
        for block, links in zip(blocks, page.link_chars, strict=True)
        if len(block.text) > 60 and 2 * links < len(block.text)
    )
