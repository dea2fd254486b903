"""What pages of the press in many languages do, written from memory and mended by cause: one claim a cause."""

import pytest

from cleanarticle import Article, clean
from tests.pages import PROSE, page

HEADLINE = "Nordheim votes to rebuild its old bridge"
LEAD = "A barge struck the bridge in the spring. Two years will pass before it stands again."
LAST = "The harbour office wants to say in May who will run it."


def figure(words: str) -> Article:
    return clean(page(f'<figure><img src="a.jpg"><figcaption>{words}</figcaption></figure>'))


@pytest.mark.parametrize("box", ["<h4>Read also</h4><a href='/x'>Ferry runs again in Arlen</a>"])
def test_a_last_paragraph_below_a_box_stays_that_stands_beside_the_others(box: str) -> None:
    article = clean(page(ending=f"<div class='box'>{box}</div><p>{LAST}</p>"))
    assert article.paragraphs[-1].text == LAST


@pytest.mark.parametrize("between", ["<div>By Ann Lee</div>", "<p>Tuesday, 11 Mar 2025</p>"])
def test_a_paragraph_above_the_byline_and_outside_the_story_is_the_standfirst(between: str) -> None:
    assert clean(page(f"<div>{LEAD}</div>", between)).subtitle == LEAD


def test_a_paragraph_outside_the_story_that_is_the_description_is_the_standfirst() -> None:
    assert clean(page(f"<div>{LEAD}</div>", meta={"og:description": LEAD})).subtitle == LEAD


def test_a_description_that_is_the_first_paragraph_cut_short_makes_no_standfirst() -> None:
    article = clean(page(f"<div>{LEAD} Shops wait.</div>", meta={"og:description": f"{LEAD}…"}))
    assert article.subtitle is None


def test_a_first_paragraph_below_the_byline_is_the_storys() -> None:
    assert clean(page("<div>By Ann Lee</div>", f"<div>{LEAD}</div>", "<div>Share</div>")).subtitle is None


def test_a_button_in_an_element_called_summary_is_no_standfirst() -> None:
    assert clean(page('<div class="summary"><p>Listen to this article: 2 minutes</p></div>')).subtitle is None


def test_a_kicker_inside_the_standfirst_goes() -> None:
    lead = f'<p class="article__desc"><span>Report</span>{LEAD}</p>'
    article = clean(page(lead, meta={"og:description": LEAD}))
    assert article.subtitle == LEAD
    assert "Report" not in article.body


def test_a_kicker_in_the_heading_that_only_the_pages_title_joins_is_no_part_of_the_headline() -> None:
    heading = f"<span>Arlen</span><span>{HEADLINE}</span>"
    made = page(h1=heading, title=f"Arlen: {HEADLINE}", meta={"og:title": HEADLINE}, linked={"headline": HEADLINE})
    assert clean(made).title == HEADLINE


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("<p>The »Moorwind« at dusk</p><span>Photo: Kai Moor / dpa</span>", "The »Moorwind« at dusk", "Kai Moor / dpa"),
        ("The pier at noon. - E. Carvin / 20 Minutes", "The pier at noon.", "E. Carvin / 20 Minutes"),
        ("The pier on 14 January 2025. (SDIS 25)", "The pier on 14 January 2025.", "SDIS 25"),
    ],
)  # fmt: skip
def test_a_caption_and_its_credit_are_told_apart(words: str, caption: str, credit: str) -> None:
    assert [(told.text, told.credit) for told in figure(words).captions] == [(caption, credit)]


def test_a_koreans_note_on_rights_is_no_part_of_the_credit() -> None:
    words = "<strong>해원시 부두에 모인 주민들</strong><p>[해원시 제공. 재판매 및 DB 금지]</p>"
    made = page(f'<figure><img src="a.jpg"><figcaption>{words}</figcaption></figure>', lang="ko")
    story = ("해원시는 화요일 낡은 다리를 다시 세우기로 했다. 공사에는 이 년이 걸린다고 한다.",) * 1
    for english, korean in zip(PROSE, story * len(PROSE), strict=True):
        made = made.replace(english, korean + str(PROSE.index(english)) + "번째 설명이 이어졌다고 시는 밝혔다.")
    assert [told.credit for told in clean(made).captions] == ["해원시 제공"]


def test_a_name_and_a_town_below_a_picture_are_the_byline() -> None:
    article = clean(page('<figure><img src="a.jpg"></figure>', "<div>Ann LEE / OSLO, (AP)</div>"))
    assert article.captions == ()


def test_a_town_in_the_sites_name_is_a_section() -> None:
    made = page(linked={"articleSection": "Hannover"}, meta={"og:site_name": "HAZ – Hannoversche Allgemeine"})
    assert clean(made).section == ("Hannover",)


@pytest.mark.parametrize(
    ("trail", "sections"),
    [
        ("<a>Gazette</a> <a>News</a> <a>Oslo</a>", ("News", "Oslo")),
        (f"<a>Gazette</a> <a>Politics</a> <span>{HEADLINE}</span>", ("Politics",)),
        ("<a>Gazette</a> <a>Ann and Jo</a>", ()),
    ],
)
def test_a_trail_whose_links_blanks_part_tells_the_sections(trail: str, sections: tuple[str, ...]) -> None:
    made = page(above=(f'<div class="breadcrumb">{trail}</div>',), meta={"og:site_name": "Gazette"})
    assert clean(made).section == sections


def test_sections_behind_colons_in_the_pages_title_end_with_the_widest() -> None:
    assert clean(page(title=f"{HEADLINE}: Crime: Politics: Gazette.example")).section == ("Politics",)


def test_a_link_below_the_headline_that_is_a_folder_of_the_address_is_the_section() -> None:
    made = page('<div><a href="/news/norrbotten">Norrbotten</a></div>')
    assert clean(made, url="https://n.example/news/norrbotten/bridge").section == ("Norrbotten",)


@pytest.mark.parametrize("name", ["tags-wrapper", "article-keywords"])
def test_topics_in_an_element_called_so_are_none_of_the_story(name: str) -> None:
    tags = f'<section class="{name}"><h4>Labels</h4><ul><li>Bridges</li><li>Barges</li></ul></section>'
    article = clean(page(below=(tags,)))
    assert article.paragraphs[-1].text == PROSE[-1]


def test_a_sentence_of_the_story_in_an_element_called_quote_is_a_pull_quote() -> None:
    said = PROSE[0].removesuffix(".").partition(", which")[0]
    made = page(ending=f'<div class="pullquote"><p>{said}.</p></div>')
    assert [piece.rule for piece in clean(made).removed if piece.text == f"{said}."] == ["repeats/pull-quote"]


def test_a_quotation_that_the_story_has_nowhere_else_stays() -> None:
    said = "We never asked for a ferry, we asked for a bridge that stands."
    assert said in clean(page(ending=f"<blockquote><p>{said}</p></blockquote><p>{LAST}</p>")).body


def test_the_heading_of_a_box_goes_with_all_else_in_it() -> None:
    box = "<div><h3>The Morning Tide</h3><p>Sign up for our newsletter</p></div>"
    made = page().replace(f"<p>{PROSE[2]}</p>", f"{box}<p>{PROSE[2]}</p>")
    assert "The Morning Tide" not in clean(made).body


def test_a_plea_for_money_below_a_short_story_makes_no_stub() -> None:
    made = page(below=("<p>Jetzt unterstützen</p>",), lang="de")
    for english, german in zip(PROSE, ("Der Rat von Nordheim hat am Dienstag beschlossen, die alte Brücke wieder aufzubauen.", "Die Arbeiten dauern nach Angaben der Stadt zwei Jahre und kosten neun Millionen.", "Die Händler hatten bis dahin eine Fähre verlangt, doch der Hafen fand keine.", "Die ersten Pfähle sollen im Mai in den Grund gerammt werden, sagte die Bürgermeisterin."), strict=True):  # fmt: skip  # noqa: E501
        made = made.replace(english, german)
    assert clean(made).verdict == "article"
