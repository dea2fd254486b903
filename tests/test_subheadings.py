"""Headings of the story's parts stay: two capitalised words are no author, the site's name inside makes no masthead."""

import pytest

from cleanarticle import Article, clean
from tests.invented.story import stories
from tests.pages import PROSE

HEADLINE = "Barge strikes the old bridge of Nordheim"


def with_line(line: str) -> Article:
    """A text with a line between its headline and its story."""
    return clean("\n\n".join([HEADLINE, line, *PROSE]), url="https://gazette.example/a/b")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Key Takeaways"), ("en", "Best Practices"), ("de", "Wichtige Fakten"), ("fr", "Chiffres Clés"),
        ("es", "Datos Clave"), ("it", "Dati Chiave"), ("pt", "Dados Gerais"), ("nl", "Belangrijke Cijfers"),
    ],
)  # fmt: skip
def test_words_of_headings_are_no_name(language: str, line: str) -> None:
    story = next(story for story in stories().values() if story.language == language)
    article = clean("\n\n".join([story.title, line, *story.body]))
    assert article.authors == ()
    assert article.body.startswith(f"{line}\n\n")


def test_a_name_that_is_also_a_word_is_one() -> None:
    assert with_line("Ann Price").authors == ("Ann Price",)


@pytest.mark.parametrize("line", ["Bring it to life with Gazette:", "Why does one trust the Gazette?"])
def test_a_heading_with_the_sites_name_stays(line: str) -> None:
    assert with_line(line).body.startswith(line)


def test_the_sites_name_alone_goes() -> None:
    assert with_line("The Gazette").body == "\n\n".join(PROSE)
