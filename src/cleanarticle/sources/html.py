"""One lxml tree into blocks: one parse, one walk."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

from lxml import etree

from ..core.blocks import Block, Metadata, Nodes, Page
from .decode import utf8_without_controls
from .elements import read_elements
from .letters import composed_page, may_be_parted
from .metadata import read_metadata
from .scripts import story_in_scripts
from .walk import walk

FROM_SCRIPT: Final = "story-from-script"
"""Class of the element into which the story of a script is put, so that the ledger and the score tell it."""
FROM_NOSCRIPT: Final = "story-without-script"
_NEUTRAL: Final = re.compile(
    rb"</?(?:div|span|font|b|i|u|em|strong|small|big|center|section|table|tbody|tr|td|ul|ol|blockquote)\b[^<>]{0,2000}>",
    re.I,
)
_INDENTED: Final = b"\n\xe3\x80\x80"
_EASTERN: Final = 0xE3
"""The byte by which its blank begins: few pages have it, and one byte is looked for in a tenth of the time."""
_SENTENCE_INDENTED: Final = re.compile("((?:。|」|』|）|！|？|</[a-z]{1,8}>)[ \t\r\n]{0,20})\n\u3000".encode())
"""An indent of East Asian paragraphs on a new line: text that CSS shows as it is written, as Yahoo! News has it."""
_OF_HEAD: Final = frozenset(("base", "link", "meta", "noscript", "object", "script", "style", "template", "title"))
LITTLE: Final = 250
"""Code points of prose under which a tree is taken to hold no story."""


def parse(html: bytes) -> etree._Element | None:
    """The tree of a page in UTF-8; None if there is no element in it.

    A page nested deeper than libxml2 reads is read without its neutral elements, so that no text is lost. Raises
    MemoryError where a memory limit stops libxml2, which would otherwise pass for a page without elements.
    """
    root, problem = _tree(html)
    if problem == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        root, problem = _tree(_NEUTRAL.sub(b" ", html))
    if root is None and problem == etree.ErrorTypes.ERR_NO_MEMORY:
        raise MemoryError("the tree of the page does not fit in memory")
    if root is not None:
        _gather(root)
        if b"</head>" not in html:
            _settle(root)
    return root


def _gather(root: etree._Element) -> None:
    """Put what stands below </html> at the end of the body, as browsers do: libxml2 makes a second root of it.

    Themes that close the page in their header do it (seen on a dozen of 650 pages, the whole story below on some).
    """
    body = root.find("body")
    for other in list(root.itersiblings()):
        if isinstance(other.tag, str):
            for part in [other, *other.findall("body")]:
                part.tag = "div"
            (root if body is None else body).append(other)


def _settle(root: etree._Element) -> None:
    """Put what shows in the head at the beginning of the body, as browsers do.

    libxml2 knows no element of HTML 5, so that "<title>…</title><article>" and "<script>…</script><main>" open no body:
    it leaves them in the head, with all that is in them.
    """
    head, body = root.find("head"), root.find("body")
    if shown := [element for element in (() if head is None else head) if element.tag not in _OF_HEAD]:
        (etree.SubElement(root, "body") if body is None else body)[:0] = shown


def _tree(html: bytes) -> tuple[etree._Element | None, int]:
    """The tree and the type of libxml2's last error, which is the one that ended the reading if any did; 0 for none."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, no_network=True, collect_ids=False
    )
    root: etree._Element | None = None
    with suppress(etree.XMLSyntaxError, ValueError):
        root = etree.fromstring(html, parser)
    last = parser.error_log.last_error
    return root, last.type if last is not None else 0


def cut(html: str, utf8: bytes | None = None) -> tuple[tuple[Block, ...], Page]:
    """Blocks, metadata and geometry of a page. A page without elements gives no blocks.

    `utf8` is the page in UTF-8, where it has been encoded before.
    """
    data = utf8_without_controls(html.encode("utf-8", "replace") if utf8 is None else utf8)
    if not html.isascii() and may_be_parted(data):
        data = composed_page(data)
    if _EASTERN in data and _INDENTED in data:
        data = _SENTENCE_INDENTED.sub(rb"\1<br><br>", data)
    root = parse(data)
    if root is None:
        return (), Page(Metadata(), Nodes((), (), (), (), (), ()), (), (), (), ())
    metadata = read_metadata(root)
    blocks, page = walk(read_elements(root), metadata, data)
    if _prose(blocks, page) < LITTLE:
        body = root.find("body")
        for article in _elsewhere(metadata, data):
            (root if body is None else body).append(article)
            others = walk(read_elements(root), metadata, data)
            if _prose(*others) >= LITTLE:
                return others
            article.clear()
    return blocks, page


def _elsewhere(metadata: Metadata, data: bytes) -> Iterator[etree._Element]:
    """Where a page without prose may hold its story: the story of a script, drawn as the script would; then what is
    shown to readers without scripts, for some blogs draw themselves and keep the story in <noscript>, and shadow roots.
    """
    tree = parse(data)
    if story := story_in_scripts(metadata, [] if tree is None else list(_data_of(tree))):
        root = parse(f'<article class="{FROM_SCRIPT} article-body">{story}</article>'.encode("utf-8", "replace"))
        drawn = None if root is None else root.find(".//article")
        if drawn is not None:
            yield drawn
    article = etree.Element("article", {"class": f"{FROM_NOSCRIPT} article-body"})
    for element in [] if tree is None else list(tree.iter("noscript", "template")):
        if element.tag == "noscript" or element.get("shadowrootmode"):
            element.tag = "div"
            if article not in element.iterancestors():  # roots in roots stay where they are
                article.append(element)
    if len(article):
        yield article


def _data_of(root: etree._Element) -> Iterator[str]:
    """Data in attributes that components draw themselves with (Inertia's `data-page`, `data-props` and the like)."""
    for element in root.iter("*"):
        for value in map(str, element.values()):
            if len(value) > LITTLE and value.lstrip()[:1] in ("{", "["):
                yield value


def _prose(blocks: Sequence[Block], page: Page) -> int:
    """Code points of blocks of some length that are not mostly links."""
    return sum(
        len(block.text)
        for block, links in zip(blocks, page.link_chars, strict=True)
        if len(block.text) > 60 and 2 * links < len(block.text)
    )
