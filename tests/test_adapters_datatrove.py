"""datatrove: a pipeline of reader, cleaner and writer, two tasks in two processes."""

import gzip
import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cleanarticle import Article, Cleaner, Config

from .engine_rows import installed, table

with installed("datatrove"):
    from datatrove.executor.local import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers.jsonl import JsonlWriter
    from datatrove.utils.stats import PipelineStats

    from cleanarticle.adapters.datatrove import CleanArticle

Record = dict[str, Any]


class Done(NamedTuple):
    """What a pipeline wrote: articles and exclusions, in order of tasks and lines, and its figures."""

    articles: list[Record]
    excluded: list[Record]
    stats: PipelineStats


CLEANER = Cleaner(Config(max_chars=50_000))
TOO_LONG = "d03"
NOTHING = "d10"


def _documents() -> dict[str, str]:
    """The table's documents as datatrove has them: strings by id. One is too long; an empty one is read by none."""
    given = table()
    rows = zip(given["id"], given["html"], given["text"], strict=True)
    texts = {str(id): text or (html or b"").decode("utf-8", "replace") for id, html, text in rows}
    del texts[NOTHING]
    return texts | {TOO_LONG: "x" * 60_000}


def _articles() -> dict[str, Article]:
    """What the plain Cleaner makes of all that are not too long."""
    urls = dict(zip(table()["id"], table()["url"], strict=True))
    texts = _documents()
    del texts[TOO_LONG]
    return {id: CLEANER.clean(text, id=id, url=urls[id]) for id, text in texts.items()}


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    folder = tmp_path_factory.mktemp("datatrove")
    urls = dict(zip(table()["id"], table()["url"], strict=True))
    lines = [
        json.dumps({"id": id, "url": urls[id], "text": text, "source": "made up"}) for id, text in _documents().items()
    ]
    (folder / "in").mkdir()
    (folder / "in" / "0.jsonl").write_text("\n".join(lines[:10]))
    (folder / "in" / "1.jsonl").write_text("\n".join(lines[10:]))
    steps = [
        JsonlReader(str(folder / "in")),
        CleanArticle(CLEANER, exclusion_writer=JsonlWriter(str(folder / "excluded"))),
        JsonlWriter(str(folder / "out")),
    ]
    stats = LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=str(folder / "logs")).run()
    return Done(_read(folder / "out"), _read(folder / "excluded"), stats)


def _read(folder: Path) -> list[Record]:
    return [json.loads(line) for path in sorted(folder.glob("*.gz")) for line in gzip.open(path, "rt")]


def test_datatrove_gets_the_body_as_text_and_the_fields_as_metadata(done: Done) -> None:
    kept = [article for article in _articles().values() if article.verdict == "article"]
    assert [(record["id"], record["text"]) for record in done.articles] == [(one.id, one.body) for one in kept]
    for record, article in zip(done.articles, kept, strict=True):
        told = record["metadata"]
        assert told["source"] == "made up"
        assert told | article.to_datatrove()["metadata"] == told


def test_rejected_documents_go_to_the_exclusion_writer_as_they_came(done: Done) -> None:
    rejected = {record["id"]: record for record in done.excluded if record["metadata"]["filter_reason"] != "removed"}
    reasons = {id: article.verdict for id, article in _articles().items() if article.verdict != "article"}
    assert {id: record["metadata"]["filter_reason"] for id, record in rejected.items()} == {TOO_LONG: "error"} | reasons
    assert "over the limit" in rejected[TOO_LONG]["metadata"]["error"]
    assert "listing" in reasons.values()
    assert {id: record["text"] for id, record in rejected.items()} == {id: _documents()[id] for id in rejected}


def test_removed_lines_go_to_the_exclusion_writer_with_their_rules(done: Done) -> None:
    removed = {record["id"]: record for record in done.excluded if record["metadata"]["filter_reason"] == "removed"}
    expected = {id: one for id, one in _articles().items() if one.verdict == "article" and one.removed}
    assert removed.keys() == expected.keys()
    for id, article in expected.items():
        assert removed[id]["text"] == "\n".join(piece.text for piece in article.removed)
        assert [one["rule"] for one in removed[id]["metadata"]["removed"]] == [one.rule for one in article.removed]


def test_figures_are_told(done: Done) -> None:
    told = done.stats.stats[1].to_dict()["stats"]
    assert told["total"] == 19
    assert told["forwarded"] == len(done.articles)
    assert told["dropped"] == 19 - len(done.articles)
