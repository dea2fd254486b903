"""The wording model: from lines of pages and of stories to a weight for each run of letters.

What pages say is told by the phrases of the rule packs, by lines that two sites or more show outside their stories, and
by invented lines in twenty languages (`training/lines/LANG.page.txt`). What stories say: short paragraphs of the gold,
spans of its long ones (or every language would know its short lines from furniture alone), headlines, the packs' misses
and prose, and invented subheadings, items and sentences about such things (`training/lines/LANG.story.txt`).
"""

import random
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from cleanarticle.context import Context
from cleanarticle.kernels.grams import grams
from cleanarticle.model.phrasing import PLACES, Phrasing, plain
from cleanarticle.rules import PACKS, Rule

from .lines import Example
from .pages import Example as PageExample

LINES: Final = Path(__file__).resolve().parent / "lines"
LONGEST: Final = 200
"""Code points of a line that is learned from; the stage asks about none that is longer."""
SHARED: Final = 2
"""Sites that show a line outside their stories."""
PARAGRAPH: Final = 80
SPANS: Final = 3
PARAGRAPHS: Final = 25
"""Code points of a paragraph out of which spans are cut, how many, and of how many paragraphs of a document."""
STRENGTH: Final = 30.0
"""Inverse of the regularisation: from 10 to 100 what is found changes by a hundredth (docs/model.md)."""
CLIPPED: Final = 99.9
"""Percentile of the weights that an int8's greatest stands for."""


def learn(texts: Sequence[Example], pages: Sequence[PageExample], context: Context) -> Phrasing:
    """Weights by lines of labelled texts and pages, of packs, and by invented ones."""
    shown, told = labelled([*texts, *pages])
    page = [*packed(context), *shown, *invented("page")]
    story = [*told, *spared(context), *invented("story"), *spans(texts, pages)]
    lines = dict.fromkeys(map(plain, story), 0) | dict.fromkeys(map(plain, page), 1)
    answers = np.fromiter(lines.values(), np.int8)
    fitted = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear").fit(columns(lines), answers)
    weights = fitted.coef_[0]
    unit = float(np.percentile(np.abs(weights), CLIPPED)) / 127
    rounded = np.clip(np.rint(weights / unit), -127, 127).astype(np.int8)
    return Phrasing(array("b", rounded.tobytes()), unit, float(fitted.intercept_[0]))


def columns(lines: Iterable[str]) -> csr_matrix:
    """Per line how often each run is met, over the root of their number (as `kernels.grams.leaning` sums them)."""
    places, counts, ends = array("i"), array("f"), array("q", [0])
    for line in lines:
        met = Counter(grams(line))
        root = max(1, met.total()) ** 0.5
        places.extend(met)
        counts.extend(count / root for count in met.values())
        ends.append(len(places))
    table = (np.frombuffer(counts, np.float32), np.frombuffer(places, np.int32), np.frombuffer(ends, np.int64))
    return csr_matrix(table, shape=(len(ends) - 1, PLACES))


def labelled(documents: Sequence[Example | PageExample]) -> tuple[list[str], list[str]]:
    """Lines that several sites show and no story has; short lines of stories, and headlines."""
    outside, inside = defaultdict[str, set[str]](set), dict[str, None]()
    for each in documents:
        if each.document.body is None:
            continue
        inside[each.document.title] = None
        for block, found, weight in zip(each.blocks, each.found, each.weight, strict=True):
            if weight > 0 and len(block.text) <= LONGEST:
                if found:
                    inside[plain(block.text)] = None
                else:
                    outside[plain(block.text)].add(each.document.site)
    return [line for line, sites in outside.items() if len(sites) >= SHARED and line not in inside], list(inside)


def packed(context: Context) -> Iterator[str]:
    """Whole lines that the packs name: their phrases and hits."""
    for rule in _rules(context):
        yield from rule.exact
        yield from rule.hit


def spared(context: Context) -> Iterator[str]:
    """Lines that the packs spare: their misses, and prose that looks like furniture."""
    for rule in _rules(context):
        yield from rule.miss
    for path in sorted((Path(PACKS) / "prose").glob("*.txt")):
        yield from (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))


def invented(side: str) -> Iterator[str]:
    """Lines of our own making: "page" or "story"."""
    for path in sorted(LINES.glob(f"*.{side}.txt")):
        yield from path.read_text(encoding="utf-8").splitlines()


def spans(texts: Sequence[Example], pages: Sequence[PageExample]) -> Iterator[str]:
    """Two to six words in a row out of gold paragraphs, or three to twelve characters where words have no blanks."""
    told = random.Random(1)
    bodies = {(each.document.corpus, each.document.site, each.document.body) for each in (*texts, *pages)}
    for _, _, body in sorted((corpus, site, body) for corpus, site, body in bodies if body is not None):
        long = [paragraph for paragraph in body if len(paragraph) > PARAGRAPH]
        for paragraph in told.sample(long, min(PARAGRAPHS, len(long))):
            words = paragraph.split()
            glue, units, least, most = (" ", words, 2, 6) if len(words) > 5 else ("", list(paragraph), 3, 12)
            for _ in range(SPANS):
                size = told.randint(least, most)
                first = told.randrange(max(1, len(units) - size))
                yield glue.join(units[first : first + size]).strip(' .,;:()"“”„«»、。，')


def _rules(context: Context) -> Iterator[Rule]:
    for language in ("any", *context.languages):
        for pack in context.pack_of(language):
            yield from (rule for rule in pack.rule if not rule.piece)
