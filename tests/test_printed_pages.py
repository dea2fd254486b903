"""Text of printed pages: columns, folios, jumps; the marks of the wires' old form."""

import textwrap

import pytest

from cleanarticle import clean
from cleanarticle.sources.text import cut
from tests.invented.story import stories

HARBOUR = stories()["harbour"]
COLUMN = """Harbour opens again after
three weeks of the ice
By MARIT EKLUND
Times Staff Writer

The northern port of Hallvik let its first
ships out on Tuesday after three weeks in wh-
ich ice as thick as a door had held forty ves-
sels at their moorings, it said.
Two icebreakers worked through the night to
cut a lane half a mile long from the grain qu-
ay to the open water, and before the dawn the
coastal ferry to Brenna left with a deck full
of mail.

See HARBOUR, Page A6
"""


def test_a_short_column_below_a_head_of_other_lengths_is_joined() -> None:
    texts = [block.text for block in cut(COLUMN)[0]]
    assert "Harbour opens again after three weeks of the ice" in texts
    assert any(text.startswith("The northern port") and text.endswith("it said.") for text in texts)
    assert any(text.startswith("Two icebreakers") and text.endswith("deck full of mail.") for text in texts)


@pytest.mark.parametrize(
    "folio",
    [
        "A1 • Tuesday, February 18, 2025 • The Norland Times",
        "4B    THE NORLAND TIMES    Tuesday, February 18, 2025",
        "C2   LIFE                 TUESDAY, FEBRUARY 18, 2025",
        "NORLAND TIMES  |  TUESDAY, FEBRUARY 18, 2025  |  A3",
        "The Norland Times, 2025-02-18, p. 9",
    ],
)
def test_the_line_above_a_printed_page_tells_its_day_and_is_no_headline(folio: str) -> None:
    article = clean("\n\n".join([folio, HARBOUR.title, *HARBOUR.body]))
    assert article.title == HARBOUR.title
    assert article.published == "2025-02-18"
    assert article.body == "\n\n".join(HARBOUR.body)


@pytest.mark.parametrize("title", ["5 die in Hallvik on Tuesday, February 18, 2025", "A1 rating for the harbour"])
def test_a_headline_with_a_number_and_a_day_stays_one(title: str) -> None:
    assert clean("\n\n".join([title, *HARBOUR.body])).title == title


@pytest.mark.parametrize(
    "jump", ["See HARBOUR, Page A6", "Continued from Page A1", "HARBOUR, from Page A1", "NORLANDTIMES.COM   4B"]
)
def test_jumps_between_a_storys_pages_go(jump: str) -> None:
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body[:3], jump, *HARBOUR.body[3:]]))
    assert article.body == "\n\n".join(HARBOUR.body)


def test_the_marks_of_the_wires_old_form_leave_headline_and_byline() -> None:
    head = f"^{HARBOUR.title}<\n^By MARIT EKLUND=\n^Associated Press="
    article = clean("\n\n".join([head, *HARBOUR.body, "AP-WF-02-18-25 1642GMT<"]))
    assert article.title == HARBOUR.title
    assert article.authors == ("MARIT EKLUND",)
    assert article.body == "\n\n".join(HARBOUR.body)


def test_notes_of_a_wire_between_paragraphs_go() -> None:
    notes = ["(STORY CAN END HERE. OPTIONAL MATERIAL FOLLOWS)", "($1 = 10.5210 Norlandic crowns)"]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body[:4], *notes, *HARBOUR.body[4:]]))
    assert article.body == "\n\n".join(HARBOUR.body)


def test_below_a_german_agencys_notebook_nothing_is_of_the_story() -> None:
    museum = stories()["museum"]
    notes = [
        "# Notizblock",
        "## Internet",
        "- [Museum](http://example.org)",
        "## Orte",
        "Kirchplatz 4, 12345 Brunnstadt",
    ]
    article = clean("\n\n".join([museum.title, *museum.body, *notes, "131430 Mrz 25"]))
    assert article.body == "\n\n".join(museum.body)


def test_below_a_files_end_mark_the_next_story_of_the_file_stays() -> None:
    museum = stories()["museum"]
    article = clean("\n\n".join([museum.title, *museum.body, "Notizblock", "Kirchplatz 4", *museum.body[:2]]))
    assert article.body.count(museum.body[0][:60]) >= 1


def test_an_agency_before_its_headline_is_no_pictures_credit() -> None:
    vendemmia = stories()["vendemmia"]
    article = clean("\n\n".join([f"ANSA/ {vendemmia.title.lower().capitalize()}", *vendemmia.body]))
    assert article.title is not None
    assert vendemmia.title.lower() in article.title.lower()


def test_indented_sentences_of_a_japanese_text_are_its_paragraphs() -> None:
    onsen = stories()["onsen"]
    last = "同館は春までに再開する。"
    text = "\n\n".join([onsen.title, *(f"　{paragraph}" for paragraph in (*onsen.body, last))])
    assert clean(text).body.endswith(last)


def test_a_wrapped_mail_of_few_lines_is_joined_only_where_it_is_quoted() -> None:
    lines = textwrap.fill(HARBOUR.body[0], 70)
    assert HARBOUR.body[0] not in [block.text for block in cut(lines)[0]]


def test_an_indent_opens_a_paragraph_where_no_blank_line_does() -> None:
    body = [f"{text} {text}" for text in HARBOUR.body[:5]]
    wrapped = "\n".join(textwrap.fill(text, 64, initial_indent="    ") for text in body)
    assert [block.text for block in cut(wrapped)[0]] == body


def test_deeper_lines_of_a_list_open_no_paragraphs() -> None:
    text = "\n".join([*HARBOUR.body[:3], *(f"    * {line}" for line in HARBOUR.others[:4])])
    assert [block.text for block in cut(text)[0]] == [*HARBOUR.body[:3], *HARBOUR.others[:4]]


@pytest.mark.parametrize("mark", ["@highlight", "All reactions:", "Find this article at:"])
def test_what_closes_a_text_takes_all_below_it_along(mark: str) -> None:
    tail = [mark, "Ice closed the harbour", "Ann Lee", "https://example.org/harbour.html"]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body, *tail]))
    assert article.body == "\n\n".join(HARBOUR.body)


def test_an_address_below_the_words_that_lead_to_it_goes_with_them() -> None:
    lines = ["Read more from The Norland Times:", "https://example.org/harbour.html"]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body[:4], *lines, *HARBOUR.body[4:]]))
    assert article.body == "\n\n".join(HARBOUR.body)


def test_a_pages_cached_copy_has_its_headline_below_googles_words() -> None:
    notes = ["This is Google's cache of https://www.example.org/harbour.html. It is a snapshot of the page as it appeared on 4 Mar 2025 06:12:30 GMT.", "Full version Text-only version View source"]  # fmt: skip # noqa: E501
    article = clean("\n\n".join([*notes, HARBOUR.title, *HARBOUR.body]))
    assert article.title == HARBOUR.title
    assert article.body == "\n\n".join(HARBOUR.body)


def test_a_bold_line_of_a_messenger_loses_its_asterisks() -> None:
    article = clean("\n\n".join(["Forwarded many times", f"*{HARBOUR.title}*", *HARBOUR.body]))
    assert article.title == HARBOUR.title
    assert article.body == "\n\n".join(HARBOUR.body)


def test_the_heading_of_a_release_about_its_sender_goes_with_the_paragraph_that_opens_with_the_name() -> None:
    about = ["About Arlen Ferries", "Arlen Ferries runs boats to eleven islands. Founded in 1928, it has 85 employees."]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body, *about, "Media contact:", "Ann Lee"]))
    assert article.body == "\n\n".join(HARBOUR.body)


def test_a_heading_about_something_else_stays() -> None:
    about = ["About Hallvik", *HARBOUR.body[4:]]
    article = clean("\n\n".join([HARBOUR.title, *HARBOUR.body[:4], *about]))
    assert "About Hallvik" in article.body


def test_a_last_sentence_below_a_table_stays() -> None:
    table = "| Year | Estimate |\n|------|------|\n| 2022 | 5.9m |\n| 2025 | 11.8m |"
    last = "Work would begin after the summer season."
    article = clean("\n\n".join([f"# {HARBOUR.title}", *HARBOUR.body, table, last, "12", "<!-- page break -->"]))
    assert last in article.body
