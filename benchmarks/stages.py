"""Where the time of a document goes, stage by stage: `python -m benchmarks.stages`.

CPU time of one thread, the least of the rounds, as a mean over labelled pages and texts of ../shared (invented ones
where they are missing). Beside it the limit: what lxml and resiliparse need to parse the same pages and do no more.
"""

import argparse
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import time
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

import lxml.html
from tests.conftest import shared_folder

from cleanarticle import Cleaner

from .growth import once
from .peers import TEXTS, invented, labelled, spread
from .shapes import text
from .written import ROOT, put, table

CORPORA: Final = ("fundus", "news424")
_LONG: Final = 4000
"""Characters of an invented text."""


def documents_of(kind: str, count: int) -> list[str]:
    """Labelled pages or texts of ../shared, invented ones without it."""
    data = shared_folder() / "data"
    if not data.is_dir():
        return [sample.text for sample in invented()] if kind == "html" else [text(_LONG)]
    found = labelled(data, CORPORA, "html") if kind == "html" else labelled(data / "text", TEXTS, "text")
    return [sample.text for sample in spread(found, count)]


def least(documents: Sequence[str], work: Callable[[str], dict[str, float]], rounds: int) -> dict[str, float]:
    """Mean ms a document of each part of some work: the least of the rounds, after one to warm up."""
    found: list[Counter[str]] = []
    for _ in range(rounds + 1):
        sums: Counter[str] = Counter()
        for document in documents:
            sums.update(work(document))
        found.append(sums)
    return {part: 1000 * min(each[part] for each in found[1:]) / len(documents) for part in found[-1]}


def timed(work: Callable[[str], object], name: str) -> Callable[[str], dict[str, float]]:
    """Work as one part."""

    def run(document: str) -> dict[str, float]:
        begun = time.process_time()
        work(document)
        return {name: time.process_time() - begun}

    return run


def parsers() -> dict[str, Callable[[str], object]]:
    """Parsers alone: the limit under which no reader of pages can come with them."""
    strict = lxml.html.HTMLParser(encoding="utf-8")
    found: dict[str, Callable[[str], object]] = {
        "lxml alone": lambda html: lxml.html.fromstring(html.encode("utf-8", "replace"), parser=strict)
    }
    try:
        from resiliparse.parse.html import HTMLTree
    except ImportError:
        return found
    return {**found, "resiliparse (Lexbor) alone": HTMLTree.parse}


def tell(documents: Sequence[str], rounds: int, bare: dict[str, Callable[[str], object]]) -> list[str]:
    """A table: every stage, the whole, the whole again as JSON, and the parsers."""
    cleaner = Cleaner()
    spent = least(documents, lambda document: once(cleaner, document), rounds)
    whole = sum(spent.values())
    rows = [
        [part, f"{took:.2f}", f"{100 * took / whole:.0f}"] for part, took in sorted(spent.items(), key=lambda x: -x[1])
    ]
    rows.append(["**all**", f"**{whole:.2f}**", "100"])
    for name, work in {"clean and to_json": lambda document: cleaner.clean(document).to_json(), **bare}.items():
        took = least(documents, timed(work, name), rounds)[name]
        rows.append([f"*{name}*", f"{took:.2f}", f"{100 * took / whole:.0f}"])
    return table(["stage", "ms a document", "%"], rows)


def main() -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=["html", "text"], help="html, text or both")
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    options = parser.parse_args()
    for kind in options.kinds:
        documents = documents_of(kind, options.documents)
        lines = tell(documents, options.rounds, parsers() if kind == "html" else {})
        lines += ["", f"Mean over {len(documents)} {'pages' if kind == 'html' else 'texts'}."]
        print("\n".join(lines), flush=True)
        if options.write:
            put(ROOT / "docs" / "performance.md", f"stages {kind}", lines)


if __name__ == "__main__":
    main()
