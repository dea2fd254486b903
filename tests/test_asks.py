"""A prompt holds a word that addresses the reader and the thing it is about; prose with the same words stays."""

from pathlib import Path

import pytest

from cleanarticle import Cleaner, Config
from cleanarticle.errors import PackError
from cleanarticle.rules import Matcher, Pack, Rule, load_pack, load_words


def matcher(ask: tuple[str, ...], about: tuple[str, ...]) -> Matcher:
    rule = Rule(id="letters", kind="newsletter", why="", ask=ask, about=about)
    return Matcher([Pack(language="en", name="English", rule=(rule,))])


LETTERS = matcher(("^sign up", "delivered to your"), ("newsletter*", "inbox", "editor's letter"))


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletters",
        "• SIGN UP: the morning newsletter",
        "Our newsletter: sign up, it is free",
        "Do you like this story? Sign up for the newsletter.",
        "All of it, delivered to your inbox",
        "Sign up for the editor’s letter",
        "Sign\u00a0up for the newsletter",
    ],
)
def test_a_line_that_asks_and_names_the_thing_is_a_prompt_in_either_order(line: str) -> None:
    assert LETTERS.first(line)


@pytest.mark.parametrize(
    "line",
    [
        "Few readers sign up for a newsletter",
        "The newsletter came on Monday.",
        "Sign up before Friday, the school says.",
        "“Sign up for the newsletter,” he said.",
        "— Sign up for the newsletter! — somebody called.",
        "Sign upstream of the newsletter's office",
        "Sign up " + "for the long walk along the old railway " * 4 + "and read of it in the newsletter",
    ],
)
def test_one_without_the_other_speech_and_long_lines_are_none(line: str) -> None:
    assert not LETTERS.first(line)


def test_scripts_without_blanks_have_no_word_boundaries() -> None:
    letters = matcher(("登録する$", "*sign up*"), ("メルマガ",))
    assert letters.first("無料のメルマガに登録する")
    assert letters.first("メルマガにSign upする")
    assert not letters.first("メルマガに登録する人が増えた")


def test_a_rule_that_asks_without_saying_what_about_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text(
        'language = "en"\nname = "English"\n[[rule]]\nid = "a"\nkind = "social"\nwhy = ""\nask = ["^follow"]'
    )
    with pytest.raises(PackError, match="both ask and about"):
        load_pack(path)


@pytest.mark.parametrize("broken", ["no TOML", 'language = "en"', 'language = "xx"\nname = "X"\n[words]\nstop = 1'])
def test_a_pack_of_ones_own_that_is_broken_is_told_before_the_first_document(tmp_path: Path, broken: str) -> None:
    """Each stage that read it was left out with a warning once."""
    path = tmp_path / "xx.toml"
    path.write_text(broken)
    with pytest.raises(PackError, match=r"xx\.toml: not a rule pack"):
        Cleaner(Config(packs=(path,)))
    with pytest.raises(PackError, match=r"xx\.toml"):
        load_pack(path)


def test_a_kind_that_is_none_is_told_with_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "en.toml"
    path.write_text('language = "en"\nname = "E"\n[[rule]]\nid = "a"\nkind = "promo"\nwhy = ""\nexact = ["a"]')
    with pytest.raises(PackError, match=r"'promo'.*the kinds are most_read, related"):
        load_pack(path)


def test_a_pack_under_another_name_than_its_languages_is_refused(tmp_path: Path) -> None:
    """Its rules would never be asked, and nobody told."""
    path = tmp_path / "mine.toml"
    path.write_text('language = "en"\nname = "Mine"\n')
    with pytest.raises(PackError, match=r"mine\.toml: its language is 'en': call the file en\.toml"):
        Cleaner(Config(packs=(path,)))


def test_the_words_of_a_broken_pack_are_told_as_a_broken_pack(tmp_path: Path) -> None:
    path = tmp_path / "xx.toml"
    path.write_text("[words]\nstop = 1")
    with pytest.raises(PackError, match=r"xx\.toml: not a rule pack"):
        load_words(path)
