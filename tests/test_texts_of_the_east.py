"""What texts of eastern outlets showed, in any language: trails, topics, captions, roles, sign-offs."""

import pytest

from cleanarticle import Article, clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.pictures.caption import Captions
from tests.invented.story import Story, stories

CONTEXT = Context(Config())
STORIES = {story.language: story for story in reversed(stories().values())}


def around(
    language: str, above: tuple[str, ...] = (), head: tuple[str, ...] = (), below: tuple[str, ...] = ()
) -> Article:
    story = STORIES[language]
    article = clean("\n\n".join([*above, story.title, *head, *story.body, *below]))
    assert article.title == story.title
    assert [text for text in story.body if text not in article.body] == []
    return article


def left(article: Article, story: Story) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs if paragraph.text not in story.body]


@pytest.mark.parametrize(
    ("language", "above", "section"),
    [
        ("pl", ("Strona główna", "Gospodarka"), ("Gospodarka",)),
        ("pl", ("Maki.pl", ">", "Wydarzenia", ">", "Polska", ">"), ("Wydarzenia", "Polska")),
        ("ru", ("Главная", "Видео", "Истории"), ()),  # a menu
        ("de", ("Startseite", "Video", "Bilder"), ()),
    ],
)
def test_breadcrumbs_that_stand_upright(language: str, above: tuple[str, ...], section: tuple[str, ...]) -> None:
    assert around(language, above).section == section


def test_breadcrumbs_that_are_links_of_markdown() -> None:
    story = STORIES["pl"]
    trail = "[Strona główna](https://maki.example/)[Gospodarka](https://maki.example/gospodarka/)"
    article = clean("\n\n".join([f"# {story.title}", trail, *story.body]))
    assert (article.section, left(article, story)) == (("Gospodarka",), [])


@pytest.mark.parametrize("line", ["Общество 16 ноября 2026 21:04", "Общество16 ноября 2026 21:04"])
def test_the_section_in_the_days_line(line: str) -> None:
    article = around("ru", (line,))
    assert (article.section, article.published) == (("Общество",), "2026-11-16T21:04")


@pytest.mark.parametrize(("language", "role"), [("cs", "redaktorka"), ("pl", "dziennikarka")])
def test_a_name_and_its_role_right_above_the_headline(language: str, role: str) -> None:
    assert around(language, ("Jitka Talířová", role)).authors == ("Jitka Talířová",)
    assert around(language, ("Jitka Talířová",)).authors == ()


def test_topics_below_their_heading_go_and_a_list_of_the_story_stays() -> None:
    story = STORIES["cs"]
    assert left(around("cs", below=("Tagy:", "kaple", "Lipovec", "zvon")), story) == []
    winners = ("Vítězové:", "Jana Kubátová, Lipovec", "Petr Vondra, Kyjov")
    assert left(around("cs", below=winners), story) == list(winners)


def test_a_caption_and_a_byline_once_more_below_the_story() -> None:
    story = STORIES["pl"]
    head = ("Jagoda Tołwińska", "16.11.2026 21:04", "Dzwon wydobyto ze studni przy młynie. Foto: Wiesław Pastuch / PAP")
    below = ("Wiesław Pastuch / PAP", "Dzwon wydobyto ze studni przy młynie.", "Komentarze", "Jagoda Tołwińska")
    article = around("pl", head=head, below=below)
    assert (article.authors, left(article, story)) == (("Jagoda Tołwińska",), [])


@pytest.mark.parametrize("label", ["Опубликовано:", "Обновлено:"])
def test_a_label_above_a_day_goes_with_it(label: str) -> None:
    assert left(around("ru", head=(label, "16 ноября 2026 21:04")), STORIES["ru"]) == []


@pytest.mark.parametrize(
    ("language", "line", "text", "credit"),
    [
        ("ru", "Станция после ремонта / Пётр Гальцев / Ведомости", "Станция после ремонта", "Пётр Гальцев / Ведомости"),
        (
            "de",
            "(Titelbild: Der Hafen am Montag. Foto: Ute Lehm / Kurier)",
            "Der Hafen am Montag.",
            "Ute Lehm / Kurier",
        ),
        ("id", "Foto: Kincir air di Batumeru (Baskoro/detikcom)", "Kincir air di Batumeru", "Baskoro/detikcom"),
        ("en", "The old market - 16 November 2026 - REUTERS", "The old market - 16 November 2026", "REUTERS"),
        ("de", "(Foto: Ute Lehm / dpa)", "", "Ute Lehm / dpa"),
    ],
)
def test_captions_taken_apart(language: str, line: str, text: str, credit: str) -> None:
    parts = CONTEXT.made(language, Captions).split(line, known=True)
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("ja", "佐藤 健一 : ジャーナリスト", ["佐藤健一"]),
        ("ja", "佐藤健一 ジャーナリスト", ["佐藤健一"]),
        ("ja", "日本語 ジャーナリスト", []),
        ("zh", "高秋雁 何志 / 新灘報導", ["高秋雁", "何志"]),
        ("zh", "云端服务 / 新品報導", []),
        ("ko", "남궁태오 한경닷컴 기자", ["남궁태오"]),
        ("ko", "글: 남궁태오(namgung)", ["남궁태오"]),
    ],
)
def test_names_that_their_surroundings_prove(language: str, line: str, names: list[str]) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert [author.name for author in (read.authors if read else ())] == names


def test_a_button_with_an_address_is_no_author() -> None:
    article = around("ar", head=("16 نوفمبر 2026", "نسخ الرابط https://p.example.com/p/4abcd"))
    assert (article.authors, left(article, STORIES["ar"])) == ((), [])


@pytest.mark.parametrize(("language", "line"), [("ar", "ج.ط/ع.ح (د ب أ، أ ف ب)"), ("de", "pgr/qu (dpa, afp)")])
def test_initials_with_agencies_in_brackets_sign_off(language: str, line: str) -> None:
    article = around(language, below=(line,))
    assert (article.wire, left(article, STORIES[language])) == ("dpa", [])
