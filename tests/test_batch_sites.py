"""A batch that learns from its own documents: the same bytes for any order and workers, and near-duplicates told."""

import json
import sqlite3
from pathlib import Path

import pytest

from .cli_runs import batch, cli, companions, lines_of
from .invented.sites import Told, pages

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


def test_files_learned_from_halves_merge_into_that_of_the_whole(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.jsonl", TOLD)
    left, right = write(tmp_path / "left.jsonl", TOLD[::2]), write(tmp_path / "right.jsonl", TOLD[1::2])
    assert cli("learn", whole, "-o", tmp_path / "whole.sqlite", "--workers", "2").code == 0
    assert cli("learn", left, "-o", tmp_path / "left.sqlite", "--workers", "1").code == 0
    merged = cli("learn", right, "-o", tmp_path / "merged.sqlite", "--merge", tmp_path / "left.sqlite")
    assert merged.code == 0
    assert (tmp_path / "merged.sqlite").read_bytes() == (tmp_path / "whole.sqlite").read_bytes()


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
