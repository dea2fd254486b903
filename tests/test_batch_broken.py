"""Files that break off: every document that stands whole before the break is cleaned, and the break is told, once."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
from pathlib import Path

import pytest
import zstandard

from .cli_runs import batch, lines_of, page, story
from .feeds import item, rss

COUNT = 60
"""Documents of a file: together less than what is read of one at a time."""
ZSTD = zstandard.ZstdCompressor()
PACK = {"": bytes, "gz": gzip.compress, "bz2": bz2.compress, "xz": lzma.compress, "zst": ZSTD.compress}


def in_parts(packing: str, documents: list[bytes]) -> bytes:
    """Each document as a member, block or frame of its own, as web archives and logs are packed; the last is cut."""
    return b"".join(map(PACK[packing], documents[:-1])) + PACK[packing](documents[-1])[:-60]


def ids_of(out: Path) -> list[str]:
    return [str(article["id"]) for article in lines_of(out)]


def failures(out: Path) -> list[str]:
    return [f"{one['id']}: {one['message']}" for one in lines_of(out.with_name(f"{out.name}.failed.jsonl"))]


@pytest.mark.parametrize("packing", [name for name in PACK if name])
def test_records_before_a_break_are_not_lost_with_it(tmp_path: Path, packing: str) -> None:
    records = [json.dumps({"text": story(number)}).encode() + b"\n" for number in range(COUNT)]
    (tmp_path / f"in.jsonl.{packing}").write_bytes(in_parts(packing, records))
    out = tmp_path / "out.jsonl"
    assert batch(tmp_path / f"in.jsonl.{packing}", "-o", out, "--no-site-learning").code == 1
    assert ids_of(out) == [f"in.jsonl.{packing}#{number}" for number in range(1, COUNT)]
    (told,) = failures(out)
    assert told.startswith(f"in.jsonl.{packing}#{COUNT}: ")
    assert f"damaged after {COUNT - 1} documents: Compressed file ended" in told


def test_items_of_a_feed_before_a_break_are_not_lost_with_it(tmp_path: Path) -> None:
    feed = rss(*(item(number) for number in range(COUNT))).encode()
    (tmp_path / "f.xml.gz").write_bytes(gzip.compress(feed[:-200]) + gzip.compress(feed[-200:])[:-60])
    out = tmp_path / "out.jsonl"
    assert batch(tmp_path / "f.xml.gz", "-o", out, "--no-site-learning").code == 1
    assert len(ids_of(out)) == COUNT - 1
    assert len(failures(out)) == 1


def test_members_of_an_archive_before_a_break_are_not_lost_with_it(tmp_path: Path) -> None:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as archive:
        for number in range(COUNT):
            told = tarfile.TarInfo(f"{number:02}.html")
            told.size = len(data := page(number).encode())
            archive.addfile(told, io.BytesIO(data))
            end = raw.tell()
    whole = raw.getvalue()[: end - 512]
    (tmp_path / "t.tar.gz").write_bytes(gzip.compress(whole) + gzip.compress(b"\0" * 512)[:-12])
    out = tmp_path / "out.jsonl"
    assert batch(tmp_path / "t.tar.gz", "-o", out, "--no-site-learning").code == 1
    assert len(ids_of(out)) >= COUNT - 1
    (told,) = failures(out)
    assert "damaged after" in told


def responses(count: int) -> list[bytes]:
    """Records of a web archive."""
    pytest.importorskip("warcio", reason="no web archives: pip install 'cleanarticle[warc]'")
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    made = []
    for number in range(count):
        raw = io.BytesIO()
        writer = WARCWriter(raw, gzip=False)
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        url = f"https://archive.example/{number}"
        writer.write_record(
            writer.create_warc_record(url, "response", io.BytesIO(page(number).encode()), http_headers=http)
        )
        made.append(raw.getvalue())
    return made


@pytest.mark.parametrize("packing", ["", "gz", "zst"])
@pytest.mark.parametrize("count", [2, COUNT])
def test_responses_before_a_break_are_not_lost_and_the_one_that_it_cuts_is_no_page(
    tmp_path: Path, packing: str, count: int
) -> None:
    path = tmp_path / f"w.warc{packing and f'.{packing}'}"
    path.write_bytes(in_parts(packing, responses(count)))
    out = tmp_path / "out.jsonl"
    assert batch(path, "-o", out, "--no-site-learning").code == 1
    assert ids_of(out) == [f"{path.name}#{number}" for number in range(1, count)]
    (told,) = failures(out)
    assert told.startswith(f"{path.name}#{count}: ")
    assert "breaks off" in told or f"damaged after {count - 1} documents" in told


def test_a_packed_web_archive_that_ends_within_the_head_of_a_response_says_so(tmp_path: Path) -> None:
    first, second = responses(2)
    path = tmp_path / "w.warc.gz"
    path.write_bytes(gzip.compress(first) + gzip.compress(second[:150])[:-20])
    out = tmp_path / "out.jsonl"
    assert batch(path, "-o", out, "--no-site-learning").code == 1
    assert ids_of(out) == ["w.warc.gz#1"]
    assert len(failures(out)) == 1
