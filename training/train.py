"""Train the block model: `python -m training.train --data ../shared/data -o FILE` (by default the built-in weights).

With `--fold K/N` the sites of fold K are left out, for cross-validation by `evaluate.py html --fold K/N`. With
`--wording` the forests stay as they are in FILE, and how pages word their lines is learned again.
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "2")

from msgspec.structs import replace

from cleanarticle import Config
from cleanarticle.context import Context
from cleanarticle.model.weights import BUILT_IN, Weights, load, save

from . import lines, pages, phrasing
from .corpus import PAGES, TEXTS, Labelled, fold_of, read
from .extracts import extracts, with_own_gold


def main() -> None:
    """Read the labelled pages, train, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("-o", "--output", type=Path, default=BUILT_IN)
    parser.add_argument("--fold", help="K/N: leave out the sites of fold K of N")
    parser.add_argument("--wording", action="store_true", help="leave the forests of the file as they are")
    options = parser.parse_args()

    def wanted(document: Labelled) -> bool:
        if not options.fold:
            return True
        fold, folds = map(int, options.fold.split("/"))
        return fold_of(document.site, folds) != fold

    documents = [document for document in read(options.data, PAGES) if wanted(document)]
    sound = pages.examples(documents)
    texts = [document for document in read(options.data, TEXTS, texts=True) if wanted(document)]
    worded = phrasing.learn(lines.examples(texts), sound, Context(Config()))
    if options.wording:
        save(replace(load(options.output), phrasing=worded), options.output)
        return
    page = pages.learn(sound)
    save(Weights(page), options.output)
    known = {(each.document.corpus, each.document.id) for each in sound}
    texts = [text for text in texts if (text.corpus, text.id.split("#")[0]) in known]
    whole = [each.document for each in sound if each.document.corpus == "wcxb"]
    snippets = [document for document in documents if document.body is None]
    for source in (whole, with_own_gold(snippets, options.output)):
        texts += [text for document in source for text in extracts(document)]
    save(Weights(page, lines.learn(lines.examples(texts)), worded), options.output)
    print(f"{len(documents)} pages, {len(texts)} texts, {options.output}: {options.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
