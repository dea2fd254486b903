"""What `cleanarticle batch` reads and writes: formats, names, ids, order, failures, the report."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest

from cleanarticle import Article
from cleanarticle.batch import inputs

from .cli_runs import batch, companions, lines_of, page, state, story, tree, write_records


def test_a_folder_gives_an_article_a_file_with_names_and_sub_folders_kept(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    (inbox / "deep" / "er").mkdir(parents=True)
    (inbox / "a.html").write_text(page(1))
    (inbox / "deep" / "b.txt").write_text(story(2))
    (inbox / "deep" / "er" / "c.md").write_text(f"# {story(3)}")
    (inbox / "picture.png").write_bytes(b"\x89PNG")
    assert batch(inbox, "-o", out).code == 0
    assert sorted(tree(out)) == ["a.json", "deep/b.json", "deep/er/c.json"]
    article = Article.from_json((out / "deep" / "b.json").read_bytes())
    assert article.id == "deep/b.txt"
    assert article.source.path == str(inbox / "deep" / "b.txt")


def test_inputs_that_would_share_an_output_name_do_not(tmp_path: Path) -> None:
    inbox, out = tmp_path / "in", tmp_path / "out"
    inbox.mkdir()
    for name in ("a.html", "a.txt", "A.htm", "a.html.txt", "a.json", "b.html", "b.jsonl"):
        text = json.dumps({"text": story(1)}) if "json" in name else story(1)
        (inbox / name).write_text(text)
    assert batch(inbox, "-o", out).code == 0
    assert len(tree(out)) == 7
    assert {json.loads(data)["id"].split("#")[0] for data in tree(out).values()} == set(os.listdir(inbox))


def test_records_keep_their_order_their_id_and_their_url(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 40)
    assert batch(records, "-o", tmp_path / "out.jsonl").code == 0
    got = lines_of(tmp_path / "out.jsonl")
    assert [article["id"] for article in got] == [f"s{n}" if n % 3 else f"in.jsonl#{n + 1}" for n in range(40)]
    assert got[3]["url"] == "https://example.org/3"


def test_other_field_names_are_read_on_request(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"content": story(1)}) + "\n" + json.dumps({"raw": page(1)}) + "\n")
    assert batch(source, "-o", tmp_path / "o.jsonl").code == 1
    run = batch(source, "-o", tmp_path / "o.jsonl", "--html-field", "raw", "--text-field", "content")
    assert run.code == 0
    assert [article["source"]["kind"] for article in lines_of(tmp_path / "o.jsonl")] == ["text", "html"]


@pytest.mark.parametrize("text", [json.dumps({"text": story(1)}) + "\n", story(1), page(1)])
def test_stdin_is_told_apart_by_content(tmp_path: Path, text: str) -> None:
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=text.encode()).code == 0
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert "Brockton Bay" in str(article["body"])


@pytest.mark.parametrize("output", ["out", "out.jsonl"])
def test_any_number_of_workers_gives_the_same_bytes(tmp_path: Path, output: str) -> None:
    records = write_records(tmp_path / "in.jsonl", 80, poison=9)
    for workers in ("1", "2", "5"):
        assert batch(records, "-o", tmp_path / workers / output, workers=workers).code == 1
    one, two, five = (state(tmp_path / workers / output) for workers in ("1", "2", "5"))
    assert one == two == five


def test_globs_include_and_exclude_choose_files(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    (inbox / "old").mkdir(parents=True)
    for name in ("a.html", "b.txt", "old/c.html", "d.story"):
        (inbox / name).write_text(story(1))
    for number, (options, ids) in enumerate(
        (
            (["--include", "*.html"], ["a.html", "old/c.html"]),
            (["--exclude", "old"], ["a.html", "b.txt"]),
            (["--include", "*.story"], ["d.story"]),
        )
    ):
        out = tmp_path / f"{number}.jsonl"
        assert batch(inbox, "-o", out, *options).code == 0
        assert [article["id"] for article in lines_of(out)] == ids
    assert batch(inbox / "*.txt", "-o", tmp_path / "g.jsonl").code == 0
    assert len(lines_of(tmp_path / "g.jsonl")) == 1


def test_inputs_of_one_name_are_told_apart_and_stay_below_the_output(tmp_path: Path) -> None:
    for place in ("p", "q", "work"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.html").write_text(page(1))
    named = ["../p/a.html", "../q/a.html", "../p/../p/a.html", str(tmp_path / "p" / "a.html")]
    assert batch(*named, "-o", "out", cwd=tmp_path / "work").code == 0
    assert sorted(tree(tmp_path / "work" / "out")) == ["p/a.json", "q/a.json"], (
        "a file that is named twice is read once"
    )
    assert not list(tmp_path.glob("[pq]/*.json"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes no such path")
def test_a_folder_nested_deeper_than_calls_is_read(tmp_path: Path) -> None:
    here = os.getcwd()
    (tmp_path / "in").mkdir()
    os.chdir(tmp_path / "in")
    try:
        for _ in range(1200):  # longer than any path that can be named at once
            os.mkdir("d")
            os.chdir("d")
        Path("a.txt").write_text(story(1))
    finally:
        os.chdir(here)
    run = batch(tmp_path / "in", "-o", tmp_path / "out")
    subprocess.run(["rm", "-rf", tmp_path / "in"], check=True)  # pytest's own way calls itself once a folder
    assert run.code == 0, run.err
    assert len(tree(tmp_path / "out")) == 1


def test_a_folder_of_many_files_is_listed_in_linear_time(tmp_path: Path) -> None:
    def seconds(count: int) -> float:
        names = [(f"story-{number:06}.html", False) for number in range(count)]
        began = process_time()
        assert len(set(inputs._outputs(names).values())) == count
        return process_time() - began

    seconds(1000)
    assert seconds(40_000) < 40 * seconds(4000), "ten times as many, not a hundred times as slow"


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(story(1))
    (tmp_path / "in" / "deep" / "up").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nowhere")
    run = batch(tmp_path / "in", "-o", tmp_path / "out.jsonl")
    assert run.code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt"]
    assert [item["id"] for item in lines_of(tmp_path / "out.jsonl.failed.jsonl")] == ["gone.txt"]


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.json", "out.jsonl.xz", "OUT.SQLITE"])
def test_a_file_that_nothing_here_writes_is_refused_before_anything_runs(tmp_path: Path, name: str) -> None:
    """`-o out.xlsx` once made a folder of that name."""
    (tmp_path / "a.txt").write_text(story(1), encoding="utf-8")
    run = batch(tmp_path / "a.txt", "-o", tmp_path / name)
    assert (run.code, "give a folder, or a file in .jsonl" in run.err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("output", ["out", "out.jsonl"])
def test_an_output_inside_the_inbox_is_never_read(tmp_path: Path, output: str) -> None:
    (tmp_path / "a.txt").write_text(story(1))
    write_records(tmp_path / "r.jsonl", 5, poison=5)
    before = None
    for _ in range(3):
        assert batch(tmp_path, "-o", tmp_path / output).code == 1
        assert before in (None, state(tmp_path / output))
        before = state(tmp_path / output)
    assert json.loads((tmp_path / f"{output}.report.json").read_text())["tally"]["documents"] == 6


def test_a_failed_document_lands_in_quarantine_and_the_rest_goes_on(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 10, poison=5)
    run = batch(records, "-o", tmp_path / "out.jsonl")
    assert run.code == 1
    assert len(lines_of(tmp_path / "out.jsonl")) == 8
    failed = lines_of(tmp_path / "out.jsonl.failed.jsonl")
    assert [(item["number"], item["id"], item["error"], item["stage"]) for item in failed] == [
        (4, "in.jsonl#5", "InputError", "load"),
        (9, "in.jsonl#10", "InputError", "load"),
    ]
    assert "--html-field" in str(failed[0]["message"])


@pytest.mark.parametrize("output", ["out", "out.jsonl", "out.jsonl.gz", "out.parquet"])
def test_failed_documents_can_be_tried_again(tmp_path: Path, output: str) -> None:
    if output.endswith("parquet"):
        pytest.importorskip("pyarrow")
    inbox, out = tmp_path / "in", tmp_path / output
    inbox.mkdir()
    for number in range(6):
        (inbox / f"{number}.txt").write_text(story(number))
    (inbox / "2.txt").write_bytes(b"%PDF-1.4")
    (inbox / "4.txt").write_bytes(b"%PDF-1.4")
    assert batch(inbox, "-o", out).code == 1
    (inbox / "2.txt").write_text(story(2))
    assert batch(inbox, "-o", out, "--retry-failed").code == 1
    assert [item["id"] for item in lines_of(tmp_path / f"{output}.failed.jsonl")] == ["4.txt"]
    (inbox / "4.txt").write_text(story(4))
    assert batch(inbox, "-o", out, "--retry-failed").code == 0
    assert batch(inbox, "-o", tmp_path / "anew" / output).code == 0
    assert state(out) == state(tmp_path / "anew" / output)
    told = json.loads((tmp_path / f"{output}.report.json").read_text())["tally"]
    assert (told["documents"], told["articles"], told["failed"], told["failures"]) == (6, 6, 0, {})
    assert told["verdicts"] == {"article": 6}


def test_too_many_failures_end_the_run_with_code_3(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 400, poison=4)
    run = batch(records, "-o", tmp_path / "out.jsonl", "--max-failures", "5%")
    assert run.code == 3
    assert not (tmp_path / "out.jsonl").exists()
    told = json.loads((tmp_path / "out.jsonl.report.json").read_text())
    assert told["ended"] == "max-failures"
    assert told["tally"]["documents"] < 400
    run = batch(records, "-o", tmp_path / "out.jsonl", "--max-failures", "50%")
    assert run.code == 1, "the run goes on under a wider gate"
    assert len(lines_of(tmp_path / "out.jsonl")) == 300


def test_a_gate_also_holds_for_a_run_too_short_to_be_stopped(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 10, poison=2)
    assert batch(records, "-o", tmp_path / "a.jsonl", "--max-failures", "5%").code == 3
    assert batch(records, "-o", tmp_path / "b.jsonl", "--max-failures", "5").code == 1
    assert batch(records, "-o", tmp_path / "c.jsonl", "--max-failures", "4").code == 3


def test_the_report_counts_what_was_done(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 20, poison=10)
    assert batch(records, "-o", tmp_path / "out.jsonl").code == 1
    told = json.loads((tmp_path / "out.jsonl.report.json").read_text())
    tally = told["tally"]
    articles = lines_of(tmp_path / "out.jsonl")
    assert (tally["documents"], tally["articles"], tally["failed"]) == (20, 18, 2)
    assert sum(tally["verdicts"].values()) == sum(tally["languages"].values()) == 18
    assert sum(tally["removed"].values()) == sum(len(article["removed"]) for article in articles)  # type: ignore[arg-type]
    assert sum(tally["rules"].values()) == sum(tally["removed"].values())
    assert tally["failures"] == {"InputError": 2}
    assert {"read", "language", "debris", "assemble"} <= set(tally["stages"])
    assert tally["slowest"]
    assert list(companions(tmp_path / "out.jsonl")) == ["out.jsonl.failed.jsonl", "out.jsonl.report.json"]


def test_stdout_stays_empty_and_stderr_can_be_json(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 5)
    run = batch(records, "-o", tmp_path / "out.jsonl", "--log-format", "json")
    assert run.out == ""
    assert [json.loads(line)["event"] for line in run.err.splitlines()] == ["complete"]
    assert batch(records, "-o", tmp_path / "out.jsonl", "-q").err == ""


def test_a_quiet_run_still_says_that_documents_failed(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 5, poison=5)
    told = batch(records, "-o", tmp_path / "out.jsonl", "-q").err
    assert "4 articles, 1 failed" in told
    assert "out.jsonl.failed.jsonl" in told
    assert told.count("\n") == 1


def test_a_profile_names_the_stages(tmp_path: Path) -> None:
    records = write_records(tmp_path / "in.jsonl", 5)
    run = batch(records, "-o", tmp_path / "out.jsonl", "--profile")
    title, *rows = run.err.splitlines()[1:]
    assert title.split() == ["stage", "ms/document", "share"]
    assert {"read", "debris", "body", "verdict", "write"} <= {row.split()[0] for row in rows}
    shares = [float(row.split()[2].rstrip("%")) for row in rows]
    assert shares == sorted(shares, reverse=True)
    assert abs(sum(shares) - 100) < 0.1 * len(shares)


def test_an_empty_folder_is_a_complete_run(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert batch(tmp_path / "in", "-o", tmp_path / "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_bytes() == b""


def test_our_own_articles_are_no_input(tmp_path: Path) -> None:
    batch(write_records(tmp_path / "in.jsonl", 1), "-o", tmp_path / "out.jsonl")
    assert batch(tmp_path / "out.jsonl", "-o", tmp_path / "again.jsonl").code == 1
    (failure,) = lines_of(tmp_path / "again.jsonl.failed.jsonl")
    assert "an article that cleanarticle wrote: give what it was made of" in str(failure["message"])
