"""The language of a story: by its script, its function words, in doubt by what the page says of itself."""

import pytest

from cleanarticle import Cleaner, Config
from tests.invented.story import stories

CLEANER = Cleaner()


@pytest.mark.parametrize("name", sorted(stories()))
def test_every_story_is_told_its_language(name: str) -> None:
    story = stories()[name]
    assert CLEANER.clean("\n\n".join((story.title, *story.body)), kind="text").language == story.language


@pytest.mark.parametrize("name", ["museum", "mayak", "onsen", "bir"])
def test_a_page_that_declares_another_language_is_not_believed(name: str) -> None:
    story = stories()[name]
    inner = "".join(f"<p>{text}</p>" for text in story.body)
    page = f'<html lang="en"><head><title>{story.title}</title></head><body><article>{inner}</article></body></html>'
    assert CLEANER.clean(page, kind="html").language == story.language


def test_a_few_words_are_in_the_language_that_the_page_declares() -> None:
    article = CLEANER.clean('<html lang="sv-SE"><body><h1>Ost</h1><p>Mint</p></body></html>', kind="html")
    assert (article.language or "").startswith("sv")


def test_a_configured_language_is_taken_as_it_is() -> None:
    assert Cleaner(Config(language="pt-BR")).clean(stories()["harbour"].body[0]).language == "pt-BR"


@pytest.mark.parametrize("text", ["", "12 34", "***"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert CLEANER.clean(text, kind="text").language is None


def test_the_same_short_text_is_always_told_the_same() -> None:
    told = {Cleaner().clean("Hotel Europa, Torino 1998", kind="text").language for _ in range(5)}
    assert len(told) == 1
