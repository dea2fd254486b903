"""Bylines with labels, agencies, roles and places, around whole invented stories; what only looks like one."""

import pytest

from cleanarticle import clean
from tests.invented.story import stories

BBC = {
    "mayak": ("Автор фото", "Подпись к фото", "Автор", "Место работы, Би-би-си"),
    "kovzanka": ("Автор фото", "Підпис до фото", "Автор", "Місце роботи, BBC News Україна"),
    "ekmek": ("Kaynak", "Fotoğraf altı yazısı", "Yazan", "Unvan, BBC Türkçe"),
    "bir": ("صدر الصورة", "التعليق على الصورة", "Author", "Role, بي بي سي نيوز عربي"),
    "bridge": ("Image source", "Image caption", "Author", "Role, BBC News"),
}


@pytest.mark.parametrize("name", sorted(BBC))
@pytest.mark.parametrize("kind", ["text", "page"])
def test_a_label_with_a_comma_opens_the_byline_and_that_of_a_picture_does_not(name: str, kind: str) -> None:
    story = stories()[name]
    source, caption, label, role = BBC[name]
    comma = "، " if name == "bir" else ", "
    lines = [f"{source}{comma}Ann Holm/EPA", f"{caption}{comma}{story.caption}", f"{label}, {story.authors[0]}", role]
    if kind == "text":
        article = clean("\n".join([story.title, *lines, *story.body]))
    else:
        picture = f"<figure><img src='/a.jpg'><p>{lines[0]}</p><figcaption>{lines[1]}</figcaption></figure>"
        body = picture + "".join(f"<p>{line}</p>" for line in (*lines[2:], *story.body))
        article = clean(
            f'<html lang="{story.language}"><body><article><h1>{story.title}</h1>{body}</article></body></html>'
        )
    assert article.authors == (story.authors[0],)
    assert article.body == "\n\n".join(story.body)


@pytest.mark.parametrize("menu", [["Gündem", "Yazarlar", "Sağlık", "Teknoloji"], ["Yazarlar", "Spor"]])
def test_the_word_authors_in_a_menu_opens_no_byline(menu: list[str]) -> None:
    story = stories()["ekmek"]
    head = [*menu, story.title, story.standfirst, "27 Ocak 2025 14:12"]
    assert clean("\n".join([*head, *story.body])).authors == ()


def test_a_label_above_the_headline_opens_the_byline_below_it() -> None:
    story = stories()["bridge"]
    assert clean("\n\n".join(["By", story.authors[0], story.title, *story.body])).authors == (story.authors[0],)


def test_the_word_behind_a_label_is_no_name_in_small_letters() -> None:
    story = stories()["kovzanka"]
    lines = ["Автор публікації", "Оксана Тихенко", "Дата публікації", "02.12.24 14:12"]
    article = clean("\n".join([story.title, *lines, *story.body]))
    assert article.authors == ("Оксана Тихенко",)
    assert article.published == "2024-12-02T14:12"


def test_the_reporter_beside_a_datelines_agency_is_the_author() -> None:
    story = stories()["mayak"]
    lead = "СЕВЕРОГОРСК, 25 ноя — РИА Новости, Анна Ветрова. "
    article = clean("\n\n".join([story.title, lead + story.body[0], *story.body[1:]]))
    assert article.authors == ("Анна Ветрова",)
    assert article.dateline is not None
    assert article.dateline.agency == "РИА Новости"
    assert article.body == "\n\n".join(story.body)


def test_the_reporter_in_a_dateline_below_standfirst_and_caption_is_the_author() -> None:
    story = stories()["mayak"]
    lead = "СЕВЕРОГОРСК, 25 ноя — РИА Новости, Анна Ветрова. "
    standfirst = (
        f"{story.standfirst} Первыми в вагоны сели ветераны и первоклассники, которые ждали этого дня два года."
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (standfirst, lead + story.body[0], *story.body[1:]))
    maker = '{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "РИА Новости"}}'
    script = f'<script type="application/ld+json">{maker}</script>'
    article = clean(f'<html lang="ru"><head>{script}</head><body><h1>{story.title}</h1>{body}</body></html>')
    assert article.authors == ("Анна Ветрова",)


def test_the_reporters_before_a_datelines_place_are_the_authors() -> None:
    story = stories()["ekmek"]
    lead = "Elif KARADUMAN-Murat SOYLU/ANKARA, (DHA) - "
    article = clean("\n\n".join([story.title, lead + story.body[0], *story.body[1:]]))
    assert article.authors == ("Elif KARADUMAN", "Murat SOYLU")
    assert article.body == "\n\n".join(story.body)


@pytest.mark.parametrize(
    "lead", ["МОСКВА, 25 ноя — РИА Новости, Как Сообщалось Ранее, ", "Мэр Анна Ветрова/Север, (ТАСС) пришла - "]
)
def test_what_stands_beside_an_agency_and_is_no_name_stays(lead: str) -> None:
    story = stories()["mayak"]
    article = clean("\n\n".join([story.title, lead + story.body[0], *story.body[1:]]))
    assert article.authors == ()


def test_initials_below_a_name_with_its_agency_are_lifted() -> None:
    story = stories()["zamek"]
    article = clean("\n\n".join([story.title, *story.body, "Agnieszka Wolska (PAP)", "awo/ mark/ lm/"]))
    assert article.authors == ("Agnieszka Wolska",)
    assert article.body == "\n\n".join(story.body)
