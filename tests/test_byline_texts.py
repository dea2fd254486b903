"""Bylines of texts as extractors leave them: without a headline, as Markdown links, glued to what stands beside."""

import pytest

from cleanarticle import clean
from tests.invented.story import stories
from tests.pages import PROSE, text

HEADLINE = "Nordheim votes to rebuild its old bridge"
STANDFIRST = "Two years of work and nine million: what the harbour town wants to pay for its way over the river Lenne."


@pytest.mark.parametrize("line", ["**Ann Lee**", "*Ann Lee*", "[Ann Lee](https://www.nordheim.example/ann)", "Ann Lee"])
def test_a_name_alone_above_a_text_without_a_headline_is_its_author(line: str) -> None:
    article = clean("\n\n".join([line, "![](/bridge.jpg)", *PROSE[:2], "## A ferry", *PROSE[2:], "**Nothing** else."]))
    assert article.authors == ("Ann Lee",)
    assert article.title is None


def test_whom_a_text_opens_with_is_not_its_author() -> None:
    story = "Ann Lee, who led the harbour of Nordheim for twenty years, has died at the age of eighty, her family said."
    assert clean("\n\n".join(["Ann Lee", story, *PROSE])).authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "[Ann Lee](https://www.nordheim.example/author/ann-lee)",
        "[Ann Lee](/autoren/ann-lee)",
        "[Ann Lee](/author/ann-lee)5 hours ago",
        "[ Ann Lee ](/author/ann-lee) Harbour editor",
    ],
)
def test_a_link_to_an_authors_page_below_the_standfirst_names_the_author(line: str) -> None:
    lines = ["![](/bridge.jpg)", f"## {HEADLINE}", STANDFIRST, line, *PROSE]
    assert clean("\n\n".join(lines)).authors == ("Ann Lee",)


def test_initials_in_a_link_to_an_authors_page_are_no_name() -> None:
    lines = [f"# {HEADLINE}", "[AP](/author/ann-lee)", "**By Ann Lee**", *PROSE]
    assert clean("\n\n".join(lines)).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "lines",
    [
        ("By Ann LeePublished: May 3, 2024",),
        ("Ann LeePublished May 3, 2024, 10:30am",),
        ("Author of the article:", "By Ann Lee", "Published May 3, 2024"),
    ],
)
def test_labels_beside_or_glued_to_a_name_are_no_part_of_it(lines: tuple[str, ...]) -> None:
    assert clean(text(HEADLINE, *lines)).authors == ("Ann Lee",)


@pytest.mark.parametrize("line", ["Ann Lee Travel News Reporter", "| Written by Ann Lee", "Ann Lee 2 May 2024"])
def test_a_byline_on_top_of_a_text_is_not_its_headline(line: str) -> None:
    article = clean(text(line))
    assert article.title is None
    assert article.authors == ("Ann Lee",)


def test_a_headline_that_ends_in_a_role_is_one() -> None:
    headline = "How Much Would You Pay for New Editors?"
    assert clean(text(headline)).title == headline


def test_a_name_that_ends_a_text_signs_it() -> None:
    assert clean(text(HEADLINE, tail=("", "Ann Lee"))).authors == ("Ann Lee",)


def test_a_tag_below_a_text_names_whom_the_story_speaks_of() -> None:
    said = "The harbour master, Jo Lee, said that the ferry of the neighbouring town could not be spared before June."
    assert clean(text(HEADLINE, tail=(said, PROSE[2], "", "Jo Lee"))).authors == ()


@pytest.mark.parametrize("line", ["Web Share", "Print Icon", "MENU Search", "The Nordheim Times", "Career Feature"])
def test_buttons_and_outlets_between_headline_and_story_are_no_authors(line: str) -> None:
    assert clean(text(line, "May 3, 2024", HEADLINE, line, "May 3, 2024")).authors == ()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Ann Lee is a senior reporter for the Nordheim Courier.", ("Ann Lee",)),
        ("*Ann Lee is a columnist at the Courier. Reach her by mail: lee@courier.example*", ("Ann Lee",)),
        ("Contact Ann Lee at lee@courier.example.", ()),
        ("Ann Lee is the harbour's oldest pilot.", ()),
    ],
)
def test_the_line_below_a_text_that_presents_its_author(line: str, authors: tuple[str, ...]) -> None:
    assert clean(text(HEADLINE, tail=("", line))).authors == authors
    assert clean(text(HEADLINE, "By Jo Hill", tail=("", line))).authors == ("Jo Hill",)


@pytest.mark.parametrize("head", [(HEADLINE, "By Ann Lee"), ("Ann Lee",)])
def test_the_town_below_a_byline_is_no_part_of_the_story(head: tuple[str, ...]) -> None:
    article = clean(text(*head, "Hamburg"))
    assert article.dateline is None
    assert article.body == "\n\n".join(PROSE)


@pytest.mark.parametrize("line", ["Reuters, Ann Lee", "AFP, Ann Lee", "Ann Lee, Reuters"])
def test_an_agency_and_a_name_with_a_comma_above_a_text_are_its_byline(line: str) -> None:
    story = stories()["rail"]
    assert clean(text(story.title, line, *story.body)).authors == ("Ann Lee",)


def test_an_agency_and_a_name_with_a_slash_are_a_pictures_credit() -> None:
    story = stories()["rail"]
    assert clean(text(story.title, "REUTERS/Ann Lee", *story.body)).authors == ()


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "Lower Hallvik", "3 March 2025"),
        ("en", "Rural Norland", "3 March 2025"),
        ("de", "Bad Hallvik", "3. März 2025"),
        ("de", "Landkreis Nordheim", "3. März 2025"),
        ("de", "Sankt Alwin", "3. März 2025"),
        ("fr", "Haute Vallée", "3 mars 2025"),
        ("es", "Sierra Norte", "3 de marzo de 2025"),
        ("it", "Monte Alto", "3 marzo 2025"),
        ("pt", "Vila Nova", "3 de março de 2025"),
        ("nl", "Noord Hallvik", "3 maart 2025"),
        ("sv", "Norra Hallvik", "3 mars 2025"),
        ("pl", "Nowy Hallvik", "3 marca 2025"),
        ("tr", "Yeni Hallvik", "3 Mart 2025"),
        ("ru", "Нижний Халвик", "3 марта 2025"),
    ],
)
def test_a_place_beside_the_date_is_no_author(language: str, line: str, day: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    for head in ((f"{line}, {day}",), (f"{line} | {day}",), (line, day)):
        assert clean("\n\n".join((story.title, *head, *story.body))).authors == ()
    told = clean("\n\n".join((story.title, f"Ann Lee | {day}", *story.body)))
    assert told.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("language", "label", "day"),
    [
        ("en", "Press contact", "3 March 2025"),
        ("en", "Media contact:", "3 March 2025"),
        ("en", "Customer:", "3 March 2025"),
        ("de", "Pressekontakt", "3. März 2025"),
        ("de", "Ansprechpartnerin:", "3. März 2025"),
        ("fr", "Contact presse", "3 mars 2025"),
        ("es", "Contacto de prensa", "3 de marzo de 2025"),
        ("it", "Ufficio stampa", "3 marzo 2025"),
        ("pt", "Assessoria de imprensa", "3 de março de 2025"),
        ("nl", "Perscontact", "3 maart 2025"),
        ("sv", "Presskontakt", "3 mars 2025"),
        ("no", "Pressekontakt", "3. mars 2025"),
        ("da", "Pressekontakt", "3. marts 2025"),
        ("fi", "Lisätietoja", "3. maaliskuuta 2025"),
        ("pl", "Kontakt dla mediów", "3 marca 2025"),
        ("cs", "Kontakt pro média", "3. března 2025"),
        ("tr", "Basın iletişim", "3 Mart 2025"),
    ],
)
def test_whom_a_release_names_for_questions_is_no_author(language: str, label: str, day: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    lines = (label, "Ann Lee", day, *story.body)
    assert clean("\n\n".join((story.title, *lines))).authors == ()
    page = "".join(f"<p>{line}</p>" for line in lines)
    assert clean(f"<article><h1>{story.title}</h1>{page}</article>").authors == ()


@pytest.mark.parametrize(
    ("language", "lines", "authors"),
    [
        ("en", ("Ann Lee", "Bo Sandberg", "Carla Holm"), ("Ann Lee", "Bo Sandberg", "Carla Holm")),
        ("en", ("Ann Lee", "Nalia Kovu", "May 3, 2024"), ("Ann Lee", "Nalia Kovu")),
        ("pt", ("Luana Duarte", "Raphael Lima"), ("Luana Duarte", "Raphael Lima")),
        ("no", ("Nils Berg – Journalist", "Anders Hagen – Journalist"), ("Nils Berg", "Anders Hagen")),
        ("no", ("Nils Berg", "Journalist", "Anders Hagen", "Journalist"), ("Nils Berg", "Anders Hagen")),
        ("en", ("By Ann Lee HarbourVoice Staff",), ("Ann Lee",)),
    ],
)
def test_names_on_lines_of_their_own_are_all_authors(
    language: str, lines: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    story = next(story for story in stories().values() if story.language == language)
    article = clean("\n\n".join([story.title, *lines, *story.body]))
    assert article.authors == authors
    assert article.section == ()
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "From staff reports"),
        ("en", "By Editorial Staff"),
        ("en", "Editorial Team"),
        ("de", "Redaktion"),
        ("de", "N-Kreis Redaktion"),
    ],
)
def test_a_desk_between_headline_and_story_is_no_paragraph(language: str, line: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    article = clean("\n\n".join([story.title, line, *story.body]))
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


def test_several_short_lines_above_a_story_are_its_own() -> None:
    data = ("Harbour Press, $35", "240 pages")
    assert set(data) <= {paragraph.text for paragraph in clean(text(HEADLINE, *data, *PROSE)).paragraphs}


@pytest.mark.parametrize("again", ["Ann Lee", "By Ann Lee | May 3, 2024", "Ann Lee in Harbours"])
def test_an_author_named_twice_between_headline_and_story_is_no_paragraph_of_a_page(again: str) -> None:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in PROSE)
    head = f"<h1>{HEADLINE}</h1><div>By Ann Lee</div><div>{again}</div>"
    article = clean(f"<html><body><nav><a href='/'>A</a></nav><article>{head}{paragraphs}</article></body></html>")
    assert article.authors == ("Ann Lee",)
    assert [paragraph.text for paragraph in article.paragraphs] == list(PROSE)
