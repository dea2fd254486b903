"""What comes packed: compressed files, archives, web archives, Parquet."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard

from cleanarticle import Article

from .cli_runs import batch, lines_of, page, story, tree, write_records
from .feeds import FEEDS, URL, item, rss

PACK = {
    "gz": gzip.compress,
    "xz": lzma.compress,
    "bz2": bz2.compress,
    "zst": zstandard.ZstdCompressor().compress,
}


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


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
@pytest.mark.parametrize("packing", ["", "gz"])
def test_records_in_utf_16_are_read_line_by_line(tmp_path: Path, encoding: str, packing: str) -> None:
    """Windows' PowerShell writes so: `scraper > news.jsonl`."""
    pack = PACK[packing] if packing else bytes
    end = packing and f".{packing}"
    lines = "\r\n".join(
        json.dumps({"text": f"{story(number)} Zürich, 東京"}, ensure_ascii=False) for number in range(3)
    )
    whole = json.dumps([json.loads(line) for line in lines.splitlines()], indent=2)
    (tmp_path / f"a.jsonl{end}").write_bytes(pack(f"{lines}\r\n".encode(encoding)))
    (tmp_path / f"b.json{end}").write_bytes(pack(whole.encode(encoding)))
    out = tmp_path / "out.jsonl"
    assert batch(tmp_path / f"a.jsonl{end}", tmp_path / f"b.json{end}", "-o", out, "--no-site-learning").code == 0
    articles = lines_of(out)
    assert len(articles) == 6
    assert all("Zürich, 東京" in json.dumps(article, ensure_ascii=False) for article in articles)


@pytest.mark.parametrize("id", [{"$oid": "5f"}, ["a"], None, ""])
def test_an_id_that_is_no_name_is_none(tmp_path: Path, id: object) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": id, "text": story(1)}))
    assert batch(tmp_path / "a.jsonl", "-o", tmp_path / "out.jsonl").code == 0
    assert lines_of(tmp_path / "out.jsonl")[0]["id"] == "a.jsonl#1"


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


def test_the_items_of_feeds_in_a_web_archive_are_read_as_those_of_files(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    bare = rss(item(3, "Порт Хальвик открыли во вторник после трёх недель льда, сообщили власти города."))
    responses = (
        ("text/html", page(1).encode()),
        ("application/rss+xml; charset=utf-8", rss(item(1), item(2)).encode()),
        ("text/xml; charset=koi8-r", bare.partition("?>")[2].encode("koi8-r")),
        ("application/xml", b"<urlset><url><loc>https://a.example/</loc></url></urlset>"),
        ("application/feed+json", (FEEDS / "jsonfeed-1.1.json").read_bytes()),
        ("text/html", page(2).encode()),
    )
    raw = b"".join(_response(number, *response) for number, response in enumerate(responses, 1))
    (tmp_path / "in.warc.gz").write_bytes(raw)
    assert batch(tmp_path / "in.warc.gz", "-o", tmp_path / "out").code == 0
    assert batch(tmp_path / "in.warc.gz", "-o", tmp_path / "out.jsonl").code == 0
    got = lines_of(tmp_path / "out.jsonl")
    places = [article["source"]["path"].partition("#")[2] for article in got]
    assert places == [
        "1",
        "2#1",
        "2#2",
        "3#1",
        "4#1",
        "4#2",
        "5",
    ]
    assert [article["url"] for article in got[1:3]] == [f"{URL}1", f"{URL}2"]
    assert str(got[3]["body"]).startswith("Порт Хальвик")
    assert {article["source"]["fetched"] for article in got[1:3]} == {"2024-11-10T00:00:02Z"}
    assert sorted(tree(tmp_path / "out"))[:3] == [
        f"in.warc.gz/{end}.json" for end in ("000001", "000002/000001", "000002/000002")
    ]


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


def test_an_archive_in_a_pipe_is_refused_with_a_reason(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("a.html", page(1))
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=raw.getvalue()).code == 1
    assert "give the file itself" in str(lines_of(tmp_path / "out.jsonl.failed.jsonl")[0]["message"])
