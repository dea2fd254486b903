"""Bylines give persons, with roles and agency apart; what is no person is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.names import Names, unique

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
        ("en", "Posted by Ann Lee on 2025-12-18 in boats. Tags: boats, sails, planet-sea.", ["Ann Lee"]),
        ("en", "Posted by Annika at December 16, 2025 11:15 AM", ["Annika"]),
        ("en", "Posted by AnnHD on Friday December 19, 2025 @08:00PM from the old-boats dept.", ["AnnHD"]),
        ("en", "March 15, 2022 · 3 min read · By Ann Lee", ["Ann Lee"]),
        ("en", "Posted on December 18, 2025 Posted by Ann Lee 59 Comments", ["Ann Lee"]),
        ("en", "This post was written by Ann Lee, Head of Marketing and Community Development", ["Ann Lee"]),
        ("en", "Written By: Ann Lee Executive Digital Editor and Master Gardener", ["Ann Lee"]),
        ("en", "By Ann Lee Reviewed by Bo Sandberg Edited by Cy Holm", ["Ann Lee"]),
        ("en", "By Ann Lee Photography by Bo Sandberg Styled by Cy Holm", ["Ann Lee"]),
        ("en", "Ann (Holm) Lee Published: January 3, 2024", ["Ann (Holm) Lee"]),
        ("de", "Von Ute Lehm Fachlich geprüft von Jan Boll", ["Ute Lehm"]),
        ("en", "By Lee C.J.", ["Lee C.J."]),
        ("en", "By Ann Forbes, Master Gardener", ["Ann Forbes"]),
        ("en", "By Ann Lee, Former McHolm Consultant", ["Ann Lee"]),
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
    ("language", "line"),
    [
        ("en", "Photography by Ann Lee"),
        ("en", "Hero image by Ann Lee"),
        ("en", "Styled by Ann Lee"),
        ("en", "Medically reviewed by Ann Lee"),
        ("fr", "Relu et validé par Anne Lebrun"),
        ("pl", "Zweryfikowała Anna Nowak"),
    ],
)
def test_who_did_not_write_is_no_author_though_declared(language: str, line: str) -> None:
    names = ("Ann Lee", "Anne Lebrun", "Anna Nowak")
    assert CONTEXT.made(language, Bylines).read(line, names, trusted=True) is None


@pytest.mark.parametrize("line", ["By 3i Global", "By The Nordheim Team", "Written by News Desk"])
def test_what_is_no_person_behind_by_is_a_group(line: str) -> None:
    read = CONTEXT.made("en", Bylines).read(line)
    assert read is not None
    assert not read.authors
    assert read.group == line.partition("y ")[2]


@pytest.mark.parametrize("line", ["By clicking here", "By Ann01747", "Column by - - 12 Comments"])
def test_a_phrase_behind_by_is_no_group(line: str) -> None:
    read = CONTEXT.made("en", Bylines).read(line)
    assert read is None or not (read.authors or read.group)


@pytest.mark.parametrize(
    "words",
    ["Staff", "Staff Writer", "News Desk", "ann@example.com", "@annlee", "4 hours ago", "Read More", "Reuters",
     "Updated",
     "About Ann", "For Northerncourier", "In Rowing", "Last Post", "Reading Time",
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
