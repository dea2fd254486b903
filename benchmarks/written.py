"""Figures written into the documents: what stands between `<!-- NAME -->` and `<!-- /NAME -->` is replaced."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """A table in Markdown."""
    head = list(head)
    return [f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *rows)]


def put(path: Path, name: str, lines: Iterable[str]) -> None:
    """Write lines between the marks of a document. Raises ValueError if it has no such marks."""
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    told = path.read_text(encoding="utf-8")
    before, found, rest = told.partition(begin)
    _, closed, after = rest.partition(end)
    if not (found and closed):
        raise ValueError(f"{path}: no marks {begin.strip()} and {end} to write between")
    path.write_text("".join((before, begin, *(f"{line}\n" for line in lines), end, after)), encoding="utf-8")
