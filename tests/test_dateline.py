# ruff: noqa: E501 (tables of lines and pages)
"""The grammar of datelines over a table of invented ones, and the stage on invented stories."""

import tomllib
from pathlib import Path

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.context import Context
from cleanarticle.grammar.datelines.head import HEAD, read_dateline
from cleanarticle.grammar.datelines.own_line import read_own_line
from cleanarticle.grammar.datelines.parts import dateline_words
from cleanarticle.grammar.places import is_settlement, split_places, title_case

TABLE = tomllib.loads((Path(__file__).parent / "data/datelines.toml").read_text(encoding="utf-8"))
CONTEXT = Context(Config())
ROWS = [(lang, head, head + case["rest"], *row) for lang, case in TABLE.items() for head, *row in case["rows"]]
NONE = [(lang, line) for lang, case in TABLE.items() for line in case["none"]]
SEED = "(Reuters) -Russian President Vladimir Putin signed into law a treaty on a partnership, a decree showed on Saturday."
STORY = (
    "The council voted on Friday to close the old harbour bridge after engineers found cracks in two of its pillars."
)
MORE = "Repairs will take three months at least, the mayor said, and the ferry will run every ten minutes until then."


def test_the_table_holds_datelines_and_look_alikes_of_twenty_languages() -> None:
    assert len(ROWS) >= 150
    assert len(NONE) >= 150
    assert len(TABLE) >= 20


@pytest.mark.parametrize(("lang", "head", "line", "places", "date", "agency"), ROWS)
def test_a_dateline_gives_span_places_date_and_agency(
    lang: str, head: str, line: str, places: str, date: str, agency: str
) -> None:
    if not CONTEXT.pack_of(lang):
        pytest.skip(f"no pack for {lang}")
    found = read_dateline(line, dateline_words(CONTEXT, lang))
    assert found is not None
    assert line[: found.end] == head.strip()
    assert "|".join(title_case(place, lang) for place in found.places) == places
    assert (found.date.iso if found.date and found.date.month else "") == date
    assert (found.agency or "") == agency


@pytest.mark.parametrize(("lang", "line"), NONE)
def test_a_look_alike_is_no_dateline(lang: str, line: str) -> None:
    assert read_dateline(line, dateline_words(CONTEXT, lang)) is None


@pytest.mark.parametrize(
    ("line", "places", "agency"),
    [
        ("Ankara", ("Ankara",), None),
        ("BAAR, SWITZERLAND", ("BAAR",), None),
        ("AUBURN, Wash. —", ("AUBURN",), None),
        ("Chemnitz.", ("Chemnitz",), None),
        ("AFP, MANILA", ("MANILA",), "AFP"),
        ("Oslo, Norway CNN —", ("Oslo",), "CNN"),
        ("Tolliver, ColoradoCNN —", ("Tolliver",), "CNN"),
        ("London CNN  —", ("London",), "CNN"),
    ],
)
def test_a_place_alone_on_its_line_is_read(line: str, places: tuple[str, ...], agency: str | None) -> None:
    found = read_own_line(line, dateline_words(CONTEXT, "en"))
    assert found is not None
    assert (found.places, found.agency) == (places, agency)


def test_a_place_and_its_agency_are_read_alone_on_their_line() -> None:
    for line, agency in (("القاهرة - رويترز", "Reuters"), ("القاهرة: «القدس العربي»", "القدس العربي")):
        found = read_own_line(line, dateline_words(CONTEXT, "ar"))
        assert found is not None
        assert (found.places, found.agency) == (("القاهرة",), agency)
    assert read_own_line("In Collaboration with ROMA", dateline_words(CONTEXT, "en")) is None


@pytest.mark.parametrize(
    "line",
    ["Politics", "Opinion", "Frankfurt, October 23, 2024, 3:48: Uhr", "By Ann Lane", "Sport", "On CNN —", "London BBC"],
)
def test_a_section_or_a_time_stamp_is_no_own_line(line: str) -> None:
    assert read_own_line(line, dateline_words(CONTEXT, "en")) is None


def test_only_the_head_of_a_paragraph_is_read() -> None:
    words = dateline_words(CONTEXT, "en")
    assert read_dateline(f"{STORY} LONDON (AP) — {MORE}", words) is None
    assert read_dateline("A" * 100_000, words) is None
    assert read_dateline("LONDON, " * (2 * HEAD), words) is None


def test_a_river_behind_the_slash_is_no_second_place() -> None:
    assert split_places("Frankfurt/Main") == ("Frankfurt/Main",)
    assert split_places("München/London") == ("München", "London")
    assert split_places("AUBURN, Wash.") == ("AUBURN",)


def test_the_gazetteer_knows_towns_in_many_scripts_and_villages() -> None:
    assert all(map(is_settlement, ("Riad", "МОСКВА", "서울", "北京", "القاهرة", "Gundremmingen", "Tehran")))
    assert not any(map(is_settlement, ("Endlich", "Update", "Read More", "Freitag", "")))


def test_the_story_starts_behind_the_dateline() -> None:
    article = Cleaner().clean(f"A treaty is law\n\n{SEED}\n\n{MORE}\n")
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.places, article.dateline.agency) == ("(Reuters) -", (), "Reuters")
    assert "Russian President Vladimir Putin signed into law" in article.paragraphs[0].text
    assert "(Reuters)" not in article.body


def test_the_dateline_stays_in_the_body_on_request() -> None:
    article = Cleaner(Config(keep_dateline=True)).clean(f"A treaty is law\n\n{SEED}\n\n{MORE}\n")
    assert article.dateline is not None
    assert "(Reuters) -Russian President" in article.body


def test_a_place_on_its_own_line_leaves_the_body() -> None:
    article = Cleaner().clean(f"Harbour bridge is closed\n\nPITTSBURGH\n\n{STORY}\n\n{MORE}\n")
    assert article.dateline is not None
    assert article.dateline.places == ("Pittsburgh",)
    assert "PITTSBURGH" not in article.body


def test_the_year_comes_from_the_day_of_publication() -> None:
    page = (
        "<html lang='en'><head><title>Bridge closed</title><meta property='article:published_time' content='2025-01-02T08:00:00Z'></head>"
        f"<body><article><h1>Harbour bridge is closed</h1><p>LONDON, Dec 30 (Reuters) - {STORY}</p><p>{MORE}</p><p>{STORY}</p></article></body></html>"
    )
    article = Cleaner().clean(page)
    assert article.dateline is not None
    assert article.dateline.date == "2024-12-30"


@pytest.mark.parametrize(
    ("lang", "published", "head", "day"),
    [
        ("es", "2024-05-10", "SEVILLA, 31 (EUROPA PRESS)", "2024-03-31"),
        ("es", "2024-04-30", "SEVILLA, 31 (EUROPA PRESS)", "2024-03-31"),
        ("es", "2024-01-10", "SEVILLA, 31 (EUROPA PRESS)", "2023-12-31"),
        ("en", "2023-03-02", "LONDON, Feb 29 (Reuters)", None),
        ("en", "2024-03-02", "LONDON, Feb 29 (Reuters)", "2024-02-29"),
    ],
)
def test_the_day_of_a_dateline_exists(lang: str, published: str, head: str, day: str | None) -> None:
    page = (
        f"<html lang='{lang}'><head><title>Bridge closed</title><meta property='article:published_time' content='{published}T08:00:00Z'></head>"
        f"<body><article><h1>Harbour bridge is closed</h1><p>{head} - {STORY}</p><p>{MORE}</p><p>{STORY}</p></article></body></html>"
    )
    dateline = Cleaner(Config(language=lang)).clean(page).dateline
    assert dateline is not None
    assert dateline.date == day


def test_a_plain_place_right_below_the_byline_is_where_its_author_sits() -> None:
    told = Cleaner().clean("\n".join(["A bridge is closed", "By Ann Lane", "Oslo", "", STORY, MORE, STORY, MORE]))
    assert told.dateline is None
    alone = Cleaner().clean("\n".join(["A bridge is closed", "Oslo", "", STORY, MORE, STORY, MORE]))
    assert alone.dateline is not None
    assert alone.dateline.places == ("Oslo",)


@pytest.mark.parametrize(
    ("head", "broken"),
    [
        ("LONDON (AP) — ", "LONDON (AP) â€” "),
        ("Bremen (dpa) – ", "Bremen (dpa) â€“ "),
        ("BOGOTÁ (AP) — ", "BOGOTÃ\u0081 (AP) â€” "),
        ("MÜNCHEN (dpa) - ", "MÃœNCHEN (dpa) - "),
    ],
)
def test_a_dateline_with_broken_characters_is_read(head: str, broken: str) -> None:
    article = Cleaner().clean(f"Harbour bridge is closed\n\n{broken}{STORY}\n\n{MORE}\n")
    assert article.dateline is not None
    assert article.dateline.text == head.strip()
