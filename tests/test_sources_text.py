"""Text into paragraphs: whatever the line ends, the width and the blanks, a paragraph stays one and two stay two."""

import re
from html import escape
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config, clean
from cleanarticle.errors import ConfigError
from cleanarticle.sources.blanks import _HALVES, INVISIBLE, fold, has_halves
from cleanarticle.sources.decode import without_controls
from cleanarticle.sources.front import front_matter
from cleanarticle.sources.text import cut
from tests.invented.story import stories

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


@pytest.mark.parametrize("mark", INVISIBLE)
def test_invisible_characters_are_no_text(mark: str) -> None:
    assert fold(f"har{mark}bour") == "harbour"


@pytest.mark.parametrize("mark", INVISIBLE)
def test_bullets_are_told_behind_what_cannot_be_seen(mark: str) -> None:
    blocks, _ = cut(f"{mark}• Harbour opens\n{mark} Ferries wait{mark}\n{mark}\n")
    assert [(block.kind, block.text) for block in blocks][:2] == [
        ("list_item", "Harbour opens"),
        ("paragraph", "Ferries wait"),
    ]


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


SAID = "– Nobody here wants the sea in a kitchen, the mayor said."
ANSWERED = "– Then build the wall, a fisherman answered."


@pytest.mark.parametrize(
    "lines",
    [
        (STORY[0], SAID, STORY[1]),
        (STORY[0], SAID, ANSWERED, STORY[1]),
        (STORY[0], SAID.replace("–", "-"), STORY[1]),
        (STORY[0], "– Why?", ANSWERED, STORY[1]),
    ],
    ids=["a dash", "two of them", "a hyphen", "a question"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_dash_of_direct_speech_stays(lines: tuple[str, ...], gap: str) -> None:
    assert paragraphs(gap.join(lines), markdown=False) == list(lines)


@pytest.mark.parametrize(
    "items",
    [
        ("– Ferry tickets cost four crowns", "– The wall is closed."),
        ("- The ferry leaves at dawn.", "- The wall is closed."),
        ("- Expected: in spring", STORY[0], "- The wall is closed."),
        ("– And now the weather...",),
    ],
    ids=["beside an item", "hyphens in a row", "a hyphen near another", "cut short"],
)
def test_items_of_a_list_that_end_as_sentences_do_are_items(items: tuple[str, ...]) -> None:
    assert [block.kind for block in cut("\n".join(items), markdown=False)[0]][-1] == "list_item"


# --- front matter ---


def test_front_matter_of_yaml_is_read_as_metadata() -> None:
    metadata, lines = front_matter(
        ["---", "title: The Ice Goes", "author: Ida Holm", "date: 2025-02-18", "---", "Text"]
    )
    assert lines == 5
    assert metadata.meta["og:title"] == ("The Ice Goes",)
    assert metadata.meta["author"] == ("Ida Holm",)
    assert metadata.meta["article:published_time"] == ("2025-02-18",)


@pytest.mark.parametrize(
    "above", ["{}\n\n", "URL Source: {}\n\nMarkdown Content:\n", "---\ntitle: Ice\nurl: {}\n---\n"]
)
def test_the_address_above_a_text_is_its_own(above: str) -> None:
    url = "https://paper.example/2025/02/18/hallvik-reopens-harbour"
    article = clean(above.format(url) + "\n\n".join(STORY))
    assert (article.url, article.published) == (url, "2025-02-18")
    assert article.body == "\n\n".join(STORY)
    assert Cleaner().clean(above.format(url) + "\n\n".join(STORY), url="https://other.example/").url != url


def test_addresses_in_a_text_are_no_front_matter() -> None:
    assert front_matter([STORY[0], "https://paper.example/1"])[1] == 0
    assert front_matter(["https://paper.example/1 tells more", STORY[0]])[1] == 0


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
    with pytest.raises(ConfigError, match="--ledger"):
        Cleaner().clean("\n".join(STORY)).restore()


@given(st.text(alphabet="ab é“\u3042 "))
def test_a_text_of_letters_and_plain_blanks_is_folded_as_any_other(text: str) -> None:
    assert fold(text) == " ".join(text.split()) == fold(f"{text}\u200b").strip()


@pytest.mark.parametrize(
    ("fragment", "paragraphs"),
    [
        ("<p>A storm closed the port on Monday.<p>The ferries stayed away.", 2),
        ("<b>Port</b><br>A storm closed the port on Monday.<br><br>The ferries stayed away for days.<br>", 3),
        ("<ul><li>A storm closed the port.<li>The ferries stayed away.</ul>", 2),
        ("<span>A storm closed the port on Monday, officials said, and the ferries stayed away.</span>", 1),
        ("<strong>Storm:</strong> The port was closed on Monday, officials said, and the ferries stayed away.", 1),
    ],
)
def test_a_fragment_that_an_element_opens_is_html(fragment: str, paragraphs: int) -> None:
    article = clean(fragment)
    assert article.source.kind == "html"
    assert "<" not in article.body
    assert len(article.paragraphs) == paragraphs


SCRIPT: Final = "<script>\n" + "  var storm = { port: 1 };\n\n" * 900 + "</script>\n"
"""As long as what a page's kind is told by, and without another tag."""
TEMPLATE: Final = "\n" * 40 + "<article>\n" + "\n".join(f"<p>{line}</p>" for line in STORY) + "\n" * 40 + "</article>"


@pytest.mark.parametrize(
    "above",
    [
        SCRIPT,
        f'<div id="root"></div>{SCRIPT}',
        f"<!-- tags -->\n<div>{SCRIPT.replace('script', 'style')}</div>",
        f"<!--{SCRIPT}-->",
        f'<img src="https://count.example/p?c1=2">\n<noscript><iframe src="x"></iframe></noscript>\n{SCRIPT}',
        f'<form action="./ar"><input type="hidden" value="{"a1/" * 9000}"></form>\n',
        f'<svg width="0">{"<path d=0 />" * 3000}</svg>',
    ],
    ids=["script", "behind an element", "style", "comment", "counter", "hidden field", "drawing"],
)
def test_the_body_of_a_page_is_html_though_its_head_shows_nothing(above: str) -> None:
    """Of 1,300 pages' bodies, as `body.decode_contents()` gives them, 43 had been told for texts, scripts and all."""
    article = clean(above + TEMPLATE)
    assert article.source.kind == "html"
    assert tuple(each.text for each in article.paragraphs) == tuple(STORY)


@pytest.mark.parametrize("whole", [True, False])
def test_html_whose_tags_are_entities_is_html(whole: bool) -> None:
    """Twice escaped, as databases and feeds give it: it came out with its tags in the body."""
    page = f"<!DOCTYPE html><html><body>{TEMPLATE}</body></html>" if whole else TEMPLATE.strip()
    article = clean(escape(page))
    assert tuple(each.text for each in article.paragraphs) == tuple(STORY)
    assert any("entities" in warning for warning in article.warnings)


def test_a_text_about_tags_stays_one() -> None:
    text = "&lt;p&gt; opens a paragraph in HTML, the harbour master told the class on Monday.\n\n" + "\n\n".join(STORY)
    assert clean(text).source.kind == "text"


@pytest.mark.parametrize(
    "text",
    [
        '<div align="center">\n\n# Storm\n\nThe **port** closed on Monday.',
        "<b>Port closed</b>\n\nA storm closed the port on Monday.\n\nThe ferries stayed away for two days.",
        "<sic> he wrote, and the port stayed closed on Monday.",
    ],
)
def test_a_text_that_a_tag_opens_stays_one(text: str) -> None:
    assert clean(text).source.kind == "text"


@pytest.mark.parametrize("sentence", ["A storm closed the port.", '"The port is closed," the mayor said on Monday.'])
def test_a_storys_only_sentence_is_its_body(sentence: str) -> None:
    article = clean(sentence)
    assert (article.title, article.body, article.verdict) == (None, sentence, "article")


def test_a_newsflash_has_a_dateline() -> None:
    article = clean("HALLVIK, Feb 18 (Reuters) - The northern port let ships out.")
    assert article.dateline is not None
    assert (article.dateline.places, article.dateline.agency) == (("Hallvik",), "Reuters")
    assert article.body == "The northern port let ships out."
