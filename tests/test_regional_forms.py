"""Bylines, datelines and sign-offs of regional papers and of agencies in more countries."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.credits.line import Credits
from tests.pages import page, text

CONTEXT = Context(Config())
CABLE = (
    "Die Seilbahn steht seit Montag wegen eines Defekts still, mehr als hundert Gäste mussten im Tal warten.",
    "Nach Angaben der Betreiber in Kitzbühel soll der Betrieb am Freitag wieder anlaufen, sagte ein Sprecher.",
    "Die Gäste wurden mit Bussen zurück in ihre Hotels gebracht, verletzt wurde bei dem Vorfall niemand.",
)


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("pt", "Renata Queiroz (texto) e Rui Gaspar (fotografia)", ["Renata Queiroz"]),
        ("de", "Ute Lehm (Text) und Jan Boll (Fotos)", ["Ute Lehm"]),
        ("hi", "By रचना तिवारी Edited By: अनिल कुमार", ["रचना तिवारी"]),
    ],
)
def test_who_did_what_beside_the_author_is_told_apart(language: str, line: str, names: list[str]) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is not None
    assert [author.name for author in read.authors] == names


def test_brackets_that_tell_no_task_make_no_byline() -> None:
    read = CONTEXT.made("de", Bylines).read("Ute Lehm (Grüne) und Jan Boll (Linke)")
    assert read is None or read.authors == ()


def test_a_name_with_its_agency_behind_a_slash_signs_a_pages_story() -> None:
    article = clean(page(ending="<p class='sig'>Ann Lee/AFP</p>"))
    assert article.authors == ("Ann Lee",)
    assert "Ann Lee" not in article.body


@pytest.mark.parametrize(
    ("language", "line", "role", "names"),
    [
        ("es", "afcl/LL", "writing", ("afcl", "LL")),
        ("fr", "Avec La Presse Canadienne", "source", ("La Presse Canadienne",)),
        ("ro", "AGERPRES/(AS - autor: Ioana Pop, editor: Dan Rusu, editor online: Ada Moga)", "source", ("AGERPRES",)),
    ],
)
def test_sign_offs_of_more_agencies_are_credits(language: str, line: str, role: str, names: tuple[str, ...]) -> None:
    credit = CONTEXT.made(language, Credits).signatures.initials(line)
    assert credit is not None
    assert (credit.role, credit.names) == (role, names)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Avec la presse canadienne et lui"),
        ("fr", "Avec Solène, tout est plus simple"),
        ("en", "His/Her"),
        ("ro", "Ioana Pop/(AS - autor)"),
    ],
)
def test_what_only_looks_like_a_sign_off_is_no_credit(language: str, line: str) -> None:
    assert CONTEXT.made(language, Credits).signatures.initials(line) is None


def test_initials_behind_a_slash_are_a_credit_above_what_the_site_asks() -> None:
    article = clean(page(ending="<p>/apl</p><p>Your subscription to our morning letter has been successful.</p>"))
    assert article.credits[0].names == ("apl",)
    assert "/apl" not in article.body


def test_five_credit_lines_below_a_story_are_all_lifted() -> None:
    lines = ("Source: Harvest Institute", "Editing: Bo Ek", "Translation: Ida Holm", "Research: Al Ford")
    article = clean(page(ending="".join(f"<p>{line}</p>" for line in lines) + "<p>Read the original for more.</p>"))
    assert [credit.text for credit in article.credits][:4] == list(lines)


@pytest.mark.parametrize("opening", ["KITZBÜHEL. ", "KITZBÜHEL – ", "KITZBÜHEL, Tirol: "])
def test_a_town_that_no_list_knows_opens_a_story_that_tells_what_is_in_it(opening: str) -> None:
    dateline = clean(_told(opening)).dateline
    assert dateline is not None
    assert (dateline.text, dateline.places) == (opening.strip(), ("Kitzbühel",))


@pytest.mark.parametrize("opening", ["KOMMENTAR. ", "OBERSEEDORF. ", "SPORT – ", "BETREIBER: ", "Kitzbühel: "])
def test_capitals_that_no_word_for_places_stands_before_are_no_dateline(opening: str) -> None:
    assert clean(_told(opening)).dateline is None


def _told(opening: str) -> str:
    story = "".join(f"<p>{opening if not at else ''}{text}</p>" for at, text in enumerate(CABLE))
    return (
        f"<html lang='de'><body><article><h1>Seilbahn steht nach einem Defekt still</h1>{story}</article></body></html>"
    )


def test_a_person_and_an_agency_above_the_day_are_the_byline_of_a_text() -> None:
    lines = ("The work will take two years and cost nine million.", "Ann Lee/AFP", "3 May 2024 08:30")
    article = clean(text("Nordheim votes to rebuild its old bridge", "", *lines))
    assert article.authors == ("Ann Lee",)
    assert article.captions == ()
