"""How papers in Japanese, Korean and Chinese sign stories, caption pictures and time them: invented pages and lines."""

import pytest

from cleanarticle import Article, clean
from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.core.blocks import Block
from cleanarticle.grammar.bylines.line import Bylines
from cleanarticle.grammar.calendar import calendar_of, find_date
from cleanarticle.grammar.credits.line import Credits
from cleanarticle.grammar.pictures.caption import Captions
from cleanarticle.stages.lists.listing import unheaded_lists
from tests.invented.story import Story, stories

CONTEXT = Context(Config())
STORIES = {story.language: story for story in reversed(stories().values())}
JAPANESE, KOREAN, CHINESE = STORIES["ja"], STORIES["ko"], STORIES["zh"]


def shown(story: Story, *, head: str = "", middle: str = "", end: str = "", below: str = "") -> Article:
    """The story's page with a block below its headline, one in its middle, words behind its last paragraph."""
    first, second, *rest, last = story.body
    told = "".join(f"<p>{text}</p>" for text in rest)
    return clean(
        f'<html lang="{story.language}"><head><title>{story.title}</title></head><body><nav><a href="/">A</a></nav>'
        f"<article><h1>{story.title}</h1>{head}<div class='text'><p>{first}</p><p>{second}</p>{middle}{told}"
        f"<p>{last}{end}</p>{below}</div></article></body></html>"
    )


def assert_whole(article: Article, story: Story) -> None:
    assert [text for text in story.body if text[-30:] not in article.body] == []


@pytest.mark.parametrize(
    ("sign", "names"),
    [
        ("（小池和樹）", ("小池和樹",)),
        ("（小池和樹、高橋花子）", ("小池和樹", "高橋花子")),
        ("（霧ケ浜支局・小池和樹）", ("小池和樹",)),
        ("（小池　和樹）", ("小池和樹",)),
        ("【高橋健】", ("高橋健",)),
    ],
)
def test_names_in_brackets_behind_a_japanese_story_sign_it(sign: str, names: tuple[str, ...]) -> None:
    article = shown(JAPANESE, end=sign)
    assert_whole(article, JAPANESE)
    assert sign not in article.body
    assert article.authors == names


@pytest.mark.parametrize(
    "sign", ["（山口県）", "（千葉県警）", "（田中選手）", "（山口大学）", "（関連記事）", "（つづく）"]
)
def test_other_words_in_brackets_sign_no_japanese_story(sign: str) -> None:
    assert (
        CONTEXT.made("ja", Credits).signatures.signature(f"渡し船は来年の春に廃止される見通しだという。{sign}") is None
    )


def test_a_heading_in_brackets_is_no_signature() -> None:
    for language, line in (("ja", "【関連記事】"), ("zh", "【更多新聞】")):
        assert CONTEXT.made(language, Credits).signatures.signature(line) is None


def test_the_outlet_that_a_page_declares_comes_behind_the_person_who_signs() -> None:
    outlet = '{"@type":"NewsArticle","author":{"@type":"Organization","name":"霧ケ浜新報"}}'
    declared = f'<script type="application/ld+json">{outlet}</script>'
    assert shown(JAPANESE, head=declared, end="（小池和樹）").authors == ("小池和樹",)


def test_a_signed_last_paragraph_does_not_go_with_the_list_below_it() -> None:
    signed = "市議会は十八日からの定例会で、条例の改正案を審議する。（漆畑隼人）"
    headlines = [f"{town}の漁港に新しい市場が開業へ" for town in ("東浦", "西浦", "南浦", "北浦", "中浦")]
    live = [Block(0, JAPANESE.body[0]), Block(1, signed), *(Block(at, text) for at, text in enumerate(headlines, 2))]
    gone = [*unheaded_lists(live, [0.99, 0.9, *[0.1] * 5], frozenset(), tree=True)]
    assert gone == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("end", "role", "name"),
    [
        ("（編輯：凌宇翔）1150212", "editing", "凌宇翔"),
        ("（責任編輯：凌宇翔）", "editing", "凌宇翔"),
    ],
)
def test_a_role_in_brackets_behind_a_chinese_story_is_a_credit(end: str, role: str, name: str) -> None:
    article = shown(CHINESE, end=end)
    assert_whole(article, CHINESE)
    assert end not in article.body
    assert [(credit.role, credit.names) for credit in article.credits] == [(role, (name,))]


def test_credit_lines_between_a_chinese_headline_and_its_story_leave_the_body() -> None:
    article = shown(CHINESE, head="<p>撰文丨张一禾</p><p>编辑丨李刚</p><p>出品丨晚报观察</p>")
    assert article.authors == ("张一禾",)
    assert "编辑丨" not in article.body
    assert "出品丨" not in article.body
    assert ("editing", ("李刚",)) in [(credit.role, credit.names) for credit in article.credits]


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("zh", "記者游品叡／台中報導", ["游品叡"]),
        ("zh", "記者游品叡／臨江即時報導", ["游品叡"]),
        ("zh", "聯合報／ 記者歐姿妤／台北即時報導", ["歐姿妤"]),
        ("zh", "撰文丨张一禾", ["张一禾"]),
        ("zh", "文｜财新 张一禾（实习记者 李月）", ["张一禾", "李月"]),
        ("zh", "晚报记者 段秋白 文/图", ["段秋白"]),
        ("ko", "황선하 기자 구독", ["황선하"]),
        ("ko", "황선하 기자 +구독", ["황선하"]),
    ],
)
def test_a_byline_gives_its_persons_alone(language: str, line: str, names: list[str]) -> None:
    read = CONTEXT.made(language, Bylines).read(line)
    assert read is not None
    assert [author.name for author in read.authors] == names


@pytest.mark.parametrize(
    ("language", "words"),
    [("ko", "MBC뉴스 선은채입니다."), ("zh", "分享 Whatsapp WeChat Weibo"), ("ja", "X ポスト Facebook")],
)
def test_two_scripts_in_a_line_are_no_name(language: str, words: str) -> None:
    assert CONTEXT.made(language, Bylines).names.person(words) is None


def test_reporters_in_the_metadata_come_without_paper_and_town() -> None:
    assert CONTEXT.made("zh", Bylines).declared("聯合報／ 記者歐姿妤／台北即時報導") == ("歐姿妤",)


@pytest.mark.parametrize(
    ("language", "written", "iso"),
    [
        ("ko", "2026.02.12. 오후 5:30", "2026-02-12T17:30"),
        ("ko", "2026.02.12. 오전 12:30", "2026-02-12T00:30"),
        ("ko", "2026.02.12. 17:30", "2026-02-12T17:30"),
        ("ko", "26.02.12 17:30", "2026-02-12T17:30"),
        ("ja", "2026年2月12日午後5時30分", "2026-02-12T17:30"),
        ("ja", "2026年2月12日 午後12時05分", "2026-02-12T12:05"),
        ("zh", "2026/2/12 下午 5:30", "2026-02-12T17:30"),
        ("de", "26.02.12 17:30", "2012-02-26T17:30"),
    ],
)
def test_halves_of_the_day_and_years_in_front_are_read(language: str, written: str, iso: str) -> None:
    found = find_date(written, calendar_of(CONTEXT, language))
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    ("language", "line", "text", "credit"),
    [
        ("ja", "渡し船＝2月12日、霧ケ浜市（写真部・小池和樹）", "渡し船＝2月12日、霧ケ浜市", "写真部・小池和樹"),
        ("ja", "渡し船＝霧ケ浜市で2月12日、高橋健写す", "渡し船＝霧ケ浜市で2月12日", "高橋健写す"),
        ("ko", "나룻배가 떠나고 있다. /고은설 기자", "나룻배가 떠나고 있다.", "고은설"),
        ("ko", "나룻배가 떠나고 있다. 해원=뉴시스", "나룻배가 떠나고 있다.", "해원=뉴시스"),
        ("ko", "떠나는 나룻배. 염가온 기자 gaon@paper.co.kr", "떠나는 나룻배.", "염가온"),
        ("ko", "떠나는 나룻배 [해원시 제공. 재판매 및 DB 금지]", "떠나는 나룻배", "해원시 제공"),
        (
            "ko",
            "나룻배. (사진=해원시 제공) 2026.02.12. photo@newsis.com *재판매 및 DB 금지",
            "나룻배.",
            "해원시 제공",
        ),
        ("zh", "渡轮停靠码头图像来源： Mika Holm/DW", "渡轮停靠码头", "Mika Holm/DW"),
        ("zh", "图为居民在码头等候渡轮。祝可馨摄", "图为居民在码头等候渡轮。", "祝可馨摄"),
        ("zh", "渡輪將停航。中央社記者柯曉蔓攝 115年2月12日", "渡輪將停航。", "中央社記者柯曉蔓攝"),
        ("zh", "▲渡輪靠岸。（圖／記者祁宥安攝）", "渡輪靠岸。", "記者祁宥安攝"),
        ("zh", "渡轮“白鹭号”驶离码头 资料图", "渡轮“白鹭号”驶离码头 资料图", None),
    ],
)
def test_what_a_page_calls_a_caption_is_parted(language: str, line: str, text: str, credit: str | None) -> None:
    parts = CONTEXT.made(language, Captions).split(line, known=True)
    assert (parts.text, parts.credit) == (text, credit)


@pytest.mark.parametrize(
    ("story", "picture", "text", "credit"),
    [
        (CHINESE, "<p><img src='/a.jpg'></p><p>图为居民等候。祝可馨摄</p>", "图为居民等候。", "祝可馨摄"),
        (CHINESE, "<p><img src='/a.jpg'></p><p>△白鹭洲旧码头一景</p>", "白鹭洲旧码头一景", None),
        (CHINESE, "<p><img src='/a.jpg'><br>渡轮驶离旧码头 资料图</p>", "渡轮驶离旧码头 资料图", None),
        (CHINESE, "<p><img src='/a.jpg'></p><p>▲旧码头一景。图/受访者提供</p>", "旧码头一景。", "图/受访者提供"),
        (
            JAPANESE,
            "<table><tr><td><img src='/a.jpg'></td></tr>"
            "<tr><td>廃止が決まった渡し船（出典：市の公式サイト）</td></tr></table>",
            "廃止が決まった渡し船",
            "市の公式サイト",
        ),
    ],
)
def test_what_stands_below_an_image_without_markup_is_its_caption(
    story: Story, picture: str, text: str, credit: str | None
) -> None:
    article = shown(story, middle=picture)
    assert_whole(article, story)
    assert [(caption.text, caption.credit) for caption in article.captions] == [(text, credit)]
    assert text not in article.body


def test_two_pictures_in_one_story_are_two_captions() -> None:
    one = "<p><img src='/a.jpg'></p><p>▲舊碼頭一景。（圖／記者祁宥安攝）</p>"
    two = "<p><img src='/b.jpg'></p><p>▲居民連署。（圖／翻攝自臉書）</p>"
    between = "".join(f"<p>{text}</p>" for text in CHINESE.body)
    article = shown(CHINESE, middle=one + between + two)
    assert [caption.credit for caption in article.captions] == ["記者祁宥安攝", "翻攝自臉書"]


def test_a_paragraph_beside_an_image_in_a_table_stays() -> None:
    cell = KOREAN.body[0]
    article = shown(KOREAN, middle=f"<table><tr><td><img src='/a.jpg'></td><td>{cell}</td></tr></table>")
    assert not article.captions


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("廃止が決まった渡し船＝１２日午前、霧ケ浜市", None),
        ("廃止が決まった渡し船＝2026年2月12日、霧ケ浜市港町", None),
    ],
)
def test_a_loose_line_with_day_and_place_behind_its_sign_is_a_japanese_caption(line: str, credit: str | None) -> None:
    first, *rest = JAPANESE.body
    article = clean("\n\n".join([JAPANESE.title, first, line, *rest]))
    assert_whole(article, JAPANESE)
    assert [(caption.text, caption.credit) for caption in article.captions] == [(line, credit)]
    assert line not in article.body


@pytest.mark.parametrize(
    "line",
    ["舊碼頭一景。（記者游品叡攝）", "渡輪每日載客。（護渡會提供圖片）", "临江旧码头一景图像来源： Mika Holm/DW"],
)
def test_a_loose_line_with_a_chinese_credit_is_a_caption_however_short(line: str) -> None:
    first, *rest = CHINESE.body
    article = clean("\n\n".join([CHINESE.title, first, line, *rest]))
    assert len(article.captions) == 1
    assert line not in article.body


@pytest.mark.parametrize("line", ["编辑｜阮七", "来源：晚报", "[앵커]", "◀ 앵커 ▶", "［小池和樹，夕刊］", "小池和樹"])
def test_labels_brackets_and_names_are_no_section(line: str) -> None:
    story = KOREAN if "앵커" in line else JAPANESE if "小池" in line else CHINESE
    article = clean("\n\n".join([story.title, "2026-02-12 18:30", line, *story.body]))
    assert line not in article.section


def test_a_name_in_a_language_without_a_pack_is_no_section() -> None:
    title, name = "नदी घाट की सरकारी नाव सेवा अगले साल बंद होगी", "राकेश तिवारी"
    body = (
        "रामपुर नगर निगम ने गुरुवार को बताया कि सरकारी नाव सेवा अगले साल मार्च के अंत में बंद कर दी जाएगी और यात्री परेशान हैं।",
        "अधिकारियों के अनुसार यात्रियों की संख्या घटकर पांचवां हिस्सा रह गई है और निगम को हर साल आठ करोड़ रुपये का घाटा हो रहा है।",
    )
    article = clean("\n\n".join([title, name, "2026-02-12 18:30", *body]))
    assert article.section == ()
    assert all(text in article.body for text in body)
