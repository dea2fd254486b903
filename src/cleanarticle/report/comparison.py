"""Two runs over the same documents compared: sums by kind and rule, the largest changes, and the page of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path
from typing import Final, TextIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..core.article import Article
from ..explain import fields
from .diff import ChangedDocument, compare
from .overview import Line, line, overview_of
from .page import CHUNK, Chunks, Index, Shown, view, write_page
from .pieces import Piece, Row, rows
from .runs import name_of, read_report, read_run

LARGEST: Final = 100
_ROWS: Final = 20
"""Kinds and rules that the Markdown lists."""


class Moved(Struct, frozen=True):
    """Words gained and lost under one name (a kind, a rule)."""

    name: str
    gained: int
    lost: int


class Difference(Struct, frozen=True, kw_only=True):
    """The whole comparison. "Gained" is what only B has in the body, "lost" what only A has."""

    other: str
    """Name of run A."""
    documents: int
    """In both runs."""
    changed: int
    gained: int
    lost: int
    kinds: tuple[Moved, ...]
    rules: tuple[Moved, ...]
    fields: dict[str, int]
    """Field -> documents."""
    missing: tuple[str, ...]
    """Documents that only A has."""
    added: tuple[str, ...]
    largest: tuple[ChangedDocument, ...]


class Comparison(Struct):
    """The comparison of two runs while it grows."""

    lines: list[Line]
    chunks: Chunks
    documents: list[ChangedDocument]
    common: int = 0
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


def compare_runs(a: Path, b: Path, *, pages: bool = False) -> tuple[Difference, Comparison]:
    """Compare run A with run B; with `pages` also make the views of the changed documents, the largest change first.

    A is held in memory. Raises InputError if a run cannot be read.
    """
    olds = dict(_named(a))
    made = Comparison([], Chunks(), [])
    pairs: list[tuple[ChangedDocument, Article, Article]] = []
    added: list[str] = []
    for name, new in _named(b):
        old = olds.pop(name, None)
        if old is None:
            added.append(name)
            continue
        made.common += 1
        document = compare(old, new, name)
        if document.changes or document.fields:
            pairs.append((document, old, new))
    pairs.sort(key=lambda pair: (-pair[0].size, -len(pair[0].fields), pair[0].name))
    made.missing, made.added = tuple(olds), tuple(added)
    for document, old, new in pairs:
        made.documents.append(document)
        if pages:
            _add_page(made, document, old, new)
    made.chunks.close()
    return _difference(a.name, made), made


def _named(run: Path) -> Iterator[tuple[str, Article]]:
    """The articles of a run by their names; where records give one id twice, the second is called "id~2"."""
    met = Counter[str]()
    for number, article in enumerate(read_run(run), 1):
        name = name_of(article, number)
        met[name] += 1
        yield (name if met[name] == 1 else f"{name}~{met[name]}"), article


def _add_page(made: Comparison, document: ChangedDocument, old: Article, new: Article) -> None:
    shown = tuple(side_by_side(rows(old), rows(new)))
    told = line(new, shown, len(made.documents))
    gained = sum(change.words for change in document.changes if change.gained)
    made.lines.append(replace(told, gained=gained, lost=document.size - gained, **_marks(told, document)))
    opened = view(new, shown, document.name)
    made.chunks.add(replace(opened, other_fields=tuple(Shown(*value) for value in fields(old))))


def _marks(told: Line, document: ChangedDocument) -> dict[str, dict[str, int]]:
    """Kinds and rules of the changes beside those of the document itself, so that the list finds both."""
    kinds, rules = Counter[str](), Counter[str]()
    for change in document.changes:
        kinds[change.kind] += change.words
        rules[change.rule] += change.words
    return {"removed": {**kinds, **told.removed}, "rules": {**rules, **told.rules}}


def side_by_side(old: Sequence[Row], new: Sequence[Row]) -> Iterator[Row]:
    """The rows of the second run, beside each the pieces that the first one made of the same line."""
    keys_old, keys_new = [_key(row) for row in old], [_key(row) for row in new]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, keys_old, keys_new, autojunk=False).get_opcodes():
        for before, after in zip_longest(old[i1:i2], new[j1:j2]):
            if after is None:
                yield Row((), other=before.pieces, changed=True)
            elif before is None:
                yield replace(after, changed=True)
            else:
                same = _fate(before.pieces) == _fate(after.pieces)
                yield replace(after, other=before.pieces, changed=not same)


def _key(row: Row) -> str:
    return "".join("".join(piece.text for piece in row.pieces).split())


def _fate(pieces: Sequence[Piece]) -> list[tuple[str, str, str]]:
    """What counts as a change: not that another rule, or another kind of debris, removes the same line."""
    return [(piece.mark, piece.label if piece.mark == "lifted" else "", piece.text.strip()) for piece in pieces]


def _difference(other: str, made: Comparison) -> Difference:
    kinds: dict[str, list[int]] = {}
    rules: dict[str, list[int]] = {}
    for document in made.documents:
        for change in document.changes:
            for table, name in ((kinds, change.kind), (rules, change.rule)):
                table.setdefault(name, [0, 0])[not change.gained] += change.words
    changed = Counter(field for document in made.documents for field in document.fields)
    return Difference(
        other=other,
        documents=made.common,
        changed=len(made.documents),
        gained=sum(change.words for document in made.documents for change in document.changes if change.gained),
        lost=sum(change.words for document in made.documents for change in document.changes if not change.gained),
        kinds=_moved(kinds),
        rules=_moved(rules),
        fields=dict(changed.most_common()),
        missing=made.missing,
        added=made.added,
        largest=tuple(made.documents[:LARGEST]),
    )


def _moved(table: dict[str, list[int]]) -> tuple[Moved, ...]:
    rows = (Moved(name, gained, lost) for name, (gained, lost) in table.items())
    return tuple(sorted(rows, key=lambda row: (-row.gained - row.lost, row.name)))


def write_diff(b: Path, difference: Difference, made: Comparison, out: TextIO) -> None:
    """The page of a comparison: only documents that changed are in it."""
    slim = msgspec.Raw(msgspec.json.encode(replace(difference, largest=())))
    overview = overview_of(made.lines, read_report(b))
    title = f"{difference.other} → {b.name}"
    write_page(
        Index(mode="diff", title=title, chunk=CHUNK, overview=overview, lines=made.lines, diff=slim),
        made.chunks.packed,
        out,
    )


def summary(difference: Difference, most: int = 20) -> Iterator[str]:
    """The comparison as Markdown lines: what CI posts. `most` is the number of changes that are shown in full."""
    told = _signed(difference.gained, difference.lost)
    yield f"{difference.changed} of {difference.documents} documents changed: {told}"
    for names, where in ((difference.missing, "A"), (difference.added, "B")):
        if names:
            yield f"only in {where}: {len(names)} ({', '.join(names[:5])}{', …' if len(names) > 5 else ''})"
    for title, table in (("kind", difference.kinds), ("rule", difference.rules)):
        if table:
            yield from ("", f"| {title} | words gained | words lost |", "|---|---:|---:|")
            yield from (f"| {row.name} | {row.gained:,} | {row.lost:,} |" for row in table[:_ROWS])
    if difference.fields:
        yield from ("", "| field | documents |", "|---|---:|")
        yield from (f"| {field} | {count:,} |" for field, count in difference.fields.items())
    for document in difference.largest[:most]:
        told = f"; {', '.join(document.fields)}" if document.fields else ""
        gained = sum(change.words for change in document.changes if change.gained)
        yield from ("", f"### {document.name}: {_signed(gained, document.size - gained)}{told}")
        for change in sorted(document.changes, key=lambda change: -change.words)[:10]:
            text = change.text if len(change.text) <= 160 else f"{change.text[:160]}…"
            yield f"- {'+' if change.gained else '−'} `{text.replace('`', chr(39))}` ({change.kind}, {change.rule})"


def _signed(gained: int, lost: int) -> str:
    return f"+{gained:,} −{lost:,} words of body"
