"""What `cleanarticle batch` reads and writes: formats, names, ids, order, failures, the report."""

import bz2
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from time import process_time

import pytest
import zstandard

from cleanarticle import Article
from cleanarticle.batch import inputs

from .cli_runs import batch, companions, lines_of, page, state, story, tree, write_records

PACK = {
    "gz": gzip.compress,
    "xz": lzma.compress,
    "bz2": bz2.compress,
    "zst": zstandard.ZstdCompressor().compress,
}


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


@pytest.mark.parametrize("packing", sorted(PACK))
def test_compressed_inputs_give_what_plain_ones_give(tmp_path: Path, packing: str) -> None:
    plain = write_records(tmp_path / "in.jsonl", 6)
    (tmp_path / f"in.jsonl.{packing}").write_bytes(PACK[packing](plain.read_bytes()))
    (tmp_path / f"p.html.{packing}").write_bytes(PACK[packing](page(7).encode()))
    assert batch(plain, "-o", tmp_path / "a.jsonl").code == 0
    run = batch(tmp_path / f"in.jsonl.{packing}", tmp_path / f"p.html.{packing}", "-o", tmp_path / "b.jsonl")
    assert run.code == 0
    bodies = [article["body"] for article in lines_of(tmp_path / "b.jsonl")]
    assert bodies[:6] == [article["body"] for article in lines_of(tmp_path / "a.jsonl")]
    assert "Harmouth" in str(bodies[6])


@pytest.mark.parametrize("form", ["zip", "tar", "tar.gz", "tar.zst", "tgz"])
def test_an_archive_is_read_member_by_member(tmp_path: Path, form: str) -> None:
    members = {"a.html": page(1), "deep/b.txt": story(2), "r.jsonl": json.dumps({"text": story(3)}), "x.png": "no"}
    path = tmp_path / f"in.{form}"
    if form == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in members.items():
                archive.writestr(name, text)
    else:
        raw = io.BytesIO()
        with tarfile.open(fileobj=raw, mode="w") as archive:
            for name, text in members.items():
                told = tarfile.TarInfo(name)
                told.size = len(text.encode())
                archive.addfile(told, io.BytesIO(text.encode()))
        pack = {"tar": bytes, "tar.zst": PACK["zst"]}.get(form, gzip.compress)
        path.write_bytes(pack(raw.getvalue()))
    out = tmp_path / "out"
    assert batch(path, "-o", out).code == 0
    assert sorted(tree(out)) == [
        f"in.{form}/{end}" for end in ("a.html.json", "deep/b.txt.json", "r.jsonl/000001.json")
    ]


def test_parquet_goes_in_and_comes_out_with_nested_columns(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    rows = [{"id": f"r{n}", "url": None, "html": page(n) if n % 2 else None, "text": story(n)} for n in range(70)]
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "in.parquet")
    assert batch(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet").code == 0
    assert batch(tmp_path / "in.parquet", "-o", tmp_path / "out.jsonl").code == 0
    table = pq.read_table(tmp_path / "out.parquet")
    assert pa.types.is_struct(table.schema.field("removed").type.value_type)
    for row, plain in zip(table.to_pylist(), lines_of(tmp_path / "out.jsonl"), strict=True):
        assert row.pop("blocks") is None
        assert row["source"].pop("fetched") is None
        assert row == plain


def _response(number: int, kind: str, body: bytes) -> bytes:
    """A record of a WARC, packed by itself as crawlers do."""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Date: 2024-11-10T00:00:0{number}Z\r\nWARC-Record-ID: <urn:uuid:0000000{number}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n")


def test_html_responses_of_a_web_archive_are_read_with_their_url_and_time(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    kinds = ("text/html", "image/png", "text/html; charset=utf-8")
    raw = b"".join(_response(number, kind, page(number).encode()) for number, kind in enumerate(kinds, 1))
    (tmp_path / "in.warc.gz").write_bytes(raw)
    (tmp_path / "plain.warc").write_bytes(gzip.decompress(raw))
    for name in ("in.warc.gz", "plain.warc"):
        assert batch(tmp_path / name, "-o", tmp_path / f"{name}.jsonl").code == 0
        got = lines_of(tmp_path / f"{name}.jsonl")
        assert [article["url"] for article in got] == ["https://example.org/1", "https://example.org/3"]
        assert [article["source"]["fetched"] for article in got] == ["2024-11-10T00:00:01Z", "2024-11-10T00:00:03Z"]
        assert [article["published"] for article in got] == [None, None], "fetched is not published"
        assert json.loads(Article.from_json(json.dumps(got[0])).to_json()) == got[0]


def test_a_page_of_a_web_archive_is_read_in_the_charset_that_its_server_told(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    text = page(1).replace("old town hall", "ратуша старого города").encode("koi8-r")
    (tmp_path / "in.warc.gz").write_bytes(_response(1, 'text/html; charset="KOI8-R"', text))
    assert batch(tmp_path / "in.warc.gz", "-o", tmp_path / "out.jsonl").code == 0
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert "ратуша старого города" in str(article["body"])
    assert article["source"]["encoding"] == "koi8-r"


@pytest.mark.parametrize("text", [json.dumps({"text": story(1)}) + "\n", story(1), page(1)])
def test_stdin_is_told_apart_by_content(tmp_path: Path, text: str) -> None:
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=text.encode()).code == 0
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert "Brockton Bay" in str(article["body"])


@pytest.mark.parametrize("suffix", ["jsonl.gz", "jsonl.zst"])
def test_compressed_lines_hold_what_plain_lines_hold(tmp_path: Path, suffix: str) -> None:
    records = write_records(tmp_path / "in.jsonl", 12)
    assert batch(records, "-o", tmp_path / "a.jsonl").code == 0
    assert batch(records, "-o", tmp_path / f"a.{suffix}").code == 0
    packed = (tmp_path / f"a.{suffix}").read_bytes()
    plain = (
        gzip.decompress(packed) if suffix.endswith("gz") else zstandard.ZstdDecompressor().stream_reader(packed).read()
    )
    assert plain == (tmp_path / "a.jsonl").read_bytes()


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


def test_an_archive_in_a_pipe_is_refused_with_a_reason(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("a.html", page(1))
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=raw.getvalue()).code == 1
    assert "give the file itself" in str(lines_of(tmp_path / "out.jsonl.failed.jsonl")[0]["message"])


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(story(1))
    (tmp_path / "in" / "deep" / "up").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "gone.txt").symlink_to(tmp_path / "nowhere")
    run = batch(tmp_path / "in", "-o", tmp_path / "out.jsonl")
    assert run.code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt"]
    assert [item["id"] for item in lines_of(tmp_path / "out.jsonl.failed.jsonl")] == ["gone.txt"]


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
