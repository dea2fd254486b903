"""The laws of docs/architecture.md, on made texts, made pages and hostile input."""

import json
import lzma
import pickle
from pathlib import Path
from typing import Final

import jsonschema
import pytest
from hypothesis import example, given

from cleanarticle import Article, CleanArticleError, Cleaner, Config, schema
from cleanarticle.core.draft import Draft, replay
from cleanarticle.rules import find_packs, load_pack
from cleanarticle.sources.decode import decode, without_controls
from cleanarticle.stages import STAGES
from tests.conftest import INBOX
from tests.strategies import hostile, html, texts, told_texts

CLEANER: Final = Cleaner()
PACKS: Final = [load_pack(path) for paths in find_packs().values() for path in paths]
RULES: Final = frozenset(pack.full_name(rule) for pack in PACKS for rule in pack.rule)
LEDGER: Final = Cleaner(Config(ledger=True))
VALID: Final = jsonschema.Draft202012Validator(schema())
STAGE_NAMES: Final = {stage.name for stage in STAGES}


def assert_conserved(text: str, article: Article) -> None:
    """Every non-space character lies in exactly one block span, and every block's fate is told."""
    assert not isinstance(article.blocks, type(None))
    last = 0
    outside: list[str] = []
    for block in article.blocks:  # type: ignore[union-attr]
        assert block.start is not None
        assert block.end is not None
        assert block.start >= last, "blocks overlap or are out of order"
        assert block.fate in ("kept", "lifted", "removed")
        assert block.raw == text[block.start : block.end]
        outside.append(text[last : block.start])
        last = block.end
    outside.append(text[last:])
    assert "".join(outside).strip() == "", "characters that are in no block"
    assert article.restore() == text


@given(texts())
def test_conserve_every_character_of_a_text_is_in_one_block(text: str) -> None:
    assert_conserved(without_controls(decode(text).text), LEDGER.clean(text, kind="text"))


@given(hostile())
def test_conserve_on_hostile_input(data: str | bytes) -> None:
    try:
        article = LEDGER.clean(data, kind="text")
    except CleanArticleError:
        return
    assert_conserved(without_controls(decode(data).text), article)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["fundus", "news424"])
def test_conserve_on_all_texts_that_extractors_left(shared: Path, name: str) -> None:
    count = 0
    with lzma.open(shared / "data" / "text" / f"{name}.jsonl.xz", "rt", encoding="utf-8") as rows:
        for row in rows:
            text = json.loads(row)["text"]
            assert_conserved(without_controls(decode(text).text), LEDGER.clean(text, kind="text"))
            count += 1
    assert count > 400


def _finished(data: str | bytes) -> tuple[Draft, Draft] | None:
    """The first draft and the last one; None where the input is refused."""
    try:
        return CLEANER.read(data)[0], CLEANER.finish(data)[0]
    except CleanArticleError:
        return None


def assert_replayed(data: str | bytes) -> None:
    found = _finished(data)
    if found:
        first, last = found
        again = replay(first, last.ledger[len(first.ledger) :])
        assert (again.blocks, again.facts, again.ledger) == (last.blocks, last.facts, last.ledger)


@given(told_texts())
def test_replay_of_the_ledger_gives_the_final_draft_of_a_text(text: str) -> None:
    assert_replayed(text)


@given(html())
def test_replay_of_the_ledger_gives_the_final_draft_of_a_page(page: str) -> None:
    assert_replayed(page)


@given(hostile())
def test_replay_on_hostile_input(data: str | bytes) -> None:
    assert_replayed(data)


def assert_named(article: Article) -> None:
    for removed in article.removed:
        family = removed.rule.split("/")[0]
        assert removed.rule in RULES or family in STAGE_NAMES | {"model"}, removed.rule


@given(told_texts())
def test_name_every_removed_block_of_a_text_names_a_rule_that_exists(text: str) -> None:
    assert_named(CLEANER.clean(text))


@given(html())
def test_name_every_removed_block_of_a_page_names_a_rule_that_exists(page: str) -> None:
    assert_named(CLEANER.clean(page, kind="html"))


@given(told_texts())
def test_stable_cleaning_an_articles_own_body_changes_nothing(text: str) -> None:
    body = CLEANER.clean(text).body
    assert CLEANER.clean(body).body == body


@pytest.mark.parametrize("path", sorted(INBOX.glob("*.*")), ids=lambda path: path.name)
def test_stable_on_the_inbox(path: Path) -> None:
    article = CLEANER.clean(path.read_bytes())
    if article.verdict == "article" and path.suffix not in (".json", ".jsonl"):
        assert CLEANER.clean(article.body).body == article.body


@given(told_texts(), html())
def test_pure_the_neighbours_of_a_document_do_not_matter(text: str, page: str) -> None:
    alone = CLEANER.clean(text).to_json()
    CLEANER.clean(page)
    assert CLEANER.clean(text).to_json() == alone


@given(html())
def test_pure_another_cleaner_gives_the_same_bytes(page: str) -> None:
    assert pickle.loads(pickle.dumps(CLEANER)).clean(page).to_json() == CLEANER.clean(page).to_json()


@given(hostile())
@example(b"")
@example(b"\xff\xfe")
@example("\ud800")
@example("<html>" * 500)
@example("\x00" * 100)
def test_total_any_input_gives_an_article_or_a_documented_error(data: str | bytes) -> None:
    try:
        article = CLEANER.clean(data)
    except CleanArticleError:
        return
    assert article.verdict


@given(hostile() | html() | texts())
def test_valid_every_output_fits_the_schema_and_survives_a_round_trip(data: str | bytes) -> None:
    try:
        article = LEDGER.clean(data)
    except CleanArticleError:
        return
    plain = json.loads(article.to_json())
    VALID.validate(plain)
    assert Article.from_json(article.to_json()) == article
    assert plain == json.loads(json.dumps(article.to_dict()))
    assert Article.from_dict(article.to_dict()) == Article.from_dict(plain) == article


@given(told_texts())
def test_valid_articles_configurations_and_cleaners_pickle(text: str) -> None:
    article = CLEANER.clean(text)
    assert pickle.loads(pickle.dumps(article)) == article
    assert pickle.loads(pickle.dumps(CLEANER)).config == CLEANER.config
    assert pickle.loads(pickle.dumps(Config(ledger=True))) == Config(ledger=True)
