"""What a document is cut into, once: blocks, and where they came from."""

from collections.abc import Hashable, Iterator, Mapping
from functools import cached_property
from math import inf
from typing import Final, Literal

from msgspec import Struct, field

BlockKind = Literal["paragraph", "heading", "list_item", "quote", "table", "preformatted"]
"""The kinds of paragraph an article can hold."""

LABEL: Final = 500
"""Code points of an element's label that are read: some carry a page's whole data in an attribute."""
AUTHOR_PAGE: Final = "author-page"
"""Last word of the label of a link to an author's page."""
MARKED: Final = "markup-"
"""How the label of an element begins that was drawn from a part which news markup names: "markup-byline"."""

STORY_KIND: Final = "story-kind"
"""Name of the meta element for what a document in news markup is, where that says it is no story."""

Fate = Literal["kept", "lifted", "removed"]
"""What became of a block: it stays in the body, moved whole into a field, or is gone from the story."""


class Block(Struct, frozen=True, gc=False):
    """One paragraph-sized piece of the input.

    `text` is what a reader sees: white space folded to single blanks, markup stripped. `start` and `end` are code
    points of the decoded text input that the block covers (for HTML both are -1: `Page.path` tells the place).

    Of this and of what is made by the hundred beside it (decisions, entries, what was removed) no cycle can be: `gc`
    spares the collector a look at each, 1 to 3 % of a document's time.
    """

    index: int
    text: str
    start: int = -1
    end: int = -1
    kind: BlockKind = "paragraph"
    fate: Fate = "kept"
    heading: int = 0
    """1 to 6 for a heading, else 0."""
    joined: bool = False
    """True if this block goes on the row that the block before it began (cells of one table row)."""
    links: tuple[str, ...] = ()
    """Targets of the links in a Markdown line."""
    link_chars: int = 0
    """How many characters of `text` are link text."""
    marked: str = ""
    """The block in Markdown where that differs from `text` (Markdown input only): what `--markdown` gives back."""

    @property
    def is_link(self) -> bool:
        """True if more than half of it is link text."""
        return 2 * self.link_chars > len(self.text)


class Script(Struct, frozen=True):
    """The text of a script element that may hold the story; `told` if its id says that it holds the page's data."""

    text: str
    told: bool = False


class Metadata(Struct, frozen=True, dict=True):
    """What a page says about itself in its head and JSON-LD, or what is known of a document beside it, unjudged.

    `meta` maps lower-case names of <meta name|property|itemprop|http-equiv> to their contents in document order;
    `linked` holds JSON-LD objects (and objects inside @graph), each a plain mapping.
    """

    title: str = ""
    lang: str = ""
    canonical: str = ""
    meta: Mapping[str, tuple[str, ...]] = {}
    linked: tuple[Mapping[str, object], ...] = ()
    scripts: tuple[Script, ...] = ()
    """Scripts that may hold the article (`__NEXT_DATA__` and the like), unread: the last resort for a body."""
    charset: str = ""
    """The charset that a server told with the page's bytes."""
    identifier: str = ""
    """The document's own id, where its markup gives one: "AFP_ENG_20050218.0004"."""

    @cached_property
    def answers(self) -> dict[Hashable, object]:
        """What was read in the metadata, by the question: many stages ask the same. No part of its value, and gone with
        the document (`grammar.declared.once`)."""
        return {}


class Plain(Struct, frozen=True):
    """A text input: the decoded text itself, so that every span can be checked against it."""

    text: str
    markdown: bool = False
    metadata: Metadata = field(default_factory=Metadata)
    """Front matter that an extractor wrote above the text ("title: ...")."""
    front: int = 0
    """How many leading blocks are that front matter."""
    blank_before: tuple[bool, ...] = ()
    """Per block: does a blank line (or the start of the text) stand before it?"""


HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_BETWEEN: Final = "\0"
"""Stands between labels: no element's attribute can hold it."""


class Nodes(Struct, frozen=True, dict=True):
    """The block-level elements of a page in document order, as parallel columns. Node 0 is the root."""

    parent: tuple[int, ...]
    tag: tuple[str, ...]
    label: tuple[str, ...]
    """class, id, role and itemprop of the element, lower case, joined by blanks."""
    depth: tuple[int, ...]
    first: tuple[int, ...]
    """Index of the first block inside the node."""
    last: tuple[int, ...]
    """One past the index of the last block inside the node."""
    places: tuple[str, ...] = ()
    """Where each node stands in the document, where that is not the page itself but was drawn as one."""

    def enclosing(self, node: int, *, most: float = inf, steps: float = inf) -> Iterator[int]:
        """The node and those around it, from the inside out, the root aside: `steps` of them, and none from the first
        on that holds more than `most` blocks.
        """
        while node > 0 and steps > 0 and self.last[node] - self.first[node] <= most:
            yield node
            node, steps = self.parent[node], steps - 1

    @cached_property
    def headings(self) -> dict[int, int]:
        """The nodes from h1 to h6, in order, and their levels."""
        return {node: HEADINGS[tag] for node, tag in enumerate(self.tag) if tag in HEADINGS}

    def labels_with(self, *words: str) -> set[str]:
        """The labels that hold one of these words, found by one look a word at all of them joined."""
        joined = self._joined
        found: set[str] = set()
        for word in words:
            at = joined.find(word)
            while at >= 0:
                end = joined.index(_BETWEEN, at)
                found.add(joined[joined.rindex(_BETWEEN, 0, at) + 1 : end])
                at = joined.find(word, end)
        return found

    @cached_property
    def _joined(self) -> str:
        return _BETWEEN + _BETWEEN.join(dict.fromkeys(self.label)) + _BETWEEN


class Mark(Struct, frozen=True, gc=False):
    """An inline element with a telling class, id, rel or itemprop (author, time, credit, ...)."""

    block: int
    tag: str
    label: str
    text: str
    when: str = ""
    """datetime attribute of a <time>."""


class Page(Struct, frozen=True):
    """An HTML input: what it says about itself, its elements, and per block its node and link characters."""

    metadata: Metadata
    nodes: Nodes
    node: tuple[int, ...]
    """Per block the index of the element that holds it."""
    link_chars: tuple[int, ...]
    """Per block the number of characters inside links."""
    bold_chars: tuple[int, ...]
    """Per block the number of characters in <b>, <strong>."""
    slanted_chars: tuple[int, ...]
    """Per block the number of characters in <i>, <em>."""
    marks: tuple[Mark, ...] = ()
    """Inline elements that say what they are, in document order."""
    images: tuple[tuple[int, int], ...] = ()
    """Per <img> the element that holds it and the index of the block that holds or follows it."""
    html: bytes = b""
    """The page itself, for a second opinion; empty once the article is made."""
    bounded: bool = False
    """True if the document holds the story and what it says of itself, each in markup that names it, and no more: no
    block is to be judged by where it stands or how it is worded."""

    def label(self, index: int) -> str:
        """class, id, role and itemprop of the element that holds block `index`."""
        return self.nodes.label[self.node[index]]

    def tag(self, index: int) -> str:
        """Tag of the element that holds block `index`."""
        return self.nodes.tag[self.node[index]]

    def around(self, index: int) -> int:
        """The element around the one that holds block `index`; -1 if that is the root."""
        return self.nodes.parent[self.node[index]]


Origin = Plain | Page
