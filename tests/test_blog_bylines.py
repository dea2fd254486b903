"""Bylines of blogs and organisations: names that bloggers give themselves, forms, quotes, who built the site."""

import pytest

from cleanarticle import clean
from tests.pages import PROSE, page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted on May 3, 2024 by annlee | Leave a comment", "annlee"),
        ("Posted on 3 May 2024 by ann_lee77", "ann_lee77"),
        ("Written by holm.bo on May 3, 2024", "holm.bo"),
        ("Posted on May 3, 2024 by annlee Categories Harbour, Old Bridges Tags ferry, piles", "annlee"),
    ],
)
def test_a_bloggers_own_name_beside_the_date_is_the_author(line: str, name: str) -> None:
    for document in (page(f"<p>{line}</p>"), text(HEADLINE, line)):
        article = clean(document)
        assert article.authors == (name,)
        assert article.byline is not None
        assert article.byline.authors == ()
        assert line not in article.body


def test_a_bloggers_own_name_that_markup_calls_the_author_needs_no_date() -> None:
    line = '<p>by <span class="author vcard">annlee</span></p>'
    assert clean(page(f'<div class="byline">{line}</div>')).authors == ("annlee",)
    assert clean(page("<p>by chance</p>")).authors == ()


@pytest.mark.parametrize(
    "line",
    ["Posted on May 3, 2024 by admin", "Posted by Unknown on May 3, 2024", "May 3, 2024 by the"],
)
def test_a_small_word_behind_by_may_be_no_name(line: str) -> None:
    assert clean(page(f"<p>{line}</p>")).authors == ()


def test_the_words_of_a_form_are_no_author() -> None:
    form = '<h3>Comment</h3><p class="comment-form-author"><label for="author">Name *</label></p><p>Website</p>'
    assert clean(page(below=(form,))).authors == ()


def test_whom_a_box_of_quotes_names_is_no_author() -> None:
    box = (
        '<div class="box"><blockquote>Bridges are promises.</blockquote><span class="quote-author">Bo Holm</span></div>'
    )
    assert clean(page(below=(box,))).authors == ()


@pytest.mark.parametrize(
    "told",
    ["Webworks, www.webworks.example", "ann[at]nordheim.example", "facebook.com/nordheim", "admin", "Webworks GmbH"],
)
def test_an_address_is_no_author(told: str) -> None:
    assert clean(page(meta={"author": told})).authors == ()


@pytest.mark.parametrize("line", ["Key Features", "Old Bridge", "Harbour Office", "Nordheim Votes", HEADLINE])
def test_a_heading_above_a_text_is_no_author(line: str) -> None:
    told = "The key features of the old bridge are known to every harbour office, an engineer said in the spring."
    assert clean("\n\n".join([HEADLINE, line, told, *PROSE])).authors == ()


def test_the_title_on_top_of_a_whole_pages_text_is_no_author() -> None:
    lines = ["Bergen Ferries - Nordheim Gazette", "Home", "Sport", "Bergen Ferries", *PROSE]
    assert clean("\n\n".join(lines)).authors == ()


def test_a_word_of_a_name_may_stand_in_the_text_by_chance() -> None:
    told = "The green of the old bridge is known to every harbour, an engineer said in the spring of that year."
    assert clean("\n\n".join([HEADLINE, "Ann Green", told, *PROSE])).authors == ("Ann Green",)
    assert clean("\n\n".join([HEADLINE, "By Will Green", told, *PROSE])).authors == ("Will Green",)


def test_words_behind_by_that_a_text_has_again_and_again_are_no_name() -> None:
    told = "Each customer segment pays for the bridge, and every segment of the town is a customer of the ferry."
    assert clean("\n\n".join([HEADLINE, "By Customer Segment", told, *PROSE])).authors == ()


def test_a_phrase_with_what_opens_bylines_inside_is_none() -> None:
    line = "<p>Entwicklung des Absatzes von Hauptprodukten</p>"
    assert clean(page(line, lang="de")).authors == ()


@pytest.mark.parametrize(
    "line", ["Ann Lee Updated on", "Ann LeeAnn Lee", "Ann Lee Ann Lee", "By Ann Lee on", "By Ann Lee 0", "Ann Lee 0"]
)
def test_what_hangs_at_a_name_or_says_it_twice_is_no_part_of_it(line: str) -> None:
    assert clean(text(HEADLINE, line)).authors == ("Ann Lee",)


def test_words_in_another_case_and_an_article_show_a_heading() -> None:
    prose = [
        "Der Rat von Nordheim hat am Dienstag beschlossen, die alte Brücke wieder aufzubauen, mit nachhaltigem Holz.",
        "Die Arbeiten dauern nach Angaben der Fachleute zwei Jahre und kosten etwa neun Millionen Euro.",
        "Die Kaufleute hatten um eine Fähre gebeten, aber das Hafenamt sagte, dass es keine gebe.",
    ]
    for line in ("Nachhaltiger Brückenschlag", "Das Wichtigste"):
        assert clean("\n\n".join(["Nordheim baut seine alte Brücke wieder auf", line, *prose])).authors == ()


def test_a_turkish_heading_in_capitals_has_the_storys_words_with_and_without_their_dots() -> None:
    prose = [
        "Nordova'nın Limanköy ilçesinde ormanlık alanda çıkan yangına havadan ve karadan müdahale ediliyor.",
        "Limanköy Mahallesi'ndeki ormanlık alanda henüz belirlenemeyen bir nedenle salı günü yangın çıktı.",
        "Yetkililer, yangın nedeniyle kara yolunun her iki yönde de ulaşıma kapatıldığını salı günü söyledi.",
    ]
    lines = ["Limanköy'de orman yangını sürüyor", prose[0], "NORDOVA LİMANKÖY'DE YANGIN", *prose[1:]]
    article = clean("\n\n".join(lines))
    assert article.authors == ()
    assert "NORDOVA LİMANKÖY'DE YANGIN" in article.body


def test_a_section_of_the_menu_is_no_author() -> None:
    menu = ["Home", "Digital Harbour", "Sport", "Travel", "Weather", "Contact", "Imprint"]
    assert clean("\n\n".join([*menu, HEADLINE, "Digital Harbour", *PROSE])).authors == ()


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("3 May 2024 by Fatima in Travel, Harbours", "Fatima", None),
        ("By Ann Lee in Project Work", "Ann Lee", None),
        ("By Ann Lee in Oslo", "Ann Lee", "in Oslo"),
    ],
)
def test_what_a_blog_files_a_story_under_is_no_place_of_its_author(line: str, name: str, role: str | None) -> None:
    byline = clean(page(f"<p>{line}</p>")).byline
    assert byline is not None
    assert [(one.name, one.role) for one in byline.authors] == [(name, role)]


def test_a_name_and_its_date_may_stand_right_above_the_headline() -> None:
    assert clean(page(above=("<p>4 May 2024 | 13:10 | Ann Lee</p>",))).authors == ("Ann Lee",)


def test_who_is_named_comes_before_the_outlet_behind_by() -> None:
    lines = ["Ann Lee/Bo Sandberg", "by Nordheim Times May 3, 2024"]
    assert clean(text(HEADLINE, *lines)).authors == ("Ann Lee", "Bo Sandberg")


def test_an_agency_in_brackets_below_a_link_still_signs_the_story() -> None:
    ending = '<p><a href="/ferry">Read also: Ferry comes in May</a></p><div>(SID)</div>'
    article = clean(page(ending=ending))
    assert article.wire == "SID"
    assert clean(text(HEADLINE, tail=("(KNA, ABC)",))).credits[0].names == ("KNA",)


def test_a_button_or_a_small_word_and_the_date_below_a_name_show_a_byline() -> None:
    assert clean(page("<div>Ann Lee</div>", "<div>View all articles</div>")).authors == ("Ann Lee",)
    assert clean(page("<div>Ann Lee</div>", "<div>on</div>", "<div>3 May 2024</div>")).authors == ("Ann Lee",)
    assert clean(page("<div>Old Bridges</div>", "<div>All of them</div>")).authors == ()
