#!/usr/bin/env python3
"""Coverage-guided fuzzing of the whole cleaner (atheris; not part of the test run).

    pip install atheris
    python tests/fuzz/corpus.py SEEDS
    python tests/fuzz/fuzz_clean.py -max_total_time=1800 -max_len=8192 [-rss_limit_mb=4096] CORPUS SEEDS

The first byte chooses how the rest is handed over: as bytes to be told apart, as text, as HTML, as a JSON record to
the batch's worker, or as a file to its readers. A crash, more than ten seconds of the CPU, a hang or a broken law is a
finding; libFuzzer then writes the input to crash-... and `python tests/fuzz/fuzz_clean.py crash-...` runs it again.
"""

import logging
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import Final

import atheris

logging.disable()
with atheris.instrument_imports(include=["cleanarticle"]):
    import cleanarticle.stages
    from cleanarticle.batch import readers, worker
    from cleanarticle.batch.documents import Document
    from cleanarticle.batch.inputs import File, form_of
    from cleanarticle.cleaner import Cleaner
    from cleanarticle.config import Config
    from cleanarticle.core.article import Article
    from cleanarticle.errors import CleanArticleError
    from cleanarticle.sources import html, text
    from cleanarticle.sources.decode import decode, without_controls

CLEANER: Final = Cleaner(Config(ledger=True, second_opinion=False, max_chars=200_000))
"""Without the second opinion: trafilatura is not what is fuzzed here, and takes most of the time."""
READING: Final = readers.Reading(max_chars=200_000)
ORDERS: Final = worker.Orders(config=CLEANER.config, reading=READING)
SCRATCH: Final = Path(tempfile.mkdtemp(prefix="cleanarticle-fuzz-"))
NAMES: Final = ("x.jsonl", "x.json", "x.zip", "x.tar", "x.jsonl.gz", "x.html.zst", "x.warc", "x.unknown")
SLOW: Final = 10.0
"""Seconds of the CPU, not of the clock: fuzzing is done on machines that do other work."""
MODULES: Final = (cleanarticle.stages, html, text)
"""Imported above so that they are instrumented before the first document."""


def check(article: Article, source: str) -> None:
    """JSON there and back, and for a text nothing lost."""
    assert Article.from_json(article.to_json()) == article
    if article.source.kind == "text":
        assert article.restore() == without_controls(decode(source).text)


def one_input(data: bytes) -> None:
    """What libFuzzer calls."""
    began = process_time()
    if data:
        _hand_over(data)
    assert process_time() - began < SLOW


def _hand_over(data: bytes) -> None:
    way, data = data[0] % 5, data[1:]
    try:
        match way:
            case 0:
                CLEANER.clean(data)
            case 1:
                source = data.decode("utf-8", "replace")
                check(CLEANER.clean(source, kind="text"), source)
            case 2:
                source = data.decode("utf-8", "replace")
                check(CLEANER.clean(source, kind="html"), source)
            case 3:
                document = Document(name="fuzz", id="fuzz", output="fuzz.json", form="record", data=data)
                result = worker.answer(CLEANER, document, ORDERS)
                assert (result.failure is None) == bool(result.article)
                assert result.failure is None or result.failure.error == "InputError", result.failure
            case _:
                _through_readers(data)
    except CleanArticleError:
        pass  # a documented refusal


def _through_readers(data: bytes) -> None:
    if not data:
        return
    name = NAMES[data[0] % len(NAMES)]
    path = SCRATCH / name
    path.write_bytes(data[1:])
    form, packing = form_of(name)
    file = File(path=str(path), name=name, id=name, output=name, form=form, packing=packing, size=len(data))
    for document in readers.documents(file, READING):
        assert not document.output.startswith("/")
        assert ".." not in document.output.split("/")
        if document.failure is None:
            worker.answer(CLEANER, document, ORDERS)


if __name__ == "__main__":
    atheris.Setup([sys.argv[0], "-timeout=600", *sys.argv[1:]], one_input)
    atheris.Fuzz()
