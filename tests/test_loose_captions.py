# ruff: noqa: E501 (tables of lines)
"""Captions that an extractor left as loose lines of a text: what tells them, and what they are mistaken for."""

from itertools import pairwise

import pytest

from cleanarticle import Article, Cleaner, clean
from cleanarticle.core.blocks import Block
from cleanarticle.core.facts import Scores
from tests.invented.story import stories

ENGLISH = (
    "The council voted on Friday to close the old harbour bridge after engineers found cracks in two of its pillars, which were built more than ninety years ago.",
    "Repairs will take three months at least, the mayor said, and the ferry will run every ten minutes until then. Drivers have to take the long way round.",
    "Shopkeepers on the north bank fear that customers will stay away, and they have asked the city for help with the rent until the work is done.",
    "A first inspection had been put off twice because the money was missing, according to minutes of the council that were published last week.",
)
GERMAN = (
    "Der Rat hat am Freitag beschlossen, die alte Hafenbrücke zu schließen, nachdem Ingenieure in zwei ihrer Pfeiler Risse entdeckt hatten.",
    "Die Reparatur dauert mindestens drei Monate, sagte die Bürgermeisterin, und bis dahin fährt die Fähre alle zehn Minuten über den Fluss.",
    "Die Händler am Nordufer fürchten, dass die Kunden ausbleiben, und haben die Stadt gebeten, ihnen mit der Miete zu helfen, bis alles fertig ist.",
    "Eine erste Prüfung war zweimal verschoben worden, weil das Geld fehlte, wie aus den Protokollen des Rates hervorgeht, die jetzt bekannt wurden.",
)
KOREAN = (
    "시의회는 금요일 기술자들이 오래된 항구 다리의 기둥 두 곳에서 균열을 발견한 뒤 다리를 폐쇄하기로 의결했다. 이 다리는 구십여 년 전에 지어졌다. 시는 곧바로 통행을 막았다.",
    "시장은 수리에 적어도 석 달이 걸리며 그때까지 여객선이 십 분마다 다닐 것이라고 말했다. 운전자들은 먼 길로 돌아가야 한다. 버스 노선도 바뀐다고 시는 설명했다.",
    "북쪽 강변의 상인들은 손님이 줄어들 것을 걱정하며 공사가 끝날 때까지 임대료를 지원해 달라고 시에 요청했다. 시는 검토하겠다고 밝혔다. 결정은 다음 달에 나온다.",
)
LOOSE = [
    (ENGLISH, "Engineers measure the cracks in the pillars © Harbour Works", "Engineers measure the cracks in the pillars", "Harbour Works"),
    (ENGLISH, "The mayor at the closed bridge on Friday evening. Reuters", "The mayor at the closed bridge on Friday evening.", "Reuters"),
    (ENGLISH, "The mayor at the closed bridge on Friday evening\nREUTERS", "The mayor at the closed bridge on Friday evening", "REUTERS"),
    (ENGLISH, "Drivers waiting for the ferry on the north bank\nThe Harbour Times", "Drivers waiting for the ferry on the north bank", "The Harbour Times"),
    (ENGLISH, "The mayor (left) being shown the cracks by the city's engineer", "The mayor (left) being shown the cracks by the city's engineer", None),
    (ENGLISH, "View image in fullscreen\n\nDrivers waiting for the ferry on the north bank", "Drivers waiting for the ferry on the north bank", None),
    (ENGLISH, "The ferry leaves its pier on Saturday. Ann Lee for Harbour Times\n\nThe ferry leaves its pier on Saturday.", "The ferry leaves its pier on Saturday.", "Ann Lee for Harbour Times"),
    (GERMAN, "Die Ingenieure am Pfeiler der alten Brücke Foto: Ute Lehm/imago", "Die Ingenieure am Pfeiler der alten Brücke", "Ute Lehm/imago"),
    (GERMAN, "Der Vorstand der Händler (von li nach re): Pia Adler, Ute Lehm, Jan Boll, Eva Roth", "Der Vorstand der Händler (von li nach re): Pia Adler, Ute Lehm, Jan Boll, Eva Roth", None),
    (GERMAN, "Fahrgäste warten am Nordufer auf die Fähre. Copyright Jan Boll/Copyright 2024 The AP. All rights reserved\n\nCopyright Jan Boll/Copyright 2024 The AP. All rights reserved", "Fahrgäste warten am Nordufer auf die Fähre.", "Jan Boll"),
    (ENGLISH, "Drivers wait for the ferry (\n\nImage:\n\nHarbour Pictures)", "Drivers wait for the ferry", "Harbour Pictures"),
    (ENGLISH, "Drivers wait for the ferry on the north bank. Ann Lee (REUTERS)", "Drivers wait for the ferry on the north bank.", "Ann Lee (REUTERS)"),
    (ENGLISH, "Drivers wait for the ferry on the north bank (Ann Lee/Harbour Times)", "Drivers wait for the ferry on the north bank", "Ann Lee/Harbour Times"),
    (ENGLISH, "Drivers waiting for the ferry on the north bank EFE/ J.J. Ruiz", "Drivers waiting for the ferry on the north bank", "EFE/ J.J. Ruiz"),
    (ENGLISH, "Former mayor of Northport Jo Lane\nHT", "Former mayor of Northport Jo Lane", "HT"),
    (ENGLISH, "View 3 Images\n\nDrivers waiting for the ferry on the north bank", "Drivers waiting for the ferry on the north bank", None),
    (ENGLISH, "Drivers waiting for the ferry on the north bank\n© harbourworks.example I Ann Lee/Jo Boll", "Drivers waiting for the ferry on the north bank", "harbourworks.example I Ann Lee/Jo Boll"),
    (ENGLISH, "Image caption, Drivers wait for the ferry on the north bank.", "Drivers wait for the ferry on the north bank.", None),
    (GERMAN, "Legende: Fahrgäste warten am Nordufer auf die Fähre. SRF", "Fahrgäste warten am Nordufer auf die Fähre.", "SRF"),
    (GERMAN, "Jan Boll, Sprecher von Nordhafen. © Ute Lehm | Ute Lehm", "Jan Boll, Sprecher von Nordhafen.", "Ute Lehm"),
    (GERMAN, "Legende:\nFahrgäste warten am Nordufer auf die Fähre.\nSRF", "Fahrgäste warten am Nordufer auf die Fähre.", "SRF"),
    (GERMAN, "Die Ingenieure am Pfeiler der alten Brücke\nFoto von Ute Lehm", "Die Ingenieure am Pfeiler der alten Brücke", "Ute Lehm"),
    (GERMAN, "Fahrgäste am Nordufer der Stadt Nordhafen Pia Adler II/Copyright 2025 The AP. All rights reserved.", "Fahrgäste am Nordufer der Stadt Nordhafen", "Pia Adler II"),
    (ENGLISH, "Drivers wait for the ferry on the north bank. (C) Harbour Works", "Drivers wait for the ferry on the north bank.", "Harbour Works"),
    (ENGLISH, "Drivers wait for the ferry on the north bank\nPhoto by Ann Lee\n/\nAFP via Getty Images", "Drivers wait for the ferry on the north bank", "Ann Lee/AFP via Getty Images"),
    (ENGLISH, "Drivers wait for the ferry on the north bank\n—\n© Harbour Works", "Drivers wait for the ferry on the north bank", "Harbour Works"),
    (ENGLISH, "Drivers wait for the ferry on the north bank.\nDrivers wait for the ferry on the north bank.", "Drivers wait for the ferry on the north bank.", None),
    (KOREAN, "기술자들이 12일 낡은 항구 다리의 기둥에서 균열을 살펴보고 있다. 뉴시스", "기술자들이 12일 낡은 항구 다리의 기둥에서 균열을 살펴보고 있다.", "뉴시스"),
]  # fmt: skip

STAYS = [
    (ENGLISH, "Choose one of these: (a) a boat (b) a ferry (c) Norvik Bridge"),
    (ENGLISH, "Was the bridge ever safe?"),
    (ENGLISH, "He told Reuters that he would not resign over the bridge."),
    (ENGLISH, "The ferry comes back\n\nGetty Images"),
    (ENGLISH, "The bill was brought in by both parties of the council (Greens/Liberals)"),
    (ENGLISH, "print(bridge.open("),
    (ENGLISH, "Body Hero Exfoliating Bar\nGlossier"),
    (ENGLISH, "The engineer, who was left alone with the report, gave it to the council the next morning."),
    (GERMAN, "Wer bezahlt die Reparatur?"),
]


def _text(story: tuple[str, ...], line: str) -> str:
    head = {
        ENGLISH: "Old harbour bridge closed for three months",
        GERMAN: "Alte Hafenbrücke für drei Monate gesperrt",
        KOREAN: "오래된 항구 다리 석 달 동안 폐쇄",
    }[story]
    return "\n\n".join([head, story[0], story[1], line, *story[2:], story[0].replace("Friday", "Monday")])


@pytest.mark.parametrize(("story", "line", "text", "credit"), LOOSE)
def test_a_loose_caption_leaves_the_body_with_its_credit(
    story: tuple[str, ...], line: str, text: str, credit: str | None
) -> None:
    article = Cleaner().clean(_text(story, line))
    assert [(caption.text, caption.credit) for caption in article.captions] == [(text, credit)]
    assert text not in article.body
    assert line.rpartition("\n")[2] not in article.body  # the credit or the copy below it goes along


def test_names_above_an_agency_are_no_caption() -> None:
    assert Cleaner().clean(_text(ENGLISH, "Ann Lee & Jo Lane\n\nGetty Images")).captions == ()


@pytest.mark.parametrize(("story", "line"), STAYS)
def test_a_line_of_the_story_is_no_caption(story: tuple[str, ...], line: str) -> None:
    article = Cleaner().clean(_text(story, line))
    assert article.captions == ()
    assert line.split("\n")[0] in article.body


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee and Jo Lane, Northport",
        "created: 01. April 2025, 15:25 in: Society | Comments : 0",
        "Ann Lee|Published",
    ],
)
def test_bylines_and_timestamps_above_a_credit_are_no_captions(line: str) -> None:
    article = Cleaner().clean(
        "\n\n".join(["Old harbour bridge closed for three months", line, "Photo: Jo Lane/AFP", *ENGLISH])
    )
    assert article.captions == ()


def test_a_credit_above_the_caption_is_its_own() -> None:
    line = "Drivers waiting for the ferry on the north bank"
    article = Cleaner().clean(
        "\n\n".join(["Old harbour bridge closed", "By Ann Lee", "Photo: Jo Lane/AFP", line, *ENGLISH])
    )
    assert [(caption.text, caption.credit) for caption in article.captions] == [(line, "Jo Lane/AFP")]


def test_the_sites_own_notice_at_the_foot_is_no_caption() -> None:
    article = Cleaner().clean("\n\n".join([*ENGLISH, "A balanced view of the world, Harbour Times © Harbour Times"]))
    assert article.captions == ()


@pytest.mark.parametrize(
    "caption", ["Drivers at the ferry, January 13, 2025.", "Drivers wait for the ferry on the north bank"]
)
def test_the_line_below_an_images_place_holder_is_its_caption(caption: str) -> None:
    article = Cleaner().clean(
        "\n\n".join(["## Old harbour bridge closed", "<!-- image -->", caption, *ENGLISH]), path="a.md"
    )
    assert [found.text for found in article.captions] == [caption]
    assert article.published is None


def test_an_image_without_words_is_no_caption() -> None:
    images = ("![](https://example.org/a.jpg)", "![bridge.jpg](https://example.org/b.jpg)")
    article = Cleaner().clean(
        "\n\n".join(["# Old harbour bridge closed", images[0], ENGLISH[0], images[1], *ENGLISH[1:]]), path="a.md"
    )
    assert article.captions == ()
    assert article.body == "\n\n".join(ENGLISH)


def test_what_stands_behind_the_last_sentence_of_two_lines_is_their_credit() -> None:
    lines = (
        "Engineers measure the cracks in the pillars. Ann Lee for Rest of Harbour",
        "The ferry leaves its pier. Jo Lane for Rest of Harbour",
    )
    article = Cleaner().clean("\n\n".join([ENGLISH[0], lines[0], ENGLISH[1], lines[1], *ENGLISH[2:]]))
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        ("Engineers measure the cracks in the pillars.", "Ann Lee for Rest of Harbour"),
        ("The ferry leaves its pier.", "Jo Lane for Rest of Harbour"),
    ]


def test_a_dated_sentence_deeper_than_the_story_is_a_caption() -> None:
    """As inscriptis prints a frame: deeper than the paragraphs beside it."""
    line = "Jo Lane shows the cracks in the pillars, April 14, 2024, at Northport."
    article = Cleaner().clean(
        "\n\n".join(["  " + ENGLISH[0], "  " + ENGLISH[1], f"    {line}", *map("  {}".format, ENGLISH[2:])])
    )
    assert [caption.text for caption in article.captions] == [line]


@pytest.mark.parametrize(
    "quote",
    [
        "“We were ready in January 2025 and nobody called us back.”",
        "«In 1997 we stood here with the same plans in our hands and nobody listened.»",
        "Which of the bridges will the council close in the summer of 2025?",
    ],
)
def test_a_quotation_or_a_question_set_deeper_than_the_story_stays(quote: str) -> None:
    article = Cleaner().clean(
        "\n\n".join(["  " + ENGLISH[0], "  " + ENGLISH[1], f"      {quote}", *map("  {}".format, ENGLISH[2:])])
    )
    assert article.captions == ()
    assert quote in article.body


def test_single_sentences_above_credits_are_captions_where_paragraphs_have_more() -> None:
    line = "Drivers wait for the ferry on the north bank of the river."
    long = [f"{first} {second}" for first, second in pairwise(ENGLISH)]
    article = Cleaner().clean("\n\n".join([*long, line, "© Ann Lee/Harbour Works", ENGLISH[1]]))
    assert [(caption.text, caption.credit) for caption in article.captions] == [(line, "Ann Lee/Harbour Works")]


def test_a_paragraph_above_a_pictures_credit_stays() -> None:
    article = Cleaner().clean("\n\n".join([*ENGLISH[:2], "© Ann Lee/Harbour Works", *ENGLISH[2:]]))
    assert article.captions == ()
    assert ENGLISH[1] in article.body


def test_lines_broken_by_width_have_no_captions() -> None:
    lines = [
        "The bridge was closed in the spring of that year. Repairs",
        "took three months, and the ferry ran every ten minutes. Repairs",
        "of the pillars went on at night, and shopkeepers were told that",
        "the customers would come back when all of the work was done.",
    ]
    article = Cleaner().clean("\n".join([*ENGLISH[:2], *lines, *ENGLISH[2:]]))
    assert article.captions == ()


MENU = ["Новини", "Війна", "Політика", "Економіка", "Світ", "Київ", "Спорт", "Здоров'я", "Технології", "Блоги"]


@pytest.mark.parametrize("above", ["Оксана Тихенко — 2 грудня 2024, 14:12\n4351", "02.12.2024 14:12"])
def test_a_caption_above_the_first_paragraph_and_its_credit_is_one_though_the_model_doubts(above: str) -> None:
    story = stories()["kovzanka"]
    head = [*MENU, story.title, *above.split("\n"), story.caption, "Фото: Андрій Лоза/Укрінформ"]
    article = clean("\n".join([*head, *story.body]))
    assert [(caption.text, caption.credit) for caption in article.captions] == [
        (story.caption, "Андрій Лоза/Укрінформ")
    ]


def test_the_last_paragraph_above_the_credit_of_all_pictures_stays() -> None:
    story = stories()["kovzanka"]
    below = [
        "Як повідомляв «Вісник», навесні у млині знайшли скарб.",
        "КовалівкаСпорт",
        "Останні новини",
        *story.others,
    ]
    article = clean("\n\n".join([*MENU, "02.12.2024 14:12 451", story.title, *story.body, "Фото: Укрінформ", *below]))
    assert story.body[-1] in article.body
    assert article.captions == ()


@pytest.mark.parametrize("above", ["02.12.2024 14:12 451", "14:12, 2 грудня 2024 Суспільство"])
def test_a_headline_below_its_date_and_above_a_credit_is_no_caption(above: str) -> None:
    story = stories()["kovzanka"]
    article = clean("\n\n".join([*MENU, above, story.title, "Фото: Андрій Лоза/Укрінформ", *story.body]))
    assert article.title == story.title
    assert article.captions == ()


@pytest.mark.parametrize(
    "title", ["Council closes the old harbour bridge", "Council closes the old harbour bridge | Paper"]
)
def test_the_headline_below_the_pages_title_and_above_an_agency_is_no_caption(title: str) -> None:
    head = [title, "Home", "News", "Council closes the old harbour bridge", "Reuters", "May 3, 2024"]
    article = Cleaner().clean("\n".join([*head, *ENGLISH]))
    assert article.captions == ()
    assert article.title == "Council closes the old harbour bridge"


@pytest.mark.parametrize("source", ["(NTB)", "NTB", "Foto: NTB"])
def test_a_short_last_paragraph_above_the_source_stays(source: str) -> None:
    story = stories()["fergekai"]
    text = "\n".join([story.title, *story.body, source, "Flere saker", *story.others])
    assert story.body[-1] in Cleaner().clean(text).body


def test_a_credit_torn_behind_its_label_belongs_to_the_caption_above() -> None:
    line = "Ingenieure messen die Risse in den Pfeilern der alten Hafenbrücke."
    article = Cleaner().clean(
        "\n".join(["Die alte Hafenbrücke ist gesperrt", line, "Quelle:", "dpa/Ute Lehm", *GERMAN])
    )
    assert [(one.text, one.credit) for one in article.captions] == [(line, "dpa/Ute Lehm")]
    assert "Quelle" not in article.body


def test_the_main_picture_of_a_text_may_stand_above_standfirst_byline_and_date() -> None:
    line = "Ingenieure messen die Risse in den Pfeilern der alten Hafenbrücke."
    head = ["Die alte Hafenbrücke ist gesperrt", line, "Quelle: Ute Lehm/dpa", "Risse in den Pfeilern", "Jan Boll"]
    stamp = ["05.06.2025, 14:03 Uhr", "Artikel anhören • 3 Minuten", "Teilen"]
    article = Cleaner().clean("\n".join([*head, *stamp, *GERMAN]))
    assert [(one.text, one.credit) for one in article.captions] == [(line, "Ute Lehm/dpa")]


def test_an_agency_below_a_story_of_a_list_is_no_photographer() -> None:
    story = stories()["faro"]
    lines = [story.title, *story.body[:2], "Lee también", "Los médicos convocan cuatro días de huelga", "EFE"]
    article = Cleaner().clean("\n".join((*lines, *story.body[2:])), kind="text")
    assert article.captions == ()
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


def test_the_pages_title_is_no_caption_though_a_bar_parts_the_sites_name() -> None:
    story = stories()["harbour"]
    head = f"{story.title} | Kilbane Post\n\n[Kilbane Post](/)\n\n# {story.title}\n\nBy Ann Lee\n\n"
    assert Cleaner().clean(head + "\n\n".join(story.body), kind="text").captions == ()


def test_far_above_the_story_a_credit_belongs_to_the_label_below_it() -> None:
    story = stories()["harbour"]
    buttons = ("Published", "16 November 2026", "Comments", "Share", "Save", "Ann Lee", "South West reporter")
    lines = ("Image source, Getty Images", "Image caption, The ice broke up in February", story.title, *buttons)
    article = Cleaner().clean("\n\n".join((*lines, *story.body)), kind="text")
    assert [(one.text, one.credit) for one in article.captions] == [("The ice broke up in February", "Getty Images")]
    assert article.title == story.title


def _judged(text: str, *chances: float) -> Article:
    """The article of a text whose lines the model gives these probabilities."""

    def judge(blocks: tuple[Block, ...], origin: object, stop: object) -> Scores:
        assert len(blocks) == len(chances)
        return Scores(chances, "line")

    cleaner = Cleaner()
    cleaner._context.__dict__["scorer"] = judge
    return cleaner.clean(text)


@pytest.mark.parametrize(
    "line",
    [
        "Abends schickte sie allen ein Foto. „Hallo Hafen“ ist auf dem Bild zu lesen, und die Händler ärgern sich darüber.",
        "Während die Händler warten, bekommen sie Hilfe von einem Mann, der im Bild auftaucht und der zwischen ihnen und dem Rat der Stadt so lange vermittelt, bis die Miete endlich sinkt.",
    ],
)
def test_a_likely_paragraph_that_speaks_of_a_picture_is_no_caption(line: str) -> None:
    text = "\n\n".join([*GERMAN[:2], line, *GERMAN[2:]])
    article = _judged(text, 0.99, 0.99, 0.8, 0.99, 0.99)
    assert article.captions == ()
    assert line in article.body
    assert line in [caption.text for caption in _judged(text, 0.99, 0.99, 0.4, 0.99, 0.99).captions]


def test_an_agency_between_the_last_paragraph_and_the_topics_wrote_the_story() -> None:
    last = "Im Sommer hatte es noch geheißen, die Brücke am Hafen von Arlen werde ein ganzes Jahr lang halten."
    for below, captions in (("Themen in diesem Artikel", ()), (GERMAN[2], (last,))):
        text = "\n\n".join([*GERMAN[:2], last, "DPA", below, GERMAN[3]])
        article = _judged(text, 0.99, 0.99, 0.28, 0.04, 0.9, 0.99)
        assert tuple(caption.text for caption in article.captions) == captions


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee, who has reported for the paper since 2017",
        "By Ann Lee , staff editor at the Harbour Times who moved here",
    ],
)
def test_a_byline_that_goes_on_above_a_credit_is_no_caption(line: str) -> None:
    story = stories()["harbour"]
    text = "\n\n".join([story.title, line, "Photo: Jo Holm/Getty Images", *story.body])
    assert Cleaner().clean(text).captions == ()
