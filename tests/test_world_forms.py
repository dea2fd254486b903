"""Bylines, dates and datelines as outlets of more countries write them, and what old themes glue to a name."""

import pytest

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.calendar import calendar_of, find_date
from cleanarticle.grammar.datelines.head import read_dateline
from cleanarticle.grammar.datelines.parts import dateline_words

CONTEXT = Context(Config())


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("pt", "por Renata Queiroz Comentários", "Renata Queiroz"),
        ("de", "von Ute Lehm Kommentare", "Ute Lehm"),
        ("fr", "par Anne Rey Laisser un commentaire", "Anne Rey"),
        ("pl", "Autor: Jan Kosek Komentarze (7)", "Jan Kosek"),
        ("sv", "av Elin Brovall Kommentarer", "Elin Brovall"),
        ("id", "Oleh Dewi Lestari Komentar", "Dewi Lestari"),
        ("ru", "Автор: Анна Ветрова Комментарии", "Анна Ветрова"),
        ("en", "By Ann Lee Comments", "Ann Lee"),
        ("en", "Daniel AshgroveSat, January 9, 2025 at 8:30 AM UTC", "Daniel Ashgrove"),
        ("ro", "Scris de Ioana Munteanu", "Ioana Munteanu"),
        ("hi", "लेखक: रचना तिवारी", "रचना तिवारी"),
        ("el", "Επιμέλεια: Ελένη Καρυώτη", "Ελένη Καρυώτη"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(language: str, line: str, name: str) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is not None
    assert [author.name for author in read.authors] == [name]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Par Ann LaSam 12/05/2024", "Ann LaSam"),
        ("Par Ann DeVen 12/05/2024", "Ann DeVen"),
        ("Par Ann LeeVen 12/05/2024", "Ann Lee"),
    ],
)
def test_a_glued_weekday_leaves_a_name_and_no_particle(line: str, name: str) -> None:
    read = CONTEXT.made("fr", Bylines).read(line)
    assert read is not None
    assert [author.name for author in read.authors] == [name]


def test_a_button_that_is_a_declared_name_stays() -> None:
    read = CONTEXT.made("en", Bylines).read("By Bernard Comment", ("Bernard Comment",))
    assert read is not None
    assert [author.name for author in read.authors] == ["Bernard Comment"]


@pytest.mark.parametrize("name", ["Kuzey Demir", "Doğu Kaya", "Güney Aslan"])
def test_points_of_the_compass_are_names_of_persons_in_turkish(name: str) -> None:
    grammar = CONTEXT.made("tr", Bylines)
    assert not grammar.names.is_wordy(name)
    assert grammar.read("Güney Kore") is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ar", "مدة القراءة: 3 دقائق"),
        ("en", "12 November, 2024 08:30 am IST PTI"),
        ("hi", "ASP संजय पांडे"),
        ("hi", "थाना अध्यक्ष मनीषा कुमारी।"),
        ("hi", "लिंक कॉपी करें"),
    ],
)
def test_zones_buttons_and_sentences_are_no_names(language: str, line: str) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is None or read.authors == ()


def test_the_place_behind_a_reporter_may_be_a_county() -> None:
    bylines = CONTEXT.made("zh", Bylines)
    (lead,) = bylines.eastern.leads("（中央社記者林佳蓉雲林縣10日電）柳溪村的老水磨坊停擺四十年後")
    read = bylines.read(lead)
    assert read is not None
    assert [author.name for author in read.authors] == ["林佳蓉"]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2025. május 17. – 08:30", "2025-05-17T08:30"),
        ("Megjelent: 2025. május 17.", "2025-05-17"),
        ("2025. május 17., szombat", "2025-05-17"),
    ],
)
def test_the_year_comes_first_in_hungarian(line: str, day: str) -> None:
    found = find_date(line, calendar_of(CONTEXT, "hu"))
    assert found is not None
    assert found.iso == day


def test_a_sentence_that_ends_with_a_year_gives_none_to_the_next() -> None:
    found = find_date("It was so in 2024. May 3 was dry.", calendar_of(CONTEXT, "en"))
    assert found is not None
    assert found.year is None


@pytest.mark.parametrize(
    ("language", "head", "place"),
    [
        ("hu", "Budapest, 2025. május 17., szombat (MTI) – ", "Budapest"),
        ("cs", "Brno (Brno-venkov) 16. září (ČTK) - ", "Brno"),
        ("hi", "नई दिल्ली, 8 मार्च (भाषा) ", "नई दिल्ली"),
        ("ro", "București, 14 iun /Agerpres/ - ", "București"),
    ],
)
def test_datelines_of_more_agencies(language: str, head: str, place: str) -> None:
    rest = "Negyven év után 40 Moara V Brně सोनपुरा गांव में नाव सेवा फिर शुरू हो गई, सालों बाद."
    found = read_dateline(head + rest, dateline_words(CONTEXT, language))
    assert found is not None
    assert found.places == (place,)
    assert found.end == len(head.rstrip())
