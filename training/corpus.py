"""Labelled pages and texts, as ../shared/data/README.md describes them, and their folds."""

import hashlib
import json
import lzma
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

PAGES: Final = ("fundus", "news424", "wcxb", "snippets")
TEXTS: Final = ("fundus", "news424")
_WORD: Final = re.compile(r"\w+")
_WIDE: Final = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f])")


class Labelled(Struct, frozen=True):
    """One labelled page or text. `body` is None where only snippets are labelled."""

    id: str
    corpus: str
    site: str
    text: str
    """The HTML of a page, or the text an extractor left of it."""
    body: tuple[str, ...] | None
    must: tuple[str, ...]
    mustnot: tuple[str, ...]
    title: str = ""
    engine: str = ""


def words(text: str) -> list[str]:
    """Words as the benchmark's score.py cuts them."""
    return _WORD.findall(_WIDE.sub(r" \1 ", unicodedata.normalize("NFKC", text).lower()))


def fold_of(site: str, folds: int = 5) -> int:
    """The fold of a site, as the benchmark's score.py deals them."""
    return int(hashlib.sha256(("fold:" + site).encode()).hexdigest(), 16) % folds


def read(data: Path, corpora: tuple[str, ...], *, texts: bool = False) -> Iterator[Labelled]:
    """Labelled documents in a fixed order."""
    for corpus in corpora:
        path = data / "text" / f"{corpus}.jsonl.xz" if texts else data / f"{corpus}.jsonl.xz"
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield Labelled(
                    id=row["id"],
                    corpus=corpus,
                    site=row["site"],
                    text=row["text"] if texts else row["html"],
                    body=None if row["body"] is None else tuple(row["body"]),
                    must=tuple(row["must"] or ()),
                    mustnot=tuple(row["mustnot"] or ()),
                    title=row["title"] or "",
                    engine=row.get("engine", ""),
                )
