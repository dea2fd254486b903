"""Whole pages in the shapes of outlets and systems that no labelled page shows: invented stories, real markup."""

import json
import tomllib
from pathlib import Path

import pytest
from msgspec import convert

from cleanarticle import Article, clean
from tests.invented.story import Story, stories

HERE = Path(__file__).resolve().parent / "invented" / "outlets"
OTHERS = {
    path.stem: convert(tomllib.loads(path.read_text(encoding="utf-8")), Story) for path in sorted(HERE.glob("*.toml"))
}
"""Stories in languages whose packs are young: their tables are not asked of every form yet."""
KINDS = {
    "vizimalom": ("Írta: {}", "Megjelent: 2025. május 17.", "Forrás: MTI", "HIRDETÉS", "Kapcsolódó cikkek"),
    "moara": ("Scris de {}", "Publicat: 14 iunie 2025", "Sursa: News.ro", "PUBLICITATE", "Citește și"),
    "mylos": ("Επιμέλεια: {}", "Δημοσίευση: 12 Απριλίου 2025", "Πηγή: ΑΠΕ-ΜΠΕ", "ΔΙΑΦΗΜΙΣΗ", "Διαβάστε επίσης"),
    "tahana": ("מאת {}", "פורסם: 6 במאי 2025", "מקור: רויטרס", "פרסומת", "קראו עוד"),
    "naav": ("लेखक: {}", "प्रकाशित: 8 मार्च 2025", "स्रोत: पीटीआई", "विज्ञापन", "यह भी पढ़ें"),
}


def paragraphs(texts: tuple[str, ...], tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def cards(story: Story) -> str:
    return "".join(
        f'<div class="card"><a href="/{at}"><h3>{text}</h3></a></div>' for at, text in enumerate(story.others)
    )


def page(story: Story, main: str, *, below: str = "", script: str = "") -> Article:
    """A page of the story: a menu, what stands in it, a list of others, a foot."""
    return clean(
        f'<html lang="{story.language}"><head><title>{story.title} | Arlen</title>{script}</head><body>'
        f"<nav><ul><li><a href='/'>1</a></li><li><a href='/s'>{story.section}</a></li></ul></nav>{main}"
        f'<section class="related">{below}{cards(story)}</section><footer><p>© 2025 Arlen</p></footer></body></html>'
    )


def assert_whole(article: Article, story: Story) -> None:
    assert [text for text in story.body if text[12:] not in article.body] == []
    assert [text for text in story.others if text in article.body] == []


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_page_in_a_language_with_a_young_pack(name: str, tag: str) -> None:
    story = OTHERS[name]
    byline, day, source, advertisement, related = KINDS[name]
    first, second, *rest = paragraphs(story.body, tag).replace(f"</{tag}>", f"</{tag}>\n").splitlines()
    main = (
        f'<main><div class="k"><a href="/s">{story.section}</a></div><h1>{story.title}</h1>'
        f"<div>{story.standfirst}</div>"
        f"<div>{byline.format(story.authors[0])}</div><div>{day}</div><div><img src='a.jpg'><div>{story.caption}. "
        f"{'צילום' if name == 'tahana' else 'Foto'}: {story.photo_credit}</div></div><div>{first}{second}"
        f"<div>{advertisement}</div>{''.join(rest)}<{tag}>{source}</{tag}></div></main>"
    )
    article = page(story, main, below=f"<h2>{related}</h2>")
    assert_whole(article, story)
    assert article.language == story.language
    assert article.title == story.title
    assert article.subtitle == story.standfirst
    assert article.authors == story.authors
    assert str(article.published)[:10] == story.published
    assert len(article.credits) == 1
    assert not {advertisement, related, source} & set(article.body.split("\n\n"))


@pytest.mark.parametrize("head", ["media_end_head go_trans", "media-heading"])
def test_a_head_that_is_named_after_the_media_is_no_picture(head: str) -> None:
    story = stories()["seom"]
    main = (
        f'<div class="{head}"><div class="media_end_head_top"><a><img alt="연합뉴스"></a><a>연합뉴스 구독</a></div>'
        f'<div class="media_end_head_title"><h2 class="media_end_head_headline">{story.title}</h2></div>'
        f'<div class="media_end_head_info"><span>{story.shown_date}</span><a>기사원문</a></div></div>'
        f'<article id="dic_area">{"<br><br>".join(story.body)}</article>'
    )
    article = page(story, main)
    assert_whole(article, story)
    assert article.title == story.title
    assert article.captions == ()


def test_a_lead_that_stands_below_buttons_and_the_picture_is_told_by_its_name() -> None:
    story = stories()["zamek"]
    buttons = "".join(f"<li><a href='#'>{text}</a></li>" for text in ("Udostępnij", "Facebook", "X", "Wykop", "Drukuj"))
    main = (
        f"<article class='node'><h1>{story.title}</h1><div>{story.authors[0]}</div><ul>{buttons}</ul><ul>{buttons}</ul>"
        f'<div class="field field--name-field-image"><img src="a.jpg"><div class="caption">{story.caption}</div></div>'
        f'<div class="field field--name-field-lead">{story.standfirst}</div>'
        f"<div>{paragraphs(story.body)}</div></article>"
    )
    article = page(story, main)
    assert_whole(article, story)
    assert article.subtitle == story.standfirst


@pytest.mark.parametrize("name", ["ekmek", "kovzanka", "barco", "vizimalom"])
def test_a_sentence_right_below_the_headline_is_its_standfirst_where_nothing_names_it(name: str) -> None:
    story = stories().get(name) or OTHERS[name]
    head = f"<div><h1>{story.title}</h1></div><div>{story.standfirst}</div><div>{story.authors[0]}</div>"
    article = page(story, f"<main>{head}<div>{story.shown_date}</div><div>{paragraphs(story.body, 'div')}</div></main>")
    assert_whole(article, story)
    assert article.subtitle == story.standfirst
    assert page(story, f"<main>{head.replace(story.standfirst, 'Ann Lee, Oslo 2019.')}</main>").subtitle is None


def test_a_list_that_the_menu_opens_ends_at_the_headline() -> None:
    story = stories()["chalu"]
    menu = "".join(f"<li><a href='/{at}'>{text}</a></li>" for at, text in enumerate(("首页", "要闻", "社会", "财经")))
    standfirst = f"{story.standfirst.rstrip('。')}，沿线村民在古镇的石桥旁放起了鞭炮迎接远道而来的客人"
    main = f"<ul>{menu}</ul><main><h1>{story.title}</h1><p>{standfirst}</p><div>{paragraphs(story.body)}</div></main>"
    assert not any(
        piece.rule == "zh/latest-news-heading" and piece.text == standfirst for piece in page(story, main).removed
    )


def test_the_reporter_of_a_credit_line_comes_before_the_site_that_declares_itself() -> None:
    story = stories()["faro"]
    linked = json.dumps(
        {"@type": "NewsArticle", "headline": story.title, "author": {"@type": "Organization", "name": "Arlen"}}
    )
    main = f"<main><h1>{story.title}</h1><div>{paragraphs(story.body)}<p>Autora: Lucía Berrocal</p></div></main>"
    article = page(story, main, script=f'<script type="application/ld+json">{linked}</script>')
    assert article.authors == ("Lucía Berrocal",)


@pytest.mark.parametrize("line", ["PTI CWH MNK RUK", "(NAN)(www.nan-wire.ng)", "(IANS)"])
def test_an_agencys_codes_are_a_credit_above_what_the_site_says_of_it(line: str) -> None:
    story = stories()["rail"]
    notice = "This report is auto-generated from a news service. The Arlen holds no responsibility for its content."
    body = paragraphs((*story.body, line, notice))
    article = page(story, f"<main><h1>{story.title}</h1><div>{body}</div></main>")
    assert_whole(article, story)
    assert line not in article.body
    assert article.credits[0].text == line
