"""What a stage may propose. Only `core.draft.apply` carries these out."""

from typing import Final, Literal

from msgspec import Struct

from .blocks import BlockKind
from .facts import Fact

RemovedKind = Literal[
    "most_read",
    "related",
    "newsletter",
    "social",
    "share",
    "comments",
    "advertisement",
    "paywall",
    "consent",
    "legal",
    "author_bio",
    "navigation",
    "timestamp",
    "media",
    "promotion",
    "duplicate",
    "template",
    "outside",
]
"""Why a piece is not part of the story."""


class Drop(Struct, frozen=True, tag="drop", gc=False):
    """Remove a block, or the piece [start, end) of its present text."""

    block: int
    rule: str
    kind: RemovedKind
    confidence: float = 1.0
    start: int = 0
    end: int | None = None
    preview: bool = False
    """The rule is new: entered in the ledger, not carried out."""


class Keep(Struct, frozen=True, tag="keep", gc=False):
    """Overrule an earlier Drop or Lift of a whole block: it is prose after all. A fact lifted from it stays."""

    block: int
    rule: str
    confidence: float = 1.0


class Label(Struct, frozen=True, tag="label", gc=False):
    """Say what kind of paragraph a block is."""

    block: int
    rule: str
    kind: BlockKind
    confidence: float = 1.0


class Rewrite(Struct, frozen=True, tag="rewrite", gc=False):
    """Give a block another text (repair of broken characters)."""

    block: int
    rule: str
    text: str
    confidence: float = 1.0


class Lift(Struct, frozen=True, tag="lift", gc=False):
    """Move a block, or the piece [start, end) of its present text, into a field."""

    block: int
    rule: str
    fact: Fact | None
    """None where the piece belongs to a fact that another decision of the stage notes."""
    field: str
    """Name of the article's field, for the ledger: "dateline", "captions", ..."""
    confidence: float = 1.0
    start: int = 0
    end: int | None = None


class Note(Struct, frozen=True, tag="note", gc=False):
    """Note a fact without touching a block (it stands in the page's metadata, or must stay where it is)."""

    rule: str
    fact: Fact
    confidence: float = 1.0
    block: int = -1


Decision = Drop | Keep | Label | Rewrite | Lift | Note
TAKING: Final = (Drop, Lift)
"""Those that take a block or a piece of it out of the body."""
