"""Authors of pages whose elements have no telling names, and that declare little or what is wrong."""

import pytest

from cleanarticle import clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from tests.pages import PROSE, page, text

CONTEXT = Context(Config())
STANDFIRST = (
    "<p>The bridge has carried one lane since March, and the ferry that was promised never came to Nordheim.</p>"
)
DATE = "<div>May 3, 2024 10:00</div>"
LEE: dict[str, object] = {"author": {"@type": "Person", "name": "Ann Lee"}}


@pytest.mark.parametrize(
    "lines",
    [
        ("<div>Ann Lee</div>", DATE),
        ("<div>Ann Lee</div>", "<div>5 min read</div>", DATE),
        ("<div>Ann Lee</div>", "<div>@annlee</div>", DATE),
        ("<div>Ann Lee</div>", "<div>Oslo</div>", DATE),
        (DATE, "<div>Ann Lee</div>"),
        ("<div>Ann Lee, May 3, 2024</div>",),
        ("<div>May 3, 2024 at 10:00 / Ann Lee</div>",),
    ],
)
def test_a_name_beside_its_date_below_the_standfirst_is_the_author(lines: tuple[str, ...]) -> None:
    article = clean(page(STANDFIRST, *lines))
    assert article.authors == ("Ann Lee",)
    assert "Ann Lee" not in article.body


def test_a_name_beside_a_date_deep_in_the_story_is_none() -> None:
    inside = "".join(f"<p>{line}</p>" for line in PROSE)
    assert clean(page(STANDFIRST, DATE, inside, "<div>Ann Lee</div>", "<div>May 1, 2024</div>")).authors == ()


@pytest.mark.parametrize(
    "lines",
    [
        (DATE, "<div>28 min read</div>", "<div>Save Story</div>"),
        ("<div>Download Free Event Planning Checklist</div>", DATE),
        ("<div>View All Articles by This Author</div>", DATE),
    ],
)
def test_a_button_beside_the_date_is_no_author(lines: tuple[str, ...]) -> None:
    assert clean(page(STANDFIRST, *lines)).authors == ()


@pytest.mark.parametrize(
    "line", ["Real Estate", "Climate Crisis", "New York", "Harbour Life", "Nordheim Gazette", "Read Aloud"]
)
@pytest.mark.parametrize("standfirst", [STANDFIRST, ""])
def test_a_section_or_a_place_beside_the_date_is_no_author(line: str, standfirst: str) -> None:
    menu = tuple(
        f"<div>{name}</div>" for name in ("News", "Harbour Life", "Sport", "Culture", "Opinion", "Weather", "Sign in")
    )
    assert clean(page(standfirst, f"<div>{line}</div>", DATE, above=menu)).authors == ()
    assert clean(page(standfirst, DATE, f"<div>{line}</div>", above=menu)).authors == ()


def test_a_name_above_a_role_and_its_outlet_is_the_authors() -> None:
    assert clean(page(STANDFIRST, "<div>Ann Lee</div>", "<div>Business reporter, BBC News</div>")).authors == (
        "Ann Lee",
    )


def test_the_authors_box_counts_where_a_button_stands_for_a_name() -> None:
    lines = ("<div class='credit'><span class='author'>Ann Lee</span>•</div>", DATE, "<div>Get Started</div>")
    assert clean(page(*lines)).authors == ("Ann Lee",)


def test_who_signs_a_post_below_the_first_paragraph_is_not_the_author() -> None:
    post = "Three boats came in tonight, and nobody at the harbour office was there to tell them where to go."
    made = text("Nordheim votes to rebuild its old bridge", PROSE[0], post, "— Ann Lee (@annlee) May 3, 2024")
    assert clean(made).authors == ()


def test_what_a_date_leaves_before_the_name_is_no_part_of_the_byline() -> None:
    bylines = CONTEXT.made("de", Bylines)
    assert bylines.undated("9. September 2025 um 15:46 Uhr / Ute Lehm") == "Ute Lehm"
    assert bylines.undated("Artikel veröffentlicht am 28. April 2024, 14:26 Uhr, Ute Lehm") == "Ute Lehm"


def test_an_agency_alone_beside_the_date_is_the_author() -> None:
    assert clean(page(STANDFIRST, "<div><span>AFP</span></div>", DATE)).authors == ("AFP",)


@pytest.mark.parametrize(
    "address",
    "/staff/7198/ann-lee/ /staff/ann-lee /profile/ann-lee /by/ann-lee /av/ann-lee/ /specials/autor-ann-lee/"
    " /about/newsteam/ann-lee /verlag/redakteure/ann-lee-7".split(),
)
def test_a_link_to_the_page_of_one_of_the_staff_names_the_author(address: str) -> None:
    line = f'<div><a href="{address}">Ann Lee</a> <span>Harbour Hill Courier-Post</span></div>'
    assert clean(page(line)).authors == ("Ann Lee",)


@pytest.mark.parametrize("address", ["/staff/", "/team/ann-lee", "/topic/ann-lee", "/people/ann-lee", "/buy/ann-lee"])
def test_a_link_to_another_page_names_no_author(address: str) -> None:
    assert clean(page(f'<div><a href="{address}">Ann Lee</a> <span>Harbour Hill</span></div>')).authors == ()


def test_a_declared_name_that_begins_with_a_comma_is_none() -> None:
    told: dict[str, object] = {"author": {"@type": "Person", "name": ", The Daily Courier"}}
    assert clean(page(linked=told)).authors == ()
    assert clean(page("<p>By Ann Lee</p>", linked=told)).authors == ("Ann Lee",)


def test_a_site_that_declares_itself_with_its_place_is_named_without_it() -> None:
    meta = {"author": "Northern Courier, Oslo, Norway", "og:site_name": "Northern Courier"}
    assert clean(page(meta=meta)).authors == ("Northern Courier",)


@pytest.mark.parametrize(
    "line", ["By", "View author publications", "Plus Icon", "Published by Northern Newspapers Ltd"]
)
def test_what_stands_where_bylines_do_and_names_nobody_is_none(line: str) -> None:
    assert clean(page(f'<div class="byline">{line}</div>')).authors == ()


@pytest.mark.parametrize(
    ("line", "language"), [("Veröffentlicht am 27.04.24 um 07:39 Uhr", "de"), ("Artículos Ana Ruiz", "es")]
)
def test_neither_what_a_date_leaves_nor_a_button_is_a_name(line: str, language: str) -> None:
    assert CONTEXT.made(language, Bylines).read(line, trusted=True) is None


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (("By Ann Lee", "Plus Icon"), ("Ann Lee",)),
        (("By Ann Lee", "By Bo Holm/Getty Images."), ("Ann Lee",)),
        (("By Ann Lee", "By Bo Holm"), ("Ann Lee", "Bo Holm")),
        (("Ann Lee", "National Recruiting Analyst"), ("Ann Lee",)),
        (("Ann Lee Reporter", "Bo Holm Reporter"), ("Ann Lee", "Bo Holm")),
    ],
)
def test_the_line_below_the_author_names_a_further_one_or_none(
    lines: tuple[str, str], authors: tuple[str, ...]
) -> None:
    assert clean(page(*(f'<div class="byline">{line}</div>' for line in lines))).authors == authors


def test_a_declared_name_has_no_agency_behind_it() -> None:
    told: dict[str, object] = {"author": {"@type": "Person", "name": "Ann Lee The Associated Press"}}
    assert clean(page(linked=told)).authors == ("Ann Lee",)
    assert clean(page("<p>By Ann Lee The Associated Press</p>", linked=told)).authors == ("Ann Lee",)


@pytest.mark.parametrize("sign", ["<sup><a href='#a0'>0</a></sup>", ""])
def test_authors_in_a_list_below_the_word_that_opens_it_are_all_named(sign: str) -> None:
    names = f"<li>Ann Lee{sign}, </li><li>Bo Holm, </li><li>Cy Berg & </li><li>Di Sand</li>"
    assert clean(page(f"<div><span>By</span><ul>{names}</ul></div>")).authors == (
        "Ann Lee",
        "Bo Holm",
        "Cy Berg",
        "Di Sand",
    )


def test_a_list_with_commas_has_more_authors_than_the_declared_one() -> None:
    line = "<p>By Ann Lee , Bo Holm , Cy Berg</p>"
    assert clean(page(line, linked=LEE)).authors == ("Ann Lee", "Bo Holm", "Cy Berg")
    assert clean(page("<p>By Ann Lee, Northern Courier</p>", linked=LEE)).authors == ("Ann Lee",)


def test_declared_authors_below_each_other_with_their_roles_are_all_named() -> None:
    told: dict[str, object] = {"author": [{"@type": "Person", "name": name} for name in ("Ann Lee", "Bo Holm")]}
    lines = ("<div>Ann Lee – Reporter Reporter</div>", "<div>Bo Holm – Reporter in Oslo Reporter in Oslo</div>")
    assert clean(page(*lines, linked=told)).authors == ("Ann Lee", "Bo Holm")


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (("Author of the article:", "The Associated Press"), ("The Associated Press",)),
        (("By NHG Staff",), ("NHG Staff",)),
        (("By Staff Reporter",), ()),
    ],
)
def test_a_group_behind_what_opens_bylines_is_the_author(lines: tuple[str, ...], authors: tuple[str, ...]) -> None:
    assert clean(page(*(f"<div>{line}</div>" for line in lines), DATE)).authors == authors
