"""Bylines that extractors tear at links, and the roles, outlets and joiners that stand on lines of their own."""

import pytest

from cleanarticle import clean
from tests.pages import PROSE, page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"


@pytest.mark.parametrize(
    "lines",
    [
        ("By", "Ann Lee", "and", "Jo Hill"),
        ("By", "Ann Lee and", "Jo Hill"),
        ("By", "Ann Lee", ",", "Jo Hill"),
        ("By", "Ann Lee", "and", "Jo Hill", ", Reuters"),
        ("By", "Ann Lee", "and", "Jo Hill", "May 3, 2024"),
    ],
)
def test_a_byline_torn_at_its_links_names_all_its_authors(lines: tuple[str, ...]) -> None:
    article = clean(text(HEADLINE, *lines))
    assert article.authors == ("Ann Lee", "Jo Hill")
    assert article.section == ()


def test_three_authors_of_a_torn_byline() -> None:
    assert clean(text(HEADLINE, "By", "Ann Lee", ",", "Jo Hill", "and", "Ed Moor")).authors == (
        "Ann Lee",
        "Jo Hill",
        "Ed Moor",
    )


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Ann Lee", "Environment Correspondent"),
        ("Ann Lee", "Environment correspondent, Nordheim"),
        ("Ann Lee", "BBC Scotland"),
        ("Ann Lee", "Senior Reporter"),
        ("By Ann Lee", "Staff writer"),
        ("By Ann Lee", "Europe Correspondent"),
    ],
)
def test_the_role_below_a_name_shows_the_author_and_is_no_part_of_the_story(name: str, role: str) -> None:
    article = clean(text(HEADLINE, name, role))
    assert article.authors == ("Ann Lee",)
    assert article.section == ()
    assert article.body == "\n\n".join(PROSE)


@pytest.mark.parametrize("words", ["By", "Staff writer", "Europe Correspondent", "ShareSave", ", CNN", "Ann Lee and"])
def test_what_stands_around_a_byline_is_no_section(words: str) -> None:
    assert clean(text(HEADLINE, words, "May 3, 2024")).section == ()


def test_those_that_a_page_does_not_declare_stand_beside_those_it_does() -> None:
    declared = {"author": [{"@type": "Person", "name": "Ann Lee"}]}
    assert clean(page("<p>By Ann Lee and Jo Hill</p>", linked=declared)).authors == ("Ann Lee", "Jo Hill")
    assert clean(page("<p>By Ann Lee, Follow Us</p>", linked=declared)).authors == ("Ann Lee",)


def test_an_edition_of_an_outlet_is_no_person() -> None:
    names = "<div class=contributors><div><span>Ann Lee</span><div>BBC Scotland</div></div></div>"
    assert "BBC Scotland" not in clean(page(names)).authors
