"""Input that wants to harm: each costs at most itself."""

import gzip
import io
import json
import os
import socket
import sys
import tarfile
import zipfile
from pathlib import Path
from time import monotonic
from typing import Final

import pytest
import zstandard

from cleanarticle.stages import STAGES

from .cli_runs import batch, lines_of, page, story, tree

MEGA: Final = 1 << 20
PROSE: Final = b"<p>The harbour of Arlen was closed on Monday after a storm, officials said.</p>"


def _neighbours(inbox: Path) -> None:
    """Good documents before and behind the bad one."""
    (inbox / "a.txt").write_text(story(1))
    (inbox / "z.html").write_text(page(2))


def _zip(members: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return raw.getvalue()


def _tar(members: dict[str, bytes]) -> bytes:
    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w") as archive:
        for name, data in members.items():
            told = tarfile.TarInfo(name)
            told.size = len(data)
            archive.addfile(told, io.BytesIO(data))
        link = tarfile.TarInfo("link.html")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    return raw.getvalue()


def _long_header() -> bytes:
    """A tar whose first member claims a gigabyte of header, which tarfile would read at once."""
    told = tarfile.TarInfo("x")
    told.type, told.size = tarfile.XHDTYPE, 1 << 30
    return told.tobuf(tarfile.USTAR_FORMAT) + bytes(1024)


BLANKS: Final = b" " * (120 * MEGA)
FAILS: Final = {
    "bomb.html.gz": lambda: gzip.compress(BLANKS, 9),
    "bomb.jsonl.gz": lambda: gzip.compress(BLANKS, 9),
    "bomb.txt.zst": lambda: zstandard.ZstdCompressor().compress(BLANKS),
    "bomb.zip": lambda: _zip({"a.html": BLANKS}),
    "many.zip": lambda: _zip({f"{number}.html": b" " * (8 * MEGA) for number in range(12)}),
    "header.tar": _long_header,
    "bomb.tar.gz": lambda: gzip.compress(_tar({"a.html": BLANKS}), 9),
    "cut.html.gz": lambda: gzip.compress(page(1).encode())[:-20],
    "cut.txt.zst": lambda: zstandard.ZstdCompressor().compress(story(1).encode() * 2000)[:-20],
    "cut.jsonl.xz": lambda: b"\xfd7zXZ\x00" + b"junk" * 20,
    "not.zip": lambda: b"PK\x03\x04" + b"junk" * 50,
    "not.tar": lambda: b"junk" * 500,
    "nested.zip": lambda: _zip({"inner.zip": _zip({"a.html": b"<p>x</p>"})}),
    "picture.html": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "long.jsonl": lambda: b'{"text": "' + b"x" * (90 * MEGA) + b'"}\n',
    "list.json": lambda: b"[" * 100_000,
    "deep.jsonl": lambda: b'{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
}


@pytest.mark.parametrize("name", sorted(FAILS))
def test_what_cannot_be_read_fails_alone_and_says_why(tmp_path: Path, name: str) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    _neighbours(inbox)
    (inbox / name).write_bytes(FAILS[name]())
    began = monotonic()
    run = batch(inbox, "-o", tmp_path / "out.jsonl")
    assert run.code == 1
    assert monotonic() - began < 60
    ids = [str(article["id"]) for article in lines_of(tmp_path / "out.jsonl")]
    assert [id for id in ids if not id.startswith(name)] == ["a.txt", "z.html"]
    failed = lines_of(tmp_path / "out.jsonl.failed.jsonl")
    assert len(failed) == 1
    assert name in str(failed[0]["message"])
    assert failed[0]["error"]
    assert failed[0]["stage"]


PASSES: Final = {
    "empty.html": b"",
    "deep.html": b"<div>" * 100_000 + PROSE,
    "attributes.html": b"<p " + b" ".join(b"a%d=1" % number for number in range(1_000_000)) + b">" + PROSE,
    "colspan.html": b"<table><tr><td colspan=9007199254740991 rowspan=9007199254740991>x</td></tr></table>" + PROSE,
    "token.html": b"<p>" + b"x" * (5 * MEGA) + b"</p>",
    "line.txt": b"word " * MEGA,
    "nul.txt": b"A line\0with some NULs in it.\0" * 1000,
    "entities.xhtml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><p>&b;&c;</p></body></html>',
    "laughs.xhtml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    + b"]><html><body><p>&a9;</p></body></html>",
    "quadratic.xhtml": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "'
    + b"ha " * 30_000
    + b'">]><html><body><p>'
    + b"&a;" * 30_000
    + b"</p></body></html>",
    "charset.html": b'<meta charset="utf-16"><p>\xff\xfe\x00 wrong</p>' + PROSE,
    "surrogate.jsonl": b'{"text": "lone \\ud800 surrogate", "id": "\\udfff"}\n',
    "numbers.jsonl": b'{"text": "a text", "id": 12, "n": NaN}\n',
    "bom.jsonl": b'\xef\xbb\xbf{"text": "a text"}\n',
    "brackets.md": b"[" * 200_000 + b"](" * 1000,
    "stars.md": b"*" * 500_000 + b"_a" * 100_000,
    "dashes.txt": b"- " * 300_000 + b"\n" + b"By " * 100_000 + b"\n" + b"(" * 200_000,
    "commas.txt": b"LONDON, " * 100_000 + b"Nov 10 (Reuters) - \n" + b"A, B and " * 50_000,
}


@pytest.mark.parametrize("name", sorted(PASSES))
def test_strange_pages_become_articles_in_time(tmp_path: Path, name: str) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    _neighbours(inbox)
    (inbox / name).write_bytes(PASSES[name])
    run = batch(inbox, "-o", tmp_path / "out", "--timeout", "30")
    failures = tmp_path / "out.failed.jsonl"
    assert run.code == 0, failures.read_text()[:500] if failures.exists() else run.err
    assert len(tree(tmp_path / "out")) == 3
    assert b"root:" not in b"".join(tree(tmp_path / "out").values()), "no file is read for an entity"


def test_a_parquet_bomb_fails_alone(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    inbox = tmp_path / "in"
    inbox.mkdir()
    _neighbours(inbox)
    rows = [f"{'word ' * MEGA} {number}" for number in range(12)]
    pq.write_table(pa.table({"text": rows}), inbox / "bomb.parquet", compression="zstd", use_dictionary=False)
    assert batch(inbox, "-o", tmp_path / "out.jsonl").code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt", "z.html"]
    assert "bomb" in str(lines_of(tmp_path / "out.jsonl.failed.jsonl")[0]["message"])


def test_a_member_nested_too_deep_gets_a_shorter_path(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(_zip({"a/" * 1500 + "deep.html": PROSE, "b.html": PROSE}))
    assert batch(tmp_path / "x.zip", "-o", tmp_path / "out").code == 0
    made = tree(tmp_path / "out")
    assert len(made) == 2
    assert any(json.loads(data)["id"].endswith("a/a/deep.html") for data in made.values()), "the id tells the place"


def test_no_address_in_a_page_is_fetched_and_no_script_is_run(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        there = f"http://127.0.0.1:{server.getsockname()[1]}"
        ran = tmp_path / "ran"
        (tmp_path / "a.html").write_text(
            f'''<!DOCTYPE html SYSTEM "{there}/x.dtd" [<!ENTITY e SYSTEM "{there}/entity">]><html><head>
            <base href="{there}/"><meta http-equiv="refresh" content="0; url={there}/next">
            <link rel="stylesheet" href="{there}/a.css"><link rel="canonical" href="{there}/canonical">
            <script src="{there}/a.js"></script><script>require("fs").writeFileSync("{ran}", "")</script></head>
            <body onload="fetch('{there}/load')"><iframe src="{there}/frame"></iframe><img src="{there}/a.png">
            <object data="{there}/o"></object><p>&e;</p>{page(1)}</body></html>'''
        )
        assert batch(tmp_path / "a.html", "-o", tmp_path / "out.jsonl").code == 0
        with pytest.raises(BlockingIOError):
            server.accept()
        assert not ran.exists()


@pytest.mark.parametrize("form", ["zip", "tar"])
def test_members_stay_below_the_output_whatever_they_are_called(tmp_path: Path, form: str) -> None:
    names = ("../../up.html", "/etc/absolute.html", "C:\\drive.html", "a/../../b.html", "..\\..\\w.html", "n\nl.html")
    members = dict.fromkeys(names, PROSE)
    data = _zip(members) if form == "zip" else _tar(members)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / f"x.{form}").write_bytes(data)
    before = set(tmp_path.parent.iterdir())
    assert batch(tmp_path / "in", "-o", tmp_path / "out").code == 0
    made = tree(tmp_path / "out")
    assert len(made) == len(names)
    assert all(name.startswith(f"x.{form}/") and ".." not in name.split("/") and "\n" not in name for name in made)
    assert set(tmp_path.parent.iterdir()) == before
    assert b"root:" not in b"".join(made.values()), "links are not followed"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are bytes only on Linux")
def test_file_names_of_any_bytes_are_read_and_told_safely(tmp_path: Path) -> None:
    inbox = os.fsencode(tmp_path / "in")
    os.mkdir(inbox)
    names = (
        b"new\nline.txt",
        b"caf\xe9.txt",
        b"caf\xc3\xa9.txt",
        b"tab\there.txt",
        b"\x1b[31mred.txt",
        b"q\"uote'.txt",
    )
    for name in (*names, b"x" * 240 + b".txt"):
        with open(os.path.join(inbox, name), "wb") as file:
            file.write(story(1).encode())
    run = batch(tmp_path / "in", "-o", tmp_path / "out", "--log-format", "json")
    assert run.code == 0
    made = [json.loads(data) for data in tree(tmp_path / "out").values()]
    assert len(made) == len({article["id"] for article in made}) == len(names) + 1
    assert all(article["id"].isprintable() for article in made)
    assert all(name.isprintable() for name in tree(tmp_path / "out"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_page_that_hangs_costs_its_own_time_only(tmp_path: Path) -> None:
    _neighbours(tmp_path)
    os.mkfifo(tmp_path / "hang.html")  # reading it never ends: nobody writes
    args = [tmp_path / name for name in ("a.txt", "hang.html", "z.html")]
    began = monotonic()
    run = batch(*args, "-o", tmp_path / "out.jsonl", "--timeout", "1", workers="2")
    assert run.code == 1
    assert monotonic() - began < 30
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt", "z.html"]
    (failed,) = lines_of(tmp_path / "out.jsonl.failed.jsonl")
    assert (failed["error"], failed["id"], failed["stage"]) == ("Timeout", "hang.html", "load")


def test_a_page_that_takes_too_long_is_killed_in_the_stage_that_it_is_in(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    _neighbours(tmp_path / "in")
    (tmp_path / "in" / "big.html").write_bytes(PROSE * 200_000)
    run = batch(tmp_path / "in", "-o", tmp_path / "out.jsonl", "--timeout", "0.3", "--no-site-learning")
    assert run.code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt", "z.html"]
    (failed,) = lines_of(tmp_path / "out.jsonl.failed.jsonl")
    assert (failed["error"], failed["id"]) == ("Timeout", "big.html")
    assert failed["stage"] in {"load", "read", *(stage.name for stage in STAGES)}
    assert "--timeout" in str(failed["message"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    _neighbours(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "hang.html")
    assert batch(tmp_path / "in", "-o", tmp_path / "out.jsonl").code == 1
    assert "regular" in str(lines_of(tmp_path / "out.jsonl.failed.jsonl")[0]["message"])


@pytest.mark.skipif(sys.platform != "linux", reason="memory limits are Linux's")
def test_a_page_that_takes_too_much_memory_costs_itself(tmp_path: Path) -> None:
    inbox = tmp_path / "in"
    inbox.mkdir()
    _neighbours(inbox)
    (inbox / "big.html").write_bytes(b"<p>x</p>" * (2 * MEGA))
    assert batch(inbox, "-o", tmp_path / "out.jsonl", "--memory-limit", "400M").code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a.txt", "z.html"]
    (failed,) = lines_of(tmp_path / "out.jsonl.failed.jsonl")
    assert failed["error"] in ("MemoryError", "WorkerDied")
