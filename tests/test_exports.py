# ruff: noqa: E501 (tables of lines)
"""Exports of news databases: what stands around a story is no part of it, and tells its fields."""

import pytest

from cleanarticle import Article, clean
from tests.invented.story import Story, stories

HARBOUR, BANK, MUSEUM, FARO = (stories()[name] for name in ("harbour", "bank", "museum", "faro"))


def exported(head: str, story: Story, *tail: str) -> Article:
    return clean("\n\n".join([head, *story.body, *tail]))


def assert_only_the_story(article: Article, story: Story) -> None:
    assert article.body == "\n\n".join(story.body)
    assert article.title == story.title


def test_lexisnexis_gives_title_section_authors_and_standfirst() -> None:
    head = f"""{HARBOUR.title}

The Norland Times (Stadholm)

February 18, 2025 Tuesday 5:42 PM GMT

Copyright 2025 Norland Newspapers Limited All Rights Reserved

Section: WORLD NEWS; Version:1

Length: 512 words

Byline: Marit Eklund and Tomas Brandvold in Hallvik

Highlight: {HARBOUR.standfirst}

Body
"""
    article = exported(head, HARBOUR, "Language: ENGLISH", "Load-Date: February 18, 2025", "End of Document")
    assert_only_the_story(article, HARBOUR)
    assert article.authors == HARBOUR.authors
    assert (article.published or "")[:10] == HARBOUR.published
    assert article.section == ("WORLD NEWS",)
    assert article.subtitle == HARBOUR.standfirst


def test_the_old_export_of_lexisnexis_has_its_title_right_above_the_labels() -> None:
    head = f"""                 12 of 240 DOCUMENTS

                 The Norland Times

                 February 18, 2025 Tuesday
                 Late Edition - Final

{HARBOUR.title}

BYLINE: By MARIT EKLUND

SECTION: World; Pg. 14

LENGTH: 512 words

DATELINE: HALLVIK
"""
    article = exported(head, HARBOUR, "LOAD-DATE: February 18, 2025", "LANGUAGE: ENGLISH")
    assert_only_the_story(article, HARBOUR)
    assert article.authors == ("MARIT EKLUND",)
    assert article.section == ("World",)


def test_lexisnexis_in_german() -> None:
    head = f"""{MUSEUM.title}

Brunnstädter Zeitung

21. Januar 2025

Rubrik: KULTUR; S. 9

Länge: 287 Wörter

Autor: Friederike Altmann

Body
"""
    article = exported(head, MUSEUM, "SPRACHE: GERMAN; DEUTSCH", "Load-Date: January 21, 2025", "End of Document")
    assert_only_the_story(article, MUSEUM)
    assert article.authors == ("Friederike Altmann",)
    assert article.section == ("KULTUR",)


@pytest.mark.parametrize(
    ("story", "lines", "code"),
    [
        (BANK, ("418 words", "9 January 2025", "Norland Wire", "NLW", "English", "(c) 2025 Norland Wire."), "Document NLW0000020250109el190073p"),
        (MUSEUM, ("398 Wörter", "21 Januar 2025", "Brunnstädter Zeitung", "BRZ", "11", "Deutsch", "Copyright 2025 Brunnstädter Zeitung"), "Dokument BRZ000020250121el1l0002p"),
        (FARO, ("402 palabras", "10 marzo 2025", "El Valle", "VALLE", "26", "Español", "Copyright 2025. EDICIONES DEL VALLE"), "Documento VALLE0020250310el3a0001y"),
    ],
)  # fmt: skip
def test_factiva_tells_how_many_words_between_author_and_day(story: Story, lines: tuple[str, ...], code: str) -> None:
    article = exported("\n".join([story.section, story.title, story.authors[0], *lines]), story, code)
    assert_only_the_story(article, story)
    assert article.authors == story.authors[:1]
    assert article.published == story.published
    assert article.section == (story.section,)


def test_proquest_gives_the_family_name_first() -> None:
    head = f"""Document 3 of 100

{HARBOUR.title}: [Final Edition]

Author: Eklund, Marit

Publication info: The Norland Times ; Stadholm [Stadholm]18 Feb 2025: A.3.

ProQuest document link

Abstract: None available.

Links: Check for full text

Full text:
"""
    article = exported(head, HARBOUR)
    assert_only_the_story(article, HARBOUR)
    assert article.authors == ("Marit Eklund",)
    assert article.published == "2025-02-18"


def test_pressreader_labels_the_fields_of_a_copied_story() -> None:
    head = f"Article Name:{HARBOUR.title}\nPublication:The Norland Times\nSection:World\nAuthor:Marit Eklund\nStart Page:22\nEnd Page:22\n"
    article = exported(head, HARBOUR)
    assert_only_the_story(article, HARBOUR)
    assert article.authors == ("Marit Eklund",)
    assert article.section == ("World",)


@pytest.mark.parametrize(
    "lines",
    [
        ("An essay of 512 words", "The town that counts ice"),
        ("40 ships", "18 February 2025", "They lay at their moorings for three weeks."),
        ("Length: 300 metres", "Width: 12 metres"),
        ("Length: 300 metres", "Section: 12 of the harbour", "Byline: none"),
        ("HD The town that counts ice", "PD 18 February 2025", "LP They lay there."),
        ("HD The town that counts ice", "BY Marit Eklund", "They lay there for three weeks, and nobody counted them."),
    ],
)
def test_numbers_above_a_story_are_no_export(lines: tuple[str, ...]) -> None:
    article = clean("\n\n".join([HARBOUR.title, *lines, *HARBOUR.body]))
    assert "debris/front-matter" not in {piece.rule for piece in article.removed}
    assert HARBOUR.body[0] in article.body


@pytest.mark.parametrize("minutes", ["5 min", "14 November"])
def test_a_time_to_read_above_a_picture_is_no_head_of_a_database(minutes: str) -> None:
    head = [HARBOUR.title, minutes, f"Updated {HARBOUR.published}", HARBOUR.body[0], "© Norland Times"]
    article = clean("\n\n".join([*head, *HARBOUR.body[1:]]))
    assert HARBOUR.body[0] in article.body


def test_labels_far_above_a_time_to_read_are_no_head_of_a_database() -> None:
    head = ["The Norland Times", "February 18, 2025", "Author: Marit Eklund", HARBOUR.body[0], "Updated: 5 hours"]
    article = clean("\n\n".join([HARBOUR.title, *head, "Section: World", *HARBOUR.body[1:]]))
    assert HARBOUR.body[0] in article.body


@pytest.mark.parametrize(
    "line", ["ProQuest document link", "Markdown Content:", "Start Page: 22", "Article Name: a harbour"]
)
@pytest.mark.parametrize("at", [1, 2, 5])
def test_a_database_line_below_a_paragraph_of_the_story_ends_no_head(line: str, at: int) -> None:
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body[:at], line, *HARBOUR.body[at:]]))
    assert all(paragraph in article.body for paragraph in HARBOUR.body)
    assert article.title == HARBOUR.title


def test_a_head_of_proquest_ends_where_its_labels_do() -> None:
    article = exported(f"{HARBOUR.title}\n\nProQuest document link", HARBOUR)
    assert_only_the_story(article, HARBOUR)


def test_the_last_label_of_a_head_of_proquest_is_read_too() -> None:
    head = f"{HARBOUR.title}\n\nProQuest document link\n\nPublication: The Norland Times\n\nAuthor: Eklund, Marit"
    article = exported(head, HARBOUR)
    assert_only_the_story(article, HARBOUR)
    assert article.authors == ("Marit Eklund",)


@pytest.mark.parametrize("joint", [" ", "\t", "\n"])
def test_factiva_with_its_codes_tells_title_author_and_day(joint: str) -> None:
    codes = {
        "SE": "News",
        "HD": HARBOUR.title,
        "BY": "By Marit Eklund",
        "WC": "512 words",
        "PD": "18 February 2025",
        "SN": "The Norland Times",
        "LA": "English",
        "CY": "Copyright 2025 The Norland Times",
    }
    head = "\n".join(f"{code}{joint}{value}" for code, value in codes.items())
    tail = [
        "NS\tgwat : Water",
        "RE\tnorl : Norland",
        "PUB\tNorland Newspapers Ltd",
        "AN\tDocument NBWIRE0020250320el3k0012x",
    ]
    article = clean("\n".join([head, "LP", HARBOUR.body[0], "TD", *HARBOUR.body[1:], *tail]))
    assert_only_the_story(article, HARBOUR)
    assert article.authors == ("Marit Eklund",)
    assert article.published == "2025-02-18"


def test_genios_has_outlet_day_and_page_on_top() -> None:
    head = "Brunnstädter Zeitung vom 21.01.2025, Nr. 17, S. 9 / Kultur\nAutor: Karla Wessendorf\nRessort: Kultur"
    article = exported(f"{head}\n\n{MUSEUM.title}", MUSEUM, "Dokumentnummer: 20250121017009")
    assert_only_the_story(article, MUSEUM)
    assert article.published == "2025-01-21"
    assert article.authors == ("Karla Wessendorf",)


def test_a_record_of_fields_below_a_story_goes_with_its_heading() -> None:
    tail = [
        "DETAILS",
        "Subject: Food; Winter",
        "Location: Hallvik",
        "First page: B.4",
        "Publication title: Northern Tribune",
        "ProQuest document ID: 2769900001",
        "Last updated: 2023-01-30",
    ]
    assert_only_the_story(
        exported(f"{HARBOUR.title}\n\nProQuest document link\n\nFULL TEXT", HARBOUR, "\n".join(tail)), HARBOUR
    )


def test_labelled_lines_of_a_story_are_no_record() -> None:
    facts = ["Name: Hallvik", "Founded: 1652", "Population: 9,400", "Harbour: ice-free since 1931"]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body, *facts]))
    assert "debris/record" not in {piece.rule for piece in article.removed}
