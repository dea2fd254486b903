"""The published JSON Schema is the types' own, and what comes out of the inbox validates against it."""

import json
from pathlib import Path

import jsonschema
import pytest

from cleanarticle import Article, Cleaner, Config, schema
from cleanarticle.errors import InputError
from tests.conftest import INBOX, ROOT, SEEDS

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


def test_a_wrong_shape_is_refused() -> None:
    with pytest.raises(InputError, match="verdict"):
        Article.from_json('{"source": {"kind": "text"}, "verdict": "masterpiece"}')


@pytest.mark.parametrize("data", ["", "A storm closed the port.", '{"title": "A storm', b"\xff\xfe", "[]"])
def test_what_is_no_article_is_refused_with_a_remedy(data: str | bytes) -> None:
    with pytest.raises(InputError, match=r"no article: .+: give what Article\.to_json"):
        Article.from_json(data)
