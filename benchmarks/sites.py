"""What learning from a site's other pages gains: the figures of docs/sites-log.md.

    python -m benchmarks.sites [--shared DIR] [--inputs inscriptis,html] [--corpora news424,fundus] [--fold K/N]
    python -m benchmarks.sites --invented

Takes the pages of ../shared/data whose site has two or more pages, learns from these pages alone, and cleans them with
and without what was learned: by rules alone, and by rules and model. Prints a Markdown table: mean word F1, and the
share of gold words lost. CLEANARTICLE_MODEL names other weights: those of `python -m training.train --fold K/N` have
not seen the sites of `--fold K/N`. `--invented` tells what it is worth to learn more pages of a site, on invented ones.
"""

import argparse
import lzma
import os
import re
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from tests.invented import sites as invented
from training.corpus import fold_of

from cleanarticle import Article, Cleaner, Config
from cleanarticle.sites import SiteProfile

HERE: Final = Path(__file__).resolve().parent
_WORD: Final = re.compile(r"\w+")
_LETTER: Final = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f])")


class Gold(Struct):
    """A labelled page, as HTML or as an extractor left its text."""

    id: str
    site: str
    url: str | None = None
    html: str | None = None
    text: str | None = None
    engine: str = "html"
    body: list[str] | None = None


class Figures(Struct, frozen=True):
    """Mean word F1 of pages, gold words lost and kept by all of them, milliseconds a page."""

    f1: float
    lost: int
    gold: int
    milliseconds: float


def read(shared: Path, corpus: str, engine: str, fold: str = "") -> list[Gold]:
    """The labelled pages whose site is of the fold and has another one."""
    path = shared / "data" / ("" if engine == "html" else "text") / f"{corpus}.jsonl.xz"
    if not path.exists():
        return []
    with lzma.open(path) as lines:
        found = [msgspec.json.decode(line, type=Gold) for line in lines]
    golds = [gold for gold in found if gold.body is not None and gold.engine == engine and in_fold(gold.site, fold)]
    pages = Counter(gold.site for gold in golds)
    return [gold for gold in golds if pages[gold.site] > 1]


def in_fold(site: str, fold: str) -> bool:
    """True if a site is of fold "K/N"; all are of ""."""
    number, _, folds = fold.partition("/")
    return not fold or fold_of(site, int(folds)) == int(number)


def words(text: str) -> Counter[str]:
    """Words as the labels' own score counts them; letters of scripts without blanks singly."""
    return Counter(_WORD.findall(_LETTER.sub(r" \1 ", unicodedata.normalize("NFKC", text).lower())))


def told(article: Article, gold: Counter[str]) -> Counter[str]:
    """Words of a body. A dateline or standfirst that the gold body has counts as body: corpora differ there."""
    found = words(article.body)
    for piece in (article.dateline.text if article.dateline else None, article.subtitle):
        more = words(piece or "")
        if more and (found + more) & gold == (found & gold) + more:
            found += more
    return found


def measure(golds: list[Gold], cleaner: Cleaner) -> Figures:
    """Clean all pages and compare."""
    scores: list[float] = []
    lost = total = 0
    spent = 0.0
    for gold in golds:
        began = time.perf_counter()
        article = cleaner.clean(gold.html or gold.text or "", url=gold.url or None, site=gold.site)
        spent += time.perf_counter() - began
        want = words("\n".join(gold.body or []))
        have = told(article, want)
        both = (want & have).total()
        scores.append(2 * both / (want.total() + have.total()) if want or have else 1.0)
        lost += want.total() - both
        total += want.total()
    return Figures(sum(scores) / len(scores), lost, total, 1000 * spent / len(golds))


def cleaner(sites: SiteProfile | None, *, model: bool) -> Cleaner:
    """A cleaner with its model, or with rules alone."""
    path = os.environ.get("CLEANARTICLE_MODEL")
    made = Cleaner(Config(model=Path(path) if path else None), sites)
    if not model:
        made._context.__dict__["scorer"] = None  # there is no option for this: nobody wants it but a benchmark
    return made


def rows(shared: Path, corpora: list[str], engines: list[str], fold: str = "") -> Iterator[str]:
    """The lines of the table."""
    yield "| corpus, text by | pages, sites | by | without | with | gain | words lost, % | ms without | ms with |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for engine in engines:
        for corpus in corpora:
            golds = read(shared, corpus, engine, fold)
            if not golds:
                continue
            reader = Cleaner()
            drafts = (
                reader.read(gold.html or gold.text or "", url=gold.url or None, site=gold.site)[0] for gold in golds
            )
            profile = SiteProfile.learn(drafts)
            sites = len({gold.site for gold in golds})
            for name, model in (("rules", False), ("rules and model", True)):
                without, with_sites = (measure(golds, cleaner(known, model=model)) for known in (None, profile))
                yield (
                    f"| {corpus}, {engine} | {len(golds)}, {sites} | {name} | {without.f1:.4f} | {with_sites.f1:.4f} "
                    f"| {with_sites.f1 - without.f1:+.4f} "
                    f"| {100 * (with_sites.lost - without.lost) / without.gold:+.2f} "
                    f"| {without.milliseconds:.1f} | {with_sites.milliseconds:.1f} |"
                )


def growth() -> Iterator[str]:
    """How many pages of an invented site were learned, and what text by rules alone is worth then."""
    told = list(invented.pages())
    golds = [
        Gold(page.url, page.site, page.url, text=page.data, body=list(page.body)) for page in told if not page.html
    ]
    reader = Cleaner()
    drafts = {page.url: reader.read(page.data, url=page.url)[0] for page in told}
    yield "| pages learned a site | word F1 | word for word | words lost, % |"
    yield "|---|---|---|---|"
    for count in (0, 2, 5, 10, 20):
        learned = [draft for url, draft in drafts.items() if int(url.rpartition("/")[2]) < count]
        made = cleaner(SiteProfile.learn(learned), model=False)
        found = measure(golds, made)
        exact = sum(made.clean(g.text or "", url=g.url).body.split() == " ".join(g.body or []).split() for g in golds)
        yield f"| {count} | {found.f1:.4f} | {exact / len(golds):.2f} | {100 * found.lost / found.gold:.2f} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--corpora", default="news424,fundus,wcxb")
    parser.add_argument("--inputs", default="inscriptis,resiliparse,readability,trafilatura-recall,html")
    parser.add_argument("--fold", default="", help="K/N: the sites of fold K of N alone")
    parser.add_argument("--invented", action="store_true", help="how figures grow with the pages of a site")
    chosen = parser.parse_args()
    told = rows(chosen.shared, chosen.corpora.split(","), chosen.inputs.split(","), chosen.fold)
    for row in growth() if chosen.invented else told:
        print(row)
        sys.stdout.flush()


if __name__ == "__main__":
    main()
