"""What native readers of eleven languages saw on invented articles as outlets of their countries print them."""

import unicodedata

import pytest

from cleanarticle import Article, clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.datelines.head import read_dateline
from cleanarticle.grammar.datelines.parts import dateline_words
from cleanarticle.grammar.timestamps import Timestamps
from tests.invented.story import Story, stories

CONTEXT = Context(Config())
STORIES = {story.language: story for story in reversed(stories().values())}
RIGHTS = "Wszelkie materiały (w szczególności depesze agencyjne, zdjęcia) w Portalu chronione są przepisami ustawy."
LINKS = "\n".join(f"*   [{name}](https://a.example/{at})" for at, name in enumerate(("Gündem", "Dünya", "Kelebek")))


def lost(article: Article, story: Story) -> list[str]:
    return [text for text in story.body if text not in article.body]


def left(article: Article, story: Story) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs if paragraph.text not in story.body]


def text(story: Story, *head: str, body: tuple[str, ...] = (), below: tuple[str, ...] = ()) -> str:
    return "\n\n".join([story.title, *head, *(body or story.body), *below])


@pytest.mark.parametrize("language", ["ko", "ja", "pl", "cs"])
def test_letters_in_pieces_are_put_together(language: str) -> None:
    """NFD: with Hangul in its parts no language was told, and no rule, name or day found."""
    story = STORIES[language]
    whole = clean(text(story))
    article = clean(unicodedata.normalize("NFD", text(story)))
    assert (article.title, article.body, article.language) == (whole.title, whole.body, language)


def test_signs_that_have_another_normal_form_stay() -> None:
    names = "\uf90a先生は、山の上の小さな学校で四十年のあいだ子どもたちに算数を教え、昨日の朝に静かに退職した。"
    assert "\uf90a" in clean(text(STORIES["ja"], body=(*STORIES["ja"].body, names))).body


@pytest.mark.parametrize("sign", ["(PAP)", "(AP)", "(PAP Life)"])
@pytest.mark.parametrize("kind", ["text", "page"])
def test_the_last_paragraph_above_a_notice_of_rights_is_no_caption(sign: str, kind: str) -> None:
    """An agency in brackets ends it, and what rules know as a notice stood below it as a paragraph does."""
    story = STORIES["pl"]
    end = "Nowy dzwon zawiśnie na wieży przed Bożym Narodzeniem, a stary trafi do gablotki w bibliotece."
    lines = (*story.body, f"{end} {sign}", "Autorka: Jagoda Tołwińska", "jat/ mbo/", RIGHTS)
    boxes = "".join(f"<div>{line}</div>" for line in lines)
    page = f"<html lang='pl'><body><h1>{story.title}</h1>{boxes}</body></html>"
    article = clean(page if kind == "page" else text(story, body=lines))
    assert (end in article.body, article.authors, lost(article, story)) == (True, ("Jagoda Tołwińska",), [])
    assert kind == "page" or " " in sign or "jat/ mbo/" not in article.body


@pytest.mark.parametrize(
    ("language", "end"),
    [
        ("ru", "По словам сторожа, стоимость билета не изменится до конца года.-0-"),
        ("pl", "Bilet będzie kosztował tyle samo co przed remontem, do końca roku. /PAP/"),
        ("pl", "Bilet będzie kosztował tyle samo co przed remontem, do końca roku. (PAP Life)"),
    ],
)
def test_the_last_paragraph_above_a_list_is_no_headline(language: str, end: str) -> None:
    story = STORIES[language]
    others = ("Port w Helsinkach zamarza", "Ceny mleka znów w górę", "Sto lat kina w Oslo", "Zima przyszła do Turku")
    article = clean(text(story, body=(*story.body, end), below=others))
    assert (end.removesuffix("-0-") in article.body, lost(article, story)) == (True, [])


def test_a_list_of_links_above_the_headline_is_a_menu_and_hides_no_dateline() -> None:
    story = STORIES["tr"]
    first, *rest = story.body
    article = clean(f"{LINKS}\n\n# {story.title}\n\nERZURUM (AA) - {first}\n\n" + "\n\n".join(rest))
    assert (left(article, story), article.wire) == ([], "AA")
    assert article.dateline is not None
    assert article.dateline.places == ("Erzurum",)


@pytest.mark.parametrize(
    ("language", "head", "places", "agency"),
    [
        ("ru", "Вчера, Минск /БЕЛТА/. Новый маршрут свяжет города.", ("Минск",), "БЕЛТА"),
        ("ru", "Сегодня, Гомель /Корр. БЕЛТА/. Новый маршрут свяжет города.", ("Гомель",), "БЕЛТА"),
        ("zh", "（中央社記者高秋雁花蓮29日電）停業30年的戲院今天重新開幕。", ("花蓮",), "中央社"),
        ("ar", "القاهرة 28 نوفمبر تشرين الثاني (رويترز) - قالت الوزارة", ("القاهرة",), "Reuters"),
    ],
)
def test_datelines(language: str, head: str, places: tuple[str, ...], agency: str) -> None:
    found = read_dateline(head, dateline_words(CONTEXT, language))
    assert found is not None
    assert (found.places, found.agency) == (places, agency)


def test_yesterday_alone_is_no_place() -> None:
    assert read_dateline("Вчера /БЕЛТА/. Новый маршрут свяжет города.", dateline_words(CONTEXT, "ru")) is None


def test_a_month_named_twice() -> None:
    read = CONTEXT.made("ar", Timestamps).read("28 نوفمبر تشرين الثاني 2026 10:15")
    assert read is not None
    assert [moment.iso for _, moment in read.moments] == ["2026-11-28T10:15"]


def test_names_that_a_blank_parts_where_markup_calls_them_authors() -> None:
    read = CONTEXT.made("ja", Bylines).read
    both = read("山岸玲 小林直子", trusted=True)
    assert both is not None
    assert [author.name for author in both.authors] == ["山岸玲", "小林直子"]
    assert read("山岸玲 小林直子") is None


def test_the_agencys_reporter_is_named_without_the_town() -> None:
    story = STORIES["zh"]
    first, *rest = story.body
    article = clean(text(story, body=(f"（中央社記者高秋雁花蓮29日電）{first}", *rest)))
    assert (article.authors, article.wire) == (("高秋雁",), "中央社")


@pytest.mark.parametrize("line", ["تابعونا على واتساب", "انضموا إلينا على تيليغرام"])
def test_a_call_to_readers_is_no_author(line: str) -> None:
    article = clean(text(STORIES["ar"], below=(line,)))
    assert (article.authors, left(article, STORIES["ar"])) == ((), [])


def test_authors_in_a_menu_open_no_byline() -> None:
    story = STORIES["tr"]
    article = clean("\n\n".join(["Son Dakika", "Yazarlar", "Spor Arena", "Kelebek", text(story)]))
    assert (article.authors, lost(article, story)) == ((), [])


def test_a_label_among_others_opens_one_where_the_day_stands_below() -> None:
    story = STORIES["tr"]
    head = ["Sponsorlu", "Yazar", "Deniz Kaya", "Tarih", "3 Aralık 2024", "Kategori"]
    assert clean("\n\n".join([story.title, *head, *story.body])).authors == ("Deniz Kaya",)


LOOK_ALIKES = {
    "pl": ("Zobacz także, czy okna są zamknięte – radził strażak mieszkańcom.", "Polecane przez babcię"),
    "cs": ("Čtěte také mezi řádky, radil nám starý učitel češtiny.", "Nejčtenější kronika"),
    "ru": ("Подписывайтесь под каждым словом, сказал судья свидетелю.", "Читают все"),
    "uk": ("Читайте також дрібний шрифт, порадила юристка вкладникам.", "Новини з ферми"),
    "tr": ("Haberin devamı için jandarma açıklamasını beklemek gerekecek.", "Paylaşılan ekmek"),
    "ar": ("تابعنا على مدى أسبوع عمال الميناء وهم يفرغون السفن ليلا.", "إعلان لم ينشر"),
    "zh": ("未经授权不得转载的牌子挂在了仓库门口。", "热门背后"),
    "ja": ("【関連記事】という題の絵が、市長賞に選ばれた。", "ランキングの外で"),
    "ko": ("댓글을 읽던 할머니는 안경을 벗었다.", "댓글보다 편지"),
}


@pytest.mark.parametrize("language", LOOK_ALIKES)
def test_sentences_and_subheadings_that_look_like_furniture_stay(language: str) -> None:
    story = STORIES[language]
    first, second, *rest = story.body
    article = clean(text(story, body=(first, LOOK_ALIKES[language][0], LOOK_ALIKES[language][1], second, *rest)))
    assert (left(article, story), lost(article, story)) == (list(LOOK_ALIKES[language]), [])


def test_letters_in_pieces_on_a_page_and_in_its_head() -> None:
    story = STORIES["ko"]
    body = "".join(f"<p>{line}</p>" for line in story.body)
    head = f"<title>{story.title} - 바다일보</title><meta property='og:title' content='{story.title}'>"
    made = f"<html lang='ko'><head>{head}</head><body><h1>{story.title}</h1>{body}</body></html>"
    article = clean(unicodedata.normalize("NFD", made))
    assert (article.title, lost(article, story), article.repairs) == (story.title, [], ())


def test_a_reporter_and_an_address_end_a_caption_above_the_story() -> None:
    story = STORIES["ko"]
    caption = "28일 한 마을에서 학생들이 시계탑을 살피고 있다."
    article = clean(text(story, f"{caption} 최예린 기자 floye@paper.example"))
    assert ([one.text for one in article.captions], lost(article, story)) == ([caption], [])


@pytest.mark.parametrize("signed", ["최예린 기자 floye@paper.example", "최예린 기자"])
@pytest.mark.parametrize("last", [3, 6])
def test_paragraphs_that_reporters_sign_stay(signed: str, last: int) -> None:
    """They were taken for captions and bylines, the paragraph with them."""
    story = STORIES["ko"]
    first, *rest = story.body
    article = clean(text(story, body=(first, *(f"{line} {signed}" for line in rest[:last]), *rest[last:])))
    assert (lost(article, story), article.captions, article.authors) == ([], (), ("최예린",))
