"""The page itself: one HTML file that needs no network, its documents in chunks that are unpacked when looked at."""

import base64
import gzip
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal, TextIO, get_args

import msgspec
from msgspec import UNSET, Struct, UnsetType

from ..core.article import Article
from ..core.decisions import RemovedKind
from ..core.facts import VerdictKind
from ..explain import fields
from .corrections import LineField, ValueField
from .overview import FIELDS, Line, Overview, line, overview_of
from .pieces import Row, rows
from .runs import read_report, read_run

Mode = Literal["report", "review", "diff"]
CHUNK: Final = 25
"""Documents a chunk: opening one unpacks these, a few milliseconds' work."""
_SCRIPTS: Final = ("parts.js", "data.js", "overview.js", "list.js", "document.js", "corrections.js", "start.js")


class Shown(Struct, frozen=True):
    """A field as the page shows it."""

    name: str
    value: str
    rule: str


class View(Struct, frozen=True, omit_defaults=True):
    """A document opened."""

    name: str
    rows: tuple[Row, ...]
    fields: tuple[Shown, ...]
    url: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
    ledger: bool = False
    """True if the rows stand in place; without it what was removed stands at the end."""
    other_fields: tuple[Shown, ...] = ()
    """Compared with another run: the fields there."""


class Index(Struct, frozen=True, kw_only=True):
    """What the page knows before a document is opened."""

    mode: Mode
    title: str
    chunk: int
    overview: Overview
    lines: Sequence[Line]
    kinds: tuple[str, ...] = msgspec.field(default_factory=lambda: _names(RemovedKind))
    verdicts: tuple[str, ...] = msgspec.field(default_factory=lambda: _names(VerdictKind))
    fields: tuple[str, ...] = FIELDS
    token: str = ""
    """What the review page must show to write."""
    line_fields: tuple[str, ...] = msgspec.field(default_factory=lambda: _names(LineField))
    value_fields: tuple[str, ...] = msgspec.field(default_factory=lambda: _names(ValueField))
    diff: "msgspec.Raw | UnsetType" = UNSET
    """Compared with another run: the sums of the comparison."""


def _names(literal: object) -> tuple[str, ...]:
    return get_args(literal)


class Chunks:
    """Packed documents, in order."""

    def __init__(self) -> None:
        self._waiting: list[View] = []
        self.packed: list[str] = []

    def add(self, view: View) -> None:
        """Take one document."""
        self._waiting.append(view)
        if len(self._waiting) == CHUNK:
            self.close()

    def close(self) -> None:
        """Pack what waits."""
        if self._waiting:
            data = gzip.compress(msgspec.json.encode(self._waiting), 6, mtime=0)
            self.packed.append(base64.b64encode(data).decode())
            self._waiting.clear()


def view(article: Article, shown: tuple[Row, ...], name: str) -> View:
    """A document as the page opens it."""
    return View(
        name,
        shown,
        tuple(Shown(*told) for told in fields(article)),
        article.url or "",
        article.language or "",
        article.warnings,
        article.blocks is not UNSET,
    )


def report_of(run: Path, token: str = "") -> tuple[Index, list[str]]:
    """The page of a run, to be written; with a token it is the review page. Raises InputError if it cannot be read."""
    chunks, lines = Chunks(), list[Line]()
    for number, article in enumerate(read_run(run), 1):
        shown = rows(article)
        told = line(article, shown, number)
        lines.append(told)
        chunks.add(view(article, shown, told.name))
    chunks.close()
    overview = overview_of(lines, read_report(run))
    mode: Mode = "review" if token else "report"
    index = Index(mode=mode, title=run.name, chunk=CHUNK, overview=overview, lines=lines, token=token)
    return index, chunks.packed


def write_page(index: Index, chunks: Iterable[str], out: TextIO) -> None:
    """The HTML of a page. Documents are base64, the index is JSON in which no "<" stands: neither can end a script."""
    script = "".join(_asset(name) for name in _SCRIPTS)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = (
        _asset("page.html").replace("/* script hash */", f"sha256-{digest}").replace("/* style */", _asset("page.css"))
    )
    head, tail = page.replace("<!-- scripts -->", f'<script type="module">{script}</script>').split("<!-- data -->")
    out.write(head)
    out.write(f'<script type="application/json" id="index">{escaped(msgspec.json.encode(index))}</script>\n')
    for packed in chunks:
        out.write(f'<script type="text/plain" class="chunk">{packed}</script>\n')
    out.write(tail)


def escaped(data: bytes) -> str:
    """JSON that can stand in a script element: "<" can only be inside its strings, where "\\u003c" says the same."""
    return data.decode().replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text(encoding="utf-8")
