"""Forms that content systems give a page's parts, each with what only looks like it."""

import pytest

from cleanarticle import Article, clean
from tests.invented.story import stories
from tests.pages import PROSE, page, text

HEADLINE = "Nordheim votes to rebuild its old bridge"
HARBOUR = stories()["harbour"].body
OTHER = "Choir of the southern valley sings at the orchard"


def trail(*crumbs: tuple[str, str]) -> dict[str, object]:
    items = [
        {"@type": "ListItem", "position": at, "item": {"@id": address, "name": name}}
        for at, (name, address) in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def story(*inside: str) -> Article:
    """A page whose story has something between its second and third paragraphs."""
    head, tail = ("".join(f"<p>{part}</p>" for part in paragraphs) for paragraphs in (HARBOUR[:2], HARBOUR[2:]))
    return clean(
        f'<html lang="en"><head><title>{HEADLINE}</title></head><body><nav><a href="/">Home</a></nav><article>'
        f'<h1>{HEADLINE}</h1><div class="article-body">{head}{"".join(inside)}{tail}</div></article></body></html>'
    )


@pytest.mark.parametrize(
    ("crumbs", "sections"),
    [
        ((("Traffic", "https://a.example/traffic/"), ("Bridges", "https://a.example/traffic/bridges/")), 2),
        ((("Arlen", "https://a.example/"), ("Traffic", "https://a.example/traffic/")), 1),
        ((("English", "https://a.example/en/"), ("Traffic", "https://a.example/en/traffic/")), 1),
        ((("Home", "https://a.example/index.html"), ("Traffic", "https://a.example/traffic/")), 1),
        ((("Home", "https://a.example/home"), ("Traffic", "https://a.example/traffic/")), 1),
    ],
)
def test_a_trails_first_crumb_counts_where_its_address_is_a_sections(
    crumbs: tuple[tuple[str, str], ...], sections: int
) -> None:
    assert clean(page(linked=trail(*crumbs))).section == tuple(name for name, _ in crumbs)[-sections:]


def test_a_pages_title_names_the_section_between_headline_and_site() -> None:
    assert clean(page(title=f"{HEADLINE} | Politics | Arlen")).section == ("Politics",)
    assert clean(page(title=f"{HEADLINE} | Old stones | Arlen")).section == ()
    assert clean(page(title=f"{HEADLINE} | Arlen")).section == ()


def test_a_section_that_is_declared_as_addresses_are_is_written_as_the_page_shows_it() -> None:
    shown = page(meta={"article:section": "public-works"}, above=("<div><a href='/p'>Public Works</a></div>",))
    assert clean(shown).section == ("Public Works",)
    assert clean(page(meta={"article:section": "public-works"})).section == ("public-works",)


@pytest.mark.parametrize("label", ["pathway", "rootline", "channel-path", "fil-ariane"])
def test_a_trail_is_told_by_the_words_of_more_systems(label: str) -> None:
    shown = f'<div class="{label}"><a href="/">Start</a> &gt; <a href="/traffic">Traffic</a> &gt; Article</div>'
    assert clean(page(above=(shown,))).section[-1:] == ("Traffic",)


def test_a_stamp_at_the_head_of_the_first_paragraph_is_the_storys_day() -> None:
    story, *others = PROSE
    stamped = page().replace(story, f"25.11.2024 09:40:00 {story}")
    article = clean(stamped)
    assert article.published == "2024-11-25T09:40"
    assert article.body == "\n\n".join((story, *others))


@pytest.mark.parametrize(
    "opening",
    ["25.11.2024 was a day on which", "1874 boats", "9.40 in the morning of 25.11.2024", "25.11.2024 09:40 was when"],
)
def test_a_day_with_which_a_sentence_begins_is_the_sentences(opening: str) -> None:
    first = f"{opening} the council of Nordheim met to vote on the old bridge, which a barge struck in the spring."
    assert clean(page().replace(PROSE[0], first)).body.startswith(opening)


def test_a_change_has_the_moment_that_its_element_gives_machines() -> None:
    lines = (
        '<p>Published: <time datetime="2025-05-12T05:31:00Z">12 May 2025 07:31</time></p>',
        '<p>Updated: <time datetime="2025-05-12T08:00:00Z">12 May 2025 10:00</time></p>',
    )
    assert clean(page(*lines)).modified == "2025-05-12T08:00:00+00:00"
    other = lines[1].replace("2025-05-12T08", "2025-06-19T08")
    assert clean(page(lines[0], other)).modified == "2025-05-12T10:00"


def test_days_of_a_box_inside_the_story_are_none_of_its_own() -> None:
    box = (
        f"<div><h3>Related articles</h3><ul><li><h4><a href='/o'>{OTHER}</a></h4><div>2 May 2024</div></li></ul></div>"
    )
    whole = page(meta={"article:published_time": "2024-05-03T10:00:00+00:00"})
    inside = whole.replace(f"<p>{PROSE[1]}</p>", f"<p>{PROSE[1]}</p>{box}")
    assert clean(inside).published == "2024-05-03T10:00:00+00:00"


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p><a href='/o'>{}</a></p></blockquote>",
        "<div class='c'><div><a href='/o'>{}</a></div><p>Apples ripened beside hedges, growers reported.</p></div>",
    ],
)
def test_another_storys_headline_between_two_paragraphs_goes(box: str) -> None:
    article = story(box.format(OTHER))
    assert article.body == "\n\n".join(HARBOUR)


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='/report'>The report on three weeks of ice in the harbour of Hallvik</a></p>",
        "<h2>Mail carried by boat</h2>",
        "<p><a href='/o'>Choirs of the southern valley sang at the orchard on that day.</a></p>",
    ],
)
def test_a_link_that_speaks_of_the_story_a_heading_and_a_sentence_stay(line: str) -> None:
    assert line.split(">")[-3 if "<a" in line else -2].split("<")[0] in story(line).body


def test_paragraphs_that_css_shows_as_they_are_written_are_parted() -> None:
    first, second = (
        "廃線となった海岸線の旧駅が二十日、住民の手で図書室として生まれ変わった。木造の駅舎は取り壊しが決まっていた。",
        "買い取ったのは、地元の住民百二十人がつくる合同会社だ。一口五千円で出資を募り、二年間で六百万円を集めた。",
    )
    title = "駅舎が図書室に（霧島日報）"
    article = clean(
        f'<html lang="ja"><head><title>{title}</title><meta property="og:title" content="{title}"></head><body>'
        f"<h1>駅舎が図書室に</h1><article><p>　{first}\n\n　{second}</p></article></body></html>"
    )
    assert article.body == f"{first}\n\n{second}"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Elif Demir/RİZE, (DHA)", ["Elif Demir", "DHA"]),
        ("Elif DEMİR - Murat SOYLU/RİZE, (DHA)", ["Elif DEMİR", "Murat SOYLU", "DHA"]),
    ],
)
def test_who_sent_the_story_from_where_is_its_credit(line: str, names: list[str]) -> None:
    ekmek = stories()["ekmek"]
    article = clean("\n\n".join((ekmek.title, *ekmek.body, line)))
    assert article.body == "\n\n".join(ekmek.body)
    assert [name for credit in article.credits for name in credit.names] == names


@pytest.mark.parametrize("line", ["Photos: archive of the museum", "Photos: courtesy of the mill"])
def test_whose_the_pictures_are_is_a_credit_in_small_letters_too(line: str) -> None:
    article = clean(page(ending=f"<p>{line}</p>"))
    assert [credit.text for credit in article.credits] == [line]
    assert line not in article.body


def test_a_sentence_behind_a_pictures_label_is_no_credit() -> None:
    assert clean(text(HEADLINE, tail=("Photo: nobody had one of the old bridge, and nobody will.",))).credits == ()


def test_the_sites_notice_in_its_footer_is_no_credit_of_a_short_story() -> None:
    short = page().replace("Copyright 2019 The Nordheim Gazette", "© 2019 Arlen Verlag. All rights reserved.")
    assert clean(short).credits == ()


def test_a_page_that_nuxt_draws_is_read() -> None:
    body = "".join(f"<p>{part}</p>" for part in PROSE)
    article = clean(
        f'<html lang="en"><head><title>{HEADLINE}</title></head><body><div id="__nuxt"></div>'
        f'<script type="application/json" id="__NUXT_DATA__">[["Reactive",1],{{"a":2}},"{HEADLINE}","{body}"]</script>'
        "</body></html>"
    )
    assert article.body == "\n\n".join(PROSE)


def test_a_caption_that_links_to_the_gallery_has_its_credit() -> None:
    line = "Boats lie below the old bridge | Photo: Ann Lee, Arlen Post"
    shown = f"<div class='opener'><a href='/g'><img src='a.jpg'><span>{line}</span></a></div>"
    caption = clean(page(shown)).captions[0]
    assert (caption.text, caption.credit) == ("Boats lie below the old bridge", "Ann Lee, Arlen Post")


@pytest.mark.parametrize(
    ("lang", "line", "caption", "credit"),
    [
        ("pt", "Alunos embarcam no barco - Ana Reis/Divulgação", "Alunos embarcam no barco", "Ana Reis/Divulgação"),
        ("pt", "O trem entre Lisboa - Porto/Braga", "O trem entre Lisboa - Porto/Braga", None),
        ("ko", "학생들이 종을 울리고 있다. 해금신문 자료사진", "학생들이 종을 울리고 있다.", "해금신문 자료사진"),
    ],
)
def test_a_credit_behind_a_dash_or_an_outlets_archive(lang: str, line: str, caption: str, credit: str | None) -> None:
    told = next(one for one in stories().values() if one.language == lang)
    body = "".join(f"<p>{part}</p>" for part in told.body)
    figure = f"<figure><img src='a.jpg'><figcaption>{line}</figcaption></figure>"
    head = f'<html lang="{lang}"><head><title>{told.title}</title></head>'
    article = clean(f"{head}<body><h1>{told.title}</h1>{figure}{body}</body></html>")
    assert [(one.text, one.credit) for one in article.captions] == [(caption, credit)]


def test_a_label_whose_colon_is_of_the_pages_style_has_its_value_below() -> None:
    field = '<div class="field"><div class="field__label">{}</div><div class="field__item">{}</div></div>'
    article = clean(page(ending=field.format("Source", "Harvest Institute")))
    assert [credit.names for credit in article.credits][:1] == [("Harvest Institute",)]
    plain = field.replace("field__label", "part").format("Source", "Harvest Institute")
    assert ("Harvest Institute",) not in [credit.names for credit in clean(page(ending=plain)).credits]
    dated = clean(page(ending=field.format("Source", "22.05.2026")))
    assert "22.05.2026" not in [name for credit in dated.credits for name in credit.names]


def test_a_story_that_a_script_assigns_in_pieces_is_read() -> None:
    pieces = ",".join(f'{{"type":"text","content":"{part}"}}' for part in PROSE)
    article = clean(
        f'<html lang="en"><head><title>{HEADLINE}</title></head><body><div id="fusion-app"></div><script>'
        f"window.Fusion=window.Fusion||{{}};Fusion.arcSite='arlen';"
        f'Fusion.globalContent={{"headlines":{{"basic":"{HEADLINE}"}},"content_elements":[{pieces}]}};</script></body></html>'
    )
    assert article.body == "\n\n".join(PROSE)


def test_buttons_that_are_run_together_are_no_author() -> None:
    row = "<div><span>SHARE</span><span>FOLLOW US</span></div>"
    article = clean(page("<p>Updated: Feb 18, 2025, 18:20 IST</p>", row))
    assert article.authors == ()


def test_a_pictures_button_in_its_figure_is_no_part_of_the_caption() -> None:
    button = "<div role='button'>Press enter or click to view image in full size</div>"
    figure = f"<figure>{button}<img src='a.jpg'><figcaption>Boats lie below the old bridge.</figcaption></figure>"
    assert [caption.text for caption in clean(page(figure)).captions] == ["Boats lie below the old bridge."]
