"""The grammar of bylines over a table of invented ones in twenty languages, and of lines that are none."""

import tomllib
from pathlib import Path

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines import Bylines

CONTEXT = Context(Config())
TABLE = tomllib.loads((Path(__file__).parent / "data/bylines.toml").read_text(encoding="utf-8"))
ROWS = [(language, *row) for language, case in TABLE.items() for row in case["rows"]]
OTHERS = [(language, line) for language, case in TABLE.items() for line in case["none"]]
MARKED_UP = ("ja",)
"""Languages whose bare names are names only where markup says so."""


@pytest.mark.parametrize(("language", "line", "names", "agency"), ROWS)
def test_a_byline_of_twenty_languages_gives_persons_and_agency(
    language: str, line: str, names: str, agency: str
) -> None:
    read = CONTEXT.made(language, Bylines).read(line, trusted=language in MARKED_UP)
    assert "|".join(author.name for author in (read.authors if read else ())) == names
    assert ((read.agency or "") if read else "") == agency


@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_other_lines_of_twenty_languages_name_no_author(language: str, line: str) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is None or not read.authors
