"""Bylines give persons, with roles and agency apart; what is no person is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines import Bylines
from cleanarticle.grammar.names import Names, unique
from tests.pages import page, text

CONTEXT = Context(Config())
HEADLINE = "Nordheim votes to rebuild its old bridge"


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("en", "By Ann Lee", ["Ann Lee"]),
        ("en", "By Ann Lee and Bo Sandberg", ["Ann Lee", "Bo Sandberg"]),
        ("en", "By Ann Lee, Bo Sandberg & Cid O'Hara", ["Ann Lee", "Bo Sandberg", "Cid O'Hara"]),
        ("en", "ByAnn Lee", ["Ann Lee"]),
        ("en", "By Ann Standish, Staff Writer", ["Ann Standish"]),
        ("en", "By Ann LeeTravel Reporter", ["Ann Lee"]),
        ("en", "By Ann Lee Staff Writer", ["Ann Lee"]),
        ("en", "By Ann Lee • 4 hours ago", ["Ann Lee"]),
        ("en", "Ann Lee | December 22, 2023 2:30 PM", ["Ann Lee"]),
        ("en", "posted on 2023-12-19 23:30 EST by Ann Lee", ["Ann Lee"]),
        ("en", "By Ann Lee | AP", ["Ann Lee"]),
        ("en", "By August Holm", ["August Holm"]),
        ("en", "By April Jones and Theresa May", ["April Jones", "Theresa May"]),
        ("en", "Ann Lee2 minutes ago", ["Ann Lee"]),
        ("en", "World, Top Story | Published: May 3, 2024 | Written by Ann Lee", ["Ann Lee"]),
        (
            "en",
            "By Ann Lee and Bo Sandberg Globe Staff and Globe Correspondent,Updated December 22, 2023, 3:31 p.m.",
            ["Ann Lee", "Bo Sandberg"],
        ),
        ("de", "Text: Ute Lehm Foto: Jan Boll", ["Ute Lehm"]),
        ("fr", "Par Anne Lebrun, édité par Luc Petit", ["Anne Lebrun"]),
        ("en", "Jan van der Berg Jr.", ["Jan van der Berg Jr."]),
        ("en", "By Ann Lee, Ph.D.", ["Ann Lee"]),
        ("en", "By Ann Lee ann.lee@example.com @annlee", ["Ann Lee"]),
        ("fr", "Par Anne Lebrun et Bo Sandberg", ["Anne Lebrun", "Bo Sandberg"]),
        ("es", "Por Ana López", ["Ana López"]),
        ("tr", "Haber: Ayşe Yılmaz", ["Ayşe Yılmaz"]),
    ],
)
def test_a_byline_gives_its_persons(language: str, line: str, names: list[str]) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is not None
    assert [author.name for author in read.authors] == names


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ann Lee, Staff Writer", "Staff Writer"),
        ("Ann Lee in London", "in London"),
        ("By Ann Lee, Berlin", "Berlin"),
    ],
)
def test_role_and_place_stand_beside_the_name(line: str, role: str) -> None:
    read = CONTEXT.made("en", Bylines).read(line)
    assert read is not None
    assert [(author.name, author.role) for author in read.authors] == [("Ann Lee", role)]


@pytest.mark.parametrize(
    "line", ["By Ann Lee, AP", "By Ann Lee | Associated Press", "Ann Lee The Associated Press", "AP"]
)
def test_an_agency_is_no_author(line: str) -> None:
    read = CONTEXT.made("en", Bylines).read(line)
    assert read is not None
    assert read.agency == "AP"
    assert all(author.name == "Ann Lee" for author in read.authors)


@pytest.mark.parametrize(
    "words",
    ["Staff", "Staff Writer", "News Desk", "ann@example.com", "@annlee", "4 hours ago", "Read More", "Reuters",
     "Updated",
     "Share this", "Back to top", "with agencies", "Written By", "https://example.com/ann", "admin", "Last Updated"],
)  # fmt: skip
def test_what_is_no_person_is_refused(words: str) -> None:
    assert CONTEXT.made("en", Names).person(words) is None


@pytest.mark.parametrize(
    "name",
    [
        "Ann Standish",
        "Abby Andersson",
        "José Ortega y Gasset",
        "Vincent van Gogh",
        "Jean-Luc O'Neill",
        "小池和樹",
        "J. K. Lee",
    ],
)
def test_names_are_never_split_inside(name: str) -> None:
    names = CONTEXT.made("en", Names)
    assert names.split(name) == [name]
    assert names.person(name) == name


@given(st.text(max_size=300))
def test_any_line_is_read_without_failing(line: str) -> None:
    read = CONTEXT.made("en", Bylines).read(line)
    assert read is None or read.authors or read.agency or read.group


def test_one_person_is_named_once() -> None:
    assert unique(["Ann B. Lee", "ANN B LEE", "Bo Sandberg"]) == ("Ann B. Lee", "Bo Sandberg")


def test_the_visible_byline_is_lifted_and_gives_the_authors() -> None:
    article = clean(page('<div class="byline">By Ann Lee and Bo Sandberg</div>'))
    assert article.authors == ("Ann Lee", "Bo Sandberg")
    assert article.byline is not None
    assert article.byline.text == "By Ann Lee and Bo Sandberg"
    assert "Ann Lee" not in article.body


def test_json_ld_names_the_author_where_nothing_is_shown() -> None:
    article = clean(page(linked={"author": {"@type": "Person", "name": "Ann Lee"}}))
    assert article.authors == ("Ann Lee",)
    assert article.byline is None


def test_a_reviewer_beside_a_declared_author_is_none() -> None:
    made = page(
        '<div class="byline"><a class="author">Ann Lee</a> <span>Edited by Bo Sandberg</span></div>',
        linked={"author": {"@type": "Person", "name": "Ann Lee"}},
    )
    assert clean(made).authors == ("Ann Lee",)


def test_an_outlet_alone_is_named_but_is_no_person() -> None:
    article = clean(page(linked={"author": {"@type": "Organization", "name": "The Nordheim Gazette"}}))
    assert article.authors == ("The Nordheim Gazette",)
    assert article.byline is None


def test_a_feeds_address_is_no_author() -> None:
    assert clean(page(meta={"article:author": "https://example.com/people/ann"})).authors == ()


def test_a_byline_in_a_text_is_lifted_from_head_and_end() -> None:
    for made in (text(HEADLINE, "By Ann Lee, Staff Writer"), text(HEADLINE, tail=("By Ann Lee, Staff Writer",))):
        article = clean(made)
        assert article.authors == ("Ann Lee",)
        assert "Ann Lee" not in article.body


def test_a_name_line_beside_a_date_line_is_a_byline() -> None:
    assert clean(text(HEADLINE, "Ann Lee", "Sunday, 10 Nov 2024")).authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["World News", "What We Know", "Back To Top", "Berlin", "Article continues below"])
def test_a_subheading_is_no_byline(line: str) -> None:
    assert clean(text(HEADLINE, line)).authors == ()


def test_a_name_alone_above_the_story_is_a_byline() -> None:
    assert clean(text(HEADLINE, "Ann Lee")).authors == ("Ann Lee",)


def test_the_bylines_text_leaves_the_date_out() -> None:
    article = clean(text(HEADLINE, "By Ann Lee | Updated May 3, 2024 at 14:05"))
    assert article.byline is not None
    assert article.byline.text == "By Ann Lee"


@pytest.mark.parametrize(
    "lines",
    [
        "Ann Lee \u00a0 Northern Courier-Post",
        "Ann Lee • NordheimOnline\nPublisher",
        "By\nAnn Lee",
        "Ann Lee\n\n8 min\n\nThe bridge on Monday morning, seen from the ferry\n\nPhoto: Bo Sandberg/AFP",
    ],
)
def test_the_bare_name_above_a_texts_story_is_the_author(lines: str) -> None:
    article = clean(text(HEADLINE, lines))
    assert article.authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["Story Source:", "– additional reporting by Bo Sandberg", "Reviewed by Bo Sandberg"])
def test_who_did_something_else_is_no_author(line: str) -> None:
    article = clean(text(HEADLINE, "") + f"\n\n{line}\n")
    assert article.authors == ()


@pytest.mark.parametrize("line", ["Text by Ann Lee", "Written by Ann Lee"])
def test_who_wrote_the_text_is_its_author_also_below_it(line: str) -> None:
    assert clean(page(below=(f"<p>{line}</p>",))).authors == ("Ann Lee",)
