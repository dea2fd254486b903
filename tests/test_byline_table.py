"""The grammar of bylines over a table of invented ones in twenty languages; authors told beside their line."""

import tomllib
from pathlib import Path

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
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


@pytest.mark.parametrize("label", "author autor auteur writer journalist reporter verfasser redakteur creator".split())
def test_an_inline_element_that_is_called_author_holds_one(label: str) -> None:
    line = f'<p class="meta">Published on Tuesday in Panorama, <span class="{label}">Jan Boll</span> 3 min</p>'
    assert clean(page(line)).authors == ("Jan Boll",)


@pytest.mark.parametrize(
    "line",
    [
        "Polityka krajowa | 10.11.2025, 14:05 | Aktualizacja: 15:20 | Autor: Jan Boll",
        "– Autorzy: Jan Boll, redaktor naczelny działu krajowego gazety",
    ],
)
def test_a_long_line_may_open_its_byline_behind_a_bar_or_a_dash(line: str) -> None:
    assert len(line) > 60
    assert CONTEXT.made("pl", Bylines).may_open(line)


def test_a_long_line_with_a_byline_behind_bars_names_the_author() -> None:
    line = "<p>Politics at home | May 3, 2024, 2:05 p.m. | Updated: 3:20 p.m. | Author: Jan Boll</p>"
    assert clean(page(line)).authors == ("Jan Boll",)
