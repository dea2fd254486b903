"""The proof of every rule: its hits are hit by it, its misses and all prose survive the whole pack."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from msgspec.structs import asdict

from cleanarticle.rules import Matcher, Pack, Rule, find_packs, load_pack
from cleanarticle.rules.check import check, read_prose
from cleanarticle.rules.literals import demands_of
from cleanarticle.rules.pack import PACKS

LANGUAGES = sorted(find_packs())


@cache
def pack(language: str) -> Pack:
    return load_pack(find_packs()[language][0])


@cache
def whole(language: str) -> Matcher:
    """The rules as a document of the language meets them: beside those for every language."""
    return Matcher([pack("any")] if language == "any" else [pack("any"), pack(language)])


def rules() -> Iterator[tuple[str, Rule]]:
    return ((language, rule) for language in LANGUAGES for rule in pack(language).rule)


def examples(field: str) -> list[object]:
    """One parameter set an example: the language, the rule, the text."""
    return [
        pytest.param(language, rule, text, id=f"{language}/{rule.id}-{number}")
        for language, rule in rules()
        for number, text in enumerate(getattr(rule, field))
    ]


@pytest.mark.parametrize("head", ["mail", "export"])
def test_a_label_of_a_head_means_the_same_in_all_languages(head: str) -> None:
    """It is read before the language is known: Dutch "van" and Spanish "de" are looked up in one table."""
    meanings: dict[str, str] = {}
    for language in LANGUAGES:
        for field, told in asdict(getattr(pack(language).words, head)).items():
            for label in told:
                assert meanings.setdefault(label, field) == field
                assert label == label.casefold() or field == "issue"


def flagged(language: str, text: str) -> str | None:
    """The rule that flags a text or a piece of it."""
    matcher = whole(language)
    hit = matcher.first(text) or next(iter(matcher.pieces(text)), None)
    return hit.rule if hit else None


@pytest.mark.parametrize(("language", "rule", "text"), examples("hit"))
def test_a_hit_is_flagged_by_its_own_rule(language: str, rule: Rule, text: str) -> None:
    own = Matcher([Pack(language=language, name=language, rule=(rule,))])
    assert own.first(text) or any(own.pieces(text))


@pytest.mark.parametrize(("language", "rule", "text"), examples("miss"))
def test_a_miss_survives_the_whole_pack(language: str, rule: Rule, text: str) -> None:
    assert flagged(language, text) is None


@pytest.mark.parametrize(("language", "rule", "text"), examples("miss_todo"))
@pytest.mark.xfail(strict=True, reason="a miss that its author knows to be flagged: see the pack")
def test_a_miss_that_is_still_to_do(language: str, rule: Rule, text: str) -> None:
    assert flagged(language, text) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(language, text, id=f"{language}-{number}")
        for language in LANGUAGES
        for number, text in enumerate(read_prose(PACKS / "prose" / f"{language}.txt"))
    ],
)
def test_prose_is_never_flagged(language: str, text: str) -> None:
    assert flagged(language, text) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_name_of_its_own_and_proves_itself(language: str) -> None:
    names = [rule.id for rule in pack(language).rule]
    assert len(names) == len(set(names))
    assert [rule.id for rule in pack(language).rule if not (rule.hit and rule.miss and rule.why)] == []


def lists(value: object, place: str = "") -> Iterator[tuple[str, list[object]]]:
    """Every list of words of a pack, and where it stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{place}.{key}")
    elif isinstance(value, list) and value and isinstance(value[0], str):
        yield place, value
    elif isinstance(value, list):
        for inner in value:
            yield from lists(inner, f"{place}.{inner['id']}" if isinstance(inner, dict) else place)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_names_a_word_twice(language: str) -> None:
    told = tomllib.loads(find_packs()[language][0].read_text(encoding="utf-8"))
    twice = {place: Counter(words) - Counter(set(words)) for place, words in lists(told)}
    assert {place: [*words] for place, words in twice.items() if words} == {}


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "any"])
def test_every_language_has_prose_that_no_rule_may_touch(language: str) -> None:
    assert len(read_prose(PACKS / "prose" / f"{language}.txt")) >= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_is_tried_on_every_line(language: str) -> None:
    """Each needs a word that is looked for beforehand, or stands at the head: else every line pays for it."""
    rules = load_pack(find_packs()[language][0]).rule
    demands = {pattern: demands_of(pattern) for rule in rules for pattern in rule.regex}
    assert {pattern for pattern, told in demands.items() if told.need is None and not told.anchored} == set()


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        (".*foo.*", ""),
        ("^(?:harbour|pier) news$", ""),
        (r"\w+", "would be tried on every line"),
        ("(a+)+$", "repeats without end"),
        (r"^(?:\w+ ?)*: news$", "repeats without end"),
        (r"^(?:\w{1,20} ?){1,9}: news$", ""),
        (r"^news(?=(?:a|b+)*$)", "repeats without end"),
    ],
)
def test_a_pattern_that_is_dear_is_a_fault(pattern: str, problem: str) -> None:
    rule = Rule(id="x", kind="related", why="x", regex=(pattern,), hit=("x",), miss=("y",))
    told = [
        fault.problem for fault in check(Pack(language="en", name="English", rule=(rule,))) if fault.text == pattern
    ]
    assert any(text.startswith(problem) for text in told) if problem else not told
