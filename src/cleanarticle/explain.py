"""Every block of a document with its fate and the rule: a view of the ledger, for people."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import UNSET, Struct

from .core.article import Article, BlockRecord
from .core.blocks import Fate

if TYPE_CHECKING:
    from .model.weighed import Weighed


class Explained(Struct, frozen=True):
    """One block: `why` are its decisions, "stage: rule (action)"; `probability` is the model's, 0 to 1."""

    number: int
    fate: Fate
    place: str
    why: tuple[str, ...] = ()
    probability: float | None = None
    weighed: tuple[tuple[str, float], ...] = ()
    """The features that weighed most in the model's answer, and how much each added to the log-odds."""


def blocks(article: Article, weighed: "Weighed" = ()) -> Iterator[Explained]:
    """Every block of an article that was made with its ledger, in the order of the input.

    `weighed` is what `Cleaner.weigh` says of the same document.
    """
    records = () if article.blocks is UNSET else article.blocks
    for number, record in enumerate(records):
        if record.text or record.raw:
            heaviest = weighed[number] if number < len(weighed) else ()
            yield Explained(number, record.fate, _place(record), record.decisions, record.score, heaviest)


def fields(article: Article) -> Iterator[tuple[str, str, str]]:
    """Each filled field, its value in a line, and the rule that filled it."""
    rules = {item.field: f"{item.rule}, {item.confidence:.2f}" for item in article.provenance}
    byline, dateline = article.byline, article.dateline
    values: tuple[tuple[str, str | None], ...] = (
        ("verdict", article.verdict),
        ("title", article.title),
        ("subtitle", article.subtitle),
        ("section", " > ".join(article.section)),
        ("language", article.language),
        ("authors", ", ".join(article.authors)),
        ("byline", byline.text if byline else None),
        ("dateline", dateline.text if dateline else None),
        ("wire", article.wire),
        ("published", article.published),
        ("modified", article.modified),
        ("captions", " | ".join(caption.text for caption in article.captions)),
        ("credits", " | ".join(f"{credit.role}: {', '.join(credit.names)}" for credit in article.credits)),
    )
    return ((name, printable(value), rules.get(name, "")) for name, value in values if value)


def printable(text: str) -> str:
    """Text that a terminal shows and does not obey: a page may hold escape sequences (&#27;[2J)."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _place(record: BlockRecord) -> str:
    return record.path or f"{record.start}-{record.end}"
