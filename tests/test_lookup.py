"""Words looked for before a pattern is tried: none that the pattern would match is missed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.grammar.pictures.credit import one_of
from cleanarticle.rules import AnyOf, any_end_of, any_part_of

CONTEXT = Context(Config())
PHRASES = sorted(
    {
        word
        for language in CONTEXT.languages
        for pack in CONTEXT.packs(language)
        for word in (*pack.caption.credit_prefix, *pack.caption.drop, *pack.caption.file_photo)
    }
)


@pytest.mark.parametrize(("text", "held"), [("The PHOTO here", True), ("Photographers", True), ("A picture", False)])
def test_a_word_is_found_anywhere_whatever_its_case(text: str, held: bool) -> None:
    assert AnyOf(["photo", "foto"]).within(text) is held


def test_no_words_are_in_no_text() -> None:
    assert not AnyOf([]).within("Anything")
    assert not AnyOf([]).among(["Anything", ""])


@given(st.lists(st.text("aphotoé\n", max_size=8)))
def test_one_look_finds_the_texts_that_a_look_at_each_would(texts: list[str]) -> None:
    words = AnyOf(["photo", "é", "aa"])
    assert words.among(texts) == {text for text in texts if words.in_folded(text)}


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5), st.data())
def test_what_a_pattern_of_phrases_matches_holds_a_part_of_one(phrases: list[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(one_of(phrases), re.IGNORECASE)))
    assert any_part_of(phrases).within(text)


@given(st.lists(st.sampled_from([p for p in PHRASES if not p[-1].isalnum()]), min_size=1, max_size=5), st.data())
def test_what_a_pattern_of_signed_phrases_matches_holds_the_end_of_one(phrases: list[str], data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(one_of(phrases), re.IGNORECASE)))
    assert any_end_of(phrases).within(text)


def test_the_end_of_a_signed_phrase_is_its_last_word_and_its_sign() -> None:
    ends = any_end_of(["photo credit:"])
    assert ends.within("Credit: Ann Lee")
    assert ends.within("Credit : Ann Lee")
    assert not ends.within("To his credit, Ann Lee left")
    assert any_end_of(["图片来源 "]).within("图片来源 新华社")


def test_a_sign_alone_ends_no_phrase() -> None:
    ends = any_end_of(["crédit photo :"])
    assert ends.within("Photo: Ann Lee")
    assert ends.within("Photo : Ann Lee")
    assert not ends.within("The ferry leaves at 20:25")
