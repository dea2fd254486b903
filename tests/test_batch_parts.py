"""Laws of the batch's parts, in one process: sinks that are cut off, names, limits, the gate."""

import gzip
import io
import json
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.batch import limits, names, progress
from cleanarticle.batch.documents import Document, Failure, Result
from cleanarticle.batch.gate import Gate
from cleanarticle.batch.inputs import Selection, form_of
from cleanarticle.batch.progress import Log
from cleanarticle.batch.sinks import lines
from cleanarticle.batch.tally import Tally

DOCUMENT: Final = Document(name="x", id="x", output="x.json")


def _unpacked(data: bytes, packing: str) -> bytes:
    match packing:
        case "gz":
            return gzip.decompress(data)
        case "zst":
            return zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=True).read()
        case _:
            return data


def _written(folder: Path, packing: str, steps: list[str]) -> bytes:
    """Write twenty articles through a sink; "commit" and "kill" happen after the step they stand for."""
    output = folder / "out"
    sink = lines.Lines(output, packing)
    marks: dict[str, int] = {}
    sink.begin(marks)
    done = kept = 0
    for step in [*steps, *["add"] * 20]:
        match step:
            case "add" if done < 20:
                sink.add(DOCUMENT, b"article %d " % done + b"x" * (done * 7))
                done += 1
                if sink.due():
                    marks, kept = sink.commit(), done
                    sink.settled()
            case "commit":
                marks, kept = sink.commit(), done
                sink.settled()
            case "kill between commit and journal" if marks:
                sink.commit()  # on the disk, but the journal does not know
                sink, done = lines.Lines(output, packing), kept
                sink.begin(marks)
            case "kill" if marks:
                sink, done = lines.Lines(output, packing), kept
                sink.begin(marks)
    sink.finish()
    sink.finish()
    assert [path.name for path in folder.iterdir()] == ["out"]
    return output.read_bytes()


@pytest.mark.parametrize("packing", ["", "gz", "zst"])
@given(
    steps=st.lists(
        st.sampled_from(["add", "add", "add", "commit", "kill", "kill between commit and journal"]),
        min_size=30,
        max_size=80,
    )
)
def test_lines_come_out_the_same_however_often_they_were_cut_off(packing: str, steps: list[str]) -> None:
    before, lines._FRAME = lines._FRAME, 300
    try:
        with TemporaryDirectory() as calm, TemporaryDirectory() as killed:
            want = _written(Path(calm), packing, [])
            assert _written(Path(killed), packing, steps) == want
            assert _unpacked(want, packing).count(b"\n") == 20
            assert packing == "" or want.count(b"\x1f\x8b" if packing == "gz" else b"\x28\xb5\x2f\xfd") > 3
    finally:
        lines._FRAME = before


odd_names = st.text(min_size=1, max_size=300).filter(lambda name: "/" not in name and name not in (".", ".."))


@given(st.lists(odd_names, unique=True, max_size=12))
def test_output_names_are_never_two_alike_and_fit_every_file_system(pages: list[str]) -> None:
    made = names.article_names(pages, [])
    assert set(made) == set(pages)
    assert len({name.casefold() for name in made.values()}) == len(pages)
    for name in made.values():
        assert name.endswith(".json")
        assert len(name.encode()) <= 230
        assert not set(name) & set('/\\:*?"<>|\0\n')


@given(st.text(max_size=60))
def test_a_member_name_becomes_a_path_that_stays_below(name: str) -> None:
    path = PurePosixPath(names.safe_path(name))
    assert not path.is_absolute()
    assert ".." not in path.parts
    assert str(path) not in ("", ".")
    str(path).encode()


@given(st.binary(min_size=1, max_size=30).filter(lambda name: b"\0" not in name))
def test_what_is_shown_of_a_name_is_one_line_of_valid_text(name: bytes) -> None:
    told = names.shown(name.decode("utf-8", "surrogateescape"))
    assert told.isprintable()
    told.encode()


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.html", ("page", "")), ("A.HTM", ("page", "")), ("a.md.xz", ("page", "xz")), ("a.json", ("json", "")),
        ("a.jsonl.zst", ("lines", "zst")), ("a.tar.bz2", ("tar", "bz2")), ("a.tgz", ("tar", "gz")),
        ("a.warc.gz", ("warc", "gz")), ("a.parquet", ("parquet", "")), ("a", ("unknown", "")),
        ("a.gz", ("unknown", "gz")), ("html", ("unknown", "")),
    ],
)  # fmt: skip
def test_a_name_promises_a_form(name: str, form: tuple[str, str]) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("/d/out", True), ("/d/out.part", True), ("/d/out.failed.jsonl.part", True), ("/d/out.report.json.aside", True),
        ("/d/out.tail.12", True), ("/d/out.spool.part", True), ("/d/out.html", False), ("/d/output", False),
        ("/e/out", False), ("/d/out.report.html", False),
    ],
)  # fmt: skip
def test_the_runs_own_files_are_known(path: str, own: bool) -> None:
    assert Selection(own="/d/out").is_own(path) is own


def test_a_guard_lets_honest_compression_pass() -> None:
    honest = b"".join(b'{"n": %d, "text": "a line of news"}\n' % number for number in range(2_000_000))
    stream = limits.unpack(io.BytesIO(gzip.compress(honest, 6)), "gz", "honest")
    assert len(limits.read_all(stream, len(honest), "honest")) == len(honest) > limits.FREE


def test_a_guard_stops_a_bomb_early() -> None:
    bomb = gzip.compress(bytes(4 * limits.FREE), 9)
    stream = limits.unpack(io.BytesIO(bomb), "gz", "bomb")
    with pytest.raises(limits.InputError, match="bomb"):
        limits.read_all(stream, 8 * limits.FREE, "bomb")


@pytest.mark.parametrize(
    ("text", "failed", "documents", "shut"),
    [
        ("5%", 5, 100, False), ("5%", 6, 100, True), ("5%", 6, 50, False), ("0%", 1, 100, True), ("0%", 0, 1000, False),
        ("10", 10, 10, False), ("10", 11, 9999, True), ("0", 1, 1, True), ("100%", 500, 500, False),
    ],
)  # fmt: skip
def test_the_gate_shuts_when_more_fail_than_allowed(text: str, failed: int, documents: int, shut: bool) -> None:
    assert Gate.read(text).shut(failed, documents) is shut


def test_progress_in_a_pipe_is_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    tally.add("x", Result(failure=Failure("InputError", "why", "read")))
    every = Log("text", every=0.0)
    every.start(0)
    every.update(tally, 0.5)
    seldom = Log("json", every=1000.0)
    seldom.start(0)
    seldom.update(tally, 0.5)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("cleaning: 1 documents, ")
    assert "1 failed, 50% read" in told.err
    assert told.err.count("\n") == 1
    told_as_json = Log("json", every=0.0)
    told_as_json.start(0)
    told_as_json.update(tally, 0.5)
    told = json.loads(capsys.readouterr().err)
    assert (told["event"], told["doing"], told["documents"], told["failed"]) == ("progress", "cleaning", 1, 1)
    assert {"per_second", "share", "eta_seconds"} <= set(told)


def test_the_time_left_after_a_kill_counts_what_is_left(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = iter([0.0, 0.0, 100.0])
    monkeypatch.setattr(progress, "monotonic", lambda: next(now))
    log = Log("json", every=10.0)
    log.start(900, share=0.9)
    log.update(Tally(documents=950), 0.95)
    goes_on, told = map(json.loads, capsys.readouterr().err.splitlines())
    assert goes_on["event"] == "resumed"
    assert (told["eta_seconds"], told["per_second"]) == (100, 0.5)
