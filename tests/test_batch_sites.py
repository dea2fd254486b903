"""A batch that learns from its own documents: the same bytes for any order and workers, and near-duplicates told."""

import io
import json
import sqlite3
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle import Cleaner
from cleanarticle.batch import spool, twins
from cleanarticle.batch.documents import Document, Result
from cleanarticle.batch.lessons import Lesson, lesson
from cleanarticle.sites import StoredSites
from cleanarticle.sites.stories import alike

from .cli_runs import batch, cli, companions, lines_of
from .invented.sites import Told, pages

CLEANER: Final = Cleaner()
TOLD = [page for number, page in enumerate(pages()) if number < 60]


def write(path: Path, told: list[Told], *, named: str = "url") -> Path:
    """Records of pages; `named` says what names their site: "url", "site" or nothing."""
    with open(path, "w", encoding="utf-8") as file:
        for page in told:
            record = {"id": page.url, "html" if page.html else "text": page.data}
            if named == "url":
                record["url"] = page.url
            elif named == "site":
                record["site"] = page.site
            file.write(json.dumps(record) + "\n")
    return path


def bodies(path: Path) -> dict[str, str]:
    return {article["id"]: article["body"] for article in lines_of(path)}


def rules(path: Path) -> set[str]:
    return {piece["rule"] for article in lines_of(path) for piece in article["removed"]}


def test_workers_and_order_change_no_article(tmp_path: Path) -> None:
    one = write(tmp_path / "in.jsonl", TOLD)
    assert batch(one, "-o", tmp_path / "one.jsonl", workers="1").code == 0
    assert batch(one, "-o", tmp_path / "two.jsonl", workers="3").code == 0
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()
    turned = write(tmp_path / "in.jsonl", TOLD[::-1])
    assert batch(turned, "-o", tmp_path / "turned.jsonl", workers="2").code == 0
    assert bodies(tmp_path / "turned.jsonl") == bodies(tmp_path / "one.jsonl")
    assert "site/repeated-line" in rules(tmp_path / "one.jsonl")
    assert list(companions(tmp_path / "one.jsonl")) == ["one.jsonl.report.json"]


@pytest.mark.parametrize("named", ["url", "site", "nothing"])
def test_pages_come_out_word_for_word_whatever_names_their_site(named: str, tmp_path: Path) -> None:
    told = write(tmp_path / "in.jsonl", TOLD, named=named)
    assert batch(told, "-o", tmp_path / "out.jsonl").code == 0
    found = bodies(tmp_path / "out.jsonl")
    assert [page.url for page in TOLD if found[page.url].split() != " ".join(page.body).split()] == []


def test_learning_before_is_learning_in_the_run(tmp_path: Path) -> None:
    told = write(tmp_path / "in.jsonl", TOLD)
    assert cli("learn", told, "-o", tmp_path / "sites.sqlite").code == 0
    assert batch(told, "-o", tmp_path / "before.jsonl", "--sites", tmp_path / "sites.sqlite").code == 0
    assert batch(told, "-o", tmp_path / "within.jsonl").code == 0
    assert bodies(tmp_path / "before.jsonl") == bodies(tmp_path / "within.jsonl")


def test_learning_before_takes_the_files_that_the_run_takes(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder / "told.jsonl", TOLD[:40])
    write(folder / "other.jsonl", TOLD[40:80])
    only = ("--include", "told.*")
    assert cli("learn", folder, "-o", tmp_path / "some.sqlite", *only).code == 0
    assert cli("learn", folder / "told.jsonl", "-o", tmp_path / "one.sqlite").code == 0
    assert cli("learn", folder, "-o", tmp_path / "rest.sqlite", "--exclude", "other.*").code == 0
    files = [(tmp_path / f"{name}.sqlite").read_bytes() for name in ("some", "one", "rest")]
    assert files[0] == files[1] == files[2]


def test_files_learned_from_halves_merge_into_that_of_the_whole(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.jsonl", TOLD)
    left, right = write(tmp_path / "left.jsonl", TOLD[::2]), write(tmp_path / "right.jsonl", TOLD[1::2])
    assert cli("learn", whole, "-o", tmp_path / "whole.sqlite", "--workers", "2").code == 0
    assert cli("learn", left, "-o", tmp_path / "left.sqlite", "--workers", "1").code == 0
    merged = cli("learn", right, "-o", tmp_path / "merged.sqlite", "--merge", tmp_path / "left.sqlite")
    assert merged.code == 0
    assert (tmp_path / "merged.sqlite").read_bytes() == (tmp_path / "whole.sqlite").read_bytes()


def _lessons(count: int) -> list[tuple[Document, Result]]:
    """What the first pass gets of so many documents; every fifth one is nearly the one before."""
    made = []
    for number in range(count):
        like = number - (number % 5 == 4)
        prose = "\n\n".join(
            f"On day {like} the council of Arlen{like * 7 + part} met again in the old hall behind the market, it said."
            for part in range(30)
        )
        document = Document(name=f"n{number}", id=f"i{number:03}", output=f"s/{number}.json", stamp=str(number))
        draft, _ = CLEANER.read(f"Title {number}\n\n{prose}", site=f"site{number % 2}")
        made.append((document, Result(lesson(draft, document, document.id))))
    return made


LESSONS: Final = _lessons(40)


@given(steps=st.lists(st.sampled_from(["take", "take", "take", "commit", "kill"]), max_size=60))
@settings(max_examples=15)
def test_a_spool_makes_the_same_profile_however_often_it_was_cut_off(steps: list[str]) -> None:
    with TemporaryDirectory() as calm, TemporaryDirectory() as killed:
        wanted, got = Path(calm) / "sites.sqlite", Path(killed) / "sites.sqlite"
        for path, told in ((wanted, []), (got, steps)):
            left = spool.Spool(path, {"a": "key"})
            for step in [*told, *["take"] * len(LESSONS)]:
                if step == "take" and left.done < len(LESSONS):
                    left.take(*LESSONS[left.done])
                elif step == "commit":
                    left.commit()
                elif step == "kill":
                    left.close()
                    left = spool.Spool(path, {"a": "key"})
            left.finish()
            left.close()
            assert spool.begun(path) == {"a": "key"}
            spool.drop(path)
            assert [found.name for found in path.parent.iterdir()] == ["sites.sqlite"]
        assert got.read_bytes() == wanted.read_bytes()


def test_near_duplicates_found_on_the_disk_are_those_found_in_memory(tmp_path: Path) -> None:
    left = spool.Spool(tmp_path / "sites.sqlite", {})
    told = []
    for document, result in LESSONS:
        left.take(document, result)
        sketch = msgspec.msgpack.decode(result.article, type=Lesson).sketch
        told.append(((document.id, document.name), sketch.signature))
    left.finish()
    left.close()
    best: dict[str, tuple[float, str]] = {}
    for (first, _), (_, name), similarity in alike(told, twins.TWINS):
        if name not in best or (-similarity, first) < (-best[name][0], best[name][1]):
            best[name] = similarity, first
    stored = StoredSites(tmp_path / "sites.sqlite")
    found = {document.name: stored.twin(document.name) for document, _ in LESSONS}
    assert {name: (twin.similarity, twin.of) for name, twin in found.items() if twin} == best
    assert len(best) >= len(LESSONS) // 5


def test_a_site_keeps_the_smallest_hashes_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "MOST_DOCUMENTS", 4)
    profiles = []
    for place, lessons in (("a", LESSONS), ("b", LESSONS[::-1])):
        (tmp_path / place).mkdir()
        left = spool.Spool(tmp_path / place / "sites.sqlite", {})
        for document, result in lessons:
            left.take(document, result)
        kept = left._connection.execute("SELECT count(*) FROM lesson GROUP BY site").fetchall()
        assert max(count for (count,) in kept) <= 8, "what is not in the sample is not kept on the disk"
        left.finish()
        left.close()
        profiles.append(StoredSites(tmp_path / place / "sites.sqlite").profile())
    assert [profiles[0].sketches(name) for name in profiles[0].names()] == [
        profiles[1].sketches(name) for name in profiles[1].names()
    ]
    assert [len(profiles[0].sketches(name)) for name in profiles[0].names()] == [4, 4]


def test_an_interrupted_learn_asks_for_restart_where_the_inputs_are_others(tmp_path: Path) -> None:
    told = write(tmp_path / "in.jsonl", TOLD[:4])
    left = spool.Spool(tmp_path / "sites.sqlite", {"inputs": "others"})
    left.close()
    run = cli("learn", told, "-o", tmp_path / "sites.sqlite", "--workers", "1")
    assert run.code == 2
    assert "--restart" in run.err
    assert cli("learn", told, "-o", tmp_path / "sites.sqlite", "--workers", "1", "--restart").code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "sites.sqlite"]


def test_no_site_learning_learns_nothing(tmp_path: Path) -> None:
    told = write(tmp_path / "in.jsonl", TOLD)
    assert batch(told, "-o", tmp_path / "out.jsonl", "--no-site-learning").code == 0
    assert not {rule for rule in rules(tmp_path / "out.jsonl") if rule.startswith("site/")}


def test_near_duplicates_are_told_and_left_out_only_on_request(tmp_path: Path) -> None:
    texts = [page for page in TOLD if not page.html][:8]
    path = write(tmp_path / "in.jsonl", texts)
    changed = texts[2].data.replace(texts[2].title, "Another headline above the same story")
    with open(path, "a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "zz", "url": "https://other.example/", "text": changed}) + "\n")
        file.write(json.dumps({"id": "zzz", "url": "https://third.example/", "text": texts[2].data}) + "\n")
    assert batch(path, "-o", tmp_path / "told.jsonl").code == 0
    told = {article["id"]: article["duplicate_of"] for article in lines_of(tmp_path / "told.jsonl")}
    assert {id for id, twin in told.items() if twin} == {"zz", "zzz"}
    assert told["zz"]["id"] == texts[2].url
    assert 0.8 <= told["zz"]["similarity"] <= 1
    assert told["zzz"] == {"id": texts[2].url, "similarity": 1.0}
    run = batch(path, "-o", tmp_path / "left.jsonl", "--dedupe")
    assert run.code == 0
    assert "2 near-duplicates left out" in run.err
    assert set(bodies(tmp_path / "left.jsonl")) == {page.url for page in texts}


def test_of_two_members_of_one_name_the_second_is_the_duplicate_and_goes(tmp_path: Path) -> None:
    """Near-duplicates are known by their names: both members were taken for the copy once."""
    data = next(page for page in TOLD if not page.html).data.encode()
    path = tmp_path / "in.tar"
    with tarfile.open(path, "w") as archive:
        for _ in range(3):
            member = tarfile.TarInfo("s.txt")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    assert batch(path, "-o", tmp_path / "told.jsonl").code == 0
    told = [(article["id"], article["duplicate_of"]) for article in lines_of(tmp_path / "told.jsonl")]
    first = {"id": "in.tar/s.txt", "similarity": 1.0}
    assert told == [("in.tar/s.txt", None), ("in.tar/s.txt~2", first), ("in.tar/s.txt~3", first)]
    assert batch(path, "-o", tmp_path / "left.jsonl", "--dedupe").code == 0
    assert [article["id"] for article in lines_of(tmp_path / "left.jsonl")] == ["in.tar/s.txt"]


def test_stdin_is_cleaned_without_learning(tmp_path: Path) -> None:
    data = write(tmp_path / "in.jsonl", TOLD[:6]).read_bytes()
    assert batch("-", "-o", tmp_path / "out.jsonl", stdin=data).code == 0
    assert len(bodies(tmp_path / "out.jsonl")) == 6
    refused = batch("-", "-o", tmp_path / "out2.jsonl", "--dedupe", stdin=data)
    assert refused.code == 2
    assert "--dedupe" in refused.err


def test_a_damaged_profile_is_told_before_anything_is_written(tmp_path: Path) -> None:
    told = write(tmp_path / "in.jsonl", TOLD[:4])
    damaged = tmp_path / "sites.sqlite"
    sqlite3.connect(damaged).execute("CREATE TABLE x (y)").connection.close()
    run = batch(told, "-o", tmp_path / "out.jsonl", "--sites", damaged)
    assert run.code == 2
    assert "sites.sqlite" in run.err
    assert not (tmp_path / "out.jsonl").exists()
