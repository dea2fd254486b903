"""A finished draft becomes an article."""

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import UNSET

from ..kernels import COMPILED
from .article import Article, BlockRecord, NearDuplicate, Paragraph, Provenance, Removed, Repair, Source, encodable
from .blocks import Block, Page, Plain
from .decisions import Drop, Lift, Rewrite
from .draft import Draft, Entry, fact_of
from .facts import (
    Authors,
    Byline,
    Caption,
    Credit,
    Dateline,
    Duplicate,
    Fact,
    Headline,
    Language,
    Modified,
    Published,
    Scores,
    Section,
    Standfirst,
    Verdict,
    Warned,
    Wire,
)  # fmt: skip

if TYPE_CHECKING or not COMPILED:
    from ..kernels.tree import paths
else:
    from ..kernels._tree import paths


_BREAK: Final = re.compile(r"\n\s*")


def assemble(
    draft: Draft, source: Source, *, id: str | None = None, ledger: bool = False, markdown: bool = False
) -> Article:
    """The article of a draft whose stages have all run."""
    paragraphs = tuple(_paragraphs(draft.live(), markdown))
    headline, standfirst, language = draft.fact(Headline), draft.fact(Standfirst), draft.fact(Language)
    authors, section, wire, duplicate = (
        draft.fact(Authors),
        draft.fact(Section),
        draft.fact(Wire),
        draft.fact(Duplicate),
    )
    published, modified, verdict = draft.fact(Published), draft.fact(Modified), draft.fact(Verdict)
    told = [entry for entry in draft.ledger if type(entry.decision) is not Drop and entry.applied]
    places = Places(draft)
    return Article(
        id=encodable(id) if id else id,
        url=encodable(draft.url) if draft.url else draft.url,
        source=source,
        verdict=verdict.kind if verdict else ("article" if paragraphs else "empty"),
        title=headline.text if headline else None,
        subtitle=standfirst.text if standfirst else None,
        section=section.names if section else (),
        language=language.code if language else None,
        authors=authors.names if authors else (),
        byline=draft.fact(Byline),
        dateline=draft.fact(Dateline),
        wire=wire.agency if wire else None,
        published=published.when if published else None,
        modified=modified.when if modified else None,
        captions=tuple(dict.fromkeys(draft.all(Caption))),  # a picture shown twice
        credits=tuple(dict.fromkeys(draft.all(Credit))),  # a source named above the story and below it
        body="\n\n".join(paragraph.text for paragraph in paragraphs),
        paragraphs=paragraphs,
        removed=_removed(draft, places),
        repairs=tuple(
            Repair(entry.before, entry.decision.text)
            for entry in told
            if type(entry.decision) is Rewrite and entry.stage != "correction"
        ),
        duplicate_of=NearDuplicate(duplicate.of, duplicate.similarity) if duplicate else None,
        provenance=_provenance(told, draft.facts),
        warnings=tuple(dict.fromkeys(warned.text for warned in draft.all(Warned))),
        blocks=tuple(_records(draft, places)) if ledger else UNSET,
    )


def _paragraphs(blocks: Iterable[Block], markdown: bool) -> list[Paragraph]:
    """Blocks as paragraphs; cells of one table row become one paragraph."""
    found: list[Paragraph] = []
    last = -2
    for block in blocks:
        text = (block.marked or block.text) if markdown else block.text
        if block.joined and found and last == block.index - 1:
            found[-1] = Paragraph(f"{found[-1].text} | {text}", "table")
        else:
            found.append(Paragraph(text, block.kind))
        last = block.index
    return found


Place: TypeAlias = tuple[int | None, int | None, str | None]
"""Code points of a text, or the path of an element."""


class Places:
    """Where blocks stand in the input: spans of a text, paths of a tree."""

    def __init__(self, draft: Draft) -> None:
        page = draft.origin if isinstance(draft.origin, Page) else None
        self._text = draft.origin.text if isinstance(draft.origin, Plain) else None
        self._node = page.node if page is not None else ()
        self._paths: Sequence[str] = ()
        if page is not None:
            self._paths = page.nodes.places or paths(page.nodes.parent, page.nodes.tag)
        self._cuts: dict[int, list[tuple[str, int, int]]] = {}

    def whole(self, block: Block) -> Place:
        """Code points of a block in the text input, or the element that holds it."""
        if self._text is None:
            return None, None, self._paths[self._node[block.index]]
        return block.start, block.end, None

    def piece(self, block: Block, entry: Entry, start: int) -> Place:
        """Code points in the text input of the piece that a decision took at `start` of what the block was then; of the
        whole block where the piece is not found as it stands. To be asked of all pieces in the ledger's order.
        """
        if self._text is None:
            return self.whole(block)
        size = len(entry.before)
        first = self._text.find(entry.before, block.start, block.end) if size else -1
        if first < 0:
            return self.whole(block)
        cuts = self._cuts.setdefault(block.index, [])
        if self._text.find(entry.before, first + 1, block.end) >= 0:
            near = self._about(block, entry.stage, start)
            above = self._text.rfind(entry.before, block.start, near + size)
            below = self._text.find(entry.before, near, block.end)
            first = min((at for at in (above, below) if at >= 0), key=lambda at: abs(at - near), default=first)
        cuts.append((entry.stage, first, first + size))
        return first, first + size, None

    def _about(self, block: Block, stage: str, start: int) -> int:
        """Where in the input about the code point `start` of a block stands as a stage saw it: without what earlier
        stages took, its lines joined.
        """
        text = self._text or ""
        gaps = [(begun, end - begun) for by, begun, end in self._cuts[block.index] if by != stage]
        gaps += [(run.start(), len(run[0]) - 1) for run in _BREAK.finditer(text, block.start, block.end)]
        at = block.start + start
        for begun, size in sorted(gaps):
            if begun > at:
                break
            at += size
        return at

    def path(self, block: Block) -> str | None:
        """The element that holds the block ("/html/body/div[2]/p[3]"), inline elements aside; None for text."""
        return self._paths[self._node[block.index]] if self._node else None


def _removed(draft: Draft, places: Places) -> tuple[Removed, ...]:
    """Pieces and blocks that were dropped and stayed dropped, in the order of the input."""
    found: list[tuple[int, Removed]] = []
    for entry in draft.ledger:
        made = entry.decision
        if not entry.applied or not (type(made) is Drop or type(made) is Lift):  # isinstance takes five times as long
            continue
        block = draft.blocks[made.block]
        if made.end is None and made.start == 0:
            if block.fate != "removed":
                continue  # a later stage kept it
            start, end, path = places.whole(block)
        else:
            start, end, path = places.piece(block, entry, made.start)
        if type(made) is Drop:
            found.append((made.block, Removed(entry.before, made.kind, made.rule, made.confidence, start, end, path)))
    found.sort(key=itemgetter(0))
    return tuple([removed for _, removed in found])


def _provenance(entries: Sequence[Entry], facts: Sequence[Fact]) -> tuple[Provenance, ...]:
    """The rule behind every field, the last one that noted it winning; a reader may have taken its fact away again."""
    found: dict[str, Provenance] = {}
    for entry in entries:
        made = entry.decision
        fact = fact_of(made)
        field = _FIELDS.get(type(fact))
        if field and fact in facts:
            found[field] = Provenance(field, made.rule, made.confidence)
    return tuple(found[field] for field in _FIELDS.values() if field in found)


_FIELDS: dict[type, str] = {
    Verdict: "verdict", Headline: "title", Standfirst: "subtitle", Section: "section", Language: "language",
    Authors: "authors", Byline: "byline", Dateline: "dateline", Wire: "wire", Published: "published",
    Modified: "modified", Caption: "captions", Credit: "credits", Duplicate: "duplicate_of",
}  # fmt: skip


def _records(draft: Draft, places: Places) -> Iterable[BlockRecord]:
    """Every block with its fate; for text also its raw input, so that the input can be put together again."""
    scores = draft.fact(Scores)
    told: dict[int, list[str]] = {}
    for entry in draft.ledger:
        if entry.decision.block >= 0:
            action = type(entry.decision).__name__.lower() + ("" if entry.applied else f", refused: {entry.refused}")
            told.setdefault(entry.decision.block, []).append(f"{entry.stage}: {entry.decision.rule} ({action})")
    text = draft.origin.text if isinstance(draft.origin, Plain) else None
    last = 0
    for block in draft.blocks:
        score = round(scores.values[block.index], 4) if scores else None
        why = tuple(told.get(block.index, ()))
        if text is None:
            yield BlockRecord(block.fate, block.text, path=places.path(block), score=score, decisions=why)
            continue
        raw, gap = text[block.start : block.end], text[last : block.start]
        yield BlockRecord(block.fate, block.text, block.start, block.end, None, raw, gap, score, why)
        last = block.end
    if text is not None and (last < len(text) or not draft.blocks):
        yield BlockRecord("kept", "", len(text), len(text), None, "", text[last:])
