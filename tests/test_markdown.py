"""Markdown read as Markdown: what a reader sees stays, marks and targets go; in the style of every converter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Article, Cleaner, Config
from cleanarticle.core.blocks import Block, BlockKind, Plain
from cleanarticle.core.draft import Draft
from cleanarticle.sources.blanks import fold
from cleanarticle.sources.markdown import is_markdown, read_line
from cleanarticle.sources.remarked import remarked
from cleanarticle.sources.text import cut
from tests.invented import texts
from tests.invented.story import stories
from tests.strategies import texts as told_texts

STORY = stories()["harbour"]
STYLES = {
    "firecrawl": texts.firecrawl,
    "jina": texts.jina,
    "docling": texts.docling,
    "front matter": texts.front_matter,
}


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("# Ice in the harbour", "heading", "Ice in the harbour"),
        ("Ruth Calloway\\", "paragraph", "Ruth Calloway"),
        ("![Image 2: Ice in the harbour](https://example.org/i.jpg)", "paragraph", "Ice in the harbour"),
        ("### Ice in the harbour ###", "heading", "Ice in the harbour"),
        ("> “It did not ask,” she said.", "quote", "“It did not ask,” she said."),
        ("> > Twice quoted", "quote", "Twice quoted"),
        ("- Coal and flour", "list_item", "Coal and flour"),
        ("*   Coal and flour", "list_item", "Coal and flour"),
        ("- [x] Coal and flour", "list_item", "Coal and flour"),
        ("2. Coal and flour", "list_item", "2. Coal and flour"),
        ("| Port | Ships | Days |", "table", "Port | Ships | Days"),
        ("An **icebreaker** came.", "paragraph", "An icebreaker came."),
        ("An *icebreaker* _came_ at ~~noon~~ `dawn`.", "paragraph", "An icebreaker came at noon dawn."),
        ("**_Both_** at once", "paragraph", "Both at once"),
        ("The [harbour office](https://x.example/a) said.", "paragraph", "The harbour office said."),
        ('The [harbour office](https://x.example/a "Office") said.', "paragraph", "The harbour office said."),
        ("The [harbour](https://x.example/w/Port_(sea)) froze.", "paragraph", "The harbour froze."),
        ("See <https://x.example/a> for more", "paragraph", "See https://x.example/a for more"),
        ("![An icebreaker at work](https://x.example/i.jpg)", "paragraph", "An icebreaker at work"),
        ("[![Courier](https://x.example/l.svg)](https://x.example/)", "paragraph", "Courier"),
        (r"It cost 5\* crowns \[sic\]", "paragraph", "It cost 5* crowns [sic]"),
    ],
)
def test_a_line_keeps_its_words_and_loses_its_marks(line: str, kind: BlockKind, text: str) -> None:
    read = read_line(line)
    assert (read.kind, read.text) == (kind, text)


@pytest.mark.parametrize("line", ["---", "* * *", "=====", "| --- | :-: |", "|---|---|", "___"])
def test_rules_hold_no_text(line: str) -> None:
    assert read_line(line).text == ""


@pytest.mark.parametrize(
    "line",
    [
        "5 * 4 * 3 makes 60",
        "snake_case_name stays whole",
        "file_one and file_two",
        "a < b and c > d",
        "He said [sic] nothing",
        "Call us (toll-free) [1]",
        "#1 of the charts",
        "Rated 4* by readers",
    ],
)
def test_what_only_looks_like_markup_stays(line: str) -> None:
    assert read_line(line).text == line


def test_links_are_counted_with_their_targets() -> None:
    read = read_line("[World](https://x.example/w) [Sport](https://x.example/s)")
    assert read.text == "World Sport"
    assert read.links == ("https://x.example/w", "https://x.example/s")
    assert read.link_chars == 10


def test_the_level_of_a_heading_is_told() -> None:
    assert [read_line(f"{'#' * level} Ice").heading for level in range(1, 7)] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("opening", ["[" * 3000, "![" * 2000, "[a](" * 2000, "*" * 4000, "_a" * 3000, "**a" * 2000])
def test_markup_that_never_ends_is_text(opening: str) -> None:
    assert read_line(opening + " ice").text.endswith("ice")


# --- whether a text is Markdown ---


@pytest.mark.parametrize("style", STYLES)
def test_every_converters_style_is_recognized(style: str) -> None:
    text = STYLES[style](STORY)
    assert is_markdown(text, text.splitlines())


@pytest.mark.parametrize(
    "lines",
    [
        STORY.body,
        ["- Coal", "- Flour", "- Mail"],
        ["#1 song of the year", "* Figures are rounded"],
        ["5 * 4", "a | b", "[sic]", "snake_case"],
    ],
)
def test_plain_text_is_not_taken_for_markdown(lines: list[str]) -> None:
    assert not is_markdown("\n".join(lines), lines)


def test_one_sign_alone_is_no_markdown() -> None:
    lines = ["# Notes", *STORY.body]
    assert not is_markdown("\n".join(lines), lines)


# --- whole documents ---


def body(text: str, **options: bool) -> Article:
    return Cleaner(Config(**options)).clean(text, kind="text")


@pytest.mark.parametrize("style", STYLES)
def test_every_paragraph_of_the_story_survives_every_style(style: str) -> None:
    article = body(STYLES[style](STORY))
    assert [text for text in STORY.body if text not in article.body] == []
    assert article.title == STORY.title


@pytest.mark.parametrize("style", STYLES)
def test_no_markup_is_left_in_the_body(style: str) -> None:
    assert not any(mark in body(STYLES[style](STORY)).body for mark in ("](", "**", "# ", "<!--", "http"))


CRAWL4AI = (
    "# {title}\n[Skip to content](https://x.example/#c)\n![Courier logo](https://x.example/l.png)\n"
    "{first}\n## The cost\n{second}\n  * Coal, **40** tons\n  * Flour, _12_ tons\n{third}\n> {fourth}\n"
)
MARKITDOWN = (
    "# {title}\n\n{first}\n\n{second}\n\n"
    "| Port | Ships |\n| --- | --- |\n| Hallvik | 40 |\n| Brenna | 12 |\n\n"
    "{third}\n\n{fourth}\n"
)


def written(template: str) -> str:
    first, second, third, fourth, *_ = STORY.body
    return template.format(title=STORY.title, first=first, second=second, third=third, fourth=fourth)


@pytest.mark.parametrize("template", [CRAWL4AI, MARKITDOWN])
def test_paragraphs_of_crawl4ai_and_markitdown_come_out_one_by_one(template: str) -> None:
    texts = [paragraph.text for paragraph in body(written(template)).paragraphs]
    assert [text for text in STORY.body[:4] if text not in texts] == []


def test_lists_quotes_and_subheadings_keep_their_kinds() -> None:
    kinds = {block.text: block.kind for block in cut(written(CRAWL4AI))[0]}
    assert kinds["The cost"] == "heading"
    assert kinds["Coal, 40 tons"] == "list_item"
    assert kinds[STORY.body[3]] == "quote"


def test_a_table_comes_as_rows_of_cells() -> None:
    rows = [block.text for block in cut(written(MARKITDOWN))[0] if block.kind == "table"]
    assert rows[0] == "Port | Ships"
    assert rows[-2:] == ["Hallvik | 40", "Brenna | 12"]


def test_markup_is_kept_on_request() -> None:
    first = (
        STORY.body[0].replace("Tuesday", "**Tuesday**").replace("harbour office", "[harbour office](https://x.example)")
    )
    text = "\n\n".join((f"# {STORY.title}", first, *STORY.body[1:]))
    assert first in body(text, markdown=True).body
    assert STORY.body[0] in body(text).body


@pytest.mark.parametrize(
    ("line", "left", "kept"),
    [
        ("ARLEN (dpa) - The **old** [pier](https://x.example).", "The old pier.", "The **old** [pier](https://x.example)."),
        ("**ARLEN (dpa) -** The *old* pier.", "The old pier.", "The *old* pier."),
        ("**ARLEN (dpa) - The old** pier.", "The old pier.", "**The old** pier."),
        ("- ARLEN (dpa) - The **old** pier.", "The old pier.", "- The **old** pier."),
        ("The *old* pier. **(Reporting by Ann Lee)**", "The old pier.", "The *old* pier."),
        ("The **cafÃ©** at *noon*.", "The café at noon.", "The **café** at *noon*."),
        ("電　**題：港**", "題：港", "**題：港**"),
        (f"**A** {'wide ' * 900}pier. **(kas)**", f"A {'wide ' * 900}pier.", f"**A** {'wide ' * 900}pier."),
    ],
)  # fmt: skip
def test_what_leaves_a_line_leaves_it_with_its_markup_too(line: str, left: str, kept: str) -> None:
    draft = Draft(Plain(line, markdown=True), (Block(0, left, marked=line),))
    assert remarked(draft).blocks[0].marked == kept


def test_with_its_markup_a_body_has_no_dateline_and_no_mojibake() -> None:
    first = STORY.body[0].replace("Tuesday", "**Tuesday**")
    text = "\n\n".join((f"# {STORY.title}", f"HALLVIK, May 3 (Reuters) - {first} cafÃ©.", *STORY.body[1:]))
    assert body(text, markdown=True).paragraphs[0].text == f"{first} café."


@given(told_texts(), st.sampled_from(["**", "*", "_", "~~", "`"]), st.integers(2, 5))
def test_with_its_markup_a_story_says_the_same(text: str, mark: str, each: int) -> None:
    words = text.split(" ")
    told = " ".join(
        [f"{mark}{word}{mark}" if at % each == 0 and word.isalpha() else word for at, word in enumerate(words)]
    )
    marked, plain = body(told, markdown=True), body(told)
    for shown, bare in zip(marked.paragraphs, plain.paragraphs, strict=True):
        assert bare.text in (shown.text, fold(read_line(shown.text).text)) or bare.kind == "table"


def test_a_headline_above_a_rule_of_its_width_is_a_heading() -> None:
    told = (
        "Ice in the harbour\n==================\n\nWhat it costs\n-------------\n\nIt costs more.\n---\nNobody knows.\n"
    )
    blocks, _ = cut(told, markdown=True)
    assert [(block.text, block.heading) for block in blocks] == [
        ("Ice in the harbour", 1), ("What it costs", 2), ("It costs more.", 0), ("---", 0), ("Nobody knows.", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told", ["# Ice\n=====\n", "- Ice\n-----\n", "Ice\n\n===\n", "---\nab: c\n---\n", "> Ice\n=====\n"]
)
def test_other_rules_make_none(told: str) -> None:
    assert [block.heading for block in cut(told, markdown=True)[0]] in ([0] * 2, [1, 0], [0] * 3)


@given(st.lists(st.sampled_from(["# A", "| A | B |", "|---|", "[A](b)", "![A](b)", "**A**", "* A", "---", "A"])))
def test_what_is_markdown_passes_the_quick_look(lines: list[str]) -> None:
    looked_at_closely = is_markdown("#|**](", lines)
    assert is_markdown("\n".join(lines), lines) == looked_at_closely


@pytest.mark.parametrize("path", ["a.md", "a.MD", "a.md.gz", "in.zip/a.Markdown.ZST", "in.tar/a.md~2"])
def test_a_file_named_as_markdown_is_read_as_it(path: str) -> None:
    """What stands in it might be plain text as well."""
    text = f"{STORY.title}\n\n{STORY.body[0]}\n\n{STORY.body[1]} It is *closed*.\n"
    assert "It is closed." in Cleaner().clean(text, path=path).body
    assert "It is *closed*." in Cleaner().clean(text, path="a.txt").body
