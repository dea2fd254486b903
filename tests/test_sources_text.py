"""Text into paragraphs: whatever the line ends, the width and the blanks, a paragraph stays one and two stay two."""

import re
import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config
from cleanarticle.sources.blanks import _HALVES, fold, has_halves
from cleanarticle.sources.decode import without_controls
from cleanarticle.sources.front import front_matter
from cleanarticle.sources.text import cut
from tests.invented.story import stories
from tests.invented.texts import torn

STORY = stories()["harbour"].body
NBSP = "\u00a0"


def paragraphs(text: str, *, markdown: bool | None = None) -> list[str]:
    return [block.text for block in cut(text, markdown=markdown)[0]]


# --- line ends, blanks, indents ---


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\u2028", "\x85", "\x0c"]
)
def test_one_line_a_paragraph_whatever_ends_the_line(end: str) -> None:
    assert paragraphs(end.join(STORY)) == list(STORY)


@pytest.mark.parametrize("indent", ["  ", "\t", "    ", NBSP * 2, "\u3000", "\u2003"])
def test_indents_are_no_text(indent: str) -> None:
    assert paragraphs("\n".join(indent + text + indent for text in STORY)) == list(STORY)


@pytest.mark.parametrize("blank", [NBSP, "\u202f", "\u2009", "\t", "   ", f" {NBSP} "])
def test_any_blank_between_words_becomes_one_space(blank: str) -> None:
    assert paragraphs(f"The ferry{blank}left at dawn.") == ["The ferry left at dawn."]


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\ufeff", "\u2060"])
def test_invisible_characters_are_no_text(mark: str) -> None:
    assert fold(f"har{mark}bour") == "harbour"


@pytest.mark.parametrize(
    ("broken", "kept"),
    [("cittÃ\xa0 vecchia", "cittÃ\xa0 vecchia"), ("voilÃ\xa0  tout", "voilÃ\xa0 tout"), ("a\x93b  c", "a\x93b c")],
)
def test_blanks_that_are_halves_of_broken_characters_stay(broken: str, kept: str) -> None:
    assert has_halves(broken)
    assert fold(broken) == kept


@pytest.mark.parametrize("whole", [f"déjà{NBSP}: oui", f"В{NBSP}порту", "plain", "Âge d’or"])
def test_blanks_beside_whole_letters_are_blanks(whole: str) -> None:
    assert not has_halves(whole)
    assert fold(whole) == whole.replace(NBSP, " ")


def test_a_blank_line_before_a_block_is_told() -> None:
    _, plain = cut("First line\nSecond line\n\nThird line\r\n\r\nFourth line\r\nFifth line")
    assert plain.blank_before == (True, False, True, True, False)


@given(st.text(st.sampled_from("aé \t\n\r\x0b\x85\x93\xa0\xadÃ\u2028")))
def test_lines_are_found_in_any_text(text: str) -> None:
    blocks, plain = cut(text)
    ends = [0, *(block.end for block in blocks)]
    for block, end, gap in zip(blocks, ends, plain.blank_before, strict=False):
        assert not text[end : block.start].strip(" \t\n\r\x0b\x85\xa0\u2028")
        assert not text[block.start].isspace() or has_halves(text)
        breaks = text.count("\n", end, block.start) or text.count("\r", end, block.start)
        assert gap == (breaks > 1 or block is blocks[0])


@given(st.text(st.sampled_from("a£é \x80\x85\x93\xa0\xadÂÃĂĹ√¬ГВ")))
def test_halves_are_found_by_bytes_as_by_letters(text: str) -> None:
    assert has_halves(text) == has_halves(text, text.encode()) == bool(_HALVES.search(text))


@given(st.text(st.sampled_from("ab\x00\x08\t\n\x0e\x1b\x1c\x7f\x80é\u2019")))
def test_controls_become_blanks(text: str) -> None:
    plain = re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", " ", text)
    assert without_controls(text) == without_controls(text, text.encode()) == plain


# --- wrapped lines ---


@pytest.mark.parametrize("width", [60, 72, 80])
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


# --- bullets and numbers ---


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "•", "▪ ", "– ", "+ "])
def test_a_bullet_makes_a_list_item_and_is_no_text(bullet: str) -> None:
    [block] = cut(f"{bullet}Ferry tickets cost four crowns", markdown=False)[0]
    assert (block.kind, block.text) == ("list_item", "Ferry tickets cost four crowns")


def test_the_number_of_a_list_item_is_part_of_its_text() -> None:
    [block] = cut("3. Ferry tickets cost four crowns", markdown=False)[0]
    assert (block.kind, block.text) == ("list_item", "3. Ferry tickets cost four crowns")


@pytest.mark.parametrize(
    "line", ["10. November 2024", "3. kolovoza otvoren je most u starome gradu", f"– {STORY[0]}", "-17 degrees at noon"]
)
def test_dates_and_dashes_of_speech_are_no_bullets(line: str) -> None:
    [block] = cut(line, markdown=False)[0]
    assert (block.kind, block.text) == ("paragraph", line)


# --- front matter ---


def test_front_matter_of_yaml_is_read_as_metadata() -> None:
    metadata, lines = front_matter(
        ["---", "title: The Ice Goes", "author: Ida Holm", "date: 2025-02-18", "---", "Text"]
    )
    assert lines == 5
    assert metadata.meta["og:title"] == ("The Ice Goes",)
    assert metadata.meta["author"] == ("Ida Holm",)
    assert metadata.meta["article:published_time"] == ("2025-02-18",)


def test_front_matter_of_a_reader_ends_at_its_own_heading() -> None:
    metadata, lines = front_matter(
        ["Title: The Ice Goes", "URL Source: https://x.example/1", "Markdown Content:", "Text"]
    )
    assert lines == 3
    assert metadata.meta["og:url"] == ("https://x.example/1",)


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["Title: a story about ships", "It was late."],
        ["---", "no end of it"],
        ["Date: today"],
        ["---"],
        ["---", "Ice in Hallvik", *STORY[:5], "---", STORY[5]],
        ["---", "---", STORY[0]],
    ],
)
def test_a_text_that_only_looks_like_front_matter_has_none(lines: list[str]) -> None:
    assert front_matter(lines)[1] == 0


# --- laws ---

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=90), max_size=12)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n"]), st.booleans())
def test_blocks_cover_every_character_that_is_not_blank_once_and_in_order(
    lines: list[str], end: str, markdown: bool
) -> None:
    text = end.join(lines)
    blocks = cut(text, markdown=markdown)[0]
    assert all(before.end <= after.start for before, after in pairwise(blocks))
    gaps = [
        text[a:b] for a, b in zip([0, *(b.end for b in blocks)], [*(b.start for b in blocks), len(text)], strict=True)
    ]
    assert "".join(gaps).strip() == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n \n"])
def test_restore_gives_the_input_back_exactly(end: str) -> None:
    text = f"\ufeff  {end}".join(["", "Share", *STORY, f"\t• {NBSP}Related", "***"]) + end * 3
    article = Cleaner(Config(ledger=True)).clean(text, kind="text")
    assert article.restore() == text


def test_restore_needs_the_ledger_of_a_text() -> None:
    with pytest.raises(ValueError, match="--ledger"):
        Cleaner().clean("\n".join(STORY)).restore()


@given(st.text(alphabet="ab é“\u3042 "))
def test_a_text_of_letters_and_plain_blanks_is_folded_as_any_other(text: str) -> None:
    assert fold(text) == " ".join(text.split()) == fold(f"{text}\u200b").strip()
