"""What is found on pages that lack what the labelled ones happen to have: the figures of docs/fields.md.

    python -m benchmarks.bare [--shared ../shared] [CUT ...]

Each labelled page again without something, since a site that is not among them may lack it: JSON-LD, all metadata,
names that tell anything, figures, headings. What its labels say is still asked for, whether the page shows it or not.
Cut pages are measured by ../shared/bench/evaluate.py.
"""

import argparse
import hashlib
import json
import lzma
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import lxml.html
from lxml.etree import _Element as Element

CORPORA: Final = ("fundus", "news424")
_BOXES: Final = frozenset(
    "figure figcaption picture article main header footer aside section nav address hgroup".split()
)
_NAMES: Final = ("itemprop", "itemtype", "rel", "role", "aria-label", "property")
FIGURES: Final = {
    "fields": ("datelineR", "bylineF1", "creditsF1", "caption", "captionCredit", "captionLeak"),
    "html/fundus": ("wordF1", "title", "authors", "date"),
    "html/news424": ("wordF1", "title", "authors", "date"),
}


def without_linked(element: Element) -> None:
    """No JSON-LD."""
    if element.tag == "script" and "ld+json" in element.get("type", "").lower():
        element.text = ""


def without_metadata(element: Element) -> None:
    """No script says anything, and no <meta> but the one that tells the encoding."""
    if element.tag == "script":
        element.text = ""
    elif element.tag == "meta" and not element.get("charset"):
        element.attrib.clear()


def without_names(element: Element) -> None:
    """Classes and ids as frameworks make them, and no attribute that says what an element is."""
    for name, value in [(str(name), str(value)) for name, value in element.attrib.items()]:
        if name in ("class", "id"):
            element.set(name, " ".join("c" + hashlib.md5(word.encode()).hexdigest()[:6] for word in value.split()))
        elif name.startswith("data-") or (name in _NAMES and element.tag not in ("meta", "link")):
            del element.attrib[name]


def without_boxes(element: Element) -> None:
    """A <div> for each element that says what its content is, a <span> for <time>."""
    if element.tag in _BOXES:
        element.tag = "div"
    elif element.tag == "time":
        element.tag = "span"
        element.attrib.pop("datetime", "")


def without_figures(element: Element) -> None:
    """A <div> for <figure> and <figcaption>."""
    if element.tag in ("figure", "figcaption"):
        element.tag = "div"


def without_headings(element: Element) -> None:
    """A <div> for each heading."""
    if element.tag in ("h1", "h2", "h3", "h4"):
        element.tag = "div"


CUTS: Final[dict[str, tuple[Callable[[Element], None], ...]]] = {
    "whole": (),
    "linked": (without_linked,),
    "metadata": (without_metadata,),
    "names": (without_names,),
    "names+boxes": (without_names, without_boxes),
    "names+boxes+metadata": (without_names, without_boxes, without_metadata),
    "figures": (without_figures,),
    "headings": (without_headings,),
}


def cut(html: str, cuts: tuple[Callable[[Element], None], ...]) -> str:
    """The page, parsed and written again, without what each of the cuts takes out of an element."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    page = lxml.html.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    for element in page.iter("*"):
        for each in cuts:
            each(element)
    return str(lxml.html.tostring(page, encoding="unicode", doctype="<!DOCTYPE html>"))


def measured(shared: Path, cuts: tuple[Callable[[Element], None], ...]) -> dict[str, dict[str, float]]:
    """Figures of evaluate.py on the cut pages, by what it measures."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        shutil.copy(shared / "data" / "fields.jsonl", data)
        for corpus in (*CORPORA, "wcxb"):  # ten pages of wcxb have labels of fields
            with (
                lzma.open(shared / "data" / f"{corpus}.jsonl.xz", "rt", encoding="utf-8") as lines,
                lzma.open(data / f"{corpus}.jsonl.xz", "wt", encoding="utf-8", preset=1) as made,
            ):
                for line in lines:
                    row = json.loads(line)
                    made.write(json.dumps(row | {"html": cut(row["html"], cuts)}, ensure_ascii=False) + "\n")
        figures: dict[str, dict[str, float]] = {}
        evaluate = [sys.executable, str(shared / "bench" / "evaluate.py"), "--data", str(data)]
        cleaner = ["--cli", str(Path(sys.executable).parent / "cleanarticle"), "--json", str(data / "figures.json")]
        for what in (["fields"], ["html", *CORPORA]):
            subprocess.run([*evaluate, *what, *cleaner], check=True, stdout=subprocess.DEVNULL)
            figures |= json.loads((data / "figures.json").read_text())
    return figures


def main() -> None:
    """Print a table a measure, a row a cut."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cuts", nargs="*", choices=[*CUTS, []], default=list(CUTS))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args()
    told = {name: measured(options.shared, CUTS[name]) for name in options.cuts}
    for measure, names in FIGURES.items():
        print(f"\n| {measure}, without | {' | '.join(names)} |\n|{'---|' * (len(names) + 1)}")
        for name, figures in told.items():
            print(f"| {name} | {' | '.join(f'{figures[measure][figure]:.3f}' for figure in names)} |")


if __name__ == "__main__":
    main()
