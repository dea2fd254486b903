"""Files of many stories in news markup: a document a story, each with its id, whatever the others are."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path
from typing import Final

import pytest

from cleanarticle.batch.inputs import File, form_of
from cleanarticle.batch.readers import documents
from cleanarticle.batch.readers.parts import Reading
from cleanarticle.batch.readers.sniffing import form_of_bytes
from tests.cli_runs import batch
from tests.conftest import MARKUP

STORIES: Final = (MARKUP / "gigaword-en.sgm").read_bytes()
IDS: Final = ["AFP_ENG_20050218.0004", "AFP_ENG_20050218.0005"]


def run(folder: Path, *inputs: str) -> list[dict[str, object]]:
    """The articles of a run over inputs."""
    out = folder / "out.jsonl"
    batch(*inputs, "-o", out, "-q")
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def cut(data: bytes, *, name: str = "a.sgm", most: int = 20_000_000, tmp: Path) -> list[tuple[str, bytes, str]]:
    """Names, bytes and failures of the documents in a file."""
    path = tmp / name
    path.write_bytes(data)
    form, packing = form_of(name)
    file = File(path=str(path), name=name, id=name, output=f"{name}.json.d", form=form, packing=packing)
    found = documents(file, Reading(max_chars=most))
    return [(one.name, one.data, one.failure.error if one.failure else "") for one in found]


def test_each_story_of_a_file_is_a_document_with_its_id(tmp_path: Path) -> None:
    (tmp_path / "a.sgm").write_bytes(STORIES)
    articles = run(tmp_path, str(tmp_path / "a.sgm"))
    assert [article["id"] for article in articles] == IDS
    assert [article["title"] for article in articles] == [
        "Hallvik harbour opens after three weeks of ice",
        "Railway bill put off",
    ]
    assert {article["verdict"] for article in articles} == {"article"}


def test_a_corpus_file_without_an_ending_is_read_in_a_folder_and_in_archives(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "afp_eng_200502.gz").write_bytes(gzip.compress(STORIES))
    (folder / "notes").write_bytes(b"not a corpus")
    with zipfile.ZipFile(folder / "b.zip", "w") as archive:
        archive.writestr("sub/c.sgml", STORIES)
    with tarfile.open(folder / "d.tar", "w") as tar:
        info = tarfile.TarInfo("e.xml")
        info.size = len(STORIES)
        tar.addfile(info, io.BytesIO(STORIES))
    articles = run(tmp_path, str(folder))
    assert [article["id"] for article in articles] == IDS * 3


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.sgm", "stories"),
        ("b.SGML", "stories"),
        ("c.nitf.gz", "stories"),
        ("d.nitf", "stories"),
        ("afp_eng_199405.gz", "stories"),
        ("nyt200001.gz", "stories"),
        ("dump.gz", "unknown"),
        ("20240101.gz", "unknown"),
        ("notes", "unknown"),
    ],
)
def test_names_tell_files_of_stories(name: str, form: str) -> None:
    assert form_of(name)[0] == form


def test_content_tells_them_where_no_name_does() -> None:
    assert form_of_bytes(STORIES[:512]) == ("stories", "")
    assert form_of_bytes(b"<html><body><doc id='1' type='story'>")[0] == "page"


def test_the_only_story_of_a_file_is_named_as_a_page_is(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.nitf").write_bytes((MARKUP / "rcv1-en.xml").read_bytes())
    (tmp_path / "in" / "two.sgm").write_bytes(STORIES)
    batch(tmp_path / "in", "-o", tmp_path / "out", "-q")
    found = sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").rglob("*.json"))
    assert found == ["one.json", "two.json.d/000001.json", "two.json.d/000002.json"]


def test_any_chunk_may_end_anywhere(tmp_path: Path) -> None:
    long = STORIES.replace(b"in which ice", b"in which ice " + b"and ice " * 50_000)
    found = cut(long * 3, tmp=tmp_path)
    assert [name for name, _, _ in found] == [f"a.sgm#{at}" for at in range(1, 7)]
    assert all(data.startswith(b"<DOC ") and data.endswith(b"</DOC>") for _, data, _ in found)


def test_a_story_over_the_limit_fails_alone(tmp_path: Path) -> None:
    big = STORIES.replace(b"in which ice", b"in which ice" + b" and ice" * 40_000, 1)
    found = cut(STORIES + big + STORIES, most=10, tmp=tmp_path)
    assert [failure for _, _, failure in found] == ["", "", "TooLongError", "", "", ""]


def test_a_story_that_nothing_closes_ends_where_the_next_begins(tmp_path: Path) -> None:
    found = cut(STORIES.replace(b"</DOC>", b""), tmp=tmp_path)
    assert [data.count(b"<DOC ") for _, data, _ in found] == [1, 1]
    assert b"".join(data for _, data, _ in found) == STORIES.replace(b"</DOC>", b"")


def test_a_damaged_packing_ends_its_file_behind_the_stories_that_could_be_read(tmp_path: Path) -> None:
    packed = gzip.compress(STORIES * 400, compresslevel=1)
    found = cut(packed[: len(packed) // 2], name="afp_eng_200502.gz", tmp=tmp_path)
    assert found[-1][2]
    assert all(not failure for _, _, failure in found[:-1])


def test_xml_of_another_kind_is_one_document(tmp_path: Path) -> None:
    data = b'<?xml version="1.0"?><catalog><book>The Ice</book></catalog>'
    assert cut(data, name="a.xml", tmp=tmp_path) == [("a.xml", data, "")]


def test_items_of_a_message_are_read_one_by_one_in_its_encoding(tmp_path: Path) -> None:
    text = (
        (MARKUP / "newsml-g2-en.xml")
        .read_text(encoding="utf-8")
        .replace("Gudrun", "Guðrún")
        .replace("UTF-8", "latin-1")
    )
    start, end = text.index("<newsItem"), text.index("</itemSet>")
    (tmp_path / "a.xml").write_bytes(f"{text[:end]}{text[start:end]}{text[end:]}".encode("latin-1"))
    articles = run(tmp_path, str(tmp_path / "a.xml"))
    assert len(articles) == 2
    assert all("Guðrún" in str(article["body"]) for article in articles)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["a.sgm", "a.xml", "a.xml.gz"])
def test_stories_in_utf_16_are_read_one_by_one(tmp_path: Path, name: str, encoding: str) -> None:
    data = STORIES.decode().replace("Gudrun", "Guðrún").encode(encoding)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(gzip.compress(data) if name.endswith("gz") else data)
    with zipfile.ZipFile(tmp_path / "in" / "b.zip", "w") as archive:
        archive.writestr(name, data if not name.endswith("gz") else gzip.compress(data))
    articles = run(tmp_path, str(tmp_path / "in"))
    assert [article["id"] for article in articles] == IDS * 2
    assert "Guðrún" in str(articles[0]["body"])
    assert form_of_bytes(data[:512]) == ("stories", "")


def test_news_objects_are_read_from_lines_and_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    objects = [json.loads((MARKUP / f"ninjs-{version}-en.json").read_text(encoding="utf-8")) for version in (1, 3)]
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
    (tmp_path / "in" / "b.json").write_text(json.dumps(objects), encoding="utf-8")
    articles = run(tmp_path, str(tmp_path / "in"))
    assert [article["title"] for article in articles] == ["Hallvik reopens its harbour"] * 4
    assert {article["id"] for article in articles} == {"http://norland.test/item/1"}


def test_an_id_of_the_record_counts_more_than_its_documents_own(tmp_path: Path) -> None:
    record = {"id": "mine", "html": (MARKUP / "rcv1-en.xml").read_text(encoding="utf-8")}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    assert [article["id"] for article in run(tmp_path, str(tmp_path / "a.jsonl"))] == ["mine"]
