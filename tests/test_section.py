"""The section is the page's own word; in a text it is the short line beside headline and date."""

import pytest

from cleanarticle import clean
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
