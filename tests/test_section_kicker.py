"""The section of a page that declares none stands around its headline, and something proves it to be one."""

import pytest

from cleanarticle import clean
from tests.pages import page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"
MENU = "<nav><ul><li><a href='/'>Home</a></li>{}</ul></nav>".format(
    "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("Politics", "Business", "Sports", "Harbour life", "Live")
    )
)


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ('<span class="b-overline">Politics</span>', "Politics"),
        ('<a class="sc-b3">Harbour life</a>', "Harbour life"),
        ('<div class="asset-category">Bridges &amp; Roads</div>', "Bridges & Roads"),
        ('<p class="eyebrow"><a href="/us/">U.S.</a></p>', "U.S."),
        ('<div><span class="flag">Exclusive</span></div><div>Politics</div>', "Politics"),
    ],
)
def test_a_line_above_the_headline_is_the_section_where_something_proves_it(line: str, section: str) -> None:
    article = clean(page(above=(MENU, line)))
    assert article.section == (section,)
    assert section not in article.body


@pytest.mark.parametrize(
    "line",
    [
        '<p class="kicker">Tarn bridge</p>',
        '<p class="kicker">Nordheim</p>',
        '<a class="label" href="/live">Live</a>',
        '<a class="label" href="/p">Premium</a>',
        '<div class="category">LocalPolice</div>',
        f'<div class="category">{HEADLINE}</div>',
        '<ul class="topnav"><li><a href="/1">Tides</a></li><li><a href="/2">Opinion</a></li></ul>',
    ],
)
def test_a_topic_a_town_a_badge_or_a_menu_above_the_headline_is_no_section(line: str) -> None:
    assert clean(page(above=(MENU, line))).section == ()


def test_the_pages_address_proves_a_section() -> None:
    shown = page(above=('<p class="k"><a href="/x">River life</a></p>',))
    assert clean(shown, url="https://www.tarn.example/river-life/2024/bridge").section == ("River life",)
    assert clean(shown, url="https://www.tarn.example/2024/river-life").section == ()


@pytest.mark.parametrize(
    "line",
    [
        '<div class="meta"><a href="/c">Politics</a> 3 May 2024 By Ann Lee</div>',
        '<dl><dd>Category: <a href="/c">Politics</a></dd><dd>Hits: 1432</dd></dl>',
        '<div><a href="/c">Politics</a></div>',
    ],
)
def test_a_line_below_the_headline_links_the_section(line: str) -> None:
    assert clean(page(line)).section == ("Politics",)


def test_a_section_above_a_teaser_below_the_headline_is_not_the_storys() -> None:
    teaser = '<div class="card"><h3 class="s"><a href="/e">Business</a></h3><h2><a href="/9">Banks fell</a></h2></div>'
    assert clean(page(teaser)).section == ()


@pytest.mark.parametrize("home", ["Home", "Forside", "Главная"])
def test_a_list_that_ends_with_the_headline_is_a_breadcrumb(home: str) -> None:
    crumbs = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in (home, "River life"))
    assert clean(page(above=(f"<ul>{crumbs}<li><span>{HEADLINE}</span></li></ul>",))).section == ("River life",)


def test_links_of_a_breadcrumb_that_nothing_parts_tell_no_section() -> None:
    assert clean(page(above=('<div class="breadcrumb"><a>首页</a><a>新闻稿</a></div>',))).section == ()
    assert clean(page(above=('<div class="breadcrumb"><a>AcasăComunicat</a></div>',))).section == ()


def test_a_known_section_right_above_a_texts_headline_is_lifted() -> None:
    article = clean(text("Politics", "", HEADLINE, "", "By Ann Lee"))
    assert article.section == ("Politics",)
    assert "Politics" not in article.body
    assert clean(text("* Sports", "* Log in", "Politics", "", HEADLINE, "", "By Ann Lee")).section == ("Politics",)
    assert clean(text("Sports", "Politics", HEADLINE, "", "By Ann Lee")).section == ()
