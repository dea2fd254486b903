"""Menus of whole pages in texts: told by what stands around them, in any script; a story's own short lines stay."""

import pytest

from cleanarticle import Cleaner
from cleanarticle.core.blocks import Block
from cleanarticle.stages.lists.menus import menus
from cleanarticle.stages.lists.topics import topics
from cleanarticle.stages.story.prose import first_prose
from tests.invented.story import stories

CLEANER = Cleaner()
STORY = stories()["harbour"]
MENUS = {
    "majakka": ["Etusivu", "Kotimaa", "Ulkomaat", "Talous", "Kulttuuri", "Urheilu", "Mielipide", "Sää", "Kirjaudu"],
    "zamek": ["Strona główna", "Kraj", "Świat", "Biznes", "Sport", "Opinie", "Pogoda", "Zaloguj się"],
    "kaplicka": ["Domů", "Domácí", "Zahraničí", "Ekonomika", "Regiony", "Kultura", "Názory", "Přihlásit"],
    "kovzanka": ["Головна", "Політика", "Економіка", "Суспільство", "Світ", "Культура", "Думки", "Увійти"],
    "bir": ["الرئيسية", "سياسة", "اقتصاد", "العالم", "رياضة", "ثقافة", "آراء", "تسجيل الدخول"],
    "onsen": ["トップ", "社会", "政治", "経済", "国際", "文化", "オピニオン", "ログイン"],
}
GLUED = (
    "JaaFacebookWhatsAppXKopioi linkkiTallenna",
    "KezdőlapBelföldKülföldGazdaságKultúraSport",
    "ΑρχικήΕλλάδαΠολιτικήΟικονομίαΚόσμος",
)


def found(*texts: str, headline: int = -1, taken: tuple[int, ...] = ()) -> list[str]:
    live = [Block(number, text) for number, text in enumerate(texts)]
    return [texts[position] for position in sorted(menus(live, None, headline, first_prose(live), taken))]


@pytest.mark.parametrize("name", list(MENUS))
def test_a_menu_goes_above_the_story_and_below_it(name: str) -> None:
    story = stories()[name]
    lines = [*MENUS[name], story.title, *story.body, *MENUS[name]]
    article = CLEANER.clean("\n".join(lines), kind="text")
    assert article.title == story.title
    assert [paragraph.text for paragraph in article.paragraphs] == list(story.body)


@pytest.mark.parametrize("glued", GLUED)
def test_labels_without_a_blank_between_them_are_told_by_their_capitals(glued: str) -> None:
    assert found(*STORY.body[:2], glued) == [glued]


def test_labels_glued_in_a_script_without_capitals_are_told_by_the_menu_above() -> None:
    menu = ["होम", "देश", "राज्य", "दुनिया", "खेल"]
    assert found(*menu, STORY.title, *STORY.body, "देशराज्यखेल", headline=5, taken=(0,)) == [*menu[1:], "देशराज्यखेल"]


def test_x_is_a_button_beside_others() -> None:
    assert found(*STORY.body, "Facebook", "X", taken=(len(STORY.body),)) == ["X"]


def test_what_a_menu_hides_leaves_the_rest_of_the_text_as_dirty_as_it_came() -> None:
    story = stories()["majakka"]
    text = "\n".join((*MENUS["majakka"], story.title, *story.body, "Kotimaa", "Kotimaa: viisi juttua", "Sää"))
    assert "Ulkomaat" not in CLEANER.clean(text, kind="text").body


@pytest.mark.parametrize(
    "lines",
    [
        (*STORY.body[:2], "X", *STORY.body[2:]),
        (*STORY.body[:2], "Economy", STORY.body[2], "Sport", *STORY.body[3:]),
        (*STORY.body, "Anna Berg", "Ola Nord", "Ruth Calloway", "Tom Ridge"),
        ("Pike", "Perch", "Roach", "Bream", *STORY.body),
        (*STORY.body[:2], "The HawaiiNewsNow tower", *STORY.body[2:]),
        (*STORY.body[:2], "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", *STORY.body[2:]),
        (*STORY.body[:2], "#HallvikOpensItsHarbourAgain", *STORY.body[2:]),
        (*STORY.body[:2], "The MacNeilMacDonaldMacKayMacRae feud ended.", *STORY.body[2:]),
    ],
)
def test_short_lines_of_a_story_stay(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_subheadings_named_like_the_menu_stay_between_paragraphs() -> None:
    menu = ("Home", "Economy", "Sport", "Opinion", "Weather")
    lines = (*menu, STORY.title, *STORY.body[:2], "Economy", STORY.body[2], "Sport", *STORY.body[3:])
    assert found(*lines, headline=5, taken=(0,)) == list(menu[1:])


def test_a_list_of_names_at_the_end_is_no_menu_because_a_button_follows() -> None:
    names = ("Anna Berg", "Ola Nord", "Ruth Calloway", "Tom Ridge", "Ida Solva")
    lines = (*STORY.body, *names, "Share")
    assert found(*lines, taken=(len(lines) - 1,)) == []


def test_a_short_list_before_the_first_paragraph_is_no_menu_because_a_button_stands_there() -> None:
    lines = ("Share", "Pike", "Perch", "Roach", "Bream", "Eel", "Char", *STORY.body)
    assert found(*lines, taken=(0,)) == []


def test_labels_below_a_story_that_are_nothing_but_links_of_markdown_are_its_topics() -> None:
    story = [Block(at, "The council voted on Tuesday to rebuild the old bridge of the town.") for at in range(3)]
    labels = [
        Block(3 + at, name, links=(f"/tag/{name}",), link_chars=len(name)) for at, name in enumerate(("Ports", "Oslo"))
    ]
    chances = [0.9, 0.9, 0.9, 0.1, 0.1]
    assert list(topics([*story, *labels], chances, 2, [], ())) == [3, 4]
    assert list(topics([*story, labels[0]], chances, 2, [], ())) == []  # one alone may be a name
