# ruff: noqa: E501 (tables of lines)
"""Images of Markdown and the captions below them: told once, with the credit, and no paragraph taken for one."""

from typing import Final

import pytest

from cleanarticle import Cleaner
from tests.test_loose_captions import ENGLISH, GERMAN

ALT: Final = "Drivers wait for the ferry on the north bank"
IMAGE: Final = f"![{ALT}](https://example.org/a.jpg)"


def _text(*lines: str, story: tuple[str, ...] = ENGLISH) -> str:
    return "\n\n".join(["# Old harbour bridge closed for three months", *story[:2], *lines, *story[2:]])


@pytest.mark.parametrize(
    ("lines", "text", "credit"),
    [
        ((IMAGE, f"{ALT}. Ann Lee"), f"{ALT}.", "Ann Lee"),
        ((IMAGE, f"{ALT} / Ann Lee / Harbour Times"), ALT, "Ann Lee / Harbour Times"),
        ((IMAGE, f"{ALT}. — © Harbour Works"), f"{ALT}.", "Harbour Works"),
        ((IMAGE, f"{ALT}. (C) Harbour Works"), f"{ALT}.", "Harbour Works"),
        ((IMAGE, f"*{ALT}.*", "Photo: Ann Lee/AFP"), f"{ALT}.", "Ann Lee/AFP"),
        ((IMAGE, f"## {ALT}.", "Reuters"), f"{ALT}.", "Reuters"),
        ((IMAGE, f"{ALT}.", "Ann Lee/Copyright 2025 The AP. All rights reserved."), f"{ALT}.", "Ann Lee"),
        ((IMAGE, f"{ALT}.", "Mynd/Ann Lee"), f"{ALT}.", "Mynd/Ann Lee"),
        ((f"[{IMAGE}](https://example.org/gallery)", f"{ALT}. Ann Lee"), f"{ALT}.", "Ann Lee"),
        ((f"![{ALT} {ALT}](https://example.org/a.jpg)",), ALT, None),
        ((f"![{ALT}](https://example.org/a.jpg \"{ALT}\")", f"{ALT}."), f"{ALT}.", None),
    ],
)  # fmt: skip
def test_the_line_that_says_an_images_words_again_is_its_caption(
    lines: tuple[str, ...], text: str, credit: str | None
) -> None:
    article = Cleaner().clean(_text(*lines), path="a.md")
    assert [(one.text, one.credit) for one in article.captions] == [(text, credit)]
    assert article.body == "\n\n".join(ENGLISH)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("![The ferry](https://example.org/a.jpg)", "The ferry will run every ten minutes until the work is done."), "The ferry will run every ten minutes until the work is done."),
        (("![The ferry will run every ten minutes](https://example.org/a.jpg)", "The ferry will run every ten minutes until the work is done, the harbour office said."), "The ferry will run every ten minutes until the work is done, the harbour office said."),
        (("![A bridge for the north bank](https://example.org/a.jpg)", "## A bridge for the north bank"), "A bridge for the north bank"),
    ],
)  # fmt: skip
def test_a_paragraph_or_heading_below_an_image_stays(lines: tuple[str, ...], kept: str) -> None:
    assert kept in Cleaner().clean(_text(*lines), path="a.md").body


def test_the_name_below_an_authors_portrait_is_a_byline() -> None:
    head = [
        "# Old harbour bridge closed for three months",
        "![Ann Lee](https://example.org/lee.jpg)",
        "Ann Lee",
        "May 2, 2025",
    ]
    article = Cleaner().clean("\n\n".join([*head, *ENGLISH]), path="a.md")
    assert article.authors == ("Ann Lee",)


def test_the_headline_below_an_image_with_its_words_stays_the_headline() -> None:
    title = "Alte Hafenbrücke für drei Monate gesperrt"
    article = Cleaner().clean(
        "\n\n".join([f"![{title}](https://example.org/a.jpg)", f"# {title}", *GERMAN]), path="a.md"
    )
    assert article.title == title
    assert article.body == "\n\n".join(GERMAN)
