"""Lines that are pieces become paragraphs again: broken at a width, or torn at links; whole lines are never glued."""

import textwrap
import time

import pytest

from cleanarticle.sources.text import cut
from tests.invented.story import stories
from tests.invented.texts import torn

STORY = stories()["harbour"].body


def paragraphs(text: str) -> list[str]:
    return [block.text for block in cut(text)[0]]


# --- wrapped lines ---


@pytest.mark.parametrize("width", [60, 72, 80, 100, 120, 132])
@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n   \n"])
def test_hard_wrapped_lines_are_joined_into_their_paragraphs(width: int, gap: str) -> None:
    wrapped = gap.join(textwrap.fill(text, width) for text in STORY)
    assert paragraphs(wrapped) == list(STORY)


def test_a_wrapped_text_without_blank_lines_ends_a_paragraph_at_a_short_line() -> None:
    texts = [text for text in STORY if len(textwrap.wrap(text, 72)[-1]) < 50]
    assert len(texts) > 3
    assert paragraphs("\n".join(textwrap.fill(text, 72) for text in texts)) == texts


def test_an_indented_wrapped_text_is_joined_too() -> None:
    wrapped = "\n\n".join(textwrap.indent(textwrap.fill(text, 68), "    ") for text in STORY)
    assert paragraphs(wrapped) == list(STORY)


@pytest.mark.parametrize("width", [72, 79, 100])
def test_paragraphs_that_an_indent_opens_are_joined_though_most_are_of_two_lines(width: int) -> None:
    texts = [text[: text.rfind(" ", 0, 2 * width - 30)] for text in STORY]
    wrapped = "\n\n".join(textwrap.fill(text, width, initial_indent="    ") for text in texts)
    assert paragraphs(wrapped) == texts


@pytest.mark.parametrize("mark", ["–", "-", "7.", "20."])
def test_a_dash_or_a_day_that_a_line_happens_to_begin_with_opens_no_item(mark: str) -> None:
    told = (
        f"{'Der Hafen wurde nach drei Wochen wieder geöffnet und zwar am '.ljust(71, 'n')} {mark} Mai, sagte die Stadt."
    )
    wrapped = "\n\n".join(textwrap.fill(text, 72) for text in (*STORY, told))
    assert f"\n{mark} Mai" in wrapped
    assert paragraphs(wrapped) == [*STORY, told]


@pytest.mark.parametrize("marks", [("-", "-", "-"), ("–", "–", "–"), ("1.", "2.", "3.")])
def test_items_as_long_as_a_wrapped_texts_lines_stay_apart(marks: tuple[str, ...]) -> None:
    items = [f"{mark} {'the ferry that was promised never came to the '.ljust(69, 'n')}" for mark in marks]
    wrapped = "\n\n".join(textwrap.fill(text, 72) for text in STORY) + "\n\n" + "\n".join(items)
    assert len(paragraphs(wrapped)) == len(STORY) + len(items)


def test_wrapped_korean_keeps_its_blanks() -> None:
    text = "북부 항구는 화요일 삼 주 만에 첫 배를 내보냈다고 시 당국이 밝혔으며 어민들은 새벽부터 출항을 준비했다 " * 6
    wrapped = textwrap.fill(text.strip(), 72)
    assert paragraphs(f"{wrapped}\n\n{wrapped}") == [text.strip()] * 2


def test_bullets_of_a_wrapped_text_stay_apart() -> None:
    others = stories()["harbour"].others[:5]
    wrapped = (
        "\n\n".join(textwrap.fill(text, 72) for text in STORY) + "\n\n" + "\n".join(f"* {line}" for line in others)
    )
    assert paragraphs(wrapped)[-5:] == list(others)


def test_wrapped_chinese_is_joined_without_blanks() -> None:
    told = "县里预计今年将有八万人次走上这条古道附近的两所中学也把徒步列入了春季课程而沿途的村庄正在修缮客栈和茶亭"
    text = (told * 8)[:360] + "。"
    wrapped = "\n".join(text[at : at + 60] for at in range(0, len(text), 60))
    assert paragraphs(f"{wrapped}\n\n{wrapped}") == [text, text]


def test_lines_of_every_length_are_never_joined() -> None:
    lines = ["Ferry leaves", *STORY[:4], "Two climbers found alive", STORY[4], "Share", "Copy link"]
    assert paragraphs("\n".join(lines)) == lines


MENU = [
    f"* [{label}](https://courier.example/a-section/{label}/of-the-paper)" for label in ("World", "Sport", "Culture")
]
LONG = "The harbour office, which keeps a log of winters since 1871, had never counted so many days of ice."


@pytest.mark.parametrize("width", [60, 78, 90])
def test_lines_filled_to_a_width_are_joined_among_menus_and_long_lines(width: int) -> None:
    """A page that html2text wrote: most of its lines are no prose, and some are longer than the width."""
    around = [*MENU * 8, "Share", "Copy link", LONG]
    filled = "\n\n".join(textwrap.fill(text, width) for text in STORY)
    page = "\n\n".join(("\n".join(around), filled, "\n".join(around)))
    assert paragraphs(page)[len(around) : -len(around)] == list(STORY)


def test_lines_near_one_length_that_no_width_explains_stay() -> None:
    """Headlines of like length: behind each of them the next word would have had room, or had none by chance."""
    head = "Harbour of Hallvik opens again after weeks of ice after weeks of ice"
    heads = [head[: 52 + 5 * (n % 4)].strip() for n in range(12)]
    lines = [line for head in heads for line in (head, LONG)]
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("a meeting on the Mercosur-", "Deal", "Mercosur-Deal"),
        ("a book of the well-", "known author", "well-known author"),
        ("the list of all Vor-", "und Nachteile", "Vor- und Nachteile"),
        ("a line about nineteen forty-", "5", "forty-5"),
        ("the ferry –", "the last one", "ferry – the last one"),
    ],
)
def test_a_break_behind_a_hyphen_is_no_blank(before: str, after: str, joined: str) -> None:
    prose = textwrap.fill(" ".join(STORY), 72)
    filler = "x" * (72 - len(before) - 1)
    assert joined in paragraphs(f"{prose}\n\n{filler} {before}\n{after} went on.")[-1]


# --- columns of a page ---

COLUMN = """\
Two icebreakers worked through the
night to cut a lane half a mile from
the grain quay to the open wat-
er, and shortly before dawn the coas-
tal ferry left with 112 passengers.
Fishermen said they had lost most of
the cod season. The local coopera-
tive put the damage at 14 million
crowns and asked the government."""
WHOLE = [
    "Two icebreakers worked through the night to cut a lane half a mile from the grain quay to the open water, and "
    "shortly before dawn the coastal ferry left with 112 passengers. Fishermen said they had lost most of the cod "
    "season. The local cooperative put the damage at 14 million crowns and asked the government.",
]


def test_words_divided_at_the_ends_of_a_columns_lines_are_whole_again() -> None:
    assert paragraphs(COLUMN) == WHOLE


def test_a_headline_a_pages_number_and_a_short_last_line_stay_apart_from_a_column() -> None:
    lines = ["Harbour opens", COLUMN, "7", "By noon the quay was full.", COLUMN]
    head, first, number, noon, last = paragraphs("\n".join(lines))
    assert (head, number, noon) == ("Harbour opens", "7", "By noon the quay was full.")
    assert [first, last] == WHOLE * 2


def test_a_hyphen_that_stood_there_stays() -> None:
    column = f"{COLUMN}\n\nThe ice-master of Hallvik, an ice-\nmaster by trade, spoke of north-\nSouth winds."
    assert paragraphs(column)[-1] == ("The ice-master of Hallvik, an ice-master by trade, spoke of north-South winds.")


def test_long_columns_are_joined_in_linear_time() -> None:
    def seconds(count: int) -> float:
        pairs = (f"The council of Hallvik told {at} munici-\npality{at} that the harbour opens" for at in range(count))
        text = "\n".join(pairs)
        started = time.perf_counter()
        assert "municipality7 that" in " ".join(paragraphs(text))
        return time.perf_counter() - started

    seconds(500)
    assert seconds(20_000) < 40 * seconds(2000), "ten times as many, not a hundred times as slow"


# --- torn lines ---


@pytest.mark.parametrize("name", sorted(stories()))
def test_paragraphs_that_were_torn_at_their_links_are_whole_again(name: str) -> None:
    story = stories()[name]
    if " " not in story.body[0]:
        pytest.skip("its words are not told by blanks, so the fixture cannot put a link around two")
    found = paragraphs(torn(story))
    assert [text for text in story.body if text not in found] == []


def test_a_colon_does_not_tell_of_torn_lines() -> None:
    lines = ["Marathon", ": He runs with a lighter heart", "Careers", ": Find your next job", "the last one"]
    assert paragraphs("\n".join(lines)) == lines


def test_speech_and_omission_open_paragraphs_too() -> None:
    lines = [
        "Hun har aldrig glemt det.",
        "»Jeg er stolt,« siger hun.",
        "»Og glad.«",
        "…and so it went",
        ".NET is no stop",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_small_letters_alone_do_not_join_lines() -> None:
    lines = ["iPhone deals", "eBay deals", "macOS tips", *STORY]
    assert paragraphs("\n".join(lines)) == lines


@pytest.mark.xfail(reason="ten headlines of one length, and nothing else, look like a text wrapped at 56 columns")
def test_a_list_of_headlines_is_not_taken_for_wrapped_prose() -> None:
    others = list(stories()["harbour"].others)
    assert paragraphs("\n".join(others)) == others
