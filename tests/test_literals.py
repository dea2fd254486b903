"""The words a pattern needs: whatever it matches holds one of them, so that looking for them first loses nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.rules.literals import ANYWHERE, Need, demands_of, folded, kept, key_of, parsed

CONTEXT = Context(Config())
PATTERNS = sorted(
    {
        pattern
        for language in CONTEXT.languages
        for pack in CONTEXT.packs(language)
        for rule in pack.rule
        for pattern in rule.patterns
    }
)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("^sign up", {"sign up"}),
        ("^(?:sign|log) ?in now$", {"sign in now", "signin now", "log in now", "login now"}),
        ("(?:read|see) .{1,40} more$", {" more"}),
        ("l[aoe]s dernières", {"las dernières", "los dernières", "les dernières"}),
        ("[^a]{3,9} (?:newsletter|mailing list)s?", {" newsletter", " newsletters", " mailing list", " mailing lists"}),
        ("Groß", {"gross"}),
        ("(?:abc){2,3}", {"abc"}),
        ("^(?=.{0,90}(?:newsletter|mailing)).{3,60}(?:to|in) it$", {"newsletter", "mailing"}),
        ("^[★☆⭐✩✭✯🌟]{2,10}$", set("★☆⭐✩✭✯🌟")),
    ],
)
def test_the_best_set_of_words_is_found(pattern: str, literals: set[str]) -> None:
    need = demands_of(pattern).need
    assert need is not None
    assert need.literals == literals


@pytest.mark.parametrize(
    ("pattern", "latest"),
    [
        ("^sign up", 0),
        (r"^\d{1,3} comments", 3),
        ("^(?:share|print) .{2,9} (?:with|among)", 0),
        ("^(?:the |a )?[^a]{0,4}(?:left|right)", 8),
        ("sign up", ANYWHERE),
        ("^.* comments", ANYWHERE),
    ],
)
def test_where_its_words_begin_at_the_latest_is_told(pattern: str, latest: int) -> None:
    need = demands_of(pattern).need
    assert need is not None
    assert need.latest == latest


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        ("^ab{2,4}$", 6),
        (r"^(?:a|bcd)\s?$", 5),
        ("^ab", ANYWHERE),
        ("ab$", ANYWHERE),
        ("^ab*$", ANYWHERE),
        ("^a$|^b", ANYWHERE),
    ],
)
def test_the_longest_line_that_a_pattern_matches_from_end_to_end_is_told(pattern: str, most: int) -> None:
    assert demands_of(pattern).longest == most


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_no_match_of_a_whole_line_is_longer_than_told(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    if (most := demands_of(pattern).longest) < ANYWHERE:
        assert len(data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))) <= most


def test_white_space_in_a_pattern_is_a_blank() -> None:
    assert demands_of(r"^follow\sus\b").need == Need(frozenset(["follow us"]), 0)


@pytest.mark.parametrize("pattern", [r"^\d{1,2} \d$", "(?:newsletter)?", "newsletter|.{3}", "ab", "[a-z]{3}"])
def test_a_pattern_that_needs_no_word_is_always_tried(pattern: str) -> None:
    assert demands_of(pattern).need is None


def test_a_pattern_whose_words_may_stand_far_off_is_looked_for_by_short_ones() -> None:
    assert demands_of(r"^[^.]{0,80}\b(?:fb|vk)\b").need == Need(frozenset(["fb", "vk"]), 80)
    assert demands_of(r"^[^.]{0,9}\b(?:fb|vk)\b").need is None


def test_any_sign_that_stands_at_the_head_is_looked_for() -> None:
    assert demands_of(r"^\d{1,2}:\d\d$").need == Need(frozenset([":"]), 2)
    assert demands_of(r"^[^.]{0,8}\b(?:fb|vk)\b").need == Need(frozenset(["fb", "vk"]), 8)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_a_pattern_of_the_packs_matches_holds_the_words_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    if need := demands_of(pattern).need:
        text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
        fold = folded(text)
        grown = len(fold) - len(text)
        assert any(0 <= fold.find(literal) <= need.latest + grown for literal in need.literals)


@pytest.mark.parametrize(
    ("pattern", "also"),
    [
        ("^(?:sign|log) .{0,9}newsletter", ("log ", "sign ")),
        ("^(?:to|in) .{0,9}newsletter.{0,9}(?:today|soon)$", ("soon", "today")),
        ("^newsletter .{0,9}newsletter ", ()),
        ("^newsletter", ()),
        ("^[a-z]{3}", ()),
    ],
)
def test_what_else_a_pattern_needs_is_told(pattern: str, also: tuple[str, ...]) -> None:
    assert demands_of(pattern).also == also


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_a_pattern_of_the_packs_matches_holds_what_else_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from([pattern for pattern in PATTERNS if demands_of(pattern).also]))
    fold = folded(data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE))))
    assert any(word in fold for word in demands_of(pattern).also)


def test_most_patterns_need_a_word() -> None:
    assert sum(demands_of(pattern).need is not None for pattern in PATTERNS) > 0.9 * len(PATTERNS)


@given(st.text(), st.text())
def test_folding_knows_no_neighbours(one: str, other: str) -> None:
    assert folded(one + other) == folded(one) + folded(other)


def test_what_is_kept_of_the_patterns_is_what_parsing_them_tells() -> None:
    new = [pattern for pattern in PATTERNS if key_of(pattern) not in kept()]
    assert new == [], "patterns are new: run `make needs`"
    assert [pattern for pattern in PATTERNS if demands_of(pattern) != parsed(pattern)] == []


def test_a_pattern_of_a_users_own_is_parsed() -> None:
    assert key_of("^hallo (?:hafen|harbour)$") not in kept()
    assert demands_of("^hallo (?:hafen|harbour)$").need == Need(frozenset(("hallo hafen", "hallo harbour")), 0)
