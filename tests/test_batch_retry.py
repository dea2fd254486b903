"""`--retry-failed`: only what failed is cleaned, the rest is taken over, and never by mistake."""

import json
from pathlib import Path

import pytest

from .cli_runs import batch, lines_of, state, story

OUTPUTS = ["out", "out.jsonl"]


def a_run_with_a_failure(folder: Path, output: str) -> tuple[Path, Path]:
    """An inbox whose third document failed and is mended now, and the output of its run."""
    inbox, out = folder / "in", folder / output
    inbox.mkdir()
    for number in range(6):
        (inbox / f"{number}.txt").write_text(story(number))
    (inbox / "2.txt").write_bytes(b"%PDF-1.4")
    assert batch(inbox, "-o", out).code == 1
    (inbox / "2.txt").write_text(story(2))
    return inbox, out


def report_of(out: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads(out.with_name(f"{out.name}.report.json").read_bytes())
    return told


@pytest.mark.parametrize("output", OUTPUTS)
def test_the_pace_of_a_retry_is_that_of_the_documents_it_cleaned(tmp_path: Path, output: str) -> None:
    inbox, out = a_run_with_a_failure(tmp_path, output)
    assert report_of(out)["cleaned"] == 6
    assert batch(inbox, "-o", out, "--retry-failed").code == 0
    told = report_of(out)
    assert told["cleaned"] == 1
    assert told["documents_per_second"] == pytest.approx(1 / float(str(told["seconds"])), abs=0.01)
    again = batch(inbox, "-o", out, "--retry-failed")
    assert again.err.startswith("6 articles, 0 failed, ")
    assert "/s)" not in again.err, "nothing was cleaned"


@pytest.mark.parametrize("output", OUTPUTS)
def test_a_document_that_came_or_went_is_told_and_nothing_is_taken_for_another(tmp_path: Path, output: str) -> None:
    inbox, out = a_run_with_a_failure(tmp_path, output)
    before = state(out)
    (inbox / "1a.txt").write_text(story(7))
    for _ in range(2):
        refused = batch(inbox, "-o", out, "--retry-failed")
        assert refused.code == 2
        assert "the documents are not those of the run" in refused.err
        assert "without --retry-failed" in refused.err
        assert state(out) == before
        (inbox / "1a.txt").unlink(missing_ok=True)
        (inbox / "1.txt").unlink(missing_ok=True)
    (inbox / "1.txt").write_text(story(1))
    assert batch(inbox, "-o", out, "--retry-failed").code == 0


@pytest.mark.parametrize("output", OUTPUTS)
def test_articles_taken_over_from_a_run_with_other_options_are_told(tmp_path: Path, output: str) -> None:
    inbox, out = a_run_with_a_failure(tmp_path, output)
    done = batch(inbox, "-o", out, "--retry-failed", "--keep-dateline")
    assert (done.code, "keep_dateline: false before, true now" in done.err) == (0, True)
    assert report_of(out)["mixed"] == "keep_dateline: false before, true now"


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_article_that_is_no_longer_there_is_told(tmp_path: Path, output: str) -> None:
    inbox, out = a_run_with_a_failure(tmp_path, output)
    if out.is_dir():
        (out / "5.json").unlink()
    else:
        out.write_bytes(b"".join(out.read_bytes().splitlines(keepends=True)[:-1]))
    refused = batch(inbox, "-o", out, "--retry-failed")
    assert (refused.code, "clean all with --restart" in refused.err) == (2, True)
    assert batch(inbox, "-o", out, "--restart").code == 0


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("report.json", None, "report.json: not there"),
        ("report.json", "{", "no report of a run"),
        ("report.json", "[]", "no report of a run"),
        ("report.json", '{"names": ""}', "of an older version"),
        ("report.json", '{"ended": "interrupted"}', "of a run that did not come to its end"),
        ("failed.jsonl", None, "does not tell of the failures in out.jsonl.failed.jsonl"),
        ("failed.jsonl", "{}\n", "out.jsonl.failed.jsonl, line 1: no failed document"),
    ],
)
def test_a_retry_without_what_the_run_left_beside_its_output_is_refused_with_the_remedy(
    tmp_path: Path, name: str, content: str | None, why: str
) -> None:
    inbox, out = a_run_with_a_failure(tmp_path, "out.jsonl")
    path, before = out.with_name(f"{out.name}.{name}"), out.read_bytes()
    if content is None:
        path.unlink()
    else:
        path.write_text(json.dumps(report_of(out) | json.loads(content)) if content.startswith('{"') else content)
    refused = batch(inbox, "-o", out, "--retry-failed")
    assert refused.code == 2
    assert why in refused.err
    assert "without --retry-failed" in refused.err
    assert out.read_bytes() == before
    assert batch(inbox, "-o", out).code == 0
    assert len(lines_of(out)) == 6


def test_a_retry_of_stdin_is_refused_since_it_is_read_twice(tmp_path: Path) -> None:
    records = b'{"text": "A story of the port of Arlen."}\n{"nothing": 1}\n'
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=records).code == 1
    refused = batch("-", "-o", tmp_path / "out.jsonl", "--retry-failed", stdin=records)
    assert (refused.code, "give a file" in refused.err) == (2, True)
