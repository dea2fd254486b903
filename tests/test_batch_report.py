"""What OUT.report.json says of a run, and who reads it."""

import json
from pathlib import Path

import msgspec
import pytest

from cleanarticle import Config
from cleanarticle.report.corrections import Correction, append
from cleanarticle.report.page import report_of
from cleanarticle.report.runs import read_report

from .cli_runs import batch, cli, state, story


def told_of(out: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads(out.with_name(f"{out.name}.report.json").read_bytes())
    return told


def inbox_of(folder: Path, *names: str) -> Path:
    (folder / "in").mkdir()
    for number, name in enumerate(names):
        (folder / "in" / name).write_text(story(number), encoding="utf-8")
    return folder / "in"


def test_the_configuration_is_an_object_with_every_option(tmp_path: Path) -> None:
    inbox, packs = inbox_of(tmp_path, "a.txt"), tmp_path / "packs"
    packs.mkdir()
    options = ("--keep", "share", "--min-confidence", "0.25", "--packs", packs, "--include", "*.txt")
    assert batch(inbox, "-o", tmp_path / "out", *options).code == 0
    told = told_of(tmp_path / "out")
    defaults = {name: getattr(Config(), name) for name in Config.__struct_fields__}
    given = {"keep": ["share"], "only": [], "ignore_rules": [], "min_confidence": 0.25, "packs": [str(packs)]}
    assert told["config"] == defaults | given
    assert isinstance(told["options"], dict)
    assert told["options"]["include"] == "*.txt"
    assert told["options"].keys().isdisjoint({"version", "config", "inputs"}), "they have fields of their own"


def test_a_report_of_an_older_version_is_still_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert batch(inbox_of(tmp_path, "a.txt"), "-o", out).code == 0
    told = told_of(out)
    for later in ("options", "cleaned", "names", "mixed", "uncorrected"):
        del told[later]
    told["config"] = {"version": "0.1.0", "config": '{"keep":[]}', "inputs": "in"}
    out.with_name("out.report.json").write_text(json.dumps(told))
    index, _ = report_of(out)
    assert (index.overview.seconds, index.overview.cleaned) == (told["seconds"], None)


def test_the_page_tells_the_pace_of_the_last_call_by_the_documents_of_that_call(tmp_path: Path) -> None:
    inbox, out = inbox_of(tmp_path, "a.txt", "b.txt", "c.txt"), tmp_path / "out"
    (inbox / "b.txt").write_bytes(b"%PDF-1.4")
    assert batch(inbox, "-o", out).code == 1
    assert report_of(out)[0].overview.cleaned == 3
    (inbox / "b.txt").write_text(story(1))
    assert batch(inbox, "-o", out, "--retry-failed").code == 0
    overview = report_of(out)[0].overview
    assert (overview.documents, overview.cleaned) == (3, 1)


@pytest.mark.parametrize("told", ["", "{", "[]", '{"version": 1}', "\xff"])
def test_a_broken_report_costs_the_page_its_times_and_no_more(tmp_path: Path, told: str) -> None:
    out = tmp_path / "out"
    assert batch(inbox_of(tmp_path, "a.txt"), "-o", out).code == 0
    out.with_name("out.report.json").write_bytes(told.encode("latin-1"))
    assert read_report(out) is None
    assert cli("report", out, "-o", tmp_path / "page.html").code == 0


def corrections(folder: Path, *documents: str) -> Path:
    for name in documents:
        append(folder / "c.jsonl", Correction(document=name, action="field", field="title", text="Put right"))
    return folder / "c.jsonl"


@pytest.mark.parametrize("output", ["out", "out.jsonl"])
def test_corrections_of_documents_that_are_not_there_are_told_and_the_run_is_the_same(
    tmp_path: Path, output: str
) -> None:
    inbox, out = inbox_of(tmp_path, "a.txt", "b.txt"), tmp_path / output
    given = corrections(tmp_path, "a.txt", "in/b.txt", "gone.txt", "gone.txt")
    done = batch(inbox, "-o", out, "--corrections", given)
    assert done.code == 0
    assert "corrections of 2 documents are not carried out" in done.err
    assert "gone.txt, in/b.txt; give the inputs as for the run that was corrected" in done.err
    told = told_of(out)
    assert told["uncorrected"] == ["gone.txt", "in/b.txt"]
    assert isinstance(told["tally"], dict)
    assert told["tally"]["corrected"] == {"a.txt": 1}
    quiet = batch(inbox, "-o", out, "-q", "--corrections", given)
    assert quiet.err.startswith("corrections of 2 documents"), "no progress, but what went wrong is told"


def test_corrections_that_are_all_carried_out_are_no_news(tmp_path: Path) -> None:
    inbox, out = inbox_of(tmp_path, "a.txt", "b.txt"), tmp_path / "out.jsonl"
    done = batch(inbox, "-o", out, "--corrections", corrections(tmp_path, "a.txt", "b.txt"))
    assert "not carried out" not in done.err
    assert told_of(out)["uncorrected"] == []


def test_corrections_are_counted_through_a_retry(tmp_path: Path) -> None:
    inbox, out = inbox_of(tmp_path, "a.txt", "b.txt"), tmp_path / "out.jsonl"
    given = corrections(tmp_path, "a.txt", "b.txt")
    (inbox / "b.txt").write_bytes(b"%PDF-1.4")
    assert (
        "not carried out: nothing that was cleaned is called b.txt"
        in batch(inbox, "-o", out, "--corrections", given).err
    )
    (inbox / "b.txt").write_text(story(1))
    done = batch(inbox, "-o", out, "--corrections", given, "--retry-failed")
    assert (done.code, "not carried out" in done.err) == (0, False)
    assert told_of(out)["uncorrected"] == []
    assert batch(inbox, "-o", tmp_path / "anew" / "out.jsonl", "--corrections", given).code == 0
    assert state(out) == state(tmp_path / "anew" / "out.jsonl")


def test_corrections_from_a_pipe_are_refused_since_they_are_read_twice(tmp_path: Path) -> None:
    inbox = inbox_of(tmp_path, "a.txt")
    refused = batch(inbox, "-o", tmp_path / "out", "--corrections", "/dev/stdin", stdin=b"\n")
    assert (refused.code, "give a file" in refused.err) == (2, True)
    assert not (tmp_path / "out").exists()


def test_corrections_are_told_as_json_too(tmp_path: Path) -> None:
    inbox = inbox_of(tmp_path, "a.txt")
    given = corrections(tmp_path, *(f"{number}.txt" for number in range(7)))
    done = batch(inbox, "-o", tmp_path / "out", "--log-format", "json", "--corrections", given)
    events = [msgspec.json.decode(line, type=dict[str, object]) for line in done.err.splitlines()]
    told = next(event["message"] for event in events if event["event"] == "uncorrected")
    assert "0.txt, 1.txt, 2.txt, 3.txt, 4.txt, …;" in str(told)


@pytest.mark.parametrize("output", [".", "..", "../out", "./"])
def test_a_run_into_the_folder_that_one_is_in_has_its_report_beside_that_folder(tmp_path: Path, output: str) -> None:
    inbox, here = inbox_of(tmp_path, "a.txt"), tmp_path / "out"
    (here / "sub").mkdir(parents=True)
    cwd = here / "sub" if output == ".." else here
    assert batch(inbox, "-o", output, cwd=cwd).code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"in", "out", "out.report.json"}
    assert {path.name for path in here.iterdir()} == {"sub", "a.json"}
    assert cli("report", output, "-o", tmp_path / "page.html", cwd=cwd).code == 0
    assert '"cleaned":1' in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_an_output_that_nothing_can_stand_beside_is_refused(tmp_path: Path) -> None:
    refused = batch(inbox_of(tmp_path, "a.txt"), "-o", "/")
    assert (refused.code, "give a folder in it" in refused.err) == (2, True)
