"""Forms of outlets that no labelled page shows, each around an invented story."""

import pytest

from cleanarticle import Article, clean
from tests.pages import PROSE, page, text

DECK = "Two years of work begin in May, when the first piles are driven into the bed of the river."
KOREAN = (
    "남해의 작은 섬에 있는 분교가 4일 입학식을 열고 다시 문을 열었다. 전교생은 다섯 명, 교사는 두 명이다.",
    "분교는 1958년에 세워져 한때 학생이 백 명을 넘었지만, 2021년 마지막 졸업생이 섬을 떠나면서 문을 닫았다.",
    "군청이 빈집 여섯 채를 고쳐 젊은 가족에게 10년간 무상으로 빌려주기로 하자 전국에서 마흔 가구가 신청했다.",
)


def roles(article: Article) -> list[tuple[str, str | None]]:
    return [(author.name, author.role) for author in (article.byline.authors if article.byline else ())]


@pytest.mark.parametrize("role", ["Europe correspondent", "Senior Reporter", "Staff Writer"])
def test_the_role_on_the_line_below_the_name_is_the_authors(role: str) -> None:
    assert roles(clean(text("Nordheim votes to rebuild its old bridge", "", "Ann Lee", role))) == [("Ann Lee", role)]
    lines = f'<div class="byline"><span class="author">Ann Lee</span><div>{role}</div></div>'
    assert roles(clean(page(lines))) == [("Ann Lee", role)]


def test_an_outlet_or_a_sentence_on_the_line_below_the_name_is_no_role() -> None:
    assert roles(clean(text("Nordheim votes to rebuild its old bridge", "", "By Ann Lee", "BBC News"))) == [
        ("Ann Lee", None)
    ]
    below = "Reporters asked the mayor about the ferry on Tuesday."
    assert roles(clean(text("Nordheim votes to rebuild its old bridge", "", "By Ann Lee", below))) == [
        ("Ann Lee", None)
    ]


@pytest.mark.parametrize("label", ["article__desc", "vorspann", "opener", "copete", "manchet", "lead undertittel"])
def test_a_standfirst_is_told_by_the_words_of_many_systems(label: str) -> None:
    assert clean(page(f'<p class="{label}">{DECK}</p>', "<p>By Ann Lee</p>")).subtitle == DECK


@pytest.mark.parametrize("line", ["By Staff Reporter", "By Our Correspondent", "BY AGENCY REPORTER"])
def test_a_byline_that_names_nobody_goes(line: str) -> None:
    article = clean(text("Nordheim votes to rebuild its old bridge", "", line))
    assert line not in article.body
    assert article.authors == ()


@pytest.mark.parametrize("line", ["Ann Lee, Nordheim", "Ann Lee - Holm Post", "Kathmandu", "Key points"])
def test_a_name_a_town_or_a_summarys_heading_beside_the_date_is_no_section(line: str) -> None:
    assert clean(text("Nordheim votes to rebuild its old bridge", "", line, "Sunday, 10 Nov 2024")).section == ()


def test_a_town_beside_the_date_is_no_author() -> None:
    head = ("Nordheim votes to rebuild its old bridge", "", "New Delhi", "Last updated: 10 Nov 2024")
    assert clean(text(*head)).authors == ()


def test_an_outlet_with_its_agency_below_the_headline_tells_the_wire() -> None:
    lines = (
        "L'île de Nordheim vote la reconstruction de son vieux pont",
        "",
        "Le Courrier du Nord avec AFP - 14 janv. 2025",
    )
    story = (
        "Le conseil municipal de Nordheim a voté mardi la reconstruction du vieux pont, heurté par une barge.",
        "Les travaux dureront deux ans et coûteront neuf millions, que la région paiera, ont indiqué les ingénieurs.",
        "Les commerçants avaient demandé un bac pour la durée des travaux, mais le port n'en avait pas.",
    )
    article = clean("\n".join((*lines, "", *story)))
    assert article.wire == "AFP"
    assert "avec AFP" not in article.body


def test_who_took_pictures_is_no_caption_in_a_list_of_authors() -> None:
    lines = '<ul class="bylines"><li><a href="mailto:a@b.example">Kari Holm</a></li><li>Ole Berg (foto)</li></ul>'
    article = clean(page(lines, lang="no"))
    assert article.captions == ()
    assert "Kari Holm" in article.authors


def test_a_reporter_and_the_agency_right_below_an_image_are_no_caption() -> None:
    article = clean(
        page('<div class="media"><img src="a.jpg"></div><div class="author-name">Ayşe DEMİR/RİZE, (DHA)</div>')
    )
    assert article.captions == ()
    assert article.authors == ("Ayşe DEMİR",)


def test_the_story_that_goes_on_behind_its_pictures_credit_stays() -> None:
    shown = '<span class="photo"><img src="a.jpg"><em>입학식에서 학생들이 종을 울리고 있다. /사진=해금군</em></span>'
    story = "<br><br>".join(KOREAN)
    article = clean(
        '<html lang="ko"><head><title>마지막 분교, 다시 문 열어</title></head><body><h1>마지막 분교, 다시 문 열어</h1>'
        f"<article>{shown}{story}</article></body></html>"
    )
    assert [paragraph for paragraph in KOREAN if paragraph not in article.body] == []


def test_a_notice_of_the_broadcast_goes_and_the_story_stays() -> None:
    article = clean(
        text("Nordheim votes to rebuild its old bridge", "January 9, 202512:30 PM ET", "Heard on Morning Hours")
    )
    assert article.published == "2025-01-09T12:30"
    assert article.body == "\n\n".join(PROSE)


@pytest.mark.parametrize("credit", ["Photo / Supplied", "Photo | Supplied", "PHOTO | Supplied"])
def test_a_credits_label_before_a_bar_or_slash_is_no_part_of_the_caption(credit: str) -> None:
    figure = f"<figure><img src='a.jpg'><figcaption>A boat lies at the pier. {credit}</figcaption></figure>"
    caption = clean(page(figure)).captions[0]
    assert (caption.text, caption.credit) == ("A boat lies at the pier.", "Supplied")


def test_an_archives_picture_is_told_by_the_word_before_its_credit() -> None:
    caption = clean(
        page("<figure><img src='a.jpg'><figcaption>A boat lies at the pier [File: Ann Lee/AP]</figcaption></figure>")
    )
    assert (caption.captions[0].credit, caption.captions[0].file_photo) == ("Ann Lee/AP", True)


def test_a_day_with_its_source_in_one_line_gives_both() -> None:
    story = (
        "停用六十多年的茶路24日重新开通，一支由二十八匹马组成的马帮当天上午走进古镇，受到数千名居民和游客的欢迎。",
        "这条山路最早修于清代中期，曾是当地茶叶外运的唯一通道。上世纪五十年代公路建成后，茶路逐渐荒废，部分路段被冲毁。",
        "修复工程从2022年春天开始，全长四十六公里，共铺设石板十一万块，重建石桥七座，新石板上都刻有年份。",
    )
    article = clean("\n".join(("百年茶路重新开通", "2024年09月24日 15:40 来源：中国新闻网", "", *story)))
    assert article.published == "2024-09-24T15:40"
    assert [credit.names for credit in article.credits] == [("中国新闻网",)]
