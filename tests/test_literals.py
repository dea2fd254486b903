"""The words a pattern needs: whatever it matches holds one of them, so that looking for them first loses nothing."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanarticle.config import Config
from cleanarticle.context import Context
from cleanarticle.rules.literals import folded, needed

CONTEXT = Context(Config())
PATTERNS = sorted(
    {
        pattern
        for language in CONTEXT.languages
        for pack in CONTEXT.packs(language)
        for rule in pack.rule
        for pattern in rule.regex
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
    ],
)
def test_the_best_set_of_words_is_found(pattern: str, literals: set[str]) -> None:
    assert needed(pattern) == literals


@pytest.mark.parametrize("pattern", [r"^\d{1,2}:\d\d$", "(?:newsletter)?", "newsletter|.{3}", "ab", "[a-z]{3}"])
def test_a_pattern_that_needs_no_word_is_always_tried(pattern: str) -> None:
    assert needed(pattern) is None


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_whatever_a_pattern_of_the_packs_matches_holds_a_word_it_needs(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    literals = needed(pattern)
    if literals is not None:
        text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
        assert any(literal in folded(text) for literal in literals)


def test_most_patterns_need_a_word() -> None:
    assert sum(needed(pattern) is not None for pattern in PATTERNS) > 0.9 * len(PATTERNS)


@given(st.text(), st.text())
def test_folding_knows_no_neighbours(one: str, other: str) -> None:
    assert folded(one + other) == folded(one) + folded(other)
