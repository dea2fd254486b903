"""The headline of a page without what is no part of it: a kicker in its heading, the site's name, half of its words."""

import pytest

from cleanarticle import clean
from cleanarticle.core.blocks import Metadata
from cleanarticle.grammar.titles import SiteNames
from cleanarticle.stages.titles.choice import text_of
from tests.pages import page

LINE = "Nordheim votes to rebuild its old bridge"


@pytest.mark.parametrize("kind", ["NewsArticle", "Article", "DiscussionForumPosting"])
@pytest.mark.parametrize("kicker", ["Traffic", "Bridge of the week", "Nordheim"])
def test_a_kicker_in_the_heading_that_json_ld_lacks_is_no_part_of_it(kind: str, kicker: str) -> None:
    title = f"{kicker} - {LINE} - Arlen Courier"
    made = page(h1=f"<span>{kicker}</span> {LINE}", title=title, linked={"@type": kind, "headline": LINE})
    assert clean(made).title == LINE


def test_a_number_that_json_ld_lacks_is() -> None:
    shown = "2025 price guide for bridges and ferries"
    made = page(h1=shown, linked={"@type": "Article", "headline": "Price guide for bridges and ferries"})
    assert clean(made).title == shown


@pytest.mark.parametrize("kicker", ["Press release of the council of Nordheim :", "Traffic|", "Traffic"])
def test_a_kicker_that_is_glued_to_the_headline_is_no_part_of_it(kicker: str) -> None:
    made = page(h1=f"{kicker}{LINE}", title=f"{LINE} - Arlen Courier", meta={"og:site_name": "Arlen Courier"})
    assert clean(made).title == LINE


@pytest.mark.parametrize("title", [f"{LINE} | Town | Arlen Courier", LINE])
def test_the_mark_of_a_story_for_subscribers_is_no_part_of_it(title: str) -> None:
    made = page(h1=f'{LINE} <span class="label">Subscribers only</span>', title=title)
    assert clean(made).title == LINE


def test_a_word_that_the_declared_title_has_too_is_no_such_mark() -> None:
    shown = "Courier opens its archive to Subscribers only"
    assert clean(page(h1=shown, title=f"{shown} | Arlen Courier")).title == shown


def test_a_quotation_that_is_glued_to_its_kicker_stands_as_declared() -> None:
    told = "The old bridge - “We have waited long enough”"
    made = page(h1="The old bridge“We have waited long enough”", title=told, meta={"og:title": told})
    assert clean(made).title == told


@pytest.mark.parametrize("title", ["Nordheim vs Arlen Harbour United", "Boats, ferries and Arlen Harbour United"])
def test_a_line_that_says_a_part_of_the_title_is_not_the_headline(title: str) -> None:
    assert clean(page("<div>Arlen Harbour United</div>", h1="", title=title)).title == title


def test_the_heading_tells_where_a_title_has_the_name_of_a_site_that_nothing_declares() -> None:
    shown = f'<div class="post-title">{LINE} | River notes and more</div><h2>{LINE}</h2>'
    assert clean(page(h1="", title=f"{LINE} | River notes and more", above=(shown,))).title == LINE


def test_a_section_above_the_headline_does_not() -> None:
    made = page(above=("<h1>Press releases</h1>",), title=f"Press releases - {LINE}")
    assert clean(made).title == LINE


@pytest.mark.parametrize(
    ("title", "left"),
    [
        ("What the Gazette pays – and to whom", "What the Gazette pays – and to whom"),
        ("About Ann Lee |", "About Ann Lee"),
        ("Gazette News – A bridge falls", "A bridge falls"),
        ("A bridge falls – All about the Gazette", "A bridge falls"),
    ],
)
def test_a_first_part_that_says_more_than_the_sites_name_stays(title: str, left: str) -> None:
    names = SiteNames(Metadata(meta={"og:site_name": ("Gazette",), "application-name": ("Ann Lee",)}), None)
    assert names.strip(title) == left


def test_a_colon_that_opens_the_heading_parts_it_from_a_kicker_in_another_element() -> None:
    names = SiteNames(Metadata(), None)
    assert text_of(f": {LINE}", Metadata(), [f"Traffic: {LINE}"], names) == f"Traffic: {LINE}"
    assert text_of(f": {LINE}", Metadata(), [], names) == LINE
