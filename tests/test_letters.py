"""Letters written as a letter and its marks are put together, in pages, texts and what is known beside them."""

from typing import Final
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle import Cleaner, Config, clean
from cleanarticle.core.blocks import Metadata
from cleanarticle.sources.letters import composed, composed_page
from tests.invented.pages import modern
from tests.invented.story import Story, stories

LEDGER: Final = Cleaner(Config(ledger=True))
STORIES: Final = [story for story in stories().values() if normalize("NFD", story.paragraphs) != story.paragraphs]


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("u\u0308ber", "über"),
        ("Vie\u0323\u0302t", "Việt"),
        ("\u0418\u0306од", "Йод"),
        ("\u0627\u0654", "أ"),
        ("か\u3099", "が"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
    ],
)
def test_parted_letters_are_put_together(parted: str, whole: str) -> None:
    assert composed(parted) == whole


@pytest.mark.parametrize("text", ["за\u0301мок", "5\u0338", "\u2126 \u212b", "\uf900", "\u0915\u093c", "x\u0304 = 3"])
def test_other_signs_stay_as_they_are(text: str) -> None:
    assert composed(text) == text


@given(st.text(st.characters(max_codepoint=0x3100) | st.sampled_from("u\u0308e\u0301か\u3099")))
def test_composing_changes_no_text_to_a_reader_and_is_done_at_once(text: str) -> None:
    whole = composed(text)
    assert normalize("NFD", whole) == normalize("NFD", text)
    assert composed(whole) == whole


@given(
    st.text(
        st.characters(max_codepoint=0x3100, exclude_categories=("Cs",))
        | st.sampled_from("u\u0308e\u0301か\u3099\u1112\u1161\u11ab")
    )
)
def test_a_page_is_composed_as_a_text_is(text: str) -> None:
    assert composed_page(text.encode()).decode() == composed(text)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:12]}")
def test_a_page_of_parted_letters_is_the_page_of_whole_ones(story: Story) -> None:
    told = modern(story)
    assert clean(normalize("NFD", told)).to_json() == clean(told).to_json()


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.language}-{story.title[:12]}")
def test_so_is_a_text_and_its_input_can_be_restored(story: Story) -> None:
    told = "\n\n".join([story.title, f"{story.places[0]} (dpa) - {story.body[0]}", *story.body[1:], story.caption])
    parted = normalize("NFD", told)
    article, whole = LEDGER.clean(parted), LEDGER.clean(told)
    assert (article.title, article.body) == (whole.title, whole.body)
    assert (article.dateline, article.captions, article.language) == (whole.dateline, whole.captions, whole.language)
    assert article.restore() == parted


def test_the_ledger_tells_of_it() -> None:
    article = LEDGER.clean("Die Bru\u0308cke bei Arlen ist seit Freitag gesperrt, wie die Stadt am Morgen mitteilte.")
    assert [repair.after[:9] for repair in article.repairs] == ["Die Brück"]
    assert "repair: repair/letters (rewrite)" in [told for block in article.blocks or () for told in block.decisions]


def test_entities_are_put_together_too() -> None:
    article = Cleaner().clean("<article><p>Die Bru&#776;cke ist gesperrt, sagte die Stadt.</p></article>", kind="html")
    assert article.body == "Die Brücke ist gesperrt, sagte die Stadt."


def test_what_is_known_beside_a_document_is_whole() -> None:
    known = Metadata(meta={"author": ("Jo\u0308rg Mu\u0308ller",)})
    assert Cleaner().clean(f"{STORIES[0].title}\n\n{STORIES[0].paragraphs}", metadata=known).authors == ("Jörg Müller",)
