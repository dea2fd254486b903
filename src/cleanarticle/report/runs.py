"""A finished run, read back: articles in the order of the output, and what the run's own report adds."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final, cast

import msgspec
import zstandard

from ..batch.tally import Report
from ..core.article import Article
from ..errors import InputError

_LINES: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".jsonl.zst")
_ARTICLE: Final = msgspec.json.Decoder(Article)


def read_run(place: Path) -> Iterator[Article]:
    """Every article of a run: a folder of JSON files (by name), a .jsonl[.gz|.zst], a .parquet or one .json file.

    Raises InputError, naming file and line, for what is no article.
    """
    name = place.name.lower()
    if place.is_dir():
        for path in sorted(place.rglob("*.json")):
            yield _article(path.read_bytes(), str(path))
    elif not place.exists():
        raise InputError(f"{place}: not there: give what `cleanarticle batch -o` wrote")
    elif name.endswith(_LINES):
        for number, line in enumerate(_open(place), 1):
            if line.strip():
                yield _article(line, f"{place}, line {number}")
    elif name.endswith(".parquet"):
        yield from _rows(place)
    elif name.endswith(".json"):
        yield _article(place.read_bytes(), str(place))
    else:
        raise InputError(f"{place}: no run: give a folder, a .jsonl[.gz|.zst] or a .parquet of `cleanarticle batch`")


def read_report(place: Path) -> Report | None:
    """OUT.report.json beside the run: times and failures; None if it is not there or of another shape."""
    path = place.with_name(f"{place.name}.report.json")
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except (OSError, msgspec.DecodeError):
        return None


def name_of(article: Article, number: int) -> str:
    """How a document is called: its id, else the path it was read from, else its number in the run (from 1)."""
    return article.id or article.source.path or f"document {number}"


def _article(data: bytes, where: str) -> Article:
    try:
        return _ARTICLE.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{where}: no article of `cleanarticle batch`: {error}") from error


def _open(place: Path) -> Iterator[bytes]:
    with open(place, "rb") as stream:
        match place.suffix.lower():
            case ".gz":
                lines = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
            case ".zst":
                unpacked = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
                yield from _split(cast(BinaryIO, unpacked))
                return
            case _:
                lines = stream
        yield from lines


def _split(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of a stream that only reads blocks."""
    rest = b""
    while block := stream.read(1 << 20):
        *lines, rest = (rest + block).split(b"\n")
        yield from lines
    yield rest


def _rows(place: Path) -> Iterator[Article]:
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise InputError(f"{place}: Parquet needs pyarrow: pip install 'cleanarticle[parquet]'") from error
    number = 0
    for batch in pq.ParquetFile(place).iter_batches(batch_size=500):
        for row in batch.to_pylist():
            number += 1
            if row.get("blocks") is None:
                row.pop("blocks", None)
            yield _article(msgspec.json.encode(row), f"{place}, row {number}")
