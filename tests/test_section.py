"""The section is the page's own word; in a text it is the short line beside headline and date."""

import pytest

from cleanarticle import Cleaner, Config, clean
from tests.pages import page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"


def test_json_ld_names_the_sections() -> None:
    assert clean(page(linked={"articleSection": ["News", "Traffic"]})).section == ("News", "Traffic")


def test_a_breadcrumb_gives_the_sections_between_home_and_headline() -> None:
    names = ("Home", "News", "Traffic", HEADLINE)
    trail = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(names, 1)]
    linked: dict[str, object] = {"@type": "BreadcrumbList", "itemListElement": trail}
    assert clean(page(linked=linked)).section == ("News", "Traffic")


def test_the_line_that_repeats_the_section_is_lifted() -> None:
    article = clean(page("<p>Traffic</p>", meta={"article:section": "Traffic"}))
    assert article.section == ("Traffic",)
    assert "Traffic" not in article.body.split("\n")


@pytest.mark.parametrize("line", ["• World", "World"])
def test_a_short_line_beside_the_date_is_the_section_of_a_text(line: str) -> None:
    article = clean(text(HEADLINE, "", line, "• Sunday, 10 Nov 2024"))
    assert article.section == ("World",)
    assert "World" not in article.body


def test_a_breadcrumb_line_of_a_text_is_lifted() -> None:
    article = clean(text("News > Traffic", HEADLINE, "Sunday, 10 Nov 2024"))
    assert article.section == ("News", "Traffic")
    assert article.title == HEADLINE


def test_a_sentence_is_no_section() -> None:
    assert clean(text(HEADLINE, "Nobody was hurt.", "Sunday, 10 Nov 2024")).section == ()


def test_a_bullet_of_the_menu_above_the_headline_is_no_section() -> None:
    lines = ("- [News](/n)", "- [Puzzles](/p)", "", f"# {HEADLINE}", "By Ann Lee")
    assert clean(text(*lines)).section == ()


@pytest.mark.parametrize(
    "trail",
    [
        '<ul class="breadcrumb"><li>Home</li><li>News</li><li>Traffic</li></ul>',
        '<nav aria-label="Breadcrumbs"><span>Home</span> / <a href="/n">News</a> / <a href="/t">Traffic</a></nav>',
        f'<ol class="c-crumbs"><li>News</li><li>Traffic</li><li>{HEADLINE}</li></ol>',
    ],
)
def test_the_breadcrumb_that_a_page_shows_gives_the_sections(trail: str) -> None:
    assert clean(page(above=(trail,))).section == ("News", "Traffic")


@pytest.mark.parametrize(
    "trail",
    [
        '<div class="breadcrumb">HomeNews</div>',
        '<div class="breadcrumb">Home</div>',
        '<ul class="scrumble"><li>News</li><li>Traffic</li></ul>',
        f'<div class="breadcrumb">{HEADLINE}</div>',
    ],
)
def test_a_breadcrumb_that_tells_no_section_gives_none(trail: str) -> None:
    assert clean(page(above=(trail,))).section == ()


def test_entities_in_a_declared_breadcrumb_are_resolved() -> None:
    trail = [{"@type": "ListItem", "position": n, "name": name} for n, name in enumerate(("Home", "My&#x20;News"), 1)]
    assert clean(page(linked={"@type": "BreadcrumbList", "itemListElement": trail})).section == ("My News",)


@pytest.mark.parametrize("line", ["By", "Reporter", "By the newsroom, Reuters"])
def test_what_a_byline_tells_beside_its_names_is_no_section(line: str) -> None:
    assert clean(text("Nordheim votes to rebuild its old bridge", line, "Ann Lee", "May 3, 2024")).section == ()


def test_a_line_below_a_byline_is_no_section_where_no_headline_is_known() -> None:
    article = clean(text("By Ann Lee", "ONE LIFE", ""))
    assert article.section == ()
    assert article.authors == ("Ann Lee",)


def test_below_a_line_that_tells_the_authors_work_no_section_is_looked_for() -> None:
    lines = ("By Ann Lee", "Senior Staff Reporter", "Sunday, 10 Nov 2024", "Disclosure")
    assert clean(text(HEADLINE, *lines)).section == ()


@pytest.mark.parametrize(
    ("crumbs", "section"),
    [
        ("<li>Start</li><li>/ Verkehr</li><li>|Brücken</li>", ("Verkehr", "Brücken")),
        ("<li>Start \ue409</li><li>Verkehr \ue409</li>", ("Verkehr",)),
        ("<li>Verkehr /</li><li>‹ Zurück</li>", ("Verkehr",)),
        ("<li>Vorheriges</li><li>Nächstes</li>", ()),
        (f"<li>Start</li><li>{HEADLINE}</li>", ()),
    ],
)
def test_the_front_page_and_the_signs_between_crumbs_are_no_part_of_a_section(
    crumbs: str, section: tuple[str, ...]
) -> None:
    made = page(above=(f'<ul class="breadcrumb">{crumbs}</ul>',), lang="de")
    assert Cleaner(Config(language="de")).clean(made).section == section


@pytest.mark.parametrize("name", ["Uncategorized", HEADLINE, ""])
def test_a_programs_own_word_and_the_headline_are_no_section(name: str) -> None:
    assert clean(page(meta={"article:section": name})).section == ()
    assert clean(page(linked={"articleSection": [name, "Traffic"]})).section == ("Traffic",)


def test_a_story_without_a_heading_is_not_its_own_section() -> None:
    trail = '<nav class="breadcrumb"><a>River</a> / <a>Old bridge</a></nav>'
    assert clean(page(h1="", title="Old bridge", above=(trail,))).section == ("River",)


@pytest.mark.parametrize("line", ["Clarín.com", "LA NACION", "NASCAR.com"])
def test_the_sites_name_beside_the_day_is_no_section(line: str) -> None:
    assert clean(text("Nordheim votes to rebuild its old bridge", "Ann Lee", "3 May 2024", line)).section == ()


def test_the_last_link_of_a_menu_is_no_section() -> None:
    head = (
        "# Nordheim votes to rebuild its old bridge",
        "* [News](/n)",
        "* [Sport](/s)",
        "* [Weather](/w)",
        "By Ann Lee",
    )
    assert clean(text(*head)).section == ()
