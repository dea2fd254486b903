"""A finished run, read back: articles in the order of the output, and what the run's own report adds."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..batch.limits import BROKEN
from ..batch.sinks.lines import PACKINGS, lines_of
from ..batch.sinks.table import rows_of
from ..batch.tally import Report
from ..core.article import Article
from ..errors import InputError


def read_run(place: Path) -> Iterator[Article]:
    """Every article of a run: a folder of JSON files (by name), a .jsonl[.gz|.zst], a .parquet or one .json file.

    Raises InputError, naming file and line, for what is no article, and for a file that is damaged.
    """
    try:
        yield from _articles(place)
    except BROKEN as error:
        raise InputError(f"{place}: cannot be read: {error}") from error


def _articles(place: Path) -> Iterator[Article]:
    name = place.name.lower()
    packing = next((packing for end, packing in PACKINGS.items() if name.endswith(end)), None)
    if place.is_dir():
        for path in sorted(place.rglob("*.json")):
            yield _article(path.read_bytes(), str(path))
    elif not place.exists():
        raise InputError(f"{place}: not there: give what `cleanarticle batch -o` wrote")
    elif packing is not None:
        for number, line in enumerate(lines_of(place, packing), 1):
            if line.strip():
                yield _article(line, f"{place}, line {number}")
    elif name.endswith(".parquet"):
        for number, row in enumerate(rows_of(place), 1):
            yield _article(row, f"{place}, row {number}")
    elif name.endswith(".json"):
        yield _article(place.read_bytes(), str(place))
    else:
        raise InputError(f"{place}: no run: give a folder, a .jsonl[.gz|.zst] or a .parquet of `cleanarticle batch`")


def read_report(place: Path) -> Report | None:
    """OUT.report.json beside the run: times and failures; None if it is not there or of another shape."""
    whole = Path(os.path.abspath(place))  # "." has no name
    path = whole.with_name(f"{whole.name}.report.json")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except (OSError, msgspec.DecodeError):
        return None


def name_of(article: Article, number: int) -> str:
    """How a document is called: its id, else the path it was read from, else its number in the run (from 1)."""
    return article.id or article.source.path or f"document {number}"


def _article(data: bytes, where: str) -> Article:
    try:
        return Article.from_json(data)
    except InputError as error:
        raise InputError(f"{where}: {error}") from error
