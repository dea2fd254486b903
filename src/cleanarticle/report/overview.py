"""The numbers of a run: one line a document for the list, and the sums over all of them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct

from ..batch.tally import Report, Slow
from ..core.article import Article
from ..export.identity import host_of
from .pieces import Row
from .runs import name_of

UNSURE: Final = 0.8
"""Removals less sure than this count as unsure, and so does kept text to which the model gives under 0.5."""
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")
_LONGEST: Final = 20
_UNNAMED: Final = "none"
FIELDS: Final = (
    "title", "subtitle", "section", "language", "authors", "byline", "dateline", "wire", "published", "modified",
    "captions", "credits",
)  # fmt: skip
"""Fields of the article that can be found or not."""


class Line(Struct, frozen=True, omit_defaults=True):
    """A document in the list. Sizes are words; in scripts without blanks, two characters count as one."""

    name: str
    title: str
    verdict: str
    language: str
    site: str
    kept: int
    removed: dict[str, int] = {}
    """Kind -> words."""
    rules: dict[str, int] = {}
    """Rule -> words it removed."""
    fields: tuple[str, ...] = ()
    unsure: int = 0
    """Words that the run was not sure about."""
    repairs: int = 0
    warnings: int = 0
    gained: int = 0
    """Compared with another run: words that came into the body."""
    lost: int = 0


class RuleSum(Struct, frozen=True):
    """What a rule did in the whole run."""

    rule: str
    words: int
    documents: int


class Overview(Struct, frozen=True, kw_only=True):
    """The sums of a run. Counts are documents unless they say words."""

    documents: int
    kept_words: int
    verdicts: dict[str, int]
    languages: dict[str, int]
    sites: dict[str, int]
    removed_words: dict[str, int]
    fields: dict[str, int]
    rules: tuple[RuleSum, ...]
    unsure: tuple[int, ...]
    """Numbers (from 0) of the documents with the largest share of unsure words."""
    slowest: tuple[Slow, ...] = ()
    failed: int = 0
    seconds: float | None = None
    """How long the last call took that worked on the run,"""
    cleaned: int | None = None
    """and how many documents it cleaned: the others were cleaned by earlier calls. None if that is not known."""
    version: str = ""


def words(text: str) -> int:
    """How many words a text has; in scripts without blanks, two characters count as one."""
    wide = 0 if text.isascii() else len(_WIDE.findall(text))
    return len(text.split()) + wide // 2


def line(article: Article, shown: Sequence[Row], number: int) -> Line:
    """What the list tells of a document; `number` is its place in the run, from 1."""
    removed, rules = Counter[str](), Counter[str]()
    unsure = 0
    for gone in article.removed:
        size = words(gone.text)
        removed[gone.kind] += size
        rules[gone.rule] += size
        unsure += size if gone.confidence < UNSURE else 0
    for row in shown:
        if row.score is not None and row.score < 0.5:
            unsure += sum(words(piece.text) for piece in row.pieces if piece.mark == "kept")
    name = name_of(article, number)
    title = article.title or article.body[:80] or (shown[0].pieces[0].text[:80] if shown else "")
    return Line(
        name,
        title,
        article.verdict,
        article.language or _UNNAMED,
        host_of(article) or _UNNAMED,
        words(article.body),
        dict(removed),
        dict(rules),
        tuple(name for name in FIELDS if getattr(article, name)),
        unsure,
        len(article.repairs),
        len(article.warnings),
    )


def overview_of(lines: Sequence[Line], report: Report | None = None) -> Overview:
    """The sums over all lines, with what the run's own report adds."""
    tally = report.tally if report else None
    return Overview(
        documents=len(lines),
        kept_words=sum(line.kept for line in lines),
        verdicts=_counted(line.verdict for line in lines),
        languages=_counted(line.language for line in lines),
        sites=_counted(line.site for line in lines),
        removed_words=_summed(line.removed for line in lines),
        fields={name: sum(name in line.fields for line in lines) for name in FIELDS},
        rules=_rules(lines),
        unsure=_least_certain(lines),
        slowest=tuple(tally.slowest) if tally else (),
        failed=tally.failed if tally else 0,
        seconds=report.seconds if report else None,
        cleaned=report.cleaned if report else None,
        version=report.version if report else "",
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))


def _summed(counts: Iterable[dict[str, int]]) -> dict[str, int]:
    total = Counter[str]()
    for count in counts:
        total.update(count)
    return dict(sorted(total.items(), key=lambda item: (-item[1], item[0])))


def _rules(lines: Sequence[Line]) -> tuple[RuleSum, ...]:
    documents = Counter(rule for line in lines for rule in line.rules)
    return tuple(RuleSum(rule, count, documents[rule]) for rule, count in _summed(line.rules for line in lines).items())


def _least_certain(lines: Sequence[Line]) -> tuple[int, ...]:
    def share(number: int) -> float:
        line = lines[number]
        return line.unsure / max(1, line.kept + sum(line.removed.values()))

    doubtful = [number for number, line in enumerate(lines) if line.unsure]
    return tuple(sorted(doubtful, key=lambda number: (-share(number), number))[:_LONGEST])
