"""The grammar of bylines over a table of invented ones in twenty languages; authors told beside their line."""

import tomllib
from pathlib import Path

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines import Bylines
from tests.pages import page

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


def test_what_opens_a_byline_may_stand_in_an_element_of_its_own() -> None:
    assert clean(page("<div>By</div>", "<div>Ann Lee</div>", "<div>6 min</div>")).authors == ("Ann Lee",)
    assert clean(page("<div>By</div>", "<div>The Nordheim Team</div>")).authors == ("The Nordheim Team",)
    assert clean(page("<ul><li>Story</li><li>Values</li></ul>")).authors == ()


def test_the_agency_that_reported_is_the_author_of_a_story_without_one() -> None:
    told = "<p><i>Reporting by The Associated Press.</i></p>"
    assert clean(page(ending=told)).authors == ("The Associated Press",)
    assert clean(page("<p>By Ann Lee</p>", ending=told)).authors == ("Ann Lee",)
