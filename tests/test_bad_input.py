"""Bad input gives an article with a verdict and a warning, or one clear error: never a crash, never a hang."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import cleanarticle
from cleanarticle import Article, Cleaner, Config, Metadata
from cleanarticle.cli import program
from cleanarticle.errors import InputError
from cleanarticle.sources.decode import Decoded, decode
from tests.invented.story import stories

STORY = stories()["harbour"]
PROSE = "\n\n".join((STORY.title, *STORY.body))


@pytest.fixture(autouse=True)
def within_a_minute() -> Iterator[None]:
    started = time.perf_counter()
    yield
    assert time.perf_counter() - started < 60


@pytest.mark.parametrize("data", [b"", "", b"   \n\n", b"\xef\xbb\xbf", "<html></html>"])
def test_nothing_in_gives_the_verdict_empty(data: str | bytes) -> None:
    article = cleanarticle.clean(data)
    assert (article.verdict, article.body, article.title) == ("empty", "", None)


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        b"%PDF-1.7\n%\xe2\xe3",
        b"PK\x03\x04" + b"\x00" * 200,
        bytes(range(9)) * 500,
    ],
)
def test_binary_data_is_refused_by_name_and_reason(data: bytes) -> None:
    with pytest.raises(InputError, match=r"photo\.html: binary"):
        cleanarticle.Cleaner().clean(data, path="photo.html")


def test_fifty_megabytes_of_one_line_are_refused_with_the_remedy() -> None:
    with pytest.raises(InputError, match=r"big\.txt.*--max-chars"):
        cleanarticle.Cleaner().clean(b"word " * 10_000_000, path="big.txt")


def test_a_long_line_within_the_limit_is_cleaned() -> None:
    article = cleanarticle.clean("word " * 1_000_000 + "end.")
    assert len(article.body) + len(article.title or "") > 4_000_000


def test_fifty_megabytes_of_one_line_are_cleaned_if_the_limit_is_raised() -> None:
    config = cleanarticle.Config(max_chars=60_000_000)
    article = cleanarticle.Cleaner(config).clean(b"word " * 10_000_000)
    assert article.verdict


def test_a_hundred_thousand_nested_tags_do_not_hide_the_story() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY.body)
    article = cleanarticle.clean(f"<html><body>{paragraphs}{'<div>' * 100_000}deep{'</div>' * 100_000}</body></html>")
    assert STORY.body[0] in article.body


def test_a_hundred_thousand_tags_around_a_story_give_an_article_or_a_verdict() -> None:
    assert cleanarticle.clean(f"<html><body>{'<div>' * 100_000}<p>{STORY.body[0]}</p></body></html>").verdict


def test_lone_surrogates_are_replaced_and_warned_about() -> None:
    article = cleanarticle.clean(PROSE.replace("ice", "i\ud800ce"))
    assert any("surrogate" in warning for warning in article.warnings)
    assert "\ud800" not in article.to_json()
    assert len(article.paragraphs) == len(STORY.body)


def test_lone_surrogates_beside_the_document_do_no_harm() -> None:
    article = Cleaner().clean(PROSE, url="https://example.org/\ud800", id="\udfff", path="\ud800.txt")
    assert (article.url, article.id, article.source.path) == ("https://example.org/\ufffd", "\ufffd", "\ufffd.txt")
    assert Article.from_json(article.to_json()) == article


def test_lone_surrogates_in_metadata_do_no_harm() -> None:
    linked = ({"@type": "NewsArticle", "author": [{"name": "Ann \udfffLee"}], "headline": "A\ud800"},)
    known = Metadata(title="Low water\ud800", meta={"author": ("Ann \udfffLee",)}, linked=linked)
    article = Cleaner().clean(PROSE, metadata=known)
    assert Article.from_json(article.to_json()) == article


def test_a_page_nested_deep_has_no_longer_paths_than_are_of_use() -> None:
    """1,500 levels and 20,000 paragraphs gave 430 MB of JSON once."""
    page = f"<html><body>{'<div>' * 1500}{''.join(f'<p>{text}</p>' for text in STORY.body)}</body></html>"
    article = Cleaner(Config(ledger=True, second_opinion=False)).clean(page)
    assert article.blocks
    for block in article.blocks:
        assert block.path is not None
        assert block.path.startswith("/html/body/div[1]/div[1]")
        assert len(block.path) < 1010


def test_what_other_packages_log_does_not_go_to_stderr() -> None:
    code = "import cleanarticle; cleanarticle.clean(bytes(range(128, 256)) * 3)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stderr == b""


def test_nul_bytes_do_no_harm() -> None:
    assert (
        cleanarticle.clean(PROSE.replace(" ", " \x00", 3).encode()).body.split()
        == cleanarticle.clean(PROSE).body.split()
    )
    page = (
        f"<html><body><h1>{STORY.title}</h1>" + "".join(f"<p>{text}\x00</p>" for text in STORY.body) + "</body></html>"
    )
    assert "\x00" not in cleanarticle.clean(page).body


@pytest.mark.parametrize(
    ("declared", "actual"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("utf-16", "utf-8"), ("x-unheard-of", "utf-8")],
)
def test_a_wrong_declared_charset_is_seen_through(declared: str, actual: str) -> None:
    story = stories()["museum"]
    page = f'<html lang="de"><head><meta charset="{declared}"><title>{story.title}</title></head><body><article>'
    page += f"<h1>{story.title}</h1>" + "".join(f"<p>{text}</p>" for text in story.body) + "</article></body></html>"
    article = cleanarticle.clean(page.encode(actual))
    assert article.title == story.title
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


@pytest.mark.parametrize(
    "name",
    [
        "undefined",
        "punycode",
        "unicode_escape",
        "utf16",
        "utf_16",
        "u16",
        "utf_16_le",
        "a\0b",
        "\ud800",
        "é",
        "x" * 999,
    ],
)
def test_what_no_page_is_written_in_is_no_charset(name: str) -> None:
    """Some of these ended the document once, of others the text was made Chinese or its escapes were obeyed."""
    story = stories()["museum"]
    body = "".join(f"<p>{text}</p>" for text in story.body)
    page = f"<html lang='de'><head><title>{story.title}</title></head><body>{body}<p>C:\\ud800</p></body></html>"
    told = f"<meta charset='{name}'>".encode("ascii", "ignore")
    for data in (page.encode("cp1252"), told + page.encode("cp1252"), told + page.encode("cp1252") + b" "):
        article = Cleaner().clean(data, metadata=Metadata(charset=name))
        assert story.body[0] in article.body
        assert article.source.encoding == "cp1252"


def test_the_spelling_of_a_charset_does_not_matter() -> None:
    for name in ("ISO-8859-1", "iso_8859_1", "latin1", "L1"):
        assert decode(b"\x84\xc4\x93", name) == Decoded("„Ä“", "cp1252")


@pytest.mark.parametrize(
    "page",
    ["<" * 10_000, "<!--" * 5_000, "<table>" * 5_000, "&" * 50_000, "<p>" * 50_000, "]]>" * 999, "<a href='" * 3_000],
)
def test_markup_that_makes_no_sense_is_survived(page: str) -> None:
    assert cleanarticle.clean(f"<html><body>{page}</body></html>").verdict


@pytest.mark.parametrize(
    "line",
    [
        "(" * 20_000,
        "- " * 20_000,
        "Reuters) - " * 3_000,
        "By and by " * 5_000,
        "a/b/c" * 9_000,
        "\u200b" * 30_000,
        "。" * 20_000,
    ],
)
def test_no_pattern_takes_long_on_a_line_made_to_hurt_it(line: str) -> None:
    started = time.perf_counter()
    cleanarticle.clean(f"{STORY.title}\n\n{line}\n\n{STORY.body[0]}\n{line[:400]}\n{line[:90]}")
    assert time.perf_counter() - started < 5


def test_a_bad_file_fails_alone_and_the_batch_goes_on(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "good.txt").write_text(PROSE, encoding="utf-8")
    (inbox / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (inbox / "empty.txt").write_bytes(b"")
    result = CliRunner().invoke(program, ["batch", str(inbox), "-o", str(tmp_path / "out"), "--workers", "1"])
    assert result.exit_code == 1, result.output
    told = result.output + "".join(path.read_text(encoding="utf-8") for path in tmp_path.glob("*.failed.jsonl"))
    assert "picture.html: binary" in told
    assert json.loads((tmp_path / "out" / "good.json").read_text(encoding="utf-8"))["verdict"] == "article"
    assert json.loads((tmp_path / "out" / "empty.json").read_text(encoding="utf-8"))["verdict"] == "empty"
