"""Lines of the tables around whole invented stories, as text and as page: the field is found, the story stays whole."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from cleanarticle import Article, clean
from tests.invented.story import Story, stories

DATA: Final = Path(__file__).parent / "data"
STORIES: Final = {story.language: story for story in reversed(stories().values())}
KINDS: Final = ("text", "page")
KNOWN: Final = {
    ("ja", "小池和樹"): "a bare name in Japanese is no other than a heading, where no markup tells",
    ("ja", "（小池和樹）"): "the same in brackets, but at the story's end",
    ("ja", "小池和樹、橋本花子"): "two of them",
    ("ar", "القاهرة – أحمد سالم", "page"): "a place before a bare name, without markup",
    ("ar", "القاهرة - أحمد سالم", "page"): "a place before a bare name, without markup",
    ("ar", "الرياض: أحمد سالم", "page"): "a place before a bare name, without markup",
    ("en", "Ann Lee @annlee", "page"): "a bare name below the headline of a page may be a tag",
    ("nl", "Jan van der Berg", "page"): "a bare name below the headline of a page may be a tag",
    ("es", "Ana López / Agencias", "page"): "a bare name with a desk, without markup",
    ("es", "Ana López / EFE", "text"): "pictures are credited so, above the story too",
    ("sv", "Anna Berg/TT", "text"): "pictures are credited so, above the story too",
    ("tr", "Ayşe YILMAZ - ANKARA/DHA", "text"): "pictures are credited so, above the story too",
    ("zh", "图为{}", "page"): "no credit, and the model takes it for a paragraph",
    (
        "ja",
        "{}＝2025年3月4日、霧ケ浜市、高瀬美和撮影",
        "page",
    ): "the line is longer than the look for a sign at its end",
    ("ko", "{} 한서윤 기자", "page"): "reporters sign their paragraphs so",
    ("es", "{} / LUIS GIL", "page"): "a name alone behind a slash",
    ("fr", "{} JULIEN MARCHAL POUR « LE PHARE »", "page"): "a name alone in capitals",
}
"""Rows that are not found yet, and why."""
KNOWN_AT_THE_END: Final = {
    **{key: why for key, why in KNOWN.items() if len(key) == 2 and key[1] != "（小池和樹）"},
    ("tr", "Haber Merkezi"): "a desk's words name sections too",
    ("ar", "وكالات"): "a desk's words name sections too",
    ("es", "Europa Press Galicia"): "an agency with its region, of which no list knows",
    ("ru", "Подготовила Анна Петрова"): "read as a credit of who compiled it",
    ("it", "a cura di Anna Riva"): "read as a credit of who edited it",
    ("it", "A cura di Anna Riva"): "read as a credit of who edited it",
}
"""The same below the story."""
KNOWN_WITHOUT_IMAGE: Final = {
    ("zh", "图为{}"): "no credit",
    ("ja", "{}＝2025年3月4日、霧ケ浜市、高瀬美和撮影"): "longer than the look for a sign at its end",
    **{("ja", f"{{}}（{agency}）"): "agencies sign paragraphs so" for agency in ("共同", "ロイター", "時事")},
    ("ko", "{} 한서윤 기자"): "reporters sign their paragraphs so",
    ("fr", "{} JULIEN MARCHAL POUR « LE PHARE »"): "a name alone in capitals",
    ("de", "{} / Jan Boll"): "a name alone behind a slash",
    ("es", "{} / LUIS GIL"): "a name alone behind a slash",
    ("es", "{} (Ana Ruiz)"): "a name alone in brackets",
    ("it", "{} Credits: Marco Neri"): "sources of what is said are given so too",
    ("cs", "{} Zdroj: ČTK"): "sources of what is said are given so too",
}
"""Captions that nothing but their image shows on a page."""


def table(name: str) -> dict[str, dict[str, list[list[str]]]]:
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def written(
    story: Story, kind: str, *, head: str = "", lead: str = "", middle: str = "", end: str = "", image: bool = True
) -> str:
    """The story with a line below its headline, words before its first paragraph, a line between two, a last one."""
    first, second, *rest = story.body
    above = ["<img src='/a.jpg'>"] if middle and image and kind == "page" else []
    lines = [line for line in (head, lead + first, second, *above, middle, *rest, end) if line]
    if kind == "text":
        return "\n\n".join([story.title, *lines])
    below = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<html lang="{story.language}"><head><title>{story.title}</title></head><body><nav><a href="/">A</a></nav>'
        f"<article><h1>{story.title}</h1>{below}</article><footer>© 2024</footer></body></html>"
    )


def assert_whole(article: Article, story: Story) -> None:
    body = article.body
    assert [end for paragraph in story.body if (end := paragraph[-40:]) not in body] == []


def rows(name: str, known: Mapping[tuple[str, ...], str] = KNOWN, kinds: tuple[str, ...] = KINDS) -> list[object]:
    """Each row of a table in each kind of document; those of `known` are expected to fail."""
    cases = []
    for language, case in table(name).items():
        for line, *told in case["rows"] if language in STORIES else ():
            for kind in kinds:
                why = known.get((language, line)) or known.get((language, line, kind))
                marks = [pytest.mark.xfail(reason=why, strict=True)] if why else []
                cases.append(pytest.param(language, kind, line, *told, marks=marks))
    return cases


@pytest.mark.parametrize(("language", "kind", "line", "names", "agency"), rows("bylines"))
def test_a_byline_below_the_headline_gives_the_authors(
    language: str, kind: str, line: str, names: str, agency: str
) -> None:
    story = STORIES[language]
    article = clean(written(story, kind, head=line))
    assert_whole(article, story)
    assert line not in article.body
    assert not names or "|".join(article.authors) == names


@pytest.mark.parametrize(("language", "kind", "line", "names", "agency"), rows("bylines", KNOWN_AT_THE_END))
def test_a_byline_below_the_story_gives_the_authors_where_none_stands_above(
    language: str, kind: str, line: str, names: str, agency: str
) -> None:
    story = STORIES[language]
    article = clean(written(story, kind, end=line))
    assert_whole(article, story)
    assert line not in article.body
    assert not names or "|".join(article.authors) == names


@pytest.mark.parametrize(("language", "kind", "lead", "places", "date", "agency"), rows("datelines"))
def test_a_dateline_leaves_its_paragraph_in_the_story(
    language: str, kind: str, lead: str, places: str, date: str, agency: str
) -> None:
    story = STORIES[language]
    article = clean(written(story, kind, lead=lead))
    assert_whole(article, story)
    assert article.dateline is not None
    assert "|".join(article.dateline.places) == places
    assert (article.dateline.agency or "") == agency


@pytest.mark.parametrize(("language", "kind", "form", "credit"), rows("captions"))
def test_a_caption_between_paragraphs_is_lifted_with_its_credit_from_a_page_below_its_image(
    language: str, kind: str, form: str, credit: str
) -> None:
    story = STORIES[language]
    line = form.format(story.caption)
    article = clean(written(story, kind, middle=line))
    assert_whole(article, story)
    assert line not in article.body
    told = [caption.credit or "" for caption in article.captions if story.caption[:25] in caption.text]
    assert told == [credit]


@pytest.mark.parametrize(("language", "kind", "form", "credit"), rows("captions", KNOWN_WITHOUT_IMAGE, kinds=("page",)))
def test_a_caption_whose_image_a_page_has_lost_is_lifted_by_its_credit(
    language: str, kind: str, form: str, credit: str
) -> None:
    story = STORIES[language]
    line = form.format(story.caption)
    article = clean(written(story, kind, middle=line, image=False))
    assert_whole(article, story)
    assert line not in article.body
    assert [caption.credit or "" for caption in article.captions] == [credit]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("language", "lead", "names"),
    [
        ("ko", "(서울=연합뉴스) 홍길동 기자 = ", "홍길동"),
        ("ko", "[서울=뉴시스]홍길동 이몽룡 기자 = ", "홍길동|이몽룡"),
        ("ko", "[머니투데이 홍길동 기자] ", "홍길동"),
        ("zh", "新华社巴黎12月9日电（记者张三）", "张三"),
        ("zh", "晚报讯（记者 张三）", "张三"),
        ("zh", "港城网10月4日讯（记者张三 整合） ", "张三"),
        ("zh", "（中央社記者張三丰台北9日電）", "張三丰"),
        ("ja", "【ソウル＝小池和樹】", "小池和樹"),
        ("zh", "（又名约翰桥）", ""),
        ("ko", "(서울=연합뉴스) ", ""),
        ("ja", "【ソウル共同】", ""),
    ],
)
def test_a_reporter_named_in_the_head_of_a_paragraph_is_the_author_and_the_paragraph_stays(
    language: str, kind: str, lead: str, names: str
) -> None:
    story = STORIES[language]
    article = clean(written(story, kind, lead=lead))
    assert_whole(article, story)
    assert "|".join(article.authors) == names
