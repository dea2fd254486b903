"""The published JSON Schema is the types' own, and what comes out of the inbox validates against it."""

import json
from pathlib import Path

import jsonschema
import pytest

from cleanarticle import Article, Cleaner, Config, schema
from cleanarticle.errors import InputError
from cleanarticle.export import FORMATS
from tests.conftest import INBOX, ROOT, SEEDS

GOLDEN = ROOT / "fixtures" / "golden"
PUBLISHED = ROOT / "docs" / "schema.json"
CLEANERS = {ledger: Cleaner(Config(ledger=ledger)) for ledger in (False, True)}
DOCUMENTS = [*sorted(INBOX.iterdir()), *sorted(SEEDS.glob("*.txt"))]


def test_the_committed_schema_is_the_generated_one() -> None:
    told = "run `cleanarticle schema > docs/schema.json`, and tell of the change in CHANGELOG.md"
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == schema(), told


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
@pytest.mark.parametrize("ledger", [False, True], ids=["plain", "ledger"])
def test_every_output_validates_against_the_committed_schema(path: Path, ledger: bool) -> None:
    article = CLEANERS[ledger].clean(path.read_bytes(), path=str(path))
    jsonschema.validate(json.loads(article.to_json()), json.loads(PUBLISHED.read_text(encoding="utf-8")))
    assert Article.from_json(article.to_json()) == article


def test_an_article_without_the_ledger_has_no_blocks() -> None:
    assert "blocks" not in CLEANERS[False].clean("A line.").to_dict()
    assert "blocks" in CLEANERS[True].clean("A line.").to_dict()


@pytest.mark.parametrize("ledger", [False, True], ids=["plain", "ledger"])
def test_what_is_read_back_is_the_article_and_does_what_it_did(ledger: bool) -> None:
    for path in DOCUMENTS:
        article = CLEANERS[ledger].clean(path.read_bytes(), path=str(path), id=path.name, url="https://a.example/1")
        again = Article.from_json(article.to_json(indent=2))
        assert (
            again == article == Article.from_dict(article.to_dict()) == Article.from_dict(json.loads(again.to_json()))
        )
        assert again.to_json() == article.to_json()
        assert all(form(again) == form(article) for form in FORMATS.values())
        if ledger and article.source.kind == "text":
            assert again.restore() == article.restore()


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.name)
def test_a_golden_article_is_read(path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    assert Article.from_json(article.to_json()) == Article.from_dict(json.loads(path.read_bytes())) == article


def test_fields_that_are_left_out_are_empty() -> None:
    article = Article.from_json('{"source": {"kind": "text"}, "verdict": "article", "body": "A storm."}')
    assert (article.body, article.title, article.removed) == ("A storm.", None, ())


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"verdict": "masterpiece"}, "Invalid enum value 'masterpiece' - at `$.verdict`"),
        ({"title": 5}, "Expected `str | null`, got `int` - at `$.title`"),
        ({"captions": [{"text": None}]}, "Expected `str`, got `null` - at `$.captions[0].text`"),
        ({"topic": "storms"}, "unknown field `topic`: what is not cleanarticle's stands beside the article"),
        ({"dateline": {"text": "ARLEN -", "town": "Arlen"}}, "unknown field `town` - at `$.dateline`"),
        ({"schema_version": "1.1"}, "its schema_version is '1.1', and cleanarticle "),
        ({"schema_version": "2.0", "headline": "A storm"}, "read it with the version that wrote it, or clean"),
        ({"schema_version": 1}, "Expected `str`, got `int` - at `$.schema_version`"),
    ],
)
def test_what_an_article_cannot_hold_is_refused_with_its_place(change: dict[str, object], told: str) -> None:
    plain = CLEANERS[False].clean("A storm closed the port.").to_dict() | change
    with pytest.raises(InputError) as by_dict:
        Article.from_dict(plain)
    with pytest.raises(InputError) as by_json:
        Article.from_json(json.dumps(plain))
    assert str(by_dict.value) == str(by_json.value)
    assert str(by_json.value).startswith("no article: ")
    assert told in str(by_json.value)
    with pytest.raises(jsonschema.ValidationError):  # the schema says so too
        jsonschema.validate(json.loads(json.dumps(plain)), schema())


@pytest.mark.parametrize(
    "data",
    ['{"number": 4, "id": "a.txt", "error": "InputError"}', "", "A storm closed the port.", '{"title": "A storm',
     b"\xff\xfe", "[]", "\ud800", '{"title": "\\ud800"}', "[" * 9000, "null", Path("out.json"), None],
)  # fmt: skip
def test_what_is_no_article_is_refused_with_a_remedy(data: object) -> None:
    with pytest.raises(InputError, match=r"no article: .+: give what Article\.to_json"):
        Article.from_json(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("plain", [None, [], "{}", {}, 5])
def test_what_is_no_dict_of_an_article_is_refused_with_a_remedy(plain: object) -> None:
    with pytest.raises(InputError, match=r"no article: .+: give what Article\.to_json, to_dict"):
        Article.from_dict(plain)  # type: ignore[arg-type]


def test_a_whole_file_of_lines_is_told_to_be_more_than_one() -> None:
    line = CLEANERS[False].clean("A storm closed the port.").to_json()
    with pytest.raises(InputError, match=r"more than one: give a \.jsonl line by line"):
        Article.from_json(f"{line}\n{line}\n")
