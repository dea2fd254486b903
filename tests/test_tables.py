"""CSV and TSV: a document a row, whatever marks, quotes, names and encoding a spreadsheet wrote."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Final

import pytest

from .cli_runs import batch, cli, lines_of
from .invented.story import stories

BODY: Final = stories()["harbour"].body
TEXT: Final = "\n\n".join(BODY)
TITLE: Final = "Hallvik reopens its harbour"
URL: Final = "https://www.paper.example/hallvik"
ROW: Final = {
    "id": "a-1",
    "url": URL,
    "title": TITLE,
    "author": "Marit Eklund",
    "published": "2025-02-18",
    "text": TEXT,
}


def table(*rows: dict[str, str], mark: str = ",", encoding: str = "utf-8") -> bytes:
    """Rows as a program writes them."""
    made = io.StringIO(newline="")
    writer = csv.DictWriter(made, list(rows[0]), delimiter=mark)
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue().encode(encoding)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_row_is_a_document_with_what_its_columns_say(mark: str, encoding: str, tmp_path: Path) -> None:
    name = "stories.tsv" if mark == "\t" else "stories.csv"
    second = ROW | {"id": "a-2", "author": "Søren Brandvold", "text": TEXT.replace("ice", "Treibeis für Übeltäter")}
    (tmp_path / name).write_bytes(table(ROW, second, mark=mark, encoding=encoding))
    run = batch(tmp_path / name, "-o", tmp_path / "out.jsonl")
    assert run.code == 0, run.err
    one, two = lines_of(tmp_path / "out.jsonl")
    assert (one["id"], one["url"], one["title"], one["published"]) == ("a-1", URL, TITLE, "2025-02-18")
    assert one["body"] == TEXT
    assert two["authors"] == ["Søren Brandvold"]
    assert "für Übeltäter" in two["body"]


def test_rows_give_what_records_of_the_same_fields_give(tmp_path: Path) -> None:
    rows = [ROW, ROW | {"id": "a-2", "text": f"<p>{'</p><p>'.join(BODY)}</p>"}, ROW | {"id": "", "url": ""}]
    (tmp_path / "in.csv").write_bytes(table(*rows))
    kept = [{name: cell for name, cell in row.items() if cell} for row in rows]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, kept)), encoding="utf-8")
    for name in ("in.csv", "in.jsonl"):
        assert batch(tmp_path / name, "-o", tmp_path / f"{name}.out.jsonl").code == 0
    tabled, lined = (lines_of(tmp_path / f"{name}.out.jsonl") for name in ("in.csv", "in.jsonl"))
    for article in (*tabled, *lined):
        del article["source"]["path"]
    assert [*tabled[:2], tabled[2] | {"id": "in.jsonl#3"}] == lined


def test_columns_are_known_however_a_spreadsheet_writes_their_names(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(table({"URL": URL, " Title": TITLE, "Author": "Marit Eklund", "Text ": TEXT}))
    run = batch(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl")
    assert run.code == 0, run.err
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert (article["url"], article["title"], article["authors"]) == (URL, TITLE, ["Marit Eklund"])


def test_a_table_without_documents_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(table({"content": TEXT, "title": TITLE}))
    assert batch(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl").code == 1
    assert "only ['content', 'title']: say which" in (tmp_path / "out.jsonl.failed.jsonl").read_text()
    run = batch(tmp_path / "in.csv", "-o", tmp_path / "named.jsonl", "--text-field", "content")
    assert run.code == 0, run.err
    (article,) = lines_of(tmp_path / "named.jsonl")
    assert (article["title"], article["body"]) == (TITLE, TEXT)


def test_a_row_whose_text_its_marks_part_fails_alone_and_nothing_of_it_is_lost_in_silence(tmp_path: Path) -> None:
    raw = table(ROW | {"text": BODY[0]}).decode()
    (tmp_path / "in.csv").write_text(
        raw + f'a-2,{URL},{TITLE},Ann,2025-02-18,The ice, the mayor said, is gone.\n"",', "utf-8"
    )
    assert batch(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl").code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a-1"]
    failed = (tmp_path / "out.jsonl.failed.jsonl").read_text()
    assert "in.csv#2: 8 cells for 6 columns: put the text in quotes" in failed
    assert "in.csv#3" in failed


def test_what_is_no_table_is_a_failure_not_an_end(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    (tmp_path / "b.csv").write_bytes(b'id,text\n1,"' + b"never closed " * 50_000)
    (tmp_path / "c.csv").write_bytes(table(ROW))
    run = batch(tmp_path, "-o", tmp_path / "out.jsonl", "--max-chars", "200000")
    assert run.code == 1
    assert [article["id"] for article in lines_of(tmp_path / "out.jsonl")] == ["a-1"]


def test_tables_in_archives_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as archive:
        archive.writestr("deep/stories.csv", table(ROW))
    run = batch(tmp_path / "in.zip", "-o", tmp_path / "out")
    assert run.code == 0, run.err
    assert len(list((tmp_path / "out").rglob("*.json"))) == 1


def test_a_table_of_parquet_says_the_same(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    pq.write_table(pa.Table.from_pylist([ROW]), tmp_path / "in.parquet")
    run = batch(tmp_path / "in.parquet", "-o", tmp_path / "out.jsonl")
    assert run.code == 0, run.err
    (article,) = lines_of(tmp_path / "out.jsonl")
    assert (article["id"], article["title"], article["authors"]) == ("a-1", TITLE, ["Marit Eklund"])


def test_a_table_given_to_clean_is_told_where_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(table(ROW))
    run = cli("clean", tmp_path / "in.csv")
    assert run.code == 1
    assert "a table: `cleanarticle batch` makes an article of each row" in run.err
