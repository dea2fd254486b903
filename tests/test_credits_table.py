"""The grammar of credit lines over a table of invented ones in twenty languages, and of sentences that are none."""

import tomllib
from pathlib import Path

import pytest

from cleanarticle import Config
from cleanarticle.context import Context
from cleanarticle.core.facts import Credit
from cleanarticle.grammar.credits.line import Credits

CONTEXT = Context(Config())
TABLE = tomllib.loads((Path(__file__).parent / "data/credits.toml").read_text(encoding="utf-8"))
ROWS = [(language, line, told) for language, case in TABLE.items() for line, *told in case["rows"]]
NONE = [(language, line) for language, case in TABLE.items() for line in case["none"]]


def _read(language: str, line: str) -> tuple[Credit, ...]:
    grammar = CONTEXT.made(language, Credits)
    alone = grammar.read(line) or (grammar.signatures.initials(line),)
    return tuple(credit for credit in alone if credit is not None)


@pytest.mark.parametrize(("language", "line", "told"), ROWS)
def test_a_credit_line_of_twenty_languages_gives_roles_and_names(language: str, line: str, told: list[str]) -> None:
    found = _read(language, line)
    assert [part for credit in found for part in (credit.role, "|".join(credit.names))] == told
    assert all(credit.text == line for credit in found)


@pytest.mark.parametrize(("language", "line"), NONE)
def test_a_sentence_that_opens_with_a_roles_word_credits_nobody(language: str, line: str) -> None:
    assert _read(language, line) == ()
    assert CONTEXT.made(language, Credits).inside(line) is None
